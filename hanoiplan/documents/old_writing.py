"""Documents written with fonts of before Unicode (TCVN3, VNI), put right as a whole.

What must not come in: how such letters are recognised and converted (sheets.old_letters).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from hanoiplan.base.i18n import _
from hanoiplan.documents.model import Block, DocTable, SourceDocument
from hanoiplan.sheets.cells import SOFT_HYPHEN, SheetRow, make_sheet
from hanoiplan.sheets.old_letters import converted, letters_of, settled

_FEWEST = 0.5  # share of the texts with accents that must look so: a name alone is no font


def in_todays_letters(document: SourceDocument) -> SourceDocument:
    """The document in Unicode, with a remark where it was not; without soft hyphens."""
    texts = list(dict.fromkeys(_texts(document)))
    accented = sum(not text.isascii() for text in texts)
    rows = [SheetRow(number, (text,)) for number, text in enumerate(texts, start=1)]
    sheet = make_sheet(document.name, document.name, rows)
    found = letters_of(sheet)
    is_old = found is not None and found.cells >= _FEWEST * accented
    if not is_old and not any(SOFT_HYPHEN in text for text in texts):
        return document
    right = converted(sheet, found.letters) if found and is_old else settled(sheet)
    said = {texts[row.number - 1]: row.cells[0] for row in right.rows}
    remark = _("The document was written with an old font; its letters were put right.")
    return replace(
        document,
        blocks=tuple(_block(one, lambda text: said.get(text, text)) for one in document.blocks),
        footnotes=tuple((mark, said.get(text, text)) for mark, text in document.footnotes),
        remarks=(*document.remarks, remark) if is_old else document.remarks,
    )


def _texts(document: SourceDocument) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, DocTable):
            yield from (cell.text for row in block.rows for cell in row)
        else:
            yield block.text
    yield from (text for _mark, text in document.footnotes)


def _block(block: Block, right: Callable[[str], str]) -> Block:
    if not isinstance(block, DocTable):
        return replace(block, text=right(block.text))
    rows = tuple(tuple(replace(cell, text=right(cell.text)) for cell in row) for row in block.rows)
    return replace(block, rows=rows)
