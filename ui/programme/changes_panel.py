"""What has changed since the programme was last published, item by item.

What must not come in: publishing (the page does).
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.programme.model import ChangeSince, Difference, PublishedItem, Version
from hanoiplan.programme.value_words import difference_words
from ui.base.cells import Tone
from ui.base.widgets.basics import FlowLayout, HLine, Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel
from ui.programme.cards_panel import CardsPanel
from ui.programme.conflict_panel import version_words
from ui.programme.times import Calendar
from ui.programme.words import spoken

_TONES: dict[Difference, Tone] = {Difference.NEW: "ok", Difference.GONE: "bad"}


class ChangesPanel(CardsPanel):
    """A line for each item that is not as it was."""

    opened = Signal(object)  # session id

    def __init__(self, publish: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.under = Label(kind="h3"), Label(kind="second", wrap=True)
        self.back = Button(kind="small")
        self.back.clicked.connect(self.closed)
        self.head.addWidget(self.title)
        self.head.addWidget(self.under)
        self.head.addSpacing(px(6))
        self.tabs_place.addWidget(HLine())
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.foot.addWidget(Button(kind="small", action=publish))
        self.foot_frame.setMinimumHeight(px(44))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Changed since"))
        self.back.setText(_("Close"))

    def show_changes(
        self, version: Version | None, changes: Sequence[ChangeSince], calendar: Calendar
    ) -> None:
        """Shows what is different now."""
        self.under.setText(version_words(version, len(changes), calendar))
        self.empty()
        for one in changes:
            self.add_line(_line(one, calendar))


def _line(one: ChangeSince, calendar: Calendar) -> QWidget:
    frame = QWidget()
    lines = QVBoxLayout(frame)
    lines.setContentsMargins(px(16), px(9), px(14), px(9))
    lines.setSpacing(px(3))
    known = one.after or one.before
    lines.addWidget(Label(spoken(known.title) if known is not None else "", "strong", wrap=True))
    place = QWidget()
    flow = FlowLayout(place, gap=px(5))
    for difference in one.differences:
        tone = _TONES.get(difference, "tint")
        flow.addWidget(ChipLabel(difference_words(difference), tone))
    lines.addWidget(place)
    for text in _before_after(one, calendar):
        lines.addWidget(Label(text, "second", wrap=True))
    return frame


def _before_after(one: ChangeSince, calendar: Calendar) -> list[str]:
    told = []
    if one.before is None or one.after is None:
        known = one.after or one.before
        return [_when(known, calendar)] if known is not None else []
    if Difference.TIME in one.differences:
        told.append(f"{_when(one.before, calendar)} → {_when(one.after, calendar)}")
    if Difference.ROOM in one.differences:
        nothing = _("no room yet")
        rooms = [spoken(item.room) or nothing for item in (one.before, one.after)]
        told.append(f"{rooms[0]} → {rooms[1]}")
    if Difference.TITLE in one.differences:
        told.append(spoken(one.before.title))
    return told


def _when(item: PublishedItem, calendar: Calendar) -> str:
    if item.all_day:
        return _("all day")
    return calendar.span(item.starts, item.ends)
