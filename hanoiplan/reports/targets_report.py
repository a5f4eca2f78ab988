"""The figures that plans set, and how far each has come.

Pure: facts in, a document out. What must not come in: the workspace, file formats.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.model import TargetRow
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Document,
    Line,
    Lines,
    Orientation,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.reports.office import Office
from hanoiplan.reports.office_form import paper, titled, told_of_the_past
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.task_tables import Column3, columns, heading
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import body, cell, counted, ended, period_words, plan_titled

_COLUMNS: tuple[Column3, ...] = (
    (N_("No."), 12.0, Align.CENTRE),
    (N_("Indicator"), 68.0, Align.LEFT),
    (N_("Unit of measure"), 34.0, Align.LEFT),
    (N_("To be reached"), 42.0, Align.LEFT),
    (N_("Figure reached"), 38.0, Align.LEFT),
    (N_("Lead agency"), 35.0, Align.LEFT),
    (N_("Assessment"), 28.0, Align.CENTRE),
)
_FOOTNOTE = re.compile(r"\[\d+\]")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*")


class Reached(StrEnum):
    """How a target stands, as far as its figures say it."""

    YES = "yes"
    NO = "no"
    TOLD = "told"  # something was noted that cannot be compared
    UNKNOWN = "unknown"


_WORDS = {
    Reached.YES: N_("Reached"),
    Reached.NO: N_("Not yet reached"),
    Reached.TOLD: N_("Noted"),
    Reached.UNKNOWN: N_("No figure yet"),
}


def targets_report(facts: PlanFacts, office: Office, language: PaperLanguage) -> Document:
    """The table in the order of the plans, and how many targets are reached."""
    voice = Voice(language)
    speech = voice.first
    targets = [one for one in facts.targets if _concerns(facts, one)]
    about = [plan_titled(speech, facts.plan)] if facts.plan is not None else []
    about.append(period_words(speech, None, facts.today))
    blocks: list[Block] = [*told_of_the_past(speech, facts)]
    if targets:
        rows = tuple(_rows(speech, facts, targets))
        blocks.append(Table(columns(voice, _COLUMNS), rows, top=True))
    blocks.append(body(ended(_sum(speech, targets))))
    return paper(
        voice,
        office,
        facts.event,
        titled(voice, N_("TARGETS AND RESULTS"), *about),
        blocks,
        addressed=False,
        orientation=Orientation.LANDSCAPE,
    )


def _concerns(facts: PlanFacts, target: TargetRow) -> bool:
    if facts.agency is None:
        return True
    return target.lead is not None and target.lead.id == facts.agency.id


def _sum(speech: Speech, targets: Sequence[TargetRow]) -> str:
    if not targets:
        return speech.say(N_("The plan sets no targets"))
    known = [reached(one) for one in targets]
    words = speech.say_count(
        "In all {n} target: reached {yes}, not yet reached {no}, without a figure {unknown}",
        "In all {n} targets: reached {yes}, not yet reached {no}, without a figure {unknown}",
        len(targets),
    )
    return words.format(
        n=counted(speech, len(targets)),
        yes=counted(speech, known.count(Reached.YES)),
        no=counted(speech, known.count(Reached.NO)),
        unknown=counted(speech, known.count(Reached.UNKNOWN)),
    )


def reached(target: TargetRow) -> Reached:
    """Whether the figure noted fulfils the one that is set."""
    if not target.reached.strip():
        return Reached.UNKNOWN
    wanted, found = _figure(target.value), _figure(target.reached)
    if wanted is None or found is None or not target.comparator:
        return Reached.TOLD
    fulfilled = {">=": found >= wanted, "<=": found <= wanted, "=": found == wanted}
    return Reached.YES if fulfilled.get(target.comparator, False) else Reached.NO


def _figure(text: str) -> float | None:
    """The one number of a text, written in the Vietnamese way; None where there are none or more.

    "1.250" is a thousand, "1,5" is one and a half, and so is "1.5".
    """
    found = _NUMBER.findall(text)
    if len(found) != 1:
        return None
    digits = found[0]
    if "," in digits:
        return _number(digits.replace(".", "").replace(",", "."))
    parts = digits.split(".")
    thousands = len(parts) > 1 and all(len(part) == 3 for part in parts[1:])
    return _number("".join(parts) if thousands else digits)


def _number(digits: str) -> float | None:
    return float(digits) if digits.count(".") < 2 else None


def _rows(
    speech: Speech, facts: PlanFacts, targets: Sequence[TargetRow]
) -> Iterator[Row | Section]:
    plans = {one.id: plan_titled(speech, one) for one in facts.plans}
    for plan_id, of_plan in groupby(targets, key=lambda one: one.plan_id):
        if len(facts.plans) > 1:
            yield heading(plans.get(plan_id, ""))
        for (section, title), group in groupby(
            of_plan, key=lambda one: (one.section, one.section_title)
        ):
            named = ". ".join(part for part in (section, title) if part)
            if named:
                yield heading(named)
            yield from (_row(speech, one) for one in group)


def _row(speech: Speech, target: TargetRow) -> Row:
    stands = reached(target)
    style = Style.CELL_STRONG if stands is Reached.NO else Style.CELL
    return Row(
        (
            cell(target.number),
            cell(target.indicator),
            cell(target.unit),
            cell(_FOOTNOTE.sub("", target.raw) or f"{target.comparator} {target.value}".strip()),
            _reached(speech, target),
            cell(target.lead.name if target.lead is not None else target.lead_text),
            (Line(speech.say(_WORDS[stands]), style),),
        )
    )


def _reached(speech: Speech, target: TargetRow) -> Lines:
    found = list(cell(target.reached))
    if found and target.reached_on is not None:
        day = speech.short_date(target.reached_on)
        found.append(Line(speech.say(N_("(on {day})")).format(day=day), Style.CELL))
    return (*found, *cell(target.note))
