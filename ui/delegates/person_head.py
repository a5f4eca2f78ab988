"""The head of the panel: photo, chips, name, own script, and what can be done with a person.

What must not come in: doing them (the page's actions do).
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.theme import theme
from ui.base.widgets.basics import FlowLayout, Label
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.signs import CategoryTile, ChipLabel
from ui.delegates.columns import state_chip, tile_of
from ui.delegates.people import Person
from ui.delegates.photo_place import PhotoPlace


class PersonHead(QWidget):
    """Who the panel is about."""

    def __init__(self, main: Sequence[QAction], more: Sequence[QAction]) -> None:
        """`main` are buttons, of the last two only one is seen at a time; `more` a menu."""
        super().__init__()
        px = theme().px
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, px(12))
        outer.setSpacing(px(14))
        self.photo = PhotoPlace()
        outer.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        outer.addLayout(column, 1)
        self._chip_place = QWidget()
        self._chips = FlowLayout(self._chip_place)
        self.name = Label(kind="h2", wrap=True)
        self.native = Label(kind="native", wrap=True)
        for widget in (self._chip_place, self.name, self.native):
            column.addWidget(widget)
        self._buttons = QWidget()
        self._fill_buttons(main, more)
        column.addWidget(self._buttons)

    def _fill_buttons(self, main: Sequence[QAction], more: Sequence[QAction]) -> None:
        row = FlowLayout(self._buttons, gap=8)
        row.setContentsMargins(0, theme().px(6), 0, 0)
        for action in main[:-2]:
            row.addWidget(Button(kind="plain", action=action))
        row.addWidget(_either(main[-2:]))
        self.more = IconButton("ellipsis")
        self._menu = QMenu(self)
        self._menu.addActions(list(more))
        self.more.clicked.connect(self._open_menu)
        row.addWidget(self.more)

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def words(self) -> None:
        """The language changed."""
        self.more.set_name(_("More for this person"))

    def show_person(self, person: Person, picture: bytes | None) -> None:
        """Shows one person, with the photo or the place for one."""
        self.photo.show()
        self.photo.show_picture(picture, person.row.name)
        self.name.setText(person.row.name)
        self.native.show_if_any(person.row.native_name)
        self._show_chips(person)
        self._buttons.show()

    def show_new(self) -> None:
        """Shows that somebody is being added."""
        self.photo.hide()
        self.name.setText(_("New delegate"))
        self.native.show_if_any("")
        self._chip_place.hide()
        self._buttons.hide()

    def _show_chips(self, person: Person) -> None:
        self._drop_chips()
        category = person.row.category
        if category is not None:
            tile = tile_of(category)
            self._chips.addWidget(CategoryTile(tile.letter, tile.colour, tile.square, tile.name))
            self._chips.addWidget(ChipLabel(tile.name, "neu"))
        if person.is_head:
            self._chips.addWidget(ChipLabel(_("Head of delegation"), "gold", "star"))
        state = state_chip(person)
        self._chips.addWidget(ChipLabel(state.word, state.tone, state.icon))
        self._chip_place.show()

    def _drop_chips(self) -> None:
        while self._chips.count():
            item = self._chips.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None:
                chip.hide()  # it goes later, but must not be seen until then
                chip.deleteLater()


def _either(actions: Sequence[QAction]) -> QWidget:
    """Buttons of which only one is seen at a time, in one place."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for action in actions:
        button = Button(kind="plain", action=action)
        action.changed.connect(lambda b=button, a=action: b.setVisible(a.isVisible()))
        row.addWidget(button)
    return place
