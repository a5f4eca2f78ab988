"""Faults of the tables themselves: numbering, what stands twice, what is missing. Never mended.

Each fault is one sentence with the place it stands at. What must not come in: programme and body
(`body_faults`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold
from hanoiplan.checklist.plan_rows import one_line
from hanoiplan.checklist.schedule.plain_dates import NO_ISSUE, SEVERAL
from hanoiplan.plan_reading.headings import Column
from hanoiplan.plan_reading.leads import read_leads
from hanoiplan.plan_reading.model import Fault, SourceRef, TargetFound, TaskFound
from hanoiplan.plan_reading.plan_tables import PlanTable, TableKind
from hanoiplan.plans.agency_names import fold_agency

SECTION_TWICE = N_("A section numeral is used twice: {text}.")
SECTION_MISSING = N_("The section numerals jump; missing: {text}.")
NUMBER_MISSING = N_("The numbering jumps; missing: {text}.")
NUMBER_TWICE = N_("A number is used twice: {text}.")
SAME_TASK = N_("Two tasks say the same: {text}.")
NO_LEAD = N_("No lead agency is named: {text}.")
NO_COORDINATOR = N_("No coordinating agency is named: {text}.")
NO_OUTPUT = N_("No output is named: {text}.")
NO_DEADLINE = N_("No deadline is given: {text}.")
LEAD_COORDINATES = N_("The lead agency is named as coordinator too: {text}.")
SEVERAL_LEADS = N_("Several agencies lead; the first is taken as responsible: {text}.")
OPEN_BRACKET = N_("A bracket is opened and never closed: {text}.")
WORDS_TWICE = N_("The same words stand twice in a row: {text}.")
UNSURE_DEADLINE = N_("A deadline cannot be understood with certainty: {text}.")
NO_TABLE = N_("The document has no table, so only its paragraphs were read.")
OTHER_TABLE = N_("A table holds neither tasks nor targets and is left out: {text}.")

_SHOWN = 60  # letters of a task's text in a sentence
_SAME = 0.97  # share of likeness at which two texts say the same
_BEGINNING = 16  # letters that are equal at the beginning of such texts
_LONG = 40  # letters under which only equal texts count


def task_faults(tasks: Sequence[TaskFound]) -> Iterator[Fault]:
    """What is wrong in the tasks of one table, in its order."""
    yield from _section_faults(tasks)
    yield from _number_faults([_Numbered.of_task(task) for task in tasks])
    yield from _duplicates(tasks)
    for task in tasks:
        yield from _faults_of(task)


def target_faults(targets: Sequence[TargetFound]) -> Iterator[Fault]:
    """What is wrong in the targets of one table."""
    rows = {one.source: _Numbered.of_target(one) for one in targets}  # several years, one row
    yield from _number_faults(list(rows.values()))


def missing_fields(tasks: Iterable[TaskFound], columns: Iterable[Column]) -> Iterator[Fault]:
    """Cells that are empty in columns that the table has."""
    has = set(columns)
    for task in tasks:
        name = name_of(task)
        if not task.lead:
            yield Fault("no_lead", name, task.source, NO_LEAD)
        if not task.coordinating and has & {Column.COORDINATING, Column.AGENCIES}:
            yield Fault("no_coordinator", name, task.source, NO_COORDINATOR)
        if not task.output and Column.OUTPUT in has:
            yield Fault("no_output", name, task.source, NO_OUTPUT)
        if not task.deadline_raw and Column.DEADLINE in has:
            yield Fault("no_deadline", name, task.source, NO_DEADLINE)


def document_faults(tables: Sequence[PlanTable], used: Iterable[int]) -> Iterator[Fault]:
    """No table at all, or tables of another kind; `used` are blocks that others understood."""
    understood = set(used)
    if not any(table.kind is not TableKind.FRAME for table in tables) and not understood:
        yield Fault("no_table", "", SourceRef(), NO_TABLE)
    for table in tables:
        if table.kind is TableKind.OTHER and table.block not in understood:
            yield Fault("other_table", _first_words(table), _where(table), OTHER_TABLE)


def _first_words(table: PlanTable) -> str:
    cells = [cell for row in table.table.rows for cell in row if cell.text and not cell.inherited]
    return f"“{_cut(' | '.join(one_line(cell.text) for cell in cells[: table.table.width]))}”"


def _where(table: PlanTable) -> SourceRef:
    return SourceRef(table.table.pages[0], table.block, 0, _first_words(table))


def name_of(task: TaskFound) -> str:
    """How a sentence calls a task: its section and number, and the beginning of its text."""
    place = ".".join(part for part in (task.section, task.number) if part)
    return f"{place} “{_cut(task.title)}”".strip()


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


# --- numbering --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Numbered:
    """What the rules of numbering need of a row."""

    section: int
    name: str
    number: str
    where: SourceRef
    inherited: bool

    @classmethod
    def of_task(cls, task: TaskFound) -> "_Numbered":
        numeral = f"{task.section}." if task.section else ""
        doubtful = "number" in task.uncertain
        return cls(task.section_index, numeral, task.number, task.source, doubtful)

    @classmethod
    def of_target(cls, target: TargetFound) -> "_Numbered":
        numeral = f"{target.section}." if target.section else ""
        return cls(0, numeral, target.number, target.source, "number" in target.uncertain)


def _number_faults(rows: Sequence[_Numbered]) -> Iterator[Fault]:
    counted = [row for row in rows if row.number.isdigit() and not row.inherited]
    for before, row in pairwise(counted):
        number, last = int(row.number), int(before.number)
        if row.section != before.section and number == 1:
            continue
        if number > last + 1:
            gap = ", ".join(f"{row.name}{one}" for one in range(last + 1, number))
            yield Fault("number_missing", gap, row.where, NUMBER_MISSING)
        elif number == last and row.section == before.section:
            yield Fault("number_twice", f"{row.name}{row.number}", row.where, NUMBER_TWICE)


_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50}


def _roman(numeral: str) -> int:
    values = [_ROMANS.get(letter, 0) for letter in numeral]
    return sum(
        -value if value < max(values[place + 1 :], default=0) else value
        for place, value in enumerate(values)
    )


def _section_faults(tasks: Sequence[TaskFound]) -> Iterator[Fault]:
    sections = {task.section_index: task for task in tasks if task.section_index and task.section}
    by_numeral: dict[str, list[TaskFound]] = defaultdict(list)
    for task in sections.values():
        by_numeral[task.section].append(task)
    for numeral, found in by_numeral.items():
        if len(found) > 1 and re.fullmatch("[IVXL]+", numeral):
            titles = "; ".join(_cut(task.section_title) for task in found)
            yield Fault("section_twice", f"{numeral} ({titles})", found[-1].source, SECTION_TWICE)
    romans = [task for task in sections.values() if re.fullmatch("[IVXL]+", task.section)]
    for before, task in pairwise(romans):
        number, last = _roman(task.section), _roman(before.section)
        if number > last + 1:
            gap = f"{before.section} → {task.section}"
            yield Fault("section_missing", gap, task.source, SECTION_MISSING)


# --- single rows ------------------------------------------------------------------------------


def _duplicates(tasks: Sequence[TaskFound]) -> Iterator[Fault]:
    folded = [fold(task.title).strip(" .;") for task in tasks]
    alike: dict[str, list[int]] = defaultdict(list)  # by their beginning: plans are long
    for place, task in enumerate(tasks):
        earlier_ones = alike[folded[place][:_BEGINNING]]
        for earlier in earlier_ones:
            if "title" not in task.uncertain and _alike(folded[earlier], folded[place]):
                names = f"{name_of(tasks[earlier])}, {name_of(task)}"
                yield Fault("same_task", names, task.source, SAME_TASK)
                break
        earlier_ones.append(place)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return bool(one)
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _LONG or shorter < 0.9 * longer or one[:_BEGINNING] != other[:_BEGINNING]:
        return False
    match = SequenceMatcher(None, one, other, autojunk=False)
    return match.quick_ratio() >= _SAME and match.ratio() >= _SAME


def _faults_of(task: TaskFound) -> Iterator[Fault]:
    name, where = name_of(task), task.source
    if len(task.lead) > 1:
        yield Fault("several_leads", f"{name}: {'; '.join(task.lead)}", where, SEVERAL_LEADS)
    both = _leading_and_helping(task)
    if both:
        yield Fault("lead_coordinates", f"{name}: {both}", where, LEAD_COORDINATES)
    if task.title.count("(") > task.title.count(")"):
        yield Fault("open_bracket", name, where, OPEN_BRACKET)
    again = words_twice(task.title)
    if again:
        yield Fault("words_twice", f"{name}: “{again}”", where, WORDS_TWICE)
    yield from deadline_faults(task)


def deadline_faults(task: TaskFound) -> Iterator[Fault]:
    """A deadline that is not certain, with the reason; that the plan has no date yet is none."""
    why = task.deadline.why_uncertain
    if task.deadline.uncertain and why != NO_ISSUE and task.deadline_raw:
        text = f"{name_of(task)}: “{task.deadline_raw}”"
        kind = "two_deadlines" if why == SEVERAL else "unsure_deadline"
        yield Fault(kind, text, task.source, UNSURE_DEADLINE, why)


def _leading_and_helping(task: TaskFound) -> str:
    helping = {fold_agency(name) for name in read_leads(task.coordinating).names}
    return "; ".join(name for name in task.lead if fold_agency(name) in helping)


_PAIR_TWICE = re.compile(
    r"\b(\w+ \w+) \1\b|\b(với|các|và|của|theo|những|trong) \2\b", re.IGNORECASE
)


def words_twice(text: str) -> str:
    """Two words that stand twice in a row, or a small word that does; empty if none."""
    found = _PAIR_TWICE.search(text)
    return found[0] if found else ""
