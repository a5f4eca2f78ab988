"""`import plan`: an official plan is read, shown in figures, and written in one step or not at all.

Loaded only for this command, because it brings in everything that reads documents.
"""

from collections.abc import Sequence
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.cli.call import Call
from hanoiplan.cli.choosing_plans import one_plan
from hanoiplan.cli.output import Progress
from hanoiplan.cli.plan_import_told import as_json, lines
from hanoiplan.exchange.plans.document import read_plan
from hanoiplan.exchange.plans.intake import PlanOptions, only_event, prepare_plan, refuse_nothing
from hanoiplan.exchange.plans.model import (
    NEEDS_EVENT,
    USUAL_PARTS,
    PlanIntake,
    PlanPart,
    PlanRowState,
)
from hanoiplan.exchange.plans.rows_found import COMPARED
from hanoiplan.exchange.plans.writing import take_plan
from hanoiplan.exchange.three_way import NOTHING_DECIDED, Choice, Decisions
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace

_FIELDS = tuple(dict.fromkeys(name for names in COMPARED.values() for name in names))


def run(call: Call) -> int:
    """Take a plan into the workspace; who imports from here has looked at `read-plan` before.

    So rows that are not certain are written too and named, unless `--certain-only` is said. What
    the plan does not have any more stays, unless `--remove-gone` is said.
    """
    progress = call.output.progress(_("Reading the plan"))
    reading = read_plan(call.path("LIST"), _told(progress))
    refuse_nothing(reading)
    with call.workspace(read_only=bool(call.words["dry_run"])) as workspace:
        intake = workspace.read(prepare_plan, reading, _options(call, workspace))
        unsure = intake.asking
        intake = _ticked(call, intake)
        outcome = None
        if not call.words["dry_run"]:
            outcome = workspace.do(take_plan, intake)
    told = lines(intake, unsure, outcome)
    call.output.answer(as_json(intake, unsure, outcome), *told)
    return 0


def _told(progress: Progress) -> Any:
    def tell(done: int, total: int) -> bool:
        progress(done, total)
        return True

    return tell


def _options(call: Call, workspace: Workspace) -> PlanOptions:
    """Programme and delegations go to the event, when they are asked for."""
    wanted = frozenset(PlanPart(word) for word in call.words["also"] or ())
    parts = USUAL_PARTS | wanted
    event_id = workspace.read(only_event)
    if parts & NEEDS_EVENT or call.words["event"]:
        event_id = call.event(workspace).id if workspace.read(events) else None
    if call.words["as_new"] and call.words["version_of"]:
        raise NotPossible(_("Say either --as-new or --version-of."))
    return PlanOptions(
        plan_id=one_plan(workspace, call.words["version_of"]) or None,
        as_new=call.words["as_new"],
        event_id=event_id,
        parts=parts,
        decisions=_decisions(call.words["take"] or ()),
    )


def _decisions(taken: Sequence[str]) -> Decisions:
    """`--take FIELD=file` or `FIELD=here`, with the fields that `--json` names."""
    decisions = NOTHING_DECIDED
    for word in taken:
        name, _mark, choice = word.partition("=")
        if name not in _FIELDS or choice not in set(Choice):
            sentence = _(
                "“{word}” does not say whose text is taken. Write a field and “file” or “here”,"
                " such as output=file. The fields are: {fields}."
            )
            raise NotPossible(sentence.format(word=word, fields=", ".join(_FIELDS)))
        decisions = decisions.with_column(name, Choice(choice))
    return decisions


def _ticked(call: Call, intake: PlanIntake) -> PlanIntake:
    """The rows that a person would tick in the window, as far as options say so."""
    if not call.words["certain_only"]:
        intake = intake.with_all_ticked()
    if call.words["remove_gone"]:
        for row in intake.rows:
            if row.state is PlanRowState.GONE:
                intake = intake.with_tick(row.key, ticked=True)
    return intake
