"""Localities that a plan invites: its lists in appendices, as lines or as tables.

Foreign and Vietnamese ones come in one list, in the document's order. What must not come in:
delegations of a workspace.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hanoiplan.base.text import fold
from hanoiplan.documents.model import Cell, DocTable, Paragraph, SourceDocument
from hanoiplan.plan_reading.model import LocalityFound, SourceRef
from hanoiplan.plan_reading.passages import (
    CAPITALS,
    Part,
    Passage,
    Rank,
    body,
    clean,
    is_frame,
    passages,
)
from hanoiplan.plan_reading.place_names import HALF_LEVEL, VIET_NAM, Place, country_in, read_place

_LIST = re.compile(
    r"\b(?:danh sach|list of|moi tham du|invited)\b.*\b(?:tinh|thanh pho|dia phuong"
    r"|thu do|cities|localit|provinces)\b"
    r"|\bdanh sach (?:du kien )?(?:cac )?(?:khach moi|khach|doan|dai bieu)"
    r"(?: \S+){0,3} (?:quoc te|nuoc ngoai)\b"
    r"|\b(?:cac )?(?:tinh|thanh pho|dia phuong)\b.*\b(?:moi tham du|duoc moi|du kien moi"
    r"|khach moi)\b"
)
_HOME = re.compile(r"\b(?:viet nam|trong nuoc|vietnamese|domestic)\b")
_ABROAD = re.compile(r"\b(?:quoc te|nuoc ngoai|ngoai nuoc|asean|foreign|international)\b")
_GROUP = frozenset({Rank.ROMAN, Rank.CAPITAL})
_SOME = 3
LONGEST = 130


def read_localities(document: SourceDocument) -> tuple[LocalityFound, ...]:
    """Return every locality of the lists of invited ones."""
    found = [*_from_lines(document), *_from_tables(document)]
    found.sort(key=lambda one: (one.source.block, one.source.row))
    return tuple(found) if len(found) >= _SOME else ()


@dataclass(slots=True)
class _Group:
    """Under which heading we stand."""

    home: bool = False
    country_raw: str = ""
    iso: str = ""


def _from_lines(document: SourceDocument) -> Iterator[LocalityFound]:
    for lines in _lists(document):
        group = _Group()
        for one in lines:
            found = _of_line(one, group)
            if found:
                yield found


def _lists(document: SourceDocument) -> list[list[Passage]]:
    """The passages of each appendix or section whose title announces a list of localities."""
    appendices: dict[int, list[Passage]] = {}
    for one in passages(document):
        if one.part is Part.APPENDIX:
            appendices.setdefault(one.appendix, []).append(one)
    lists = [lines for lines in appendices.values() if _announces(lines)]
    return [*lists, *_sections(body(document))]


def _sections(lines: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The passages below each heading of the body that announces such a list."""
    for place, one in enumerate(lines):
        heads = one.rank <= Rank.CAPITAL or (one.rank is Rank.NUMBER and one.bold)
        if heads and len(one.text) < LONGEST and _LIST.search(fold(one.text)):
            below = lines[place + 1 :]
            ends = (
                at for at, other in enumerate(below) if other.rank <= min(one.rank, Rank.CAPITAL)
            )
            yield list(below[: next(ends, len(below))])


def _announces(lines: Sequence[Passage]) -> bool:
    title = " ".join(one.text for one in lines[:6] if one.rank is Rank.PLAIN)
    return bool(_LIST.search(fold(title)))


def _of_line(one: Passage, group: _Group) -> LocalityFound | None:
    if len(one.text) > 2 * LONGEST:
        return None
    if one.rank is Rank.PLAIN and not one.bold and not _place_like(one.text, group):
        return None
    if _is_group(one, group):
        return None
    text = one.text.removesuffix("./.").strip(" .;,")
    place = read_place(text)
    if not _is_place(place, group, one):
        return None
    return _found(place, group, text, one.number, one.source)


def _place_like(text: str, group: _Group) -> bool:
    place = read_place(text)
    return bool(place.level) and len(text) < LONGEST and (group.home or place.country is not None)


def _is_group(one: Passage, group: _Group) -> bool:
    """Whether a line heads a group: a side, or a country before its cities."""
    folded, text = fold(one.text), one.text.strip(" .:;")
    country = country_in(re.sub(r"\s*\(.*\)$", "", text))
    if country and country.code not in {"SG"} and (one.rank < Rank.DASH or one.bold):
        group.home, group.country_raw, group.iso = country.code == VIET_NAM, text, country.code
        return True
    heads = one.rank in _GROUP or one.bold or one.text.isupper()
    if heads and (_HOME.search(folded) or _ABROAD.search(folded)):
        group.home = bool(_HOME.search(folded)) and not re.search(r"va viet nam", folded)
        group.country_raw, group.iso = "", VIET_NAM if group.home else ""
        return True
    return one.rank in _GROUP or one.text.isupper()


def _is_place(place: Place, group: _Group, one: Passage) -> bool:
    named = bool(re.match(rf"[{CAPITALS}]", place.name)) and len(place.name) <= 60
    known = place.level or place.country or group.iso
    return named and bool(known) and one.rank is not Rank.PLUS and len(one.text) < LONGEST


def _found(place: Place, group: _Group, raw: str, number: str, source: SourceRef) -> LocalityFound:
    iso = place.country.code if place.country else group.iso
    unsure = {"iso"} if not iso else set()
    if place.level == HALF_LEVEL:
        unsure.add("level")
    return LocalityFound(
        name=place.name,
        source=source,
        number=number,
        raw=raw,
        level=place.level,
        country_raw=place.country_raw or group.country_raw,
        iso=iso,
        uncertain=frozenset(unsure),
    )


# --- tables -----------------------------------------------------------------------------------

_PLACE_COLUMN = re.compile(
    r"^(?:ten )?(?:cac )?(?:tinh|thanh pho|dia phuong|cit(?:y|ies)|localit|province|thu do)"
)
_COUNTRY_COLUMN = re.compile(r"^(?:quoc gia|nuoc|country|countries)\b")
_NUMBER_COLUMN = re.compile(r"^(?:stt|tt|so tt|no\.?|#)$")


def _from_tables(document: SourceDocument) -> Iterator[LocalityFound]:
    group = _Group()
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            group = _group_below(block, group)
        elif not is_frame(block):
            columns, begin = _columns(block)
            if "place" in columns and begin:
                yield from _of_table(block, index, columns, begin, group)


_APPENDIX = re.compile(r"(?:phu luc|annex|appendix)\b")
_SHORT = 60  # letters of a line that heads a table of its group


def _group_below(paragraph: Paragraph, before: _Group) -> _Group:
    """The group of the tables below a line: "II. VIETNAMESE CITIES"; an appendix begins anew."""
    text = clean(paragraph.text)
    if _APPENDIX.match(fold(text)):
        return _Group()
    if len(text) > _SHORT or not (paragraph.bold or text.isupper()):
        return before
    group = _Group()
    told = _is_group(Passage(text, rank=Rank.ROMAN, bold=True), group)
    return group if told and (group.home or group.iso or _ABROAD.search(fold(text))) else before


def _columns(table: DocTable) -> tuple[dict[str, int], int]:
    for place, row in enumerate(table.rows[:3]):
        words = [fold(cell.text).strip(" .:") for cell in row]
        columns = {
            name: words.index(found)
            for name, pattern in (
                ("place", _PLACE_COLUMN),
                ("country", _COUNTRY_COLUMN),
                ("number", _NUMBER_COLUMN),
            )
            if (found := next((word for word in words if pattern.match(word)), None)) is not None
        }
        if "place" in columns and len(columns) > 1:
            return columns, place + 1
    return {}, 0


def _of_table(
    table: DocTable, index: int, columns: dict[str, int], begin: int, over: _Group
) -> Iterator[LocalityFound]:
    group = replace(over)
    for row_place, row in enumerate(table.rows[begin:], begin):
        texts = list(dict.fromkeys(clean(cell.text) for cell in row if cell.text.strip()))
        if len(texts) <= 2 and _heads_rows(texts, group):
            continue
        source = SourceRef(row[0].page or table.pages[0], index, row_place, " | ".join(texts))
        place = _with_column(read_place(clean(row[columns["place"]].text)[:LONGEST]), row, columns)
        if place.name and (place.country or group.iso or place.level):
            number = clean(row[columns["number"]].text).strip(" .") if "number" in columns else ""
            yield _found(place, group, " | ".join(texts), number, source)


def _heads_rows(texts: Sequence[str], group: _Group) -> bool:
    words = texts[-1] if texts else ""
    return bool(words) and _is_group(Passage(words, rank=Rank.ROMAN), group) and words.isupper()


def _with_column(place: Place, row: Sequence[Cell], columns: dict[str, int]) -> Place:
    if "country" not in columns:
        return place
    raw = clean(row[columns["country"]].text)
    country = country_in(raw)
    return Place(place.name, place.level, raw, country) if country else place
