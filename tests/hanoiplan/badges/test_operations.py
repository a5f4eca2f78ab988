"""Preparing and noting a print run: the badges people wear open doors until new ones lie there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges, prepare_cards
from hanoiplan.badges.queries import (
    CardChoice,
    chosen,
    printed_count,
    printed_versions,
    unprinted_count,
)
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.issuing import replace_codes
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.delegates.queries import standings
from hanoiplan.history import Sign, history
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.store.raw import contents


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def prepare(desk: Desk) -> list[BadgeCard]:
    return desk.workspace.do(prepare_badges, desk.event, CardChoice())


def note(desk: Desk, run: list[BadgeCard]) -> None:
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, "badge-a6", run)


def printed_once(desk: Desk, *names: str) -> list[BadgeCard]:
    """These people with a badge each, on paper."""
    desk.bring(*names)
    run = prepare(desk)
    note(desk, run)
    return run


def test_a_run_that_never_reached_the_disk_leaves_the_worn_badges_alive(desk: Desk) -> None:
    """Stop, a full disk, a locked PDF: nobody stands at the door with a dead badge."""
    worn = printed_once(desk, "Lê Thị Ánh", "Nguyễn Văn An")
    before = contents(desk.path, Kind.FACT)
    planned = prepare(desk)
    assert contents(desk.path, Kind.FACT) == before
    assert [(card.version, card.planned) for card in planned] == [(2, True), (2, True)]
    assert [desk.scan(card.code) for card in worn] == ["welcome", "welcome"]


def test_the_new_badges_are_in_force_once_the_file_is_noted(desk: Desk) -> None:
    worn = printed_once(desk, "Lê Thị Ánh")
    run = prepare(desk)
    note(desk, run)
    assert desk.workspace.read(standings, desk.event)[run[0].delegate_id].version == 2
    assert desk.workspace.read(printed_versions, desk.event, CardKind.BADGE) == {
        run[0].delegate_id: 2
    }
    assert [desk.scan(worn[0].code), desk.scan(run[0].code)] == ["void", "welcome"]
    line = desk.workspace.read(history, 3)[2]
    assert (line.what, line.sign) == ("Print 1 badge", Sign.PRINT)


def test_a_reprint_that_was_worn_to_a_door_before_it_was_noted_is_noted(desk: Desk) -> None:
    """The scan put it in force; that is no other badge made elsewhere."""
    worn = printed_once(desk, "Lê Thị Ánh")
    run = prepare(desk)
    assert [desk.scan(run[0].code), desk.scan(worn[0].code)] == ["welcome", "void"]
    note(desk, run)
    assert desk.workspace.read(printed_versions, desk.event, CardKind.BADGE) == {
        run[0].delegate_id: 2
    }
    assert desk.workspace.read(standings, desk.event)[run[0].delegate_id].version == 2
    assert desk.scan(run[0].code) == "already"


def test_two_desks_that_planned_the_same_reprint_note_one_of_them(desk: Desk) -> None:
    """Else two sheets of paper open the doors as one badge."""
    printed_once(desk, "Lê Thị Ánh")
    mine, theirs = prepare(desk), prepare(desk)
    desk.scan(mine[0].code)
    note(desk, mine)
    before = contents(desk.path, Kind.FACT)
    with pytest.raises(NotPossible, match="made anew elsewhere"):
        note(desk, theirs)
    assert contents(desk.path, Kind.FACT) == before


def test_a_first_print_keeps_the_version_in_force(desk: Desk) -> None:
    who = desk.add()
    said_before = desk.code(who)
    (card,) = prepare(desk)
    assert (card.code, card.version, card.planned) == (said_before, 1, False)
    note(desk, [card])
    assert desk.scan(said_before) == "welcome"


def test_first_badges_and_planned_ones_share_a_run(desk: Desk) -> None:
    printed_once(desk, "Lê Thị Ánh")
    desk.add("Nguyễn Văn An")
    run = prepare(desk)
    assert sorted((card.version, card.planned) for card in run) == [(1, False), (2, True)]
    note(desk, run)
    assert [desk.scan(card.code) for card in run] == ["welcome", "welcome"]


def replace_meanwhile(desk: Desk, who: int) -> None:
    desk.workspace.do(replace_codes, desk.event, [who])


def print_meanwhile(desk: Desk, _who: int) -> None:
    note(desk, prepare(desk))


def cancel_meanwhile(desk: Desk, who: int) -> None:
    desk.workspace.do(cancel_delegate, who)


@pytest.mark.parametrize(
    ("meanwhile", "told"),
    [
        (replace_meanwhile, "Badge 0001 was made anew elsewhere meanwhile.*print again"),
        (print_meanwhile, "Badge 0001 was made anew elsewhere meanwhile.*print again"),
        (cancel_meanwhile, "Lê Thị Ánh was cancelled, so there is no badge"),
    ],
)
def test_what_happened_meanwhile_refuses_the_whole_file(
    desk: Desk, meanwhile: object, told: str
) -> None:
    """Nothing of it is written: a plan that is out of date would kill or revive a badge."""
    assert callable(meanwhile)
    (worn,) = printed_once(desk, "Lê Thị Ánh")
    desk.add("Nguyễn Văn An")
    run = prepare(desk)
    meanwhile(desk, worn.delegate_id)
    before = contents(desk.path, Kind.FACT)
    with pytest.raises(NotPossible, match=told):
        note(desk, run)
    assert contents(desk.path, Kind.FACT) == before


@pytest.mark.parametrize(
    ("meanwhile", "told"),
    [
        (replace_meanwhile, "Badge 0001 was made anew elsewhere meanwhile. Do not use this file"),
        (print_meanwhile, "Badge 0001 was made anew elsewhere meanwhile. Do not use this file"),
        (cancel_meanwhile, "Badge 0001 was taken out of use meanwhile. Do not use this file"),
    ],
)
def test_a_first_badge_that_died_before_it_was_noted_is_not_noted(
    desk: Desk, meanwhile: object, told: str
) -> None:
    """Or the log would say that somebody wears a badge that opens no door, or two would do so."""
    assert callable(meanwhile)
    desk.bring("Lê Thị Ánh")
    run = prepare(desk)
    meanwhile(desk, run[0].delegate_id)
    before = contents(desk.path, Kind.FACT)
    with pytest.raises(NotPossible, match=told):
        note(desk, run)
    assert contents(desk.path, Kind.FACT) == before


def test_a_cancellation_taken_back_meanwhile_does_not_stand_in_the_way(desk: Desk) -> None:
    (worn,) = printed_once(desk, "Lê Thị Ánh")
    run = prepare(desk)
    desk.workspace.do(cancel_delegate, worn.delegate_id)
    desk.workspace.do(restore_delegate, worn.delegate_id)
    note(desk, run)
    assert [desk.scan(worn.code), desk.scan(run[0].code)] == ["void", "welcome"]


def test_the_file_counts_as_many_as_the_list_shows(desk: Desk) -> None:
    """Printed, voided since, cancelled before and after printing, and only a name card printed."""
    voided, gone, *_others = [card.delegate_id for card in printed_once(desk, "An", "Bình", "Chi")]
    desk.workspace.do(replace_codes, desk.event, [voided])
    desk.workspace.do(cancel_delegate, gone)
    only_a_card, never_came = desk.add("Dung"), desk.add("Giang")
    desk.add("Hoa")
    desk.workspace.do(cancel_delegate, never_came)
    cards = desk.workspace.do(prepare_cards, desk.event, CardChoice(ids=frozenset({only_a_card})))
    desk.workspace.do(note_printed, desk.event, CardKind.NAME_CARD, "tent", cards)
    missing = desk.workspace.read(chosen, desk.event, CardChoice(only_missing=True), CardKind.BADGE)
    assert {row.name for row in missing} == {"Dung", "Hoa"}
    assert desk.workspace.read(unprinted_count, desk.event) == len(missing)
    everybody = desk.workspace.read(chosen, desk.event, CardChoice(), CardKind.BADGE)
    assert desk.workspace.read(printed_count, desk.event) == len(everybody) - len(missing) == 2
