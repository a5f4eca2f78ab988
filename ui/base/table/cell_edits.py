"""What typing, pasting and filling mean for rows: fields to write, and what did not fit.

Pure: no Qt. Nothing is left out in silence: each cell is either an edit, the same as before, or
a misfit with its reason. What must not come in: the writing itself (the page's one operation).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.text import fold, nfc
from ui.base.table.columns import Column, Edit, Fields, Key

Row = TypeVar("Row")
Way = Literal["typed", "pasted", "filled", "bulk"]
MOST_REASONS = 2  # told in one sentence


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A cell that is to be written: what the person gave, and the fields it means."""

    key: Key
    column: str
    text: str
    values: Fields


@dataclass(frozen=True, slots=True)
class Misfit:
    """A cell that could not be taken, and why as a sentence."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Written:
    """All of one act of the person: to be written by one operation."""

    edits: tuple[CellEdit, ...]
    misfits: tuple[Misfit, ...] = ()
    way: Way = "typed"

    def by_key(self) -> dict[Any, dict[str, Any]]:
        """The fields to write for each row."""
        fields: dict[Any, dict[str, Any]] = {}
        for edit in self.edits:
            fields.setdefault(edit.key, {}).update(edit.values)
        return fields

    def sentence(self) -> str:
        """What did not fit, for the person; "" when everything did."""
        if not self.misfits:
            return ""
        reasons = list(dict.fromkeys(misfit.reason for misfit in self.misfits))
        n = len(self.misfits)
        words = ngettext("{n} cell was left as it is.", "{n} cells were left as they are.", n)
        return " ".join((words.format(n=n), *reasons[:MOST_REASONS]))


class Line(NamedTuple):
    """A row that may be written, with its key."""

    key: Any
    row: Any


class Target(NamedTuple, Generic[Row]):
    """A cell and the text meant for it."""

    line: Line
    column: Column[Row]
    text: str


def cell_edit(target: Target[Any]) -> CellEdit | Misfit | None:
    """The edit that a text means for a cell; None when the cell says so already."""
    column, text = target.column, nfc(target.text).strip()
    edit: Edit[Any] | None = column.edit
    if edit is None or not edit.may(target.line.row):
        reason = _("“{column}” cannot be written here.").format(column=_(column.title))
        return Misfit(text, reason)
    if text == edit.read(target.line.row):
        return None
    try:
        text = chosen_text(edit, text, column.title)
        values = edit.write(target.line.row, text)
    except KnownError as error:
        return Misfit(text, str(error))
    return CellEdit(target.line.key, column.key, text, values)


def chosen_text(edit: Edit[Any], text: str, title: str) -> str:
    """The text as its choice is spelled.

    Raises:
        KnownError: only choices are taken and this is none of them.
    """
    if not edit.only_choices or edit.choices is None or not text:
        return text
    wanted = fold(text)
    for choice in edit.choices():
        if fold(choice) == wanted:
            return choice
    raise KnownError(
        _("“{text}” is none of the choices of “{column}”.").format(text=text, column=_(title))
    )


def written(targets: Sequence[Target[Any]], way: Way, also: Sequence[Misfit] = ()) -> Written:
    """All cells of one act, sorted into edits and misfits."""
    results = [cell_edit(target) for target in targets]
    return Written(
        tuple(one for one in results if isinstance(one, CellEdit)),
        (*(one for one in results if isinstance(one, Misfit)), *also),
        way,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block is pasted: the lines and columns from the first cell on, and the block chosen.

    `lines` and `columns` go on to the end of the table; of them the first `tall` and `wide` are
    chosen.
    """

    lines: Sequence[Line]
    columns: Sequence[Column[Any]]
    tall: int = 1
    wide: int = 1


def pasted(block: Sequence[Sequence[str]], place: Place) -> Written:
    """A block of texts written from the first cell on; one row, column or cell fills the choice."""
    grid = _spread(block, place)
    targets: list[Target[Any]] = []
    outside: list[Misfit] = []
    for down, texts in enumerate(grid):
        for right, text in enumerate(texts):
            if down >= len(place.lines):
                outside.append(Misfit(text, _("The list has fewer rows than what was pasted.")))
            elif right >= len(place.columns):
                outside.append(Misfit(text, _("The list has fewer columns than what was pasted.")))
            else:
                targets.append(Target(place.lines[down], place.columns[right], text))
    return written(targets, "pasted", outside)


def _spread(block: Sequence[Sequence[str]], place: Place) -> list[list[str]]:
    """The block, repeated where a single row or column meets a larger choice."""
    rows = [list(texts) for texts in block]
    if rows and all(len(texts) == 1 for texts in rows):
        rows = [texts * place.wide for texts in rows]
    if len(rows) == 1:
        rows *= place.tall
    return rows


def filled_down(lines: Sequence[Line], columns: Sequence[Column[Any]]) -> Written:
    """Every column's first text written to all lines below it."""
    return written(list(_downward(lines, columns)), "filled")


def _downward(lines: Sequence[Line], columns: Sequence[Column[Any]]) -> Iterator[Target[Any]]:
    for column in columns:
        text = column.edit.read(lines[0].row) if lines and column.edit else ""
        for line in lines[1:]:
            yield Target(line, column, text)


def set_all(lines: Sequence[Line], column: Column[Any], text: str) -> Written:
    """One text for a column of many rows."""
    return written([Target(line, column, text) for line in lines], "bulk")
