"""Documents of blocks for tests: say the rows of a table, get what is read of them."""

from collections.abc import Sequence

from hanoiplan.documents.model import Block, Cell, DocTable, Paragraph, SourceDocument
from hanoiplan.plan_reading.model import PlanReading
from hanoiplan.plan_reading.reading import understand

HEADS = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn")
Texts = Sequence[str | Cell]


def a_table(*rows: Texts, certain: bool = True) -> DocTable:
    """A table with these rows; a text is a cell of its own."""
    cells = (tuple(one if isinstance(one, Cell) else Cell(one) for one in row) for row in rows)
    return DocTable(tuple(cells), certain=certain)


def above(text: str) -> Cell:
    """A cell merged with the one above it."""
    return Cell(text, inherited=True)


def a_reading(*blocks: Block | str) -> PlanReading:
    """What is read of a document with these blocks; a text is a paragraph."""
    made = tuple(Paragraph(one) if isinstance(one, str) else one for one in blocks)
    return understand(SourceDocument("plan.docx", "docx", made))


def tasks_of_rows(*rows: Texts, heads: Texts = HEADS) -> PlanReading:
    """The reading of one table of tasks below `heads`."""
    return a_reading("KẾ HOẠCH", "Tổ chức lễ hội hoa năm 2026", a_table(heads, *rows))


def fault_ids(reading: PlanReading) -> list[str]:
    """The kinds of faults, in their order."""
    return [fault.id for fault in reading.faults]
