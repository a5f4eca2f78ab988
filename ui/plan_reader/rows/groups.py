"""Headings over the rows: sections of an appendix, agencies with duties, days of a programme.

What must not come in: painting.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.exchange.plans.model import PlanPart, PlanRowState
from hanoiplan.plan_reading.model import DUTY
from ui.base.cells import Group
from ui.plan_reader.rows.lines import Line
from ui.plan_reader.words import rows_words

Head = Callable[[Line], Group]
GONE = "gone"


def headings(part: PlanPart, lines: Sequence[Line]) -> Head | None:
    """The heading of each row with its count and what is wrong with it; None without headings."""
    if part not in (PlanPart.TASKS, PlanPart.TARGETS, PlanPart.PROGRAMME):
        return None
    found = {line.key: _group(line) for line in lines}
    total = Counter(group.key for group in found.values())
    first: dict[str, int] = {}
    if len(total) <= 1 and not any(
        line.text("section_title") or line.text("date") for line in lines
    ):
        return None
    wrong: dict[str, str] = {}
    for line in lines:
        first.setdefault(found[line.key].key, line.place)
        for fault in line.head_faults:
            wrong.setdefault(found[line.key].key, fault.sentence())

    def head(line: Line) -> Group:
        group = found.get(line.key) or _group(line)
        count = rows_words(part, total[group.key])
        told = wrong.get(group.key, "")
        words = " · ".join(one for one in (count, told) if one)
        order = f"{first.get(group.key, line.place):06}"
        return Group(group.key, group.title, words, order, group.number)

    return head


def _group(line: Line) -> Group:
    if line.row.state is PlanRowState.GONE:
        return Group(GONE, _("No longer in the document"))
    if line.row.part is PlanPart.PROGRAMME:
        return _day(line)
    section, title = line.text("section"), line.text("section_title")
    parts = (line.text("origin"), line.text("appendix"), line.text("section_index"))
    key = "|".join((*parts, section, title))
    if not section and not title:
        return Group("|".join(parts), _("Without a section"))
    words = title or section
    if line.text("origin") == DUTY:
        words = _("Duties: {agency}").format(agency=words)
    return Group(key, words, number=f"{section}." if section else "")


def _day(line: Line) -> Group:
    text = line.text("date")
    try:
        words = interface().date(date.fromisoformat(text))
    except ValueError:
        words = text or _("Without a day")
    return Group(text, words)
