"""Which plan of the workspace a document is a version of, and its facts between the two.

A plan is known by what its document said when it was last read: a title that was corrected here
since does not make it another plan. What must not come in: rows of a plan (`pairing`).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hanoiplan.base.text import fold, fold_words, nfc
from hanoiplan.exchange.plans.alike import VERY_ALIKE
from hanoiplan.exchange.plans.rows_found import YES
from hanoiplan.plan_reading.model import DocumentFacts, PlanReading
from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.model import PlanDocument, PlanDraft
from hanoiplan.plans.queries import plan_documents, plans_as_listed
from hanoiplan.store.work import Reader

SHORT_TITLE = 40  # letters of a title that serves as a name
FACTS = (
    *("kind", "number", "issued_on", "draft", "place", "body", "title", "signer"),
    *("signer_capacity", "legal_bases", "recipients"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A plan that is here, with what its document said when it was last read."""

    plan: PlanDocument
    said: Mapping[str, str] = field(default_factory=dict)  # empty: no document was ever read

    def names(self, name: str) -> set[str]:
        """What a fact is here and what the document said of it, folded; without empty ones."""
        texts = (self.said.get(name, ""), fact_text(getattr(self.plan.draft, name)))
        return {fold(one) for one in texts if one}


def known_plans(reader: Reader) -> tuple[Known, ...]:
    """All plans that are here."""
    listed = plans_as_listed(reader)
    return tuple(
        Known(one, json.loads(listed[one.id]) if listed.get(one.id) else {})
        for one in plan_documents(reader)
    )


# --- which plan ----------------------------------------------------------------------------------


def version_of(plans: Sequence[Known], facts: DocumentFacts) -> Known | None:
    """The plan of this number; of this title where one of the two has no number yet.

    Numbers begin anew every year and in every issuing body. What the document said comes before
    what was written over it here.
    """
    number, title = fold(facts.number), fold(facts.title)
    ours = [one for one in plans if _same_body(one, facts)]
    numbered = [one for one in ours if number in one.names("number") and _same_year(one, facts)]
    if numbered:
        return numbered[0]
    open_ones = [one for one in ours if not (number and one.names("number"))]
    titled = [one for one in open_ones if title in one.names("title")]
    as_said = [one for one in titled if fold(one.said.get("title", "")) == title]
    return next(iter([*as_said, *titled]), None)


def _same_body(one: Known, facts: DocumentFacts) -> bool:
    """Whether the same body issued both, as far as both say who did."""
    texts = (one.said.get("body", ""), one.plan.draft.body)
    known = {fold_agency(text) for text in texts if text.strip()}
    return not known or not facts.body.strip() or fold_agency(facts.body) in known


def _same_year(one: Known, facts: DocumentFacts) -> bool:
    if facts.issued_on is None:
        return True
    said = one.said.get("issued_on", "")[:4]
    ours = one.plan.draft.issued_on
    years = {int(said)} if said else set()
    years |= {ours.year} if ours is not None else set()
    return not years or facts.issued_on.year in years


def likely(plans: Iterable[Known], facts: DocumentFacts) -> list[PlanDocument]:
    """Plans whose titles, here or in their document, share most words; the likeliest first."""
    mine = set(fold_words(facts.title))
    found = []
    for one in plans:
        share = max(
            (_shared(mine, set(fold_words(title))) for title in one.names("title")), default=0
        )
        if share >= VERY_ALIKE:
            found.append((-share, one.plan.id, one.plan))
    return [plan for _share, _id, plan in sorted(found, key=lambda each: each[:2])]


def _shared(mine: set[str], words: set[str]) -> float:
    return len(mine & words) / len(mine | words) if mine | words else 0.0


# --- its facts -----------------------------------------------------------------------------------


def document_beside(
    reading: PlanReading, present: Known | None
) -> tuple[PlanDraft, Mapping[str, str]]:
    """The facts of the plan as they would stand, and as the document says them.

    What a person changed here since the last reading stays, and what the document leaves empty.
    """
    facts = reading.document
    values: dict[str, Any] = {name: getattr(facts, name) for name in FACTS}
    said = {name: fact_text(value) for name, value in values.items()}
    short = facts.number or _shortened(facts.title)
    read = PlanDraft(**values, short=short, source_name=reading.source.name)
    if present is None:
        return _named(read), said
    ours = present.plan.draft
    kept = {name: getattr(ours, name) for name in FACTS if _stays(name, present, said[name])}
    made = {"", ours.number, *(_shortened(one) for one in (ours.title, _title(present)))}
    made.add(present.said.get("number", ""))
    short = ours.short if ours.short not in made else read.short
    return _named(replace(read, **kept, short=short)), said


def _title(present: Known) -> str:
    return present.said.get("title", "")


def _stays(name: str, present: Known, said: str) -> bool:
    """Whether what stands here is kept: a hand changed it, or the document has nothing to say."""
    here, before = fact_text(getattr(present.plan.draft, name)), present.said.get(name)
    if name == "draft":  # an empty text says here that it is none any more
        return before is not None and here != before
    return not said or (here != before if before is not None else bool(here))


def _named(draft: PlanDraft) -> PlanDraft:
    """A document without title and number is called by its file."""
    if draft.title or draft.number or draft.short:
        return draft
    return replace(draft, short=draft.source_name)


def _shortened(title: str) -> str:
    """The first words of a title, for chips."""
    if len(title) <= SHORT_TITLE:
        return title
    words = title[:SHORT_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-–")
    return f"{words} …"


def fact_text(value: object) -> str:
    """A fact of a plan as text, written as the workspace keeps it; lists with a line for each."""
    if isinstance(value, tuple):
        lines = (" ".join(nfc(str(one)).split()) for one in value)
        return "\n".join(one for one in lines if one)
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else nfc(str(value)).strip()
