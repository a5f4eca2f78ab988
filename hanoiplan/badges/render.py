"""Cards become a PDF: frozen cards in, bytes and a report out.

Pure: no database, no clock, no randomness; the same cards give the same bytes. What must not
come in: which people are printed, what is recorded about it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.paper.compose import check_fields, compose, fitting_layout
from hanoiplan.paper.draw import Page, PlacedCard, write_pdf
from hanoiplan.paper.layout import CodeItem, Layout, PictureItem
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.pen import Drawing, Reached, Trouble
from hanoiplan.paper.sheet import Sheet, cut_marks, sheet_for, spots

FILE_LIMIT = 1_000
"""Cards a file: memory grows with the file, and printers want no larger ones."""

Progress = Callable[[int, int], None]
"""Called with the number of cards done and of all cards."""


@dataclass(frozen=True, slots=True)
class CardReport:
    """How one card came out: what was reached for every item, and the troubles among it."""

    delegate_id: int
    badge_number: int
    layout: str
    reached: tuple[Reached, ...]

    @property
    def troubles(self) -> tuple[Reached, ...]:
        """Only the items a person should look at."""
        return tuple(item for item in self.reached if item.troubles)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file and one report for each card, in the order of the cards."""

    pdf: bytes
    pages: int
    report: tuple[CardReport, ...]

    @property
    def troubles(self) -> tuple[CardReport, ...]:
        """Only the cards a person should look at."""
        return tuple(card for card in self.report if card.troubles)


def files_of(cards: Sequence[BadgeCard]) -> Iterator[Sequence[BadgeCard]]:
    """The cards in portions of `FILE_LIMIT`, each for one file."""
    return (cards[start : start + FILE_LIMIT] for start in range(0, len(cards), FILE_LIMIT))


@cache
def _checked(layout_name: str) -> Layout:
    layout = own_layout(layout_name)
    check_fields(layout, BADGE_FIELDS)
    return layout


def layouts_for(kind: CardKind) -> tuple[str, ...]:
    """Names of the layouts that print this kind of card: a badge carries a code, others none."""
    return tuple(
        name for name in own_layout_names() if _has_code(_checked(name)) == (kind is CardKind.BADGE)
    )


def refuse_other_kind(layout_name: str, kind: CardKind) -> None:
    """A badge printed without its code would open no door, and its older one would be dead.

    Raises:
        NotPossible: the layout prints another kind of card; the sentence names those that fit.
    """
    names = layouts_for(kind)
    if layout_name not in names and layout_name in own_layout_names():
        raise NotPossible(
            _("The layout {layout} is for another kind of card. Choose one of: {names}.").format(
                layout=layout_name, names=", ".join(names)
            )
        )


def _has_code(layout: Layout) -> bool:
    return any(isinstance(item, CodeItem) for item in layout.items)


def layout_for(layout_name: str, card: BadgeCard) -> Layout:
    """The layout a card is drawn in: the named one, or its variant for this kind of card."""
    return _checked(fitting_layout(_checked(layout_name), card, BADGE_FIELDS))


def drawing_of(card: BadgeCard, layout_name: str) -> tuple[Drawing, CardReport]:
    """One card as a drawing, with its report."""
    layout = layout_for(layout_name, card)
    drawing = compose(layout, card, BADGE_FIELDS)
    reached = drawing.reached + _absent(card, layout)
    return drawing, CardReport(card.delegate_id, card.badge_number, layout.name, reached)


def _absent(card: BadgeCard, layout: Layout) -> tuple[Reached, ...]:
    """Pictures that the layout would print and that are not at hand."""
    found: list[Reached] = []
    asked = {item.field for item in layout.items if isinstance(item, PictureItem)}
    country = card.country
    flag = BADGE_FIELDS.text("flag", card, "en")
    if "flag" in asked and country and not country.organisation and not flag:
        found.append(Reached("flag", "flag", troubles=(Trouble.NO_FLAG,), detail=country.code))
    if "photo" in asked and card.is_work_card and not card.photo:
        found.append(Reached("photo", "photo", troubles=(Trouble.NO_PHOTO,)))
    return tuple(found)


class _Run:
    """One rendering: draws card after card and keeps the reports."""

    def __init__(self, cards: Sequence[BadgeCard], layout_name: str, progress: Progress | None):
        self._cards = cards
        self._layout_name = layout_name
        self._progress = progress
        self._reports: dict[int, CardReport] = {}

    def pages(self, sheet: Sheet, start_cell: int, *, stacked: bool) -> Iterator[Page]:
        """Page after page, so that only one page's drawings are in memory."""
        placed = spots(sheet, len(self._cards), start_cell, stacked=stacked)
        marks = cut_marks(sheet)
        for _page, on_page in groupby(placed, key=lambda spot: spot.page):
            drawn = tuple(
                PlacedCard(self._draw(spot.card), spot.box.x, spot.box.y) for spot in on_page
            )
            yield Page(sheet.page, drawn, marks)

    def _draw(self, at: int) -> Drawing:
        drawing, self._reports[at] = drawing_of(self._cards[at], self._layout_name)
        if self._progress:
            self._progress(len(self._reports), len(self._cards))
        return drawing

    def report(self) -> tuple[CardReport, ...]:
        return tuple(self._reports[at] for at in range(len(self._cards)))


def render(
    cards: Sequence[BadgeCard],
    layout_name: str,
    sheet_name: str | None = None,
    progress: Progress | None = None,
    *,
    start_cell: int = 0,
    stacked: bool = False,
) -> Rendered:
    """Draw cards in a layout, one to a page of their own size, or on a sheet.

    `start_cell` (from 0) is the first free place of a half-used sheet; `stacked` orders the cards
    through the pile of sheets. Nothing is cut or dropped: what does not fit, which letters no font
    has, which photo is unusable stands in the report. Raises KnownError for an unknown or broken
    layout or sheet. For more than `FILE_LIMIT` cards see `files_of`.
    """
    sheet = sheet_for(sheet_name, _checked(layout_name).size)
    run = _Run(cards, layout_name, progress)
    counted: list[Page] = []

    def pages() -> Iterator[Page]:
        for page in run.pages(sheet, start_cell, stacked=stacked):
            counted.append(Page(page.size, ()))
            yield page

    pdf = write_pdf(pages(), layout_name)
    return Rendered(pdf, len(counted), run.report())
