"""`import delegates`: a list is read, shown row by row, and written in one step or not at all.

Loaded only for this command, because it brings in everything that reads spreadsheets.
"""

from collections.abc import Sequence
from pathlib import Path

from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.cli.call import Call
from hanoiplan.cli.output import columns
from hanoiplan.exchange.headers import FIELDS
from hanoiplan.exchange.letters import LETTERS_NAMES
from hanoiplan.exchange.lists import (
    as_json,
    importable,
    read_list,
    read_plain_list,
    read_whole_list,
)
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.mapping_file import apply_mapping, read_mapping
from hanoiplan.exchange.model import Intake, IntakeRow, Problem, RowState
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import ListOptions, prepare
from hanoiplan.exchange.sentences import ProblemKind, Severity
from hanoiplan.exchange.three_way import NOTHING_DECIDED, CellKind, Choice, Decisions
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.old_letters import Letters, converted

SHOWN = 20  # warnings for a person; a program gets all of them
LAST = "last"


def run(call: Call) -> int:
    """Import a list; with any bad row nothing is written, unless bad rows are to be skipped."""
    sheets = _sheets(call, call.path("LIST"))
    options = _options(call, sheets[0])
    with call.workspace(read_only=bool(call.words["dry_run"])) as workspace:
        event = call.event(workspace)
        progress = call.output.progress(_("Reading the list"))
        intake = workspace.read(prepare, event.id, sheets, None, progress, options)
        rows, refusal = _allowed(call, intake)
        changing = any(row.state is not RowState.SAME or row.said for row in intake.rows)
        written = changing and refusal is None and not call.words["dry_run"]
        if written:
            workspace.do(import_delegates, event.id, rows, intake.file, intake.facts)
    told = _lines(intake, _end(written=written, changing=changing))
    call.output.answer({**as_json(intake), "written": written}, *told)
    if refusal is not None:
        call.output.remark(refusal)
        return 1
    return 0


# --- what was asked for --------------------------------------------------------------------------


def _sheets(call: Call, path: Path) -> tuple[Sheet, ...]:
    if call.words.get("all_sheets"):
        return read_whole_list(path)
    if call.words["sheet"] is None:
        return read_plain_list(path)
    return (read_list(path, call.words["sheet"]),)


def _options(call: Call, sheet: Sheet) -> ListOptions:
    letters = call.words.get("letters")
    return ListOptions(
        mapping=_mapping(call, sheet, letters),
        letters=letters,
        decisions=_decisions(call.words.get("take") or ()),
        old=_old(call),
    )


def _mapping(call: Call, sheet: Sheet, letters: str | None) -> ColumnMapping | None:
    if call.words["mapping"] is None:
        return None
    readable = converted(sheet, Letters(letters)) if letters in set(Letters) else sheet
    return apply_mapping(readable, read_mapping(call.path("mapping")))


def _old(call: Call) -> tuple[Sheet, ...]:
    against = call.words.get("against") or LAST
    if against == LAST:
        return ()
    path = Path(against)
    if not path.exists():
        sentence = _("There is no file “{file}”. Write “last” for the last import.")
        raise FileTrouble(sentence.format(file=against))
    return (read_list(path),)


def _decisions(taken: Sequence[str]) -> Decisions:
    """`--take FIELD=file` or `FIELD=here`, as often as there are fields."""
    decisions = NOTHING_DECIDED
    for word in taken:
        name, mark, choice = word.partition("=")
        if mark and name not in FIELDS:
            sentence = _(
                "The field “{field}” in “{word}” is not known. Write one of these fields, such as"
                " phone=file: {fields}."
            )
            known = ", ".join(FIELDS)
            raise NotPossible(sentence.format(field=name, word=word, fields=known))
        if name not in FIELDS or choice not in set(Choice):
            sentence = _(
                "“{word}” does not say whose text is taken. Write a field and “file” or “here”,"
                " such as phone=file. The fields are: {fields}."
            )
            raise NotPossible(sentence.format(word=word, fields=", ".join(FIELDS)))
        decisions = decisions.with_column(name, Choice(choice))
    return decisions


def _allowed(call: Call, intake: Intake) -> tuple[Sequence[IntakeRow], str | None]:
    """The rows to write, or why nothing may be written."""
    if intake.suspicion is not None:
        letters = intake.suspicion.letters
        sentence = _(
            "“{file}” seems to be written in {letters} letters, so nothing was written. Say"
            " --letters {code} to convert them, or --letters as-is to keep them."
        )
        names = LETTERS_NAMES[letters]
        return (), sentence.format(file=intake.file, letters=names, code=str(letters))
    try:
        return importable(intake, skip_bad=call.words["skip_bad"]), None
    except NotPossible as error:
        return (), error.sentence


# --- what is said --------------------------------------------------------------------------------


def _end(*, written: bool, changing: bool) -> str:
    if written:
        return _("The list was imported.")
    return _("Nothing was written.") if changing else _("There was nothing to change.")


def _lines(intake: Intake, end: str) -> list[str]:
    blocks = [one for one in intake.problems if one.severity is Severity.BLOCK]
    warnings = [one for one in intake.problems if one.severity is Severity.CHECK]
    told = [_figures(intake), *_three_way(intake)]
    if blocks:
        told += [_("Cannot be imported:"), *columns(_cells(one) for one in blocks[:SHOWN])]
        told += _more(blocks)
        told.append(_("Put these rows right in the list, or leave them out with --skip-bad."))
    told += _warned(warnings)
    if intake.new_delegations:
        names = ", ".join(intake.new_delegations)
        told.append(_("New delegations: {names}").format(names=names))
    if intake.missing:
        names = ", ".join(person.name for person in intake.missing[:SHOWN])
        sentence = _("No longer in the list, {n}: {names}")
        told.append(sentence.format(n=len(intake.missing), names=names))
    return [*told, end]


def _warned(warnings: Sequence[Problem]) -> list[str]:
    """The remarks; titles that were taken off are many and seldom wrong, and so told together."""
    peeled = [one for one in warnings if one.kind is ProblemKind.PEELED]
    others = [one for one in warnings if one.kind is not ProblemKind.PEELED]
    others.sort(key=lambda one: one.kind is ProblemKind.LINKED)  # as many, where layouts change
    told = []
    if others:
        told += [_("Please look at:"), *columns(_cells(one) for one in others[:SHOWN])]
        told += _more(others)
    if peeled:
        sentence = ngettext(
            "{n} name was freed from a title, which is kept beside it: “{text}” became “{name}”.",
            "{n} names were freed from titles, which are kept beside them; the first: “{text}”"
            " became “{name}”.",
            len(peeled),
        )
        first = peeled[0]
        told.append(sentence.format(n=len(peeled), text=first.text, name=first.facts["name"]))
    return told


def _more(problems: Sequence[Problem]) -> list[str]:
    more = len(problems) - SHOWN
    if more <= 0:
        return []
    sentence = ngettext(
        "{n} more remark; --json says all.", "{n} more remarks; --json says all.", more
    )
    return [sentence.format(n=more)]


def _figures(intake: Intake) -> str:
    sentence = _("{file}, {sheet}: {new} new, {changed} changed, {same} the same, {bad} faulty.")
    counts = {str(state): len(intake.of_state(state)) for state in RowState}
    return sentence.format(file=intake.file, sheet=intake.sheet, **counts)


def _three_way(intake: Intake) -> list[str]:
    """How list, last list and record stand to each other, where there is something to tell."""
    counts = intake.three_way
    if not any(counts.total(kind) for kind in CellKind):
        return []
    sentence = _(
        "Cells: {file_changed} changed in the list, {hand_changed} changed here, {conflict}"
        " changed in both, {removed} emptied in the list."
    )
    return [sentence.format(**{str(kind): counts.total(kind) for kind in CellKind})]


def _cells(problem: Problem) -> tuple[str, ...]:
    place = f"{problem.column}{problem.row}"
    where = f"{problem.sheet} {place}" if problem.sheet else place
    return (where, problem.text, f"{problem.reason} {_remedy(problem)}")


_TAKE_OUT = N_("If it is the same person, take one of the two rows out of the list.")
_GIVE_ID = N_(
    "If it is the same person, write the ID of the record into an ID column of the list, or take"
    " the row out."
)
# What the windows do with a tick or a link, a list does with its rows and an ID column.
_REMEDIES = {
    ProblemKind.LIKE_PRESENT: _GIVE_ID,
    ProblemKind.TURNED_PRESENT: _GIVE_ID,
    ProblemKind.LOOKS_LIKE: _GIVE_ID,
    ProblemKind.PERHAPS: _GIVE_ID,
    ProblemKind.TWICE_IN_LIST: _TAKE_OUT,
    ProblemKind.TURNED_IN_LIST: _TAKE_OUT,
    ProblemKind.PASSPORT_TWICE: _TAKE_OUT,
    ProblemKind.LINKED: N_(
        "If it is another person, import the list in the window, where the row can be parted."
    ),
    ProblemKind.DELEGATION_OF_COUNTRY: N_(
        "If it is to keep another name, rename the delegation after the import."
    ),
    ProblemKind.NEAR_DELEGATION: N_(
        "If it is the same one, write its known name into the list; else it is made new."
    ),
    ProblemKind.CONFLICT: N_("What stands here is kept. --take {name}=file takes the list’s text."),
}


def _remedy(problem: Problem) -> str:
    """What can be done about it from the command line."""
    sentence = _REMEDIES.get(problem.kind)
    if sentence is None:
        return problem.remedy
    return _(sentence).format(name=problem.facts.get("name", ""))
