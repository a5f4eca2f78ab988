"""How a line of the palette is painted: face or icon, name with its hits, what stands beside it.

A name is never shortened: it takes another line. What must not come in: what Enter does.
"""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.base import paint
from ui.base.icons import draw_icon, flag
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.base.widgets.signs import draw_key_cap
from ui.shell.palette.found import Face, Found, Kind
from ui.shell.palette.marking import hits, pieces
from ui.shell.palette.rows import LineRole

Photos = Callable[[str], QPixmap | None]
HEAD, ONE, TWO = 32, 40, 48  # heights: title, one line, two lines
EDGE = 8  # from the sheet's side to the chosen row
ICON, SIDE = 30, 170  # the tile in front, the column at the right
LEFT = 62  # where names begin
NAME_LINE = 20
BESIDE = 30  # from the flag to the words beside it


class RowPaint(QStyledItemDelegate):
    """Paints lines; `asked` are the folded words that are marked."""

    def __init__(self, photos: Photos) -> None:
        super().__init__()
        self.asked: tuple[str, ...] = ()
        self._photos = photos

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = index.data(LineRole)
        width = self._width(option)
        if not isinstance(line, Found):
            return QSize(width, px(HEAD if index.row() else HEAD + 4))
        more = len(self._names(line, width)) - 1
        return QSize(width, px(TWO if line.detail or line.tail else ONE) + more * px(NAME_LINE))

    @staticmethod
    def _width(option: QStyleOptionViewItem) -> int:
        view = option.widget
        area = view.viewport() if isinstance(view, QListView) else None
        return area.width() if area is not None else option.rect.width()

    def _names(self, line: Found, width: float) -> list[str]:
        """The title as lines that fit, measured as if all of it were a hit."""
        room = width - px(LEFT) - self._side_room(line) - px(EDGE)
        return break_lines(line.title, theme().font("strong", 700), room)

    @staticmethod
    def _side_room(line: Found) -> float:
        """What stands at the right: a column for words, wider where a key cap needs it."""
        cap = _cap_width(line.keys) + px(20) if line.keys else 0
        if not (line.side or line.state or line.flag):
            return max(px(20), cap)
        words = paint.text_width(line.side, theme().font("second")) if line.keys else 0
        return max(px(SIDE), RowPaint._beside_from(line) + px(12) + words + cap)

    @staticmethod
    def _beside_from(line: Found) -> float:
        """Where the words at the right begin: under those of people, where flags stand."""
        return 0 if line.kind is Kind.COMMAND else px(BESIDE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LineRole)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Found):
            state = option.state
            self._ground(painter, box, state)
            self._line(painter, box, line, chosen=bool(state & QStyle.StateFlag.State_Selected))
        else:
            words = box.adjusted(px(20), px(8), -px(20), 0)
            paint.draw_text(painter, words, str(line), "chip", "text3", weight=600)
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        row = box.adjusted(px(EDGE), 1, -px(EDGE), -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sel" if chosen else "hover"))
        painter.drawRoundedRect(row, px(8), px(8))
        if chosen:
            middle = px(11)
            bar = QRectF(row.left(), row.top() + middle, px(3), row.height() - 2 * middle)
            painter.setBrush(theme().color("accent"))
            painter.drawRoundedRect(bar, px(1.5), px(1.5))

    def _line(self, painter: QPainter, box: QRectF, line: Found, *, chosen: bool) -> None:
        tile = QRectF(box.left() + px(20), 0, px(ICON), px(ICON))
        tile.moveTop(round(box.center().y() - tile.height() / 2))
        if line.face is not None:
            self._face(painter, tile, line.face, chosen=chosen)
        else:
            self._tile(painter, tile, line.icon, chosen=chosen)
        right = box.right() - self._side_room(line) - px(EDGE)
        self._words(painter, QRectF(box.left() + px(LEFT), box.top(), 0, box.height()), right, line)
        beside = QRectF(right, box.top(), box.right() - px(20) - right, box.height())
        self._beside(painter, beside, line, chosen=chosen)

    def _face(self, painter: QPainter, box: QRectF, face: Face, *, chosen: bool) -> None:
        picture = self._photos(face.photo) if face.photo else None
        if picture is not None or not face.initials:
            paint.draw_avatar(painter, box, picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("tint2" if chosen else "neu_t"))
        painter.drawEllipse(box)
        if theme().high_contrast:
            painter.setPen(theme().color("ctl"))
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(
            painter, box, face.initials, "axis", "text2", align=centre, weight=600, elide=False
        )

    @staticmethod
    def _tile(painter: QPainter, box: QRectF, icon: str, *, chosen: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("tint2" if chosen else "neu_t"))
        painter.drawRoundedRect(box, px(8), px(8))
        side = px(16)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QPointF(round(box.center().x()), round(box.center().y())))
        draw_icon(painter, spot, icon, "text2")

    def _words(self, painter: QPainter, box: QRectF, right: float, line: Found) -> None:
        """The name in as many lines as it needs, the second line under it."""
        names = self._names(
            line, right + self._side_room(line) + px(EDGE) - (box.left() - px(LEFT))
        )
        under = bool(line.detail or line.tail)
        height = px(NAME_LINE) * len(names) + (px(17) if under else 0)
        top = box.center().y() - height / 2
        weight = 600 if line.face is not None else 500
        for name in names:
            row = QRectF(box.left(), top, right - box.left(), px(NAME_LINE))
            self._marked(painter, row, name, theme().font("strong", weight), "text")
            top += px(NAME_LINE)
        if under:
            row = QRectF(box.left(), top, right - box.left() - px(8), px(17))
            self._second(painter, row, line)

    def _second(self, painter: QPainter, box: QRectF, line: Found) -> None:
        """What may be shortened, then what may not."""
        font = theme().font("second")
        tail = f" · {line.tail}" if line.tail and line.detail else line.tail
        room = box.width() - paint.text_width(tail, font)
        words = paint.elided(line.detail, font, room) + tail
        self._marked(painter, box, words, font, "text2")

    def _marked(self, painter: QPainter, box: QRectF, text: str, font: QFont, ink: str) -> None:
        """One line in which the hits stand on gold and are bold; weight says it without colour."""
        strong = QFont(font)
        strong.setWeight(QFont.Weight.Bold)
        left = box.left()
        for words, hit in pieces(text, hits(text, self.asked)):
            shown = strong if hit else font
            width = QFontMetricsF(shown).horizontalAdvance(words)
            spot = QRectF(left, box.top(), width, box.height())
            if hit:
                ground = QRectF(left - 1, round(box.top()) + 1, width + 2, box.height() - 2)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("gold_t"))
                painter.drawRoundedRect(ground, px(3), px(3))
            painter.setFont(shown)
            painter.setPen(theme().color(ink))
            painter.drawText(spot, int(paint.ONE_LINE | Qt.TextFlag.TextDontClip), words)
            left += width

    def _beside(self, painter: QPainter, box: QRectF, line: Found, *, chosen: bool) -> None:
        """Flag and category, a state, a kind; at the end a key, or Enter on the chosen line."""
        end = self._key(painter, box, line.keys, chosen=chosen)
        picture = (
            flag(line.flag, px(20), painter.device().devicePixelRatio()) if line.flag else None
        )
        if picture is not None:
            top = round(box.center().y() - px(7))
            painter.drawPixmap(QPointF(round(box.left()), top), picture)
        left = box.left() + self._beside_from(line)
        if line.state is not None:
            size = paint.chip_size(line.state)
            top = round(box.center().y() - size.height() / 2)
            room = min(size.width(), end - left)
            paint.draw_chip(painter, QRectF(left, top, room, size.height()), line.state)
        else:
            words = QRectF(left, box.top(), end - left, box.height())
            paint.draw_text(painter, words, line.side, "second", "text2")

    @staticmethod
    def _key(painter: QPainter, box: QRectF, keys: str, *, chosen: bool) -> float:
        """The cap at the right end, or what Enter looks like; where it begins."""
        if keys:
            width = _cap_width(keys)
            cap = QRectF(box.right() - width, round(box.center().y() - px(9.5)), width, px(19))
            draw_key_cap(painter, cap, keys)
            return cap.left() - px(8)
        side = px(14)
        if chosen:
            spot = QRectF(box.right() - side, round(box.center().y() - side / 2), side, side)
            draw_icon(painter, spot, "corner-down-left", "text2")
        return box.right() - side - px(6)


def _cap_width(keys: str) -> float:
    return max(px(20), round(paint.text_width(keys, theme().font("key"))) + px(11))
