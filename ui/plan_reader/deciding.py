"""What a person says of a plan: ticks, corrections, parts, event, version; told to the open plan.

What must not come in: how the review looks, and writing.
"""

from ui.base.messages import guarded
from ui.base.table.cell_edits import Written
from ui.plan_reader.answers import Act, keeps, reads, says, settled, takes, ticked
from ui.plan_reader.rows.rows_pane import RowsPane
from ui.plan_reader.taking import TakesPlans
from ui.plan_reader.version_bar import VersionBar


class DecidesOverPlans(TakesPlans):
    """Hands what the panes tell to the open plan."""

    def hear_decisions(self, rows: RowsPane, version: VersionBar) -> None:
        """Listens to everything that a person can say."""
        rows.ticked.connect(self.tick_rows)
        rows.edited.connect(self._write_cells)
        rows.form.edited.connect(lambda key, texts: self.decide(reads(key, texts)))
        rows.form.settled.connect(lambda key: self.decide(settled(key)))
        rows.form.ticked.connect(lambda key, on: self.tick_rows({key: on}))
        rows.bar.taken.connect(lambda part, on: self.decide(takes(part, taken=on)))
        rows.bar.event_chosen.connect(self._belong_to)
        rows.plan.edited.connect(lambda values: self.decide(says(values)))
        rows.changes.picked.connect(
            lambda cells, choice: self.decide(*(keeps(key, name, choice) for key, name in cells))
        )
        version.chosen.connect(self._is_version_of)

    @guarded
    def decide(self, *acts: Act) -> None:
        """A person's word; what it leads to is shown at once."""
        self.plan.decide(*acts)

    def tick_rows(self, ticks: dict[int, bool]) -> None:
        """Rows are written, or left out."""
        self.decide(*(ticked(key, on=on) for key, on in ticks.items()))

    def _write_cells(self, written: Written) -> None:
        if written.sentence():
            self.messages.toast(written.sentence())
        self._read_cells(written)

    @guarded
    def _read_cells(self, written: Written) -> None:
        self.plan.decide(*(reads(key, texts) for key, texts in written.by_key().items()))

    @guarded
    def _belong_to(self, event_id: object) -> None:
        if isinstance(event_id, int):
            self.plan.belongs_to(event_id)

    @guarded
    def _is_version_of(self, plan_id: object) -> None:
        self.plan.is_version_of(plan_id if isinstance(plan_id, int) else None)
