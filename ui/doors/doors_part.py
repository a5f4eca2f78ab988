"""The tab of the doors: the list, the panel of one, and what a beginner adds first.

What must not come in: saving, and whether anybody may pass.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.presence.model import CheckpointKind, Way
from hanoiplan.presence.operations import draft_of_checkpoint
from ui.base.form import ChoiceField, TextField
from ui.base.form.completing import FoldedCompleter
from ui.base.table.model import RowTableModel
from ui.base.theme import set_kind, theme
from ui.base.widgets.basics import FlowLayout, Label
from ui.base.widgets.buttons import Button
from ui.doors.bindings import DOOR
from ui.doors.columns import door_columns
from ui.doors.part import ListPart, Record
from ui.doors.proposals import DOORS, Proposal
from ui.doors.reading import DoorLine, Reading
from ui.doors.record_form import Choices
from ui.doors.words import KINDS, other_half, spoken, zone_words

Propose = Callable[[Proposal], object]


class DoorsPart(ListPart[DoorLine]):
    """Doors, the main entrance first."""

    def __init__(self, remove: QAction, propose: Propose) -> None:
        columns = door_columns(
            lambda: self.reading.categories if self.reading is not None else (),
            lambda: self.reading.calendar.zone if self.reading is not None else "",
        )
        rows: RowTableModel[DoorLine] = RowTableModel(columns, lambda one: one.id)
        super().__init__(rows, remove)
        self._hint, self._hint_words = QFrame(), Label(kind="text2", wrap=True)
        self._steps = [Button(icon=one.icon) for one in DOORS]
        for one, button in zip(DOORS, self._steps, strict=True):
            button.clicked.connect(lambda _on=False, one=one: propose(one))
        self.left.addWidget(self._made_hint())
        self.add_panel(DOOR, remove)
        self._groups = self._group_proposals()

    def _made_hint(self) -> QWidget:
        """What one adds while there is only the main entrance."""
        px = theme().px
        set_kind(self._hint, "panel-foot")
        column = QVBoxLayout(self._hint)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._hint_words)
        place = QWidget()
        flow = FlowLayout(place, 8)
        for button in self._steps:
            flow.addWidget(button)
        column.addWidget(place)
        return self._hint

    def _group_proposals(self) -> FoldedCompleter:
        field = self.panel.form.by_name["group"]
        completer = FoldedCompleter(field)
        if isinstance(field, TextField):
            field.line.setCompleter(completer)
        return completer

    # ---- words

    def words(self) -> None:
        super().words()
        self.table.setAccessibleName(_("Doors of this event"))
        self.table.words()
        self.say_empty(_("No door yet"), _("Add the doors where badges are read."), ())
        self._hint_words.setText(
            _(
                "The main entrance stands: it counts who has arrived. Where else are badges read?"
                " Each door has its own hours and rules, and every desk chooses its door."
            )
        )
        for proposal, button in zip(DOORS, self._steps, strict=True):
            button.setText(_(proposal.label))

    def choices(self) -> Mapping[str, Choices]:
        zones = self.reading.zones if self.reading is not None else ()
        return {
            "zone_id": [
                (None, _("in no zone")),
                *((one.id, zone_words(one.zone)) for one in zones),
            ],
            "reads": [
                (Way.IN, _("somebody comes in")),
                (Way.OUT, _("somebody goes out")),
                (Way.BOTH, _("in and out by turns")),
            ],
            "re_entry": [
                (True, _("may come in again")),
                (False, _("not again on the same day")),
            ],
            "confirm": [
                (False, _("counts at once")),
                (True, _("shows the card first, Enter counts")),
            ],
            "closed": [(False, _("in use")), (True, _("closed for good"))],
        }

    def before_showing(self, record: Record) -> None:
        """The main entrance stays what it is, and no other door becomes one."""
        main = record.draft.kind is CheckpointKind.MAIN
        field = self.panel.form.by_name["kind"]
        if isinstance(field, ChoiceField):
            kinds = [one for one in CheckpointKind if (one is CheckpointKind.MAIN) == main]
            field.set_choices([(one, _(KINDS[one])) for one in kinds])
            field.set_read_only(main)

    # ---- rows

    def id_of(self, row: DoorLine) -> int:
        return row.id

    def rows_of(self, reading: Reading) -> Sequence[DoorLine]:
        return reading.doors

    def show_rows(self, reading: Reading) -> None:
        super().show_rows(reading)
        self._hint.setVisible(len(reading.doors) == 1)
        self._groups.offer(sorted({one.door.group for one in reading.doors} - {""}))

    def records(self) -> list[Record]:
        return [self._record(line) for line in self.rows.all_rows]

    def _record(self, line: DoorLine) -> Record:
        door = line.door
        titles = (spoken(door.name), other_half(door.name))
        return Record(door.id, titles, draft_of_checkpoint(door), self._remarks(line))

    def _remarks(self, line: DoorLine) -> dict[str, str]:
        """Rules that together let nobody in, and words that half of the guests do not read."""
        guide = line.door.guide
        if bool(guide.vi) == bool(guide.en):
            return self._remarks_on_zone(line)
        sentence = _("Written in one language only; the card at the desk shows both.")
        return {"guide": sentence, **self._remarks_on_zone(line)}

    def _remarks_on_zone(self, line: DoorLine) -> dict[str, str]:
        zone, reading = line.door.zone, self.reading
        if zone is None or reading is None:
            return {}
        asked = line.door.categories or {one.id for one in reading.categories}
        if any(zone.id in reading.opened.get(one, frozenset()) for one in asked):
            return {}
        sentence = _("No category of this door may enter zone {mark}. Open it in the tab “Zones”.")
        return {"zone_id": sentence.format(mark=zone.mark)}
