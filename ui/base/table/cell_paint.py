"""How each kind of cell is measured and painted; the delegate only chooses among these.

What must not come in: the model, selection and keys.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from ui.base import cells, paint
from ui.base.icons import draw_icon, flag
from ui.base.text_fit import break_lines, spans
from ui.base.theme import theme

Align = Qt.AlignmentFlag
Lines = tuple[str, ...]
PAD = 10  # left and right of a cell, at text size 13
PHOTO = 28
STAR = 14
FLAG = 20  # wide; 14 high
BAR, BAR_THICK = 56, 5  # of a share


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell needs to know about its row while it is painted."""

    align: Qt.AlignmentFlag
    ground: str
    hovered: bool = False
    first: bool = False  # the column that is the thing itself
    words: tuple[str, ...] = ()  # searched for
    photo: Callable[[str], QPixmap | None] | None = None


def inside(box: QRectF) -> QRectF:
    """A cell's box without its padding."""
    pad = theme().px(PAD)
    return box.adjusted(pad, 0, -pad, 0)


def placed(box: QRectF, width: float, height: float, align: Qt.AlignmentFlag) -> QRectF:
    """A box of this size within a cell, at its middle line."""
    left = box.left()
    if align & Align.AlignRight:
        left = box.right() - width
    elif align & Align.AlignHCenter:
        left = box.center().x() - width / 2
    return QRectF(round(left), round(box.center().y() - height / 2), width, height)


def name_left(cell: cells.TwoLines) -> int:
    """Where the words of a two-line cell begin, after its photo or flag."""
    if cell.photo is not None:
        return theme().px(PHOTO + 10)
    return theme().px(FLAG + 8) if cell.flag else 0


def name_right(cell: cells.TwoLines) -> int:
    """The room after the first line that the star takes."""
    return theme().px(STAR + 6) if cell.star else 0


def wrapped(cell: cells.TwoLines, width: float) -> Lines:
    """The first line as one or more lines; a name is never shortened."""
    return _broken(cell.first, "strong", width, theme().size)


def under_lines(cell: cells.TwoLines, width: float) -> Lines:
    """The second line; more of them where it wraps, none where there is nothing to say."""
    if not (cell.wraps and cell.under):
        return (cell.under,) if cell.under else ()
    return _broken(cell.under, "second", width, theme().size)


def flag_left(cell: cells.FlagText) -> int:
    """Where the name beside a flag begins."""
    return theme().px(FLAG + 8) if cell.code else 0


def flag_lines(cell: cells.FlagText, width: float) -> Lines:
    """The name beside a flag as one or more lines; it is never shortened."""
    return _broken(cell.text, flag_role(cell), width - flag_left(cell), theme().size)


def flag_role(cell: cells.FlagText) -> str:
    """The font of the name beside a flag."""
    return "strong" if cell.bold else "body"


@lru_cache(maxsize=8192)
def _broken(text: str, role: str, width: float, _size: int) -> Lines:
    """Lines of a text; asked for each row that comes into sight and each time it is painted.

    `_size`: the size of text in force; the font of a role depends on it.
    """
    return tuple(break_lines(text, theme().font(role), width))


# ---- painting


def _text(painter: QPainter, box: QRectF, cell: cells.Text, look: Look) -> None:
    ink = cell.ink if cell.text else "text3"
    role = "strong" if cell.bold or look.first else "body"
    words = cell.text or cells.NOTHING
    if cell.text and look.align & Align.AlignLeft:
        hits(painter, _line_in(box), words, look.words, role)
    paint.draw_text(painter, box, words, role, ink, align=look.align, elide=not look.first)


def _line_in(box: QRectF) -> QRectF:
    """The one line of words in the middle of a cell."""
    return placed(box, box.width(), theme().px(20), Align.AlignLeft)


def _number(painter: QPainter, box: QRectF, cell: cells.Number, look: Look) -> None:
    ink = "text" if cell.text else "text3"
    words = cell.text or cells.NOTHING
    if cell.text and look.align & Align.AlignLeft:
        hits(painter, _line_in(box), words, look.words, "cell_number")
    paint.draw_text(painter, box, words, "cell_number", ink, align=look.align)


def _two_lines(painter: QPainter, box: QRectF, cell: cells.TwoLines, look: Look) -> None:
    px = theme().px
    if cell.photo is not None:
        picture = look.photo(cell.photo) if look.photo and cell.photo else None
        side = px(PHOTO)
        paint.draw_avatar(painter, placed(box, side, side, Align.AlignLeft), picture)
    elif cell.flag:
        _draw_flag(painter, box, cell.flag)
    words = box.adjusted(name_left(cell), 0, 0, 0)
    under = under_lines(cell, words.width())
    lines = wrapped(cell, words.width() - name_right(cell))
    top = words.center().y() - (px(18) * len(lines) + px(17) * len(under)) / 2
    for line in lines:
        _first_line(painter, QRectF(words.left(), top, words.width(), px(18)), line, cell, look)
        top += px(18)
    if cell.star:
        _star(painter, words, top, lines[-1])
    for line in under:
        line_box = QRectF(words.left(), top - px(1), words.width(), px(18))
        hits(painter, line_box, line, look.words, "second")
        paint.draw_text(painter, line_box, line, "second", "text2")
        top += px(17)


def _first_line(
    painter: QPainter, box: QRectF, line: str, cell: cells.TwoLines, look: Look
) -> None:
    hits(painter, box, line, look.words)
    ink = "text3" if cell.struck else "text"
    paint.draw_text(painter, box, line, "strong", ink, elide=False)
    if cell.struck:
        width = paint.text_width(line, theme().font("strong"))
        painter.fillRect(QRectF(box.left(), round(box.center().y()), width, 1), theme().color(ink))


def _star(painter: QPainter, words: QRectF, bottom: float, line: str) -> None:
    px = theme().px
    left = words.left() + paint.text_width(line, theme().font("strong")) + px(6)
    side = px(STAR)
    draw_icon(painter, QRectF(round(left), round(bottom - px(17)), side, side), "star", "gold")


def hits(
    painter: QPainter, box: QRectF, line: str, words: tuple[str, ...], role: str = "strong"
) -> None:
    """A gold ground under what was searched for, found through case and marks.

    The line begins at the left of the box; what stands beyond its right end is not marked.
    """
    font = theme().font(role)
    for start, end in spans(line, words):
        left = box.left() + paint.text_width(line[:start], font)
        width = min(paint.text_width(line[start:end], font), box.right() - left)
        if width <= 0:
            continue
        ground = QRectF(left - 1, box.top() + 1, width + 2, box.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("gold_t"))
        painter.drawRoundedRect(ground, 3, 3)


def _draw_flag(painter: QPainter, box: QRectF, code: str) -> None:
    """A country's flag at the left, if there is a drawing of it."""
    px = theme().px
    drawing = flag(code, px(FLAG), painter.device().devicePixelRatio()) if code else None
    if drawing is not None:
        painter.drawPixmap(placed(box, px(FLAG), px(14), Align.AlignLeft).topLeft(), drawing)


def _flag(painter: QPainter, box: QRectF, cell: cells.FlagText, look: Look) -> None:
    px = theme().px
    _draw_flag(painter, box, cell.code)
    lines, ink, role = flag_lines(cell, box.width()), cell.ink, flag_role(cell)
    if not cell.text and not cell.code:
        lines, ink = (cells.NOTHING,), "text3"
    words_box = box.adjusted(flag_left(cell), 0, 0, 0)
    top = words_box.center().y() - px(18) * len(lines) / 2
    for line in lines:
        spot = QRectF(words_box.left(), round(top), words_box.width(), px(18))
        hits(painter, spot, line, look.words, role)
        paint.draw_text(painter, spot, line, role, ink, elide=False)
        top += px(18)


def _chips(painter: QPainter, box: QRectF, cell: cells.Chips, look: Look) -> None:
    if not cell.chips:
        paint.draw_text(painter, box, cells.NOTHING, "body", "text3", align=look.align)
        return
    left = box.left()
    for chip in cell.chips:
        size = paint.chip_size(chip)
        width = min(size.width(), box.right() - left)
        if width < theme().px(24):
            return
        spot = placed(
            QRectF(left, box.top(), width, box.height()), width, size.height(), look.align
        )
        paint.draw_chip(painter, spot, chip)
        left += width + theme().px(6)


def _share(painter: QPainter, box: QRectF, cell: cells.Share, look: Look) -> None:
    """The bar is full in another colour, and the figures say the same."""
    del look
    px = theme().px
    if not cell.total:
        paint.draw_text(painter, box, cells.NOTHING, "cell_number", "text3")
        return
    bar = placed(box, min(px(BAR), box.width()), px(BAR_THICK), Align.AlignLeft)
    round_ends = bar.height() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("neu_t"))
    painter.drawRoundedRect(bar, round_ends, round_ends)
    if cell.done:
        bar.setWidth(max(bar.height(), bar.width() * min(1.0, cell.done / cell.total)))
        painter.setBrush(theme().color("ok" if cell.done >= cell.total else "accent"))
        painter.drawRoundedRect(bar, round_ends, round_ends)
    paint.draw_text(painter, box, cell.text, "cell_number", align=Align.AlignRight, elide=False)


def _tile(painter: QPainter, box: QRectF, cell: cells.Tile, look: Look) -> None:
    side = theme().px(20)
    paint.draw_tile(painter, placed(box, side, side, look.align), cell, look.ground)


def _tick(painter: QPainter, box: QRectF, cell: cells.Tick, look: Look) -> None:
    del look
    side = theme().px(16)
    state = Qt.CheckState.Checked if cell.on else Qt.CheckState.Unchecked
    spot = placed(box, side, side, Align.AlignHCenter)
    paint.draw_tick(painter, spot, state, enabled=cell.enabled)


def button_box(box: QRectF, cell: cells.Button) -> QRectF:
    """Where a cell's button stands: at the right, 28 high."""
    return placed(box, button_width(cell), theme().px(28), Align.AlignRight)


def button_width(cell: cells.Button) -> float:
    """The width of a cell's button."""
    px = theme().px
    words = paint.text_width(cell.label, theme().font("chip", 600))
    return round(words + px(24) + (px(20) if cell.icon else 0))


def _button(painter: QPainter, box: QRectF, cell: cells.Button, look: Look) -> None:
    if not cell.label or (cell.on_hover and not look.hovered):
        return
    px = theme().px
    spot = button_box(box, cell)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("line2"), 1))
    painter.setBrush(theme().color("surface"))
    painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), px(7), px(7))
    left = spot.left() + px(12)
    if cell.icon:
        side = px(14)
        icon_box = QRectF(left, round(spot.center().y() - side / 2), side, side)
        draw_icon(painter, icon_box, cell.icon, "text2")
        left += px(20)
    words = QRectF(left, spot.top(), spot.right() - left, spot.height())
    paint.draw_text(painter, words, cell.label, "chip", weight=600, elide=False)


def change_chips(cell: cells.Change) -> tuple[cells.Chip, cells.Chip]:
    """Before and after as chips."""
    return cells.Chip(cell.before, "bad"), cells.Chip(cell.after, "ok")


def _change(painter: QPainter, box: QRectF, cell: cells.Change, look: Look) -> None:
    del look
    px = theme().px
    if not cell.before and not cell.after:
        return
    before, after = change_chips(cell)
    arrow = px(34)
    room = box.width() - arrow
    wide_before, wide_after = paint.chip_size(before).width(), paint.chip_size(after).width()
    if wide_before + wide_after > room:  # each keeps what it needs, up to its half
        wide_before = min(wide_before, max(room / 2, room - wide_after))
        wide_after = min(wide_after, room - wide_before)
    spot = placed(box, wide_before, px(22), Align.AlignLeft)
    paint.draw_chip(painter, spot, before, struck=True)
    side = px(14)
    middle = QRectF(spot.right() + (arrow - side) / 2, spot.center().y() - side / 2, side, side)
    draw_icon(painter, middle, "arrow-right", "text2")
    paint.draw_chip(painter, QRectF(spot.right() + arrow, spot.top(), wide_after, px(22)), after)


def _icon(painter: QPainter, box: QRectF, cell: cells.Icon, look: Look) -> None:
    if not cell.name:
        return
    px = theme().px
    side = px(16)
    if cell.ground:
        ground = placed(box, px(28), px(28), look.align)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(cell.ground))
        painter.drawRoundedRect(ground, px(8), px(8))
        box = ground
        draw_icon(painter, placed(box, side, side, Align.AlignHCenter), cell.name, cell.ink)
        return
    draw_icon(painter, placed(box, side, side, look.align), cell.name, cell.ink)


PAINTERS: dict[type[Any], Callable[[QPainter, QRectF, Any, Look], None]] = {
    cells.Text: _text,
    cells.Number: _number,
    cells.TwoLines: _two_lines,
    cells.FlagText: _flag,
    cells.Chips: _chips,
    cells.Share: _share,
    cells.Tile: _tile,
    cells.Tick: _tick,
    cells.Button: _button,
    cells.Change: _change,
    cells.Icon: _icon,
}
