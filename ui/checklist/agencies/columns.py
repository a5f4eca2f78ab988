"""The columns of the list of agencies.

What must not come in: reading, and anything that answers to a click.
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import collation_key
from ui.base.cells import Chip, Chips, Number, Share, Text, TwoLines
from ui.base.table.columns import Column
from ui.checklist.agencies.lines import AgencyLine
from ui.checklist.words import number


def _name(line: AgencyLine) -> TwoLines:
    others = "; ".join(line.row.aliases)
    return TwoLines(line.row.name, second=others)


def _late(line: AgencyLine) -> Chips:
    words = number(line.late)
    return Chips((Chip(words, "bad", "alarm-clock"),) if line.late else ())


def _kind(line: AgencyLine) -> Chips:
    if line.row.collective:
        return Chips((Chip(_("Collective"), "outline", "users"),))
    return Chips((Chip(_("Asked, not told"), "outline", "send"),) if line.row.outside else ())


COLUMNS: tuple[Column[AgencyLine], ...] = (
    Column(
        "name",
        N_("Agency"),
        TwoLines,
        _name,
        sort=lambda line: collation_key(line.row.name),
        stretch=True,
    ),
    Column("short", N_("Short"), Text, lambda line: Text(line.row.short, "text2"), ceiling=160),
    Column("kind", N_("Kind"), Chips, _kind, ceiling=170),
    Column(
        "done",
        N_("Leads, done"),
        Share,
        lambda line: Share(line.done, line.leads),
        sort=lambda line: (line.leads, line.done),
        floor=140,
    ),
    Column(
        "going_on",
        N_("In progress"),
        Number,
        lambda line: number(line.going_on) if line.going_on else None,
        sort=lambda line: line.going_on,
        align="right",
    ),
    Column("late", N_("Late"), Chips, _late, sort=lambda line: line.late, floor=112),
    Column(
        "helps",
        N_("Coordinates"),
        Number,
        lambda line: number(line.helps) if line.helps else None,
        sort=lambda line: line.helps,
        align="right",
    ),
    Column(
        "plans",
        N_("Plans"),
        Number,
        lambda line: number(line.plans) if line.plans else None,
        sort=lambda line: line.plans,
        align="right",
    ),
    Column(
        "contact",
        N_("Contact"),
        Text,
        lambda line: Text(" · ".join(p for p in (line.row.contact, line.row.phone) if p), "text2"),
        ceiling=220,
        tip=lambda line: line.row.contact,
    ),
)
NARROW = frozenset({"name", "done", "late"})
