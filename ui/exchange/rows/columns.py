"""The columns of the table of rows.

What must not come in: what happens when something is written in a cell.
"""

from collections.abc import Callable, Sequence

from hanoiplan.base.i18n import N_, _
from ui.base.cells import Button, Chip, Chips, Text, TwoLines
from ui.base.table.columns import Column, Edit, tick_column
from ui.exchange.rows.lines import Level, Line
from ui.exchange.rows.remedies import button_words, can_be_written

SHEET, BUTTON = "sheet", "do"
LONGEST_WORD = 36  # letters; what the column of the problems holds in a small window


def level_chip(level: Level) -> Chip:
    """Word, tone and icon of a level."""
    return {
        Level.BLOCKED: Chip(_("Blocked"), "bad", "octagon-x"),
        Level.CHECK: Chip(_("To check"), "warn", "triangle-alert"),
        Level.NEW: Chip(_("New"), "ok", "plus"),
        Level.CHANGED: Chip(_("Changed"), "tint", "pencil"),
        Level.SAME: Chip(_("Same"), "neu"),
    }[level]


def _as_it_stands(line: Line) -> str:
    return " ".join(line.problem.text.split()) if line.problem is not None else line.text


def _fitting(text: str) -> str:
    """Lines break between words only: a word that is too long for a line ends in dots."""
    if len(text) <= LONGEST_WORD:
        return text
    words = (
        word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"
        for word in text.split(" ")
    )
    return " ".join(words)


def columns(offers: Callable[[], Sequence[str]]) -> tuple[Column[Line], ...]:
    """The columns; `offers` gives words for the cell that is being written."""
    return (
        tick_column(),
        Column(SHEET, N_("Sheet"), Text, lambda line: Text(line.sheet, "text2"), ceiling=110),
        Column(
            "place", N_("Row"), Text, lambda line: Text(line.place, "text2"), floor=66, ceiling=90
        ),
        Column(
            "text",
            N_("In the file"),
            Text,
            lambda line: line.text,
            floor=130,
            ceiling=190,
            edit=Edit(
                _as_it_stands,
                lambda _line, text: {"text": text},
                choices=offers,
                allowed=can_be_written,
            ),
            text=lambda line: line.text,
        ),
        Column(
            "what",
            N_("Problem and remedy"),
            TwoLines,
            lambda line: TwoLines(_fitting(line.what), second=_fitting(line.remedy), wraps=True),
            floor=220,
            stretch=True,
        ),
        Column(
            "level",
            N_("Level"),
            Chips,
            lambda line: Chips((level_chip(line.level),)),
            ceiling=150,
        ),
        Column(
            BUTTON, "", Button, lambda line: Button(button_words(line)), align="right", ceiling=190
        ),
    )
