"""A plain text (.txt) as a person reads it: paragraphs, and tables as far as they can be rebuilt.

What must not come in: what a paragraph or a row means.
"""

from hanoiplan.documents.model import Block, SourceDocument
from hanoiplan.documents.progress import Tell, told
from hanoiplan.documents.text_columns import column_table, parted
from hanoiplan.documents.text_layout import laid_out
from hanoiplan.documents.text_lines import TextLine, TextLines, read_lines
from hanoiplan.documents.text_paragraphs import paragraphs
from hanoiplan.documents.text_rows import row_table
from hanoiplan.documents.trouble import NO_LETTERS, refused
from hanoiplan.sheets.csv_text import letters


def read(content: bytes, file: str, tell: Tell | None = None) -> SourceDocument:
    """The whole text.

    Raises:
        FileTrouble: the bytes are no letters.
        Stopped: `tell` answered False.
    """
    try:
        text = read_lines(letters(content).text)
    except UnicodeDecodeError as error:
        raise refused(NO_LETTERS, file) from error
    blocks: list[Block] = []
    waiting: list[TextLine] = []
    place = 0
    told(tell, 0, len(text.lines))
    while place < len(text.lines):
        table, end = _table(text, place)
        if table is None:
            waiting.append(text.lines[place])
        else:
            blocks += [*paragraphs(text, waiting), table]
            waiting = []
        place = end
    blocks += paragraphs(text, waiting)
    told(tell, len(text.lines), len(text.lines))
    return SourceDocument(file, "txt", tuple(blocks))


def _table(text: TextLines, place: int) -> tuple[Block | None, int]:
    """The table that begins here, and the line after it; None and the next line without one."""
    end = place
    while end < len(text.lines) and parted(text.lines[end]) is not None:
        end += 1
    table = column_table(text.lines[place:end]) if end > place else None
    if table is not None:
        return table, end
    found = laid_out(text, place) or row_table(text, place)
    return (found.table, found.end) if found else (None, place + 1)
