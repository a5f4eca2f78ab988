"""Which row of a newer document is which row of the workspace, and whose text stands where.

Pure. A row is the one that said the same title in the last document; where titles were reworded,
the one in the same place that says most of the same words. Three texts meet in a cell: what the
last document said (base), what stands here, what this document says. What must not come in: the
database, words for people.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hanoiplan.base.text import fold, fold_words
from hanoiplan.exchange.plans.alike import Titled, pairs_by_words
from hanoiplan.exchange.plans.model import PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.exchange.plans.rows_found import AGENCY_FIELDS, COMPARED, GONE_KEYS, KEYS_OF_PART
from hanoiplan.exchange.three_way import CellKind, Comparison, Decisions, Texts, kind_of
from hanoiplan.plans.agency_names import fold_agency, split_agencies

TAKEN_OFF = "taken_off"  # said of a task that went because a version did not have it any more


@dataclass(frozen=True, slots=True)
class Here:
    """A row of the workspace: its texts now, and what the last document said of it."""

    id: int
    part: PlanPart
    values: Mapping[str, str]
    said: Mapping[str, str] = field(default_factory=dict)  # empty: no document ever spoke of it
    cancelled: bool = False

    @property
    def returns(self) -> bool:
        """Whether the next document that has it again puts it back: a version took it off."""
        return self.cancelled and TAKEN_OFF in self.said

    @property
    def seen(self) -> Mapping[str, str]:
        """What a person sees of it, to be held against what stands here when it is written."""
        return {**self.values, "cancelled": str(self.cancelled)}

    def at_last(self, name: str) -> str:
        """What the last document said; what stands here where none did."""
        return self.said.get(name, self.values.get(name, ""))


Links = Mapping[int, int | None]  # a person's word: row -> id here, None = a new one


def compared(
    rows: Sequence[PlanIntakeRow],
    here: Sequence[Here],
    decisions: Decisions,
    links: Links | None = None,
) -> tuple[PlanIntakeRow, ...]:
    """The rows of the document beside those that are here, gone ones at the end of their part."""
    result: list[PlanIntakeRow] = []
    for place_of_part, part in enumerate(PlanPart, start=1):
        found = [row for row in rows if row.part is part]
        known = [one for one in here if one.part is part]
        partners = paired(found, known, links or {})
        result += [_beside(row, partners.get(row.key), decisions) for row in found]
        taken = {one.id for one in partners.values()}
        first = place_of_part * KEYS_OF_PART + GONE_KEYS
        left = [one for one in known if one.said and not one.cancelled]
        gone = [one for one in left if one.id not in taken]
        result += [_gone(one, first + place) for place, one in enumerate(gone)]
    return tuple(result)


# --- which is which ------------------------------------------------------------------------------


def paired(rows: Sequence[PlanIntakeRow], here: Sequence[Here], links: Links) -> dict[int, Here]:
    """By key of the row: the row here that it is. Nobody is two rows.

    What was written by hand is nobody's document: only a person's word makes it a row of one.
    """
    by_id = {one.id: one for one in here}
    found: dict[int, Here] = {}
    for row in rows:
        wanted = links.get(row.key)
        if wanted is not None and wanted in by_id:
            found[row.key] = by_id.pop(wanted)
    free = {one.id: one for one in by_id.values() if one.said}
    open_rows = [row for row in rows if row.key not in links]
    for rule in (_same_place_and_title, _same_title):
        _by_key(open_rows, free, found, rule)
    _by_words(open_rows, free, found)
    return found


Rule = Callable[[PlanPart, Callable[[str], str]], tuple[str, ...]]


def _by_key(
    rows: Sequence[PlanIntakeRow], free: dict[int, Here], found: dict[int, Here], rule: Rule
) -> None:
    """Rows that are equal in what a rule looks at, in their order."""
    waiting: dict[tuple[str, ...], list[int]] = {}
    for one in free.values():
        waiting.setdefault(rule(one.part, one.at_last), []).append(one.id)
    for row in rows:
        ids = waiting.get(rule(row.part, _texts_of(row)), [])
        if row.key not in found and ids:
            found[row.key] = free.pop(ids.pop(0))


def _texts_of(row: PlanIntakeRow) -> Callable[[str], str]:
    return lambda name: row.values.get(name, "")


def _same_place_and_title(part: PlanPart, text: Callable[[str], str]) -> tuple[str, ...]:
    return (*_place(part, text), *_same_title(part, text))


def _same_title(part: PlanPart, text: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(fold(text(name)) for name in _TITLES[part])


def _place(part: PlanPart, text: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(fold(text(name)) for name in _PLACES[part])


_TITLES: Mapping[PlanPart, tuple[str, ...]] = {
    PlanPart.TASKS: ("title",),
    PlanPart.TARGETS: ("indicator", "scope", "year"),
    PlanPart.REPORTING: ("who", "what"),
    PlanPart.PROGRAMME: ("date", "title_vi"),
    PlanPart.LOCALITIES: ("name",),
}
_PLACES: Mapping[PlanPart, tuple[str, ...]] = {
    PlanPart.TASKS: ("appendix", "section_title", "number"),
    PlanPart.TARGETS: ("section_title", "number"),
    PlanPart.REPORTING: ("to",),
    PlanPart.PROGRAMME: ("start",),
    PlanPart.LOCALITIES: ("country",),
}
_REWORDED = (PlanPart.TASKS, PlanPart.TARGETS, PlanPart.REPORTING)


def _by_words(rows: Sequence[PlanIntakeRow], free: dict[int, Here], found: dict[int, Here]) -> None:
    """Reworded titles: the likest pair first, in the same place with fewer words in common."""
    rest = [row for row in rows if row.key not in found and row.part in _REWORDED]
    pairs = pairs_by_words(
        [_titled(row.key, row.part, _texts_of(row)) for row in rest],
        [_titled(one.id, one.part, one.at_last) for one in free.values()],
    )
    for key, here_id in pairs.items():
        found[key] = free.pop(here_id)


def _titled(row_id: int, part: PlanPart, text: Callable[[str], str]) -> Titled:
    words = frozenset(word for name in _TITLES[part] for word in fold_words(text(name)))
    return Titled(row_id, words, _place(part, text))


# --- whose text ----------------------------------------------------------------------------------


def _beside(row: PlanIntakeRow, one: Here | None, decisions: Decisions) -> PlanIntakeRow:
    if one is None:
        return row
    comparisons = tuple(_comparisons(row, one, decisions))
    changed = one.returns or any(each.changes for each in comparisons)
    return replace(
        row,
        state=PlanRowState.CHANGED if changed else PlanRowState.SAME,
        here_id=one.id,
        comparisons=comparisons,
        returns=one.returns,
        uncertain=row.uncertain if changed else frozenset(),
    )


def _comparisons(row: PlanIntakeRow, one: Here, decisions: Decisions) -> Iterator[Comparison]:
    for name in COMPARED.get(row.part, ()):
        texts = _three(name, row, one)
        kind = kind_in_plan(texts)
        if kind is not None:
            choice = decisions.choice(row.key, name, kind)
            yield Comparison(name, texts.base, texts.here, texts.file, kind, choice)


def kind_in_plan(texts: Texts) -> CellKind | None:
    """A plan that drops a deadline means it, where nobody here wrote another one."""
    kind = kind_of(texts)
    if kind is CellKind.REMOVED and texts.here_is_base:
        return CellKind.FILE_CHANGED
    return kind


def _three(name: str, row: PlanIntakeRow, one: Here) -> Texts:
    base = one.said.get(name)
    here, file = one.values.get(name, ""), row.values.get(name, "")
    same = _same_agencies if name in AGENCY_FIELDS else _same_text
    return Texts(
        base=base,
        here=here,
        file=file,
        here_is_file=same(here, file),
        here_is_base=base is not None and same(here, base),
        base_is_file=base is not None and same(base, file),
    )


def _same_text(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())


def _same_agencies(one: str, other: str) -> bool:
    return _same_text(one, other) or _keys(one) == _keys(other)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(fold_agency(name) for name in split_agencies(text))


def _gone(one: Here, key: int) -> PlanIntakeRow:
    return PlanIntakeRow(
        key=key,
        part=one.part,
        state=PlanRowState.GONE,
        values=one.values,
        said=one.said,
        here_id=one.id,
    )
