"""A window reads all the time: a read in the wrong moment must not bar an erasure for good."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.errors import Busy
from hanoiplan.plans.queries import events
from hanoiplan.store.work import Reader
from tests.builders import a_desk


@pytest.fixture(autouse=True)
def _nobody_tidies() -> Iterator[None]:
    """The interpreter closes lost connections at some time; nothing may depend on when."""
    gc.disable()
    yield
    gc.enable()


def test_a_read_in_the_middle_is_busy_and_the_next_turn_erases(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        who = desk.add()

        def read_and_erase(reader: Reader) -> None:
            assert events(reader)
            erase_person(desk.workspace, who)

        with pytest.raises(Busy):
            desk.workspace.read(read_and_erase)
        assert erase_person(desk.workspace, who).here.rows == 1
        assert desk.workspace.verify().whole
