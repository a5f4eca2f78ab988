"""What a row of a list says otherwise than the record of the person it is about.

Pure. Texts are the same when their tidied forms are; a delegation, category, country or date is
the same when the words mean the same one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DRAFT_FIELDS, DelegateRow, text_of
from hanoiplan.delegates.provenance import listed_values
from hanoiplan.exchange.dates import DATE_FIELDS, read_date
from hanoiplan.exchange.delegate_rows import CategoryFinder, RowDraft
from hanoiplan.exchange.headers import FIELD_LABELS, LINES_FIELDS
from hanoiplan.exchange.three_way import Comparison, Decisions, Texts, kind_of
from hanoiplan.plans.countries import find_country
from hanoiplan.sheets.cells import cleaned, one_line

COMPARED = tuple(name for name in FIELD_LABELS if name in DRAFT_FIELDS)
_NEVER_REMOVED = frozenset({"status"})  # it has a value whatever a list says


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean at this event, so that two spellings of one thing are no difference."""

    find: CategoryFinder
    delegation_ids: Mapping[str, int] = field(default_factory=dict)  # by folded name
    year: int = 0

    def same(self, name: str, one: str, other: str) -> bool:
        """Whether two texts of a field say the same."""
        if one == other:
            return True
        if not one or not other:
            return False
        if name == "delegation":
            return self._same_delegation(fold(one), fold(other))
        if name == "category":
            return self._same_category(one, other)
        if name in {"country", "nationality"} and _country(one):
            return _country(one) == _country(other)
        return _same_text(name, one, other) or self._same_date(name, one, other)

    def _same_delegation(self, one: str, other: str) -> bool:
        known = self.delegation_ids.get(one)
        return one == other or (known is not None and known == self.delegation_ids.get(other))

    def _same_category(self, one: str, other: str) -> bool:
        first, second = self.find(one), self.find(other)
        if first is None or second is None:
            return cleaned(one) == cleaned(other)
        return first.id == second.id

    def _same_date(self, name: str, one: str, other: str) -> bool:
        if name not in DATE_FIELDS:
            return False
        first = read_date(one, name, self.year)
        second = read_date(other, name, self.year)
        return first is not None and second is not None and first.iso == second.iso


def _same_text(name: str, one: str, other: str) -> bool:
    one, other = cleaned(one), cleaned(other)
    return one == other or (name not in LINES_FIELDS and one_line(one) == one_line(other))


@lru_cache(maxsize=2048)
def _country(text: str) -> str:
    country = find_country(text)
    return country.code if country else ""


def present_text(person: DelegateRow, name: str) -> str:
    """What the record says in a field, as an export writes it."""
    if name == "category":
        return person.category_text or (person.category.name.vi if person.category else "")
    if name == "country":
        return person.country_text or person.country
    return text_of(person, name)


@dataclass(frozen=True, slots=True)
class Compared:
    """A row beside the person it is about."""

    comparisons: tuple[Comparison, ...]
    said: Mapping[str, str]  # what the list says where the record knows, or will know, otherwise

    @property
    def weight(self) -> int:
        """In how many cells the two differ."""
        return len(self.comparisons)


def compared(
    draft: RowDraft,
    person: DelegateRow,
    meaning: Meaning,
    columns: frozenset[str],
    decisions: Decisions,
    old: RowDraft | None = None,
) -> Compared:
    """The cells in which list, last list and record do not agree.

    Args:
        draft: the row.
        person: whom it is about.
        meaning: what words mean at this event.
        columns: the fields that the list has columns for; an empty cell there is told when the
            last list had a text.
        decisions: whose text is kept where a person has said so.
        old: the row of an older list that is to be taken for the last one.
    """
    found: list[Comparison] = []
    said: dict[str, str] = {}
    listed = listed_values(person.listed)
    for name in COMPARED:
        if name not in draft.filled and (name not in columns or name in draft.unread):
            continue
        file = str(getattr(draft.draft, name)) if name in draft.filled else ""
        here = present_text(person, name)
        if file == here and name not in listed and old is None:
            continue
        texts = _texts(name, file, here, _base(person, name, here, listed, old), person, meaning)
        kind = None if not file and name in _NEVER_REMOVED else kind_of(texts)
        if kind is not None:
            choice = decisions.choice(draft.key, name, kind)
            found.append(Comparison(name, texts.base, here, file, kind, choice))
        if kind is not None or name in listed:
            said[name] = text_of(person, name) if texts.here_is_file else file
    return Compared(tuple(found), said)


def _base(
    person: DelegateRow, name: str, here: str, listed: Mapping[str, str], old: RowDraft | None
) -> str | None:
    if old is not None:
        return str(getattr(old.draft, name)) if name in old.filled else ""
    return listed.get(name, here) if person.imported else None


def _texts(
    name: str, file: str, here: str, base: str | None, person: DelegateRow, meaning: Meaning
) -> Texts:
    known = base if base is not None else ""
    return Texts(
        base,
        here,
        file,
        here_is_file=_is_here(name, file, here, person, meaning),
        here_is_base=_is_here(name, known, here, person, meaning),
        base_is_file=meaning.same(name, known, file),
    )


def _is_here(name: str, text: str, here: str, person: DelegateRow, meaning: Meaning) -> bool:
    """Whether a text means what the record says; what it belongs to is known there by id."""
    if name == "delegation" and text:
        own = {fold(person.delegation.vi), fold(person.delegation.en)} - {""}
        return fold(text) in own or meaning.same(name, here, text)
    if name == "category" and person.category is not None and text:
        found = meaning.find(text)
        return found is not None and found.id == person.category.id
    if name == "country" and person.country and text:
        return _country(text) == person.country
    return meaning.same(name, here, text)


def differing(draft: RowDraft, person: DelegateRow, meaning: Meaning) -> Iterator[str]:
    """The filled fields in which a row says something else than a record, for telling namesakes."""
    for name in COMPARED:
        if name in draft.filled:
            file = str(getattr(draft.draft, name))
            if not _is_here(name, file, present_text(person, name), person, meaning):
                yield name
