"""A print run as values: what holds a card back, what is only to be looked at, in which order."""

from collections.abc import Sequence

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import CardReport, Rendered
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import Reading, new_key, parse
from hanoiplan.paper.pen import Reached, Trouble
from tests.hanoiplan.badges.people import a_card
from ui.badges.run import FEW, SAMPLE_CODE, Checked, Severity, checking, to_print
from ui.base.parts import at_once

OFFICER = Bilingual("Chuyên viên", "Officer")


def people(*names: str) -> list[BadgeCard]:
    """Complete cards of people with these names, numbered from 1."""
    return [a_card(name, position=OFFICER, number=at) for at, name in enumerate(names, start=1)]


def run_of(cards: Sequence[BadgeCard], troubles: dict[int, Trouble] | None = None) -> Checked:
    """The run of cards, some of them with a trouble that paper reported, by badge number."""
    set_language("en")
    found = troubles or {}
    report = tuple(
        CardReport(card.delegate_id, card.badge_number, "badge-a6", _reached(found, card))
        for card in cards
    )
    return at_once(checking(cards, [Rendered(b"", len(cards), report)]))


def _reached(found: dict[int, Trouble], card: BadgeCard) -> tuple[Reached, ...]:
    trouble = found.get(card.badge_number)
    return (Reached("name", "name", troubles=(trouble,)),) if trouble else ()


def test_the_worst_card_stands_first_and_the_good_rest_last_in_one_line() -> None:
    cards = people("Lê An", "Lê Bình", "Lê Chi", "Lê Dung")
    listed = run_of(cards, {2: Trouble.BELOW_FLOOR, 3: Trouble.OVERFLOW}).rows
    assert [row.severity for row in listed] == [Severity.BLOCKED, Severity.CHECK, Severity.GOOD]
    assert listed[0].title == "0003  Lê Chi"
    assert "does not fit" in listed[0].sentence
    assert listed[2].title == "2 more cards"


def test_one_blocked_card_holds_back_none_of_the_others() -> None:
    cards = people("Lê An", "Lê Bình", "Lê Chi")
    run = run_of(cards, {2: Trouble.MISSING_LETTER}).run
    assert run.blocked() == {cards[1].delegate_id}
    assert to_print(run, run.blocked()) == (cards[0].delegate_id, cards[2].delegate_id)


def test_what_many_cards_share_is_one_line() -> None:
    """A hundred work cards without photos must not hide the one name that is too long."""
    cards = people(*(f"Lê {n}" for n in range(FEW + 1)), "Trần Dài")
    troubles = dict.fromkeys(range(1, FEW + 2), Trouble.NO_PHOTO)
    found = run_of(cards, {**troubles, FEW + 2: Trouble.OVERFLOW})
    assert [len(row.ids) for row in found.rows] == [1, FEW + 1]
    assert found.run.count(Severity.CHECK) == FEW + 1


def test_what_the_list_of_delegates_lacks_is_said() -> None:
    bare = a_card("Lê An", category="", number=1)
    found = run_of([bare])
    sentence = found.rows[0].sentence
    assert "no category" in sentence
    assert "Position and organisation are empty" in sentence
    assert found.run.severity(bare.delegate_id) is Severity.CHECK


def test_namesakes_are_pointed_out_whatever_their_marks() -> None:
    run = run_of(people("Lê An", "LE AN", "Lê Bình")).run
    assert run.count(Severity.CHECK) == 2


def test_the_sample_code_opens_no_door() -> None:
    """Somebody may print the preview from the screen."""
    assert parse(SAMPLE_CODE, new_key(), 126).reading is Reading.UNKNOWN
