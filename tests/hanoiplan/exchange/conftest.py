"""An office with an empty event, closed when the test ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hanoiplan.exchange.samples import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A workspace with one event and nobody in it."""
    made = Office(tmp_path)
    yield made
    made.workspace.close()
