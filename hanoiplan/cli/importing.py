"""`import delegates`: a list is read, shown row by row, and written in one step or not at all.

Loaded only for this command, because it brings in everything that reads spreadsheets.
"""

from collections.abc import Sequence

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.cli.call import Call
from hanoiplan.cli.output import columns
from hanoiplan.exchange.cells import Sheet
from hanoiplan.exchange.lists import as_json, importable, read_list
from hanoiplan.exchange.mapping import ColumnMapping, apply_mapping, read_mapping
from hanoiplan.exchange.model import Intake, IntakeRow, Problem, RowState
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import prepare
from hanoiplan.exchange.sentences import Severity

SHOWN = 20  # warnings for a person; a program gets all of them


def run(call: Call) -> int:
    """Import a list; with any bad row nothing is written, unless bad rows are to be skipped."""
    sheet = read_list(call.path("LIST"), call.words["sheet"])
    mapping = _mapping(call, sheet)
    with call.workspace() as workspace:
        event = call.event(workspace)
        progress = call.output.progress(_("Reading the list"))
        intake = workspace.read(prepare, event.id, sheet, mapping, progress)
        rows, refusal = _allowed(call, intake)
        changing = any(row.state is not RowState.SAME for row in intake.rows)
        written = changing and refusal is None and not call.words["dry_run"]
        if written:
            workspace.do(import_delegates, event.id, rows, intake.file)
    told = _lines(intake, _end(written=written, changing=changing))
    call.output.answer({**as_json(intake), "written": written}, *told)
    if refusal is not None:
        call.output.remark(refusal)
        return 1
    return 0


def _mapping(call: Call, sheet: Sheet) -> ColumnMapping | None:
    if call.words["mapping"] is None:
        return None
    return apply_mapping(sheet, read_mapping(call.path("mapping")))


def _allowed(call: Call, intake: Intake) -> tuple[Sequence[IntakeRow], str | None]:
    """The rows to write, or why nothing may be written."""
    try:
        return importable(intake, skip_bad=call.words["skip_bad"]), None
    except NotPossible as error:
        return (), error.sentence


def _end(*, written: bool, changing: bool) -> str:
    if written:
        return _("The list was imported.")
    return _("Nothing was written.") if changing else _("There was nothing to change.")


def _lines(intake: Intake, end: str) -> list[str]:
    blocks = [one for one in intake.problems if one.severity is Severity.BLOCK]
    warnings = [one for one in intake.problems if one.severity is Severity.CHECK]
    told = [_figures(intake)]
    if blocks:
        told += [_("Cannot be imported:"), *columns(_cells(one) for one in blocks)]
    if warnings:
        told += [_("Please look at:"), *columns(_cells(one) for one in warnings[:SHOWN])]
    if len(warnings) > SHOWN:
        more = len(warnings) - SHOWN
        sentence = ngettext(
            "{n} more remark; --json says all.", "{n} more remarks; --json says all.", more
        )
        told.append(sentence.format(n=more))
    if intake.new_delegations:
        names = ", ".join(intake.new_delegations)
        told.append(_("New delegations: {names}").format(names=names))
    return [*told, end]


def _figures(intake: Intake) -> str:
    sentence = _("{file}, {sheet}: {new} new, {changed} changed, {same} the same, {bad} faulty.")
    counts = {str(state): len(intake.of_state(state)) for state in RowState}
    return sentence.format(file=intake.file, sheet=intake.sheet, **counts)


def _cells(problem: Problem) -> tuple[str, ...]:
    place = f"{problem.column}{problem.row}"
    return (place, problem.text, f"{problem.reason} {problem.remedy}")
