"""A delegation's badges, kits and gifts go to one person, and the sheet both sides sign says so."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed
from hanoiplan.badges.packing import Parcel
from hanoiplan.badges.papers import Occasion, hand_over_sheets
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import delegations
from hanoiplan.handouts.model import HandOver, ItemDraft, ItemKind, Per
from hanoiplan.handouts.operations import make_item, take_back_hand_over
from hanoiplan.handouts.queries import hand_overs
from hanoiplan.plans.queries import event
from hanoiplan.registration.desk_badge import prepare_desk_badge
from hanoiplan.registration.hand_over_paper import hand_over_parcel
from hanoiplan.registration.handing_over import hand_over, printed_badges
from tests.builders import Desk, a_desk

LIAISON = "Ngô Tâm"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def delegation_of(desk: Desk) -> int:
    """The one delegation there is."""
    (only,) = desk.workspace.read(delegations, desk.event)
    return only.id


def printed(desk: Desk, *people: int) -> None:
    """Their badges leave the printer a minute from now."""
    desk.clock.advance(timedelta(minutes=1))
    cards = [desk.workspace.do(prepare_desk_badge, desk.event, who) for who in people]
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, "badge-a6", cards)


def over(desk: Desk, receiver: str = LIAISON) -> HandOver:
    """A minute from now everything goes to the receiver."""
    desk.clock.advance(timedelta(minutes=1))
    return desk.workspace.do(hand_over, desk.event, delegation_of(desk), receiver)


def kits_and_gifts(desk: Desk) -> None:
    """A kit and a headset for each person, a gift for the delegation."""
    for draft in (
        ItemDraft("Túi tài liệu", "Kit", ItemKind.KIT, stock=100),
        ItemDraft("Quà", "Gift", ItemKind.GIFT, Per.DELEGATION),
        ItemDraft("Tai nghe", "Headset", ItemKind.LOAN),
    ):
        desk.workspace.do(make_item, desk.event, draft)


def test_only_badges_that_are_printed_go_along(desk: Desk) -> None:
    one, two = desk.bring("Lê Ý", "Trần An", delegation="Huế")
    desk.code(two)  # a number and a code, and no badge yet
    printed(desk, one)
    made = over(desk)
    assert (made.badges, made.without_badge) == ((one,), (two,))
    (kept,) = desk.workspace.read(hand_overs, desk.event, delegation_of(desk))
    assert kept.badges == 1


def test_a_second_enter_is_refused_with_who_took_everything(desk: Desk) -> None:
    kits_and_gifts(desk)
    printed(desk, desk.add("Lê Ý", delegation="Huế"))
    over(desk)
    with pytest.raises(NotPossible, match=rf"Everything went to {LIAISON} at 08:14, desk 1"):
        over(desk)
    assert len(desk.workspace.read(hand_overs, desk.event, delegation_of(desk))) == 1


def test_what_was_printed_since_goes_with_a_second_hand_over_alone(desk: Desk) -> None:
    one, two = desk.bring("Lê Ý", "Trần An", delegation="Huế")
    printed(desk, one)
    over(desk)
    printed(desk, two)
    assert over(desk).badges == (two,)


def test_taken_back_it_can_be_done_again_with_the_same_badges(desk: Desk) -> None:
    who = desk.add("Lê Ý", delegation="Huế")
    printed(desk, who)
    desk.workspace.do(take_back_hand_over, over(desk).id, "wrong liaison")
    assert over(desk, "Chị Lan").badges == (who,)


def test_a_badge_that_a_newer_one_replaced_is_none_to_hand_over(desk: Desk) -> None:
    who = desk.add("Lê Ý", delegation="Huế")
    printed(desk, who)
    assert set(desk.workspace.read(printed_badges, desk.event, [who])) == {who}
    card = desk.workspace.do(prepare_desk_badge, desk.event, who, "lost")
    assert card.version > 1
    assert set(desk.workspace.read(printed_badges, desk.event, [who])) == {who}
    desk.workspace.do(cancel_delegate, who)
    assert desk.workspace.read(printed_badges, desk.event, [who]) == {}


def words_of(desk: Desk, parcel: Parcel) -> str:
    """What can be read on the one page of the sheet."""
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    pdf = hand_over_sheets([parcel], Occasion(facts, desk.clock.now()))
    with pypdfium2.PdfDocument(pdf) as document:
        (text,) = [page.get_textpage().get_text_bounded() for page in document]
    return str(text)


def test_the_sheet_says_how_much_of_what_before_and_after(desk: Desk) -> None:
    for name in ("Lê Ý", "Trần An", "Đỗ Bình"):
        desk.code(desk.add(name, delegation="Huế", country="VN"))
    kits_and_gifts(desk)
    of = delegation_of(desk)
    before = desk.workspace.read(hand_over_parcel, desk.event, of)
    assert before is not None
    assert before.things is not None
    counted = (before.things.kits, before.things.gifts, before.things.headsets)
    assert counted == (3, 1, 3)
    assert "To be handed over" in words_of(desk, before)
    over(desk)
    after = desk.workspace.read(hand_over_parcel, desk.event, of)
    assert after is not None
    assert after.things == before.things
    text = words_of(desk, after)
    assert "To be handed over" not in text
    assert "Handed over" in text
    assert all(name in text for name in ("Lê Ý", "Trần An", "Đỗ Bình", "0001", "0003"))


def test_an_event_that_hands_nothing_out_leaves_lines_to_write_on(desk: Desk) -> None:
    desk.add("Lê Ý", delegation="Huế")
    parcel = desk.workspace.read(hand_over_parcel, desk.event, delegation_of(desk))
    assert parcel is not None
    assert parcel.things is None
    assert [one.name for one in parcel.people] == ["Lê Ý"]


def test_for_a_delegation_of_which_nobody_comes_there_is_no_sheet(desk: Desk) -> None:
    desk.workspace.do(cancel_delegate, desk.add("Lê Ý", delegation="Huế"))
    assert desk.workspace.read(hand_over_parcel, desk.event, delegation_of(desk)) is None
