"""Drawings become PDF bytes: the one place where ReportLab writes a page.

The same drawings always give the same bytes (no dates, no random ids, no file paths). Content is
written as plain PDF operators; `book.py` puts it into the file.
What must not come in: fields, layouts, sheets' arithmetic.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import RLock
from typing import BinaryIO

from hanoiplan.paper.book import Book
from hanoiplan.paper.calibration import TRUE_SIZE, Profile, matrix
from hanoiplan.paper.mark_writer import MarkWriter
from hanoiplan.paper.pen import Drawing, Face, Group, Mark, Picture
from hanoiplan.paper.picture_writer import PictureWriter, StoredPicture
from hanoiplan.paper.text_writer import TextWriter, number
from hanoiplan.paper.units import MM, Side, Size
from hanoiplan.paper.written import BEGIN_CARD, END_CARD, cards_in

__all__ = ["Page", "PlacedCard", "cards_in", "write_pdf", "write_pdf_into"]

_TURN = RLock()  # fonts and what they know of a document are kept once in a process
_MOST_KNOWN = 200  # groups that are found again without comparing them mark by mark


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A drawing with its top left corner on the page, mm; `turned` stands on its head."""

    drawing: Drawing
    x: float = 0.0
    y: float = 0.0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, the cards on it, marks of its own (cuts), and which side of the paper."""

    size: Size
    cards: tuple[PlacedCard, ...]
    marks: tuple[Mark, ...] = ()
    side: Side = Side.FRONT


class _Drawer:
    """Draws page after page into one book."""

    def __init__(self, title: str, profile: Profile, into: BinaryIO | None = None) -> None:
        self.book = Book(title, into)
        self._profile = profile
        self._writer = TextWriter(self.book.document)
        self._pictures = PictureWriter(self.book)
        self._ops: list[str] = []  # of the page or form that is being drawn
        self._used: dict[str, None] = {}  # forms and pictures on it
        self._forms: dict[tuple[Group, float], str] = {}
        self._known: dict[int, tuple[Group, float, str]] = {}

    def _picture(self, mark: Picture) -> StoredPicture:
        stored = self._pictures.stored(mark.source)
        self._used[stored.name] = None
        return stored

    def _group(self, group: Group, height: float, size: Size) -> None:
        """Draw a group; a shared one becomes a form the first time."""
        if not group.shared:
            self._draw(group.marks, height)
            return
        name = self._form(group, height, size)
        self._ops.append(f"/{name} Do")
        self._used[name] = None

    def _form(self, group: Group, height: float, size: Size) -> str:
        """The form of a shared group; one that was just drawn is known without comparing it."""
        known = self._known.get(id(group))
        if known and known[0] is group and known[1] == height:
            return known[2]
        key = (group, height)
        if key not in self._forms:
            name = self._forms[key] = f"Shared{len(self._forms) + 1}"
            outer = self._ops, self._used
            self._ops, self._used = [], {}
            self._draw(group.marks, height)
            self.book.form(name, self._ops, _points(size), self._used)
            self._ops, self._used = outer
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[id(group)] = (group, height, self._forms[key])
        return self._forms[key]

    def _draw(self, marks: tuple[Mark, ...], height: float) -> None:
        pen = MarkWriter(self._writer, self._picture, height, self._ops)
        for mark in marks:
            pen.draw(mark)

    def _face(self, one: Face, card_height: float) -> None:
        box = one.box
        self._ops.append(_moved(box.x, card_height - box.bottom, box.width, box.height, one.turned))
        for group in one.groups:
            self._group(group, box.height, Size(box.width, box.height))
        self._ops.append("Q")

    def _card(self, placed: PlacedCard, page: Page) -> None:
        size = placed.drawing.size
        foot = page.size.height - placed.y - size.height
        self._ops.append(BEGIN_CARD[page.side])
        self._ops.append(_moved(placed.x, foot, size.width, size.height, placed.turned))
        for one in placed.drawing.faces:
            if one.side is page.side:
                self._face(one, size.height)
        self._ops += ("Q", END_CARD)

    def page(self, page: Page) -> None:
        """Write one page as this printer needs it."""
        self._ops, self._used = [], {}
        true = self._profile == TRUE_SIZE
        if not true:
            scale_x, scale_y, x, y = matrix(self._profile, page.size, page.side)
            self._ops.append(f"q {scale_x:.6f} 0 0 {scale_y:.6f} {number(x)} {number(y)} cm")
        for placed in page.cards:
            self._card(placed, page)
        self._draw(page.marks, page.size.height)
        if not true:
            self._ops.append("Q")
        self.book.page(self._ops, _points(page.size), self._used)


def _points(size: Size) -> str:
    """Width and height as the file names them, a little finer than what stands on the page."""
    return f"{size.width * MM:.4f} {size.height * MM:.4f}"


def _moved(x: float, foot: float, width: float, height: float, turned: bool) -> str:
    """The operators that move the origin to a box's lower left, or turn the box by half; mm."""
    if turned:
        return f"q -1 0 0 -1 {number((x + width) * MM)} {number((foot + height) * MM)} cm"
    return f"q 1 0 0 1 {number(x * MM)} {number(foot * MM)} cm"


def write_pdf(pages: Iterable[Page], title: str, profile: Profile = TRUE_SIZE) -> bytes:
    """The bytes of a PDF with these pages, in order, moved and stretched as `profile` asks.

    One thread at a time: another one waits until this file is whole, or was given up. `pages` are
    made meanwhile, so the measuring of letters waits with it.
    """
    with _TURN:
        return _drawn(pages, _Drawer(title, profile)).whole()


def write_pdf_into(
    file: BinaryIO, pages: Iterable[Page], title: str, profile: Profile = TRUE_SIZE
) -> None:
    """The same bytes, written into an empty file while they are made.

    Raises:
        OSError: the file does not take them.
    """
    with _TURN:
        _drawn(pages, _Drawer(title, profile, file))


def _drawn(pages: Iterable[Page], drawer: _Drawer) -> Book:
    for page in pages:
        drawer.page(page)
    drawer.book.finish()
    return drawer.book
