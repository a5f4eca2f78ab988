"""What is to be told about a list or a column as a whole. Pure.

What must not come in: single rows (`row_problems`).
"""

from collections.abc import Iterator, Sequence

from hanoiplan.exchange.dates import DATE_FIELDS, day_first, month_first, read_date
from hanoiplan.exchange.delegate_rows import RowDraft
from hanoiplan.exchange.delegation_names import first_written, near
from hanoiplan.exchange.groups import GroupHeading
from hanoiplan.exchange.headers import BETWEEN, FIELD_LABELS, meanings_of
from hanoiplan.exchange.heading_words import ID
from hanoiplan.exchange.mapping import ColumnMapping, ColumnMeaning, Confidence, rivals
from hanoiplan.exchange.model import Problem
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.who_is_who import Directory, Present
from hanoiplan.sheets.cells import Sheet, one_line

MANY = 20  # columns without a meaning, from which on they are told together
WIDE = 100  # rows one cell may be merged over without a word


def of_columns(sheet: Sheet, mapping: ColumnMapping, *, foreign: bool) -> Iterator[Problem]:
    """Guessed and unused columns, IDs of another office, two columns that look like names."""
    if sheet.old_letters:
        yield Problem(ProblemKind.OLD_LETTERS, mapping.header_row or 1, "")
    for one, other in rivals(mapping):
        facts = {"one": one.letter, "other": other.letter}
        at = (mapping.header_row, other.letter, other.heading)
        yield Problem(ProblemKind.TWO_NAME_COLUMNS, *at, facts)
    for column in mapping.columns:
        facts = {"field": FIELD_LABELS.get(column.field, "")}
        at = (mapping.header_row, column.letter, column.heading)
        if column.field == ID and foreign:
            yield Problem(ProblemKind.FOREIGN_IDS, *at)
        elif column.field and column.confidence is Confidence.GUESS:
            yield Problem(ProblemKind.GUESSED_COLUMN, *at, facts)
    yield from _unused(mapping)


def _unused(mapping: ColumnMapping) -> Iterator[Problem]:
    """Columns that nobody understands, one by one or, where there are too many, together."""
    unused = [one for one in mapping.columns if _is_unused(one)]
    if len(unused) > MANY:
        first, facts = unused[0], {"n": str(len(unused))}
        at = (mapping.header_row, first.letter, first.heading)
        yield Problem(ProblemKind.MANY_UNUSED, *at, facts)
        return
    for one in unused:
        yield Problem(ProblemKind.UNUSED_COLUMN, mapping.header_row, one.letter, one.heading)


def _is_unused(column: ColumnMeaning) -> bool:
    """Whether nobody knows what a column means; STT and photos are known not to be taken."""
    if not column.heading or column.field or column.confidence is not Confidence.NONE:
        return False
    return not meanings_of(tuple(column.heading.split(BETWEEN)))


def of_cells(sheet: Sheet, mapping: ColumnMapping) -> Iterator[Problem]:
    """Cells merged over many rows."""
    letters = {one.place: one.letter for one in mapping.columns if one.field}
    for area in sheet.merged:
        rows = area.bottom - area.top + 1
        if rows > WIDE and area.left in letters:
            first = next((row for row in sheet.rows if row.number == area.top), None)
            text = one_line(first.text(area.left)) if first else ""
            facts = {"n": str(rows)}
            yield Problem(ProblemKind.WIDE_MERGE, area.top, letters[area.left], text, facts)


def of_dates(sheet: Sheet, mapping: ColumnMapping, year: int) -> Iterator[Problem]:
    """Columns in which nothing tells the day from the month."""
    for column in mapping.columns:
        if column.field not in DATE_FIELDS:
            continue
        texts = column_texts(sheet, mapping, column.place)
        if day_first(texts) or month_first(texts):
            continue
        found = (read_date(text, column.field, year) for text in texts)
        if any(one is not None and one.turnable for one in found):
            at = (mapping.header_row, column.letter, column.heading)
            yield Problem(ProblemKind.DATES_DAY_FIRST, *at)


def column_texts(sheet: Sheet, mapping: ColumnMapping, place: int) -> list[str]:
    """What stands in a column below the headings."""
    rows = (row for row in sheet.rows if row.number > mapping.header_row)
    return [text for row in rows if (text := row.text(place))]


def of_groups(groups: Sequence[GroupHeading]) -> Iterator[Problem]:
    """Rows that were taken as headings."""
    speaking = [one for one in groups if one.speaks]
    if speaking:
        first = speaking[0]
        facts = {"n": str(len(speaking))}
        yield Problem(ProblemKind.GROUPS, first.row, "", first.text, facts, sheet=first.sheet)


def of_delegations(
    drafts: Sequence[RowDraft], present: Present, directory: Directory, mapping: ColumnMapping
) -> Iterator[Problem]:
    """Delegations that may be others which are known already."""
    written = first_written(drafts)
    for name, other in near(written, present.delegations, directory.delegation_ids):
        draft = written[name]
        yield Problem(
            ProblemKind.NEAR_DELEGATION,
            draft.row,
            mapping.letter("delegation"),
            name,
            proposal=other,
            sheet=draft.sheet,
        )
