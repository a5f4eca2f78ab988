"""Headings over tasks: by section, by agency, by state, by plan, by month; each with its progress.

What must not come in: painting, and which tasks are shown.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import collation_key
from hanoiplan.checklist.model import TaskState
from ui.base.cells import Group
from ui.base.shortening import shortened
from ui.checklist.filters import section_key
from ui.checklist.lines import Line
from ui.checklist.words import dotted, number, state_words, tasks_words

Head = Callable[[Line], Group]  # key, title, number and order; counts come afterwards
STATES = list(TaskState)
PLAN = 26  # letters of a plan before its section


def _by_section(line: Line) -> Group:
    row = line.row
    title = row.section_title or (row.plan_name if row.section_index == 0 else "")
    sort = f"{row.plan_id or 0:020} {row.section_index:06}"
    words = title or _("Without a section")
    return Group(section_key(line), words, sort=sort, number=dotted(row.section))


def _by_section_under_plan(line: Line) -> Group:
    """Among several plans each stands over its own sections; what has none is right under it."""
    one, row = _by_section(line), line.row
    if not row.plan_id:
        return one
    plan = Group(f"plan {row.plan_id}", row.plan_name, sort=f"{row.plan_id:020}")
    return replace(one, over=plan) if row.section_title or row.section else plan


def _by_plan_and_section(line: Line) -> Group:
    """Among several plans a section is told with its plan before it: each has a section I."""
    one, name = _by_section(line), shortened(line.row.plan_name, PLAN)
    if not name or one.title == line.row.plan_name:
        return one
    section = " ".join(part for part in (one.number, one.title) if part)
    return replace(one, title=f"{name} · {section}", number="")


def _by_agency(line: Line) -> Group:
    lead = next(iter(line.row.leads), None)
    if lead is None:
        return Group("0", _("Without a lead agency"), sort="\uffff")
    return Group(str(lead.id), lead.name, sort=collation_key(lead.name))


def _by_state(line: Line) -> Group:
    return Group(str(line.state), state_words(line.state), sort=f"{STATES.index(line.state):02}")


def _by_plan(line: Line) -> Group:
    row = line.row
    if not row.plan_id:
        return Group("0", _("Without a plan"), sort="\uffff")
    return Group(str(row.plan_id), row.plan_name, sort=f"{row.plan_id:020}")


def _by_month(line: Line) -> Group:
    if line.due is None:
        return Group("0", _("Without a day"), sort="\uffff")
    end = line.due.end
    return Group(f"{end:%Y-%m}", interface().month(end), sort=f"{end:%Y-%m}")


GROUPINGS: dict[str, tuple[str, Head]] = {
    "section": (N_("By section"), _by_section),
    "agency": (N_("By agency"), _by_agency),
    "state": (N_("By status"), _by_state),
    "plan": (N_("By plan"), _by_plan),
    "month": (N_("By month"), _by_month),
}


def grouping_words(key: str) -> str:
    """What a grouping is called; "" is none."""
    return _(GROUPINGS[key][0]) if key in GROUPINGS else _("No groups")


def headings(key: str, lines: Sequence[Line], *, nested: bool = True) -> Head | None:
    """Headings of a grouping that tell how far the tasks under them are; None without groups.

    Sections of several plans stand under their plans; where headings cannot be `nested`, the plan
    is told before the section.
    """
    if key not in GROUPINGS:
        return None
    head = GROUPINGS[key][1]
    if head is _by_section and several_plans(lines):
        head = _by_section_under_plan if nested else _by_plan_and_section
    heads = {line.id: head(line) for line in lines}
    total = Counter(one for head in heads.values() for one in _keys(head))
    done = Counter(one for line in lines if line.is_done for one in _keys(heads[line.id]))
    made: dict[str, Group] = {}

    def counted(one: Group) -> Group:
        if one.key not in made:
            made[one.key] = _with_counts(one, done[one.key], total[one.key])
        return made[one.key]

    def told(line: Line) -> Group:
        one = heads.get(line.id) or head(line)
        if one.over is not None and one.key not in made:
            made[one.key] = replace(counted(one), over=counted(one.over))
        return counted(one)

    return told


def _keys(head: Group) -> tuple[str, ...]:
    """What a task counts for: its heading, and the one over it."""
    return (head.key,) if head.over is None else (head.key, head.over.key)


def several_plans(lines: Sequence[Line]) -> bool:
    """Whether tasks of more than one plan are shown together."""
    return len({line.row.plan_id for line in lines if line.row.plan_id}) > 1


def _with_counts(head: Group, done: int, total: int) -> Group:
    words = ngettext("{n} done", "{n} done", done).format(n=number(done))
    return Group(
        head.key, head.title, tasks_words(total), head.sort, head.number, done, total, words
    )
