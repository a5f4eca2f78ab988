"""Reading a run's own list: seats, tables, rooms, cars, pasted or in a file, beside the people.

Each line finds its person by badge number or by name; one that finds nobody, or two, stays out
and says so. What must not come in: writing, telephones.
"""

from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path

from hanoiplan.badges.kinds import KINDS, KindSpec
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.own_columns import (
    COUNTRY,
    DELEGATION,
    NAME,
    NUMBER,
    PERSON_KEYS,
    column_of,
    is_numbering,
    label_of,
)
from hanoiplan.badges.own_list import ListProblem, OwnList, OwnRow
from hanoiplan.badges.own_list_people import KnownPeople
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.sheets.cells import SheetRow
from hanoiplan.sheets.pasted import pasted_sheet
from hanoiplan.sheets.reading import read_tables

AT_ONCE = 100  # lines that are read in one go: a few milliseconds


def read_list(
    given: str | Sequence[Sequence[str]], kind: CardKind, people: Sequence[DelegateRow]
) -> OwnList:
    """The list in a pasted text, or in rows of cells; the first row has the headings.

    Raises:
        KnownError: there is no line, no heading that says something on such a card, or nothing
            that names a person where one is needed.
    """
    rows = pasted_sheet(given).rows if isinstance(given, str) else _numbered(given)
    return _whole(_Reading(KINDS[kind], rows, KnownPeople(people)).reading())


def reading_list(
    rows: Sequence[Sequence[str]], kind: CardKind, people: KnownPeople
) -> Generator[None, None, OwnList]:
    """As `read_list`, so many lines at a time that a window may answer in between.

    Raises:
        KnownError: as `read_list`.
    """
    return _Reading(KINDS[kind], _numbered(rows), people).reading()


def _whole(steps: Generator[None, None, OwnList]) -> OwnList:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: OwnList = end.value
            return found


def read_list_file(path: Path, kind: CardKind, people: Sequence[DelegateRow]) -> OwnList:
    """The list in a file, as `read_list`.

    Raises:
        KnownError: as `read_list`, or the file cannot be read.
    """
    sheet = next(sheet for sheet in read_tables(path) if sheet.rows)
    return _whole(_Reading(KINDS[kind], sheet.rows, KnownPeople(people)).reading())


def _numbered(rows: Sequence[Sequence[str]]) -> tuple[SheetRow, ...]:
    return tuple(
        SheetRow(number, tuple(cells), frozenset())
        for number, cells in enumerate(rows, start=1)
        if any(cell.strip() for cell in cells)
    )


class _Reading:
    """One list being read."""

    def __init__(self, spec: KindSpec, rows: Sequence[SheetRow], people: KnownPeople) -> None:
        self._spec = spec
        self._rows = rows
        self._people = people
        self._asks = PERSON_KEYS - ({DELEGATION} if spec.from_somewhere else set())

    def reading(self) -> Generator[None, None, OwnList]:
        if len(self._rows) < 2:
            raise KnownError(_("The list is empty. Paste it with its headings in the first line."))
        heads = self._rows[0].cells
        meant = {at: column_of(text, self._spec.kind) for at, text in enumerate(heads)}
        known = {at: found for at, found in meant.items() if found is not None}
        self._refuse_useless({key for key, _language in known.values()})
        rows: list[OwnRow] = []
        problems: list[ListProblem] = []
        for at, row in enumerate(self._rows[1:], start=1):
            if at % AT_ONCE == 0:
                yield
            made = self._row(row, known)
            (rows if isinstance(made, OwnRow) else problems).append(made)  # type: ignore[arg-type]  # each into the list of its type
        columns = tuple(dict.fromkeys(key for key, _ in known.values() if key not in self._asks))
        unknown = [heads[at] for at, found in meant.items() if found is None]
        return OwnList(
            tuple(rows),
            tuple(problems),
            columns,
            tuple(text for text in unknown if not is_numbering(text)),
        )

    def _refuse_useless(self, keys: set[str]) -> None:
        spec = self._spec
        if spec.columns and not keys & {*spec.list_columns}:
            wanted = ", ".join(f"“{_(label_of(key))}”" for key in spec.list_columns)
            sentence = _("No heading of the list is known here. Columns that help: {columns}.")
            raise KnownError(sentence.format(columns=wanted))
        if spec.of_people and not keys & {NUMBER, NAME, "recipient"}:
            raise KnownError(
                _("The list names nobody. Add a column “Badge number” or “Name” to it.")
            )

    def _row(self, row: SheetRow, known: Mapping[int, tuple[str, str]]) -> OwnRow | ListProblem:
        values = _values(row, known)
        own = tuple((key, value) for key, value in values.items() if key not in self._asks)
        if not self._spec.of_people:
            return self._sign(row, dict(own))
        asked = {key: values.get(key, Bilingual()).pick("vi") for key in PERSON_KEYS}
        if not asked[NUMBER] and not asked[NAME] and "recipient" in values:
            return OwnRow(row.number, 0, own)
        found = self._people.find(asked[NUMBER], asked[NAME], asked[DELEGATION])
        if isinstance(found, str):
            return ListProblem(row.number, found)
        return OwnRow(row.number, found, own)

    def _sign(self, row: SheetRow, said: dict[str, Bilingual]) -> OwnRow | ListProblem:
        for key in self._spec.needed:
            if key not in said:
                sentence = _("“{column}” is empty in this line, so there is nothing to print.")
                return ListProblem(row.number, sentence.format(column=_(label_of(key))))
        place = self._people.place(
            said.pop(DELEGATION, Bilingual()), said.pop(COUNTRY, Bilingual())
        )
        if isinstance(place, str):
            return ListProblem(row.number, place)
        return OwnRow(row.number, 0, (*said.items(), *place))


def _values(row: SheetRow, known: Mapping[int, tuple[str, str]]) -> dict[str, Bilingual]:
    """What a line says, by column; several columns of one meaning follow each other."""
    texts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for at, (key, language) in known.items():
        if text := row.text(at).strip():
            texts[key][language or "vi"].append(text)
    return {
        key: Bilingual(", ".join(said.get("vi", ())), ", ".join(said.get("en", ())))
        for key, said in texts.items()
    }
