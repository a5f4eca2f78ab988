"""The run that is shown: what was found at the left, its very bytes at the right.

A long run is sorted while the window waits. What must not come in: which cards are wanted, and
drawing them.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QImage

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import Problem
from hanoiplan.badges.render import CardReport, Rendered, Wanted
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.paper.layout import Layout, TextItem
from hanoiplan.paper.pen import Reached
from ui.badges.places import Laid, Place
from ui.badges.preview import PreviewPanel
from ui.badges.print_job import Drawn
from ui.badges.run import Checked, Run, RunRow, listing, sorting
from ui.badges.run_list import RunPanel
from ui.badges.thumbnails import Thumbnails
from ui.base.idle import IdleWork

OF_SIZE = (Problem.OVERFLOW, Problem.BELOW_FLOOR)  # what a size has to be said about
AT_ONCE = 300  # cards that are sorted in one go
Signed = Mapping[tuple[str, str], str]


class Shown(QObject):
    """Fills both sides of the page with a run."""

    checked = Signal()  # both sides show it

    def __init__(self, panel: RunPanel, preview: PreviewPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._preview = panel, preview
        self._sorting = IdleWork(self)
        self._thumbnails = Thumbnails(self)
        self._thumbnails.made.connect(panel.show_pictures)
        panel.picture_of = self._picture
        preview.pdf.pressed.connect(self._pressed)
        self.run = Run()
        self.files: Sequence[Rendered] = ()
        self.wanted: Wanted | None = None  # how the cards look that are shown
        self._laid: Laid | None = None
        self._at: dict[str, int] = {}
        self._file = 0
        self._unfolded: frozenset[str] = frozenset()  # lines of many cards, by their key
        self._gone: dict[CardKind, frozenset[str]] = {}  # left out by hand, seen now or not

    @property
    def is_busy(self) -> bool:
        """Whether a run is still being sorted."""
        return self._sorting.is_busy

    @property
    def cards(self) -> tuple[BadgeCard, ...]:
        """What is printed: without those left out, and without the blocked ones."""
        return self.run.to_print

    def show(
        self,
        cards: Sequence[BadgeCard],
        drawn: Drawn,
        wanted: Wanted,
        *,
        note: str,
        signed: Signed | None = None,
    ) -> None:
        """Another run; `note` says whether these are the bytes that have left."""
        self.files, self.wanted = drawn.files, wanted
        self._laid = Laid(wanted, [len(made.report) for made in drawn.files])
        left_out = self._gone.get(self._preview.kind, frozenset())
        self._do(self._steps(cards, drawn, note, signed or {}, left_out), len(cards))

    def _do(self, steps: Iterator[None], size: int) -> None:
        if size > AT_ONCE:
            self._sorting.start(steps)
            return
        self._sorting.stop()
        for _step in steps:
            pass

    def _steps(
        self,
        cards: Sequence[BadgeCard],
        drawn: Drawn,
        note: str,
        signed: Signed,
        left_out: frozenset[str],
    ) -> Iterator[None]:
        found = yield from sorting(
            self._preview.kind, cards, drawn.findings, signed, left_out, self._unfolded
        )
        yield
        self._at = {card.key: at for at, card in enumerate(cards)}
        self._file = 0
        self._thumbnails.show_run([made.pdf for made in drawn.files])
        self._thumbnails.ratio = self._panel.devicePixelRatioF()
        self._preview.show_file(drawn.files[0].pdf, drawn.files[0].pages, self._note(note))
        self._preview.pdf.unframe()
        yield
        yield from self._list(found)

    def _list(self, found: Checked) -> Generator[None, None, None]:
        self.run = found.run
        self._panel.show_run(found)
        chosen = self._panel.table.current()
        if chosen is not None:
            self.look_at(chosen)
        yield
        self._sorting.stop()  # this was the last step
        self.checked.emit()

    def _note(self, note: str) -> str:
        if len(self.files) < 2:
            return note
        words = _("{note} · file {n} of {total}")
        number = interface().number
        return words.format(note=note, n=number(self._file + 1), total=number(len(self.files)))

    def leave_out(self, keys: Sequence[str], *, out: bool) -> None:
        """These cards stay out of the file by hand, or come in again."""
        run, meant = self.run.leaving(frozenset(keys), out=out), frozenset(keys)
        gone = self._gone.get(run.kind, frozenset())
        self._gone[run.kind] = gone | meant if out else gone - meant
        self._do(self._again(run), len(run.cards))

    def fold(self, key: str) -> None:
        """A line of many cards shows each of them, or is one line again."""
        self._unfolded ^= {key}
        self._do(self._again(self.run), len(self.run.cards))

    def _again(self, run: Run) -> Iterator[None]:
        rows = yield from listing(run, self._unfolded)
        yield from self._list(Checked(run, rows))

    def leave(self) -> None:
        """Other cards are on their way; until they are there these stay in sight."""
        self._sorting.stop()
        self.files = ()

    def clear(self) -> None:
        """Nothing is to be seen."""
        self.leave()
        self.run, self._laid = Run(), None

    # ---- places

    def look_at(self, row: RunRow) -> None:
        """Turns to the card of a line, frames it, and says the size its item reached."""
        self._look(row.keys[0], self._tag(row))

    def _look(self, key: str, tag: str) -> None:
        place = self._laid.place(self._at[key]) if self._laid and key in self._at else None
        if place is None or not self.files:
            return
        if place.file != self._file:
            self._file = place.file
            made = self.files[place.file]
            self._preview.show_file(made.pdf, made.pages, self._note(_("Preview")))
        self._preview.pdf.go(place.page)
        self._preview.pdf.frame(place.page, self._part(place), tag)

    def _part(self, place: Place) -> QRectF:
        """A place in parts of its page."""
        page = self.wanted.sheet.page if self.wanted else None
        if page is None:
            return QRectF()
        box, wide, high = place.box, page.width, page.height
        return QRectF(box.x / wide, box.y / high, box.width / wide, box.height / high)

    def _pressed(self, page: int, point: QPointF) -> None:
        """A card on the sheet was pressed: it is framed, and its line chosen if it has one."""
        if self._laid is None or self.wanted is None:
            return
        size = self.wanted.sheet.page
        at = self._laid.card_at(self._file, page, point.x() * size.width, point.y() * size.height)
        if at is None or not at < len(self.run.cards):
            return
        key = self.run.cards[at].key
        if not self._panel.table.select_key(key):
            self._look(key, "")

    def _reached(self, row: RunRow) -> tuple[int, Layout, Reached] | None:
        """The item a line is about: of which card, in which layout, how it came out."""
        if not row.findings or self.wanted is None:
            return None
        one = row.findings[0]
        at = self._at.get(one.key, -1)
        report = _report(self.files, at)
        if report is None:
            return None
        named = {own.name: own for own in (self.wanted.layout, *self.wanted.others)}
        layout = named.get(report.layout, self.wanted.layout)
        found = [own for own in report.reached if own.item == one.item]
        seen = next((own for own in found if own.ink is not None), None)
        return (at, layout, seen) if seen is not None else None

    def _tag(self, row: RunRow) -> str:
        """For example "24.1 pt, floor 20"; nothing where no text is the trouble."""
        found = self._reached(row)
        if found is None or row.findings[0].problem not in OF_SIZE:
            return ""
        _at, layout, reached = found
        floor = floor_of(layout, reached)
        number = interface().number
        size = _("{size} pt").format(size=number(reached.size, 2))
        if not floor:
            return size
        return _("{size}, floor {floor}").format(size=size, floor=number(floor, 2))

    def _picture(self, row: RunRow) -> QImage | None:
        """What a line is about, cut out of the very page: the item, or else the whole card."""
        if self._laid is None or not row.findings:
            return None
        found = self._reached(row)
        place = self._laid.item(*found) if found is not None else None
        if place is None:
            place = self._laid.place(self._at.get(row.keys[0], -1))
        return None if place is None else self._thumbnails.picture(row.key, place)


def floor_of(layout: Layout, reached: Reached) -> float:
    """The smallest size a layout allows for a text, points; 0 where it says none."""
    for item in (*layout.items, *layout.back):
        if isinstance(item, TextItem) and item.name == reached.item:
            floors = [part.floor for part in item.parts if part.field == reached.field]
            return min(floors, default=0.0)
    return 0.0


def _report(files: Sequence[Rendered], at: int) -> CardReport | None:
    """How the card at a place of the whole run came out."""
    for made in files:
        if 0 <= at < len(made.report):
            return made.report[at]
        at -= len(made.report)
    return None
