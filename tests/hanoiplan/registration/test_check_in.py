"""A scanned text becomes an outcome and a fact; each outcome as the desk meets it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.operation import operation
from hanoiplan.delegates.codes import BadgeCode, make_code
from hanoiplan.delegates.issuing import replace_codes
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.delegates.queries import code_key, standings
from hanoiplan.presence.queries import arrived, arrived_count, main_checkpoint, passages
from hanoiplan.registration.model import CheckInOutcome, Outcome
from hanoiplan.registration.operations import check_in, check_in_person, take_back_check_in
from hanoiplan.registration.queries import (
    delegation_presence,
    desk_figures,
    refused_count,
)
from hanoiplan.registration.tables import ScanKept
from hanoiplan.starting import start_event
from hanoiplan.store.rows import Kind
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.builders import MORNING, Desk, a_desk
from tests.hanoiplan.delegates.test_codes import with_check_digits
from tests.hanoiplan.store.raw import contents


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def outcome_of(desk: Desk, text: str) -> CheckInOutcome:
    return desk.workspace.do(check_in, desk.event, text)


def made_elsewhere(desk: Desk, number: int, version: int = 1) -> str:
    """A genuine code that another desk with the same key has given."""
    key = desk.workspace.read(code_key, desk.event)
    assert key is not None
    return make_code(key, BadgeCode(1, number, version))


def facts(desk: Desk, table: str) -> list[dict[str, object]]:
    return list(contents(desk.path, Kind.FACT)[table].values())


def test_welcome(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    done = outcome_of(desk, desk.code(who))
    assert done.outcome is Outcome.WELCOME
    assert done.delegate is not None
    assert (done.delegate.name, done.badge_number, done.desk) == ("Lê Thị Ánh", 1, "1")
    assert done.reason.en == "Please come in."
    (passage,) = facts(desk, "passage")
    assert (passage["delegate_id"], passage["id"]) == (who, done.passage_id)


def test_already_says_since_when_and_where_and_writes_no_second_passage(desk: Desk) -> None:
    code = desk.code(desk.add())
    first = outcome_of(desk, code)
    desk.clock.advance(timedelta(minutes=9))
    other = Workspace.open(desk.path, desk.clock, desk="3")
    again = other.do(check_in, desk.event, code)
    other.close()
    assert again.outcome is Outcome.ALREADY
    assert again.reason.en == "Already in at 08:12, desk 1."
    assert "08:12" in again.reason.vi
    assert again.reason.vi != again.reason.en
    assert (again.passage_id, again.earlier_desk) == (first.passage_id, "1")
    assert len(facts(desk, "passage")) == 1
    assert [row["outcome"] for row in facts(desk, "scan_kept")] == ["already"]


def test_a_check_in_taken_back_opens_the_door_again(desk: Desk) -> None:
    code = desk.code(desk.add())
    first = outcome_of(desk, code)
    assert first.passage_id is not None
    desk.workspace.do(take_back_check_in, first.passage_id, "quét nhầm")
    assert desk.workspace.read(arrived_count, desk.event) == 0
    assert outcome_of(desk, code).outcome is Outcome.WELCOME
    assert len(facts(desk, "passage")) == 2


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_taking_back_needs_a_reason(desk: Desk, reason: str) -> None:
    entry = desk.let_in(desk.add())
    with pytest.raises(NotPossible, match="why"):
        desk.workspace.do(take_back_check_in, entry, reason)
    assert desk.workspace.read(arrived_count, desk.event) == 1


def test_taking_back_twice_or_what_never_was(desk: Desk) -> None:
    """Each is told apart: "taken back already" would send somebody looking for who did it."""
    entry = desk.let_in(desk.add())
    desk.workspace.do(take_back_check_in, entry, "quét nhầm")
    for passage, told in ((entry, "taken back already"), (12345, "no such check-in")):
        with pytest.raises(NotPossible, match=told):
            desk.workspace.do(take_back_check_in, passage, "quét nhầm")
    assert len(facts(desk, "passage_taken_back")) == 1


def test_cancelled_is_refused_kept_and_named(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    code = desk.code(who)
    desk.workspace.do(cancel_delegate, who)
    done = outcome_of(desk, code)
    assert done.outcome is Outcome.CANCELLED
    assert done.delegate is not None
    (kept,) = facts(desk, "scan_kept")
    assert (kept["outcome"], kept["number"]) == ("cancelled", 1)
    assert facts(desk, "passage") == []


def test_a_return_after_a_cancellation_needs_a_new_badge(desk: Desk) -> None:
    who = desk.add()
    old = desk.code(who)
    desk.workspace.do(cancel_delegate, who)
    desk.workspace.do(restore_delegate, who)
    assert desk.scan(old) == "void"
    assert desk.scan(desk.code(who)) == "welcome"


def test_a_replaced_badge_is_void_from_then_on(desk: Desk) -> None:
    who = desk.add()
    old = desk.code(who)
    new = desk.workspace.do(replace_codes, desk.event, [who])[who]
    assert [desk.scan(old), desk.scan(new), desk.scan(old)] == ["void", "welcome", "void"]


def test_a_higher_version_made_elsewhere_voids_the_lower_one_here(desk: Desk) -> None:
    who = desk.add()
    old = desk.code(who)
    newer = made_elsewhere(desk, 1, version=4)
    assert desk.scan(newer) == "welcome"
    assert desk.scan(old) == "void"
    assert desk.code(who) == newer
    next_one = desk.workspace.do(replace_codes, desk.event, [who])[who]
    assert next_one[9:11] == "05"


def test_a_higher_version_does_not_revive_a_cancelled_person(desk: Desk) -> None:
    who = desk.add()
    desk.code(who)
    desk.workspace.do(cancel_delegate, who)
    newer = made_elsewhere(desk, 1, version=4)
    assert desk.scan(newer) == "cancelled"
    assert not desk.workspace.read(standings, desk.event)[who].in_force
    desk.workspace.do(restore_delegate, who)
    assert desk.scan(newer) == "void"
    assert desk.code(who)[9:11] == "05"


def test_a_higher_version_of_somebody_whose_record_is_gone(desk: Desk) -> None:
    who = desk.add()
    desk.code(who)
    desk.workspace.undo()
    assert desk.scan(made_elsewhere(desk, 1, version=2)) == "void"
    assert not desk.workspace.read(standings, desk.event)[who].in_force


def test_known_elsewhere_is_let_in_once(desk: Desk) -> None:
    """The badge is genuine; the person comes with the next parcel."""
    desk.code(desk.add())
    stranger = made_elsewhere(desk, 815)
    done = outcome_of(desk, stranger)
    assert (done.outcome, done.badge_number) == (Outcome.KNOWN_ELSEWHERE, 815)
    assert done.outcome.admits
    assert done.delegate is None
    desk.clock.advance(timedelta(minutes=1))
    again = outcome_of(desk, stranger)
    assert again.outcome is Outcome.ALREADY
    assert again.reason.en == "Already in at 08:12, desk 1."
    assert desk.workspace.read(refused_count, desk.event) == 0


@operation("A parcel brings scans")
def bring_scans(work: Work, event_id: int, number: int, scans: list[tuple[datetime, str]]) -> None:
    main = main_checkpoint(work, event_id)
    assert main is not None
    for at, where in scans:
        work.add(
            ScanKept,
            event_id=event_id,
            checkpoint_id=main.id,
            number=number,
            outcome=str(Outcome.KNOWN_ELSEWHERE),
            at=at,
            desk=where,
        )


def test_a_stranger_let_in_at_two_desks_came_when_he_first_came(desk: Desk) -> None:
    """Facts of two desks arrive in any order; the sentence must not depend on it."""
    desk.code(desk.add())
    now = desk.clock.now()
    scans = [(now - timedelta(minutes=5), "2"), (now - timedelta(minutes=20), "3")]
    desk.workspace.do(bring_scans, desk.event, 815, scans)
    done = outcome_of(desk, made_elsewhere(desk, 815))
    assert done.reason.en == "Already in at 07:52, desk 3."


def test_a_number_seen_on_a_genuine_badge_is_never_given_here(desk: Desk) -> None:
    """Two people with one number would be let in on one another's badge."""
    desk.code(desk.add())
    stranger = made_elsewhere(desk, 5)
    desk.scan(stranger)
    desk.scan(stranger)
    ids = desk.bring(*[f"Người {n}" for n in range(6)])
    numbers = {int(desk.code(row_id)[4:9]) for row_id in ids}
    assert numbers == set(range(6, 12))
    assert desk.scan(made_elsewhere(desk, 3)) == "known_elsewhere"
    assert len(facts(desk, "numbers_burnt")) == 1


def test_altered_keeps_the_number_it_claims(desk: Desk) -> None:
    code = desk.code(desk.add())
    forged = with_check_digits(code[:11] + f"{(int(code[11:19]) + 1) % 10**8:08d}")
    done = outcome_of(desk, forged)
    assert (done.outcome, done.delegate) == (Outcome.ALTERED, None)
    (kept,) = facts(desk, "scan_kept")
    assert (kept["outcome"], kept["number"]) == ("altered", 1)


@pytest.mark.parametrize(
    "text", ["", "Lê Thị Ánh", "004200420042", "1" * 21, "https://example.vn/x?y=1"]
)
def test_unknown_keeps_nothing_of_what_was_scanned(desk: Desk, text: str) -> None:
    """A wedge scanner picks up anything, also what is not ours to keep."""
    done = outcome_of(desk, text)
    assert (done.outcome, done.badge_number, done.delegate) == (Outcome.UNKNOWN, None, None)
    (kept,) = facts(desk, "scan_kept")
    assert (kept["outcome"], kept["number"]) == ("unknown", 0)
    if text:
        assert text not in str(contents(desk.path, Kind.FACT, Kind.JOURNAL))


def test_another_events_badge_opens_no_door_here_and_is_no_forgery(desk: Desk) -> None:
    """A guest at the wrong hall is sent on; nobody calls the head of the desk."""
    other = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    there = Desk(desk.workspace, other, desk.clock)
    code = there.code(there.add())
    desk.code(desk.add())  # somebody here has the same number
    assert code[1:4] == "002"
    done = outcome_of(desk, code)
    assert (done.outcome, done.badge_number, done.delegate) == (Outcome.UNKNOWN, None, None)
    assert "another event" in done.reason.en
    (kept,) = facts(desk, "scan_kept")
    assert (kept["outcome"], kept["number"]) == ("unknown", 0)
    assert there.scan(code) == "welcome"


def test_a_forged_badge_of_another_event_is_a_forgery(desk: Desk) -> None:
    """Only the other event's own key makes it genuine; of an event nobody here knows none can."""
    other = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    there = Desk(desk.workspace, other, desk.clock)
    code = there.code(there.add())
    forged = code[:11] + f"{(int(code[11:19]) + 1) % 10**8:08d}"
    nobodys = f"1007{code[4:19]}"
    assert desk.scan(with_check_digits(forged)) == "altered"
    assert desk.scan(with_check_digits(nobodys)) == "unknown"  # of another file, or of nobody


def test_two_eaten_digits_still_open_the_door(desk: Desk) -> None:
    code = desk.code(desk.add())
    assert [desk.scan(code[2:]), desk.scan(code[1:]), desk.scan(code[3:])] == [
        "welcome", "already", "unknown",
    ]  # fmt: skip


def test_by_name_without_a_badge(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    first = desk.workspace.do(check_in_person, desk.event, who)
    assert (first.outcome, first.badge_number) == (Outcome.WELCOME, None)
    again = desk.workspace.do(check_in_person, desk.event, who)
    assert again.outcome is Outcome.ALREADY
    assert desk.scan(desk.code(who)) == "already"


def test_by_name_of_somebody_cancelled_gone_or_of_another_event(desk: Desk) -> None:
    who = desk.add()
    other = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    elsewhere = Desk(desk.workspace, other, desk.clock).add()
    desk.workspace.do(cancel_delegate, who)
    assert desk.workspace.do(check_in_person, desk.event, who).outcome is Outcome.CANCELLED
    for gone in (12345, elsewhere):
        with pytest.raises(NotPossible, match="no longer in the list"):
            desk.workspace.do(check_in_person, desk.event, gone)
    assert facts(desk, "passage") == []


def test_figures_of_the_desk(desk: Desk) -> None:
    ids = desk.bring("Lê Thị Ánh", "Nguyễn Văn An", "Trần Ngọc Hà", "Sudin", delegation="Huế")
    codes = [desk.code(row_id) for row_id in ids]
    desk.workspace.do(cancel_delegate, ids[3])
    for code in codes[:2]:
        desk.scan(code)
    desk.clock.advance(timedelta(minutes=2))
    for text in (codes[2], codes[0], codes[3], "x"):
        desk.scan(text)
    figures = desk.workspace.read(desk_figures, desk.event)
    assert (figures.arrived, figures.expected) == (3, 3)
    assert [count for _minute, count in figures.by_minute] == [2, 1]
    assert len(figures.latest) == 5
    assert {str(row.outcome) for row in figures.latest} >= {"already", "cancelled", "unknown"}
    assert desk.workspace.read(refused_count, desk.event) == 2


def test_who_came_and_was_cancelled_later_is_neither_expected_nor_arrived(desk: Desk) -> None:
    """Three of two people would be a share over 100 %."""
    ids = desk.bring("Lê Thị Ánh", "Nguyễn Văn An", "Trần Ngọc Hà")
    for row_id in ids:
        desk.let_in(row_id)
    desk.workspace.do(cancel_delegate, ids[2])
    figures = desk.workspace.read(desk_figures, desk.event)
    assert (figures.arrived, figures.expected) == (2, 2)
    assert sum(count for _minute, count in figures.by_minute) == 2
    assert desk.workspace.read(arrived_count, desk.event) == 2


def test_the_minutes_of_arrival_are_those_of_the_first_entries(desk: Desk) -> None:
    one, two = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    desk.clock.advance(timedelta(seconds=59))
    desk.let_in(one)
    taken_back = desk.let_in(two)
    desk.clock.advance(timedelta(minutes=3))
    desk.workspace.do(take_back_check_in, taken_back, "quét nhầm")
    desk.let_in(two)
    figures = desk.workspace.read(desk_figures, desk.event)
    assert figures.by_minute == ((MORNING, 1), (MORNING + timedelta(minutes=3), 1))


def test_a_delegations_presence_names_who_is_missing(desk: Desk) -> None:
    ids = desk.bring("Lê Thị Ánh", "Nguyễn Văn An", "Trần Ngọc Hà", delegation="Huế")
    row = desk.workspace.do(check_in_person, desk.event, ids[0]).delegate
    assert row is not None
    assert row.delegation_id is not None
    presence = desk.workspace.read(delegation_presence, desk.event, row.delegation_id)
    assert (presence.arrived, presence.people) == (1, 3)
    assert presence.missing == ("Nguyễn Văn An", "Trần Ngọc Hà")


def test_nobody_is_inside_twice_whatever_is_scanned_again(desk: Desk) -> None:
    ids = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    for row_id in ids * 3:
        desk.scan(desk.code(row_id))
        desk.workspace.do(check_in_person, desk.event, row_id)
    assert len(desk.workspace.read(passages, desk.event)) == 2
    assert set(desk.workspace.read(arrived, desk.event)) == set(ids)


def test_an_entry_of_another_day_is_told_with_its_day(tmp_path: Path) -> None:
    """On the second morning "already in at 08:31" would be taken for just now."""
    with a_desk(tmp_path / "two-days.hanoiplan") as desk:
        code = desk.code(desk.add())
        desk.scan(code)
        entered = to_event_time(desk.clock.now(), "Asia/Ho_Chi_Minh")
        assert outcome_of(desk, code).reason.en.startswith(f"Already in at {entered:%H:%M}, desk")
        desk.clock.advance(timedelta(days=1))
        assert f"Already in at {entered:%H:%M, %d/%m}, desk" in outcome_of(desk, code).reason.en
