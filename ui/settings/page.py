"""The page "Settings": what is declared is shown, a change is in effect at once.

A setting that is changed elsewhere (a key, a menu, another page) is shown at once. What must not
come in: what a setting brings about, and the list of settings (hanoiplan.base.known_settings).
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from hanoiplan.backup.drives import Where
from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import (
    BACKUP_FOLDER,
    OPERATOR,
    PRINTER,
    SCANNER_GAP,
    SCANNER_PREFIX,
    SOUND,
    WEBCAM,
    AnySetting,
    Group,
)
from hanoiplan.delegates.trying import try_code
from ui.base.camera import is_installed
from ui.base.lent import hears_settings, lent_settings
from ui.base.page import Page
from ui.base.printing import Printers, SystemPrinters
from ui.base.sound import Sounds, Tone
from ui.base.widgets.buttons import Button
from ui.settings import notes
from ui.settings.answering import Answering, defaults_of
from ui.settings.calibration import Calibration
from ui.settings.changing import Changing, UseWho, Value
from ui.settings.controls import ask_folder, control_for
from ui.settings.looking import holds, means, settings_of
from ui.settings.pane import Panes
from ui.settings.rows import GroupCard, Row, SettingRow
from ui.settings.scanner_test import ScannerTest
from ui.settings.scans import Scan, Told, tell
from ui.settings.sound_row import SoundRow


def use_who(page: Page) -> UseWho:
    """What the window lends; without a window only the workspace hears of it."""
    lent = page.tools.extra.get("use_who")

    def tell_workspace(desk: str, operator: str) -> None:
        page.workspace.desk, page.workspace.operator = desk, operator

    return cast("UseWho", lent) if callable(lent) else tell_workspace


class SettingsPage(Page):
    """Search and groups at the left, every setting at the right."""

    name: ClassVar[str] = "settings"
    title: ClassVar[str] = N_("Settings")
    icon: ClassVar[str] = "sliders-horizontal"
    tables: ClassVar[frozenset[str]] = frozenset({"event"})

    def build(self) -> None:
        """Makes the widgets, once."""
        self.settings = lent_settings(self.tools)
        self.printers: Printers = SystemPrinters()
        self.ask_folder: Callable[[QWidget, str], str] = ask_folder
        self.changing = Changing(self.settings, use_who(self))
        self.answering = Answering(self, self.changing, self._show)
        self.scanner = ScannerTest(self._tell_scan, partial(self.settings.get, SCANNER_GAP))
        self.sounds = Sounds(self.settings)
        self.calibration = Calibration(self, self)
        self._rows: dict[str, SettingRow] = {}
        self.machine = Button(icon="monitor")
        self.header.add_widget(self.machine)  # before the panes, as the eye and Tab go
        self.panes = Panes(list(Group), self._card)
        self.body.addWidget(self.panes, 1)
        self._connect()

    def _card(self, group: Group) -> GroupCard:
        rows: list[Row] = []
        for setting in settings_of(group):
            control = control_for(setting, self)
            control.picked.connect(partial(self._picked, setting))
            is_sound = setting.key == SOUND.key
            row = SoundRow(control, self._hear_sound) if is_sound else SettingRow(control)
            self._rows[setting.key] = row
            rows.append(row)
            if setting.key == SCANNER_GAP.key:
                rows.append(self.scanner)
            elif setting.key == PRINTER.key:
                rows.append(self.calibration.row)
        card = GroupCard(group, rows)
        card.defaults_wanted.connect(self.answering.to_defaults)
        return card

    @property
    def rows(self) -> dict[str, SettingRow]:
        """Every setting by its key; what is not there yet is made."""
        return self._rows if self.panes.cards else {}

    def _came(self, card: GroupCard) -> None:
        """A card was made after the page: its words, and what is in force."""
        card.words()
        for row in card.rows:
            if isinstance(row, SettingRow):
                row.words()
                self._show(row.setting)
                if row.setting.key == BACKUP_FOLDER.key:
                    self._look_at_folder()

    def _connect(self) -> None:
        self.machine.clicked.connect(lambda _on=False: self.go_to.emit("machine", None))
        self.panes.made.connect(self._came)
        self.panes.searched.connect(self._search)
        self.panes.entered.connect(self._enter)
        self.panes.left.search.line.returnPressed.connect(self._enter_first)
        self.scanner.prefix_wanted.connect(partial(self._picked, SCANNER_PREFIX))
        self.scanner.gap_wanted.connect(partial(self._picked, SCANNER_GAP))
        hears_settings(self, self.settings, self._hear)

    def words(self) -> None:
        """Sets every text."""
        super().words()
        self.panes.words()
        self.machine.setText(_("Check this machine"))
        for row in self._rows.values():
            row.words()
        self.scanner.words()
        self.calibration.words()
        self.footer.set_state(
            _("Every change is in effect at once and can be undone."), "check", "ok"
        )
        self.footer.set_keys(
            [("Ctrl F", _("search")), ("Ctrl Z", _("take back")), ("Tab", _("next setting"))]
        )
        self._search(self.panes.left.search.value())

    def refresh(self, changes: Changes | None) -> None:
        """Shows what is in force, and what is to be known about it."""
        del changes
        for row in self._rows.values():
            self._show(row.setting)
        if BACKUP_FOLDER.key in self._rows:
            self._look_at_folder()

    def arrive(self, row_id: object) -> None:
        """Somebody wants to set this setting (its key), or see this group."""
        self.panes.left.search.clear()
        if row_id in self.rows:
            row = self.rows[str(row_id)]
            self.panes.go_to_row(row)
            row.control.setFocus()
        elif row_id in set(Group):
            self._enter(Group(str(row_id)))

    def focus_first(self) -> None:
        """The groups: arrows choose, Enter goes in."""
        self.panes.left.groups.setFocus()

    # ---- looking for one

    def _search(self, text: str) -> None:
        if not text.strip():
            self.panes.show_all()
            return
        found = [row for row in self.rows.values() if means(row.setting, text)]
        besides = {SCANNER_GAP.key: self.scanner, PRINTER.key: self.calibration.row}
        rows: set[Row] = {*found}
        rows |= {
            row
            for key, row in besides.items()
            if self.rows[key] in found or holds(f"{row.name.text()} {row.help.text()}", text)
        }
        self.panes.show_only(frozenset(rows), text.strip())

    def _enter(self, group: object) -> None:
        """The keyboard into the first setting of a group that is shown."""
        card = next(card for card in self.panes.cards if card.group == group)
        row = next(row for row in card.rows if not row.isHidden())
        self.panes.go_to_group(group)
        row.control.setFocus()

    def _enter_first(self) -> None:
        group = self.panes.left.groups.value()
        if self.panes.right.currentWidget() is self.panes.list and group is not None:
            first = next(card.group for card in self.panes.cards if not card.isHidden())
            self._enter(first)

    # ---- changing

    def _picked(self, setting: AnySetting, value: object) -> None:
        """In effect at once; said with the way back."""
        self.answering.pick(setting, cast("Value", value))

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z takes back a setting first; without one it is the window's."""
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if is_undo and self.answering.has_steps:
            if event.type() is QEvent.Type.KeyPress:
                self.answering.take_back_last()
            event.accept()
            return True
        return super().event(event)

    # ---- showing

    def _hear(self, setting: AnySetting) -> None:
        """A setting has another value, from here or elsewhere."""
        self._show(setting)
        if setting.key == BACKUP_FOLDER.key and setting.key in self._rows:
            self._look_at_folder()
        elif setting.key in {SCANNER_PREFIX.key, SCANNER_GAP.key}:
            self.scanner.read_again()

    def _show(self, setting: AnySetting) -> None:
        row = self._rows.get(setting.key)
        if row is None:
            return
        value = self.changing.value(setting)
        row.setter.show_value(value)
        if setting.key == OPERATOR.key:
            row.show_note(*notes.of_operator(str(value)))
        elif setting.key == WEBCAM.key:
            row.show_note(*notes.of_camera(installed=is_installed()))
        elif setting.key == PRINTER.key:
            row.show_note(*notes.of_printer(str(value), self.printers.names()))
            self.calibration.look_again()
        for card in self.panes.there:
            if row in card.rows:
                card.show_differs(self.changing.differs(defaults_of(card.group)))

    def _look_at_folder(self) -> None:
        """Asks the disk beside the window: a drive that is off keeps one waiting."""
        folder = self.settings.get(BACKUP_FOLDER)
        if not folder:
            self._tell_folder("", None)
            return
        self.tools.jobs.start(
            _("Looking at the folder for copies"),
            notes.place_of,
            Path(folder),
            self.workspace.path,
            on_done=partial(self._tell_folder, folder),
            page=self,
        )

    def _tell_folder(self, folder: str, place: Where | None) -> None:
        if folder == self.settings.get(BACKUP_FOLDER):
            self.rows[BACKUP_FOLDER.key].show_note(*notes.of_place(place))

    def _tell_scan(self, scan: Scan) -> Told:
        prefix = self.settings.get(SCANNER_PREFIX)
        read, event_id = self.workspace.read, self.event_id
        gap = self.settings.get(SCANNER_GAP)
        return tell(scan, prefix, lambda text: read(try_code, event_id, text), gap)

    def _hear_sound(self, tone: Tone) -> None:
        self.sounds.try_out(tone)
