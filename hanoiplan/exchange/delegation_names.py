"""Delegations as lists name them: those that come new, and those that may be one already known.

"Tp. HCM", "TP Hồ Chí Minh" and "Ho Chi Minh City" are one body: that is proposed, never decided.
Pure. What must not come in: people.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from hanoiplan.base.text import Bilingual, fold_words
from hanoiplan.delegates.model import DelegationRow
from hanoiplan.exchange.delegate_rows import RowDraft
from hanoiplan.exchange.groups import LED, GroupHeading
from hanoiplan.exchange.model import NewDelegation, Problem
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.who_is_who import folded
from hanoiplan.plans.countries import Country, find_country

# Words that say of what kind a body is, not which one.
_KINDS = (
    ("doan", "dai", "bieu"),
    ("doan",),
    ("delegation", "of"),
    ("delegation", "from"),
    ("delegation",),
    ("thanh", "pho"),
    ("thu", "do"),
    ("tp",),
    ("tinh",),
    ("city", "of"),
    ("city",),
    ("capital",),
    ("province", "of"),
    ("province",),
    ("the",),
    ("ubnd",),
    ("uy", "ban", "nhan", "dan"),
)
# One place, several spellings, folded and without gaps.
_SPELLINGS = {
    "hochiminh": "hcm; tphcm; hcmc; saigon; sg hcm; thanhphohcm",
    "hanoi": "hn; tphn",
    "danang": "dn; tourane",
    "bangkok": "bangcoc; krungthep; bangkokmetropolitan; bangkokmetropolitanadministration; bma",
    "vientiane": "viengchan; viangchan",
    "phnompenh": "phnompênh; nongpenh",
    "luangprabang": "luongphabang; luangphabang; louangprabang",
    "kualalumpur": "kl; cualalampo; kualalampua",
    "jakarta": "giacacta; dkijakarta",
    "yangon": "rangoon; ranggun",
    "bandarseribegawan": "bsb",
    "nongkhai": "noongkhai",
    "naypyitaw": "naypyidaw; naypidaw",
    "dili": "dily",
}
_SPELT = {
    "".join(fold_words(other)): name
    for name, others in _SPELLINGS.items()
    for other in others.split(";")
}


@lru_cache(maxsize=4096)
def likeness_key(name: str) -> str:
    """What two spellings of one delegation share; "" for a name without letters."""
    words = _without_kind(fold_words(name))
    bare = "".join(words)
    country = find_country(" ".join(words))
    if country is not None:
        return f"@{country.code}"
    return _SPELT.get(bare, bare)


def _without_kind(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without those at the start or the end that only tell the kind; never none."""
    for kind in _KINDS:
        if len(words) > len(kind) and words[: len(kind)] == kind:
            return _without_kind(words[len(kind) :])
        if len(words) > len(kind) and words[-len(kind) :] == kind:
            return _without_kind(words[: -len(kind)])
    return words


def near(
    written: Iterable[str], present: Sequence[DelegationRow], known: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """(as written, name of the likely delegation) for names that are not known as they stand.

    The likely one is a present delegation or, without one, the first such name of the list.
    """
    here: dict[str, str] = {}
    for row in present:
        for name in (row.name.en, row.name.vi):
            if name:
                here[likeness_key(name)] = row.name.pick("vi")
    for name in written:
        key = likeness_key(name)
        if not key or folded(name) in known:
            continue
        if key in here and folded(here[key]) != folded(name):
            yield name, here[key]
        here.setdefault(key, name)


def first_written(drafts: Iterable[RowDraft]) -> dict[str, RowDraft]:
    """Each delegation as it is written first → the row in which that is."""
    found: dict[str, RowDraft] = {}
    seen: set[str] = set()
    for draft in drafts:
        name = draft.draft.delegation
        if name and (key := folded(name)) not in seen:
            seen.add(key)
            found[name] = draft
    return found


def new_delegations(
    drafts: Iterable[RowDraft],
    groups: Iterable[GroupHeading],
    known: Mapping[str, int],
    countries: "CountryNames",
) -> dict[str, NewDelegation]:
    """Delegations that nobody has made yet, by folded name, with both names where both are told."""
    told = {
        folded(one.delegation.pick("vi")): (one.delegation, one.country)
        for one in groups
        if one.delegation
    }
    found: dict[str, NewDelegation] = {}
    for draft in drafts:
        key = folded(draft.draft.delegation)
        if not key or key in known:
            continue
        english = draft.delegation_en
        if key not in found:
            name, country = told.get(key, (Bilingual(draft.draft.delegation), ""))
            own = countries.named.get(key)
            found[key] = own or NewDelegation(name, _code(country))
        if english and not found[key].name.en and english != found[key].name.vi:
            name = Bilingual(found[key].name.vi, english)
            found[key] = NewDelegation(name, found[key].country)
    return found


class CountryNames:
    """Delegations that a list calls by nothing but a country: all spellings get our own names.

    A delegation that is known under the written name, or that a person has named, is left alone.
    """

    def __init__(self, known: Mapping[str, int], decided: Mapping[str, str]) -> None:
        self._known, self._decided = known, decided
        self.named: dict[str, NewDelegation] = {}  # by folded name
        self._renamed: dict[str, tuple[RowDraft, str]] = {}  # as written -> its first row, name

    def settle(self, draft: RowDraft) -> RowDraft:
        """The row with our name of its delegation's country, and with the country itself."""
        written = draft.draft.delegation
        country = country_alone(written)
        if country is None or folded(written) in self._known:
            return draft
        usual = country.name.vi
        name = self._decided.get(usual, usual)
        if name == usual and folded(written) != folded(usual):
            self._renamed.setdefault(written, (draft, usual))
        self.named[folded(usual)] = NewDelegation(country.name, country.code)
        own = draft.draft.country
        values = replace(draft.draft, delegation=name, country=own or usual)
        filled = draft.filled if own else draft.filled | {"country"}
        whole = draft.whole if own or draft.whole is None else {**draft.whole, "country": usual}
        return replace(draft, draft=values, filled=filled, whole=whole)

    def remarks(self, letter: str) -> Iterator[Problem]:
        """One for every written name that has become another."""
        for written, (draft, name) in self._renamed.items():
            facts = {"name": name}
            at = (draft.row, letter, written, facts)
            yield Problem(ProblemKind.DELEGATION_OF_COUNTRY, *at, sheet=draft.sheet)


@lru_cache(maxsize=4096)
def country_alone(name: str) -> Country | None:
    """The country that a delegation's name means and nothing else ("ĐOÀN MA-LAI-XI-A")."""
    led = LED.match(name)
    country = find_country(name) or (find_country(name[led.end() :]) if led else None)
    return None if country is None or country.organisation else country


def _code(country: str) -> str:
    found = find_country(country) if country else None
    return found.code if found else ""
