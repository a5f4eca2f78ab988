"""The whole programme as a list, day by day.

What must not come in: reading and writing.
"""

from dataclasses import dataclass
from datetime import date

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import collation_key
from hanoiplan.programme.conflicts import Severity
from hanoiplan.programme.model import Role, Session
from ui.base.cells import Chip, Chips, Group, Text, TwoLines
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Grouping
from ui.base.table.view import TableView
from ui.programme.times import Calendar
from ui.programme.words import people_words, spoken, spoken_title


@dataclass(frozen=True, slots=True)
class Line:
    """A session with the worst conflict it is in."""

    session: Session
    worst: Severity | None
    calendar: Calendar

    @property
    def id(self) -> int:
        """The id of the session."""
        return self.session.id

    @property
    def day(self) -> date:
        """The day it begins on."""
        return self.calendar.day_of(self.session.starts)


def _title(line: Line) -> TwoLines:
    one = line.session
    first = spoken_title(one)
    other = one.title.en if first == one.title.vi else one.title.vi
    return TwoLines(first, second=other if other != first else spoken(one.theme), wraps=True)


def _who(line: Line) -> str:
    one = line.session
    leads = [part for role in (Role.CHAIR, Role.MODERATOR) for part in one.of_role(role)]
    return people_words(leads or one.speakers)


def _state(line: Line) -> Chips:
    chips = []
    if line.worst is Severity.GRAVE:
        chips.append(Chip(_("conflict"), "bad", "octagon-x"))
    elif line.worst is Severity.LIGHT:
        chips.append(Chip(_("to check"), "warn", "triangle-alert"))
    if line.session.fixed:
        chips.append(Chip(_("fixed"), "neu", "lock"))
    if line.session.internal:
        chips.append(Chip(_("not published"), "outline", "eye-off"))
    return Chips(tuple(chips))


COLUMNS: tuple[Column[Line], ...] = (
    Column(
        "time",
        N_("Time"),
        Text,
        lambda line: Text(line.calendar.told(line.session), bold=True),
        sort=lambda line: (line.session.starts, not line.session.all_day, line.id),
        floor=106,
    ),
    Column(
        "title",
        N_("Title of the session"),
        TwoLines,
        _title,
        sort=lambda line: collation_key(spoken_title(line.session)),
        stretch=True,
    ),
    Column(
        "room",
        N_("Room"),
        Text,
        lambda line: Text(spoken(line.session.room), "text2"),
        sort=lambda line: collation_key(spoken(line.session.room)),
        floor=90,
        ceiling=150,
        tip=lambda line: spoken(line.session.room),
    ),
    Column(
        "who",
        N_("Chair, moderator"),
        Text,
        lambda line: Text(_who(line), "text2"),
        floor=120,
        ceiling=230,
        tip=_who,
    ),
    Column(
        "agency",
        N_("Agency in charge"),
        Text,
        lambda line: Text(line.session.agency, "text2"),
        sort=lambda line: collation_key(line.session.agency),
        floor=110,
        ceiling=190,
        tip=lambda line: line.session.agency,
    ),
    Column("state", N_("State"), Chips, _state, floor=90),
)


def _group(line: Line) -> Group:
    day = line.day.isoformat()
    return Group(key=day, title=interface().date(line.day), sort=day)


class SessionTable(TableView[Line]):
    """The list."""

    def __init__(self) -> None:
        rows = RowTableModel(
            COLUMNS,
            key=lambda line: line.id,
            search=lambda line: " ".join(
                (line.session.title.vi, line.session.title.en, _who(line), line.session.agency)
            ),
            groupings=(Grouping("day", N_("By day"), _group),),
        )
        super().__init__(rows, "")
        rows.sort_by("time")
        rows.set_grouping("day")

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("List of sessions"))
        self.rows.set_grouping("day")  # the days are told in the other language
        super().words()

    def begin(self, day: date | None) -> None:
        """The keyboard is on a session, not on the heading of a day: on the first one of this."""
        if self.current() is None:
            found = (line for line in self.rows.all_rows if line.day == day)
            first = next(found, None)
            if first is not None:
                self.select_key(first.id)
