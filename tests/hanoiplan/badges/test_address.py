"""What stands before a name on a card: as the record has it, and nothing twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.badges.address import form_of_address
from hanoiplan.badges.content import content_of, fields_said
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import cards_of_run
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.paper.fields import Language
from tests.builders import Desk, a_desk
from tests.hanoiplan.badges.people import a_card, two

STYLE, NO_STYLE = two("Ngài", "H.E."), Bilingual()
MR, DR, NONE = two("Ông", "Mr"), two("TS.", "Dr"), Bilingual()


@pytest.mark.parametrize(
    ("style", "conferred", "honorific", "vi", "en"),
    [
        (NO_STYLE, "", NONE, "", ""),
        (NO_STYLE, "", MR, "Ông", "Mr"),
        (STYLE, "", NONE, "Ngài", "H.E."),
        (STYLE, "", MR, "Ngài", "H.E. Mr"),
        (STYLE, "", DR, "Ngài TS.", "H.E. Dr"),
        (NO_STYLE, "Dato' Seri", MR, "Dato' Seri", "Dato' Seri"),
        (STYLE, "Dato' Seri", MR, "Ngài Dato' Seri", "H.E. Dato' Seri"),
        (STYLE, "Dato' Seri", DR, "Ngài Dato' Seri TS.", "H.E. Dato' Seri Dr"),
        (STYLE, "Dato' Seri", two("Bà", "Mr. Dr."), "Ngài Dato' Seri", "H.E. Dato' Seri Dr."),
        (STYLE, "", STYLE, "Ngài", "H.E."),
        (NO_STYLE, "Dato' Seri", two("Ngài Dato’ Seri", "H.E. Dato’ Seri"), "Ngài Dato’ Seri",
         "H.E. Dato’ Seri"),
        (NO_STYLE, "", Bilingual("Ông"), "Ông", "Mr"),
        (NO_STYLE, "", Bilingual("Bà"), "Bà", "Ms"),
        (NO_STYLE, "", Bilingual(en="Mrs."), "Bà", "Mrs."),
        (NO_STYLE, "", Bilingual("GS. TS."), "GS. TS.", "GS. TS."),
        (Bilingual(en="H.E."), "", Bilingual("Ông", "Mr"), "Ông", "H.E. Mr"),
        (Bilingual(en="H.E."), "", Bilingual(en="Mr"), "H.E. Mr", "H.E. Mr"),
    ],
)  # fmt: skip
def test_before_the_name_stands_what_the_record_says(
    style: Bilingual, conferred: str, honorific: Bilingual, vi: str, en: str
) -> None:
    card = replace(a_card("Ahmad Razali", honorific=honorific), style=style, conferred=conferred)
    assert (form_of_address(card, "vi"), form_of_address(card, "en")) == (vi, en)


@pytest.mark.parametrize(("language", "leading"), [("vi", "Ngài"), ("en", "H.E.")])
def test_a_title_that_the_printed_name_begins_with_is_not_said_twice(
    language: Language, leading: str
) -> None:
    card = a_card("Dato’ Seri Ahmad Razali", honorific=MR)
    assert form_of_address(replace(card, style=STYLE, conferred="Dato' Seri"), language) == leading


def the_card(desk: Desk) -> BadgeCard:
    """The badge of the only person there is, as it would be printed now."""
    (card,) = desk.workspace.read(cards_of_run, desk.event, CardKind.BADGE, CardChoice())
    return card


def test_style_and_title_of_the_record_reach_the_card_and_its_mark(tmp_path: Path) -> None:
    """Each can be printed alone too; a card that printed the older form says something else now."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        who = desk.add("Ahmad Razali", honorific_en="Mr")
        before = the_card(desk)
        titles = {"style_vi": "Ngài", "style_en": "H.E.", "conferred_title": "Dato' Seri"}
        desk.workspace.do(edit_delegate, who, **titles)
        card = the_card(desk)
    assert BADGE_FIELDS.text("honorific", card, "en") == "H.E. Dato' Seri"
    assert BADGE_FIELDS.text("style", card, "vi") == "Ngài"
    assert BADGE_FIELDS.text("conferred", card, "vi") == "Dato' Seri"
    fields = fields_said(None)
    marks = {content_of(one, CardKind.BADGE, fields, b"key") for one in (before, card)}
    assert len(marks) == 2
