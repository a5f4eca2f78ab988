"""The sentences about a list's problems: what is the matter, and what can be done about it.

Data only. What must not come in: deciding that something is a problem (`delegate_rows`, `intake`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import N_, _


class Severity(StrEnum):
    """BLOCK: the row cannot be imported. CHECK: it can, but somebody should look."""

    BLOCK = "block"
    CHECK = "check"


class ProblemKind(StrEnum):
    """Everything that can be the matter with a row or a list."""

    MISSING_NAME = "missing_name"
    TWO_PEOPLE = "two_people"
    CELL_ERROR_NAME = "cell_error_name"
    SAME_ID = "same_id"
    HEADING = "heading"
    CELL_ERROR = "cell_error"
    UNKNOWN_ID = "unknown_id"
    ROUNDED_ID = "rounded_id"
    UNKNOWN_CATEGORY = "unknown_category"
    UNKNOWN_COUNTRY = "unknown_country"
    UNKNOWN_STATUS = "unknown_status"
    LOST_ZERO = "lost_zero"
    COMMA = "comma"
    LIKE_PRESENT = "like_present"
    TURNED_PRESENT = "turned_present"
    TWICE_IN_LIST = "twice_in_list"
    TURNED_IN_LIST = "turned_in_list"
    CANCELLED = "cancelled"
    GUESSED_COLUMN = "guessed_column"
    UNUSED_COLUMN = "unused_column"
    FOREIGN_IDS = "foreign_ids"
    OLD_LETTERS = "old_letters"


@dataclass(frozen=True, slots=True)
class _Sentences:
    reason: str
    remedy: str
    severity: Severity = Severity.CHECK


_BLOCK = Severity.BLOCK
_ALL: Mapping[ProblemKind, _Sentences] = {
    ProblemKind.MISSING_NAME: _Sentences(
        N_("The name is missing."), N_("Write the name, or leave the row out."), _BLOCK
    ),
    ProblemKind.TWO_PEOPLE: _Sentences(
        N_("More than one name stands in one cell."),
        N_("Give each person a row. If it is one person, write the name without a comma."),
        _BLOCK,
    ),
    ProblemKind.CELL_ERROR_NAME: _Sentences(
        N_("An error of the spreadsheet stands in place of the name."),
        N_("Put the formula right in the list, or write the name as text."),
        _BLOCK,
    ),
    ProblemKind.SAME_ID: _Sentences(
        N_("The same ID stands in row {other} too."),
        N_("Keep the ID in one of the two rows."),
        _BLOCK,
    ),
    ProblemKind.HEADING: _Sentences(
        N_("This looks like a heading or a total, not like a person."),
        N_("Leave the row out."),
        _BLOCK,
    ),
    ProblemKind.CELL_ERROR: _Sentences(
        N_("An error of the spreadsheet stands in the cell; it is not taken."),
        N_("Put the formula right in the list, or write a text."),
    ),
    ProblemKind.UNKNOWN_ID: _Sentences(
        N_("Nobody here has this ID."), N_("The row is read as one without an ID.")
    ),
    ProblemKind.ROUNDED_ID: _Sentences(
        N_("Excel has kept the ID as a number and rounded it."),
        N_("The row is read as one without an ID. Keep the ID column as text."),
    ),
    ProblemKind.UNKNOWN_CATEGORY: _Sentences(
        N_("The category “{text}” is not known here."),
        N_("The words are kept. Choose a category for this person afterwards."),
    ),
    ProblemKind.UNKNOWN_COUNTRY: _Sentences(
        N_("The country “{text}” is not known here."),
        N_("The words are kept. Choose a country for this person afterwards."),
    ),
    ProblemKind.UNKNOWN_STATUS: _Sentences(
        N_("The status “{text}” is not known here; it is not taken."),
        N_("Write “confirmed” or “invited”."),
    ),
    ProblemKind.LOST_ZERO: _Sentences(
        N_("The phone number may have lost its leading 0."),
        N_("The list keeps it as a number. Should it be {proposal}?"),
    ),
    ProblemKind.COMMA: _Sentences(
        N_("A comma stands in the name."),
        N_("Check that it is one person and that the words are in the right order."),
    ),
    ProblemKind.LIKE_PRESENT: _Sentences(
        N_("A person of this name is here already: {name}, {delegation}."),
        N_("If it is the same person, untick the row and edit the record."),
    ),
    ProblemKind.TURNED_PRESENT: _Sentences(
        N_("The words of the name may be turned round: {name}, {delegation}, is here already."),
        N_("If it is the same person, untick the row and edit the record."),
    ),
    ProblemKind.TWICE_IN_LIST: _Sentences(
        N_("The same name stands in row {other} too."),
        N_("If it is the same person, untick one of the two rows."),
    ),
    ProblemKind.TURNED_IN_LIST: _Sentences(
        N_("The words of the name may be turned round: row {other} has “{name}”."),
        N_("If it is the same person, untick one of the two rows."),
    ),
    ProblemKind.CANCELLED: _Sentences(
        N_("This person is marked as not coming."),
        N_("The import leaves that as it is. Take the cancellation back if the person comes."),
    ),
    ProblemKind.GUESSED_COLUMN: _Sentences(
        N_("The column “{text}” was read as “{field}”; that is a guess."),
        N_("Choose another meaning if this one is wrong."),
    ),
    ProblemKind.UNUSED_COLUMN: _Sentences(
        N_("The column “{text}” is not taken."),
        N_("Choose what it means if it is needed."),
    ),
    ProblemKind.FOREIGN_IDS: _Sentences(
        N_("The column “{text}” holds no ID of this workspace; it is not taken."),
        N_("People are recognised by delegation and name."),
    ),
    ProblemKind.OLD_LETTERS: _Sentences(
        N_("The letters of the file were read as Windows Vietnamese (1258)."),
        N_("Look at the names. If letters are wrong, save the list as .xlsx or “CSV UTF-8”."),
    ),
}
_NOTHING = N_("(empty)")


def severity_of(kind: ProblemKind) -> Severity:
    """Whether a problem of this kind blocks the row."""
    return _ALL[kind].severity


def reason_of(kind: ProblemKind, facts: Mapping[str, str]) -> str:
    """What is the matter, in the interface language."""
    return _(_ALL[kind].reason).format_map(_said(facts))


def remedy_of(kind: ProblemKind, facts: Mapping[str, str]) -> str:
    """What can be done, in the interface language."""
    return _(_ALL[kind].remedy).format_map(_said(facts))


def _said(facts: Mapping[str, str]) -> dict[str, str]:
    """The facts with what is itself a phrase of the interface put into its language."""
    said = {name: value or _(_NOTHING) for name, value in facts.items()}
    return {**said, "field": _(facts.get("field", ""))}
