"""What a person should look at before printing: each problem of each card, worst first.

Pure. One bad card never holds the others: what blocks is mended, signed off by name or left out.
What must not come in: measuring (paper reports that), deciding whether to print (a person does).
"""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from hanoiplan.badges.code_size import FineCode
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard, CardKind
from hanoiplan.badges.own_columns import label_of
from hanoiplan.badges.render import CardReport
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import fold
from hanoiplan.delegates.codes import badge_text
from hanoiplan.paper.pen import Reached, Trouble
from hanoiplan.sheets.zawgyi import has_burmese, is_sound


class Problem(StrEnum):
    """What may be wrong with a card, the worst first; the order is the order of every list."""

    NO_NAME = "no_name"
    DUPLICATE_CODE = "duplicate_code"
    MISSING_LETTER = "missing_letter"
    OVERFLOW = "overflow"
    BELOW_FLOOR = "below_floor"
    OVERLAP = "overlap"
    NO_CODE = "no_code"
    FINE_CODE = "fine_code"
    MISSING_VALUE = "missing_value"
    BAD_PHOTO = "bad_photo"
    NO_PHOTO = "no_photo"
    CHANGED = "changed"
    NO_CATEGORY = "no_category"
    ODD_CHARACTERS = "odd_characters"
    ZAWGYI = "zawgyi"
    DUPLICATE_NAME = "duplicate_name"
    NAMED_TWICE = "named_twice"
    COARSE_PHOTO = "coarse_photo"
    NO_IMAGE = "no_image"
    NO_FORM = "no_form"
    NO_FLAG = "no_flag"
    EMPTY_VALUE = "empty_value"
    NO_POSITION = "no_position"


SEVERITY: Mapping[Problem, int] = {problem: place for place, problem in enumerate(Problem)}
"""How bad a problem is: 0 is the worst."""

BLOCKING = frozenset(
    {
        *(Problem.NO_NAME, Problem.DUPLICATE_CODE, Problem.MISSING_LETTER, Problem.OVERFLOW),
        *(Problem.NO_CODE, Problem.MISSING_VALUE, Problem.BAD_PHOTO),
    }
)
"""A card with one of these is printed only when somebody signs for it."""

BLOCKING_WHERE_VITAL = frozenset({Problem.BELOW_FLOOR, Problem.OVERLAP})
"""These block where they touch what the card is for; a small locality holds up nobody's card."""

VITAL = frozenset({"name", "code", "table", "seat", "room", "car", "plate"})
"""Fields that a card is printed for: large enough, and nothing lies over them."""

NEVER_SIGNED = frozenset({Problem.NO_NAME, Problem.DUPLICATE_CODE, Problem.NO_CODE})
"""Nobody can answer for these: they have to be mended, or the card is left out."""

MOST_SPELT = 3  # letters of a foreign script that a sentence lists

_SENTENCES = {
    Trouble.BELOW_FLOOR: N_(
        "“{what}” only fits at {size} pt, smaller than the layout wants; a shorter form would help."
    ),
    Trouble.OVERFLOW: N_("“{what}” does not fit into its place; a shorter form is needed."),
    Trouble.MISSING_LETTER: N_("“{what}” has letters no font here can print: {detail}"),
    Trouble.NO_FLAG: N_("There is no picture of this country's flag ({detail}); it is left out."),
    Trouble.NO_PHOTO: N_("A work card should have a photo; there is none yet."),
    Trouble.BAD_PHOTO: N_("The photo cannot be read; it is left out. Choose it again."),
    Trouble.COARSE_PHOTO: N_("The photo is coarse, {detail} dots an inch; 200 or more print well."),
    Trouble.NO_IMAGE: N_("The picture “{item}” of the template cannot be read; it is left out."),
    Trouble.NO_CODE: N_("“{what}” cannot be written as a code: {detail}"),
    Trouble.NO_FORM: N_("“{detail}” is no form that can be drawn; it is left out."),
    Trouble.ODD_CHARACTERS: N_("“{what}” has invisible characters; they are not printed."),
    Trouble.OVERLAP: N_("“{what}” lies over “{other}”; move one of them in the template."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of one card.

    `key` and `delegate_id` are the card's, `item` is the layout's item ("" for the whole card).
    `blocking` says that the card is not printed like this; a finding that somebody signed for
    (`signed_by`) blocks no more. `detail` is the bare fact in the sentence, `field` what the item
    shows where that is at fault.
    """

    key: str
    delegate_id: int
    item: str
    problem: Problem
    blocking: bool
    sentence: str
    detail: str = ""
    signed_by: str = ""
    field: str = ""


def inspect(
    cards: Sequence[BadgeCard],
    reports: Iterable[CardReport],
    *,
    changed: Collection[int] = frozenset(),
    kind: CardKind,
    signed: Mapping[tuple[str, str], str] | None = None,
    among: Sequence[BadgeCard] | None = None,
    fine: Collection[FineCode] = (),
) -> tuple[Finding, ...]:
    """Every problem of a run, worst first, then in the order of the cards.

    `changed` are the people whose printed card says something else by now, `signed` who answers
    for which (card key, problem). `among` are the cards of the whole run where `cards` are a part,
    `fine` the codes that are finer than the printer in use needs.
    """
    by_key = {report.key or str(report.delegate_id): report for report in reports}
    run = _Run.of(cards if among is None else among, kind)
    found: list[tuple[int, int, Finding]] = []
    for place, card in enumerate(cards):
        report = by_key.get(card.key)
        of_card = chain(_of_one(card, run, report, changed), _of_code(card, report, fine))
        for one in of_card:
            finding = _signed_for(one, signed or {})
            found.append((SEVERITY[finding.problem], place, finding))
    found.sort(key=lambda one: (not one[2].blocking, one[0], one[1]))
    return tuple(finding for _severity, _place, finding in found)


def left_out(findings: Iterable[Finding]) -> frozenset[str]:
    """The keys of the cards that are not printed like this."""
    return frozenset(one.key for one in findings if one.blocking)


def title_of(card: BadgeCard, kind: CardKind) -> str:
    """What a card is called in a list: its number and name, or what its sign says."""
    name = card.printed.pick(card.primary) or card.native
    if not name:
        said = (card.said(column).pick("vi") for column in KINDS[kind].columns)
        name = next((text for text in said if text), "") or _("without a name")
    number = badge_text(card.badge_number) if card.badge_number > 0 else ""
    seen = "".join(letter for letter in name if not _is_odd(letter))
    return "  ".join(part for part in (number, seen) if part)


@dataclass(frozen=True, slots=True)
class _Run:
    """What is to be known of all cards before one is judged."""

    kind: CardKind
    names: Mapping[str, int]
    codes: Mapping[str, int]  # of how many people each is
    second: frozenset[str]  # keys of cards of people who have one in this run already
    lines: Mapping[int, tuple[int, ...]]  # of the list, by person, where one card each is usual

    @classmethod
    def of(cls, cards: Sequence[BadgeCard], kind: CardKind) -> "_Run":
        people = {card.delegate_id: card for card in cards if card.delegate_id}
        names = Counter(fold(card.printed.pick("vi")) for card in people.values())
        codes = Counter(
            code
            for _who, code in {(card.delegate_id, card.code) for card in cards}
            if code not in ("", SAMPLE_CODE)
        )
        second = _second(cards) if KINDS[kind].has_code else frozenset[str]()
        return cls(kind, names, codes, second, _lines(cards) if KINDS[kind].one_each else {})


def _second(cards: Sequence[BadgeCard]) -> frozenset[str]:
    """A badge of somebody who has one in this run already would carry the same code."""
    first: dict[int, str] = {}
    for card in cards:
        first.setdefault(card.delegate_id, card.key)
    return frozenset(card.key for card in cards if card.key != first[card.delegate_id])


def _lines(cards: Sequence[BadgeCard]) -> dict[int, tuple[int, ...]]:
    """The lines of the list that name each person."""
    found: dict[int, tuple[int, ...]] = {}
    for card in cards:
        if card.delegate_id and card.row:
            found[card.delegate_id] = (*found.get(card.delegate_id, ()), card.row)
    return found


def _of_one(
    card: BadgeCard, run: _Run, report: CardReport | None, changed: Collection[int]
) -> Iterator[Finding]:
    spec = KINDS[run.kind]
    if spec.of_people and card.delegate_id and not _has_name(card):
        sentence = _("This record has no name, so nothing can be printed. Write the name first.")
        yield _finding(card, Problem.NO_NAME, sentence)
        return
    if run.codes[card.code] > 1:
        yield _finding(card, Problem.DUPLICATE_CODE, _("Another card of this run has this code."))
    elif card.key in run.second:
        sentence = _("This person has a badge in this run already; a copy has the same code.")
        yield _finding(card, Problem.DUPLICATE_CODE, sentence)
    of_report = list(_of_report(card, report))
    yield from of_report
    known = {one.problem for one in of_report}
    hidden = spec.has_code and report is not None and not report.shows_code
    if hidden and Problem.NO_CODE not in known:
        sentence = _("No code is seen on this card, so no door would open. Add a QR code.")
        yield _finding(card, Problem.NO_CODE, sentence)
    yield from _of_list(card, run.kind)
    if card.delegate_id:
        yield from (one for one in _of_person(card, run, changed) if one.problem not in known)


def _of_report(card: BadgeCard, report: CardReport | None) -> Iterator[Finding]:
    """Paper's remarks, each sentence once."""
    said: set[str] = set()
    for item in report.troubles if report else ():
        under = _under(item, report.reached if report else ())
        for trouble in item.troubles:
            sentence = _sentence(item, trouble, under)
            if sentence not in said:
                said.add(sentence)
                problem = Problem(trouble.name.lower())
                over = trouble is Trouble.OVERLAP
                detail = item.over if over else item.detail
                plain = _finding(card, problem, sentence, item=item.item, detail=detail)
                found = replace(plain, field=item.field)
                harms = problem in BLOCKING_WHERE_VITAL and _is_vital(item, *under)
                yield replace(found, blocking=True) if harms else found


def _of_code(
    card: BadgeCard, report: CardReport | None, fine: Collection[FineCode]
) -> Iterator[Finding]:
    """A code that is drawn, and finer than the printer was measured to print it."""
    drawn = {one.item for one in report.reached if one.ink is not None} if report and fine else ()
    for one in fine:
        if report is not None and one.layout == report.layout and one.item in drawn:
            detail = f"{one.module:.3f}"
            yield _finding(card, Problem.FINE_CODE, one.sentence, item=one.item, detail=detail)


def _under(item: Reached, reached: Iterable[Reached]) -> tuple[Reached, ...]:
    """What an item lies over by mistake: the texts of the other item on the same face."""
    if not item.over:
        return ()
    return tuple(one for one in reached if (one.item, one.face) == (item.over, item.face))


def _is_vital(*met: Reached) -> bool:
    """Whether a card is of no use where these lie over each other."""
    return any(one.field in VITAL for one in met)


def _of_list(card: BadgeCard, kind: CardKind) -> Iterator[Finding]:
    """What the run's own list should say and does not."""
    spec = KINDS[kind]
    for column in spec.needed:
        if not card.said(column):
            sentence = _("“{column}” is empty; without it there is nothing to print.")
            told = sentence.format(column=_(label_of(column)))
            yield _finding(card, Problem.MISSING_VALUE, told, item=column)
    for column in spec.wished:
        if not card.said(column):
            sentence = _("“{column}” is not known; its place stays empty.")
            told = sentence.format(column=_(label_of(column)))
            yield _finding(card, Problem.EMPTY_VALUE, told, item=column)


def _of_person(card: BadgeCard, run: _Run, changed: Collection[int]) -> Iterator[Finding]:
    if card.delegate_id in changed:
        sentence = _("What was printed says something else than the record by now.")
        yield _finding(card, Problem.CHANGED, sentence)
    if run.kind is CardKind.BADGE and card.category is None:
        sentence = _("There is no category, so the card has no colour and no letter.")
        yield _finding(card, Problem.NO_CATEGORY, sentence, item="category")
    if has_burmese(card.native) and not is_sound(card.native):
        sentence = _("The Burmese name seems to be written in Zawgyi and would print wrong.")
        yield _finding(card, Problem.ZAWGYI, sentence, item="native")
    if odd := odd_characters(card):
        sentence = _("The record holds characters that cannot be printed: {detail}")
        told = sentence.format(detail=odd)
        yield _finding(card, Problem.ODD_CHARACTERS, told, item="name", detail=odd)
    if run.names[fold(card.printed.pick("vi"))] > 1:
        sentence = _("Somebody else in this run has the same name; compare before handing out.")
        yield _finding(card, Problem.DUPLICATE_NAME, sentence, item="name")
    lines = run.lines.get(card.delegate_id, ())
    if len(lines) > 1:
        sentence = _("The list names this person more than once, in lines {lines}.")
        told = ", ".join(str(line) for line in sorted(lines))
        said = sentence.format(lines=told)
        yield _finding(card, Problem.NAMED_TWICE, said, item="name", detail=told)
    if not card.position and not card.organisation:
        sentence = _("Position and organisation are empty; only the name is printed.")
        yield _finding(card, Problem.NO_POSITION, sentence, item="titles")


def _has_name(card: BadgeCard) -> bool:
    """Whether there is one letter that can be seen."""
    every = card.printed.vi + card.printed.en + card.native
    return any(not letter.isspace() and unicodedata.category(letter)[0] != "C" for letter in every)


def odd_characters(card: BadgeCard) -> str:
    """Control characters and marks of direction in what a card prints, as code points."""
    texts = (card.printed, card.honorific, card.style, card.position, card.organisation)
    every = "".join((card.native, card.conferred, *(text.vi + text.en for text in texts)))
    odd = dict.fromkeys(letter for letter in every if _is_odd(letter))
    return ", ".join(f"U+{ord(letter):04X}" for letter in odd)


def _is_odd(letter: str) -> bool:
    """Joiners and the zero-width space are spelling in several scripts; others only do harm."""
    joins = letter in "\u200b\u200c\u200d"
    return not joins and unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs", "Cn")


def _finding(
    card: BadgeCard, problem: Problem, sentence: str, *, item: str = "", detail: str = ""
) -> Finding:
    blocking = problem in BLOCKING
    return Finding(card.key, card.delegate_id, item, problem, blocking, sentence, detail)


def _signed_for(one: Finding, signed: Mapping[tuple[str, str], str]) -> Finding:
    name = signed.get((one.key, str(one.problem)), "")
    if not name or one.problem in NEVER_SIGNED:
        return one
    return Finding(
        one.key, one.delegate_id, one.item, one.problem, blocking=False,
        sentence=one.sentence, detail=one.detail, signed_by=name, field=one.field,
    )  # fmt: skip


def _label(field: str) -> str:
    return _(BADGE_FIELDS[field].label) if field in BADGE_FIELDS else ""


def _sentence(item: Reached, trouble: Trouble, under: Sequence[Reached] = ()) -> str:
    size = interface().number(item.size, 2)
    what = _label(item.field) or item.item
    detail = _spelt(item.detail) if trouble is Trouble.MISSING_LETTER else item.detail
    other = next((_label(one.field) for one in under if one.field), "") or item.over
    told = _(_SENTENCES[trouble])
    return told.format(what=what, size=size, detail=detail, item=item.item, other=other)


def _spelt(letters: str) -> str:
    """The first letters with their code points: the window may not be able to show them either."""
    said = [f"{letter} (U+{ord(letter):04X})" for letter in letters[:MOST_SPELT]]
    return ", ".join(said + ["…"] * (len(letters) > MOST_SPELT))


def sentences(report: CardReport) -> tuple[str, ...]:
    """One sentence for each trouble of a card, each said once, in the interface language."""
    said = [
        _sentence(item, trouble, _under(item, report.reached))
        for item in report.troubles
        for trouble in item.troubles
    ]
    return tuple(dict.fromkeys(said))
