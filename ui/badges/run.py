"""A print run as values: who is in it, what to look at, worst first, who is left out.

Pure. What must not come in: Qt, finding what is wrong (`hanoiplan.badges.preflight`), drawing.
"""

from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import NEVER_SIGNED, SEVERITY, Finding, Problem, title_of
from hanoiplan.base.i18n import _, ngettext
from ui.base.parts import in_parts

SORTED = 500  # cards that are sorted in one go
FEW = 5  # cards with the same remark; more of them share one line


class Severity(IntEnum):
    """How much a card needs a person; the order of the list."""

    BLOCKED = 0
    CHECK = 1
    GOOD = 2


class Remedy(StrEnum):
    """What helps."""

    EDIT = "edit"
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
    Problem.NO_IMAGE: Remedy.TEMPLATE,
    Problem.NO_FORM: Remedy.LIST,
    Problem.NO_CODE: Remedy.TEMPLATE,
    Problem.NO_FLAG: Remedy.EDIT,
}
_ICONS = {
    Problem.OVERFLOW: "type",
    Problem.BELOW_FLOOR: "type",
    Problem.MISSING_LETTER: "languages",
    Problem.NO_FLAG: "globe",
    Problem.NO_PHOTO: "image-off",
    Problem.BAD_PHOTO: "image-off",
    Problem.COARSE_PHOTO: "scan-face",
    Problem.CHANGED: "refresh-cw",
    Problem.DUPLICATE_NAME: "users",
    Problem.DUPLICATE_CODE: "copy-x",
    Problem.NO_NAME: "user",
    Problem.MISSING_VALUE: "table",
    Problem.EMPTY_VALUE: "table",
    Problem.NO_CODE: "scan-line",
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
        found = _REMEDIES.get(worst.problem, Remedy.EDIT)
        if len(self.keys) != 1:
            return found if found in {Remedy.LIST, Remedy.TEMPLATE} else Remedy.NONE
        of_list = found is Remedy.EDIT and not worst.delegate_id
        return Remedy.LIST if of_list else found

    @property
    def to_sign(self) -> tuple[Finding, ...]:
        """What somebody may answer for."""
        return tuple(
            one for one in self.findings if not one.signed_by and one.problem not in NEVER_SIGNED
        )


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

    def without(self, *, blocked: bool) -> tuple[BadgeCard, ...]:
        """The cards that are made, in print order."""
        gone = self.left_out | (self.blocked() if blocked else frozenset())
        return tuple(card for card in self.cards if card.key not in gone)

    def leaving(self, keys: frozenset[str], *, out: bool) -> "Run":
        """These cards left out by hand, or taken in again."""
        return replace(self, left_out=self.left_out | keys if out else self.left_out - keys)


@dataclass(frozen=True, slots=True)
class Checked:
    """A run, and the list of it that a person goes through."""

    run: Run
    rows: tuple[RunRow, ...]


def _worst(found: Sequence[Finding]) -> Severity:
    open_ones = [one for one in found if not one.signed_by]
    if any(one.blocking for one in open_ones):
        return Severity.BLOCKED
    return Severity.CHECK if open_ones else Severity.GOOD


def sorting(
    kind: CardKind,
    cards: Sequence[BadgeCard],
    findings: Sequence[Finding],
    signed: Mapping[tuple[str, str], str],
    left_out: frozenset[str] = frozenset(),
) -> Generator[None, None, Checked]:
    """Sorts what was found by card, in slices; gives the run and its list.

    `signed` says who answers for which problem of which card.
    """
    by_card: dict[str, list[Finding]] = defaultdict(list)
    for part in in_parts(findings, SORTED):
        for one in part:
            name = signed.get((one.key, str(one.problem)), "")
            may = name and one.problem not in NEVER_SIGNED
            by_card[one.key].append(replace(one, blocking=False, signed_by=name) if may else one)
        yield
    known = {key: tuple(found) for key, found in by_card.items()}
    keys = {card.key for card in cards}
    yield
    run = Run(kind, tuple(cards), known, left_out & keys)
    rows = yield from listing(run)
    return Checked(run, rows)


def listing(run: Run) -> Generator[None, None, tuple[RunRow, ...]]:
    """The list: blocked cards, cards to look at, what many share, signed ones, the good rest."""
    shared = yield from _shared(run)
    single: list[RunRow] = []
    for part in in_parts(run.cards, SORTED):
        for card in part:
            found = run.findings.get(card.key, ())
            own = tuple(one for one in found if _what(one) not in shared)
            if own:
                title = title_of(card, run.kind)
                single.append(_row(title, card, own, left_out=card.key in run.left_out))
        yield
    single.sort(key=lambda row: (row.severity, min(SEVERITY[one.problem] for one in row.findings)))
    worst = [row for row in single if row.severity is not Severity.GOOD]
    signed = [row for row in single if row.severity is Severity.GOOD]
    together = [_together(found) for found in shared.values()]
    return (*worst, *together, *signed, *_rest(run))


What = tuple[Problem, str, bool]


def _what(finding: Finding) -> What:
    return finding.problem, finding.sentence, finding.blocking or bool(finding.signed_by)


def _shared(run: Run) -> Generator[None, None, dict[What, tuple[Finding, ...]]]:
    """What so many cards have that a line for each would hide the others."""
    having: dict[What, list[Finding]] = defaultdict(list)
    for part in in_parts(run.cards, SORTED):
        for card in part:
            for one in run.findings.get(card.key, ()):
                if not one.blocking and not one.signed_by and card.key not in run.left_out:
                    having[_what(one)].append(one)
        yield
    return {what: tuple(found) for what, found in having.items() if len(found) > FEW}


def _row(title: str, card: BadgeCard, found: tuple[Finding, ...], *, left_out: bool) -> RunRow:
    open_ones = [one for one in found if not one.signed_by] or list(found)
    words = " ".join(dict.fromkeys(one.sentence for one in open_ones))
    if open_ones[0].signed_by:
        words = _("Signed off by {name}: {what}").format(name=open_ones[0].signed_by, what=words)
    severity = _worst(found)
    if left_out:
        words = _("Left out: {what}").format(what=words)
    icon = "check" if severity is Severity.GOOD else icon_of(open_ones[0])
    return RunRow(card.key, severity, icon, title, words, (card.key,), found, left_out)


def icon_of(finding: Finding) -> str:
    """The sign of a problem."""
    return _ICONS.get(finding.problem, "circle-alert")


def _together(found: tuple[Finding, ...]) -> RunRow:
    title = ngettext("{n} card", "{n} cards", len(found)).format(n=len(found))
    one = found[0]
    keys = tuple(own.key for own in found)
    key = f"all {one.problem} {one.sentence}"
    return RunRow(key, Severity.CHECK, icon_of(one), title, one.sentence, keys, found)


def _rest(run: Run) -> list[RunRow]:
    good = tuple(card.key for card in run.cards if card.key not in run.findings)
    if not good:
        return []
    title = ngettext("{n} more card", "{n} more cards", len(good)).format(n=len(good))
    sentence = _("Every word fits, every letter prints.")
    return [RunRow("rest", Severity.GOOD, "circle-check", title, sentence, good)]
