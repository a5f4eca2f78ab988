"""A signature for a card is a fact, and another fact takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges.answering import sign_off, take_signature_back
from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard, CardKind
from hanoiplan.badges.operations import cards_of_run
from hanoiplan.badges.preflight import Problem
from hanoiplan.badges.printed import signed
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.history import history
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.store.raw import contents

BADGE, LAYOUT = CardKind.BADGE, "badge-a6"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def the_cards(desk: Desk) -> list[BadgeCard]:
    choice = CardChoice()
    return desk.workspace.read(cards_of_run, desk.event, BADGE, choice, None, SAMPLE_CODE)


def answered(desk: Desk) -> dict[tuple[str, str], str]:
    return desk.workspace.read(signed, desk.event, BADGE, LAYOUT, the_cards(desk))


def sign(desk: Desk, name: str, *problems: tuple[BadgeCard, str]) -> None:
    desk.workspace.do(sign_off, desk.event, BADGE, LAYOUT, problems, name)


def take_back(desk: Desk, *problems: tuple[BadgeCard, str]) -> dict[tuple[str, str], str]:
    return desk.workspace.do(take_signature_back, desk.event, BADGE, LAYOUT, problems)


def test_a_signature_that_was_taken_back_answers_for_nothing(desk: Desk) -> None:
    """The first fact stays in the journal; who signs again answers again."""
    desk.bring("Lê An", "Lê Bình")
    an, binh = ((card, Problem.OVERFLOW) for card in the_cards(desk))
    sign(desk, "Trần Hà", an, binh)
    assert take_back(desk, an) == {(an[0].key, "overflow"): "Trần Hà"}
    assert answered(desk) == {(binh[0].key, "overflow"): "Trần Hà"}
    kept = contents(desk.path, Kind.FACT)["card_signed_off"].values()
    assert sorted(row["signed_by"] for row in kept) == ["", "Trần Hà", "Trần Hà"]
    sign(desk, "Lê Mai", an)
    assert answered(desk)[an[0].key, "overflow"] == "Lê Mai"


def test_only_the_problem_that_is_named_is_taken_back(desk: Desk) -> None:
    desk.add("Lê An")
    (card,) = the_cards(desk)
    sign(desk, "Trần Hà", (card, Problem.OVERFLOW), (card, Problem.MISSING_LETTER))
    take_back(desk, (card, Problem.OVERFLOW))
    assert answered(desk) == {(card.key, "missing_letter"): "Trần Hà"}


def test_where_nobody_answers_there_is_nothing_to_take_back(desk: Desk) -> None:
    desk.add("Lê An")
    (card,) = the_cards(desk)
    with pytest.raises(NotPossible, match="Nobody answers for this any more"):
        take_back(desk, (card, Problem.OVERFLOW))


def test_the_history_counts_what_was_signed_and_taken_back(desk: Desk) -> None:
    desk.bring("Lê An", "Lê Bình")
    both = [(card, Problem.OVERFLOW) for card in the_cards(desk)]
    sign(desk, "Trần Hà", *both)
    take_back(desk, both[0])
    sign(desk, "Trần Hà", both[0])
    told = [line.what for line in desk.workspace.read(history, 3)]
    assert told == [
        "Sign off 1 remark before printing",
        "Take 1 signature back",
        "Sign off 2 remarks before printing",
    ]
