"""What deserves an alert, how grave it is at which distance, and in which order they stand."""

from datetime import date, datetime, timedelta

import pytest

from hanoiplan.base.text import Bilingual
from hanoiplan.checklist.model import TaskOrigin, TaskRow, TaskStatus
from hanoiplan.checklist.schedule.values import Anchors, Schedule, ScheduleKind
from hanoiplan.delegates.model import DelegationKind, Invitation
from hanoiplan.overview.alerts import Alert, Copies, Kind, Level, alerts
from hanoiplan.overview.model import Overview
from tests.hanoiplan.overview.invented import a_row, an_event, an_overview, at

FAR, MONTH, WEEK, DURING, AFTER = (
    at("2026-05-07 02:00"),  # 31 days before
    at("2026-05-08 02:00"),  # 30 days before
    at("2026-05-31 02:00"),  # 7 days before
    at("2026-06-08 02:00"),
    at("2026-06-11 02:00"),
)
BAD, WARN, NOTE = Level.BAD, Level.WARN, Level.NOTE
WELL = Copies(last=DURING)


def only(seen: Overview, now: datetime = DURING) -> Alert:
    """The one alert there is."""
    (alert,) = alerts(seen, now)
    return alert


def kinds(seen: Overview, copies: Copies | None = None) -> list[Kind]:
    """What there is, in its order."""
    return [alert.kind for alert in alerts(seen, DURING, copies)]


def test_all_is_well() -> None:
    """Badges, photos, answers, copies: nothing to say."""
    assert alerts(an_overview(a_row()), DURING, WELL) == ()


@pytest.mark.parametrize(
    ("what", "kind", "levels"),
    [
        ({"printed": 3}, Kind.NOT_PRINTED, (NOTE, NOTE, WARN, BAD)),
        ({"changed": 2}, Kind.CHANGED, (NOTE, WARN, BAD, BAD)),
        ({"pictured": 4}, Kind.NO_PHOTO, (NOTE, NOTE, WARN, WARN)),
        ({"pictured": 0}, Kind.NO_PHOTO, (NOTE, NOTE, NOTE, NOTE)),
    ],
)
def test_the_nearer_the_event_the_graver(
    what: dict[str, int], kind: Kind, levels: tuple[Level, ...]
) -> None:
    """31, 30 and 7 days before the event, and on its second day."""
    seen = an_overview(a_row(), **what)  # type: ignore[arg-type]  # the table names arguments
    found = [only(seen, now) for now in (FAR, MONTH, WEEK, DURING)]
    assert [alert.kind for alert in found] == [kind] * 4
    assert tuple(alert.level for alert in found) == levels


def test_numbers_are_those_of_the_people_concerned() -> None:
    """Five people, of whom three have a badge and four a photo."""
    found = alerts(an_overview(a_row(), printed=3, pictured=4, changed=1), DURING)
    assert [(alert.kind, alert.n) for alert in found] == [
        (Kind.NOT_PRINTED, 2),
        (Kind.CHANGED, 1),
        (Kind.NO_PHOTO, 1),
    ]


@pytest.mark.parametrize(
    ("invitation", "sent", "days"),
    [
        (Invitation.SENT, "2026-05-25", 14),  # two weeks before the eighth of June
        (Invitation.SENT, "2026-05-26", None),
        (Invitation.SENT, "", 0),
        (Invitation.SENT, "cuối tháng 5", 0),
        (Invitation.NO_ANSWER, "2026-06-01", 7),
        (Invitation.ACCEPTED, "2026-01-01", None),
        (Invitation.DECLINED, "2026-01-01", None),
        (Invitation.DRAFTED, "2026-01-01", None),
        (Invitation.NONE, "", None),
    ],
)
def test_a_letter_without_an_answer_waits_two_weeks(
    invitation: Invitation, sent: str, days: int | None
) -> None:
    """Then somebody telephones; at once where the date is unknown or the time has passed."""
    found = alerts(an_overview(a_row(invitation=invitation, invitation_date=sent)), DURING)
    assert [(one.kind, one.days) for one in found] == (
        [] if days is None else [(Kind.NO_ANSWER, days)]
    )


def test_answers_are_told_together_with_the_oldest_letter() -> None:
    """A young letter joins in once an old one asks for a call."""
    seen = an_overview(
        a_row(1, invitation=Invitation.SENT, invitation_date="2026-06-05"),
        a_row(2, invitation=Invitation.SENT, invitation_date="2026-05-12"),
    )
    alert = only(seen)
    assert (alert.n, alert.days) == (2, 27)


def test_in_the_last_week_a_missing_answer_is_urgent() -> None:
    """Rooms and cars are ordered by then; on the days themselves they come or do not."""
    seen = an_overview(a_row(invitation=Invitation.NO_ANSWER))
    assert [only(seen, now).level for now in (FAR, MONTH, WEEK, DURING)] == [NOTE, WARN, BAD, WARN]


def test_hosting_over_the_rule_names_the_delegations_the_furthest_first() -> None:
    """Five people and four days are allowed; six, or five days, are not."""
    seen = an_overview(
        a_row(1, hosted_people=5, hosted_days=4),
        a_row(2, hosted_people=6),
        a_row(3, hosted_days=5),
        a_row(4, hosted_people=9),
        a_row(5, kind=DelegationKind.EMBASSY, invitation=Invitation.NONE, people=50),
    )
    alert = only(seen)
    assert (alert.kind, alert.level, alert.n) == (Kind.OVER_HOSTED, WARN, 3)
    assert [body.row.id for body in alert.bodies] == [4, 2, 3]


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"starts_on": None}, Kind.NO_DAYS),
        ({"title": Bilingual()}, Kind.NO_NAME),
        ({"title": Bilingual(), "starts_on": None}, Kind.NO_FACTS),
    ],
)
def test_an_event_without_name_or_days_asks_for_them_once(
    facts: dict[str, object], kind: Kind
) -> None:
    """Two things missing are one visit of one page."""
    assert kinds(an_overview(a_row(), facts=an_event(**facts))) == [kind]


def test_delegations_without_anybody_ask_for_the_list() -> None:
    """Nobody can be without badge or photo where nobody is."""
    assert kinds(an_overview(a_row(people=0))) == [Kind.NO_DELEGATES]


@pytest.mark.parametrize(
    ("copies", "expected"),
    [
        (None, []),
        (Copies(DURING - timedelta(hours=24)), []),
        (Copies(DURING - timedelta(hours=24, seconds=1)), [(Kind.COPY_OLD, WARN, 1, 24)]),
        (Copies(DURING - timedelta(days=12, hours=3)), [(Kind.COPY_OLD, WARN, 12, 291)]),
        (Copies(DURING - timedelta(days=12), behind=False), []),  # it holds all there is
        (Copies(None), [(Kind.COPY_OLD, WARN, 0, 0)]),
        (Copies(None, "Ổ đĩa đầy."), [(Kind.COPY_FAILED, BAD, 0, 0)]),
        (Copies(DURING, second_place=False), [(Kind.ONE_PLACE, NOTE, 0, 0)]),
    ],
)
def test_copies(copies: Copies | None, expected: list[tuple[Kind, Level, int, int]]) -> None:
    """A copy is old after a day; why the last one failed is graver and said instead."""
    found = alerts(an_overview(a_row()), DURING, copies)
    assert [(one.kind, one.level, one.days, one.hours) for one in found] == expected


def test_after_the_event_only_the_file_itself_still_matters() -> None:
    """Nobody prints a badge or rings up a city for an event that is over."""
    row = a_row(invitation=Invitation.NO_ANSWER, hosted_people=9)
    seen = an_overview(row, printed=0, pictured=0, changed=3)
    assert [one.kind for one in alerts(seen, AFTER, Copies(None))] == [Kind.COPY_OLD]


def test_the_worst_stands_on_top() -> None:
    """By level first; within a level in the order of the kinds."""
    row = a_row(invitation=Invitation.NO_ANSWER, hosted_people=9)
    seen = an_overview(row, printed=1, pictured=0, changed=1)
    copies = Copies(None, "Ổ đĩa đầy.", second_place=False)
    assert kinds(seen, copies) == [
        Kind.COPY_FAILED,
        Kind.NOT_PRINTED,
        Kind.CHANGED,
        Kind.OVER_HOSTED,
        Kind.NO_ANSWER,
        Kind.NO_PHOTO,
        Kind.ONE_PLACE,
    ]


def test_a_graver_thing_stands_above_one_of_an_earlier_kind() -> None:
    """In the last week a missing answer is urgent, a badge can still be printed in an hour."""
    seen = an_overview(a_row(invitation=Invitation.NO_ANSWER), printed=1)
    assert [(one.kind, one.level) for one in alerts(seen, WEEK)] == [
        (Kind.NO_ANSWER, BAD),
        (Kind.NOT_PRINTED, WARN),
    ]


def a_task(title: str, end: date, status: TaskStatus = TaskStatus.NOT_STARTED) -> TaskRow:
    """A task that is due on a day."""
    schedule = Schedule(ScheduleKind.DATE, f"{end:%d/%m/%Y}", end=end)
    return TaskRow(
        id=end.toordinal(), plan_id=None, plan_name="", event_id=1, parent_id=None,
        origin=TaskOrigin.OWN, section="", section_title="", section_index=0, number="", label="",
        title=title, leads=(), coordinating=(), lead_text="", coordinating_text="", output="",
        schedule=schedule, anchors=Anchors(), status=status, percent=0, percent_measured=False,
        officer="", delivered="", obstacles="", proposals="", is_request=False, source_page=0,
        source_text="", occurrences=(), sub_tasks=0, comments=0, evidence=0, position=1,
        cancelled_at=None, changed_at=None,
    )  # fmt: skip


def test_what_is_late_names_what_waits_longest_and_counts_the_week() -> None:
    late = (a_task("Sign", date(2026, 6, 5)), a_task("Print", date(2026, 5, 30)))
    week = a_task("Test", date(2026, 6, 12))
    done = a_task("Invite", date(2026, 4, 1), TaskStatus.DONE)
    alert = only(an_overview(a_row(), tasks=(*late, week, done)))
    assert (alert.kind, alert.level) == (Kind.LATE_TASKS, BAD)
    assert (alert.n, alert.of, alert.days, alert.title) == (2, 1, 9, "Print")


def test_without_anything_late_the_week_is_told_alone() -> None:
    alert = only(an_overview(a_row(), tasks=(a_task("Test", date(2026, 6, 12)),)))
    assert (alert.kind, alert.level, alert.n, alert.title) == (Kind.DUE_TASKS, WARN, 1, "Test")


def test_tasks_of_later_weeks_can_wait() -> None:
    assert alerts(an_overview(a_row(), tasks=(a_task("Report", date(2026, 7, 20)),)), DURING) == ()


def test_a_late_report_is_told_after_the_event_too() -> None:
    seen = an_overview(a_row(), tasks=(a_task("Report", date(2026, 6, 10)),))
    assert only(seen, AFTER).kind is Kind.LATE_TASKS
