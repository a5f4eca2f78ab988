"""The tab of the zones: the grid, and the panel with the mark and the names of one.

What must not come in: saving.
"""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from hanoiplan.base.i18n import _
from ui.base.widgets.basics import Label, ScrollBox
from ui.base.widgets.empty import Choice, EmptyState
from ui.base.widgets.painted import px
from ui.doors.bindings import ZONE
from ui.doors.part import Part, Record
from ui.doors.reading import Reading, ZoneLine
from ui.doors.words import spoken, zone_words
from ui.doors.zone_grid import ZoneGrid


class ZonesPart(Part):
    """Zones by their marks; the cell the keyboard is on is told in words below."""

    def __init__(self, remove: QAction) -> None:
        super().__init__()
        self.grid, self.empty, self.told = ZoneGrid(), EmptyState(), Label(kind="text2", wrap=True)
        self.grid.addAction(remove)
        self.told.setContentsMargins(px(16), px(6), px(16), px(6))
        self._box = ScrollBox(self.grid)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._box)
        self.left.addWidget(self._stack, 1)
        self.left.addWidget(self.told)
        self.add_panel(ZONE, remove)
        self.doors = Label(kind="text2", wrap=True)
        self.panel.body.insertWidget(1, self.doors)
        self.grid.chosen.connect(self._chosen)
        self.grid.edit_wanted.connect(lambda: self.open_panel(edit=True))

    @property
    def home(self) -> QWidget:
        """The grid, or the first step while there is no zone."""
        if self.grid.zone is None and self.empty.buttons:
            return self.empty.buttons[0]
        return self.grid

    def words(self) -> None:
        super().words()
        self.grid.say(_("Zones and the categories that may enter them"))
        self._tell()

    def say_empty(self, steps: tuple[Choice, ...]) -> None:
        """What stands there without zones."""
        self.empty.set_words(
            _("No zones yet"),
            _(
                "Without zones the doors alone say who comes in. With zones you say once which"
                " categories may enter which part of the venue, and put doors into them."
            ),
            steps,
        )

    def show_rows(self, reading: Reading) -> None:
        self.grid.show_zones(reading.zones, reading.categories)
        self._stack.setCurrentWidget(self._box if reading.zones else self.empty)
        self._tell()

    def records(self) -> list[Record]:
        lines = self.reading.zones if self.reading is not None else ()
        return [self._record(line) for line in lines]

    def _record(self, line: ZoneLine) -> Record:
        return Record(line.id, (zone_words(line.zone), ""), line.zone, {})

    def chosen_id(self) -> int:
        return self.grid.zone.id if self.grid.zone is not None else 0

    def choose(self, row_id: object) -> None:
        self.grid.choose(row_id)

    def _chosen(self) -> None:
        box = self.grid.row_box()
        self._box.ensureVisible(box.center().x(), box.center().y(), 0, box.height())
        self._tell()
        self.follow()

    def _tell(self) -> None:
        """The cell in words, and the doors of the zone."""
        self.told.show_if_any(self.grid.spoken_value())
        zone = self.grid.zone
        names = ", ".join(spoken(door.name) for door in zone.doors) if zone is not None else ""
        self.doors.setText(
            _("Doors in it: {doors}").format(doors=names) if names else _("No door lies in it yet.")
        )
