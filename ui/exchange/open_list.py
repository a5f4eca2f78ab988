"""A list that was opened: which of its sheets are taken, its letters, what its columns mean.

Plain values and a person's choices laid over them; the file stays as it is. What must not come in:
Qt, jobs, and what the rows would do.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hanoiplan.exchange.headers import NAME_FIELDS
from hanoiplan.exchange.mapping import ColumnMapping, guess_mapping, mapping_at
from hanoiplan.exchange.mapping_file import signature
from hanoiplan.exchange.queries import AS_IS, with_delegations
from hanoiplan.exchange.row_reading import OF_PART, OF_SHEET, ListPart
from hanoiplan.exchange.sources import KnownSource, as_before, known_source, source_name
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.old_letters import Suspicion
from ui.exchange.thinking import ReadSheet


@dataclass(frozen=True, slots=True)
class CellMended:
    """One cell that reads as a person says."""

    key: int  # of the row
    row: int  # as the spreadsheet shows it
    letter: str  # of the column, "" for the row as a whole
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet that is taken: what it says, what its columns mean."""

    place: int  # among the sheets of the file
    sheet: Sheet
    found: ColumnMapping  # what the headings, or an earlier list, say
    source: KnownSource | None = None
    picked: tuple[tuple[int, str], ...] = ()  # what a person said otherwise, the latest last

    @property
    def mapping(self) -> ColumnMapping:
        """What the columns mean.

        Choices are laid over what the headings say, so that whoever passes over a field does not
        take it away from another column.
        """
        mapping = self.found
        for place, field_name in self.picked:
            mapping = mapping.with_field(place, field_name)
        return mapping

    def with_field(self, place: int, field_name: str) -> "Part":
        """A person's word for one column."""
        others = tuple(one for one in self.picked if one[0] != place)
        return replace(self, picked=(*others, (place, field_name)))

    def with_cell(self, row: int, letter: str, text: str) -> "Part":
        """One cell reads as a person says."""
        return replace(self, sheet=self.sheet.with_cell(row, _place(self.mapping, letter), text))


@dataclass(slots=True)
class OpenList:
    """The sheets of one file or of the clipboard, and what a person has said of them so far."""

    sheets: tuple[ReadSheet, ...]
    known: Sequence[KnownSource] = ()
    path: Path | None = None  # None: from the clipboard
    letters: str = ""  # "" nobody has said anything, AS_IS they are right, else from which
    parts: tuple[Part, ...] = ()
    _mended: list[CellMended] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.choose(self._likely())

    # ---- sheets and letters

    def _likely(self) -> list[int]:
        """The first sheet that names people, and those with the same headings; else the first."""
        found = [guess_mapping(one.readable) for one in self.sheets]
        named = [place for place, mapping in enumerate(found) if mapping.has_name]
        if not named:
            return [0]
        first = signature(found[named[0]])
        return [place for place in named if signature(found[place]) == first]

    def choose(self, places: Iterable[int]) -> None:
        """These sheets are one list; cells that were mended are as they were."""
        self._mended.clear()
        self.parts = tuple(self._part(place) for place in sorted(places))

    def settle_letters(self, letters: str) -> None:
        """A person's word on the letters; cells that were mended stay so."""
        self.letters = letters
        mended, self._mended = self._mended, []
        self.parts = tuple(replace(self._part(one.place), picked=one.picked) for one in self.parts)
        self.mend_all(mended)

    def _part(self, place: int) -> Part:
        read = self.sheets[place]
        guessed = guess_mapping(read.readable)
        told = guessed.header_row > 0  # lists without headings are alike only by chance
        source = known_source(guessed, read.sheet.file, self.known) if told else None
        found = as_before(guessed, source)
        return Part(place, self._in_letters(read, source), found, source)

    def _in_letters(self, read: ReadSheet, source: KnownSource | None) -> Sheet:
        """Converted by consent only, which may have been given for an earlier list."""
        if read.suspicion is None or self.letters == AS_IS:
            return read.sheet
        before = source.letters if source is not None else ""
        if read.suspicion.letters in {self.letters, before}:
            self.letters = str(read.suspicion.letters)
            return read.readable
        return read.sheet

    @property
    def suspicion(self) -> Suspicion | None:
        """The old letters of the sheets that are taken, whether or not they were converted."""
        found = [self.sheets[one.place].suspicion for one in self.parts]
        told = [one for one in found if one is not None]
        if not told:
            return None
        same = [one for one in told if one.letters is told[0].letters]
        samples = tuple(dict.fromkeys(pair for one in same for pair in one.samples))
        return Suspicion(same[0].letters, sum(one.cells for one in same), samples)

    @property
    def asks_about_letters(self) -> bool:
        """Whether the letters look old and nobody has said yet what they are."""
        return not self.letters and self.suspicion is not None

    @property
    def converted_from(self) -> str:
        """The letters that were converted by consent, "" for none."""
        return "" if self.letters == AS_IS else self.letters

    # ---- columns

    def pick_field(self, part: int, place: int, field_name: str) -> None:
        """What a column means, here and in every sheet with the same headings."""
        self._change_alike(part, lambda one: one.with_field(place, field_name))

    def keep_titles(self, part: int, place: int, *, kept: bool) -> None:
        """Whether titles stay in the names of a column."""
        self._change_alike(
            part,
            lambda one: replace(one, found=one.found.with_titles_kept(place, kept=kept)),
        )

    def take_groups(self, *, taken: bool) -> None:
        """Whether rows may be headings of what follows."""
        self.parts = tuple(
            replace(one, found=one.found.with_groups(taken=taken)) for one in self.parts
        )

    def pick_header(self, part: int, number: int) -> None:
        """In which row the headings of a sheet stand."""
        read = self.sheets[self.parts[part].place].readable
        fresh = replace(self.parts[part], found=mapping_at(read, number), picked=())
        self.parts = (*self.parts[:part], fresh, *self.parts[part + 1 :])

    def _change_alike(self, part: int, change: Callable[[Part], Part]) -> None:
        headings = signature(self.parts[part].found)
        self.parts = tuple(
            change(one) if n == part or signature(one.found) == headings else one
            for n, one in enumerate(self.parts)
        )

    # ---- cells

    def mend_all(self, cells: Iterable[CellMended]) -> None:
        """Cells read as a person says; the file stays as it is."""
        for cell in cells:
            self._mend(cell)

    def _mend(self, cell: CellMended) -> None:
        self._mended.append(cell)
        place = part_of(cell.key)
        part = self.parts[place].with_cell(cell.row, cell.letter, cell.text)
        self.parts = (*self.parts[:place], part, *self.parts[place + 1 :])

    # ---- what is to be thought about

    @property
    def has_name(self) -> bool:
        """Whether people can be named from every sheet that is taken."""
        return bool(self.parts) and all(one.mapping.has_name for one in self.parts)

    @property
    def file(self) -> str:
        """What to call the list."""
        return self.path.name if self.path else self.sheets[0].sheet.name

    @property
    def source(self) -> str:
        """What to call the sender: as before, else by the name of the file."""
        for one in self.parts:
            if one.source is not None:
                return one.source.name
        return source_name(self.file)

    def list_parts(self) -> tuple[ListPart, ...]:
        """The sheets as they are read, each with its delegation where only its name tells it."""
        converted = bool(self.converted_from)
        return with_delegations(
            [ListPart(one.sheet, one.mapping, converted=converted) for one in self.parts]
        )


def part_of(key: int) -> int:
    """Which of the sheets that are taken a row stands in."""
    return key % OF_PART // OF_SHEET


def _place(mapping: ColumnMapping, letter: str) -> int:
    """The column of a letter; for the row as a whole the column of the name."""
    for column in mapping.columns:
        if column.letter == letter:
            return column.place
    names: Collection[str] = (*NAME_FIELDS, "given")
    return next((one.place for one in mapping.columns if one.field in names), 0)
