"""With what a setting is set: segments, switch, pictures, a list, a field.

Each control shows a value, says which one the person picked, and has a name for screen readers.
What must not come in: what the values mean, and the sentences about them (notes).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import (
    BACKUP_FOLDER,
    FALLBACK_FOLDER,
    PAPER_AGENCY,
    PAPER_AUTHORITY,
    PAPER_PARENT,
    PAPER_RECIPIENTS,
    PRINTER,
    THEME,
    AnySetting,
)
from ui.base.form import ChoiceField, Field, NoteField, TextField
from ui.base.printing import Printers
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets import Button, IconButton, Segments, px
from ui.settings.changing import Value, choice_words
from ui.settings.painted import Switch, ThemePictures

FIELD, FOLDER = 280, 300  # px at text size 13
MOST_SEGMENTS = 4
LINES = {PAPER_PARENT.key: 2, PAPER_AGENCY.key: 2, PAPER_AUTHORITY.key: 2, PAPER_RECIPIENTS.key: 3}


class Outside(Protocol):
    """What lies outside of this program: printers, and the system's dialog for folders."""

    printers: Printers
    ask_folder: Callable[[QWidget, str], str]


class Control(QWidget):
    """The right part of a setting's row."""

    picked = Signal(object)  # the value

    def __init__(self, setting: AnySetting, *parts: QWidget) -> None:
        super().__init__()
        self.setting = setting
        self._row = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for part in parts:
            self._row.addWidget(part)
        self.setFocusProxy(parts[0])
        self._worn = theme()
        self._measure()

    def show_value(self, value: Value) -> None:
        """Shows what is in force; tells nobody."""
        raise NotImplementedError

    def words(self) -> None:
        """The language changed."""
        raise NotImplementedError

    def measures(self) -> None:
        """Fixed widths at the size in force."""

    def _measure(self) -> None:
        room = px(4)  # the focus ring stands outside of what has the focus
        self._row.setContentsMargins(room, room, room, room)
        self._row.setSpacing(px(8))
        self.measures()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event) and self._worn is not theme():
            self._worn = theme()
            self._measure()


class SegmentControl(Control):
    """Two to four values beside each other, or themes as pictures."""

    def __init__(self, setting: AnySetting) -> None:
        self.segments = ThemePictures() if setting.key == THEME.key else Segments()
        super().__init__(setting, self.segments)
        self.segments.picked.connect(self.picked)

    def show_value(self, value: Value) -> None:
        self.segments.set_value(value)

    def words(self) -> None:
        shown = [(one.value, choice_words(self.setting, one.value)) for one in self.setting.choices]
        self.segments.set_choices(shown)
        self.segments.setAccessibleName(_(self.setting.label))


class SwitchControl(Control):
    """On or off."""

    def __init__(self, setting: AnySetting) -> None:
        self.switch = Switch()
        super().__init__(setting, self.switch)
        self.switch.clicked.connect(lambda: self.picked.emit(self.switch.isChecked()))

    def show_value(self, value: Value) -> None:
        self.switch.setChecked(bool(value))

    def words(self) -> None:
        self.switch.setAccessibleName(_(self.setting.label))
        self.switch.setAccessibleDescription(_(self.setting.help))


class FieldControl(Control):
    """A field; what was typed is meant with Enter, or when the field is left."""

    def __init__(self, setting: AnySetting, field: Field, *more: QWidget) -> None:
        self.field = field
        super().__init__(setting, field, *more)
        field.committed.connect(self._committed)

    def _committed(self, value: object) -> None:
        self.picked.emit(value)

    def show_value(self, value: Value) -> None:
        self.field.set_value(value)

    def words(self) -> None:
        self.field.set_words(_(self.setting.label))

    def measures(self) -> None:
        self.field.setFixedWidth(px(FIELD))


class ChoiceControl(FieldControl):
    """A list of values: more than stand beside each other."""

    def __init__(self, setting: AnySetting) -> None:
        self.choice = ChoiceField()
        super().__init__(setting, self.choice)

    def words(self) -> None:
        super().words()
        shown = [(one.value, choice_words(self.setting, one.value)) for one in self.setting.choices]
        self.choice.set_choices(shown)

    def measures(self) -> None:
        """As wide as its words."""


class PrinterControl(FieldControl):
    """The printers of this machine, and "ask each time"."""

    def __init__(self, setting: AnySetting, outside: Outside) -> None:
        self.choice, self._outside = ChoiceField(), outside
        super().__init__(setting, self.choice)
        self._value = ""

    def show_value(self, value: Value) -> None:
        """The printer in force, also when it is not there now."""
        self._value = str(value)
        self.words()
        super().show_value(value)

    def words(self) -> None:
        super().words()
        names = self._outside.printers.names()
        shown = [("", _("Ask each time")), *((name, name) for name in names)]
        if self._value and self._value not in names:
            gone = _("{printer} (not there now)").format(printer=self._value)
            shown.append((self._value, gone))
        self.choice.set_choices(shown)


class FolderControl(FieldControl):
    """A path that can be typed, chosen in the system's dialog, or taken away."""

    def __init__(self, setting: AnySetting, outside: Outside) -> None:
        self.choose, self.empty = Button(icon="folder-open"), IconButton("x")
        self._outside = outside
        super().__init__(setting, TextField(), self.choose, self.empty)
        self.choose.clicked.connect(self._choose)
        self.empty.clicked.connect(lambda: self.picked.emit(""))

    def _choose(self) -> None:
        found = self._outside.ask_folder(self, str(self.field.value()))
        if found:
            self.picked.emit(str(Path(found)))

    def show_value(self, value: Value) -> None:
        super().show_value(value)
        self.empty.setEnabled(bool(value))

    def words(self) -> None:
        super().words()
        lists = self.setting.key == FALLBACK_FOLDER.key
        none = _("Where second copies go") if lists else _("None")
        self.field.set_words(_(self.setting.label), none)
        self.choose.setText(_("Choose…"))
        self.choose.setAccessibleDescription(_(self.setting.label))
        self.empty.set_name(_("No folder of their own") if lists else _("No second place"))

    def measures(self) -> None:
        self.field.setFixedWidth(px(FOLDER))


def ask_folder(parent: QWidget, begin: str) -> str:
    """The folder that the person chose in the system's dialog; "" when none."""
    return QFileDialog.getExistingDirectory(parent, _("Choose a folder for copies"), begin)


def control_for(setting: AnySetting, outside: Outside) -> Control:
    """The control that fits a setting."""
    if setting.key in (BACKUP_FOLDER.key, FALLBACK_FOLDER.key):
        return FolderControl(setting, outside)
    if setting.key == PRINTER.key:
        return PrinterControl(setting, outside)
    if setting.kind is bool:
        return SwitchControl(setting)
    if setting.choices:
        few = len(setting.choices) <= MOST_SEGMENTS
        return SegmentControl(setting) if few else ChoiceControl(setting)
    lines = LINES.get(setting.key, 1)
    return FieldControl(setting, NoteField(lines) if lines > 1 else TextField())
