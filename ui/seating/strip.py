"""The line under the hall: what is to be checked with one action, or how arranging goes on.

What must not come in: doing it (signals), and rules.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.protocol.seen_hall import Objection
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, theme
from ui.base.voice import Role
from ui.base.widgets.basics import Label, SideLabel
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import Painted, px
from ui.seating.shown_hall import ShownHall
from ui.seating.why import objection_line

HEIGHT, BAR = 40, 160  # px
GAP_RULE = "gap_in_front"


class _Sign(Painted):
    """The icon before the line."""

    icon, ink = "check", "ok"

    def sizeHint(self) -> QSize:
        return QSize(px(16), px(16))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, self.icon, self.ink)


class _Bar(Painted):
    """How many of the moves are done."""

    voice = Role.ProgressBar
    share = 0.0

    def sizeHint(self) -> QSize:
        return QSize(px(BAR), px(6))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(box, px(3), px(3))
        painter.setBrush(theme().color("accent"))
        done = QRectF(box.left(), box.top(), box.width() * self.share, box.height())
        painter.drawRoundedRect(done, px(3), px(3))


class Strip(QFrame):
    """Objections one after the other; while the program arranges, its progress instead.

    `unseated` and `wishes` are links that the page puts where there is room.
    """

    solve = Signal(object)  # Objection
    go_there = Signal(str)
    unseated_wanted = Signal()
    wishes_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "footer")
        self._hall: ShownHall | None = None
        self._objections: Sequence[Objection] = ()
        self._at = 0
        self.sign, self.told = _Sign(), Label(kind="strong", wrap=True)
        self.act, self.more = Button(kind="link"), IconButton("chevron-right")
        self.unseated, self.wishes = Button(kind="link"), Button(kind="link")
        self.bar = _Bar()
        self.progress = SideLabel(kind="body", least=120)
        self.stop = Button(kind="small", icon="square")
        self.pages = QStackedWidget()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(16), 0, px(16), 0)
        whole.addWidget(self.pages)
        self.pages.addWidget(self._checking())
        self.pages.addWidget(self._arranging())
        self.setMinimumHeight(px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._listen()

    def _checking(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.sign)
        row.addWidget(self.told, 1)
        row.addWidget(self.act)
        row.addWidget(self.more)
        return page

    def _arranging(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        self.bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.bar)
        row.addWidget(self.progress)
        row.addStretch(1)
        row.addWidget(self.stop)
        return page

    def _listen(self) -> None:
        self.more.clicked.connect(self._next)
        self.act.clicked.connect(self._solve)
        self.unseated.clicked.connect(self.unseated_wanted)
        self.wishes.clicked.connect(self.wishes_wanted)
        self.stop.clicked.connect(self.stop_wanted)

    def words(self) -> None:
        """The language changed."""
        self.more.set_name(_("Next thing to check"))
        self.stop.setText(_("Stop, keep the best"))
        self.bar.setAccessibleName(_("Arranging"))
        if self._hall is not None:
            self.show_hall(self._hall)

    # ---- what is to be checked

    def show_hall(self, hall: ShownHall) -> None:
        """What is against the seats now."""
        self._hall, self._objections = hall, hall.view.objections
        self._at = min(self._at, max(0, len(self._objections) - 1))
        self._show()
        number = interface().number
        people, broken = len(hall.view.unseated), len(hall.view.broken)
        words = ngettext("{n} without a seat", "{n} without a seat", people)
        self.unseated.setText(words.format(n=number(people)))
        self.unseated.setVisible(people > 0)
        words = ngettext("{n} wish not kept", "{n} wishes not kept", broken)
        self.wishes.setText(words.format(n=number(broken)))
        self.wishes.setVisible(broken > 0)

    @property
    def objection(self) -> Objection | None:
        """What is told now."""
        return self._objections[self._at] if self._objections else None

    def _show(self) -> None:
        one, hall = self.objection, self._hall
        self.act.setVisible(one is not None)
        self.more.setVisible(len(self._objections) > 1)
        self.sign.icon, self.sign.ink = ("check", "ok") if one is None else ("circle-alert", "bad")
        self.sign.update()
        if one is None or hall is None:
            self.told.setText(_("Nothing is against this seating."))
            return
        number = interface().number
        many = len(self._objections)
        count = f"{number(self._at + 1)}/{number(many)} · " if many > 1 else ""
        self.told.setText(count + objection_line(hall, one))
        self.act.setText(self._way_out(hall, one))

    def _way_out(self, hall: ShownHall, one: Objection) -> str:
        if one.rule == GAP_RULE:
            return _("Move up")
        other = hall.places.get(one.reason.other_id, "")
        return _("Swap the two") if other and other != one.chair else _("Show the seat")

    def _next(self) -> None:
        self._at = (self._at + 1) % max(1, len(self._objections))
        self._show()
        if self.objection is not None:
            self.go_there.emit(self.objection.chair)

    def _solve(self) -> None:
        if self.objection is not None:
            self.solve.emit(self.objection)

    # ---- while the program arranges

    def show_progress(self, done: int, moves: int, figures: str) -> None:
        """Moves done of how many, and the figures in words."""
        self.pages.setCurrentIndex(1)
        self.bar.share = done / moves if moves else 0.0
        number = interface().number
        words = _("{done} of {moves} moves").format(done=number(done), moves=number(moves))
        what = _("Arranging")
        self.bar.say(f"{what}: {words}")
        self.progress.setText(" · ".join(filter(None, (words, figures))))

    def end_progress(self) -> None:
        """The program has arranged, or was stopped."""
        self.pages.setCurrentIndex(0)
