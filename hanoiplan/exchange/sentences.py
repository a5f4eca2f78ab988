"""The sentences about a list's problems: what is the matter, and what can be done about it.

Data only. What must not come in: deciding that something is a problem (`delegate_rows`, `intake`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.match_reasons import Reason, ReasonKind


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
    MERGED = "merged"
    GUESSED_COLUMN = "guessed_column"
    UNUSED_COLUMN = "unused_column"
    MANY_UNUSED = "many_unused"
    FOREIGN_IDS = "foreign_ids"
    OLD_LETTERS = "old_letters"
    LOOKS_LIKE = "looks_like"
    NOT_COMPARED = "not_compared"
    PASSPORT_TWICE = "passport_twice"
    # names
    PEELED = "peeled"
    TITLE_KEPT = "title_kept"
    LONG_NAME = "long_name"
    TWO_NAME_COLUMNS = "two_name_columns"
    NOT_A_NAME = "not_a_name"
    UNSEEN_SIGNS = "unseen_signs"
    SMALL_LETTER = "small_letter"
    # cells
    LOST_PLUS = "lost_plus"
    PHONE_SHORTENED = "phone_shortened"
    DATE_UNREAD = "date_unread"
    DATE_TURNABLE = "date_turnable"
    DATES_DAY_FIRST = "dates_day_first"
    DATE_MONTH_FIRST = "date_month_first"
    BIRTH_TO_COME = "birth_to_come"
    BIRTH_YEAR_ONLY = "birth_year_only"
    EMAIL_BROKEN = "email_broken"
    UNKNOWN_WORD = "unknown_word"
    # the list as a whole
    GROUPS = "groups"
    WIDE_MERGE = "wide_merge"
    LETTERS = "letters"
    LETTERS_CONVERTED = "letters_converted"
    REMEMBERED = "remembered"
    NEAR_DELEGATION = "near_delegation"
    DELEGATION_OF_COUNTRY = "delegation_of_country"
    DELEGATIONS_OF_SHEETS = "delegations_of_sheets"
    # who is who, and three ways
    NAMESAKES = "namesakes"
    LINKED = "linked"
    PERHAPS = "perhaps"
    CONFLICT = "conflict"


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
    ProblemKind.MERGED: _Sentences(
        N_("This record was merged into that of {name}, {delegation}."),
        N_("The row is passed over. If it is another person, add the person by hand."),
    ),
    ProblemKind.GUESSED_COLUMN: _Sentences(
        N_("The column “{text}” was read as “{field}”; that is a guess."),
        N_("Choose another meaning if this one is wrong."),
    ),
    ProblemKind.UNUSED_COLUMN: _Sentences(
        N_("The column “{text}” is not taken."),
        N_("Choose what it means if it is needed."),
    ),
    ProblemKind.MANY_UNUSED: _Sentences(
        N_("{n} columns are not taken, the first of them “{text}”."),
        N_("Choose what they mean if some of them are needed."),
    ),
    ProblemKind.FOREIGN_IDS: _Sentences(
        N_("The column “{text}” holds no ID of this workspace; it is not taken."),
        N_("People are recognised by delegation and name."),
    ),
    ProblemKind.OLD_LETTERS: _Sentences(
        N_("The letters of the file were read as Windows Vietnamese (1258)."),
        N_("Look at the names. If letters are wrong, save the list as .xlsx or “CSV UTF-8”."),
    ),
    ProblemKind.PEELED: _Sentences(
        N_("“{title}” was taken off the name and kept as a title."),
        N_("The name is then “{name}”. The titles of this column can be left in the names."),
    ),
    ProblemKind.TITLE_KEPT: _Sentences(
        N_("“{title}” stands before the name, and the list gives other titles beside it."),
        N_("The name is kept whole. Take the title out of the cell if it is no part of the name."),
    ),
    ProblemKind.LONG_NAME: _Sentences(
        N_("The name has {n} letters. It is kept whole."),
        N_("Check that it is the name of one person."),
    ),
    ProblemKind.TWO_NAME_COLUMNS: _Sentences(
        N_("The columns {one} and {other} both look like the name; {one} was taken."),
        N_("Choose the other column if the badge should show that one."),
    ),
    ProblemKind.LOST_PLUS: _Sentences(
        N_("The phone number begins with the country’s code but has no +."),
        N_("Should it be {proposal}?"),
    ),
    ProblemKind.PHONE_SHORTENED: _Sentences(
        N_("Excel shows the phone number in a shortened form."),
        N_("Look the number up in the original list."),
    ),
    ProblemKind.DATE_UNREAD: _Sentences(
        N_("The date “{text}” is not understood; it stays as it is written."),
        N_("Write it like 07/06/1980 if it is to be compared with other dates."),
    ),
    ProblemKind.DATE_TURNABLE: _Sentences(
        N_("The day and the month of “{text}” may stand the other way round."),
        N_("It was read with the day first. The column has other dates with the month first."),
    ),
    ProblemKind.DATES_DAY_FIRST: _Sentences(
        N_("Nothing in the column “{text}” tells the day from the month."),
        N_("The dates were read with the day first."),
    ),
    ProblemKind.UNKNOWN_WORD: _Sentences(
        N_("“{text}” is not known as “{field}”; it is not taken."),
        N_("Write one of the words that the exported list uses."),
    ),
    ProblemKind.GROUPS: _Sentences(
        N_("Rows taken as headings of what follows: {n}, the first of them “{text}”."),
        N_("Say that they are no headings if this is wrong."),
    ),
    ProblemKind.WIDE_MERGE: _Sentences(
        N_("One cell, “{text}”, is merged over {n} rows; all of them were given its text."),
        N_("Check where it ends."),
    ),
    ProblemKind.LETTERS: _Sentences(
        N_("The letters look like {letters} (cells: {n}): “{before}” would be “{after}”."),
        N_("Say whether they are to be converted before the list is imported."),
    ),
    ProblemKind.LETTERS_CONVERTED: _Sentences(
        N_("The letters were converted from {letters}."), N_("Look at the names.")
    ),
    ProblemKind.REMEMBERED: _Sentences(
        N_("The columns are read as in an earlier list, “{text}”."),
        N_("Change what has become different."),
    ),
    ProblemKind.NEAR_DELEGATION: _Sentences(
        N_("The delegation “{text}” may be “{proposal}”, which is known already."),
        N_("Take that one, or leave it as a delegation of its own."),
    ),
    ProblemKind.DELEGATIONS_OF_SHEETS: _Sentences(
        N_("The list has no column for delegations; the names of the sheets were taken."),
        N_("Choose a column for the delegation if this is wrong."),
    ),
    ProblemKind.NAMESAKES: _Sentences(
        N_("{n} people of this delegation have this name; the row was taken for the likeliest."),
        N_("Compare it with the record. An ID column would tell them apart."),
    ),
    ProblemKind.LINKED: _Sentences(
        N_("The row was taken for {name}, {delegation} ({why})."),
        N_("Say so if it is another person."),
    ),
    ProblemKind.PERHAPS: _Sentences(
        N_("Is this {name}, {delegation} ({why})?"),
        N_("Link the row to the record if it is the same person."),
    ),
    ProblemKind.LOOKS_LIKE: _Sentences(
        N_("This looks like {name}, {delegation}: {score} of 100 ({why})."),
        N_("If it is the same person, untick the row and edit the record."),
    ),
    ProblemKind.NOT_COMPARED: _Sentences(
        N_("Too many names are alike: from this row on none was compared with the people here."),
        N_("After the import, look through the page of duplicates."),
    ),
    ProblemKind.PASSPORT_TWICE: _Sentences(
        N_("The same passport number stands in row {other} too."),
        N_("Put the number right, or untick one of the two rows if it is one person."),
    ),
    ProblemKind.NOT_A_NAME: _Sentences(
        N_("“{text}” does not look like a name."),
        N_("Write the name, or leave the row out."),
    ),
    ProblemKind.UNSEEN_SIGNS: _Sentences(
        N_("Signs that nobody sees stand in the name ({n})."),
        N_("Should it be {proposal}?"),
    ),
    ProblemKind.SMALL_LETTER: _Sentences(
        N_("After the letters were converted, a word of the name begins with a small letter."),
        N_("Should it be {proposal}?"),
    ),
    ProblemKind.DATE_MONTH_FIRST: _Sentences(
        N_("The date “{text}” can only be read with the month first."),
        N_("It was read as {read}. Check that this is meant."),
    ),
    ProblemKind.BIRTH_TO_COME: _Sentences(
        N_("The date of birth “{text}” does not lie before the year of the event."),
        N_("Look the date up in the original list."),
    ),
    ProblemKind.BIRTH_YEAR_ONLY: _Sentences(
        N_("Of the date of birth only the year is given: {text}."),
        N_("Ask for the day and the month if the papers need them."),
    ),
    ProblemKind.EMAIL_BROKEN: _Sentences(
        N_("“{text}” is no complete e-mail address."),
        N_("It is kept as it is written. Ask for the address if it is needed."),
    ),
    ProblemKind.DELEGATION_OF_COUNTRY: _Sentences(
        N_("The delegation “{text}” is a country; it is called {name} here."),
        N_("Say that it keeps the name of the list if this is wrong."),
    ),
    ProblemKind.CONFLICT: _Sentences(
        N_("The list and a hand have both changed “{field}”: here “{here}”, in the list “{text}”."),
        N_("What stands here is kept. Choose the text of the list if it is the right one."),
    ),
}
_NOTHING = N_("(empty)")
NOT_NAMED = "not_named"  # as a fact "why": the list of this source lacks the person
_NOT_NAMED = N_("the list no longer names that person")


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
    return {**said, "field": _(facts.get("field", "")), "why": _why(facts.get("why", ""))}


def _why(codes: str) -> str:
    """Grounds as facts keep them (kinds of reasons, parted by spaces) in words."""
    words = (
        _(_NOT_NAMED) if code == NOT_NAMED else Reason(ReasonKind(code), 0).sentence
        for code in codes.split()
    )
    return ", ".join(words)
