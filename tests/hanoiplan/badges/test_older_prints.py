"""Cards that an earlier version printed: they count as printed, and as saying the same."""

import importlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import OTHER, cards_of_run, note_printed, prepare_run
from hanoiplan.badges.printed import changed_since_printed
from hanoiplan.badges.queries import CardChoice, print_log, printed_versions
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from tests.builders import a_clock
from tests.hanoiplan.test_older_files import SAMPLES

STEP = importlib.import_module("hanoiplan.migrations.versions.20261122_1330_print_shop")


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Workspace]:
    """Two badges, one of them printed twice and changed since, a name card, somebody new."""
    set_language("en")
    path = shutil.copyfile(SAMPLES / "register.hanoiplan", tmp_path / "register.hanoiplan")
    workspace = Workspace.open(path, a_clock())
    yield workspace
    workspace.close()


def test_badges_printed_before_are_printed_and_unchanged(old: Workspace) -> None:
    """What they said is not known any more; nobody is told to print them all again."""
    [event] = old.read(events)
    people = {row.name: row.id for row in old.read(delegate_rows, event.id)}
    an, somchai = people["Nguyễn Văn An"], people["Somchai Wongsawat"]
    assert old.read(printed_versions, event.id, CardKind.BADGE) == {an: 2, somchai: 1}
    assert {(one.content, one.run) for one in old.read(print_log, event.id, CardKind.BADGE)} == {
        ("", 0)
    }
    assert old.read(changed_since_printed, event.id, CardKind.BADGE) == frozenset()
    new = CardChoice(only="unprinted")
    [card] = old.read(cards_of_run, event.id, CardKind.BADGE, new)
    assert card.delegate_id == people["Lê Thị Bình"]


def test_the_journal_of_an_older_file_still_proves_its_tables(old: Workspace) -> None:
    verdict = old.verify()
    assert verdict.whole, verdict.faults


def test_a_badge_printed_before_is_replaced_as_any_other(old: Workspace) -> None:
    [event] = old.read(events)
    ask = (event.id, CardKind.BADGE, CardChoice(), None, OTHER)
    run = old.do(prepare_run, *ask)
    old.do(note_printed, event.id, CardKind.BADGE, "badge-a6", run, OTHER)
    assert sorted(card.version for card in run) == [1, 2, 3]


def test_what_the_journal_keeps_of_an_older_print_is_read_with_the_new_columns() -> None:
    old = {"id": 1, "kind": "badge", "version": 2}
    assert STEP.upcast("card_printed", dict(old), True) == {
        **old, "content": "", "fields": "", "reason": "", "run": 0,
    }  # fmt: skip
    assert STEP.upcast("card_printed", {"version": 3}, False) == {"version": 3}
    assert STEP.upcast("delegate", dict(old), True) == old
