"""Any schedule, any anchors, any day, for tests that hold of all of them."""

from datetime import date, time, timedelta

from hypothesis import strategies as st

from hanoiplan.checklist.schedule.values import (
    Anchor,
    Anchors,
    Every,
    Limit,
    Quota,
    Schedule,
    ScheduleKind,
    Span,
)

DAYS = st.dates(date(2020, 1, 1), date(2034, 12, 31))
WORDS = st.text(max_size=20)
SPANS = st.builds(
    lambda start, length: Span(start, start + timedelta(length)), DAYS, st.integers(0, 800)
)
MILESTONES = st.lists(SPANS, min_size=1, max_size=4, unique=True).map(tuple)
LIMITS = st.builds(Limit, st.integers(0, 12), st.integers(1, 31))
QUOTAS = st.builds(
    lambda low, more, unit, per: Quota(low, low + more, unit, per),
    st.integers(1, 3),
    st.integers(0, 3),
    WORDS,
    st.sampled_from(Every),
)
ANCHORS = st.builds(
    Anchors,
    event_start=st.none() | DAYS,
    event_end=st.none() | DAYS,
    issued_on=st.none() | DAYS,
    fulfilled_on=st.none() | DAYS,
    since=st.none() | DAYS,
)


def _schedule(kind: ScheduleKind) -> st.SearchStrategy[Schedule]:
    return st.builds(
        Schedule,
        kind=st.just(kind),
        raw=WORDS,
        start=st.none() | DAYS,
        end=st.none() | DAYS,
        milestones=MILESTONES if kind is ScheduleKind.MILESTONES else st.just(()),
        every=st.none() | st.sampled_from(Every),
        quota=st.none() | QUOTAS,
        condition=WORDS,
        days=st.none() | st.integers(-400, 400),
        anchor=st.none() | st.sampled_from(Anchor),
        working_days=st.booleans(),
        periodic=st.booleans(),
        limits=st.lists(LIMITS, max_size=2).map(tuple),
        weekday=st.none() | st.integers(0, 6),
        at=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        uncertain=st.booleans(),
        why_uncertain=WORDS,
    )


SCHEDULES = st.sampled_from(ScheduleKind).flatmap(_schedule)
