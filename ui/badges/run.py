"""A print run as values: who is in it, what to look at, worst first, who is left out.

Pure. What must not come in: Qt, finding what is wrong (`hanoiplan.badges.preflight`), drawing.
"""

from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum

from hanoiplan.badges.counting import counted
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.own_fields import column_behind
from hanoiplan.badges.preflight import NEVER_SIGNED, SEVERITY, Finding, Problem, title_of
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.paper.zones import zones_of
from ui.base.parts import in_parts

SORTED = 500  # cards that are sorted in one go
ZONES = "ABCDEFGH"  # letters that stand for a zone each, where a list writes them together
FEW = 5  # cards with the same remark; more of them share one line
OF_DELEGATION = frozenset({"place", "place_line", "country", "flag"})  # fields a delegation says


class Severity(IntEnum):
    """How much a card needs a person; the order of the list."""

    BLOCKED = 0
    CHECK = 1
    GOOD = 2


class Remedy(StrEnum):
    """What helps."""

    EDIT = "edit"
    DELEGATION = "delegation"
    PHOTO = "photo"
    REPRINT = "reprint"
    LIST = "list"
    TEMPLATE = "template"
    NONE = ""


_REMEDIES = {
    Problem.NO_PHOTO: Remedy.PHOTO,
    Problem.BAD_PHOTO: Remedy.PHOTO,
    Problem.COARSE_PHOTO: Remedy.PHOTO,
    Problem.CHANGED: Remedy.REPRINT,
    Problem.MISSING_VALUE: Remedy.LIST,
    Problem.EMPTY_VALUE: Remedy.LIST,
    Problem.NAMED_TWICE: Remedy.LIST,
    Problem.NO_IMAGE: Remedy.TEMPLATE,
    Problem.NO_FORM: Remedy.LIST,
    Problem.NO_CODE: Remedy.TEMPLATE,
    Problem.FINE_CODE: Remedy.TEMPLATE,
    Problem.OVERLAP: Remedy.TEMPLATE,
    Problem.NO_FLAG: Remedy.EDIT,
}
_ICONS = {
    Problem.OVERFLOW: "type",
    Problem.BELOW_FLOOR: "type",
    Problem.OVERLAP: "layout-template",
    Problem.MISSING_LETTER: "languages",
    Problem.NO_FLAG: "globe",
    Problem.NO_PHOTO: "image-off",
    Problem.BAD_PHOTO: "image-off",
    Problem.COARSE_PHOTO: "scan-face",
    Problem.CHANGED: "refresh-cw",
    Problem.DUPLICATE_NAME: "users",
    Problem.NAMED_TWICE: "users",
    Problem.DUPLICATE_CODE: "copy-x",
    Problem.NO_NAME: "user",
    Problem.MISSING_VALUE: "table",
    Problem.EMPTY_VALUE: "table",
    Problem.NO_CODE: "scan-line",
    Problem.FINE_CODE: "scan-line",
    Problem.NO_IMAGE: "image-off",
    Problem.NO_FORM: "shapes",
    Problem.ODD_CHARACTERS: "type",
    Problem.ZAWGYI: "languages",
    Problem.NO_POSITION: "briefcase",
}


@dataclass(frozen=True, slots=True)
class RunRow:
    """One line of the list: a card with what was found, many cards with the same, or the rest.

    `keys` are the cards behind it in print order; `findings` those of a single card, or one of
    each card where they share it.
    """

    key: str
    severity: Severity
    icon: str
    title: str
    sentence: str
    keys: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    left_out: bool = False
    shared: bool = False  # a line of many cards, which can be unfolded
    unfolded: bool = False
    zones: tuple[str, ...] = ()  # whom a door lets in, where the list says it

    @property
    def delegate_id(self) -> int:
        """The person behind a single card; 0 for many cards, or for a sign."""
        alone = len(self.keys) == 1 and self.findings
        return self.findings[0].delegate_id if alone else 0

    @property
    def remedy(self) -> Remedy:
        """What helps a single card with its worst problem, or many cards at once."""
        if not self.findings:
            return Remedy.NONE
        worst = next((one for one in self.findings if not one.signed_by), self.findings[0])
        found = _remedy(worst)
        if self.shared:
            return found if found in {Remedy.LIST, Remedy.TEMPLATE} else Remedy.NONE
        return found

    @property
    def to_sign(self) -> tuple[Finding, ...]:
        """What somebody may answer for."""
        return tuple(
            one for one in self.findings if not one.signed_by and one.problem not in NEVER_SIGNED
        )

    @property
    def answered(self) -> tuple[Finding, ...]:
        """What somebody answers for, and may take back."""
        return tuple(one for one in self.findings if one.signed_by)


@dataclass(frozen=True, slots=True)
class Run:
    """Cards in print order with what was found about them, and whom a person left out."""

    kind: CardKind = CardKind.BADGE
    cards: tuple[BadgeCard, ...] = ()
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()

    def severity(self, key: str) -> Severity:
        """The worst that stands open about a card."""
        return _worst(self.findings.get(key, ()))

    def count(self, severity: Severity) -> int:
        """How many cards are like this."""
        of_found = sum(_worst(found) is severity for found in self.findings.values())
        if severity is Severity.GOOD:
            return of_found + len(self.cards) - len(self.findings)
        return of_found

    def blocked(self) -> frozenset[str]:
        """Which cards must not leave like this."""
        return frozenset(key for key in self.findings if self.severity(key) is Severity.BLOCKED)

    @property
    def to_print(self) -> tuple[BadgeCard, ...]:
        """The cards that are made, in print order: never one that is blocked."""
        gone = self.left_out | self.blocked()
        return tuple(card for card in self.cards if card.key not in gone)

    def held_back(self) -> frozenset[str]:
        """Which cards stay out though nobody left them out by hand."""
        return self.blocked() - self.left_out

    def to_sign(self) -> tuple[Finding, ...]:
        """What holds cards back that would leave if somebody answered for it, in print order."""
        held = self.held_back()
        found = (_open_blocks(self.findings[card.key]) for card in self.cards if card.key in held)
        may = (ones for ones in found if not any(one.problem in NEVER_SIGNED for one in ones))
        return tuple(one for ones in may for one in ones)

    def leaving(self, keys: frozenset[str], *, out: bool) -> "Run":
        """These cards left out by hand, or taken in again."""
        return replace(self, left_out=self.left_out | keys if out else self.left_out - keys)


@dataclass(frozen=True, slots=True)
class Checked:
    """A run, and the list of it that a person goes through."""

    run: Run
    rows: tuple[RunRow, ...]


def _remedy(one: Finding) -> Remedy:
    """Where what is wrong is written: the list, the delegation, or the person."""
    found = _REMEDIES.get(one.problem, Remedy.EDIT)
    if found is not Remedy.EDIT:
        return found
    of_list = column_behind(one.field) and one.key != str(one.delegate_id)
    if of_list or not one.delegate_id:
        return Remedy.LIST
    return Remedy.DELEGATION if one.field in OF_DELEGATION else found


def _open_blocks(found: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(one for one in found if one.blocking and not one.signed_by)


def _worst(found: Sequence[Finding]) -> Severity:
    open_ones = [one for one in found if not one.signed_by]
    if any(one.blocking for one in open_ones):
        return Severity.BLOCKED
    return Severity.CHECK if open_ones else Severity.GOOD


def answered(one: Finding, signed: Mapping[tuple[str, str], str]) -> Finding:
    """A finding with the name of the one who answers for it, where somebody may and does."""
    name = signed.get((one.key, str(one.problem)), "")
    may = name and one.problem not in NEVER_SIGNED
    return replace(one, blocking=False, signed_by=name) if may else one


def sorting(
    kind: CardKind,
    cards: Sequence[BadgeCard],
    findings: Sequence[Finding],
    signed: Mapping[tuple[str, str], str],
    left_out: frozenset[str] = frozenset(),
    unfolded: frozenset[str] = frozenset(),
) -> Generator[None, None, Checked]:
    """Sorts what was found by card, in slices; gives the run and its list.

    `signed` says who answers for which problem of which card, `unfolded` which shared lines of
    the list show each of their cards.
    """
    by_card: dict[str, list[Finding]] = defaultdict(list)
    for part in in_parts(findings, SORTED):
        for one in part:
            by_card[one.key].append(answered(one, signed))
        yield
    known = {key: tuple(found) for key, found in by_card.items()}
    keys = {card.key for card in cards}
    yield
    run = Run(kind, tuple(cards), known, left_out & keys)
    rows = yield from listing(run, unfolded)
    return Checked(run, rows)


def listing(
    run: Run, unfolded: frozenset[str] = frozenset()
) -> Generator[None, None, tuple[RunRow, ...]]:
    """The list: blocked cards, cards to look at, who is left out, what many share, the good rest.

    Shared lines that are `unfolded` have a line of each of their cards under them.
    """
    shared = yield from _shared(run)
    single: list[RunRow] = []
    for part in in_parts(run.cards, SORTED):
        for card in part:
            found = run.findings.get(card.key, ())
            out = card.key in run.left_out
            own = tuple(one for one in found if _what(one, out=out) not in shared)
            if own:
                row = _row(title_of(card, run.kind), (card.key,), own, left_out=out)
                single.append(replace(row, zones=admitted(card)))
        yield
    single.sort(key=lambda row: (row.severity, min(SEVERITY[one.problem] for one in row.findings)))
    worst = [row for row in single if row.severity is not Severity.GOOD]
    signed = [row for row in single if row.severity is Severity.GOOD]
    seen = [(what, found) for what, found in shared.items() if not what.left_out]
    together = [_together(run.kind, what, found) for what, found in seen]
    together.sort(key=lambda row: row.severity)
    every: list[RunRow] = []
    for row in (*_left_out(run), *together):
        every.append(replace(row, unfolded=row.key in unfolded))
        if row.key in unfolded:
            every += yield from _inside(row, run)
    return (*worst, *every, *signed, *_doors(run), *_rest(run))


def _inside(row: RunRow, run: Run) -> Generator[None, None, list[RunRow]]:
    """A line for each card of a shared one, with what is wrong and what helps."""
    known = set(row.keys)
    cards = {card.key: card for card in run.cards if card.key in known}
    yield
    of_row = {one.key: (one,) for one in row.findings}
    made: list[RunRow] = []
    for part in in_parts(row.keys, SORTED):
        for key in part:
            found = of_row.get(key, run.findings.get(key, ()))
            card = cards[key]
            one = _row(title_of(card, run.kind), (key,), found, left_out=row.left_out)
            made.append(replace(one, key=f"{row.key} {key}", zones=admitted(card)))
        yield
    return made


def _left_out(run: Run) -> list[RunRow]:
    """Whoever a person left out, whether or not anything is wrong: the way back in."""
    gone = [card for card in run.cards if card.key in run.left_out]
    if not gone:
        return []
    title = ngettext("{n} left out", "{n} left out", len(gone)).format(n=len(gone))
    names = [title_of(card, run.kind) for card in gone[:FEW]]
    words = ", ".join([*names, *["…"] * (len(gone) > FEW)])
    keys = tuple(card.key for card in gone)
    return [
        RunRow("left out", Severity.CHECK, "minus", title, words, keys, left_out=True, shared=True)
    ]


@dataclass(frozen=True, slots=True)
class _What:
    """What cards share that stand together in one line."""

    problem: Problem
    sentence: str
    blocking: bool
    signed_by: str
    left_out: bool


def _what(one: Finding, *, out: bool) -> _What:
    return _What(one.problem, one.sentence, one.blocking, one.signed_by, out)


def _shared(run: Run) -> Generator[None, None, dict[_What, tuple[Finding, ...]]]:
    """What so many cards have that a line for each would hide the others.

    A blocked card keeps its line: each is to be mended.
    """
    having: dict[_What, list[Finding]] = defaultdict(list)
    for part in in_parts(run.cards, SORTED):
        for card in part:
            out = card.key in run.left_out
            for one in run.findings.get(card.key, ()):
                if not one.blocking:
                    having[_what(one, out=out)].append(one)
        yield
    return {what: tuple(found) for what, found in having.items() if len(found) > FEW}


def _row(
    title: str, keys: tuple[str, ...], found: tuple[Finding, ...], *, left_out: bool
) -> RunRow:
    open_ones = [one for one in found if not one.signed_by] or list(found)
    words = " ".join(dict.fromkeys(one.sentence for one in open_ones)) or _fine()
    if open_ones and open_ones[0].signed_by:
        words = _("Signed off by {name}: {what}").format(name=open_ones[0].signed_by, what=words)
    severity = _worst(found)
    if left_out:
        words = _("Left out: {what}").format(what=words)
    icon = "check" if severity is Severity.GOOD else icon_of(open_ones[0])
    return RunRow(keys[0], severity, icon, title, words, keys, found, left_out)


def icon_of(finding: Finding) -> str:
    """The sign of a problem."""
    return _ICONS.get(finding.problem, "circle-alert")


def _together(kind: CardKind, what: _What, found: tuple[Finding, ...]) -> RunRow:
    title = counted(kind, len(found))
    row = _row(title, tuple(one.key for one in found), found, left_out=what.left_out)
    key = f"all {what.problem} {what.sentence} {what.signed_by} {what.left_out:d}"
    return replace(row, key=key, shared=True)


def _doors(run: Run) -> list[RunRow]:
    """Signs in order whose zones are to be seen: whom a door lets in is checked by eye."""
    good = (card for card in _good(run) if admitted(card))
    return [
        replace(
            _row(title_of(card, run.kind), (card.key,), (), left_out=False), zones=admitted(card)
        )
        for card in good
    ]


def _good(run: Run) -> Iterator[BadgeCard]:
    told = run.findings.keys() | run.left_out
    return (card for card in run.cards if card.key not in told)


def _rest(run: Run) -> list[RunRow]:
    good = tuple(card.key for card in _good(run) if not admitted(card))
    if not good:
        return []
    title = _("{cards} in order").format(cards=counted(run.kind, len(good)))
    return [RunRow("rest", Severity.GOOD, "circle-check", title, _fine(), good)]


def admitted(card: BadgeCard) -> tuple[str, ...]:
    """The zones that the list gives a door, each by its letter or word."""
    return zones_of(card.said("zones").pick("vi"), ZONES) if card.own else ()


def _fine() -> str:
    return _("Every word fits, every letter prints.")
