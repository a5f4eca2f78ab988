"""The faults of the document itself: each a sentence, with the place it stands at.

What must not come in: mending them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.base.i18n import N_, _
from hanoiplan.plan_reading.model import Fault
from ui.base.cells import Icon, Number, TwoLines
from ui.base.shortening import shortened
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.plan_reader.words import number

QUOTED = 120  # letters of the document under a fault


@dataclass(frozen=True, slots=True)
class FaultLine:
    """A fault and its place in the list."""

    key: int
    fault: Fault


def _words(line: FaultLine) -> TwoLines:
    cells = (" ".join(cell.split()) for cell in line.fault.where.text.split("|"))
    quoted = shortened(" · ".join(cell for cell in cells if cell), QUOTED)
    return TwoLines(line.fault.sentence(), quoted, wraps=True)


COLUMNS: tuple[Column[FaultLine], ...] = (
    Column(
        "sign",
        "",
        Icon,
        lambda _line: Icon("circle-alert", "bad", _("Fault of the document")),
        align="center",
        floor=36,
        ceiling=36,
    ),
    Column("fault", N_("Fault of the document"), TwoLines, _words, stretch=True),
    Column(
        "page",
        N_("Page"),
        Number,
        lambda line: Number(number(line.fault.where.page) if line.fault.where.page else ""),
        align="right",
        floor=50,
        ceiling=70,
    ),
)


class FaultTable(TableView[FaultLine]):
    """Every fault; nothing is mended in silence."""

    def __init__(self) -> None:
        model: RowTableModel[FaultLine] = RowTableModel(COLUMNS, lambda line: line.key)
        super().__init__(model, "")
        model.setParent(self)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """The faults in the order in which they were found."""
        self.rows.show_rows(FaultLine(n, one) for n, one in enumerate(faults))
