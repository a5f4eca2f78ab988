"""Choosing among a few: segments, tabs with counts, the steps of a wizard.

What must not come in: what is chosen among (values come from the page).
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.voice import Role, tell_value
from ui.base.widgets.painted import Painted, px

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


TAB_SIDE, TAB_END = 16, 12  # px before the first tab and after the last
TAB_GAP, LEAST_TAB_GAP = 24, 12  # px between tabs
TAB_EDGE = 22  # px of the sign that leads to tabs under the edge
RING_ROOM = 6  # px between the words of a tab and its focus ring


class _Row(Painted):
    """Choices in a row: one is chosen, arrows and clicks move."""

    voice = Role.PageTabList
    picked = Signal(object)  # the value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[tuple[object, str]] = []
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def value(self) -> object:
        """The value chosen; None when there are no choices."""
        return self._choices[self._chosen][0] if self._choices else None

    def set_value(self, value: object) -> None:
        """Chooses without telling anybody."""
        for place, (own, _words) in enumerate(self._choices):
            if own == value:
                self._chosen = place
        self._tell()

    def spoken_value(self) -> str:
        """The words of what is chosen."""
        return self._choices[self._chosen][1] if self._choices else ""

    def focus_box(self) -> QRect:
        """Where the focus ring stands: around what is chosen, not around the whole row."""
        boxes = self._boxes()
        return boxes[self._chosen].toRect() if boxes else self.rect()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.spoken_value())
        tell_value(self)
        self.update()

    def _pick(self, place: int) -> None:
        if 0 <= place < len(self._choices) and place != self._chosen:
            self._chosen = place
            self._tell()
            self.picked.emit(self.value())

    def _boxes(self) -> list[QRectF]:
        """Where each choice stands."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, box in enumerate(self._boxes()):
            if box.contains(event.position()):
                self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._choices) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if event.key() in {LEFT, RIGHT}:
            self._pick(self._chosen + (1 if event.key() == RIGHT else -1))
        elif event.key() in ends:
            self._pick(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class Segments(_Row):
    """Two to four alternatives of a view."""

    def __init__(
        self, choices: Sequence[tuple[object, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Other choices (value, words); the chosen value stays if it is among them."""
        before = self.value()
        self._choices = list(choices)
        self._chosen = 0
        self.set_value(before)
        self.updateGeometry()

    def _boxes(self) -> list[QRectF]:
        boxes, left = [], float(px(3))
        for _value, words in self._choices:
            width = round(paint.text_width(words, theme().font("button"))) + px(24)
            boxes.append(QRectF(left, px(3), width, px(26)))
            left += width
        return boxes

    def sizeHint(self) -> QSize:
        boxes = self._boxes()
        return QSize(round(boxes[-1].right()) + px(3) if boxes else px(40), px(32))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(box, px(7), px(7))
        for place, spot in enumerate(self._boxes()):
            chosen = place == self._chosen
            if chosen:
                painter.setPen(QPen(theme().color("line2"), 1))
                painter.setBrush(theme().color("surface"))
                painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
            paint.draw_text(
                painter,
                spot,
                self._choices[place][1],
                "button",
                "text" if chosen else "text2",
                align=Qt.AlignmentFlag.AlignHCenter,
                weight=600 if chosen else 500,
                elide=False,
            )


class Tabs(_Row):
    """Saved filters or parts of a panel, each with a count where it says something.

    Where there is no room for all of them they stand closer, and then slide under their edges so
    that the chosen one is whole; a sign at the edge leads to the next.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tabs(self, tabs: Sequence[tuple[object, str, int | str | None]]) -> None:
        """Tabs as (value, words, count or None); the chosen value stays."""
        before = self.value()
        self._choices = [(value, words) for value, words, _count in tabs]
        self._counts = ["" if count is None else str(count) for _value, _words, count in tabs]
        self._chosen = 0
        self.set_value(before)
        self.updateGeometry()

    def _widths(self) -> list[int]:
        """What each tab takes, at the weight of the chosen one so that none moves."""
        widths = []
        for (_value, words), count in zip(self._choices, self._counts, strict=True):
            width = paint.text_width(words, theme().font("button", 600))
            if count:
                width += px(7) + paint.text_width(count, theme().font("cell_number"))
            widths.append(round(width))
        return widths

    def _boxes(self) -> list[QRectF]:
        widths = self._widths()
        between = max(1, len(widths) - 1)
        free = (self.width() - px(TAB_SIDE) - px(TAB_END) - sum(widths)) // between
        gap = max(px(LEAST_TAB_GAP), min(px(TAB_GAP), free))
        boxes, left = [], float(px(TAB_SIDE))
        for width in widths:
            boxes.append(QRectF(left, 0, width, px(34)))
            left += width + gap
        slide = self._slide(boxes)
        return [box.translated(-slide, 0) for box in boxes]

    def _slide(self, boxes: list[QRectF]) -> float:
        """How far all of them stand to the left of their places; 0 where there is room."""
        if not boxes or boxes[-1].right() + px(TAB_END) <= self.width():
            return 0
        edge, chosen = px(TAB_EDGE), boxes[self._chosen]
        last = boxes[-1].right() + px(TAB_END) - self.width()
        return min(last, max(0.0, chosen.right() + edge - self.width()))

    def _hidden(self) -> tuple[bool, bool]:
        """Whether tabs stand under the left and the right edge."""
        boxes = self._boxes()
        return (
            bool(boxes) and boxes[0].left() < 0,
            bool(boxes) and boxes[-1].right() > self.width(),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left, right = self._hidden()
        if left and event.position().x() < px(TAB_EDGE):
            self._pick(self._chosen - 1)
        elif right and event.position().x() > self.width() - px(TAB_EDGE):
            self._pick(self._chosen + 1)
        else:
            super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        widths = self._widths()
        gaps = px(TAB_GAP) * max(0, len(widths) - 1)
        wide = px(TAB_SIDE) + sum(widths) + gaps + px(TAB_END)
        return QSize(wide if widths else px(40), px(35))

    def minimumSizeHint(self) -> QSize:
        widest = max(self._widths(), default=0)
        least = px(TAB_SIDE) + widest + 2 * px(TAB_EDGE)
        return QSize(min(least, self.sizeHint().width()), px(35))

    def spoken_value(self) -> str:
        """The words of the chosen tab, and its count."""
        count = self._counts[self._chosen] if self._counts else ""
        return f"{super().spoken_value()} {count}".strip()

    def focus_box(self) -> QRect:
        room = px(RING_ROOM)
        box = super().focus_box().adjusted(-room, px(2), room, -px(3))
        return box.intersected(self.rect())

    def draw(self, painter: QPainter, box: QRectF) -> None:
        holder = self.parentWidget()
        if holder is None or holder.property("kind") != "second-row":  # that has its own line
            paint.hairline(painter, box)
        left, right = self._hidden()
        edge = px(TAB_EDGE)
        seen = box.adjusted(edge if left else 0, 0, -edge if right else 0, 0)
        for there, name, spot in (
            (left, "chevron-left", QRectF(box.left(), 0, edge, box.height())),
            (right, "chevron-right", QRectF(box.right() - edge, 0, edge, box.height())),
        ):
            if there:
                draw_icon(painter, _middle_of(spot, px(14)), name, "text2")
        painter.setClipRect(seen)
        for place, spot in enumerate(self._boxes()):
            self._tab(painter, box, spot, place)

    def _tab(self, painter: QPainter, box: QRectF, spot: QRectF, place: int) -> None:
        chosen = place == self._chosen
        words, count = self._choices[place][1], self._counts[place]
        ink, weight = ("text", 600) if chosen else ("text2", 500)
        paint.draw_text(painter, spot, words, "button", ink, weight=weight, elide=False)
        if count:
            right = Qt.AlignmentFlag.AlignRight
            paint.draw_text(painter, spot, count, "cell_number", "text3", align=right, elide=False)
        if chosen:
            bar = QRectF(spot.left() - px(2), box.bottom() - 2.5, spot.width() + px(4), 2.5)
            painter.fillRect(bar, theme().color("accent"))


def _middle_of(box: QRectF, side: int) -> QRectF:
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(box.center())
    return QRectF(round(spot.left()), round(spot.top()), side, side)


class Stepper(Painted):
    """The steps of a wizard: done with a tick, the present one filled, the rest outlined."""

    def __init__(self, steps: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._step = 0
        self.set_words(steps)

    def set_words(self, steps: Sequence[str]) -> None:
        """The names of the steps."""
        self._steps = list(steps)
        self.set_step(self._step)

    def set_step(self, step: int) -> None:
        """The step the person is at, from 0; len(steps) means all done."""
        self._step = step
        here = self._steps[step] if step < len(self._steps) else ""
        name = _("Step {n} of {total}: {name}")
        self.say(name.format(n=step + 1, total=len(self._steps), name=here))

    def sizeHint(self) -> QSize:
        font = theme().font("button")
        words = sum(round(paint.text_width(step, font)) for step in self._steps)
        return QSize(words + len(self._steps) * px(82), px(36))

    def minimumSizeHint(self) -> QSize:
        """With the words of the present step alone."""
        font = theme().font("button", 600)
        widest = max((round(paint.text_width(one, font)) for one in self._steps), default=0)
        return QSize(widest + len(self._steps) * px(82), px(36))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        left = box.left() + 1
        short = box.width() < self.sizeHint().width()
        for place, name in enumerate(self._steps):
            words = "" if short and place != self._step else name
            left = self._sign(
                painter, QRectF(left, box.center().y() - px(11), px(22), px(22)), place
            )
            ink = "text" if place == self._step else "text2"
            font_role, weight = "button", 600 if place == self._step else 500
            width = round(paint.text_width(words, theme().font(font_role, weight)))
            spot = QRectF(left + px(8), box.top(), width + 2, box.height())
            paint.draw_text(painter, spot, words, font_role, ink, weight=weight, elide=False)
            left = spot.right() + px(13)
            if place + 1 < len(self._steps):
                line = QRectF(left, round(box.center().y()), px(28), 1)
                painter.fillRect(line, theme().color("line2"))
                left = line.right() + px(13)

    def _sign(self, painter: QPainter, circle: QRectF, place: int) -> float:
        done, here = place < self._step, place == self._step
        painter.setPen(QPen(theme().color("ctl"), 1.2) if place > self._step else Qt.PenStyle.NoPen)
        ground = "ok" if done else "accent" if here else "surface"
        painter.setBrush(theme().color(ground))
        painter.drawEllipse(circle.adjusted(0.6, 0.6, -0.6, -0.6) if place > self._step else circle)
        if done:
            inset = px(5)
            draw_icon(painter, circle.adjusted(inset, inset, -inset, -inset), "check", "surface")
        else:
            ink = "on_accent" if here else "text2"
            centre = Qt.AlignmentFlag.AlignHCenter
            number = str(place + 1)
            paint.draw_text(painter, circle, number, "chip", ink, align=centre, weight=600)
        return circle.right()
