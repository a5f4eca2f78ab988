"""Short names of what can be the matter with a row, and where each is told.

Data only. What must not come in: the sentences themselves (`hanoiplan.exchange.sentences`).
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.sentences import ProblemKind

# At the column they are about, in the band over the steps, or in the step of the changes.
TOLD_ELSEWHERE = frozenset(
    {
        ProblemKind.GUESSED_COLUMN,
        ProblemKind.UNUSED_COLUMN,
        ProblemKind.MANY_UNUSED,
        ProblemKind.REMEMBERED,
        ProblemKind.LETTERS,
        ProblemKind.LETTERS_CONVERTED,
        ProblemKind.CONFLICT,
        ProblemKind.PEELED,
    }
)

_WORDS: Mapping[ProblemKind, str] = {
    ProblemKind.MISSING_NAME: N_("No name"),
    ProblemKind.TWO_PEOPLE: N_("Several people in a cell"),
    ProblemKind.CELL_ERROR_NAME: N_("Error in place of the name"),
    ProblemKind.SAME_ID: N_("ID twice"),
    ProblemKind.HEADING: N_("No person"),
    ProblemKind.CELL_ERROR: N_("Error of the spreadsheet"),
    ProblemKind.UNKNOWN_ID: N_("ID not known"),
    ProblemKind.ROUNDED_ID: N_("ID rounded"),
    ProblemKind.UNKNOWN_CATEGORY: N_("Category not known"),
    ProblemKind.UNKNOWN_COUNTRY: N_("Country not known"),
    ProblemKind.UNKNOWN_STATUS: N_("Status not known"),
    ProblemKind.LOST_ZERO: N_("Phone without its 0"),
    ProblemKind.COMMA: N_("Comma in the name"),
    ProblemKind.LIKE_PRESENT: N_("Name is here already"),
    ProblemKind.TURNED_PRESENT: N_("Name turned round"),
    ProblemKind.TWICE_IN_LIST: N_("Twice in the list"),
    ProblemKind.TURNED_IN_LIST: N_("Twice in the list, turned round"),
    ProblemKind.CANCELLED: N_("Not coming"),
    ProblemKind.MERGED: N_("Merged"),
    ProblemKind.FOREIGN_IDS: N_("IDs of another office"),
    ProblemKind.OLD_LETTERS: N_("Letters"),
    ProblemKind.TITLE_KEPT: N_("Title left in the name"),
    ProblemKind.LONG_NAME: N_("Very long name"),
    ProblemKind.TWO_NAME_COLUMNS: N_("Two columns of names"),
    ProblemKind.LOST_PLUS: N_("Phone without its +"),
    ProblemKind.PHONE_SHORTENED: N_("Phone shortened"),
    ProblemKind.DATE_UNREAD: N_("Date not understood"),
    ProblemKind.DATE_TURNABLE: N_("Day or month"),
    ProblemKind.DATES_DAY_FIRST: N_("Dates read day first"),
    ProblemKind.UNKNOWN_WORD: N_("Word not known"),
    ProblemKind.GROUPS: N_("Rows taken as headings"),
    ProblemKind.WIDE_MERGE: N_("Merged over many rows"),
    ProblemKind.NEAR_DELEGATION: N_("Delegation nearly known"),
    ProblemKind.DELEGATIONS_OF_SHEETS: N_("Delegations from the sheets"),
    ProblemKind.NAMESAKES: N_("Namesakes"),
    ProblemKind.LINKED: N_("Taken for somebody"),
    ProblemKind.PERHAPS: N_("Perhaps renamed"),
    ProblemKind.LOOKS_LIKE: N_("Looks like somebody here"),
    ProblemKind.NOT_COMPARED: N_("Names not compared"),
    ProblemKind.PASSPORT_TWICE: N_("Passport number twice"),
    ProblemKind.NOT_A_NAME: N_("Not a name"),
    ProblemKind.UNSEEN_SIGNS: N_("Unseen signs in the name"),
    ProblemKind.SMALL_LETTER: N_("Small letter in the name"),
    ProblemKind.DATE_MONTH_FIRST: N_("Month before the day"),
    ProblemKind.BIRTH_TO_COME: N_("Birth in the future"),
    ProblemKind.BIRTH_YEAR_ONLY: N_("Only the year of birth"),
    ProblemKind.EMAIL_BROKEN: N_("E-mail not complete"),
    ProblemKind.DELEGATION_OF_COUNTRY: N_("Delegation is a country"),
}


def kind_words(kind: ProblemKind) -> str:
    """The kind in a few words of the interface language."""
    return _(_WORDS[kind]) if kind in _WORDS else str(kind)
