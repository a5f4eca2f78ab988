"""What the page says of rows in few words: chips, counts, the plan itself.

What must not come in: widgets, and the rules behind the words.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.checklist.schedule.values import Schedule, ScheduleKind
from hanoiplan.checklist.schedule.words import schedule_words
from hanoiplan.exchange.plans.model import (
    PART_WORDS,
    PlanIntake,
    PlanIntakeRow,
    PlanOutcome,
    PlanPart,
    PlanRowState,
)
from hanoiplan.plans.agency_names import is_collective, short_name
from ui.base.cells import Chip
from ui.base.shortening import shortened

SHORT = 20  # letters of an agency or a deadline in a chip
SCHEDULE_ICONS: dict[ScheduleKind, str] = {
    ScheduleKind.RECURRING: "repeat",
    ScheduleKind.MILESTONES: "repeat",
    ScheduleKind.CONTINUOUS: "repeat",
    ScheduleKind.CONDITION: "hourglass",
    ScheduleKind.REFERENCE: "hourglass",
    ScheduleKind.RELATIVE: "timer",
}
STATE_CHIPS: dict[PlanRowState, Chip] = {
    PlanRowState.NEW: Chip(N_("New"), "ok", "plus"),
    PlanRowState.CHANGED: Chip(N_("Changed"), "tint", "pencil"),
    PlanRowState.SAME: Chip(N_("Same"), "neu", "check"),
    PlanRowState.GONE: Chip(N_("Gone"), "warn", "minus"),
}


def number(n: int) -> str:
    """A count as the interface writes it."""
    return interface().number(n)


def part_words(part: PlanPart) -> str:
    """The name of a part."""
    return _(PART_WORDS[part])


def state_chip(row: PlanIntakeRow) -> Chip:
    """How a row stands to the workspace."""
    chip = STATE_CHIPS[row.state]
    return Chip(_(chip.word), chip.tone, chip.icon)


def agency_chips(names: Sequence[str], *, amber: bool) -> tuple[Chip, ...]:
    """The first agency as a chip, "+2" for the rest."""
    if not names:
        return (Chip(_("Nobody named"), "warn", "circle-question-mark"),) if amber else ()
    icon = "users" if is_collective(names[0]) else "landmark"
    first = Chip(
        shortened(short_name(names[0]), SHORT),
        "warn" if amber else "neu",
        "circle-question-mark" if amber else icon,
    )
    if len(names) == 1:
        return (first,)
    return first, Chip(f"+{number(len(names) - 1)}", "warn" if amber else "neu")


def schedule_meaning(schedule: Schedule | None) -> str:
    """A deadline as it is understood; as it is written where it is not."""
    if schedule is None:
        return ""
    return schedule_words(schedule) or " ".join(schedule.raw.split())


def schedule_chip(schedule: Schedule | None, *, amber: bool) -> tuple[Chip, ...]:
    """How a deadline is understood."""
    words = shortened(schedule_meaning(schedule), SHORT)
    if amber:
        return (Chip(f"{words}?" if words else _("When?"), "warn", "circle-question-mark"),)
    if schedule is None or not words:
        return ()
    return (Chip(words, "outline", SCHEDULE_ICONS.get(schedule.kind, "calendar-days")),)


def rows_words(part: PlanPart, n: int) -> str:
    """So many rows of a part."""
    words = {
        PlanPart.TASKS: ngettext("{n} task", "{n} tasks", n),
        PlanPart.TARGETS: ngettext("{n} target", "{n} targets", n),
        PlanPart.REPORTING: ngettext("{n} reporting duty", "{n} reporting duties", n),
        PlanPart.PROGRAMME: ngettext("{n} session", "{n} sessions", n),
        PlanPart.LOCALITIES: ngettext("{n} delegation", "{n} delegations", n),
    }
    return words[part].format(n=number(n))


def to_write_words(intake: PlanIntake) -> str:
    """What the strong button says: "Write 42 tasks"."""
    rows = [row for row in intake.to_write if row.state is not PlanRowState.SAME]
    tasks = sum(1 for row in rows if row.part is PlanPart.TASKS)
    others = len(rows) - tasks
    if not rows:
        return _("Write the plan") if intake.plan_id is None else _("Bring the plan up to date")
    if not tasks:
        words = ngettext("Write {n} row", "Write {n} rows", others)
        return words.format(n=number(others))
    if not others:
        return ngettext("Write {n} task", "Write {n} tasks", tasks).format(n=number(tasks))
    words = ngettext(
        "Write {tasks} tasks and {n} more row", "Write {tasks} tasks and {n} more rows", others
    )
    return words.format(tasks=number(tasks), n=number(others))


def facts_words(intake: PlanIntake) -> str:
    """Number, body and day of the plan in one line."""
    plan = intake.document
    day = plan.issued_on
    when = interface().short_date(day) if day is not None else _("no date")
    parts = (plan.number or _("no number"), plan.body, when, _("draft") if plan.draft else "")
    return " · ".join(part for part in parts if part)


def outcome_words(outcome: PlanOutcome) -> str:
    """What was written, in the past tense."""
    told = []
    for part in PlanPart:
        if outcome.added.get(part):
            words = _("{rows} added")
            told.append(words.format(rows=rows_words(part, outcome.added[part])))
        if outcome.changed.get(part):
            words = _("{rows} changed")
            told.append(words.format(rows=rows_words(part, outcome.changed[part])))
        if outcome.removed.get(part):
            words = _("{rows} taken off")
            told.append(words.format(rows=rows_words(part, outcome.removed[part])))
    if not told:
        return _("The plan is up to date")
    words = "; ".join(told)
    return words[:1].upper() + words[1:]


def left_out_words(n: int) -> str:
    """How many rows were not written."""
    words = ngettext(
        "{n} row waits for an answer and was not written.",
        "{n} rows wait for an answer and were not written.",
        n,
    )
    return words.format(n=number(n)) if n else ""
