"""The steps that the commands and the wizard share: open a list, allow the import, say it in JSON.

What must not come in: writing (`operations`) and reading the workspace (`queries`).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.exchange.letters import suspected
from hanoiplan.exchange.mapping import guess_mapping
from hanoiplan.exchange.mapping_file import signature
from hanoiplan.exchange.model import Intake, IntakeRow, Problem, RowState
from hanoiplan.exchange.sentences import Severity
from hanoiplan.exchange.three_way import CellKind
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.old_letters import converted
from hanoiplan.sheets.reading import read_table, read_tables


def read_list(path: Path, sheet: str | None = None) -> Sheet:
    """The sheet of this name; without a name the first one whose headings name people.

    Raises:
        FileTrouble: the file or the sheet cannot be read; the sentence says why.
    """
    if sheet is not None:
        return read_table(path, sheet)
    return likeliest(read_tables(path))


def read_whole_list(path: Path) -> tuple[Sheet, ...]:
    """All sheets whose headings name people: one list in several sheets.

    Raises:
        FileTrouble: the file cannot be read; the sentence says why.
    """
    sheets = read_tables(path)
    return tuple(one for one in sheets if names_people(one)) or (likeliest(sheets),)


def read_plain_list(path: Path) -> tuple[Sheet, ...]:
    """The list of a file of which nobody has said which sheets are meant.

    Sheets with equal headings are one list; a single sheet that names people is the list.

    Raises:
        FileTrouble: the file cannot be read.
        NotPossible: several sheets with different headings name people.
    """
    sheets = read_whole_list(path)
    if len({signature(guess_mapping(_readable(one))) for one in sheets}) < 2:
        return sheets
    sentence = _(
        "Several sheets of “{file}” name people, under different headings: {sheets}. Say --sheet"
        " with one of these names, or --all-sheets to read them as one list."
    )
    names = ", ".join(f"“{one.name}”" for one in sheets)
    raise NotPossible(sentence.format(file=path.name, sheets=names))


def _readable(sheet: Sheet) -> Sheet:
    if guess_mapping(sheet).has_name:
        return sheet
    suspicion = suspected(sheet) if sheet.rows else None
    return converted(sheet, suspicion.letters) if suspicion else sheet


def likeliest(sheets: Iterable[Sheet]) -> Sheet:
    """The first sheet whose headings name people, else the first with any row."""
    filled = [sheet for sheet in sheets if sheet.rows]
    return next((one for one in filled if names_people(one)), filled[0])


def names_people(sheet: Sheet) -> bool:
    """Whether some heading says that people are named below it, also in old letters."""
    return guess_mapping(_readable(sheet)).has_name


def importable(intake: Intake, *, skip_bad: bool = False) -> tuple[IntakeRow, ...]:
    """The rows to import as they stand.

    Raises:
        NotPossible: there are bad rows and they are not to be skipped: nothing may be written.
    """
    bad = len(intake.of_state(RowState.BAD))
    if bad and not skip_bad:
        sentence = ngettext(
            "{n} row of “{file}” cannot be imported, so nothing was written. Put it right, or"
            " import the others without it.",
            "{n} rows of “{file}” cannot be imported, so nothing was written. Put them right, or"
            " import the others without them.",
            bad,
        )
        raise NotPossible(sentence.format(n=bad, file=intake.file))
    return intake.chosen()


def as_json(intake: Intake) -> dict[str, Any]:
    """Numbers of rows by state and of cells by kind; everything that a person should look at."""
    problems = intake.problems
    three_way = intake.three_way
    return {
        "file": intake.file,
        "sheet": intake.sheet,
        "source": intake.facts.source,
        "letters": intake.facts.letters,
        "new": len(intake.of_state(RowState.NEW)),
        "changed": len(intake.of_state(RowState.CHANGED)),
        "same": len(intake.of_state(RowState.SAME)),
        "bad": [_cell(_block(row)) for row in intake.of_state(RowState.BAD)],
        "warnings": [_cell(one) for one in problems if one.severity is Severity.CHECK],
        "new_delegations": list(intake.new_delegations),
        "cells": {str(kind): three_way.total(kind) for kind in CellKind},
        "fields": {
            name: {str(kind): n for kind, n in kinds.items()}
            for name, kinds in three_way.counts.items()
        },
        "conflicts": [one for row in intake.rows for one in _conflicts(row)],
        "missing": [
            {"id": id_text(one.id), "name": one.name, "delegation": one.delegation.pick("vi")}
            for one in intake.missing
        ],
        "headings": [
            {"row": one.row, "text": one.text, "taken_as": one.sentence} for one in intake.groups
        ],
        "columns": [
            {"column": one.letter, "heading": one.heading, "field": one.field}
            for one in intake.mapping.columns
        ],
    }


def _conflicts(row: IntakeRow) -> Iterable[dict[str, Any]]:
    for one in row.comparisons:
        if one.kind is CellKind.CONFLICT:
            yield {
                "row": row.row,
                "name": row.draft.name,
                "field": one.field,
                "before": one.base,
                "here": one.here,
                "file": one.file,
                "kept": str(one.choice),
            }


def _block(row: IntakeRow) -> Problem:
    return next(one for one in row.problems if one.severity is Severity.BLOCK)


def _cell(problem: Problem) -> dict[str, Any]:
    said = {
        "row": problem.row,
        "column": problem.column,
        "text": problem.text,
        "reason": problem.reason,
        "remedy": problem.remedy,
    }
    return {**said, "sheet": problem.sheet} if problem.sheet else said
