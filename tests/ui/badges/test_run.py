"""A print run as values: what holds a card back, what is only to be looked at, in which order."""

from collections.abc import Mapping, Sequence

from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard, CardKind
from hanoiplan.badges.preflight import Problem, inspect
from hanoiplan.badges.render import CardReport
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import Reading, new_key, parse
from hanoiplan.paper.pen import Reached, Trouble
from tests.hanoiplan.badges.people import a_card
from ui.badges.run import FEW, Checked, Remedy, Run, Severity, listing, sorting
from ui.base.parts import at_once

OFFICER = Bilingual("Chuyên viên", "Officer")


def people(*names: str) -> list[BadgeCard]:
    """Complete cards of people with these names, numbered from 1."""
    return [a_card(name, position=OFFICER, number=at) for at, name in enumerate(names, start=1)]


def run_of(
    cards: Sequence[BadgeCard],
    troubles: Mapping[int, Trouble] | None = None,
    signed: Mapping[tuple[str, str], str] | None = None,
) -> Checked:
    """The run of cards, some of them with a trouble that paper reported, by badge number."""
    set_language("en")
    reports = [
        CardReport(card.delegate_id, card.badge_number, "badge-a6", _reached(troubles or {}, card))
        for card in cards
    ]
    found = inspect(cards, reports, kind=CardKind.BADGE)
    return at_once(sorting(CardKind.BADGE, cards, found, signed or {}))


def _reached(found: Mapping[int, Trouble], card: BadgeCard) -> tuple[Reached, ...]:
    trouble = found.get(card.badge_number)
    return (Reached("name", "name", troubles=(trouble,)),) if trouble else ()


def made(run: Run) -> list[str]:
    """The names on the cards that would leave."""
    return [card.printed.vi for card in run.to_print]


def test_the_worst_card_stands_first_and_the_good_rest_last_in_one_line() -> None:
    cards = people("Lê An", "Lê Bình", "Lê Chi", "Lê Dung", "Lê Em")
    found = {2: Trouble.COARSE_PHOTO, 3: Trouble.BELOW_FLOOR, 4: Trouble.OVERFLOW}
    listed = run_of(cards, found).rows
    states = [Severity.BLOCKED, Severity.BLOCKED, Severity.CHECK, Severity.GOOD]
    assert [row.severity for row in listed] == states
    assert [row.title for row in listed[:2]] == ["0004  Lê Dung", "0003  Lê Chi"]
    assert "does not fit" in listed[0].sentence
    assert listed[3].title == "2 badges in order"


def test_one_blocked_card_holds_back_none_of_the_others() -> None:
    run = run_of(people("Lê An", "Lê Bình", "Lê Chi"), {2: Trouble.MISSING_LETTER}).run
    assert run.blocked() == {"2"}
    assert made(run) == ["Lê An", "Lê Chi"]


def test_who_is_left_out_by_hand_is_not_asked_about_in_the_foot() -> None:
    found = {1: Trouble.OVERFLOW, 2: Trouble.MISSING_LETTER}
    run = run_of(people("Lê An", "Lê Bình"), found).run
    assert [one.key for one in run.to_sign()] == ["1", "2"]
    out = run.leaving(frozenset({"2"}), out=True)
    assert out.held_back() == {"1"}
    assert [one.key for one in out.to_sign()] == ["1"]


def test_a_signature_is_not_asked_for_a_card_that_would_stay_out_all_the_same() -> None:
    nameless = a_card("", position=OFFICER, number=1)
    run = run_of([nameless, a_card("Lê Bình", number=2)], {2: Trouble.OVERFLOW})
    assert run.run.held_back() == {"1", "2"}
    assert [one.key for one in run.run.to_sign()] == ["2"]


def test_a_card_somebody_answers_for_is_printed_and_says_who() -> None:
    found = run_of(
        people("Lê An", "Lê Bình"), {2: Trouble.OVERFLOW}, {("2", "overflow"): "Ngọc Diệp"}
    )
    assert made(found.run) == ["Lê An", "Lê Bình"]
    [line] = [row for row in found.rows if row.findings]
    assert (line.severity, line.to_sign) == (Severity.GOOD, ())
    assert line.sentence.startswith("Signed off by Ngọc Diệp: ")


def test_nobody_can_answer_for_a_record_without_a_name() -> None:
    found = run_of([a_card("", position=OFFICER)], signed={("137", "no_name"): "Ngọc Diệp"})
    assert found.run.blocked() == {"137"}
    assert found.rows[0].to_sign == ()


def test_a_card_left_out_by_hand_stays_out_and_is_said_to_be() -> None:
    run = run_of(people("Lê An", "Lê Bình"), {2: Trouble.COARSE_PHOTO}).run
    out = run.leaving(frozenset({"2"}), out=True)
    assert made(out) == ["Lê An"]
    line = at_once(listing(out))[0]
    assert line.left_out
    assert line.sentence.startswith("Left out: ")
    assert made(out.leaving(frozenset({"2"}), out=False)) == ["Lê An", "Lê Bình"]


def test_what_many_cards_share_is_one_line() -> None:
    """A hundred work cards without photos must not hide the one name that is too long."""
    cards = people(*(f"Lê {n}" for n in range(FEW + 1)), "Trần Dài")
    troubles = dict.fromkeys(range(1, FEW + 2), Trouble.NO_PHOTO)
    found = run_of(cards, {**troubles, FEW + 2: Trouble.OVERFLOW})
    assert [len(row.keys) for row in found.rows] == [1, FEW + 1]
    assert found.run.count(Severity.CHECK) == FEW + 1
    assert len(found.rows[1].to_sign) == FEW + 1


def test_the_worst_problem_of_a_card_names_what_helps() -> None:
    cards = people("Lê An", "Lê Bình")
    rows = run_of(cards, {1: Trouble.NO_PHOTO, 2: Trouble.OVERFLOW}).rows
    assert [row.remedy for row in rows] == [Remedy.EDIT, Remedy.PHOTO]
    assert [row.findings[0].problem for row in rows] == [Problem.OVERFLOW, Problem.NO_PHOTO]


def test_what_the_list_of_delegates_lacks_is_said() -> None:
    bare = a_card("Lê An", category="", number=1)
    found = run_of([bare])
    sentence = found.rows[0].sentence
    assert "no category" in sentence
    assert "Position and organisation are empty" in sentence
    assert found.run.severity("1") is Severity.CHECK


def test_namesakes_are_pointed_out_whatever_their_marks() -> None:
    assert run_of(people("Lê An", "LE AN", "Lê Bình")).run.count(Severity.CHECK) == 2


def test_the_sample_code_opens_no_door() -> None:
    """Somebody may print the preview from the screen."""
    assert parse(SAMPLE_CODE, new_key(), 126).reading is Reading.UNKNOWN
