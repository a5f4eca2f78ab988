"""What a task looks like on the timeline: its bars, what stands beside them. Values only.

What must not come in: how a bar is painted, and the rules that say how late something is.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ui.base.cells import Group


class BarKind(StrEnum):
    """Kinds of bars; each has a shape of its own and not only a colour."""

    DONE = "done"
    GOING_ON = "going_on"  # filled by the share that is done
    TO_DO = "to_do"  # outlined
    LATE = "late"  # hatched
    RECURRING = "recurring"  # round ends
    RECURRED = "recurred"  # one time of it, done
    ONGOING = "ongoing"  # dashed edge, without an end
    UNDATED = "undated"  # hatched in grey, dashed edge: no day is known


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar from the first to the last day; `share` of it is done (0 to 1)."""

    kind: BarKind
    start: date
    end: date
    share: float = 0.0


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
