"""Writing what an Intake found: one Work, one undo for the whole list."""

from collections.abc import Mapping, Sequence

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import fold
from hanoiplan.delegates.delegations import add_delegations, guess_kind
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import add_delegates, edit_delegates
from hanoiplan.delegates.provenance import after_list
from hanoiplan.delegates.queries import delegate_rows, delegation_ids
from hanoiplan.exchange.model import ImportOutcome, IntakeRow, ListFacts, NewDelegation, RowState
from hanoiplan.exchange.queries import known_sources
from hanoiplan.exchange.sources import source_name
from hanoiplan.exchange.tables import ListSource
from hanoiplan.plans.countries import find_country
from hanoiplan.store.work import Work


@operation(N_("Import {n} delegates"))
def import_delegates(
    work: Work,
    event_id: int,
    rows: Sequence[IntakeRow],
    file: str = "",
    facts: ListFacts | None = None,
) -> ImportOutcome:
    """Register the new people and bring the changed ones up to date; one step of undo.

    Args:
        work: the unit of work.
        event_id: the event.
        rows: what is to be written: `Intake.chosen`.
        file: the list's name, for the history.
        facts: `Intake.facts`: what is remembered of the list, and delegations in two languages.

    Raises:
        NotPossible: a row is bad, or somebody whom the list would change is no longer there.
    """
    _refuse_bad(rows)
    facts = facts or ListFacts(source_name(file))
    new = [row.draft for row in rows if row.state is RowState.NEW]
    about = {
        row.delegate_id: row
        for row in rows
        if row.delegate_id is not None and (row.differences or row.said)
    }
    _refuse_gone(work, event_id, list(about))
    _make_delegations(work, event_id, facts.delegations, rows)
    added = add_delegates(work, event_id, new, listed_from=facts.source) if new else []
    edited = _edit(work, event_id, about, facts.source)
    _remember(work, event_id, facts)
    changed = [row_id for row_id in edited if about[row_id].differences]
    work.note(n=len(added) + len(changed), new=len(added), changed=len(changed), file=file)
    same = sum(1 for row in rows if row.state is RowState.SAME)
    return ImportOutcome(tuple(added), tuple(changed), same)


def _edit(work: Work, event_id: int, about: Mapping[int, IntakeRow], source: str) -> list[int]:
    def provenance(person: DelegateRow, values: Mapping[str, str]) -> Mapping[str, str]:
        if not person.imported:
            return {}
        listed = after_list(person, about[person.id].said, values)
        return {"listed": listed, "listed_from": source}

    changes = {
        row_id: {one.field: one.after for one in row.differences} for row_id, row in about.items()
    }
    return edit_delegates(work, event_id, changes, provenance) if changes else []


def _make_delegations(
    work: Work, event_id: int, named: Sequence[NewDelegation], rows: Sequence[IntakeRow]
) -> None:
    """The delegations that come in two languages; `add_delegates` makes the others."""
    used = {fold(row.draft.delegation) for row in rows if row.writes_delegation}
    known = delegation_ids(work, event_id)
    missing = [
        one
        for one in named
        if one.name.en
        and {fold(one.name.vi), fold(one.name.en)} & used
        and not {fold(one.name.vi), fold(one.name.en)} & known.keys()
    ]
    made = []
    for one in missing:
        country = one.country or _country_of(one, rows)
        made.append((one.name, guess_kind(country), country))
    if made:
        add_delegations(work, event_id, made)


def _country_of(delegation: NewDelegation, rows: Sequence[IntakeRow]) -> str:
    """The country that the first of its people gives."""
    names = {fold(delegation.name.vi), fold(delegation.name.en)}
    for row in rows:
        if fold(row.draft.delegation) in names:
            found = find_country(row.draft.country or row.draft.nationality)
            if found is not None:
                return found.code
    return ""


def _remember(work: Work, event_id: int, facts: ListFacts) -> None:
    """How the list was read, for the next one of this source."""
    known = {(one.name, one.headings): one for one in known_sources(work, event_id)}
    for headings, mapping in facts.headings:
        present = known.get((facts.source, headings))
        if present is None:
            work.add(
                ListSource,
                event_id=event_id,
                name=facts.source,
                headings=headings,
                mapping=mapping,
                letters=facts.letters,
            )
        else:
            work.change(ListSource, present.id, mapping=mapping, letters=facts.letters)


def _refuse_bad(rows: Sequence[IntakeRow]) -> None:
    bad = [row.row for row in rows if row.state is RowState.BAD]
    if bad:
        sentence = _("Row {row} cannot be imported. Put it right or leave it out.")
        raise NotPossible(sentence.format(row=bad[0]))


def _refuse_gone(work: Work, event_id: int, ids: Sequence[int]) -> None:
    """Between reading the list and writing it, another page or desk may have undone something."""
    if ids and len(delegate_rows(work, event_id, ids)) < len(ids):
        raise NotPossible(
            _("The people in this workspace have changed meanwhile. Read the list again.")
        )
