"""An office with a plan and nothing in it yet, for the tests of the checklist."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hanoiplan.checklist.planning import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as office:
        yield office
