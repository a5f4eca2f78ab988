"""What lies over the card: frames with handles, lengths in mm, guides, grid, caught lines.

The card is white paper in every theme, so these colours are those of the light one. What must not
come in: the card itself, the mouse.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.paper.units import Box
from ui.badges.designer.gestures import Shown
from ui.badges.designer.hitting import handles_of
from ui.badges.designer.sketch import Sketch
from ui.badges.designer.view import View
from ui.base.paint import text_width
from ui.base.theme import LIGHT, theme
from ui.base.widgets.painted import px

HANDLE = 7  # pixels
_NEAREST_DOTS = 4.0  # pixels: a grid finer than this is grey fog


def on_paper(token: str, alpha: float = 1.0) -> QColor:
    """A colour by its role, as it stands on white paper."""
    colour = QColor(getattr(LIGHT, token))
    colour.setAlphaF(alpha)
    return colour


def _pen(token: str, width: float = 1.0, *, dashed: bool = False, alpha: float = 1.0) -> QPen:
    pen = QPen(on_paper(token, alpha), width)
    pen.setCosmetic(True)
    if dashed:
        pen.setDashPattern([4.0, 3.0])
    return pen


def draw_overlay(painter: QPainter, view: View, sketch: Sketch, shown: Shown) -> None:
    """Everything over the card, lowest first."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _grid(painter, view, sketch.helps.grid)
    _guides(painter, view, sketch, shown)
    for item in sketch.chosen():
        _outline(painter, view.rect(item.box), locked=item.locked)
    _caught(painter, view, shown)
    _frame(painter, view, sketch)
    if shown.rubber is not None:
        _rubber(painter, view, shown.rubber, sized=sketch.placing is not None)
    _gap(painter, view, sketch, shown)
    painter.restore()


def _grid(painter: QPainter, view: View, grid: float) -> None:
    if grid <= 0:
        return
    step = grid
    while step * view.across < _NEAREST_DOTS:
        step *= 5
    painter.setPen(_pen("accent", alpha=0.16))
    card = view.card
    for at in range(1, int(view.size.width / step) + 1):
        x = view.point(at * step, 0).x()
        painter.drawLine(QPointF(x, card.top()), QPointF(x, card.bottom()))
    for at in range(1, int(view.size.height / step) + 1):
        y = view.point(0, at * step).y()
        painter.drawLine(QPointF(card.left(), y), QPointF(card.right(), y))


def _guides(painter: QPainter, view: View, sketch: Sketch, shown: Shown) -> None:
    layout = sketch.shown
    lines = [shown.guide] if shown.guide is not None else []
    if layout is not None and sketch.helps.guides:
        lines += [("x", at) for at in layout.guides.x] + [("y", at) for at in layout.guides.y]
    painter.setPen(_pen("ok", dashed=True, alpha=0.55))
    rim = px(10)
    card = view.card.adjusted(-rim, -rim, rim, rim)
    for axis, at in lines:
        spot = view.point(at, at)
        if axis == "x":
            painter.drawLine(QPointF(spot.x(), card.top()), QPointF(spot.x(), card.bottom()))
        else:
            painter.drawLine(QPointF(card.left(), spot.y()), QPointF(card.right(), spot.y()))


def _outline(painter: QPainter, rect: QRectF, *, locked: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen("accent", 1.5, dashed=locked))
    painter.drawRect(rect)


def _caught(painter: QPainter, view: View, shown: Shown) -> None:
    painter.setPen(_pen("lacquer", dashed=True))
    rim = px(8)
    for line in shown.lines:
        if line.axis == "x":
            top, foot = view.point(line.at, line.start), view.point(line.at, line.end)
            painter.drawLine(top - QPointF(0, rim), foot + QPointF(0, rim))
        else:
            left, right = view.point(line.start, line.at), view.point(line.end, line.at)
            painter.drawLine(left - QPointF(rim, 0), right + QPointF(rim, 0))


def _frame(painter: QPainter, view: View, sketch: Sketch) -> None:
    """Handles and size of the one item that is chosen."""
    chosen = sketch.chosen()
    if len(chosen) != 1:
        return
    box, rect = chosen[0].box, view.rect(chosen[0].box)
    if not chosen[0].locked:
        painter.setPen(_pen("accent", 1.5))
        painter.setBrush(on_paper("paper"))
        half = px(HANDLE) / 2
        for x, y in handles_of(box).values():
            spot = view.point(x, y)
            painter.drawRect(QRectF(spot.x() - half, spot.y() - half, 2 * half, 2 * half))
    beside = QPointF(max(rect.right(), view.card.right()) + px(12), rect.center().y())
    tag(painter, beside, size_text(box), to_right=True)


def size_text(box: Box) -> str:
    """A width and a height as people read them: "55 × 34 mm"."""
    speech = interface()
    return f"{speech.number(box.width, 1)} × {speech.number(box.height, 1)} mm"


def _rubber(painter: QPainter, view: View, box: Box, *, sized: bool) -> None:
    rect = view.rect(box)
    painter.setPen(_pen("accent", dashed=not sized))
    painter.setBrush(on_paper("accent", 0.10))
    painter.drawRect(rect)
    if sized:
        tag(painter, QPointF(rect.center().x(), rect.bottom() + px(16)), size_text(box))


def _gap(painter: QPainter, view: View, sketch: Sketch, shown: Shown) -> None:
    """How far it is to the neighbour: "4 mm from Photo"."""
    gap, chosen = shown.gap, sketch.chosen()
    if gap is None or not chosen:
        return
    painter.setPen(_pen("accent", 1.5))
    ends = (
        (view.point(gap.start, gap.at), view.point(gap.end, gap.at))
        if gap.axis == "x"
        else (view.point(gap.at, gap.start), view.point(gap.at, gap.end))
    )
    painter.drawLine(*ends)
    words = _("{length} from {item}").format(
        length=interface().measure(gap.length, "mm"),
        item=sketch.name_of(shown.neighbours[gap.neighbour]),
    )
    rect = view.rect(chosen[0].box)
    tag(painter, QPointF(rect.center().x(), rect.bottom() + px(18)), words)


def tag(painter: QPainter, at: QPointF, words: str, *, to_right: bool = False) -> None:
    """A small label: its middle at a point, or its left edge."""
    font = theme().font("chip")
    width, height = text_width(words, font) + px(14), px(20)
    left = at.x() if to_right else at.x() - width / 2
    box = QRectF(left, at.y() - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(on_paper("accent"))
    painter.drawRoundedRect(box, px(4), px(4))
    painter.setFont(font)
    painter.setPen(on_paper("on_accent"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.restore()
