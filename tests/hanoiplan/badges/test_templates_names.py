"""Every template with the fifty hardest names: whole, inside its box, apart from all else."""

import unicodedata
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.paper.compose import Composer
from hanoiplan.paper.draw import Page, PlacedCard, write_pdf
from hanoiplan.paper.layout import Item, Layout, TextItem, ZonesItem
from hanoiplan.paper.layout_fields import every_item
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.pen import Drawing, Text, Trouble
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.units import Box
from tests.hanoiplan.badges.hard_names import FIFTY, FIFTY_WITH_PHOTO
from tests.hanoiplan.badges.people import CATEGORIES, LIST_VALUES, with_list
from tests.hanoiplan.badges.reading import ink_of, marks_of

VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
WORK = "ABTNMLXVPK"
SMALLEST = 6.5  # points, look-print.md §1
ROUNDING = 0.02  # mm


def shows_names(layout: Layout) -> bool:
    texts = (item for item in every_item(layout) if isinstance(item, TextItem))
    return any(part.field in ("name", "recipient") for item in texts for part in item.parts)


FRONTS = {own_layout(name).items: name for name in reversed(own_layout_names())}
"""Templates that differ in their backs alone are drawn once: no name stands on a back alone."""
NAMES = tuple(sorted(name for name in FRONTS.values() if shows_names(own_layout(name))))
UNBREAKABLE = "Saraswathy a/p Muthukumaraswamy"
REPORTED = {  # one piece of twenty letters stands a little under the floor beside a photo
    "badge-a6-work": {UNBREAKABLE},
    "badge-a6-work-repeated": {UNBREAKABLE},
    "badge-a6-work-saving": {UNBREAKABLE},
    "badge-a6-work-two-sided": {UNBREAKABLE},
    "badge-a7": {UNBREAKABLE},
    "badge-a7-two-sided": {UNBREAKABLE},
    "badge-fold-work": {UNBREAKABLE},
    "tent-a4": {"Ratchanikorn Suwannaphakdi na Lamphun"},
}


def cards_for(layout: str) -> tuple[BadgeCard, ...]:
    """All fifty, with and without a photo; at work where the template is for those who work."""
    shows_photos = any(item.name == "photo" for item in every_item(own_layout(layout)))
    every = (*FIFTY, *FIFTY_WITH_PHOTO) if shows_photos else FIFTY
    if "-work" in layout:
        every = tuple(
            replace(card, category=CATEGORIES[WORK[at % len(WORK)]])
            for at, card in enumerate(every)
        )
    listed = {key: text for key, text in LIST_VALUES.items() if key not in ("recipient", "address")}
    return tuple(with_list(card, **listed) for card in every)


@cache
def drawn(name: str) -> tuple[tuple[BadgeCard, Drawing], ...]:
    composer = Composer(own_layout(name), BADGE_FIELDS)
    return tuple((card, composer.compose(card)) for card in cards_for(name))


def all_texts(drawing: Drawing) -> list[list[Text]]:
    return [
        [mark for mark in marks_of(drawing, at) if isinstance(mark, Text)]
        for at in range(len(drawing.faces))
    ]


def spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_the_fifty_hold_every_letter_of_vietnamese_and_five_scripts() -> None:
    letters = {letter for card in FIFTY for letter in card.printed.vi}
    assert len(FIFTY) == 50
    assert len(VIETNAMESE) == 67
    assert set(VIETNAMESE) | set(VIETNAMESE.upper()) <= letters
    natives = "".join(card.native for card in FIFTY)
    scripts = {unicodedata.name(letter).split()[0] for letter in natives if letter.isalpha()}
    assert scripts == {"THAI", "LAO", "KHMER", "MYANMAR", "CJK"}
    lengths = [len(card.printed.vi) for card in FIFTY]
    assert (min(lengths), max(lengths)) == (1, 57)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_printed_whole_at_its_floor_or_above(name: str) -> None:
    """Only the names said above are reported, and those are whole too."""
    below = set()
    for card, drawing in drawn(name):
        troubles = {trouble for one in drawing.reached for trouble in one.troubles}
        assert troubles <= {Trouble.BELOW_FLOOR}, (card.printed.vi, troubles)
        if troubles:
            below.add(card.printed.vi)
    assert below == REPORTED.get(name, set())


@pytest.mark.parametrize("name", NAMES)
def test_no_line_leaves_its_box_and_none_is_too_small(name: str) -> None:
    layout = own_layout(name)
    for _card, drawing in drawn(name):
        for spec, texts in zip(layout.faces, all_texts(drawing), strict=False):
            items = {item.name: item for item in layout.listed(spec.items)}
            for text in texts:
                item = items[text.item]
                assert text.size >= SMALLEST, text
                assert isinstance(item, ZonesItem) or inside(ink_of(text), item, layout), text


def inside(ink: Box, item: Item, layout: Layout) -> bool:
    """A fixed base line frees an item upwards; one beside another starts at that one's ink."""
    assert isinstance(item, TextItem)
    box = item.box
    left = item.beside != "" or ink.x >= box.x - ROUNDING
    right = item.beside != "" or ink.right <= box.right + ROUNDING
    top = item.baseline is not None or item.foot is not None or ink.y >= box.y - ROUNDING
    on_paper = ink.right <= layout.faces[0].box.width - layout.safe + ROUNDING
    return left and right and top and on_paper and ink.bottom <= box.bottom + ROUNDING


@pytest.mark.parametrize("name", NAMES)
def test_no_two_lines_touch(name: str) -> None:
    for card, drawing in drawn(name):
        for face in all_texts(drawing):
            for (one, ink), (other, below) in combinations([(t, ink_of(t)) for t in face], 2):
                apart = (
                    ink.right <= below.x + ROUNDING or below.right <= ink.x + ROUNDING
                    or ink.bottom <= below.y + ROUNDING or below.bottom <= ink.y + ROUNDING
                )  # fmt: skip
                assert apart, (card.printed.vi, one.text, other.text)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_the_file_is_the_record_letter_by_letter(name: str) -> None:
    """Read back by pdfium, which knows nothing of how it was written."""
    cards = drawn(name)[: len(FIFTY)]
    shows_native = any(text.text == cards[-10][0].native for text in all_texts(cards[-10][1])[0])
    pages = [Page(drawing.size, (PlacedCard(drawing),)) for _card, drawing in cards]
    with PdfPages(write_pdf(pages, name)) as pdf:
        for at, (card, _drawing) in enumerate(cards):
            said = spaced(pdf.text(at))
            assert spaced(card.printed.pick(card.primary)) in said
            if shows_native:
                assert spaced(card.native) in said
