"""How bars, flags and the words beside them are painted, from tokens alone.

What must not come in: where a task stands in the list, keys and mouse.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hanoiplan.checklist.bars import Bar, BarKind
from ui.base import paint
from ui.base.theme import theme

TALL = 18  # px of a bar
ROUND = 4  # px of its corners
LEAST = 6  # px of a bar's width, however short its time
DASHED = frozenset({BarKind.ONGOING, BarKind.UNDATED})
PILLS = frozenset({BarKind.RECURRING, BarKind.RECURRED})

LOOKS: dict[BarKind, tuple[str, str]] = {  # ground and edge, "" where there is none
    BarKind.DONE: ("ok", ""),
    BarKind.GOING_ON: ("tint2", ""),
    BarKind.TO_DO: ("surface", "accent"),
    BarKind.LATE: ("bad", ""),
    BarKind.RECURRING: ("tint", "accent"),
    BarKind.RECURRED: ("ok", ""),
    BarKind.ONGOING: ("tint", "accent"),
    BarKind.UNDATED: ("", "text3"),
}


def bar_box(left: float, right: float, row: QRectF) -> QRectF:
    """A bar between two points of a row, never too narrow to be seen."""
    tall = theme().px(TALL)
    width = max(theme().px(LEAST), right - left - 1)
    return QRectF(left + 1, round(row.center().y() - tall / 2), width, tall)


def draw_bar(painter: QPainter, box: QRectF, bar: Bar) -> None:
    """One bar by its kind."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, edge = LOOKS[bar.kind]
    corner = box.height() / 2 if bar.kind in PILLS else theme().px(ROUND)
    corner = min(corner, box.width() / 2)
    if edge or theme().high_contrast:
        pen = QPen(theme().color(edge or "text"), 1.2)
        if bar.kind in DASHED:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        box = box.adjusted(0.6, 0.6, -0.6, -0.6)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, corner, corner)
    if bar.kind is BarKind.GOING_ON and bar.share > 0:
        _fill_share(painter, box, corner, bar.share)
    if bar.kind in {BarKind.LATE, BarKind.UNDATED}:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paint.hatching("surface" if bar.kind is BarKind.LATE else "text3"))
        painter.drawRoundedRect(box, corner, corner)
    painter.restore()


def _fill_share(painter: QPainter, box: QRectF, corner: float, share: float) -> None:
    """What is done of it; never the time that went by."""
    done = QRectF(box)
    done.setWidth(max(theme().px(2), box.width() * min(1.0, share)))
    painter.save()
    painter.setClipRect(done)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent"))
    painter.drawRoundedRect(box, corner, corner)
    painter.restore()


def draw_words(painter: QPainter, spot: QRectF, words: str, ink: str, ground: str) -> None:
    """Words beside a bar, on the ground of their row so that no line runs through them."""
    painter.fillRect(spot.adjusted(-3, 0, 3, 0), theme().color(ground))
    paint.draw_text(painter, spot, words, "chip", ink, elide=False)


def words_width(words: str) -> float:
    """What words beside a bar need."""
    return paint.text_width(words, theme().font("chip")) + 1


def draw_flag_line(painter: QPainter, x: float, top: float, bottom: float, ink: str) -> None:
    """The line of a day through all rows; gold ones are dashed."""
    pen = QPen(theme().color(ink), 1.6 if ink == "lacquer" else 1.3)
    if ink != "lacquer":
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def draw_flag_words(painter: QPainter, box: QRectF, words: str, ink: str) -> None:
    """The name of a day in the head: white on lacquer, gold on gold ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    today = ink == "lacquer"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("mark_ground" if today else "gold_t"))
    painter.drawRoundedRect(box, theme().px(6), theme().px(6))
    inside = box.adjusted(theme().px(6), 0, -theme().px(6), 0)
    paint.draw_text(
        painter, inside, words, "key", "on_lacquer" if today else "gold_x", weight=600, elide=False
    )


def flag_words_width(words: str) -> float:
    """What the name of a day needs in the head."""
    return paint.text_width(words, theme().font("key", 600)) + theme().px(12) + 1
