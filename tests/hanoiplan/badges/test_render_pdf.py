"""The finished file: text reads back letter by letter, codes, fonts, white edges, same bytes."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import FILE_LIMIT, drawing_of, files_of, render
from hanoiplan.base.errors import KnownError
from hanoiplan.paper.pen import Code, Text
from hanoiplan.paper.preview import PdfPages, page_count
from hanoiplan.paper.units import MM
from tests.hanoiplan.badges.people import (
    ATTENDING,
    BURMESE_MEMBER,
    EVERYBODY,
    HAN_SPEAKER,
    HONOUR_GUEST,
    INTERPRETER,
    KHMER_GOVERNOR,
    LAO_VICE_MAYOR,
    ORGANISER,
    PHOTO,
    THAI_EXHIBITOR,
    WORKING,
    a_card,
)
from tests.hanoiplan.badges.reading import codes_in, marks_of, page_image, poppler

NATIVE = (KHMER_GOVERNOR, LAO_VICE_MAYOR, THAI_EXHIBITOR, BURMESE_MEMBER, HAN_SPEAKER)


def everything(card: BadgeCard) -> list[str]:
    """Every text of the record that a badge must carry."""
    both = [card.printed.pick(card.primary), card.native, card.honorific.pick(card.primary)]
    both += [card.position.vi, card.position.en, card.locality.pick(card.primary)]
    if card.country:
        both.append(card.country.name.pick(card.primary))
    if card.category:
        both += [card.category.name.vi.upper(), card.category.name.en.upper()]
    both += [card.category_text.upper(), f"{card.badge_number:04}", card.event.title.vi]
    return [text for text in both if text]


def spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_poppler_reads_every_record_letter_by_letter(tmp_path: Path) -> None:
    """Six scripts; names broken over lines read on with a space."""
    said = poppler("pdftotext", render(EVERYBODY, "badge-a6").pdf, tmp_path, "-raw")
    pages = [spaced(page) for page in said.split("\f")]
    for card, page in zip(EVERYBODY, pages, strict=False):
        wanted = everything(card)
        if card.is_work_card:
            wanted = [text for text in wanted if text != card.honorific.pick(card.primary)]
        for text in wanted:
            assert spaced(text) in page, (text, page)


@pytest.mark.parametrize("layout", ["badge-a6", "tent-a4", "tent-a5"])
def test_pdfium_reads_native_names_letter_by_letter(layout: str) -> None:
    with PdfPages(render(NATIVE, layout).pdf) as pages:
        for at, card in enumerate(NATIVE):
            assert spaced(card.native) in spaced(pages.text(at))
            assert spaced(card.printed.en) in spaced(pages.text(at))


def test_both_faces_of_a_tent_read_back(tmp_path: Path) -> None:
    said = poppler("pdftotext", render([KHMER_GOVERNOR], "tent-a4").pdf, tmp_path, "-raw")
    for text in ("Sok Chanmonyroth", KHMER_GOVERNOR.native, "H.E.", "Ngài", "Phó Thống đốc Thủ đô"):
        assert spaced(text) in spaced(said)
    assert spaced(said).count("Sok Chanmonyroth") == 2


def test_fonts_are_embedded_and_subset(tmp_path: Path) -> None:
    listed = poppler("pdffonts", render(EVERYBODY, "badge-a6").pdf, tmp_path).splitlines()[2:]
    assert len(listed) >= 8
    for line in listed:
        embedded, subset, unicode_map = line.split()[-5:-2]
        assert (embedded, subset, unicode_map) == ("yes", "yes", "yes"), line
        assert re.match(r"[A-Z]{6}\+NotoSans", line), line


@pytest.mark.parametrize("dpi", [300, 150])
@pytest.mark.parametrize("card", [*ATTENDING, ORGANISER], ids=lambda card: card.printed.vi)
def test_the_code_reads_back_from_a_raster(card: BadgeCard, dpi: float) -> None:
    assert codes_in(page_image(render([card], "badge-a6").pdf, 0, dpi)) == [card.code]


def test_the_codes_of_a_sheet_read_back() -> None:
    pdf = render(EVERYBODY[:4], "badge-a6", "a4-4up").pdf
    found = codes_in(page_image(pdf, 0, 150))
    assert sorted(found) == sorted(card.code for card in EVERYBODY[:4])


@pytest.mark.parametrize("layout", ["badge-a6", "tent-a4", "tent-a5"])
def test_nothing_but_white_outside_the_safe_edge(layout: str) -> None:
    """look-print.md §1.2: office printers leave 4–5 mm unprinted."""
    dpi, safe = 120, 5
    cards = [*EVERYBODY, *(replace(card, photo=PHOTO) for card in (HONOUR_GUEST, ORGANISER))]
    pdf = render(cards, layout).pdf
    for page in range(len(cards)):
        image = page_image(pdf, page, dpi)
        edge = int(safe / 25.4 * dpi) - 1
        ink = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
        assert ink is not None
        assert min(ink[0], ink[1]) >= edge
        assert ink[2] <= image.width - edge
        assert ink[3] <= image.height - edge


def test_pages_have_the_size_of_the_card_or_the_sheet() -> None:
    for layout, sheet, size, pages in (
        ("badge-a6", None, (105, 148), 5),
        ("badge-a6", "a4-4up", (210, 297), 2),
        ("tent-a4", None, (297, 210), 5),
    ):
        made = render(EVERYBODY[:5], layout, sheet)
        assert made.pages == page_count(made.pdf) == pages
        with PdfPages(made.pdf) as opened:
            measured = opened.size(0)
            assert (measured.width, measured.height) == pytest.approx(size, abs=0.5 / MM)


def test_the_same_card_gives_the_same_bytes_whatever_was_printed_before() -> None:
    first = render([KHMER_GOVERNOR], "badge-a6").pdf
    render(EVERYBODY, "tent-a4")
    assert render([KHMER_GOVERNOR], "badge-a6").pdf == first


def test_a_second_print_differs_in_nothing_but_the_code() -> None:
    again = replace(HONOUR_GUEST, version=2, code=HONOUR_GUEST.code[:10] + "2" * 11)
    first, second = (
        [m for m in marks_of(drawing_of(card, "badge-a6")[0]) if not isinstance(m, Code)]
        for card in (HONOUR_GUEST, again)
    )
    assert first == second


@pytest.mark.parametrize("card", [HONOUR_GUEST, INTERPRETER], ids=["guest", "at work"])
def test_a_photo_goes_into_the_file_untouched_and_once(card: BadgeCard) -> None:
    """Whoever holds the file finds the very picture that the office chose."""
    cards = [replace(card, photo=PHOTO), replace(card, photo=PHOTO, badge_number=9)]
    assert render(cards, "badge-a6").pdf.count(PHOTO) == 1
    assert PHOTO not in render(cards, "tent-a4").pdf, "a name card shows no face"


def test_what_cards_share_is_stored_once() -> None:
    """Twenty cards of one category cost little more than one."""
    few = len(render([a_card(number=1)], "badge-a6").pdf)
    many = len(render([a_card(number=at) for at in range(1, 21)], "badge-a6").pdf)
    assert many - few < 19 * 2_500


def test_progress_counts_every_card() -> None:
    seen: list[tuple[int, int]] = []
    render(EVERYBODY[:5], "badge-a6", "a4-4up", lambda done, total: seen.append((done, total)))
    assert seen == [(done, 5) for done in range(1, 6)]


def test_large_jobs_are_cut_into_files() -> None:
    cards = [HONOUR_GUEST] * (2 * FILE_LIMIT + 1)
    assert [len(part) for part in files_of(cards)] == [FILE_LIMIT, FILE_LIMIT, 1]


def test_reports_stand_in_the_order_of_the_cards_even_when_stacked() -> None:
    made = render(EVERYBODY[:7], "badge-a6", "a4-4up", stacked=True, start_cell=2)
    assert [card.badge_number for card in made.report] == [c.badge_number for c in EVERYBODY[:7]]


def test_an_unknown_layout_or_sheet_is_refused() -> None:
    for layout, sheet in (("badge-a9", None), ("badge-a6", "a3"), ("tent-a4", "a4-4up")):
        with pytest.raises(KnownError):
            render([HONOUR_GUEST], layout, sheet)


def test_nobody_to_print_is_an_empty_file_with_no_report() -> None:
    made = render([], "badge-a6")
    assert (made.pages, made.report) == (0, ())


WORD = st.text("abcdeghiklmnoprstuvxyăâđêôơưĐÔẮỄỮỢ’-", min_size=1, max_size=12)


@settings(max_examples=40)
@given(st.lists(WORD, min_size=1, max_size=10).map(" ".join), st.sampled_from("DNS"))
def test_any_name_is_drawn_whole(name: str, category: str) -> None:
    drawing, _report = drawing_of(a_card(name, category=category), "badge-a6")
    drawn = [
        mark.text
        for mark in marks_of(drawing)
        if isinstance(mark, Text) and mark.item in ("name", "person_alone")
    ]
    assert " ".join(drawn) == spaced(name)


def test_every_kind_of_work_card_is_drawn() -> None:
    assert {card.category.letter for card in WORKING if card.category} == set("ABTNMLXVPK")
