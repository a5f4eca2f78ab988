"""Files that earlier versions of the program wrote: opened, brought up, nothing lost."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.issuing import code_of
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.handouts.lending import on_loan
from hanoiplan.handouts.queries import stock
from hanoiplan.handouts.returning import give_back
from hanoiplan.history import history
from hanoiplan.plans.queries import events
from hanoiplan.presence.model import CheckpointKind
from hanoiplan.presence.queries import arrived, checkpoints
from hanoiplan.registration.model import Outcome
from hanoiplan.registration.operations import check_in
from hanoiplan.workspace import Workspace
from tests.builders import a_clock

SAMPLES = Path(__file__).parents[1] / "data"


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Workspace]:
    """A file of the first version: four people, one edit, an undo, a check-in, a cancellation."""
    set_language("en")
    path = shutil.copyfile(SAMPLES / "spine.hanoiplan", tmp_path / "spine.hanoiplan")
    workspace = Workspace.open(path, a_clock())
    yield workspace
    workspace.close()


def test_everybody_is_there_as_before_and_new_fields_are_empty(old: Workspace) -> None:
    event = old.read(events)[0]
    people = {row.name: row for row in old.read(delegate_rows, event.id)}
    assert set(people) == {
        "Nguyễn Văn Đức", "Somchai Wongsawat", "Daw Khin Myint", "Trần Hồng Hà",
    }  # fmt: skip
    duc = people["Nguyễn Văn Đức"]
    assert (duc.position.vi, duc.phone, duc.badge_number) == ("Phó Giám đốc", "0912345678", 1)
    assert (duc.passport_number, duc.rank_place, duc.merged_into) == ("", 99, None)
    assert people["Trần Hồng Hà"].cancelled_at is not None
    assert people["Somchai Wongsawat"].is_head
    assert {one.invitation for one in old.read(delegations, event.id)} == {""}


def test_the_whole_journal_still_proves_the_tables(old: Workspace) -> None:
    """Entries written before the new columns were there are read with them."""
    verdict = old.verify()
    assert verdict.whole, verdict.faults
    assert verdict.operations >= 9


def test_a_copy_of_the_file_as_it_was_stays_beside_it(old: Workspace) -> None:
    copies = [one for one in old.path.parent.iterdir() if "before upgrade" in one.name]
    assert len(copies) == 1


def test_people_are_found_and_work_goes_on(old: Workspace) -> None:
    event = old.read(events)[0]
    [found] = old.read(find_delegates, event.id, "duc nguyen")
    old.do(edit_delegate, found.id, passport_number="B1234567")
    assert old.read(find_delegates, event.id, "duc nguyen")[0].passport_number == "B1234567"
    old.undo()
    assert old.read(find_delegates, event.id, "duc nguyen")[0].passport_number == ""
    assert old.verify().whole


def test_the_history_reads_as_before(old: Workspace) -> None:
    lines = old.read(history, 50)
    assert any("Khin Myint" in line.whom for line in lines)


def test_a_file_of_the_print_shop_keeps_badges_and_passages(tmp_path: Path) -> None:
    """Its main entrance lets everybody in at any time, as it always did."""
    path = shutil.copyfile(SAMPLES / "print_shop.hanoiplan", tmp_path / "print_shop.hanoiplan")
    workspace = Workspace.open(path, a_clock())
    event = workspace.read(events)[0]
    people = {row.name: row for row in workspace.read(delegate_rows, event.id)}
    [door] = workspace.read(checkpoints, event.id)
    assert (door.kind, door.windows, door.categories, door.zone) == (
        CheckpointKind.MAIN, (), frozenset(), None,
    )  # fmt: skip
    here = workspace.read(arrived, event.id)
    assert set(here) == {people["Phạm Thu Hương"].id}, "the other entry was taken back"
    code = workspace.do(code_of, event.id, people["Kittipong Saelim"].id)
    assert workspace.do(check_in, event.id, code).outcome is Outcome.WELCOME
    assert workspace.verify().whole
    workspace.close()


def test_what_came_back_before_anything_could_be_lost_is_left_in_stock(tmp_path: Path) -> None:
    """A file of the desk: one headset came back damaged, another one is still out."""
    set_language("en")
    path = shutil.copyfile(SAMPLES / "desk.hanoiplan", tmp_path / "desk.hanoiplan")
    workspace = Workspace.open(path, a_clock())
    event = workspace.read(events)[0]
    (row,) = workspace.read(stock, event.id)
    assert (row.out, row.left, row.lost) == (1, 4, 0)
    (out,) = workspace.read(on_loan, event.id)
    workspace.do(give_back, out.hand_out_id, lost=True)
    (row,) = workspace.read(stock, event.id)
    assert (row.out, row.left, row.lost) == (0, 4, 1)
    set_language("vi")
    assert "Thêm cửa" in {line.what for line in workspace.read(history, 50)}, "an older label"
    assert workspace.verify().whole
    workspace.close()
