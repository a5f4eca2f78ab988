"""Choosing a person in a form at the desk: by a few letters, by the badge number, by a scan.

What must not come in: what the person is chosen for.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateRow
from ui.base.cells import Chip
from ui.base.widgets import CategoryTile, ChipLabel, FitLabel, Label, px
from ui.registration.finding import Found, is_enough
from ui.registration.form_fields import DeskText
from ui.registration.hits import ROW, HitList
from ui.registration.person_lines import tile_of
from ui.registration.room import Room
from ui.registration.spoken import first

WIDTH = 640  # of the list, where the field is narrower
Find = Callable[[str], Found]


class PersonField(DeskText):
    """A line that names people while it is typed in; `person` is who was chosen.

    With `may_be_new` Enter after words that nobody was chosen for goes on: somebody new.
    """

    chosen = Signal(object)  # DelegateRow, or None when it is typed in again

    def __init__(self, window: QWidget, *, may_be_new: bool = False) -> None:
        self.finding: Find = lambda _text: Found()
        self.person: DelegateRow | None = None
        self.may_be_new = may_be_new
        super().__init__()
        self._window = window
        self.hits = HitList(window)
        self.hits.picked.connect(lambda hit: self.take(hit.row))
        self.changed.connect(self._typed)
        self.line.left.connect(self.hits.clear)
        self.on_step, self.on_enter, self.on_escape = self._step, self._enter, self._escape

    def set_person(self, person: DelegateRow | None) -> None:
        """Somebody who is known already, or nobody; tells nobody of it."""
        self.person = person
        self.line.setText(person.name if person is not None else "")
        self.line.setCursorPosition(0)
        self._before = self.line.text()
        self.hits.clear()

    def take(self, person: DelegateRow) -> None:
        """This person is meant."""
        self.set_person(person)
        self.chosen.emit(person)

    def _typed(self, _value: object) -> None:
        if self.person is not None:
            self.person = None
            self.chosen.emit(None)
        text = self.line.text()
        if not is_enough(text):
            self.hits.clear()
            return
        self._show(self.finding(text), text)

    def _show(self, found: Found, text: str) -> None:
        """As many as the form has room for; of a form for newcomers nobody is chosen by itself."""
        if self.may_be_new and not found.hits:
            self.hits.clear()
            return
        corner = self.mapTo(self._window, QPoint(0, self.height() + px(4)))
        room = self._window.height() - corner.y() - px(12)
        hits = found.hits[: max(1, room // px(ROW))]
        by_number = text.strip().isdigit()
        sure = found.sure and (by_number or not self.may_be_new)
        self.hits.show_hits(hits, text.strip(), sure=sure)
        height = min(self.hits.sizeHint().height(), self._window.height() - corner.y())
        wide = min(max(self.width(), px(WIDTH)), self._window.width() - corner.x() - px(12))
        self.hits.setGeometry(corner.x(), corner.y(), wide, height)

    def _step(self, by: int) -> bool:
        if self.hits.isHidden():
            return False
        self.hits.step(by)
        return True

    def _enter(self) -> bool:
        """Enter takes who is chosen, or chooses the first one; goes on once somebody is."""
        choice = self.hits.choice
        if choice is not None and not self.hits.isHidden():
            self.take(choice.row)
            return False
        if self.person is None and not self.may_be_new and self.text():
            self.hits.step(1)
            return True
        self.hits.clear()
        return False

    def _escape(self) -> bool:
        was_shown = not self.hits.isHidden()
        self.hits.clear()
        return was_shown


class PersonPlate(QWidget):
    """Who was chosen: category, name, position and delegation, badge number, a state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = CategoryTile(px=24)
        self.name = FitLabel(largest=17, smallest=13)
        self.under = Label(kind="text2", wrap=True)
        self.chip = ChipLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, 0, 0)
        row.setSpacing(px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.under)
        row.addWidget(self.tile)
        row.addLayout(words, 1)
        row.addWidget(self.chip)
        self.hide()

    def show_person(self, person: DelegateRow | None, state: Chip | None = None) -> None:
        """Somebody, or nobody."""
        self.setVisible(person is not None)
        if person is None:
            return
        self.tile.setVisible(person.category is not None)
        if person.category is not None:
            self.tile.show_tile(tile_of(person.category))
        self.name.set_text(person.name)
        self.under.show_if_any(under_of(person))
        self.chip.setVisible(state is not None)
        if state is not None:
            self.chip.show_chip(state)

    def set_room(self, room: Room) -> None:
        """The second line gives way where height is short."""
        self.name.set_sizes(14 if room.low else 17, 12 if room.low else 13)


def under_of(person: DelegateRow) -> str:
    """Position, delegation and badge in one line."""
    number = badge_text(person.badge_number)
    badge = _("Badge {number}").format(number=number) if number else _("No badge number")
    parts = (person.native_name, first(person.position), first(person.delegation), badge)
    return " · ".join(part for part in parts if part)
