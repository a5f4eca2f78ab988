"""The words of precedence: each rule as a sentence about the neighbour that decided.

What must not come in: the rules themselves (`precedence`) and pages.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _, language, ngettext
from hanoiplan.base.text import Bilingual
from hanoiplan.seating.guests import HostPlace, Reason
from hanoiplan.seating.orders import AseanFlag
from hanoiplan.seating.precedence import BY_HAND, BY_PLACES, STANDS_IN, MissingDays

# rule -> (after the neighbour, before the neighbour)
_SENTENCES: Mapping[str, tuple[str, str]] = {
    "rank": (
        N_("After {other}, who is higher in rank ({rank}, {rank_name})."),
        N_("Before {other}, who is lower in rank ({rank}, {rank_name})."),
    ),
    "guest_first": (
        N_("After {other}: of equal rank the guest goes before the host."),
        N_("Before {other}: of equal rank the guest goes before the host."),
    ),
    "charge": (
        N_("After {other}: a chargé d’affaires goes after the ambassadors."),
        N_("Before {other}: a chargé d’affaires goes after the ambassadors."),
    ),
    "host_place": (
        N_("After {other}: the place of the host’s side among those of equal rank."),
        N_("Before {other}: the place of the host’s side among those of equal rank."),
    ),
    "country": (
        N_("After {other}: of equal rank, in the English order of countries."),
        N_("Before {other}: of equal rank, in the English order of countries."),
    ),
    "capital": (
        N_("After {other}: of one country, the capital goes first."),
        N_("Before {other}: of one country, the capital goes first."),
    ),
    "locality": (
        N_("After {other}: centrally run cities by the official list, then provinces."),
        N_("Before {other}: centrally run cities by the official list, then provinces."),
    ),
    "city": (
        N_("After {other}: of one country, by the English name of the city or body."),
        N_("Before {other}: of one country, by the English name of the city or body."),
    ),
    "head": (
        N_("After {other}: of one delegation the head, then the deputy head."),
        N_("Before {other}: of one delegation the head, then the deputy head."),
    ),
    "seniority": (
        N_("After {other}, of the same rank and appointed earlier."),
        N_("Before {other}, of the same rank and appointed later."),
    ),
    BY_PLACES: (
        N_("After {other}: the places go by country, those of one post take theirs by seniority."),
        N_("Before {other}: the places go by country, those of one post take theirs by seniority."),
    ),
    "name": (
        N_("After {other}: nothing else parts them, so by name."),
        N_("Before {other}: nothing else parts them, so by name."),
    ),
}
_BY_HAND = N_("Put at place {number} by hand.")
_BY_HAND_NOTED = N_("Put at place {number} by hand: {note}")
_STANDS_IN = N_(
    "Stands in for somebody else: with the rank of the own post ({rank}, {rank_name}) only."
)
SOMEBODY = N_("somebody who is no longer in the list")

HOST_PLACES: Mapping[HostPlace, str] = {
    HostPlace.LAST: N_("Host last"),
    HostPlace.FIRST: N_("Host first"),
    HostPlace.ALPHABET: N_("Host by the alphabet"),
}
ASEAN_FLAGS: Mapping[AseanFlag, str] = {
    AseanFlag.AFTER: N_("After the members’ flags"),
    AseanFlag.FIRST: N_("At the place of honour, first"),
    AseanFlag.NONE: N_("No ASEAN flag"),
}
# column of a table -> value -> msgid, for the history
PRECEDENCE_WORDS: Mapping[str, Mapping[str, str]] = {
    "host_place": {str(value): words for value, words in HOST_PLACES.items()},
    "asean_flag": {str(value): words for value, words in ASEAN_FLAGS.items()},
}


def sentence(reason: Reason, names: Mapping[int, str]) -> str:
    """A reason in the interface language; `names` by the ids of delegates.

    Raises:
        KeyError: a rule of another list (a caller's mistake).
    """
    values = dict(reason.values)
    words = {
        "other": names.get(reason.other_id) or _(SOMEBODY),
        "rank": values.get("rank", ""),
        "rank_name": _rank_name(values),
        "number": values.get("number", ""),
        "note": values.get("note", ""),
    }
    told = _(_template(reason, values)).format(**words)
    missing = int(values.get("missing", "0"))
    return f"{told} {_not_by_day(missing)}" if missing else told


def _not_by_day(missing: int) -> str:
    words = ngettext(
        "Seniority does not count: {n} day of appointment in this rank is not noted.",
        "Seniority does not count: {n} days of appointment in this rank are not noted.",
        missing,
    )
    return words.format(n=missing)


def missing_words(line: MissingDays) -> str:
    """A remark on a line of the rank table that goes by country because days are missing."""
    words = ngettext(
        "{rank_name}: {n} of {people} days of appointment is not noted, so countries decide.",
        "{rank_name}: {n} of {people} days of appointment are not noted, so countries decide.",
        line.missing,
    )
    name = line.rank_name.pick("vi" if language() == "vi" else "en")
    return words.format(rank_name=name, n=line.missing, people=line.people)


def _rank_name(values: Mapping[str, str]) -> str:
    name = Bilingual(values.get("rank_vi", ""), values.get("rank_en", ""))
    return name.pick("vi" if language() == "vi" else "en")


def _template(reason: Reason, values: Mapping[str, str]) -> str:
    if reason.rule == BY_HAND:
        return _BY_HAND_NOTED if values.get("note") else _BY_HAND
    if reason.rule == STANDS_IN:
        return _STANDS_IN
    after, before = _SENTENCES[reason.rule]
    return after if values.get("side") == "after" else before


def tells(reason: Reason) -> bool:
    """Whether this list has words for a reason."""
    return reason.rule in _SENTENCES or reason.rule in {BY_HAND, STANDS_IN}


def precedence_words(field: str, value: str) -> str:
    """A value of a column as a person reads it, as it stands where it is no code."""
    label = PRECEDENCE_WORDS.get(field, {}).get(value)
    return _(label) if label else value
