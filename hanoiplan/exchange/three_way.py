"""A corrected list against the last list and what hands have changed: field by field, whose word.

Three texts meet in a cell: what the last list said (base), what the record says (here), and what
the new list says (file). Pure. What must not come in: pairing rows with people.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class CellKind(StrEnum):
    """How the three texts of a cell stand to each other; cells in which all agree have none."""

    FILE_CHANGED = "file_changed"  # the list was corrected, nobody touched the record
    HAND_CHANGED = "hand_changed"  # the record was corrected, the list says what it said before
    CONFLICT = "conflict"  # both were, differently
    BOTH_SAME = "both_same"  # both were, to the same text
    REMOVED = "removed"  # the list had a text and now has none
    DIFFERENT = "different"  # no earlier list is known: the list and the record differ


class Choice(StrEnum):
    """Whose text is kept."""

    FILE = "file"
    HERE = "here"


_USUAL = {
    CellKind.FILE_CHANGED: Choice.FILE,
    CellKind.HAND_CHANGED: Choice.HERE,
    CellKind.CONFLICT: Choice.HERE,
    CellKind.BOTH_SAME: Choice.HERE,
    CellKind.REMOVED: Choice.HERE,
    CellKind.DIFFERENT: Choice.FILE,
}
CHOOSABLE = frozenset(CellKind) - {CellKind.BOTH_SAME}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One cell in which not all three texts agree."""

    field: str
    base: str | None  # None: no list is known to have spoken of the person
    here: str
    file: str
    kind: CellKind
    choice: Choice

    @property
    def changes(self) -> bool:
        """Whether the import would write the list's text over what is here."""
        return self.choice is Choice.FILE and self.kind is not CellKind.BOTH_SAME


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person has decided over a list; it outlives a second thought about the rows.

    Rows are named by their keys.
    """

    links: Mapping[int, int | None] = field(default_factory=dict)  # row -> person, None = nobody
    cells: Mapping[tuple[int, str], Choice] = field(default_factory=dict)
    columns: Mapping[str, Choice] = field(default_factory=dict)  # field -> whose text
    delegations: Mapping[str, str] = field(default_factory=dict)  # as written -> name to use
    splits: frozenset[int] = frozenset()  # rows whose cell names two people, taken apart

    def with_link(self, key: int, delegate_id: int | None) -> "Decisions":
        """This row is about that person, or about nobody who is here."""
        return replace(self, links={**self.links, key: delegate_id})

    def with_choice(self, key: int, field_name: str, choice: Choice) -> "Decisions":
        """Whose text one cell keeps."""
        return replace(self, cells={**self.cells, (key, field_name): choice})

    def with_column(self, field_name: str, choice: Choice) -> "Decisions":
        """Whose text a whole column keeps; earlier choices for its cells are forgotten."""
        cells = {place: one for place, one in self.cells.items() if place[1] != field_name}
        return replace(self, cells=cells, columns={**self.columns, field_name: choice})

    def with_delegation(self, written: str, name: str) -> "Decisions":
        """The delegation that the list writes like this is the one of that name."""
        return replace(self, delegations={**self.delegations, written: name})

    def with_split(self, key: int) -> "Decisions":
        """The people in one cell become rows of their own."""
        return replace(self, splits=self.splits | {key})

    def choice(self, key: int, field_name: str, kind: CellKind) -> Choice:
        """Whose text a cell keeps, decided or usual."""
        asked = self.cells.get((key, field_name)) or self.columns.get(field_name)
        return asked or _USUAL[kind]


NOTHING_DECIDED = Decisions()


@dataclass(frozen=True, slots=True)
class Texts:
    """The three texts of one cell, and which of them mean the same."""

    base: str | None
    here: str
    file: str
    here_is_file: bool
    here_is_base: bool
    base_is_file: bool


def kind_of(texts: Texts) -> CellKind | None:
    """How the three stand to each other; None when there is nothing to tell."""
    if texts.base is None:
        return None if texts.here_is_file or not texts.file else CellKind.DIFFERENT
    if not texts.file:
        return CellKind.REMOVED if texts.base and texts.here else None
    if texts.here_is_file:
        return None if texts.here_is_base else CellKind.BOTH_SAME
    if texts.here_is_base:
        return CellKind.FILE_CHANGED
    return CellKind.HAND_CHANGED if texts.base_is_file else CellKind.CONFLICT


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """All cells of a list in which the texts do not agree, counted by field and kind."""

    counts: Mapping[str, Mapping[CellKind, int]]

    def total(self, kind: CellKind) -> int:
        """How many cells of a kind there are."""
        return sum(kinds.get(kind, 0) for kinds in self.counts.values())


def summed(comparisons: Iterable[Comparison]) -> ThreeWay:
    """The counts of these cells."""
    found: dict[str, Counter[CellKind]] = {}
    for one in comparisons:
        found.setdefault(one.field, Counter())[one.kind] += 1
    return ThreeWay({name: dict(kinds) for name, kinds in found.items()})


def chosen(
    comparisons: Iterable[Comparison], key: int, decisions: Decisions
) -> Iterator[Comparison]:
    """The same cells with the choices that were decided."""
    for one in comparisons:
        yield replace(one, choice=decisions.choice(key, one.field, one.kind))
