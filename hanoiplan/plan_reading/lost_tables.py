"""Headings of tables of which a conversion left neither columns nor ordinals: said, never guessed.

Without ordinals nothing tells where one row ends and the next begins. What must not come in:
tables that can be read (`flattened`).
"""

from collections.abc import Iterator

from hanoiplan.base.i18n import N_
from hanoiplan.documents.model import Paragraph, SourceDocument
from hanoiplan.plan_reading.flattened import heading_columns
from hanoiplan.plan_reading.headings import Column
from hanoiplan.plan_reading.model import Fault, SourceRef

_FEWEST = 4  # columns named one after the other
_LONGEST = 160  # letters of such a line


def lost_tables(document: SourceDocument) -> Iterator[Fault]:
    """A fault for each line that is the heading of a table and has no table below it."""
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and _heads_a_table(block.text):
            where = SourceRef(block.page, index, -1, block.text)
            yield Fault("lost_table", " ".join(block.text.split()), where, LOST)


LOST = N_(
    "A table has lost its columns, and its rows have no ordinals: it cannot be read from this file."
    " Take the Word file or the workbook instead. {text}"
)


def _heads_a_table(text: str) -> bool:
    if len(text) > _LONGEST or text.rstrip().endswith((".", ";", ":")):
        return False
    columns = {column for column, _words in heading_columns(text)}
    named = Column.TITLE in columns and {Column.LEAD, Column.AGENCIES} & columns
    return len(columns) >= _FEWEST and bool(named)
