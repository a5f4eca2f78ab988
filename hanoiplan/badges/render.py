"""Cards become a PDF: frozen cards in, bytes (or a filled open file) and a report out.

Pure: no database, no clock, no randomness; the same cards give the same bytes. What must not
come in: which people are printed, what is recorded about it.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO, overload

from hanoiplan.badges.brought_along import brought_along, others_of
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.paper.calibration import TRUE_SIZE, Profile
from hanoiplan.paper.compose import compose, fitting_layout
from hanoiplan.paper.draw import Page, cards_in, write_pdf, write_pdf_into
from hanoiplan.paper.imposition import Imposition, pages
from hanoiplan.paper.layout import Layout, PictureItem
from hanoiplan.paper.layout_fields import every_item
from hanoiplan.paper.pen import Drawing, Group, Reached, Trouble
from hanoiplan.paper.rehearsal_mark import rehearsal_mark
from hanoiplan.paper.sheet import Duplex, Sheet, sheet_for
from hanoiplan.paper.units import Side, Size
from hanoiplan.paper.written import cards_in_file

FILE_LIMIT = 1_000
"""Cards a file: memory grows with the file, and printers want no larger ones."""

LEAST_CODE = 3.0
"""Millimetres: the modules of a smaller code are finer than a printer's dots."""

Progress = Callable[[int, int], None]
"""Called with the number of cards done and of all cards."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a run is to look: template, paper, and what the printer does to a page.

    `others` are the layouts that stand in for `layout` where it says so. `start_cell` (from 0) is
    the first free place of a half-used sheet; `stacked` orders the cards through the pile of
    sheets. Without `duplex` only fronts are drawn.
    """

    layout: Layout
    others: tuple[Layout, ...]
    sheet: Sheet
    start_cell: int = 0
    stacked: bool = False
    duplex: Duplex = Duplex.NONE
    profile: Profile = TRUE_SIZE

    @property
    def two_sided(self) -> bool:
        """Whether any card may have a back: then every sheet of the run has a back page."""
        return any(layout.two_sided for layout in (self.layout, *self.others))

    def layout_for(self, card: BadgeCard) -> Layout:
        """The layout a card is drawn in: the template, or what stands in for it."""
        name = fitting_layout(self.layout, card, BADGE_FIELDS)
        return next((one for one in self.others if one.name == name), self.layout)


def wanted_named(
    layout_name: str,
    sheet_name: str | None = None,
    *,
    start_cell: int = 0,
    stacked: bool = False,
    duplex: Duplex = Duplex.NONE,
) -> Wanted:
    """A run in one of the layouts that the program brings along; fronts only unless asked for.

    Raises:
        KnownError: there is no such layout or sheet, or the sheet's places are of another size.
    """
    layout = brought_along(layout_name)
    sheet = sheet_for(sheet_name, layout.size)
    return Wanted(layout, others_of(layout), sheet, start_cell, stacked, duplex)


@dataclass(frozen=True, slots=True)
class CardReport:
    """How one card came out: what was reached for every item, and the troubles among it."""

    delegate_id: int
    badge_number: int
    layout: str
    reached: tuple[Reached, ...]
    key: str = ""
    shows_code: bool = True  # on a side that is printed, and large enough to be read

    @property
    def troubles(self) -> tuple[Reached, ...]:
        """Only the items a person should look at."""
        return tuple(item for item in self.reached if item.troubles)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file and one report for each card, in the order of the cards.

    `pdf` is empty where it was written into a file on the disk.
    """

    pdf: bytes
    pages: int
    report: tuple[CardReport, ...]
    sheets: int = 0  # of paper

    @property
    def troubles(self) -> tuple[CardReport, ...]:
        """Only the cards a person should look at."""
        return tuple(card for card in self.report if card.troubles)


def files_of(cards: Sequence[BadgeCard]) -> Iterator[Sequence[BadgeCard]]:
    """The cards in portions of `FILE_LIMIT`, each for one file."""
    return (cards[start : start + FILE_LIMIT] for start in range(0, len(cards), FILE_LIMIT))


def drawing_of(card: BadgeCard, template: Layout | Wanted | str) -> tuple[Drawing, CardReport]:
    """One card as a drawing, with its report; a template may be named if it was brought along."""
    if isinstance(template, str):
        template = wanted_named(template)
    layout = template.layout_for(card) if isinstance(template, Wanted) else template
    drawing = compose(layout, card, BADGE_FIELDS)
    if card.event.rehearsal:
        drawing = _marked(drawing)
    reached = drawing.reached + _absent(card, layout)
    duplex = template.duplex if isinstance(template, Wanted) else Duplex.LONG_EDGE
    report = CardReport(
        card.delegate_id,
        card.badge_number,
        layout.name,
        reached,
        card.key,
        _shows_code(drawing, duplex),
    )
    return drawing, report


def _marked(drawing: Drawing) -> Drawing:
    """The card of a rehearsal: the word lies over every face."""
    faces = []
    for face in drawing.faces:
        mark = rehearsal_mark(Size(face.box.width, face.box.height))
        faces.append(replace(face, groups=(*face.groups, Group(mark, shared=True))))
    return replace(drawing, faces=tuple(faces))


def _shows_code(drawing: Drawing, duplex: Duplex) -> bool:
    """Whether a reader at a door finds the code: not on a back that nobody prints."""
    inks = (
        one.ink
        for one in drawing.reached
        if one.field == "code"
        and (duplex is not Duplex.NONE or drawing.faces[one.face].side is Side.FRONT)
    )
    return any(ink is not None and min(ink.width, ink.height) >= LEAST_CODE for ink in inks)


def _absent(card: BadgeCard, layout: Layout) -> tuple[Reached, ...]:
    """Pictures that the layout would print and that are not at hand."""
    found: list[Reached] = []
    asked: Mapping[str, str] = {
        item.field: item.name
        for item in every_item(layout)
        if isinstance(item, PictureItem) and not item.hidden
    }
    country = card.country
    flag = BADGE_FIELDS.text("flag", card, "en")
    if "flag" in asked and country and not country.organisation and not flag:
        lost = (Trouble.NO_FLAG,)
        found.append(Reached(asked["flag"], "flag", troubles=lost, detail=country.code))
    if "photo" in asked and card.is_work_card and not card.has_photo:
        found.append(Reached(asked["photo"], "photo", troubles=(Trouble.NO_PHOTO,)))
    return tuple(found)


class _Run:
    """One rendering: draws card after card and keeps the reports."""

    def __init__(
        self, cards: Sequence[BadgeCard], wanted: Wanted, progress: Progress | None
    ) -> None:
        self._cards = cards
        self._wanted = wanted
        self._progress = progress
        self._reports: dict[int, CardReport] = {}
        self.sides = Counter[Side]()

    def pages(self) -> Iterator[Page]:
        """Page after page, so that only one page's drawings are in memory."""
        wanted = self._wanted
        order = Imposition(
            *(wanted.sheet, len(self._cards), wanted.start_cell),
            stacked=wanted.stacked,
            duplex=wanted.duplex,
            two_sided=wanted.two_sided,
        )
        for page in pages(order, self._draw):
            self.sides[page.side] += 1
            yield page

    def _draw(self, at: int) -> Drawing:
        drawing, self._reports[at] = drawing_of(self._cards[at], self._wanted)
        if self._progress:
            self._progress(len(self._reports), len(self._cards))
        return drawing

    def rendered(self, pdf: bytes = b"") -> Rendered:
        """What came out, in the order of the cards."""
        report = tuple(self._reports[at] for at in range(len(self._cards)))
        return Rendered(pdf, self.sides.total(), report, self.sides[Side.FRONT])


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Cards, marks and reports hold no circles; to look for some costs a seventh of a run.

    What was made meanwhile counts as looked at, or it would be looked at on the way out.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _refuse_lost_cards(there: int, wanted: int) -> None:
    """What is on the disk counts, not what was meant: the cards are counted in the file's bytes."""
    if there != wanted:
        sentence = _(
            "{there} cards are in the file that was made, but {wanted} were to be printed. Nothing"
            " was recorded; please make the file once more."
        )
        raise KnownError(sentence.format(there=there, wanted=wanted))


@overload
def render(
    cards: Sequence[BadgeCard], wanted: Wanted, *, progress: Progress | None = None
) -> Rendered: ...
@overload
def render(
    cards: Sequence[BadgeCard],
    wanted: str,
    sheet_name: str | None = None,
    progress: Progress | None = None,
    *,
    start_cell: int = 0,
    stacked: bool = False,
) -> Rendered: ...
def render(
    cards: Sequence[BadgeCard],
    wanted: Wanted | str,
    sheet_name: str | Progress | None = None,
    progress: Progress | None = None,
    *,
    start_cell: int = 0,
    stacked: bool = False,
) -> Rendered:
    """Draw cards as wanted, or in a named layout that the program brings along.

    Nothing is cut or dropped: what does not fit, which letters no font has, which photo is
    unusable stands in the report. For more than `FILE_LIMIT` cards see `files_of`.

    Raises:
        KnownError: an unknown or broken layout or sheet, or a file that lacks a card.
    """
    if isinstance(wanted, str):
        named = None if callable(sheet_name) else sheet_name
        wanted = wanted_named(wanted, named, start_cell=start_cell, stacked=stacked)
    if callable(sheet_name):
        progress = sheet_name
    run = _Run(cards, wanted, progress)
    with nothing_collected():
        pdf = write_pdf(run.pages(), wanted.layout.name, wanted.profile)
    _refuse_lost_cards(cards_in(pdf), len(cards))
    return run.rendered(pdf)


def render_into(
    file: BinaryIO, cards: Sequence[BadgeCard], wanted: Wanted, progress: Progress | None = None
) -> Rendered:
    """The same, into an empty file on the disk, open for writing and reading.

    Raises:
        KnownError: as `render`.
        OSError: the file does not take what is drawn.
    """
    run = _Run(cards, wanted, progress)
    with nothing_collected():
        write_pdf_into(file, run.pages(), wanted.layout.name, wanted.profile)
    _refuse_lost_cards(cards_in_file(file), len(cards))
    return run.rendered()
