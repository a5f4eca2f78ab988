"""Whom and what places a line of a run's own list may mean, found by number and by spelling.

What must not come in: reading lines, writing, telephones.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hanoiplan.badges.own_columns import COUNTRY, DELEGATION
from hanoiplan.badges.own_list import Own
from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.plans.countries import Country, country_of, find_country

MOST_DIGITS = 6  # of a badge number; Python refuses to read thousands of them
MOST_SHOWN = 20  # letters of what stands in the place of a number
AT_ONCE = 100  # people who are learnt in one go: about a millisecond


class KnownPeople:
    """Everybody who may be meant, by number and by every spelling of the name."""

    def __init__(self, people: Sequence[DelegateRow] = ()) -> None:
        self._by_number: dict[int, DelegateRow] = {}
        self._by_name: dict[str, list[DelegateRow]] = defaultdict(list)
        self._by_delegation: dict[str, DelegateRow] = {}
        self._bodies: set[int | None] = set()
        for _part in self.learning(people):
            pass

    def learning(self, people: Sequence[DelegateRow]) -> Iterator[None]:
        """Takes more people in, so many at a time that a window may answer in between."""
        for at, row in enumerate(people):
            self._learn(row)
            if at % AT_ONCE == AT_ONCE - 1:
                yield

    def _learn(self, row: DelegateRow) -> None:
        if row.delegation_id not in self._bodies:
            self._bodies.add(row.delegation_id)
            for name in (row.delegation.vi, row.delegation.en):
                self._by_delegation.setdefault(fold(name), row)
        if row.cancelled_at is not None or row.merged_into is not None:
            return
        if row.badge_number:
            self._by_number[row.badge_number] = row
        for name in _spelt(row):
            self._by_name[name].append(row)

    def find(self, number: str, name: str, delegation: str) -> int | str:
        """The id of the one who is meant, or a sentence that says why it is nobody."""
        if number:
            return self._numbered(number, name)
        if not name:
            return _("This line names nobody: neither a badge number nor a name stands in it.")
        found = self._by_name.get(fold(name), [])
        if delegation:
            wanted = fold(delegation)
            words = ((row, {fold(row.delegation.vi), fold(row.delegation.en)}) for row in found)
            found = [row for row, names in words if wanted in names] or found
        if len(found) == 1:
            return found[0].id
        if not found:
            return _("Nobody called “{name}” is in the list of delegates.").format(name=name)
        sentence = _("{n} people are called “{name}”. Add the badge number or the delegation.")
        return sentence.format(n=len(found), name=name)

    def _numbered(self, number: str, name: str) -> int | str:
        digits = number.strip().removesuffix(".0")
        is_number = digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS
        row = self._by_number.get(int(digits)) if is_number else None
        if row is None:
            shown = number if len(number) <= MOST_SHOWN else f"{number[:MOST_SHOWN]}…"
            return _("There is no badge number {number}.").format(number=shown)
        if name and fold(name) not in _spelt(row):
            sentence = _("Badge {number} belongs to {other}, not to “{name}”. Correct one of them.")
            return sentence.format(number=number, other=row.name, name=name)
        return row.id

    def place(self, delegation: Bilingual, country: Bilingual) -> Own | str:
        """Delegation and country as they are printed, or a sentence about an unknown country.

        A delegation that nobody knows here is printed as it was written; where it is a country
        itself ("Lào"), its flag is found.
        """
        row = self._by_delegation.get(fold(delegation.pick("vi"))) if delegation else None
        named, asked = _country_named(country), country.pick("vi")
        if asked and named is None:
            return _("No country is called “{name}” here. Write its usual name.").format(name=asked)
        of_row = country_of(row.delegation_country or row.country) if row else None
        state = named or of_row or _country_named(delegation)
        name = row.delegation if row else delegation
        said = ((DELEGATION, name), (COUNTRY, state.name if state else Bilingual()))
        return tuple((key, value) for key, value in said if value)


def _spelt(row: DelegateRow) -> set[str]:
    spelt = (row.printed.vi, row.printed.en, row.passport_name, row.native_name)
    return {fold(one) for one in spelt if one}


def _country_named(said: Bilingual) -> Country | None:
    return find_country(said.pick("vi")) or find_country(said.pick("en"))
