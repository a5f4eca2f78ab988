"""The localities that a plan invites beside the delegations of its event, three ways.

What the document said last is kept with the plan, a line for each locality. A delegation that was
made by hand is nobody's document. What must not come in: sessions, tasks, and writing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegationRow
from hanoiplan.delegates.queries import delegation_ids, delegations
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.exchange.plans.pairing import kind_in_plan
from hanoiplan.exchange.plans.rows_found import GONE_KEYS, KEYS_OF_PART
from hanoiplan.exchange.plans.slots import delegation_name
from hanoiplan.exchange.three_way import Comparison, Decisions, Texts
from hanoiplan.plans.countries import find_country
from hanoiplan.store.work import Reader

SAID = "localities"  # among what a plan's document said

# --- what was said -------------------------------------------------------------------------------


def localities_said(intake: PlanIntake) -> str:
    """What is kept for the next version: the localities that are delegations after this one."""
    if PlanPart.LOCALITIES not in intake.parts:
        return intake.document_said.get(SAID, "")
    rows = intake.of_part(PlanPart.LOCALITIES)
    here = (row for row in rows if _is_here_afterwards(row))
    return "\n".join(f"{delegation_name(row.values)}\t{_country(row)}" for row in here)


def _is_here_afterwards(row: PlanIntakeRow) -> bool:
    if row.state is PlanRowState.GONE:
        return not row.ticked
    return row.ticked or row.here_id is not None


def _country(row: PlanIntakeRow) -> str:
    """As a delegation keeps it: a code where the country is known."""
    text = row.values.get("country", "")
    found = find_country(text) if text else None
    return found.code if found is not None else text


def _known(said: str) -> dict[str, tuple[str, str]]:
    """By folded name: the name and the country that the document said last."""
    found = (line.partition("\t") for line in said.split("\n") if line.strip())
    return {fold(name): (name, country) for name, _mark, country in found}


# --- beside what is here -------------------------------------------------------------------------


def with_delegations(
    reader: Reader,
    rows: Sequence[PlanIntakeRow],
    event_id: int | None,
    said: str,
    decisions: Decisions,
) -> Iterator[PlanIntakeRow]:
    """Localities that are delegations of the event already are told so.

    Those that the last document invited and this one does not follow as gone.
    """
    if event_id is None:
        yield from rows
        return
    known, before = delegation_ids(reader, event_id), _known(said)
    here = {one.id: one for one in delegations(reader, event_id)}
    met: set[int] = set()
    for row in rows:
        if row.part is not PlanPart.LOCALITIES:
            yield row
            continue
        names = (delegation_name(row.values), row.values.get("name", ""))
        here_id = next((known[fold(name)] for name in names if fold(name) in known), None)
        if here_id is None:
            yield replace(row, state=PlanRowState.NEW)
            continue
        met.add(here_id)
        base = next((before[fold(name)][1] for name in names if fold(name) in before), None)
        yield _beside(row, here[here_id], base, decisions)
    left = ((name, known.get(key)) for key, (name, _country) in before.items())
    yield from _gone(here[one] for _name, one in left if one is not None and one not in met)


def _beside(
    row: PlanIntakeRow, one: DelegationRow, base: str | None, decisions: Decisions
) -> PlanIntakeRow:
    """A delegation says nothing but its country of what a plan says of it."""
    comparisons = tuple(_comparisons(row, one, base, decisions))
    changed = any(each.changes for each in comparisons)
    state = PlanRowState.CHANGED if changed else PlanRowState.SAME
    return replace(row, state=state, here_id=one.id, comparisons=comparisons)


def _comparisons(
    row: PlanIntakeRow, one: DelegationRow, base: str | None, decisions: Decisions
) -> Iterator[Comparison]:
    here, file = one.country, _country(row)
    if base is None:  # nobody's document
        return
    texts = Texts(base, here, file, here == file, here == base, base == file)
    kind = kind_in_plan(texts)
    if kind is not None:
        choice = decisions.choice(row.key, "country", kind)
        yield Comparison("country", base, here, file, kind, choice)


def _gone(left: Iterable[DelegationRow]) -> Iterator[PlanIntakeRow]:
    first = (list(PlanPart).index(PlanPart.LOCALITIES) + 1) * KEYS_OF_PART + GONE_KEYS
    for place, one in enumerate(left):
        texts: Mapping[str, str] = {"name": one.name.pick("vi"), "country": one.country}
        key, part = first + place, PlanPart.LOCALITIES
        yield PlanIntakeRow(key, part, PlanRowState.GONE, texts, texts, here_id=one.id)
