"""The events opened last, each with what is in it and when it was opened.

A file that is no longer where it was is said, not left out: a person looks for it. What must not
come in: opening them.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px
from ui.shell.recent import RecentFiles, Remembered
from ui.shell.start.press_card import IconSign, PressCard
from ui.shell.start.steps import OFFICE_ZONE, days_of, delegates_words, name_of, office_time

MOST, FEWEST = 4, 1


class RecentList(QWidget):
    """As many files as there is room for; one that was named at the start stands first."""

    picked = Signal(Path)

    def __init__(self, recent: RecentFiles, clock: Clock, offered: Path | None = None) -> None:
        super().__init__()
        self._recent, self._clock, self._offered = recent, clock, offered
        self._room = MOST
        self.heading = Label(kind="label")
        self.rows: list[PressCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(2), 0, 0)
        self._layout.setSpacing(px(2))
        self._layout.addWidget(self.heading)
        self._layout.addSpacing(px(6))  # the focus ring of the first row stays clear of it

    def words(self) -> None:
        """Reads the list again, in the interface language."""
        self.heading.setText(_("Recent"))
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._shown()
        self.rows = [self._row(one) for one in shown]
        self._show_some()
        self.setVisible(bool(shown))

    def make_room_for(self, rows: int) -> None:
        """How many rows the window has room for."""
        self._room = max(FEWEST, min(MOST, rows))
        self._show_some()

    def _show_some(self) -> None:
        for place, row in enumerate(self.rows):
            row.setVisible(place < self._room)

    def _shown(self) -> list[Remembered]:
        known = self._recent.known()
        if self._offered is not None:
            first = self._recent.of(self._offered)
            known = [first, *(one for one in known if one.path != first.path)]
        return known[:MOST]

    def _row(self, one: Remembered) -> PressCard:
        there = one.is_there
        sign = IconSign("bookmark", side=18) if there else IconSign("unplug", "warn", side=18)
        row = PressCard(sign, margins=(4, 3, 8, 3), bare=True, wrap=True)
        row.set_words(one.file.name, self._facts(one) if there else missing_words(one))
        row.setToolTip(one.path)
        row.pressed.connect(lambda: self.picked.emit(one.file))
        self._layout.addWidget(row)
        return row

    def _facts(self, one: Remembered) -> str:
        parts = [name_of(one)] if one.title_vi or one.title_en else []
        parts += [days] if (days := days_of(one)) else []
        if one.delegates:
            parts.append(delegates_words(one.delegates))
        if one.opened:
            parts.append(self._opened(one.opened))
        return " · ".join(parts)

    def _opened(self, moment: str) -> str:
        local = office_time(moment)
        today = to_event_time(self._clock.now(), OFFICE_ZONE).date()
        if local.date() == today:
            return _("opened today at {time}").format(time=f"{local:%H:%M}")
        return _("opened {date}").format(date=interface().short_date(local.date()))


def missing_words(one: Remembered) -> str:
    """What is said of a file that was moved, renamed or lies on a disk that is not connected."""
    return _("no longer in {folder}").format(folder=one.file.parent)
