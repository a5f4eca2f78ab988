"""Whether what a plan was compared with still stands when it is written.

Between reading and writing another page or desk, or a second click, may have written too: nothing
that a person has not seen is written over. What must not come in: writing.
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.exchange.plans.intake import rows_here
from hanoiplan.exchange.plans.model import NEEDS_EVENT, PlanIntake, PlanIntakeRow, PlanRowState
from hanoiplan.exchange.plans.versions import known_plans, version_of
from hanoiplan.plans.documents import present_plan
from hanoiplan.store.work import Work


def refuse_stale(work: Work, intake: PlanIntake) -> None:
    """Refuse an intake that was compared with something else than what stands here.

    Raises:
        NotPossible: the plan is gone, was made or changed meanwhile.
    """
    if intake.plan_id is None:
        _refuse_made(work, intake)
        return
    present = present_plan(work, intake.plan_id)
    here = {(one.part, one.id): one for one in rows_here(work, intake.plan_id)}
    seen = intake.seen
    keys = {
        (row.part, row.here_id): row
        for row in intake.rows
        if row.here_id is not None and row.part not in NEEDS_EVENT
    }
    arrived = any(one.said and key not in seen.texts for key, one in here.items())
    edited = any(
        _is_written_over(intake, keys[key]) and here[key].seen != seen.texts.get(key)
        for key in keys.keys() & here.keys()
    )
    if keys.keys() - here.keys() or arrived or edited or present.draft != seen.document:
        raise NotPossible(
            _("This plan was changed in the workspace meanwhile. Read the document again.")
        )


def _is_written_over(intake: PlanIntake, row: PlanIntakeRow) -> bool:
    if row.part not in intake.parts or not row.ticked:
        return False
    return bool(row.changes) or row.returns or row.state is PlanRowState.GONE


def _refuse_made(work: Work, intake: PlanIntake) -> None:
    """A new plan that is here by now: from another desk, or from the click before."""
    unseen = [
        one for one in known_plans(work) if not (intake.as_new and one.plan.id in intake.seen.plans)
    ]
    found = version_of(unseen, intake.reading.document)
    if found is not None:
        sentence = _("This plan was imported meanwhile as “{plan}”. Read the document again.")
        raise NotPossible(sentence.format(plan=found.plan.name))
