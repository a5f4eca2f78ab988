"""What a task looks like on the timeline: its bars, what stands beside them. Values only.

What must not come in: how a bar is painted, and the rules that say how late something is.
"""

from dataclasses import dataclass
from datetime import date

from hanoiplan.checklist.bars import Bar
from ui.base.cells import Group


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of the timeline: a task, or the heading of a group."""

    key: int  # id of the task; 0 for a heading
    number: str
    title: str
    bars: tuple[Bar, ...] = ()
    words: str = ""  # beside the last bar, or in the middle of one without an end
    ink: str = "text2"
    heading: Group | None = None
    spoken: str = ""  # all of it in one sentence

    @property
    def is_heading(self) -> bool:
        """Whether it stands over tasks and is none."""
        return self.heading is not None

    @property
    def days(self) -> tuple[date, ...]:
        """First and last days of its bars."""
        return tuple(day for bar in self.bars for day in (bar.start, bar.end))


@dataclass(frozen=True, slots=True)
class Flag:
    """A line through all rows on one day: today, the event."""

    day: date
    words: str
    ink: str = "lacquer"
    dashed: bool = False
