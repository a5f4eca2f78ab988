"""Where cards stand on the board and what is written on them. No painting.

What must not come in: keys and mouse.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF

from hanoiplan.checklist.model import TaskStatus
from ui.base import paint
from ui.base.cells import Chip
from ui.base.shortening import shortened
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.checklist.lines import Line
from ui.checklist.words import SHORT, agency_words, deadline_chip, number_of, shown_status

COLUMNS = (
    TaskStatus.NOT_STARTED,
    TaskStatus.IN_PROGRESS,
    TaskStatus.WAITING,
    TaskStatus.DONE,
    TaskStatus.STOPPED,
)
HEAD = 38  # px
GAP, PAD = 10, 10
LEAST, MOST = 190, 320  # px of a column
LINE, CHIP = 18, 22
TITLE_LINES = 4


@dataclass(frozen=True, slots=True)
class Card:
    """One task on the board, with its place under the head."""

    line: Line
    column: int
    box: QRectF  # from the top of the first card, at the left of the whole board
    title: tuple[str, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All cards in their places."""

    columns: tuple[tuple[Card, ...], ...]
    column_px: int
    tall: float  # the longest column, px

    def column_left(self, column: int) -> float:
        """The left edge of a column."""
        return px(GAP) + column * (self.column_px + px(GAP))

    @property
    def width(self) -> float:
        """All columns together."""
        return px(GAP) + len(self.columns) * (self.column_px + px(GAP))

    def column_at(self, x: float) -> int:
        """The column under a point, the nearest one beside the board."""
        place = int((x - px(GAP) / 2) // (self.column_px + px(GAP)))
        return max(0, min(len(self.columns) - 1, place))

    def find(self, key: int) -> tuple[int, int] | None:
        """Column and place of a task."""
        for column, cards in enumerate(self.columns):
            for place, card in enumerate(cards):
                if card.line.id == key:
                    return column, place
        return None


EMPTY = Plan(((),) * len(COLUMNS), 1, 0.0)


def placed(lines: Sequence[Line], room: int) -> Plan:
    """Cards for these tasks, in columns as wide as the room allows."""
    width = (room - px(GAP)) // len(COLUMNS) - px(GAP)
    width = max(px(LEAST), min(px(MOST), width))
    by_status: Mapping[TaskStatus, list[Line]] = {status: [] for status in COLUMNS}
    for line in lines:
        by_status[shown_status(line)].append(line)
    plans = len({line.row.plan_id for line in lines if line.row.plan_id}) > 1
    columns, tall = [], 0.0
    for column, status in enumerate(COLUMNS):
        cards, top = [], 0.0
        for line in by_status[status]:
            card = _card(line, column, top, width, with_plan=plans)
            cards.append(card)
            top = card.box.bottom() + px(GAP) * 0.8
        columns.append(tuple(cards))
        tall = max(tall, top)
    return Plan(tuple(columns), width, tall)


def _card(line: Line, column: int, top: float, width: int, *, with_plan: bool) -> Card:
    number = number_of(line.row)
    words = f"{number}. {line.row.title}" if number else line.row.title
    room = width - 2 * px(PAD)
    title = _title_lines(words, room, theme().size)
    chips = _chips(line, with_plan=with_plan)
    lines = chip_lines(chips, room)
    tall = 2 * px(PAD) + len(title) * px(LINE) + lines * px(CHIP + 5) + (px(3) if lines else 0)
    left = px(GAP) + column * (width + px(GAP))
    return Card(line, column, QRectF(left, top, width, tall), title, chips)


@lru_cache(maxsize=4096)
def _title_lines(words: str, room: int, _size: int) -> tuple[str, ...]:
    """Asked for each card whenever one of them moves; `_size`: of text, in force."""
    font = theme().font("label")
    lines = break_lines(words, font, room)
    if len(lines) > TITLE_LINES:
        rest = " ".join(lines[TITLE_LINES - 1 :])
        lines = [*lines[: TITLE_LINES - 1], paint.elided(rest, font, room)]
    return tuple(lines)


def chip_lines(chips: Sequence[Chip], room: float) -> int:
    """One line for all chips where they have room beside each other, else one for each."""
    wanted = sum(paint.chip_size(chip).width() for chip in chips) + px(6) * (len(chips) - 1)
    return min(1, len(chips)) if wanted <= room else len(chips)


def _chips(line: Line, *, with_plan: bool) -> tuple[Chip, ...]:
    """Who leads and until when; among several plans each of which has a No. 1, of which plan."""
    found = []
    if with_plan and line.row.plan_name:
        found.append(Chip(shortened(line.row.plan_name, SHORT), "outline", "book-open"))
    if line.row.leads:
        found.append(Chip(agency_words(line.row.leads[0]), "neu", "landmark"))
    deadline = deadline_chip(line)
    if deadline is not None:
        found.append(deadline)
    return tuple(found)
