"""Counting across the rooms, on real files: every statement, and that parts add up to the whole."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.printed import changed_since_printed
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.changes import Changes
from hanoiplan.base.operation import operation
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft, Invitation
from hanoiplan.delegates.operations import (
    cancel_delegate,
    edit_delegate,
    edit_delegation,
    restore_delegate,
)
from hanoiplan.delegates.photos import put_photo
from hanoiplan.delegates.queries import delegation_row, delegations
from hanoiplan.overview.model import Overview
from hanoiplan.overview.out_of_date import changed_since_print
from hanoiplan.overview.queries import TABLES, look, look_after
from hanoiplan.plans.operations import change_event
from hanoiplan.presence.model import Direction
from hanoiplan.presence.operations import let_pass
from hanoiplan.presence.queries import arrivals_by_minute, arrived_count, main_checkpoint
from hanoiplan.registration.operations import take_back_check_in
from hanoiplan.starting import start_event
from hanoiplan.store.work import Work
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.store.raw import bare
from tests.hanoiplan.test_few_rows import asked

JPEG = b"\xff\xd8\xff\xe0 no real picture, only its bytes"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A workspace with one event, open at a desk."""
    with a_desk(tmp_path / "a.hanoiplan") as made:
        yield made


def seen(desk: Desk) -> Overview:
    """The event of the desk at a glance."""
    found = desk.workspace.read(look, desk.event)
    assert found is not None
    return found


def print_badges(desk: Desk, *ids: int) -> None:
    """Prints badges of these people."""
    choice = CardChoice(ids=frozenset(ids))
    cards = desk.workspace.do(prepare_badges, desk.event, choice)
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, "badge-a6", cards)


@operation("Pass")
def let_through(work: Work, event_id: int, delegate_id: int, direction: Direction) -> int:
    """Write a passage at the main entry, as a checkpoint that counts both ways would."""
    main = main_checkpoint(work, event_id)
    assert main is not None
    return let_pass(work, event_id, main.id, delegate_id, direction)


def passes(desk: Desk, delegate_id: int, direction: Direction) -> None:
    """A person goes out, or comes in again."""
    desk.workspace.do(let_through, desk.event, delegate_id, direction)


def changed(desk: Desk) -> frozenset[int]:
    """Whose badge is out of date."""
    return desk.workspace.read(changed_since_print, desk.event)


def test_there_is_no_overview_of_an_event_that_is_not_there(desk: Desk) -> None:
    """Another desk may have taken it out."""
    assert desk.workspace.read(look, 12345) is None


def test_a_new_event_is_bare_until_somebody_or_a_delegation_is_there(desk: Desk) -> None:
    """Then there is something to count."""
    assert seen(desk).is_bare
    desk.workspace.do(add_delegation, desk.event, DelegationDraft(name_vi="Huế"))
    assert not seen(desk).is_bare


def test_people_are_counted_by_delegation_without_those_cancelled(desk: Desk) -> None:
    """Two of Huế, one of Đà Nẵng, one of nobody; one of Huế will not come."""
    desk.add("Lê Ý", delegation="Huế")
    gone = desk.add("Lê Ỷ", delegation="Huế")
    desk.add("Lê Ỹ", delegation="Đà Nẵng")
    desk.add("Lê Ị")
    desk.workspace.do(cancel_delegate, gone)
    found = seen(desk)
    counted = {body.row.name.vi: body.row.people for body in found.bodies}
    assert counted == {"Huế": 1, "Đà Nẵng": 1}
    assert found.expected == 3
    rows = desk.workspace.read(delegations, desk.event)
    assert [row.id for row in found.rows] == [row.id for row in rows], "in packing order"


def test_another_event_of_the_same_file_is_not_counted(desk: Desk) -> None:
    """An office keeps several events in one workspace."""
    desk.let_in(desk.add())
    other = desk.workspace.do(start_event)
    found = desk.workspace.read(look, other)
    assert found is not None
    assert (found.expected, found.arrivals.total, found.badges.printed) == (0, 0, 0)


def test_photos_are_counted(desk: Desk) -> None:
    """One of two."""
    first, _second = desk.add("Lê Ý"), desk.add("Lê Ỷ")
    desk.workspace.do(put_photo, first, JPEG)
    found = seen(desk)
    assert (found.people.pictured, found.not_pictured) == (1, 1)


def test_arrivals_are_what_the_desk_counts(desk: Desk) -> None:
    """Who left and came again is one arrival; one taken back and one cancelled are none."""
    ids = [desk.add(f"Lê Ý {n}", delegation="Huế") for n in range(4)]
    for row_id in ids:
        desk.let_in(row_id)
        desk.clock.advance(timedelta(seconds=50))
    back = desk.let_in(desk.add("Trần An"))
    desk.workspace.do(take_back_check_in, back, "nhầm người")
    passes(desk, ids[0], Direction.OUT)
    desk.clock.advance(timedelta(minutes=9))
    passes(desk, ids[0], Direction.IN)
    desk.workspace.do(cancel_delegate, ids[3])
    found = seen(desk)
    assert found.arrivals.total == desk.workspace.read(arrived_count, desk.event) == 3
    minutes = desk.workspace.read(arrivals_by_minute, desk.event)
    assert found.arrivals.by_minute == dict(minutes)
    assert [(body.arrived, body.missing) for body in found.bodies] == [(3, 0)]


def test_registrations_are_told_by_the_clock_of_the_workspace(desk: Desk) -> None:
    """Not by the machine's: rehearsals and restored files have another one."""
    began = desk.clock.now()
    desk.bring("Lê Ý", "Lê Ỷ")
    desk.clock.advance(timedelta(days=3))
    desk.add("Trần An")
    gone = desk.add("Trần Ân")
    desk.workspace.do(cancel_delegate, gone)
    by_moment: dict[datetime, int] = {}
    for moment, people in seen(desk).registered:
        by_moment[moment] = by_moment.get(moment, 0) + people
    assert by_moment == {began: 2, began + timedelta(days=3): 1}


def test_registrations_are_not_read_once_somebody_has_come(desk: Desk) -> None:
    """From then on arrivals are shown."""
    row_id = desk.add()
    assert seen(desk).registered
    desk.let_in(row_id)
    assert seen(desk).registered == ()


# ---- badges


def test_a_badge_counts_while_it_opens_a_door(desk: Desk) -> None:
    """Printed, printed again, void with the cancellation, to be printed anew after all."""
    first, second = desk.add("Lê Ý"), desk.add("Lê Ỷ")
    assert seen(desk).not_printed == 2
    print_badges(desk, first, second)
    print_badges(desk, first)
    assert (seen(desk).badges.printed, seen(desk).not_printed) == (2, 0)
    desk.workspace.do(cancel_delegate, first)
    assert (seen(desk).badges.printed, seen(desk).not_printed) == (1, 0)
    desk.workspace.do(restore_delegate, first)
    assert (seen(desk).badges.printed, seen(desk).not_printed) == (1, 1)


def test_a_name_card_is_no_badge(desk: Desk) -> None:
    """It opens nothing."""
    row_id = desk.add()
    choice = CardChoice(ids=frozenset([row_id]))
    cards = desk.workspace.do(prepare_badges, desk.event, choice)
    desk.workspace.do(note_printed, desk.event, CardKind.NAME_CARD, "name-card", cards)
    assert seen(desk).badges.printed == 0


def test_a_badge_is_out_of_date_when_what_it_says_was_changed(desk: Desk) -> None:
    """A phone number is not on it."""
    position, phone, photo, body = (desk.add(f"Lê Ý {n}", delegation="Huế") for n in range(4))
    print_badges(desk, position, phone, photo, body)
    assert changed(desk) == frozenset()
    desk.workspace.do(edit_delegate, position, position_vi="Giám đốc")
    desk.workspace.do(edit_delegate, phone, phone="0912345678")
    desk.workspace.do(put_photo, photo, JPEG)
    desk.workspace.do(edit_delegate, body, delegation="Đà Nẵng")
    assert changed(desk) == {position, photo, body}


def told_by_badges(desk: Desk) -> frozenset[int]:
    """What the page of badges says."""
    return desk.workspace.read(changed_since_printed, desk.event, CardKind.BADGE)


def test_three_pages_say_the_same_of_every_edit_of_a_person(desk: Desk) -> None:
    """Also of one that this badge does not show: nobody's card is printed again for that."""
    edits = ({"passport_name": "LE Y"}, {"printed_en": "Y Le"}, {"native_name": "李"},
             {"honorific_vi": "Bà"}, {"country": "LA"}, {"category": "Báo chí"},
             {"organisation_vi": "Sở Y tế"}, {"phone": "0912345678"})  # fmt: skip
    ids = [desk.add(f"Lê Ý {n}", position_vi="Phó") for n in range(len(edits))]
    print_badges(desk, *ids)
    for row_id, edit in zip(ids, edits, strict=True):
        desk.workspace.do(edit_delegate, row_id, **edit)
        assert changed(desk) == seen(desk).badges.changed == told_by_badges(desk)
    assert ids[0] not in changed(desk), "a passport name stands on no badge with a printed name"
    assert changed(desk) >= {ids[3], ids[4], ids[5]}


def test_a_badge_counts_once_its_delegation_is_called_otherwise_if_the_person_was_edited(
    desk: Desk,
) -> None:
    """The journal leads to edits of people alone; a delegation's new name is seen on the badges."""
    edited, other = desk.add("Lê Ý", delegation="Huế"), desk.add("Lê Ỷ", delegation="Huế")
    print_badges(desk, edited, other)
    (body,) = seen(desk).rows
    desk.workspace.do(edit_delegate, edited, passport_name="LE Y")
    assert changed(desk) == frozenset()
    desk.workspace.do(edit_delegation, desk.event, body.id, name_vi="Thừa Thiên Huế")
    assert told_by_badges(desk) == {edited, other}
    assert changed(desk) == seen(desk).badges.changed == {edited}


def test_a_badge_printed_again_is_right_again(desk: Desk) -> None:
    """Only what was changed after the last print counts, and who was printed at all."""
    first, second, never = (desk.add(f"Lê Ý {n}") for n in range(3))
    desk.workspace.do(edit_delegate, first, position_vi="trước khi in")
    print_badges(desk, first, second)
    for row_id in (first, second, never):
        desk.workspace.do(edit_delegate, row_id, position_vi="Giám đốc")
    assert changed(desk) == {first, second}
    print_badges(desk, first)
    assert changed(desk) == {second}


def test_an_edit_taken_back_leaves_the_badge_right(desk: Desk) -> None:
    """By undo, or by writing the old word again."""
    undone, rewritten = desk.add("Lê Ý", position_vi="Phó"), desk.add("Lê Ỷ", position_vi="Phó")
    print_badges(desk, undone, rewritten)
    desk.workspace.do(edit_delegate, rewritten, position_vi="Trưởng")
    desk.workspace.do(edit_delegate, rewritten, position_vi="Phó")
    desk.workspace.do(edit_delegate, undone, position_vi="Trưởng")
    assert changed(desk) == {undone}
    desk.workspace.undo()
    assert changed(desk) == frozenset()
    desk.workspace.redo()
    assert changed(desk) == {undone}


def test_a_cancelled_person_wears_no_badge_that_could_be_out_of_date(desk: Desk) -> None:
    """It is void anyway."""
    row_id = desk.add()
    print_badges(desk, row_id)
    desk.workspace.do(edit_delegate, row_id, position_vi="Giám đốc")
    desk.workspace.do(cancel_delegate, row_id)
    assert changed(desk) == frozenset()


# ---- hosting


def test_hosting_is_the_rule_of_the_delegations(desk: Desk) -> None:
    """Six promised where the event allows five; asking the rule is enough, it is tested there."""
    desk.workspace.do(change_event, desk.event, hosted_people=5, hosted_days=4)
    draft = DelegationDraft(name_vi="Manila", country="PH", hosted_people="6")
    row_id = desk.workspace.do(add_delegation, desk.event, draft)
    (over,) = seen(desk).over_hosted
    assert over.hosting is not None
    assert (over.row.id, over.hosting.people, over.hosting.allowed) == (row_id, 6, 5)


def test_the_numbers_of_a_delegation_are_those_of_its_own_page(desk: Desk) -> None:
    """Every field that hosting and answers are judged by."""
    draft = DelegationDraft(name_vi="Manila", name_en="Manila", country="PH", quota="7",
                            invitation="sent", invitation_date="2026-05-12",
                            hosted_people="6", hosted_days="3")  # fmt: skip
    row_id = desk.workspace.do(add_delegation, desk.event, draft)
    desk.add(delegation="Manila")
    (body,) = seen(desk).bodies
    assert body.row == desk.workspace.read(delegation_row, row_id)
    assert seen(desk).invited(Invitation.SENT) == (body,)


# ---- after a change


class Follower:
    """Reads after every change only what it touched, as the page does."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.seen: Overview | None = seen(desk)
        desk.workspace.listen(self.hear)

    def hear(self, changes: Changes) -> None:
        """A change was committed."""
        if changes.touches(*TABLES):
            read = self.desk.workspace.read
            self.seen = read(look_after, self.desk.event, self.seen, changes)


def test_reading_what_changed_gives_what_reading_everything_gives(desk: Desk) -> None:
    """Through a day's work, step by step."""
    follower = Follower(desk)
    first, second, third = desk.bring("Lê Ý", "Lê Ỷ", "Lê Ị", delegation="Huế")
    work = desk.workspace
    steps: tuple[Callable[[], object], ...] = (
        lambda: print_badges(desk, first, second),
        lambda: desk.let_in(first),
        lambda: work.do(edit_delegate, first, delegation="Đà Nẵng"),  # who is here already
        lambda: work.do(edit_delegate, second, position_vi="Giám đốc"),
        lambda: passes(desk, first, Direction.OUT),
        lambda: passes(desk, first, Direction.IN),
        lambda: work.do(take_back_check_in, desk.let_in(second), "nhầm"),
        lambda: desk.let_in(third),
        lambda: work.do(cancel_delegate, third),
        lambda: work.do(restore_delegate, third),
        lambda: work.do(change_event, desk.event, hosted_people=5),
        lambda: work.do(edit_delegation, desk.event, seen(desk).rows[0].id, hosted_people="6"),
        lambda: work.do(edit_delegation, desk.event, seen(desk).rows[0].id, name_vi="Thuận Hóa"),
        lambda: print_badges(desk, second),
        lambda: work.do(edit_delegate, second, passport_name="LE Y"),
        lambda: work.do(edit_delegate, second, delegation="Hải Phòng"),
        work.undo,
    )
    for number, step in enumerate(steps):
        desk.clock.advance(timedelta(minutes=7))
        step()
        assert follower.seen == seen(desk), f"step {number}"


def test_a_change_that_was_seen_already_is_not_counted_twice(desk: Desk) -> None:
    """Windows hear of a change a moment later; a page opened in between has read it."""
    told: list[Changes] = []
    row_id, other = desk.bring("Lê Ý", "Lê Ỷ", delegation="Huế")
    desk.workspace.listen(told.append)
    desk.let_in(row_id)
    read = seen(desk)
    desk.let_in(other)
    for changes in told:
        found = desk.workspace.read(look_after, desk.event, read, changes)
        assert found is not None
        read = found
    assert read == seen(desk)
    assert read.arrivals.total == 2


def test_everything_is_counted_by_the_file(tmp_path: Path) -> None:
    """As many questions for two hundred people as for twenty, and as few rows come out of it."""
    asked_of = {}
    for people in (20, 200):
        with a_desk(tmp_path / f"{people}.hanoiplan") as desk:
            ids = desk.bring(*many_names(people), delegation="Huế")
            print_badges(desk, *ids)
            desk.workspace.do(edit_delegate, ids[0], position_vi="Giám đốc")
            for row_id in ids[:20]:
                desk.let_in(row_id)
            with asked() as questions:
                assert seen(desk).expected == people
            with bare(desk.path) as file:
                rows = [len(file.execute(*one).fetchall()) for one in questions]
            asked_of[people] = rows
    assert asked_of[20] == asked_of[200]
    assert max(asked_of[200]) <= 2
