"""Whatever stands in a document, reading it ends, loses no row in silence and is plain JSON."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.documents.model import Block, Cell, DocTable, Paragraph, SourceDocument
from hanoiplan.plan_reading.as_json import reading_json
from hanoiplan.plan_reading.reading import understand
from tests.hanoiplan.plan_reading.blocks import HEADS, a_reading, a_table

WORDS = st.sampled_from(
    (
        *("", "", "1", "2.", "I", "II.", "IX", "a)", "-", "A", "(1)", "1.1", "2026", "12/31/2026"),
        *("Nhiệm vụ", "Chỉ tiêu", "Đơn vị", "Cơ quan chủ trì", "Kết quả", "Thời hạn", "TT"),
        *("Sở Y tế", "Sở Y tế;\nSở Nội vụ", "Các sở, ngành", "Đề nghị Bộ Ngoại giao", "và"),
        *("TỔNG KẾT", "I. CHUẨN BỊ\nTrồng hoa", "Trồng hoa (đợt 1", "≥ 21[1]", "08:00 - 09:00"),
        *("Hằng năm", "Quý I", "liên quan", "PHỤ LỤC II", "\f", "\n\n", "Tổng cộng"),
    )
)
CELLS = st.builds(
    Cell, WORDS, inherited=st.booleans(), uncertain=st.booleans(), width=st.integers(1, 4)
)


@st.composite
def tables(draw: st.DrawFn) -> DocTable:
    """A rectangle of cells, merged in any way, with columns or without."""
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 7))
    rows = tuple(tuple(draw(CELLS) for _cell in range(width)) for _row in range(height))
    return DocTable(rows, certain=draw(st.booleans()))


BLOCKS: st.SearchStrategy[Block] = st.one_of(st.builds(Paragraph, WORDS), tables())


@settings(max_examples=60)
@given(st.lists(BLOCKS, max_size=4))
def test_any_document_is_read_to_its_end(blocks: list[Block]) -> None:
    """No arrangement of cells stops the reading, and the answer is JSON."""
    reading = understand(SourceDocument("plan.docx", "docx", tuple(blocks)))

    assert json.loads(json.dumps(reading_json(reading)))


@given(st.lists(st.tuples(*[st.sampled_from(("Sở Y tế", "Báo cáo", "2026"))] * 4), max_size=12))
def test_every_numbered_row_is_a_task(cells: list[tuple[str, ...]]) -> None:
    """As many tasks as rows with a number and a text, in their order."""
    rows = [(f"{number}.", f"Việc thứ {number}.", *row) for number, row in enumerate(cells, 1)]
    reading = a_reading(a_table(HEADS, *rows))

    assert [task.number for task in reading.tasks] == [
        str(number + 1) for number in range(len(rows))
    ]
