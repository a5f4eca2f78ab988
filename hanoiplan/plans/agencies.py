"""Agencies: one record for each, with all the names under which plans know it.

Whatever is said of an agency is found by a folded name; no name, of whatever spelling, belongs to
two of them. What must not come in: how names are folded and shortened (`agency_names`), tasks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import nfc
from hanoiplan.plans.agency_kinds import is_outside_by_kind, kind_of_agency
from hanoiplan.plans.agency_names import canonical, fold_agency, is_collective, short_name
from hanoiplan.plans.model import (
    AGENCY_FIELDS,
    AgenciesMerged,
    AgencyDraft,
    AgencyKind,
    AgencyRemoved,
    AgencyRow,
)
from hanoiplan.plans.queries import agency, agency_ids, alias_rows
from hanoiplan.plans.tables import AgencyAlias, AgencyTable
from hanoiplan.store.work import Work


@operation(N_("Add agency"))
def make_agency(work: Work, draft: AgencyDraft, aliases: Sequence[str] = ()) -> int:
    """Make an agency; returns its id.

    Raises:
        NotPossible: it has no name, or one of its names is another agency's.
    """
    columns = _columns(draft)
    _refuse_taken(work, (columns["name"], *aliases), None)
    agency_id = work.add(AgencyTable, **columns)
    _add_aliases(work, agency_id, columns["folded"], aliases)
    return agency_id


@operation(N_("Edit agency"))
def edit_agency(work: Work, agency_id: int, /, **values: Any) -> bool:
    """Change fields named as in `AgencyDraft`; returns whether anything became different.

    The name before stays known as another name, so that plans that write it still find it.

    Raises:
        NotPossible: the agency is gone, has no name, or the name is another agency's.
        KeyError: a field that a draft does not have (a caller's mistake).
    """
    refuse_unknown(values, AGENCY_FIELDS)
    present = present_agency(work, agency_id)
    columns = _columns(replace(_draft_of(present), **values))
    _refuse_taken(work, (columns["name"],), agency_id)
    changed = work.change(AgencyTable, agency_id, **columns)
    if columns["folded"] != fold_agency(present.name):
        _drop_alias(work, agency_id, columns["folded"])
        _add_aliases(work, agency_id, columns["folded"], (present.name,))
    return changed


@operation(N_("Add another name of an agency"))
def add_alias(work: Work, agency_id: int, name: str) -> bool:
    """Let an agency be found under one more name; returns whether it was not known before.

    Raises:
        NotPossible: the agency is gone, the name is empty or another agency's.
    """
    present = present_agency(work, agency_id)
    if not fold_agency(name):
        raise NotPossible(_("Write the other name of the agency."))
    _refuse_taken(work, (name,), agency_id)
    return _add_aliases(work, agency_id, fold_agency(present.name), (name,)) > 0


@operation(N_("Remove another name of an agency"))
def remove_alias(work: Work, agency_id: int, name: str) -> bool:
    """Take one of the other names away; returns whether it was there.

    Raises:
        NotPossible: the agency is gone.
    """
    present_agency(work, agency_id)
    return _drop_alias(work, agency_id, fold_agency(name))


@operation(N_("Merge agencies"))
def merge_agencies(work: Work, kept_id: int, other_id: int) -> None:
    """Make one agency of two: all names and everything that names the other go to the kept one.

    Raises:
        NotPossible: one of them is gone, or they are the same.
    """
    kept, other = present_agency(work, kept_id), present_agency(work, other_id)
    if kept_id == other_id:
        raise NotPossible(_("Choose two agencies to merge."))
    work.emit(AgenciesMerged(kept_id, other_id))
    for alias_id in alias_rows(work, other_id):
        work.change(AgencyAlias, alias_id, agency_id=kept_id)
    work.remove(AgencyTable, other_id)
    _add_aliases(work, kept_id, fold_agency(kept.name), (other.name,))
    work.change(AgencyTable, kept_id, **_filled(kept, other))


@operation(N_("Remove agency"))
def remove_agency(work: Work, agency_id: int) -> None:
    """Take out an agency that nothing names.

    Raises:
        NotPossible: it is gone, or tasks name it.
    """
    present_agency(work, agency_id)
    work.emit(AgencyRemoved(agency_id))
    for alias_id in alias_rows(work, agency_id):
        work.remove(AgencyAlias, alias_id)
    work.remove(AgencyTable, agency_id)


def agencies_named(work: Work, names: Iterable[str], *, outside: bool = False) -> dict[str, int]:
    """The agencies called so, by the name as written; those that nobody knows are made.

    They are made under their whole name ("Sở VH&TT": "Sở Văn hóa và Thể thao"), so that letters
    can call them by it whatever the plan that was read first wrote.

    Args:
        work: the unit of work.
        names: as written; names that fold alike are one agency.
        outside: they are asked, not told: outside the city's command, whoever they are.
    """
    known = agency_ids(work)
    found: dict[str, int] = {}
    for name in names:
        folded = fold_agency(name)
        if not folded:
            continue
        if folded not in known:
            known[folded] = _make_named(work, name, known)
        found[name] = known[folded]
    if outside:
        for agency_id in dict.fromkeys(found.values()):
            work.change(AgencyTable, agency_id, outside=True)
    return found


def present_agency(work: Work, agency_id: int) -> AgencyRow:
    """The agency as it is.

    Raises:
        NotPossible: it is gone.
    """
    found = agency(work, agency_id)
    if found is None:
        raise NotPossible(_("This agency is no longer there. Refresh the page."))
    return found


def _make_named(work: Work, written: str, known: dict[str, int]) -> int:
    """The agency of a name that nobody knows; the spelling stays known beside its whole name."""
    name = canonical(written)
    own = fold_agency(name)
    if own not in known:
        kind = kind_of_agency(name)
        draft = AgencyDraft(
            name=name,
            short=short_name(name),
            kind=kind,
            outside=is_outside_by_kind(kind),
            collective=is_collective(written),
        )
        known[own] = work.add(AgencyTable, **_columns(draft))
    if fold_agency(written) != own:
        _add_aliases(work, known[own], own, (written,))
    return known[own]


def _columns(draft: AgencyDraft) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for field in AGENCY_FIELDS:
        value = getattr(draft, field)
        columns[field] = " ".join(nfc(value).split()) if isinstance(value, str) else value
    columns["kind"] = str(AgencyKind(columns["kind"]))
    columns["folded"] = fold_agency(columns["name"])
    if not columns["folded"]:
        raise NotPossible(_("An agency needs a name."))
    return columns


def _draft_of(row: AgencyRow) -> AgencyDraft:
    return AgencyDraft(**{field: getattr(row, field) for field in AGENCY_FIELDS})


def _filled(kept: AgencyRow, other: AgencyRow) -> dict[str, Any]:
    """What the kept record had empty is taken from the other one."""
    texts = ("short", "contact", "phone", "email", "address", "notes")
    found: dict[str, Any] = {
        name: getattr(other, name)
        for name in texts
        if getattr(other, name) and not getattr(kept, name)
    }
    if kept.kind is AgencyKind.OTHER:
        found["kind"] = str(other.kind)
    return found


def _add_aliases(work: Work, agency_id: int, own: str, names: Iterable[str]) -> int:
    known = {own, *(fold_agency(one) for one in alias_rows(work, agency_id).values())}
    wanted = {fold_agency(name): " ".join(nfc(name).split()) for name in names}
    new = {folded: name for folded, name in wanted.items() if folded and folded not in known}
    for folded, name in new.items():
        work.add(AgencyAlias, agency_id=agency_id, name=name, folded=folded)
    return len(new)


def _drop_alias(work: Work, agency_id: int, folded: str) -> bool:
    for alias_id, name in alias_rows(work, agency_id).items():
        if fold_agency(name) == folded:
            work.remove(AgencyAlias, alias_id)
            return True
    return False


def _refuse_taken(work: Work, names: Iterable[str], own_id: int | None) -> None:
    known = agency_ids(work)
    for name in names:
        taken_by = known.get(fold_agency(name))
        if taken_by is not None and taken_by != own_id:
            other = present_agency(work, taken_by)
            sentence = _("“{name}” is a name of “{other}” already. Merge the two instead.")
            raise NotPossible(sentence.format(name=name, other=other.name))
