"""May this person pass? Every combination of what can be known, against the rule in words."""

from datetime import UTC, datetime
from itertools import product

import pytest

from hanoiplan.delegates.codes import Reading
from hanoiplan.registration.decision import ANOTHER_EVENT, REASONS, Standing, decide
from hanoiplan.registration.model import BANDS, Band, Outcome, band_of

SINCE = datetime(2026, 6, 8, 1, 12, tzinfo=UTC)
TRUTH = (True, False)


def expected(standing: Standing) -> Outcome:
    """The rule, told a second time from the worst news to the best."""
    if standing.reading is Reading.ALTERED:
        return Outcome.ALTERED
    if standing.reading is Reading.UNKNOWN or not standing.same_event:
        return Outcome.UNKNOWN
    if standing.cancelled:
        return Outcome.CANCELLED
    if not standing.in_force:
        return Outcome.VOID
    if not standing.person_here and standing.inside_since is None:
        return Outcome.KNOWN_ELSEWHERE
    return Outcome.WELCOME if standing.inside_since is None else Outcome.ALREADY


@pytest.mark.parametrize("reading", Reading)
def test_every_combination(reading: Reading) -> None:
    for same, here, cancelled, force, inside in product(TRUTH, TRUTH, TRUTH, TRUTH, TRUTH):
        standing = Standing(
            reading,
            same_event=same,
            person_here=here,
            cancelled=cancelled,
            in_force=force,
            inside_since=SINCE if inside else None,
            inside_desk="2" if inside else "",
        )
        if not here and inside:
            continue  # nobody in this file can be inside and not be in this file
        decision = decide(standing)
        assert decision.outcome is expected(standing), standing
        elsewhere = decision.outcome is Outcome.UNKNOWN and not same
        assert decision.reason == (ANOTHER_EVENT if elsewhere else REASONS[decision.outcome])


def test_only_a_welcome_is_let_in_as_a_person_of_this_file() -> None:
    admitting = {outcome for outcome in Outcome if outcome.admits}
    assert admitting == {Outcome.WELCOME, Outcome.KNOWN_ELSEWHERE, Outcome.LEFT}


def test_a_forged_code_says_nothing_about_the_person() -> None:
    """Whoever shows it learns neither that the person was cancelled nor that he is inside."""
    forged = Standing(Reading.ALTERED, cancelled=True, in_force=False, inside_since=SINCE)
    assert decide(forged).outcome is Outcome.ALTERED


def test_every_outcome_has_a_colour_and_what_nobody_named_is_refused() -> None:
    assert {outcome for outcome in Outcome if band_of(outcome) is Band.BAD} == {
        outcome for outcome in Outcome if outcome not in BANDS
    }
    assert band_of(Outcome.WELCOME) is band_of(Outcome.LEFT) is Band.OK
    assert band_of(Outcome.ALREADY) is band_of(Outcome.KNOWN_ELSEWHERE) is Band.WARN
    assert not [outcome for outcome in Outcome if outcome.admits and band_of(outcome) is Band.BAD]
