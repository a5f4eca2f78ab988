"""The events opened last, each with what is in it and when it was opened.

What must not come in: opening them.
"""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px
from ui.shell.press_card import IconSign, PressCard
from ui.shell.recent import RecentFiles, Remembered
from ui.shell.start_steps import delegates_words, name_of

SHOWN = 3
OFFICE_ZONE = "Asia/Ho_Chi_Minh"


class RecentList(QWidget):
    """Up to three files; one that was named at the start stands first."""

    picked = Signal(Path)

    def __init__(self, recent: RecentFiles, clock: Clock, offered: Path | None = None) -> None:
        super().__init__()
        self._recent, self._clock, self._offered = recent, clock, offered
        self.heading = Label(kind="label")
        self.rows: list[PressCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(4), 0, 0)
        self._layout.setSpacing(px(2))
        self._layout.addWidget(self.heading)

    def words(self) -> None:
        """Reads the list again, in the interface language."""
        self.heading.setText(_("Recent"))
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._shown()
        self.rows = [self._row(one) for one in shown]
        self.setVisible(bool(shown))

    def _shown(self) -> list[Remembered]:
        known = self._recent.all()
        if self._offered is not None:
            first = self._recent.of(self._offered)
            known = [first, *(one for one in known if one.path != first.path)]
        return known[:SHOWN]

    def _row(self, one: Remembered) -> PressCard:
        row = PressCard(IconSign("bookmark", side=18), margins=(4, 3, 8, 3), bare=True, wrap=True)
        row.set_words(one.file.name, self._facts(one))
        row.setToolTip(one.path)
        row.pressed.connect(lambda: self.picked.emit(one.file))
        self._layout.addWidget(row)
        return row

    def _facts(self, one: Remembered) -> str:
        parts = [name_of(one)] if one.title_vi or one.title_en else []
        if one.delegates:
            parts.append(delegates_words(one.delegates))
        if one.opened:
            parts.append(self._opened(datetime.fromisoformat(one.opened)))
        return " · ".join(parts)

    def _opened(self, moment: datetime) -> str:
        local = to_event_time(moment, OFFICE_ZONE)
        today = to_event_time(self._clock.now(), OFFICE_ZONE).date()
        if local.date() == today:
            return _("opened today at {time}").format(time=f"{local:%H:%M}")
        return _("opened {date}").format(date=interface().short_date(local.date()))
