"""What was printed is compared in parts, and no part cuts through the lines of one person."""

from pathlib import Path

import pytest

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_run
from hanoiplan.badges.own_list import OwnList
from hanoiplan.badges.own_list_reading import read_list
from hanoiplan.badges.queries import CardChoice
from hanoiplan.delegates.queries import delegate_rows
from tests.builders import Desk, a_desk
from ui.badges import reading
from ui.badges.reading import Choice, Reading, Seen
from ui.badges.whose import CHANGED, LIST
from ui.base.parts import at_once

SEATS = CardKind.SEAT_LABEL


def a_list(desk: Desk, *lines: str) -> OwnList:
    people = desk.workspace.read(delegate_rows, desk.event)
    return read_list("\n".join(("Tên\tGhế", *lines)), SEATS, people)


def seen(known: Reading, own: OwnList, who: str = LIST) -> Seen:
    found = at_once(known.choosing(Choice(SEATS, who, own=own)))
    assert found is not None
    return found


@pytest.fixture
def in_single_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """As small parts as may be: with a part for each line the lines of a person fell apart."""
    monkeypatch.setattr(reading, "COMPARED", 1)


@pytest.mark.usefixtures("in_single_cards")
def test_a_line_more_of_one_person_is_new_and_not_a_changed_one(tmp_path: Path) -> None:
    """An's first seat is printed as it is; a second one beside it takes nothing's place."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.bring("Lê An", "Lê Bình")
        before = a_list(desk, "Lê An\tA1", "Lê Bình\tB1")
        run = desk.workspace.do(prepare_run, desk.event, SEATS, CardChoice(), before)
        desk.workspace.do(note_printed, desk.event, SEATS, "seat-100x35", run)
        known = Reading(desk.workspace, desk.event)
        assert list(known.reading(None))
        more = a_list(desk, "Lê An\tA2", "Lê Bình\tB1", "Lê An\tA1")
        assert seen(known, more).changed == frozenset()
        other = a_list(desk, "Lê An\tA2", "Lê Bình\tB1", "Lê An\tA3")
        assert [card.said("seat").vi for card in seen(known, other, CHANGED).cards] == ["A2"]
