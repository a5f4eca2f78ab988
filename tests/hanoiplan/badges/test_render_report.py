"""Nothing is dropped silently: what a person should look at is reported, in sentences."""

from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.preflight import sentences
from hanoiplan.badges.render import CardReport, drawing_of, render
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.pen import Trouble
from tests.hanoiplan.badges.people import (
    ATTENDING,
    HONOUR_GUEST,
    INTERPRETER,
    WORKING,
    a_card,
    a_photo,
    two,
)
from tests.hanoiplan.badges.reading import poppler


def report(card: BadgeCard, layout: str = "badge-a6") -> CardReport:
    return drawing_of(card, layout)[1]


def troubles(card: BadgeCard, layout: str = "badge-a6") -> set[Trouble]:
    return {trouble for item in report(card, layout).troubles for trouble in item.troubles}


@pytest.mark.parametrize("layout", ["badge-a6", "tent-a4", "tent-a5"])
@pytest.mark.parametrize("card", ATTENDING, ids=lambda card: card.printed.vi)
def test_the_hardest_real_records_fit_without_a_word(card: BadgeCard, layout: str) -> None:
    assert troubles(card, layout) == set()


@pytest.mark.parametrize("card", WORKING, ids=lambda card: card.printed.vi)
def test_work_cards_lack_nothing_but_their_photo(card: BadgeCard) -> None:
    assert troubles(card) == {Trouble.NO_PHOTO}
    assert troubles(card, "tent-a4") == set()  # a name card shows no photo


def test_every_item_says_what_it_reached() -> None:
    reached = {(item.field, item.spoken): item for item in report(HONOUR_GUEST).reached}
    name = reached[("name", "primary")]
    assert (name.lines, name.width.value) == (2, "")
    assert 33 <= name.size <= 34
    assert reached[("title", "other")].size == pytest.approx(9.9)


def test_a_name_under_its_floor_is_reported_and_still_whole(tmp_path: Path) -> None:
    name = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarenlebenschaft"
    card = a_card(name)
    assert troubles(card) == {Trouble.BELOW_FLOOR}
    assert name in poppler("pdftotext", render([card], "badge-a6").pdf, tmp_path)


def test_titles_that_cannot_fit_are_reported_and_still_whole() -> None:
    card = a_card(position=two("Phó Giám đốc Trung tâm " * 30))
    assert Trouble.BELOW_FLOOR in troubles(card)


def test_a_letter_without_a_font_is_reported_and_kept_in_the_text(tmp_path: Path) -> None:
    card = a_card("Ali ალი")
    (item,) = report(card).troubles
    assert (item.troubles, item.detail) == ((Trouble.MISSING_LETTER,), "ალი")
    assert "ალი" in poppler("pdftotext", render([card], "badge-a6").pdf, tmp_path)


def test_a_country_without_a_flag_is_reported_and_printed_without() -> None:
    card = a_card(country="BT", locality=two("Thimphu"))
    assert troubles(card) == {Trouble.NO_FLAG}
    drawing, _report = drawing_of(card, "badge-a6")
    assert drawing.reached
    assert troubles(a_card(country="ASEAN")) == set()


def test_photos_are_looked_at_before_they_are_printed() -> None:
    """A work card without a face is pointed out; so is one that would print as a blur."""
    assert troubles(INTERPRETER) == {Trouble.NO_PHOTO}
    assert troubles(replace(INTERPRETER, photo=a_photo())) == set()
    assert troubles(replace(INTERPRETER, photo=a_photo((120, 160)))) == {Trouble.COARSE_PHOTO}
    broken = replace(INTERPRETER, photo=b"no picture")
    assert troubles(broken) == {Trouble.BAD_PHOTO}
    assert render([broken], "badge-a6").pages == 1


def test_troubles_become_sentences_in_the_language_of_the_window() -> None:
    card = a_card("Ali ალი", country="BT")
    set_language("vi")
    assert sentences(report(card)) == (
        "“Họ tên” có ký tự mà các phông hiện có chưa in được: ა (U+10D0), ლ (U+10DA), ი (U+10D8)",
        "Chưa có hình cờ của quốc gia này (BT); thẻ sẽ in không có cờ.",
    )
    set_language("en")
    assert sentences(report(card))[1] == (
        "There is no picture of this country's flag (BT); it is left out."
    )
    assert sentences(report(HONOUR_GUEST)) == ()


def test_only_cards_with_troubles_are_listed_in_a_file() -> None:
    made = render([HONOUR_GUEST, INTERPRETER], "badge-a6")
    assert [card.badge_number for card in made.troubles] == [INTERPRETER.badge_number]
