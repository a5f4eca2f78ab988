"""Whether a list is written in old letters, asked in a way that a long list can bear.

What must not come in: how letters are told and converted (`sheets.old_letters`).
"""

from dataclasses import replace
from itertools import zip_longest

from hanoiplan.sheets.cells import Sheet, SheetRow
from hanoiplan.sheets.old_letters import Letters, Suspicion, letters_of

LETTERS_NAMES = {Letters.TCVN3: "TCVN3 (ABC)", Letters.VNI: "VNI", Letters.ZAWGYI: "Zawgyi"}


def suspected(sheet: Sheet) -> Suspicion | None:
    """The old letters a sheet seems to be written in.

    Each text is looked at once, however many rows of a column repeat it; only where that finds
    something are the cells of the whole sheet counted.
    """
    return letters_of(sheet) if letters_of(_each_text_once(sheet)) else None


def _each_text_once(sheet: Sheet) -> Sheet:
    columns: list[dict[str, None]] = [{} for _column in range(sheet.width)]
    for row in sheet.rows:
        for column, cell in zip(columns, row.cells, strict=False):
            if not cell.isascii():
                column[cell] = None
    rows = zip_longest(*columns, fillvalue="")
    return replace(
        sheet,
        rows=tuple(SheetRow(number, cells) for number, cells in enumerate(rows, start=1)),
        merged=(),
    )
