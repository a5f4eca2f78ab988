"""How alike two written names are: word by word, in any order, and on what ground.

The words are paired as well as they can be; what is left on one side is missing, what is left on
both sides speaks against. What must not come in: everything about a person beside the name.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from rapidfuzz.fuzz import ratio

from hanoiplan.delegates.match_reasons import ReasonKind
from hanoiplan.delegates.name_forms import COMMON_WEIGHT, NameForm, Word
from hanoiplan.delegates.skeletons import (
    characters,
    is_vietnamese_word,
    skeleton,
)

# How well two words agree: 1 is letter by letter.
WITHOUT_MARKS, SPELLED, SAME_CHARACTER, OTHER_TONE, INITIAL = 0.98, 0.95, 0.85, 0.45, 0.8
JOINED, MISTYPED = 0.95, 0.85
ALIKE = 82.0  # of 100: letters in common, from which on two long words may be one mistyped
VERY_ALIKE = 90.0  # in a word of middle length: one letter more or less, none exchanged
MIDDLING, LONG = 5, 8  # letters from which on a word can be mistyped and still be known
# The points of a complete name: names of few letters of their own are common.
PLAIN, RARE = 82.0, 12.0  # and so much more for a rare one
USUAL_LETTERS, RARE_LETTERS = 6, 10  # own letters: up to here common; so many more: rare
MISSING_SHARE, MOST_MISSING = 0.25, 0.4  # what a missing word weighs; what all of them weigh
CONFLICT_SHARE = 0.8  # what words weigh that stand against each other
CONFLICT_INITIALS = 0.8  # and two initials on top
DEDUCTIONS = {
    ReasonKind.DIALECT: 8.0,
    ReasonKind.MISSING_WORDS: 4.0,
    ReasonKind.INITIALS: 3.0,
    ReasonKind.ANOTHER_ORDER: 1.0,
}
VIETNAMESE_SHORTER = 6.0  # Lê Anh may be any of those called Lê … Anh
SHORTER_AND_TURNED = 6.0  # two liberties at once
INNER_WEIGHT = 0.3  # the most that a Vietnamese middle name weighs when it is missing
ONLY_COMMON_WORDS = 30.0  # the most for names that share nothing of their own
MOST_JOINED = 3  # words that are tried in every order


@dataclass(frozen=True, slots=True)
class NameLikeness:
    """0..100 for the names alone, and why; doubts among the kinds weigh nothing more here."""

    points: float
    kinds: frozenset[ReasonKind]


@dataclass(frozen=True, slots=True)
class _Pair:
    one: int
    two: int
    agreement: float
    kind: ReasonKind | None


def name_likeness(one: NameForm, two: NameForm) -> NameLikeness:
    """Compare two written names."""
    possible = _possible(one, two)
    pairs = _taken(possible, (), mistyped=False)
    left, right = _left_over(one, two, pairs)
    joined = _same_letters(left, right)
    if not joined:
        pairs = _taken(possible, pairs, mistyped=True)
        left, right = _left_over(one, two, pairs)
    matched = [(one.words[pair.one], two.words[pair.two], pair.agreement) for pair in pairs]
    if joined:
        matched += [(word, word, JOINED) for word in max(left, right, key=len)]
        left, right = [], []
    kinds = _kinds(one, two, pairs, joined=joined)
    if left or right:
        kinds.add(ReasonKind.OTHER_WORDS if left and right else ReasonKind.MISSING_WORDS)
    compared = _Compared(matched, left, right, vietnamese=one.vietnamese and two.vietnamese)
    own = compared.own_letters
    if compared.is_complete and own <= USUAL_LETTERS:
        kinds.add(ReasonKind.COMMON_NAME)
    points = _ceiling(compared) * _agreed_share(compared, _ends(one, two))
    points -= _deductions(kinds, vietnamese=compared.vietnamese)
    if not own and not compared.is_complete:
        points = min(points, ONLY_COMMON_WORDS)
    return NameLikeness(max(points, 0.0), frozenset(kinds))


# --- pairing -------------------------------------------------------------------------------------


def _possible(one: NameForm, two: NameForm) -> list[_Pair]:
    """Every pair of words that agree at all, the best first."""
    tonal = one.vietnamese and two.vietnamese and one.marked and two.marked
    strict = one.vietnamese or two.vietnamese
    found = [
        _Pair(place, other, *agreed)
        for place, word in enumerate(one.words)
        for other, word_two in enumerate(two.words)
        if (agreed := _agreement(word, word_two, strict, tonal))[0]
    ]
    found = _initials_of_one_side(one, found)
    return sorted(found, key=lambda pair: (-pair.agreement, abs(pair.one - pair.two), pair.one))


def _initials_of_one_side(one: NameForm, pairs: Sequence[_Pair]) -> list[_Pair]:
    """R. Mercado is no M. Reyes: initials stand for words of the other name on one side only."""
    sides = {one.words[pair.one].is_initial for pair in pairs if pair.kind is ReasonKind.INITIALS}
    if len(sides) < 2:
        return list(pairs)
    return [pair for pair in pairs if pair.kind is not ReasonKind.INITIALS]


def _taken(possible: Sequence[_Pair], before: Sequence[_Pair], *, mistyped: bool) -> list[_Pair]:
    """The best pairs with each word once; mistyped words only when nothing better was found."""
    taken = list(before)
    for pair in possible:
        if (pair.kind is ReasonKind.TYPING) is mistyped and not any(
            pair.one == have.one or pair.two == have.two for have in taken
        ):
            taken.append(pair)
    return sorted(taken, key=lambda pair: pair.one)


def _left_over(
    one: NameForm, two: NameForm, pairs: Sequence[_Pair]
) -> tuple[list[Word], list[Word]]:
    """The words of each side that have no partner."""
    ones, twos = {pair.one for pair in pairs}, {pair.two for pair in pairs}
    return (
        [word for place, word in enumerate(one.words) if place not in ones],
        [word for place, word in enumerate(two.words) if place not in twos],
    )


@lru_cache(maxsize=65_536)
def _agreement(  # noqa: PLR0911 - a ladder of grounds, the best first
    one: Word,
    two: Word,
    strict: bool,
    tonal: bool,
) -> tuple[float, ReasonKind | None]:
    """0..1 for two words, and on what ground."""
    if one.folded == two.folded:
        if one.sound == two.sound:
            return 1.0, None
        return (OTHER_TONE, ReasonKind.OTHER_MARKS) if tonal else (WITHOUT_MARKS, ReasonKind.MARKS)
    if one.is_initial or two.is_initial:
        stands = one.folded[0] == two.folded[0]
        return (INITIAL, ReasonKind.INITIALS) if stands else (0.0, None)
    if strict:
        return _strictly(one, two, tonal=tonal)
    signs = characters(one.folded), characters(two.folded)
    if all(signs):
        return (SAME_CHARACTER, ReasonKind.DIALECT) if signs[0] & signs[1] else (0.0, None)
    if one.bones == two.bones:
        return SPELLED, ReasonKind.SPELLING
    return max(_mistyped(one.bones, two.bones), _mistyped(one.folded, two.folded), key=_best)


def _best(agreed: tuple[float, ReasonKind | None]) -> float:
    return agreed[0]


def _strictly(one: Word, two: Word, *, tonal: bool) -> tuple[float, ReasonKind | None]:
    """In Vietnamese names every letter counts, but for y and i; what is no syllable is mistyped."""
    if one.bones == two.bones or one.folded.replace("y", "i") == two.folded.replace("y", "i"):
        if tonal and one.sound != two.sound:
            return OTHER_TONE, ReasonKind.OTHER_MARKS
        return SPELLED, ReasonKind.SPELLING
    if is_vietnamese_word(one.folded) and is_vietnamese_word(two.folded):
        return 0.0, None
    return _mistyped(one.folded, two.folded)


@lru_cache(maxsize=65_536)
def _mistyped(one: str, two: str) -> tuple[float, ReasonKind | None]:
    """One word with a slip: letters exchanged, left out, doubled; a part of a long word."""
    short, long = sorted((one, two), key=len)
    if len(long) < MIDDLING:
        return 0.0, None
    if sorted(one) == sorted(two):
        return MISTYPED, ReasonKind.TYPING
    alike = ratio(one, two, score_cutoff=ALIKE if len(long) >= LONG else VERY_ALIKE)
    if alike:
        return MISTYPED * alike / 100, ReasonKind.TYPING
    cut = len(short) > MIDDLING and (long.startswith(short) or long.endswith(short))
    return (MISTYPED * ALIKE / 100, ReasonKind.TYPING) if cut else (0.0, None)


def _same_letters(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Vanduc and Van Duc, Weng Hwee and Wenghwee; never a mere pair of words."""
    if not left or not right or len(left) == len(right) == 1:
        return False
    return not set(_joinings(left)).isdisjoint(_joinings(right))


def _joinings(words: Sequence[Word]) -> Iterator[str]:
    folded = [word.folded for word in words]
    orders = permutations(folded) if len(folded) <= MOST_JOINED else (folded,)
    for order in orders:
        yield skeleton("".join(order))


# --- grounds and points --------------------------------------------------------------------------


def _kinds(
    one: NameForm, two: NameForm, pairs: Sequence[_Pair], *, joined: bool
) -> set[ReasonKind]:
    """What the words and the whole of the two names tell."""
    found = {pair.kind for pair in pairs if pair.kind is not None}
    places = [pair.two for pair in pairs]
    if places != sorted(places):
        found.add(ReasonKind.ANOTHER_ORDER)
    if joined:
        found.add(ReasonKind.JOINED)
    complete = len(pairs) == len(one.words) == len(two.words)
    if complete and not found:
        found.add(ReasonKind.SAME_NAME)
    if one.titled != two.titled:
        found.add(ReasonKind.TITLES)
    return found


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two names after their words were paired."""

    matched: Sequence[tuple[Word, Word, float]]
    left: Sequence[Word]
    right: Sequence[Word]
    vietnamese: bool

    @property
    def is_complete(self) -> bool:
        """Whether every word has its partner."""
        return not self.left and not self.right

    @property
    def own_letters(self) -> int:
        """Letters of the paired words that are not everybody's.

        Of two Vietnamese family names in one name (Tống Vũ) the second is the person's own.
        """
        words = [min(one, two, key=_length) for one, two, _agreed in self.matched]
        own = [word for word in words if word.weight > COMMON_WEIGHT]
        families = [word for word in words if word.weight == COMMON_WEIGHT]
        if self.vietnamese and not own and len(families) > 1:
            own = families[1:]
        return sum(map(_length, own))


def _ceiling(compared: _Compared) -> float:
    """The points of such a name when all of it agrees: more for rare names, less for a part."""
    rare = min(1.0, (compared.own_letters - USUAL_LETTERS) / RARE_LETTERS)
    return PLAIN + RARE * (max(0.0, rare) if compared.is_complete else rare)


def _agreed_share(compared: _Compared, ends: Container[Word]) -> float:
    """0..1: how much of the weight of the words agrees."""
    weights = [min(one.weight, two.weight) for one, two, _agreed in compared.matched]
    whole = sum(weights)
    if not whole:
        return 0.0
    agreements = [agreement for _one, _two, agreement in compared.matched]
    agreed = sum(weight * share for weight, share in zip(weights, agreements, strict=True))
    against = sum(
        min(word.weight, INNER_WEIGHT) if compared.vietnamese and word not in ends else word.weight
        for word in (*compared.left, *compared.right)
    )
    if compared.left and compared.right:
        clash = CONFLICT_INITIALS * _initials_clash(compared.left, compared.right)
        against = against * CONFLICT_SHARE + clash
    else:
        against = min(against * MISSING_SHARE, MOST_MISSING)
    return agreed / (whole + against)


def _ends(one: NameForm, two: NameForm) -> tuple[Word, ...]:
    """The first and the last word of each name."""
    return (one.words[0], one.words[-1], two.words[0], two.words[-1])


def _initials_clash(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Maria B. Santos and Maria C. Santos have different mothers."""
    return any(word.is_initial for word in left) and any(word.is_initial for word in right)


def _deductions(kinds: Container[ReasonKind], *, vietnamese: bool) -> float:
    points = sum(points for kind, points in DEDUCTIONS.items() if kind in kinds)
    if ReasonKind.MISSING_WORDS not in kinds:
        return points
    turned = ReasonKind.ANOTHER_ORDER in kinds
    return points + VIETNAMESE_SHORTER * vietnamese + SHORTER_AND_TURNED * turned


def _length(word: Word) -> int:
    return len(word.folded)
