"""The columns of each part: what a row says, amber where it is uncertain, corrected in place.

What must not come in: reading, and what becomes of what is written.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.schedule.words import schedule_details
from hanoiplan.exchange.plans.model import PlanPart
from hanoiplan.plans.agency_names import split_agencies
from ui.base.cells import Chips, FlagText, Icon, Number, Text
from ui.base.paint import TONES
from ui.base.shortening import shortened
from ui.base.table.columns import Column, Edit, tick_column
from ui.plan_reader.rows.lines import Line
from ui.plan_reader.words import agency_chips, schedule_chip, state_chip

STATE, SIGN = "state", "sign"
LONGEST = 84  # letters of a task in the table
OPTIONAL = ("venue", "chair", "to", "year", "level", "country")  # shown where any row has one
SIGNS = {">=": "≥", "<=": "≤"}


def _edit(name: str) -> Edit[Line]:
    return Edit(read=lambda line: line.text(name), write=lambda _line, text: {name: text})


def _ink(line: Line, name: str, usual: str = "text") -> str:
    return "warn" if name in line.amber else usual


def _short(text: str) -> str:
    """Two or three lines of a long text; the whole of it stands on the other side."""
    return shortened(" ".join(text.split()), LONGEST) or _("(empty)")


def _thing(name: str, title: str) -> Column[Line]:
    """The text that the row is called by; it wraps and is never shortened."""
    return Column(
        name,
        title,
        FlagText,
        lambda line: FlagText("", _short(line.text(name)), _ink(line, name), bold=True),
        stretch=True,
        tip=lambda line: line.text(name),
        edit=_edit(name),
    )


def _text(
    name: str, title: str, *, floor: int = 60, ceiling: int = 150, shown: bool = True
) -> Column[Line]:
    return Column(
        name,
        title,
        Text,
        lambda line: Text(line.text(name), _ink(line, name, "text2")),
        floor=floor,
        ceiling=ceiling,
        tip=lambda line: line.text(name),
        edit=_edit(name),
        shown=shown,
    )


def _number() -> Column[Line]:
    return Column(
        "number",
        N_("No."),
        Number,
        lambda line: Number(line.text("number") or line.text("label").rstrip(".)")),
        align="right",
        floor=34,
        ceiling=60,
        edit=_edit("number"),
    )


def _sign() -> Column[Line]:
    """What is the matter with the source of a row, or that it was joined."""
    return Column(SIGN, "", Icon, _sign_of, align="center", floor=26, ceiling=26)


def _sign_of(line: Line) -> Icon | Text:
    if line.faults:
        sentences = "\n".join(one.sentence() for one in line.faults)
        return Icon("circle-alert", "bad", sentences)
    if line.joined:
        return Icon("git-commit-horizontal", "accent", _("Joined over the end of a page"))
    return Text(" ")


def _lead_names(line: Line) -> Sequence[str]:
    return line.row.leads or split_agencies(line.text("lead_text"))


def _lead() -> Column[Line]:
    return Column(
        "lead_text",
        N_("Lead"),
        Chips,
        lambda line: Chips(agency_chips(_lead_names(line), amber="lead_text" in line.amber)),
        ceiling=190,
        tip=lambda line: "; ".join(_lead_names(line)),
        edit=_edit("lead_text"),
    )


def _schedule(name: str, title: str) -> Column[Line]:
    return Column(
        name,
        title,
        Chips,
        lambda line: Chips(schedule_chip(line.row.schedule, amber=name in line.amber)),
        ceiling=210,
        tip=lambda line: schedule_details(line.row.schedule) if line.row.schedule else "",
        edit=_edit(name),
    )


def _state() -> Column[Line]:
    """How a row stands to the plan here; the chips above say the same signs in words."""
    return Column(STATE, "", Icon, _state_of, align="center", floor=26, ceiling=26)


def _state_of(line: Line) -> Icon:
    chip = state_chip(line.row)
    ink, _ground = TONES[chip.tone]
    return Icon(chip.icon, ink, chip.word)


def _when(line: Line) -> Text:
    """Day and hours of a session."""
    try:
        day = interface().table_date(date.fromisoformat(line.text("date")))
    except ValueError:
        day = line.text("date")
    hours = "–".join(part for part in (line.text("start"), line.text("end")) if part)
    amber = {"date", "start", "end"} & line.amber
    return Text(" ".join(part for part in (day, hours) if part), "warn" if amber else "text2")


def _value(line: Line) -> Text:
    comparator = line.text("comparator")
    parts = (SIGNS.get(comparator, comparator), line.text("value"), line.text("unit"))
    amber = {"comparator", "value", "unit"} & line.amber
    return Text(" ".join(part for part in parts if part), "warn" if amber else "text2")


COLUMNS: Mapping[PlanPart, tuple[Column[Line], ...]] = {
    PlanPart.TASKS: (
        tick_column(),
        _state(),
        _sign(),
        _number(),
        _thing("title", N_("Task as understood")),
        _lead(),
        _schedule("deadline_raw", N_("Deadline as understood")),
        _text("coordinating_text", N_("Coordinating"), shown=False),
        _text("output", N_("Output"), shown=False),
    ),
    PlanPart.TARGETS: (
        tick_column(),
        _state(),
        _sign(),
        _number(),
        _thing("indicator", N_("Indicator")),
        Column("value", N_("Value"), Text, _value, floor=60, ceiling=130),
        _text("year", N_("Year"), floor=50),
        _lead(),
    ),
    PlanPart.REPORTING: (
        tick_column(),
        _state(),
        _sign(),
        _text("who", N_("Who reports"), floor=100),
        _thing("what", N_("What is reported")),
        _text("to", N_("Reported to"), floor=80),
        _schedule("when_raw", N_("When it is due")),
    ),
    PlanPart.PROGRAMME: (
        tick_column(),
        _state(),
        _sign(),
        Column("when", N_("Day and time"), Text, _when, floor=110, ceiling=180),
        _thing("title_vi", N_("Session")),
        _text("venue", N_("Venue"), floor=80),
        _text("chair", N_("Chair"), floor=80),
    ),
    PlanPart.LOCALITIES: (
        tick_column(),
        _state(),
        _sign(),
        _number(),
        _thing("name", N_("Locality")),
        _text("level", N_("Level of the locality")),
        _text("country", N_("Country")),
    ),
}
