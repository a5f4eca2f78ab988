"""What `import plan` says: figures for a person, everything for a program.

What must not come in: reading and writing plans.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.output import columns
from hanoiplan.exchange.plans.model import (
    PART_WORDS,
    KnownPlan,
    PlanIntake,
    PlanIntakeRow,
    PlanOutcome,
    PlanPart,
    PlanRowState,
)
from hanoiplan.exchange.three_way import CellKind

SHOWN = 20  # rows and faults for a person; a program gets all of them


def as_json(
    intake: PlanIntake, unsure: Sequence[PlanIntakeRow], outcome: PlanOutcome | None
) -> dict[str, Any]:
    """Everything that was found, and what was written of it (None: nothing was)."""
    return {
        "file": intake.reading.source.name,
        "number": intake.document.number,
        "title": intake.document.title,
        "plan_id": id_text(outcome.plan_id) if outcome else None,
        "version_of": id_text(intake.plan_id) if intake.plan_id else None,
        "candidates": [{"id": id_text(one.id), "name": one.name} for one in _unchosen(intake)],
        "written": outcome is not None,
        "outcome": _written(outcome),
        "parts": {str(part): _figures(intake, part) for part in PlanPart},
        "uncertain": [
            {"part": str(row.part), "title": _title(row), "fields": sorted(row.uncertain)}
            for row in unsure
        ],
        "changes": [
            {"part": str(row.part), "title": _title(row), **_change(row)}
            for row in intake.rows
            if row.comparisons
        ],
        "restored": [
            {"part": str(row.part), "title": _title(row)} for row in intake.rows if row.returns
        ],
        "gone": [
            {"part": str(row.part), "title": _title(row)}
            for row in intake.rows
            if row.state is PlanRowState.GONE
        ],
        "faults": [one.sentence() for one in intake.reading.faults],
    }


def _written(outcome: PlanOutcome | None) -> dict[str, Any] | None:
    if outcome is None:
        return None
    counts = {"added": outcome.added, "changed": outcome.changed, "removed": outcome.removed}
    said = {name: {str(part): n for part, n in each.items() if n} for name, each in counts.items()}
    return {**said, "left_out": outcome.left_out}


def _unchosen(intake: PlanIntake) -> Sequence[KnownPlan]:
    """Plans that a new one is like: it may be a version of one of them."""
    return intake.candidates if intake.plan_id is None else ()


def _figures(intake: PlanIntake, part: PlanPart) -> dict[str, Any]:
    counts: dict[str, Any] = {str(state): intake.of_state(state, part) for state in PlanRowState}
    return {**counts, "taken": part in intake.parts}


def _title(row: PlanIntakeRow) -> str:
    names = ("title", "indicator", "what", "title_vi", "name")
    return next((row.values[name] for name in names if row.values.get(name)), "")


def _change(row: PlanIntakeRow) -> Mapping[str, Any]:
    return {
        "fields": [
            {
                "field": one.field,
                "before": one.base,
                "here": one.here,
                "plan": one.file,
                "kind": str(one.kind),
                "written": one.changes,
            }
            for one in row.comparisons
        ]
    }


def lines(
    intake: PlanIntake, unsure: Sequence[PlanIntakeRow], outcome: PlanOutcome | None
) -> list[str]:
    """What a person should know of it."""
    told = [
        _heading(intake),
        *_resembles(intake),
        *columns(_cells(intake, part) for part in PlanPart),
    ]
    conflicts = intake.three_way.total(CellKind.CONFLICT)
    if conflicts:
        sentence = ngettext(
            "{n} cell was changed here and in the plan; what stands here is kept.",
            "{n} cells were changed here and in the plan; what stands here is kept.",
            conflicts,
        )
        told.append(sentence.format(n=conflicts))
    if unsure:
        told.append(_unsure(intake, unsure, written=outcome is not None))
        told += [f"  {_title(row)}" for row in unsure[:SHOWN]]
    if intake.reading.faults:
        told.append(_("Faults of the document, kept beside the plan:"))
        told += [f"  {one.sentence()}" for one in intake.reading.faults[:SHOWN]]
    end = _("The plan was imported.") if outcome else _("Nothing was written.")
    return [*told, end]


def _unsure(intake: PlanIntake, unsure: Sequence[PlanIntakeRow], *, written: bool) -> str:
    if not written or intake.asking == tuple(unsure):
        return _("Please look at these, they are not certain:")
    return _("Please look at these, they are not certain but were written (see --certain-only):")


def _resembles(intake: PlanIntake) -> list[str]:
    """A new plan may be a version of one whose number or title is not quite the same."""
    known = _unchosen(intake)
    if not known or intake.as_new:
        return []
    names = ", ".join(f"“{one.name}”" for one in known)
    sentence = _("It is like a plan that is here: {plans}. Is it a version? Say --version-of.")
    return [sentence.format(plans=names)]


def _heading(intake: PlanIntake) -> str:
    name = intake.document.number or intake.document.title or intake.document.short
    if intake.plan_id is None:
        return _("New plan: {name}").format(name=name)
    return _("A version of a plan that is here: {name}").format(name=name)


def _cells(intake: PlanIntake, part: PlanPart) -> tuple[str, ...]:
    counts = {str(state): intake.of_state(state, part) for state in PlanRowState}
    sentence = _("{new} new, {changed} changed, {same} the same, {gone} no longer there")
    left = "" if part in intake.parts else _("(not taken)")
    return (_(PART_WORDS[part]), sentence.format(**counts), left)
