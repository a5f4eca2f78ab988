"""Rows whose columns were lost in a plain text, parted again by what each column can hold.

A row comes as its ordinal and one text; the heading tells which columns follow in which order.
The cuts are chosen together: agencies where agencies belong, a deadline that is understood, whole
sentences for the task; all of it is uncertain. What must not come in: tables with real columns.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from hanoiplan.base.text import fold
from hanoiplan.checklist.plan_rows import one_line, read_figures, read_ordinal
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.plain_dates import NO_ISSUE
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.documents.progress import Tell, told
from hanoiplan.plan_reading.headings import Column, column_of
from hanoiplan.plan_reading.leads import agency_begins, read_leads
from hanoiplan.plans.agency_list import USUAL
from hanoiplan.plans.agency_names import fold_agency, is_collective

PAGE_ENDS = "\f"
_KEPT = 20_000  # judgements that are remembered: cuts ask for the same words again and again
_LONGEST = 8  # words of one column's heading
_MOST = 0.8  # share of the lines that are no longer than a full one
_WIDE = 0.6  # share of the widest line from which a line is as wide as the column of texts


def unflattened(table: DocTable, known: Iterable[str] = (), tell: Tell | None = None) -> DocTable:
    """The table with its columns again; as it was if its heading names none.

    `known` are names of agencies that the document writes elsewhere; `tell` is told how many rows
    are done, as this takes long.

    Raises:
        Stopped: `tell` answered False.
    """
    if table.certain or table.width != 2 or not table.rows:
        return table
    heads = heading_columns(table.rows[0][1].text)
    if not {Column.TITLE, Column.INDICATOR} & {column for column, _text in heads}:
        return table
    columns = [column for column, _text in heads]
    reader = _Reader(columns, _known_keys(known), _widest(table))
    top = (table.rows[0][0], *(Cell(text, page=table.rows[0][1].page) for _one, text in heads))
    rows = []
    for number, row in enumerate(table.rows[1:], start=1):
        told(tell, number, len(table.rows))
        rows.append(_parted(row, reader))
    return replace(table, rows=(top, *rows))


def _widest(table: DocTable) -> int:
    """How long a full line of the widest column is; a few longer ones do not count."""
    lengths = sorted(len(line) for row in table.rows for line in row[1].text.split("\n") if line)
    return lengths[int(len(lengths) * _MOST)] if lengths else 1


def _known_keys(known: Iterable[str]) -> frozenset[str]:
    return frozenset(fold_agency(name) for name in (*USUAL, *known))


def _parted(row: Sequence[Cell], reader: "_Reader") -> tuple[Cell, ...]:
    ordinal = read_ordinal(row[0].text)
    if ordinal is not None and ordinal.of_section:
        texts = [one_line(row[1].text), *[""] * (len(reader.columns) - 1)]
    else:
        texts = reader.fields(row[1].text)
    cells = (Cell(text, uncertain=True, page=row[1].page) for text in texts)
    return (row[0], *cells)


# --- the heading ------------------------------------------------------------------------------


def heading_columns(text: str) -> list[tuple[Column, str]]:
    """The columns that a heading run together names, in their order, each with its words."""
    words = text.split()

    @cache
    def best(start: int, used: frozenset[Column]) -> tuple[int, tuple[tuple[Column, str], ...]]:
        if start == len(words):
            return 0, ()
        found: tuple[int, tuple[tuple[Column, str], ...]] = (-len(words), ())
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            said = " ".join(words[start:end])
            column = _in_company(column_of(said), said, used)
            if column is Column.UNKNOWN or column in used or not said[:1].isupper():
                continue
            score, rest = best(end, used | {column})
            found = max(found, (score + 1, ((column, said), *rest)), key=lambda one: one[0])
        return found

    return list(best(0, frozenset())[1])


def _in_company(column: Column, said: str, used: frozenset[Column]) -> Column:
    if Column.INDICATOR in used:
        if fold(said) == "don vi":
            return Column.UNIT
        return Column.VALUE if column is Column.OUTPUT else column
    return column


# --- a row ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    gap: str  # what stands before it: "" space, "  " an empty cell, "\n" a line, "\n\n" a cell


_TOKEN = re.compile(r"(\s*)(\S+)")
_TIMES = re.compile(
    r"(?:Năm|Quý|Tháng|Hàng|Hằng|Thường|Định|Sau|Khi|Từ|Trước|Theo|Trong|Đến|Giai|20\d\d)\b"
)


_ANY = 10_000
_LONGEST_CELL = {  # words
    Column.LEAD: 45,
    Column.COORDINATING: 70,
    Column.OUTPUT: 45,
    Column.DEADLINE: 30,
    Column.UNIT: 20,
    Column.VALUE: 30,
}
_TEXTS = (Column.TITLE, Column.INDICATOR)
_NEVER_FIRST = 8.0  # points against a cell that begins with the end of another one
_SHORT_TIME = 3  # words
_AGENCIES = (Column.LEAD, Column.COORDINATING, Column.AGENCIES)
_NOT_FIRST = 4.0  # points against a page that does not carry on the text
_MISSING = {Column.TITLE: -30.0, Column.INDICATOR: -30.0, Column.LEAD: -4.0}  # points of a gap


class _Reader:
    """Parts the texts of one table; what it has judged once it remembers."""

    def __init__(self, columns: Sequence[Column], known: frozenset[str], widest: int) -> None:
        self.columns = tuple(columns)
        self._known = known
        self._wide = max(widest * _WIDE, 1)
        self._broken = False  # the row goes on behind the end of the page
        self._judges: dict[Column, Callable[[Sequence[_Word]], float]] = {
            Column.TITLE: self._title,
            Column.INDICATOR: self._title,
            Column.LEAD: self._lead,
            Column.COORDINATING: self._helpers,
            Column.AGENCIES: self._helpers,
            Column.DEADLINE: _deadline,
            Column.VALUE: _value,
            Column.UNIT: _unit,
        }

    def fields(self, text: str) -> list[str]:
        """The text of each column; behind the end of a page the columns are carried on."""
        begun: list[list[_Word]] = [[] for _column in self.columns]
        pages = [page for page in text.split(PAGE_ENDS) if page.strip()]
        for number, page in enumerate(pages, start=1):
            self._broken = number < len(pages)
            begun = self._cut(_words(page), begun)
        return [_text(part) for part in begun]

    def _cut(self, words: list[_Word], begun: list[list[_Word]]) -> list[list[_Word]]:
        """The best cuts for all columns, found column by column; each carries on what it has."""
        places = _places(words, self._known)
        best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        for column, prefix in zip(self.columns, begun, strict=True):
            further: dict[int, tuple[float, tuple[int, ...]]] = {}
            for start, (score, cuts) in best.items():
                for end in places:
                    if end < start or end - start > _LONGEST_CELL.get(column, _ANY):
                        continue
                    total = score + self._judge(column, words, start, end, prefix)
                    if end not in further or total > further[end][0]:
                        further[end] = (total, (*cuts, end))
            best = further
        _score, cuts = best.get(len(words), (0.0, (len(words),) * len(self.columns)))
        return [
            [*prefix, *words[start:end]]
            for prefix, start, end in zip(begun, (0, *cuts), cuts, strict=False)
        ]

    def _judge(
        self, column: Column, words: list[_Word], start: int, end: int, prefix: list[_Word]
    ) -> float:
        """How well these words fit the column, and how well the cut before them fits the page."""
        part = words[start:end]
        judge = self._judges.get(column, self._words)
        if not part and prefix:
            return judge(prefix) - _NOT_FIRST * (column in _TEXTS)
        if not part:
            left_out = start < len(words) and words[start].gap == "  "
            return 1.0 if left_out else _MISSING.get(column, -1.5)
        whole = [*prefix, replace(part[0], gap="\n"), *part[1:]] if prefix else part
        own = column in _TEXTS or (bool(prefix) and column in _AGENCIES)
        torn = not own and bool(_REST.match(_text(part[:2])))
        cut = _cut_before(part[0], first=start == 0)
        return judge(whole) + cut - _cells_inside(part) - _NEVER_FIRST * torn

    def _title(self, part: Sequence[_Word]) -> float:
        score = 2.0 if part[-1].text.endswith((".", ";", ":", "…", "”", '"', ")")) else 0.0
        lines = _lines(part)
        narrow = [line for line in lines[:-1] if len(line) < self._wide]
        stops = sum(line.endswith((".", ";", ":")) for line in narrow)
        loose = _dangles(part) and not self._broken
        return score - 2.0 * (len(narrow) - stops) - 6.0 * loose

    def _lead(self, part: Sequence[_Word]) -> float:
        if not _begins(part):
            return -10.0
        goes_on = part[-1].text.endswith((",", ";"))
        weight = 3.0 if self._broken else 6.0
        short = len(part) <= _SHORT_NAME and not self._is_known(_text(part))
        return self._agencies(part) - weight * goes_on - 4.0 * short

    def _helpers(self, part: Sequence[_Word]) -> float:
        if not part[0].text[:1].isupper():
            return -10.0
        return self._agencies(part) - (1.0 if _begins(part) else 5.0)

    def _agencies(self, part: Sequence[_Word]) -> float:
        text = _text(part)
        wide = sum(len(line) >= self._wide for line in _lines(part))
        names = _names(text)
        known = sum(self._is_known(name) for name in names)
        long = sum(len(name.split()) > _LONG_NAME and not _is_group(name) for name in names)
        points = 2.0 + 5.0 * known / max(len(names), 1) - 3.0 * wide - 3.0 * long
        points += 0.5 * text.endswith("liên quan")
        if self._broken:
            return points
        return points - 8.0 * _dangles(part) - 3.0 * part[-1].text.endswith((",", ";"))

    def _is_known(self, name: str) -> bool:
        return _is_group(name) or _key(name) in self._known

    def _words(self, part: Sequence[_Word]) -> float:
        """An output or the like: begins with a capital, is no agency and no time."""
        text = _text(part)
        begins = 1.0 if text[:1].isupper() or text[:1].isdigit() else -3.0
        of_time = _is_time(text) or (len(part) <= _SHORT_TIME and _TIMES.match(text))
        time = -4.0 if of_time else 0.0
        agency = -4.0 if any(_agency_at(line) for line in _lines(part)) else 0.0
        wide = sum(len(line) >= self._wide for line in _lines(part))
        return begins + time + agency - 3.0 * wide


_LOOSE_ENDS = {
    *("-", "va", "voi", "cua", "cac", "cho", "tai", "tu", "den", "ve", "theo", "so", "ban"),
    *("bo", "trong", "nhung", "o", "de", "khi", "thuoc", "giua", "lien"),
}
_LONG_NAME, _SHORT_NAME, _LONG_GROUP = 12, 2, 25  # words


def _dangles(part: Sequence[_Word]) -> bool:
    """Whether the words break off: "with", "of the", "and"."""
    return fold(part[-1].text) in _LOOSE_ENDS


def _begins(part: Sequence[_Word]) -> bool:
    """Whether the name of an agency begins the part."""
    return part[0].text[:1].isupper() and _agency_at(" ".join(word.text for word in part[:4]))


@lru_cache(_KEPT)
def _agency_at(opening: str) -> bool:
    return agency_begins(opening)


@lru_cache(_KEPT)
def _key(name: str) -> str:
    return fold_agency(name)


@lru_cache(_KEPT)
def _names(text: str) -> tuple[str, ...]:
    return read_leads(text).names


_STOPS = re.compile(r"\.$|liên\s+quan$")  # behind these words another cell may begin
_REST = re.compile(r"liên\s+quan|Thành phố")  # how the rest of a name begins
_RUN_IN = re.compile(r"\s(?:Các|Những)\s|liên quan\.?\s+\S")  # something else behind a group
_OF_BODIES = re.compile(
    r"(?:(?:toan the )?(?:cac|nhung) )?(?:so|ban|bo|nganh|don vi|co quan|dia phuong|to chuc|truong"
    r"|benh vien|phuong|xa|quan|huyen|doan the|hoi|thanh vien|doanh nghiep|vien|dai su quan|hiep"
    r"|nha truong|dai hoc|ubnd|uy ban|cong an|tap doan|quy|tinh|thanh pho|tieu ban|phong|chi)\b"
)


@lru_cache(_KEPT)
def _is_group(name: str) -> bool:
    """A collective name, and not a single one with a collective one run into it."""
    if len(name.split()) > _LONG_GROUP or _RUN_IN.search(name):
        return False
    return is_collective(name) and bool(_OF_BODIES.match(fold(name)))


def _words(text: str) -> list[_Word]:
    return [_Word(found[2], _gap(found[1])) for found in _TOKEN.finditer(text)]


def _gap(space: str) -> str:
    if "\n" in space:
        return "\n\n" if space.count("\n") > 1 else "\n"
    return "  " if len(space) > 1 else ""


def _text(part: Sequence[_Word]) -> str:
    """The words with their lines, so that agencies on lines of their own stay apart."""
    said = "".join(f"{word.gap.strip(' ')[:1] or ' '}{word.text}" for word in part)
    return said.strip()


def _lines(part: Sequence[_Word]) -> list[str]:
    return [line for line in _text(part).split("\n") if line]


def _places(words: list[_Word], known: frozenset[str]) -> list[int]:
    """Where a cell may end: at ends of lines, and around an agency or a time inside a line."""
    found = {0, len(words)}
    for place, word in enumerate(words):
        begins = _begins(words[place : place + 4])
        stops = place > 0 and bool(_STOPS.search(_text(words[max(place - 2, 0) : place])))
        if stops or word.gap or begins or _TIMES.match(word.text) or word.text[:1] in "%≥≤<>":
            found.add(place)
        if begins:
            found.add(place + _name_length(words[place : place + _LONG_NAME], known))
    return sorted(found)


def _name_length(words: Sequence[_Word], known: frozenset[str]) -> int:
    """How many words from here are the name of a known agency; 0 for none."""
    for length in range(len(words), 1, -1):
        if _key(" ".join(word.text for word in words[:length])) in known:
            return length
    return 0


def _cut_before(word: _Word, *, first: bool) -> float:
    if first:
        return 0.0
    return {"\n\n": 3.0, "\n": 1.0, "  ": 1.5, "": -2.0}[word.gap]


def _cells_inside(part: Sequence[_Word]) -> float:
    return 2.0 * sum(word.gap == "\n\n" for word in part[1:])


@lru_cache(_KEPT)
def _is_time(text: str) -> bool:
    """Whether the words as a whole are a time: they begin as one and are understood."""
    if not (_TIMES.match(text) or text[:1].isdigit()):
        return False
    found = read_deadline(one_line(text), year=2000)
    return found.kind is not ScheduleKind.NONE and found.why_uncertain in ("", NO_ISSUE)


def _deadline(part: Sequence[_Word]) -> float:
    return 5.0 if _is_time(_text(part)) else -12.0


def _value(part: Sequence[_Word]) -> float:
    text = _text(part)
    if text[:1] in "≥≤<>" or text[:1].isdigit():
        return 5.0 if read_figures(text) else -2.0
    return 1.0 if text[:1].isupper() and not agency_begins(text) else -3.0


def _unit(part: Sequence[_Word]) -> float:
    text = _text(part)
    if text == "%":
        return 5.0
    return 1.0 if text[:1].isupper() and not agency_begins(text) else -5.0
