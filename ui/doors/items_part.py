"""The tab of the hand-outs: what is handed out, for whom, how many there are and are out.

What must not come in: saving, and handing anything out.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction

from hanoiplan.base.i18n import _
from hanoiplan.handouts.model import ItemKind, Per, StockRow, Whom, draft_of_item
from hanoiplan.handouts.value_words import item_words
from ui.base.table.model import RowTableModel
from ui.doors.bindings import ITEM
from ui.doors.columns import item_columns
from ui.doors.part import ListPart, Record
from ui.doors.proposals import ITEMS, Proposal
from ui.doors.reading import Reading
from ui.doors.record_form import Choices
from ui.doors.words import other_half, spoken

FIRST_STEPS = 3  # buttons of an empty list


class ItemsPart(ListPart[StockRow]):
    """Items in their order."""

    def __init__(self, remove: QAction, propose: Callable[[Proposal], object]) -> None:
        columns = item_columns(lambda: self.reading.categories if self.reading is not None else ())
        rows: RowTableModel[StockRow] = RowTableModel(columns, lambda one: one.item.id)
        super().__init__(rows, remove)
        self._propose = propose
        self.add_panel(ITEM, remove)

    def words(self) -> None:
        super().words()
        self.table.setAccessibleName(_("Items to hand out"))
        self.table.words()
        kinds = ("large-primary", "large", "large")
        steps = [
            (_(one.label), one.icon, lambda one=one: self._propose(one), kind)
            for one, kind in zip(ITEMS[:FIRST_STEPS], kinds, strict=True)
        ]
        self.say_empty(
            _("Nothing is handed out yet"),
            _(
                "Kits, gifts and headsets: say for whom they are and how many there are. The desk"
                " offers them at each check-in and counts what is left."
            ),
            steps,
        )

    def choices(self) -> Mapping[str, Choices]:
        return {
            name: [(one, item_words(name, one)) for one in values]
            for name, values in (("kind", ItemKind), ("per", Per), ("whom", Whom))
        }

    def id_of(self, row: StockRow) -> int:
        return row.item.id

    def rows_of(self, reading: Reading) -> Sequence[StockRow]:
        return reading.stock

    def records(self) -> list[Record]:
        return [self._record(row) for row in self.rows.all_rows]

    def _record(self, row: StockRow) -> Record:
        item = row.item
        titles = (spoken(item.name), other_half(item.name))
        return Record(item.id, titles, draft_of_item(item), {})
