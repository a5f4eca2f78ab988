"""From a sheet to an Intake: who is here, how lists were read before, what this one would do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold
from hanoiplan.delegates.queries import delegate_rows, delegations, merged_rows
from hanoiplan.exchange.intake import Old, Present, Progress, rows_by_person, take_in_parts
from hanoiplan.exchange.letters import LETTERS_NAMES, suspected
from hanoiplan.exchange.mapping import ColumnMapping, Confidence, guess_mapping
from hanoiplan.exchange.model import Intake, Problem
from hanoiplan.exchange.row_reading import ListPart, RowMemory
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.sources import KnownSource, as_before, known_source, source_name
from hanoiplan.exchange.tables import ListSource
from hanoiplan.exchange.three_way import NOTHING_DECIDED, Decisions
from hanoiplan.plans.queries import categories, event
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.old_letters import Letters, Suspicion, converted
from hanoiplan.store.work import Reader

AS_IS = "as-is"  # a person's word that the letters are right
_PLAIN_SHEET = re.compile(r"(?:sheet|trang tinh|trang|bang|table|tabelle|feuil|danh sach)? ?\d*")


@dataclass(frozen=True, slots=True)
class ListOptions:
    """How a list is to be read, as far as a person has said so."""

    mapping: ColumnMapping | None = None  # None: as before, else as the headings say
    letters: Letters | str | None = None  # convert from these; AS_IS: they are right
    decisions: Decisions = NOTHING_DECIDED
    old: tuple[Sheet, ...] = ()  # an older list to be taken for the last one
    memory: RowMemory | None = None


USUAL = ListOptions()


def present(reader: Reader, event_id: int) -> Present:
    """Who and what is in the event already."""
    facts = event(reader, event_id)
    return Present(
        delegate_rows(reader, event_id),
        delegations(reader, event_id),
        categories(reader, event_id),
        facts.starts_on.year if facts and facts.starts_on else Present().year,
        merged_rows(reader, event_id),
    )


def known_sources(reader: Reader, event_id: int) -> list[KnownSource]:
    """How lists of this event were read before, the oldest first."""
    query = select(ListSource.__table__).where(ListSource.event_id == event_id)
    return [
        KnownSource(row.id, row.name, row.headings, row.mapping, row.letters)
        for row in reader.rows(query.order_by(ListSource.id))
    ]


def prepare(
    reader: Reader,
    event_id: int,
    sheet: Sheet | Sequence[Sheet],
    mapping: ColumnMapping | None = None,
    progress: Progress | None = None,
    options: ListOptions = USUAL,
) -> Intake:
    """What a list would do to an event; without a mapping an earlier list or the headings decide.

    Several sheets are read as one list; where it has no column for delegations, the names of the
    sheets are the delegations. Letters that look old are converted only if `options` say so.

    Raises:
        NotPossible: no column says what the people are called.
    """
    sheets = (sheet,) if isinstance(sheet, Sheet) else tuple(sheet)
    options = replace(options, mapping=mapping or options.mapping)
    known = known_sources(reader, event_id)
    opened = [open_sheet(one, known, options) for one in sheets]
    here = present(reader, event_id)
    parts = with_delegations([one.part for one in opened])
    source = opened[0].source
    name = source.name if source else source_name(sheets[0].file)
    intake = take_in_parts(
        *(parts, here, progress, options.decisions, options.memory),
        _old(options.old, here, known),
        name,
    )
    return _with_letters(intake, opened)


@dataclass(frozen=True, slots=True)
class OpenedSheet:
    """A sheet ready to be read: letters settled, columns understood."""

    part: ListPart
    source: KnownSource | None  # the mapping was remembered from it
    suspicion: Suspicion | None  # old letters that nobody has said anything about
    letters: str  # from which it was converted


def open_sheet(
    sheet: Sheet, known: Sequence[KnownSource] = (), options: ListOptions = USUAL
) -> OpenedSheet:
    """Settle the letters of a sheet and what its columns mean.

    Raises:
        NotPossible: no column says what the people are called.
    """
    suspicion = None if options.letters == AS_IS else suspected(sheet)
    asked = Letters(options.letters) if options.letters in set(Letters) else None
    likely = asked or (suspicion.letters if suspicion else None)
    readable = converted(sheet, likely) if likely else sheet
    guessed = guess_mapping(readable)
    source = known_source(guessed, sheet.file, known)
    if asked is None and likely and source is not None and source.letters == likely:
        asked = likely  # consent was given for an earlier list of this source
    mapping = options.mapping or as_before(guessed, source)
    if not mapping.has_name:
        raise _nameless(sheet)
    return OpenedSheet(
        ListPart(readable if asked else sheet, mapping, converted=asked is not None),
        None if options.mapping else source,
        None if asked else suspicion,
        str(asked or ""),
    )


def _nameless(sheet: Sheet) -> NotPossible:
    sentence = _(
        "Sheet “{sheet}” of “{file}” has no column with names in its first 40 rows. Give one of"
        " its columns a heading such as “Họ và tên” or “Full name”, or choose the column yourself."
    )
    return NotPossible(sentence.format(sheet=sheet.name, file=sheet.file))


def with_delegations(parts: Sequence[ListPart]) -> tuple[ListPart, ...]:
    """The sheets of one list; where no column tells the delegation, their names do.

    A name that a program gave to a sheet is nobody's delegation.
    """
    if len(parts) < 2 or any("delegation" in part.mapping.fields for part in parts):
        return tuple(parts)
    return tuple(
        part
        if _PLAIN_SHEET.fullmatch(fold(part.sheet.name))
        else replace(part, delegation=part.sheet.name)
        for part in parts
    )


def _old(sheets: Sequence[Sheet], here: Present, known: Sequence[KnownSource]) -> Old | None:
    """The rows of an older list, by the people they are about."""
    if not sheets:
        return None
    parts = [open_sheet(one, known, ListOptions(letters=None)).part for one in sheets]
    return Old(rows_by_person(with_delegations(parts), here))


def _with_letters(intake: Intake, opened: Sequence[OpenedSheet]) -> Intake:
    """The Intake with what is to be told about letters and remembered columns first."""
    remarks = list(intake.remarks)
    suspicion = next((one.suspicion for one in opened if one.suspicion), None)
    letters = next((one.letters for one in opened if one.letters), "")
    source = opened[0].source
    columns = intake.mapping.columns
    if source is not None and any(one.confidence is Confidence.REMEMBERED for one in columns):
        remarks.insert(
            0, Problem(ProblemKind.REMEMBERED, intake.mapping.header_row, "", source.name)
        )
    if letters:
        facts = {"letters": LETTERS_NAMES[Letters(letters)]}
        remarks.insert(0, Problem(ProblemKind.LETTERS_CONVERTED, 1, "", facts=facts))
    if suspicion is not None:
        remarks.insert(0, _about_letters(suspicion))
    return replace(
        intake,
        remarks=tuple(remarks),
        suspicion=suspicion,
        facts=replace(intake.facts, letters=letters),
    )


def _about_letters(suspicion: Suspicion) -> Problem:
    before, after = suspicion.samples[0] if suspicion.samples else ("", "")
    facts = {
        "letters": LETTERS_NAMES[suspicion.letters],
        "n": str(suspicion.cells),
        "before": before,
        "after": after,
    }
    return Problem(ProblemKind.LETTERS, 1, "", before, facts)
