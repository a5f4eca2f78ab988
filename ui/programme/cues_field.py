"""The run sheet of a session as it is written: when, how long, what happens, who does it.

What must not come in: saving, and ticking (`run_sheet`).
"""

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.programme.days import DAY
from hanoiplan.programme.model import CueDraft
from ui.base.form import TextField
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.painted import px
from ui.programme.lines_field import Line, LinesField
from ui.programme.times import Calendar, read_clock
from ui.programme.words import in_language, spoken

HALF_DAY = 12 * 60  # minutes: a cue is never further from its session's beginning


class CueLine(Line[CueDraft]):
    """One cue in two lines."""

    def __init__(self, field: "CuesField") -> None:
        super().__init__()
        self._field = field
        self._draft = CueDraft()
        self.clock, self.text, self.who = TextField(), TextField(), TextField()
        self.cross = IconButton("x")
        self.trouble = Label(kind="bad", wrap=True)
        self.trouble.hide()
        self.clock.setFixedWidth(px(72))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(px(6))
            whole.addLayout(line)
        first.addWidget(self.clock)
        first.addWidget(self.text, 1)
        first.addWidget(self.cross)
        second.addSpacing(px(78))
        second.addWidget(self.who, 1)
        second.addSpacing(px(38))
        whole.addWidget(self.trouble)
        for one in (self.clock, self.text, self.who):
            one.committed.connect(lambda _value: self.left.emit())
        self.cross.clicked.connect(self.gone)

    def words(self) -> None:
        self.clock.set_words(_("Time of the cue"), "13:30")
        self.text.set_words(_("What is to happen"), _("what happens"))
        self.who.set_words(_("Who does it"), _("who does it"))
        self.cross.set_name(_("Take this cue out"))

    def begin(self) -> None:
        if not self.clock.value():
            self.clock.set_value(self._field.clock_of(self._field.next_offset()))
        self.text.line.setFocus()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said to happen."""
        return not self.text.value().strip() and not self._draft.id

    def show_value(self, draft: CueDraft) -> None:
        self._draft = draft
        self.clock.set_value(self._field.clock_of(draft.offset))
        self.text.set_value(spoken(draft.text))
        self.who.set_value(draft.who)
        self.refuse("")

    def value(self) -> CueDraft | None:
        text = self.text.value().strip()
        if not text:
            return None
        return replace(
            self._draft,
            offset=self._field.offset_of(self.clock.value()),
            text=in_language(self._draft.text, text),
            who=self.who.value().strip(),
        )

    def refuse(self, sentence: str) -> None:
        self.trouble.show_if_any(sentence)


class CuesField(LinesField[CueDraft]):
    """The cues of a session, by the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.calendar = Calendar()
        self.starts: datetime | None = None

    def make_line(self) -> CueLine:
        return CueLine(self)

    def _waits(self, line: Line[CueDraft]) -> bool:
        return isinstance(line, CueLine) and line.is_empty

    def words(self) -> None:
        super().words()
        self.heading.setText(_("Run sheet"))
        self.add.setText(_("Add a cue"))

    # ---- offsets as times of day

    def clock_of(self, offset: int) -> str:
        """The time of day of a cue so many minutes after the beginning."""
        if self.starts is None:
            return ""
        day = self.calendar.day_of(self.starts)
        minutes = (self.starts - self.calendar.midnight(day)).total_seconds() // 60 + offset
        return self.calendar.clock(self.calendar.at(day, minutes))

    def offset_of(self, text: str) -> int:
        """The minutes after the beginning of a time of day, the nearest one on either side.

        Raises:
            NotPossible: it is no time.
        """
        if self.starts is None:
            raise NotPossible(_("This session is no longer there. Refresh the page."))
        day = self.calendar.day_of(self.starts)
        moment = self.calendar.at(day, read_clock(text))
        offset = int((moment - self.starts).total_seconds() // 60)
        whole = int(DAY.total_seconds() // 60)
        return (offset + HALF_DAY) % whole - HALF_DAY

    def next_offset(self) -> int:
        """After the last cue that is written."""
        offsets = [line.value() for line in self.lines if not self._waits(line)]
        return max((one.offset + 5 for one in offsets if one is not None), default=0)
