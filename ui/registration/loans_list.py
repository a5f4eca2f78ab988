"""Who still has something that was lent: number, person, since when, whom to call.

The list takes the keyboard; Enter on a line says that it came back. What must not come in:
reading and writing the file.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.handouts.model import Item, OnLoan
from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets import Card, Label, ScrollBox, px
from ui.registration.form_lines import draw_name
from ui.registration.form_list import FormList
from ui.registration.room import Room
from ui.registration.spoken import first

LINE = 54
NUMBER = 84  # room for the number
WIDTH, LOW_WIDTH = 580, 420


class LoanLines(FormList):
    """One line for each loan, the longest first."""

    back = Signal(object)  # OnLoan: it came back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loans: tuple[OnLoan, ...] = ()
        self._zone = ""
        self._named = False  # whether there is more than one kind of loan
        self.answered.connect(lambda place: self.back.emit(self.loans[place]))

    def show_loans(self, loans: Sequence[OnLoan], zone: str, *, named: bool) -> None:
        """Other loans; `named`: each says which item it is."""
        self.loans, self._zone, self._named = tuple(loans), zone, named
        self.updateGeometry()
        self.tell()

    def count(self) -> int:
        return len(self.loans)

    def height_of(self, place: int) -> int:
        del place
        return px(LINE)

    def told(self) -> str:
        if not self.loans:
            return _("Nothing is on loan")
        one = self.loans[self.chosen]
        return ", ".join((one.number, one.delegate, self._right(one)))

    def draw_line(self, painter: QPainter, box: QRectF, place: int) -> None:
        self._draw_loan(painter, box.adjusted(px(12), 0, -px(12), 0), self.loans[place])

    def _right(self, one: OnLoan) -> str:
        since = _("since {time}, desk {desk}")
        return since.format(time=f"{to_event_time(one.since, self._zone):%H:%M}", desk=one.desk)

    def _draw_loan(self, painter: QPainter, box: QRectF, one: OnLoan) -> None:
        end = Qt.AlignmentFlag.AlignRight
        number = QRectF(box.left(), box.top(), px(NUMBER), box.height())
        words = one.number or "–"
        fits = paint.text_width(words, theme().font("clock")) <= number.width()
        paint.draw_text(painter, number, words, "clock" if fits else "strong", "text")
        font = theme().font("second")
        wide = max(paint.text_width(self._right(one), font), px(110))
        right = QRectF(box.right() - wide, box.top() + px(7), wide, px(20))
        paint.draw_text(painter, right, self._right(one), "second", "text2", align=end)
        call = QRectF(box.right() - wide, box.top() + px(28), wide, px(20))
        paint.draw_text(painter, call, one.focal_phone, "second", "text2", align=end)
        left = number.right() + px(8)
        item = first(one.item.name) if self._named else ""
        under = " · ".join(part for part in (item, first(one.delegation)) if part)
        beside = QRectF(left, box.top() + px(5), right.left() - left - px(8), px(41))
        draw_name(painter, beside, one.delegate or _("somebody erased by law"), under)


class StillOut(Card):
    """Who still has one, in number and by name; nobody: a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", (12, 10, 12, 10), 6, parent)
        self.title, self.none = Label(kind="h3", wrap=True), Label(kind="text2", wrap=True)
        self.lost = Label(kind="warn", wrap=True)
        self.lines = LoanLines()
        self.area = ScrollBox(self.lines)
        for part in (self.title, self.lost, self.none):
            self.layout_.addWidget(part)
        self.layout_.addWidget(self.area, 1)
        self.layout_.addStretch(0)

    def show_out(self, out: Sequence[OnLoan], count: int, zone: str, items: Sequence[Item]) -> None:
        """Some of what is out, `count` in all."""
        self.lines.show_loans(out, zone, named=len(items) > 1)
        self.area.setVisible(bool(out))
        told = ngettext("{n} is still out", "{n} are still out", count)
        number = interface().number(count)
        self.title.setText(told.format(n=number) if out else _("On loan"))
        self.none.show_if_any("" if out else self._calm(items))

    def show_lost(self, count: int) -> None:
        """So many will not come back; what to do with one that is found."""
        told = ngettext(
            "{n} is lost. Type its number once it is found.",
            "{n} are lost. Type the number of one that is found.",
            count,
        )
        self.lost.show_if_any(told.format(n=interface().number(count)) if count else "")

    @staticmethod
    def _calm(items: Sequence[Item]) -> str:
        if not items:
            return nothing_to_lend()
        return _("Everything is back. Nobody has anything that was lent.")

    def set_room(self, room: Room) -> None:
        """Narrower where room is short."""
        self.setFixedWidth(round(room.px(WIDTH, LOW_WIDTH) * room.gentle))


def nothing_to_lend() -> str:
    """No item of the event is lent against a number."""
    return _(
        "Nothing is lent at this event. What is lent against a number is written down on the page"
        " Doors & hand-outs."
    )
