"""A spreadsheet's values as the text that a reader of the sheet sees in the cells.

Pure. What must not come in: how a file is opened, and what a column means.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from hanoiplan.sheets.cells import SheetRow, as_read
from hanoiplan.sheets.formula_cells import Failures

CellValue = int | float | str | bool | time | date | datetime | timedelta

_NUMBERS = frozenset({int, float})


class _Texts(dict[str, str]):
    """Each different text cleaned once: a list says the same things again and again."""

    def __missing__(self, text: str) -> str:
        made = self[text] = as_read(text)
        return made


class Shower:
    """Turns the rows of one sheet into text."""

    def __init__(self, failed: Failures) -> None:
        self._texts = _Texts()
        self._failed = failed  # what stands where the reader gives nothing

    def row(self, number: int, values: Sequence[CellValue]) -> SheetRow:
        """A row of the sheet: `number` from 1, the values from column A."""
        texts = self._texts
        cells = [texts[one] if isinstance(one, str) else shown(one) for one in values]
        numeric = [place for place, one in enumerate(values) if type(one) in _NUMBERS]
        for place, stands in self._failed.get(number, {}).items():
            cells.extend([""] * (place + 1 - len(cells)))
            cells[place] = cells[place] or stands
        return SheetRow(number, tuple(cells), frozenset(numeric))


def shown(value: CellValue) -> str:
    """The text that stands in the cell for a reader: 26.0 is 26, a date is 07/06/2026."""
    if isinstance(value, str):
        return as_read(value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    if isinstance(value, datetime) and (value.hour or value.minute):
        return value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return value.strftime("%H:%M") if isinstance(value, time) else str(value)
