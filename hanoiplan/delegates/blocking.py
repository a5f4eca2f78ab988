"""Where people who may be one meet, so that not everybody is compared with everybody.

Each way in which a name is spelled anew has its key here: people who share a key are compared.
What must not come in: points and reasons.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from hanoiplan.delegates.comparing import Person
from hanoiplan.delegates.name_forms import NameForm, Word
from hanoiplan.delegates.skeletons import characters, consonants

CROWD = 60  # so many under one key are no longer compared each with each
LONG = 5  # letters of a word that brings people together with the initials of the others
VERY_LONG = 7  # and by itself
FEW_WORDS = 5  # of longer names not every choice of words is tried
FEWEST_LETTERS = 5  # of what is left of a name, so that it may be a key
ALONE, FEW = "alone", 8  # the key of one long word, and who may have it
Key = tuple[str, ...]


class Meetings:
    """Who meets whom; people are known by their place in the sequence."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people
        self._whole: dict[Key, list[int]] = defaultdict(list)  # by all that they are
        self._parts: dict[Key, list[int]] = defaultdict(list)  # by a part of their words
        for place, person in enumerate(people):
            for key in _whole_keys(person):
                self._whole[key].append(place)
            for key in _part_keys(person):
                self._parts[key].append(place)

    def pairs(self) -> set[tuple[int, int]]:
        """Every pair of places to compare, the smaller first."""
        found: set[tuple[int, int]] = set()
        for key, block in self._whole.items():
            if len(block) > 1 and not _is_too_common(key, block):
                found.update(self._in_block(block))
            for longer in self._parts.get(key, ())[:CROWD]:
                found.update((min(longer, short), max(longer, short)) for short in block[:CROWD])
        return {(one, two) for one, two in found if one != two}

    def near(self, person: Person) -> set[int]:
        """The places of those whom this person may be."""
        whole = _whole_keys(person)
        asked = ((key, self._whole.get(key, ())) for key in (*whole, *_part_keys(person)))
        known = [block for key, block in asked if not _is_too_common(key, block)]
        longer = [self._parts.get(key, ()) for key in whole]
        return {place for block in (*known, *longer) for place in block}

    def _in_block(self, block: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Each with each; in a crowd only within a delegation, and each with the next one."""
        if len(block) <= CROWD:
            yield from combinations(block, 2)
            return
        yield from pairwise(block)
        by_delegation: dict[str, list[int]] = defaultdict(list)
        for place in block:
            for name in self._people[place].delegation:
                by_delegation[name].append(place)
        for members in by_delegation.values():
            yield from combinations(members[:CROWD], 2)


def _is_too_common(key: Key, block: Sequence[int]) -> bool:
    """A long word brings people together only as long as few have it."""
    return key[0] == ALONE and len(block) > FEW


def shared_by_many(people: Sequence[Person], most: int) -> frozenset[str]:
    """Phones and addresses of more than `most` people: a delegation's own, no person's."""
    counts: Counter[str] = Counter()
    for person in people:
        counts.update(person.phones | person.emails)
    return frozenset(value for value, count in counts.items() if count > most)


# --- keys ----------------------------------------------------------------------------------------


def _whole_keys(person: Person) -> set[Key]:
    """What a person is known by: the name in each form, number, address."""
    keys: set[Key] = {("phone", phone) for phone in person.phones}
    keys |= {("email", email) for email in person.emails}
    keys |= {(kind, text) for kind, text in _exact(person) if text}
    for form in person.forms:
        keys.update(_form_keys(form))
    return keys


def _exact(person: Person) -> tuple[tuple[str, str], ...]:
    return ("passport", person.passport), ("native", person.native)


def _form_keys(form: NameForm) -> Iterator[Key]:
    for bones in _spellings(form):
        yield ("words", *sorted(bones))
        yield ("letters", "".join(sorted("".join(bones))))
        named = sorted(bone for bone in bones if len(bone) > 1)
        if named and len(named) < len(bones):
            yield ("core", *named)
    if not form.vietnamese:
        yield from _loose_keys(form.words)


def _spellings(form: NameForm) -> set[Key]:
    """Letter by letter, and as a skeleton where spellings are free."""
    plain = tuple(word.folded.replace("y", "i") for word in form.words)
    return {plain, tuple(word.bones for word in form.words)}


def _loose_keys(words: Sequence[Word]) -> Iterator[Key]:
    """Where one word is mistyped, or the family name is spelled by another dialect."""
    sounds = [consonants(word.bones) for word in words]
    if sum(map(len, sounds)) > FEWEST_LETTERS:
        yield ("consonants", *sorted(sounds))
    for place, word in enumerate(words):
        others = [other.bones for at, other in enumerate(words) if at != place]
        if len(word.bones) >= LONG:
            yield ("long", word.bones, "".join(sorted(other[0] for other in others)))
        if len(word.bones) >= VERY_LONG:
            yield (ALONE, word.bones)
        rest = "".join(sorted("".join(others)))
        if len(rest) >= FEWEST_LETTERS:
            for sign in characters(word.folded):
                yield ("sign", sign, rest)


def _part_keys(person: Person) -> set[Key]:
    """The choices of words by which a shorter or a mistyped form of the name would be known."""
    keys: set[Key] = set()
    for form in person.forms:
        for bones in _spellings(form):
            for part in _choices(bones):
                keys |= {("words", *sorted(part)), ("core", *sorted(part))}
    return keys


def _choices(bones: Key) -> Iterator[Key]:
    count = len(bones)
    sizes = range(1, count) if count <= FEW_WORDS else {2, count - 2, count - 1}
    for size in sizes:
        yield from combinations(bones, size)
