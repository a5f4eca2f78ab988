"""What a row of a list says otherwise than the record of the person it is about.

Pure. Texts are the same when their tidied forms are; a delegation, category or country is the
same when the words mean the same one. Empty cells say nothing.
"""

from collections.abc import Iterator

from hanoiplan.base.text import Bilingual, fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.cells import cleaned, one_line
from hanoiplan.exchange.delegate_rows import CategoryFinder, RowDraft
from hanoiplan.exchange.headers import FIELD_LABELS, LINES_FIELDS
from hanoiplan.exchange.model import Difference
from hanoiplan.plans.countries import find_country


def differences(draft: RowDraft, person: DelegateRow, find: CategoryFinder) -> Iterator[Difference]:
    """The filled cells that say something else than the record."""
    for field in FIELD_LABELS:
        if field in draft.filled:
            after = str(getattr(draft.draft, field))
            before = present_text(person, field)
            if not _means_the_same(field, before, after, person, find):
                yield Difference(field, before, after)


def present_text(person: DelegateRow, field: str) -> str:
    """What the record says in a field, as an export writes it."""
    if field == "delegation":
        return person.delegation.pick("vi")
    if field == "category":
        return person.category_text or (person.category.name.vi if person.category else "")
    if field == "country":
        return person.country_text or person.country
    base, _bar, language = field.rpartition("_")
    value = getattr(person, base if language in {"vi", "en"} else field)
    if isinstance(value, Bilingual):
        return value.vi if language == "vi" else value.en
    return str(value)


def _means_the_same(
    field: str, before: str, after: str, person: DelegateRow, find: CategoryFinder
) -> bool:
    if field == "delegation":
        names = (person.delegation.vi, person.delegation.en)
        return fold(after) in {fold(name) for name in names if name}
    if field == "category" and person.category is not None:
        found = find(after)
        return found is not None and found.id == person.category.id
    if field == "country" and person.country:
        country = find_country(after)
        return country is not None and country.code == person.country
    before, after = cleaned(before), cleaned(after)
    return before == after or (field not in LINES_FIELDS and one_line(before) == one_line(after))
