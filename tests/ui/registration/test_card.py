"""The words on the desk's card, composed from plain values."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow, DelegateStatus
from hanoiplan.plans.model import EventFacts
from hanoiplan.registration.card import DeskCard, desk_card
from hanoiplan.registration.decision import REASONS
from hanoiplan.registration.model import Band, CheckInOutcome, Outcome

NONE = Bilingual()
AT = datetime(2026, 6, 8, 1, 31, 7, tzinfo=UTC)
FACTS = EventFacts(1, 126, NONE, "ACLC 2026", None, None, NONE, NONE)
PERSON = DelegateRow(
    id=1,
    passport_name="NGUYEN VAN AN",
    printed=Bilingual("Nguyễn Văn An"),
    native_name="",
    family="",
    given="",
    name_order="",
    honorific=NONE,
    position=NONE,
    organisation=NONE,
    delegation_id=1,
    delegation=Bilingual("Hà Nội", "Ha Noi"),
    category=None,
    category_text="",
    country="",
    country_text="",
    role="",
    phone="",
    notes="",
    attention="",
    status=DelegateStatus.CONFIRMED,
    cancelled_at=None,
    sort_key="",
    pack_key="",
    imported=False,
    photo="",
    badge_number=None,
)


def a_card(outcome: Outcome = Outcome.WELCOME, **fields: object) -> DeskCard:
    """The card of one person with these fields, whatever the outcome."""
    person = replace(PERSON, **fields)  # type: ignore[arg-type]  # fields of a delegate
    words = Bilingual("Lý do. Xin mời.", "The reason. Please go there.")
    return desk_card(CheckInOutcome(outcome, AT, "1", words, person, 51), FACTS)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_title_in_both_languages(outcome: Outcome) -> None:
    """No band may stay without words, whatever later checkpoints answer."""
    card = a_card(outcome)
    assert card.title.vi
    assert card.title.en
    assert card.at.en.endswith("08:31:07")


def test_only_a_refusal_says_that_it_is_no_entry() -> None:
    for outcome in Outcome:
        card = a_card(outcome)
        assert ("not counted" in card.noted.en) is (card.band is Band.BAD)


def test_a_second_scan_says_that_the_person_may_pass_and_is_counted_once() -> None:
    assert a_card(Outcome.ALREADY).noted.en == "Counted already · the same person may pass"


def test_reason_and_remedy_stand_apart() -> None:
    card = a_card(Outcome.CANCELLED)
    assert (card.why.en, card.where.en) == ("The reason.", "Please go there.")


def test_every_reason_of_a_refusal_ends_with_what_to_do() -> None:
    """A guest who is stopped is told where to go."""
    refused = [Outcome.CANCELLED, Outcome.VOID, Outcome.UNKNOWN, Outcome.ALTERED]
    for outcome in refused:
        assert ". " in REASONS[outcome]


@pytest.mark.parametrize(
    ("name", "honorific", "greeting"),
    [
        ("Nguyễn Văn An", "Ông", "Ông Nguyễn Văn An"),
        ("Dato' Seri Hakimi", "Dato' Seri", "Dato' Seri Hakimi"),
        ("Lê Ý", "", "Lê Ý"),
    ],
)
def test_the_honorific_stands_before_the_name_once(
    name: str, honorific: str, greeting: str
) -> None:
    person = a_card(printed=Bilingual(name), honorific=Bilingual(honorific)).person
    assert person is not None
    assert person.name.vi == greeting


def test_a_person_without_a_printed_name_is_called_as_in_the_passport() -> None:
    person = a_card(printed=NONE).person
    assert person is not None
    assert person.name == Bilingual("NGUYEN VAN AN", "NGUYEN VAN AN")


def test_the_organisation_is_added_where_the_position_does_not_name_it() -> None:
    office = Bilingual("Sở Ngoại vụ", "Department of Foreign Affairs")
    person = a_card(position=Bilingual("Giám đốc Sở Ngoại vụ", "Director"), organisation=office)
    assert person.person is not None
    assert person.person.position.vi == "Giám đốc Sở Ngoại vụ"
    assert person.person.position.en == "Director, Department of Foreign Affairs"


@pytest.mark.parametrize(
    ("delegation", "country", "line"),
    [
        (Bilingual("Kuala Lumpur"), "MY", "Kuala Lumpur, Malaysia"),
        (Bilingual("Singapore"), "SG", "Singapore"),
        (NONE, "TH", "Thailand"),
        (Bilingual("Báo chí", "Press"), "", "Press"),
    ],
)
def test_the_country_is_said_once(delegation: Bilingual, country: str, line: str) -> None:
    person = a_card(delegation=delegation, country=country).person
    assert person is not None
    assert person.delegation.en == line


def test_only_a_head_of_delegation_is_honoured_by_the_role() -> None:
    roles = {"Trưởng đoàn": "Trưởng đoàn", "Head of Delegation": "Head of Delegation", "Member": ""}
    for role, shown in roles.items():
        person = a_card(role=role).person
        assert person is not None
        assert person.role == shown
