"""A print run as values: who is in it, what to look at, worst first, who is left out.

Pure. What must not come in: Qt, reading, drawing.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import sentences
from hanoiplan.badges.render import CardReport, Rendered
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.text import fold
from hanoiplan.delegates.codes import badge_text
from hanoiplan.paper.pen import Trouble
from ui.base.parts import in_parts

SAMPLE_CODE = "0" * 21  # no door opens for it: a badge code never begins with 0


BLOCKING = frozenset({Trouble.OVERFLOW, Trouble.MISSING_LETTER})
ICONS = {
    Trouble.OVERFLOW: "type",
    Trouble.BELOW_FLOOR: "type",
    Trouble.MISSING_LETTER: "languages",
    Trouble.NO_FLAG: "globe",
    Trouble.NO_PHOTO: "image-off",
    Trouble.BAD_PHOTO: "image-off",
    Trouble.COARSE_PHOTO: "scan-face",
}
CHECKED = 200  # cards that are checked in one go
FEW = 5  # cards with the same remark; more of them share one line


class Severity(IntEnum):
    """How much a card needs a person; the order of the list."""

    BLOCKED = 0
    CHECK = 1
    GOOD = 2


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be seen on one card: a sentence and the sign before it."""

    severity: Severity
    icon: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """One line of the list: a card with its remarks, many cards with the same one, or the rest."""

    key: str
    severity: Severity
    icon: str
    title: str
    sentence: str
    ids: tuple[int, ...]  # the delegates behind it, in print order


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person wants to print."""

    kind: CardKind
    only_missing: bool
    category: str = ""
    delegation: str = ""
    ids: frozenset[int] | None = None
    layout: str = ""
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Cards in print order with what was found about them."""

    cards: tuple[BadgeCard, ...]
    remarks: Mapping[int, tuple[Remark, ...]]  # only of those about whom there is one

    def severity(self, delegate_id: int) -> Severity:
        """The worst remark about a person's card."""
        found = [one.severity for one in self.remarks.get(delegate_id, ())]
        return min(found, default=Severity.GOOD)

    def count(self, severity: Severity) -> int:
        """How many cards are like this."""
        if severity is Severity.GOOD:
            return len(self.cards) - len(self.remarks)
        return sum(self.severity(one) is severity for one in self.remarks)

    def blocked(self) -> frozenset[int]:
        """Whose cards should not leave like this."""
        return frozenset(one for one in self.remarks if self.severity(one) is Severity.BLOCKED)

    def place(self, delegate_id: int) -> int:
        """Which card in print order, from 0; -1 when the person is not in the run."""
        ids = [card.delegate_id for card in self.cards]
        return ids.index(delegate_id) if delegate_id in ids else -1


@dataclass(frozen=True, slots=True)
class Checked:
    """A run, and the list of it that a person goes through."""

    run: Run
    rows: tuple[RunRow, ...]


def checking(
    cards: Sequence[BadgeCard], files: Iterable[Rendered]
) -> Generator[None, None, Checked]:
    """Checks a run in slices; gives what was found.

    Every remark: what paper reported, what is missing, who shares a name.
    """
    reports = {report.delegate_id: report for made in files for report in made.report}
    names: Counter[str] = Counter()
    for part in in_parts(cards, CHECKED):
        names.update(fold(card.printed.pick("vi")) for card in part)
        yield
    remarks: dict[int, tuple[Remark, ...]] = {}
    for part in in_parts(cards, CHECKED):
        found = {card.delegate_id: _remarks(card, reports, names) for card in part}
        remarks |= {one: own for one, own in found.items() if own}
        yield
    run = Run(tuple(cards), remarks)
    yield
    return Checked(run, tuple(_rows(run)))


def _remarks(
    card: BadgeCard, reports: Mapping[int, CardReport], names: Mapping[str, int]
) -> tuple[Remark, ...]:
    report = _of_report(reports.get(card.delegate_id))
    return (*report, *_of_card(card), *_of_name(card, names))


def _rows(run: Run) -> list[RunRow]:
    """The list: blocked cards, cards to look at, remarks many share, then the good rest."""
    shared = _shared(run)
    found = (card for card in run.cards if card.delegate_id in run.remarks)
    single = [
        _row(card, own)
        for card in found
        if (own := [one for one in run.remarks[card.delegate_id] if one not in shared])
    ]
    single.sort(key=lambda row: row.severity)
    return [*single, *(_together(one, ids) for one, ids in shared.items()), *_rest(run)]


def _of_report(report: CardReport | None) -> list[Remark]:
    """Paper's remarks; each sentence stands under its worst trouble's sign."""
    if report is None or not report.troubles:
        return []
    found = {trouble for item in report.troubles for trouble in item.troubles}
    severity = Severity.BLOCKED if found & BLOCKING else Severity.CHECK
    worst = min(found, key=lambda trouble: (trouble not in BLOCKING, list(ICONS).index(trouble)))
    return [Remark(severity, ICONS[worst], sentence) for sentence in sentences(report)]


def _of_card(card: BadgeCard) -> list[Remark]:
    """What the list of delegates still lacks."""
    found = []
    if card.category is None:
        sentence = _("There is no category, so the card has no colour and no letter.")
        found.append(Remark(Severity.CHECK, "circle-alert", sentence))
    if not card.position and not card.organisation:
        sentence = _("Position and organisation are empty; only the name stands on the card.")
        found.append(Remark(Severity.CHECK, "briefcase", sentence))
    return found


def _of_name(card: BadgeCard, names: Mapping[str, int]) -> list[Remark]:
    if names[fold(card.printed.pick("vi"))] < 2:
        return []
    sentence = _("Somebody else in this run has the same name; compare before handing out.")
    return [Remark(Severity.CHECK, "users", sentence)]


def _shared(run: Run) -> dict[Remark, tuple[int, ...]]:
    """Remarks that so many cards have that a line for each would hide the others."""
    having: dict[Remark, list[int]] = defaultdict(list)
    for card in run.cards:
        for remark in run.remarks.get(card.delegate_id, ()):
            having[remark].append(card.delegate_id)
    return {
        remark: tuple(ids)
        for remark, ids in having.items()
        if len(ids) > FEW and remark.severity is not Severity.BLOCKED
    }


def _row(card: BadgeCard, remarks: Sequence[Remark]) -> RunRow:
    worst = min(remarks, key=lambda remark: remark.severity)
    number = badge_text(card.badge_number) if card.badge_number > 0 else ""
    title = "  ".join(part for part in (number, card.printed.pick("vi")) if part)
    words = " ".join(dict.fromkeys(remark.sentence for remark in remarks))
    icon = worst.icon
    return RunRow(str(card.delegate_id), worst.severity, icon, title, words, (card.delegate_id,))


def _together(remark: Remark, ids: tuple[int, ...]) -> RunRow:
    title = ngettext("{n} card", "{n} cards", len(ids)).format(n=len(ids))
    return RunRow(
        f"all {remark.sentence}", remark.severity, remark.icon, title, remark.sentence, ids
    )


def _rest(run: Run) -> list[RunRow]:
    good = tuple(card.delegate_id for card in run.cards if card.delegate_id not in run.remarks)
    if not good:
        return []
    title = ngettext("{n} more card", "{n} more cards", len(good)).format(n=len(good))
    sentence = _("Every word fits, every letter prints.")
    return [RunRow("rest", Severity.GOOD, "circle-check", title, sentence, good)]


def to_print(run: Run, left_out: Collection[int]) -> tuple[int, ...]:
    """The people whose cards are made, in print order."""
    return tuple(card.delegate_id for card in run.cards if card.delegate_id not in left_out)
