"""Rows that are no people but speak for the rows below them: a delegation, a country, a category.

"I. ĐOÀN THÁI LAN", "Thailand (12)", a text merged across all columns. Also what stands below a
list: totals, place and date, who signs. What must not come in: what a person's row says.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from statistics import median

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.plans.countries import find_country
from hanoiplan.sheets.cells import Sheet, SheetRow, one_line

_ROMAN = re.compile(r"[IVXLC]+[.)]?")
_LETTER = re.compile(r"[A-ZĐ][.)]?")
_BULLET = re.compile(r"[-–—+*•●▪]+\s*(?=\S)")
_COUNTING = re.compile(r"\(?\d{1,5}[.)]?")
_NUMBERED = re.compile(r"(?:([IVXLC]+)|([A-ZĐ])|(\d{1,3}(?:\.\d{1,2})?))\s*[.)/:–-]+\s*(?=\S)")
_HEADS = r"(?:người|đại biểu|đb|pax|people|persons|delegates|members)"
_COUNT = re.compile(
    rf"\s*(?:[(\[:–-]\s*\d{{1,4}}\s*{_HEADS}?\s*[)\]]?|\d{{1,4}}\s*{_HEADS})\s*$",
    re.IGNORECASE,
)
LED = re.compile(
    r"(?:đoàn đại biểu|đoàn công tác|đoàn|the delegation of|delegation of|delegation from"
    r"|delegation)\s*[:–-]?\s+(?=\S)",
    re.IGNORECASE,
)
_BARE_LEAD = re.compile(r"đoàn\s+", re.IGNORECASE)  # a family name as well: Đoàn Thị Hương
_BODY = re.compile(
    r"(?:thành phố|tp|tỉnh|thủ đô|sở|bộ|ban|ubnd|ủy ban|uỷ ban|quận|huyện|cục|vụ|viện|đại sứ)\b",
    re.IGNORECASE,
)
# Not folded: Tống and Công are names.
_TOTAL = re.compile(
    r"(?:tổng cộng|tổng số|tổng|cộng|grand total|total)(?:[:\s]*\d+)?(?: người| đại biểu| people)?",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r".*\bngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm.*|người lập.*|thủ trưởng.*|\(?ký,? .*"
    r"|(?:kt|tm|tl|tuq)\.\s.*|nơi nhận.*|xác nhận của.*|prepared by.*|approved by.*|signature.*",
    re.IGNORECASE | re.DOTALL,
)
_LOOKED_AT = 60  # rows, to learn how many cells a row usually has
_MANY = 4  # cells of a usual row, above which a row with one text is no person
_ACROSS = 3  # columns


_NOTHING = Bilingual()


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """A row that was taken as a heading, with what the rows below it were given."""

    key: int
    row: int
    sheet: str
    text: str
    delegation: Bilingual = _NOTHING
    country: str = ""  # as written or by its usual name
    category: str = ""

    @property
    def sentence(self) -> str:
        """What it was taken for, in the interface language."""
        if self.category:
            said = _("taken as heading: category {name}")
            return said.format(name=self.category)
        if self.delegation and self.country:
            said = _("taken as heading: delegation {name}, country {country}")
            return said.format(name=self.delegation.pick("vi"), country=self.country)
        if self.delegation:
            return _("taken as heading: delegation {name}").format(name=self.delegation.pick("vi"))
        return _(PASSED_OVER)

    @property
    def speaks(self) -> bool:
        """Whether the rows below it were given something."""
        return bool(self.delegation or self.country or self.category)


PASSED_OVER = N_("passed over: a total, or what stands below a list")


@dataclass(frozen=True, slots=True)
class Known:
    """What a heading may name: delegations (folded names) and categories of the event."""

    delegations: Collection[str] = ()
    is_category: Callable[[str], bool] = lambda _text: False


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    heading: GroupHeading


@dataclass(frozen=True, slots=True)
class _Lonely:
    """A row with a single text, taken apart."""

    place: int
    text: str
    style: str  # how it is numbered: roman, letter, count, bullet or ""
    glued: bool  # the number stands in the cell itself
    merged: bool  # across columns


class Groups:
    """Walks down a sheet and knows which headings speak for the present row."""

    def __init__(self, sheet: Sheet, mapping: ColumnMapping, known: Known, key: int = 0) -> None:
        self._mapping = mapping
        self._known = known
        self._sheet = sheet
        self._key = key  # of the sheet; a row's own number is added
        self._across = {
            (area.top, area.left)
            for area in sheet.merged
            if area.right - area.left + 1 >= min(_ACROSS, max(2, sheet.width - 1))
        }
        self._names = frozenset(mapping.name_places)
        rows = [row for row in sheet.rows if row.number > mapping.header_row][:_LOOKED_AT]
        self._usual = median([sum(1 for cell in row.cells if cell) for row in rows] or [0])
        self._numbered = sum(1 for row in rows if row.text(0).strip(".").isdigit()) * 2 > len(rows)
        self._levels: list[_Level] = []
        self._people_below = False
        self._signed = False
        self.taken: list[GroupHeading] = []

    def feed(self, row: SheetRow) -> bool:
        """Whether this row is a heading or stands below the list; else it may be a person."""
        if not self._mapping.groups:
            return False
        filled = []
        for place, cell in enumerate(row.cells):
            if cell:
                filled.append((place, cell))
                if len(filled) > 3:
                    break
        if len(filled) > 3 or not self._takes(row, filled):
            self._people_below = True
            return False
        return True

    def inherited(self) -> Iterator[tuple[str, str]]:
        """The fields that the headings give to the present row, deeper ones first."""
        for level in reversed(self._levels):
            heading = level.heading
            if heading.delegation:
                yield "delegation", heading.delegation.pick("vi")
            if heading.country:
                yield "country", heading.country
            if heading.category:
                yield "category", heading.category

    def _takes(self, row: SheetRow, filled: list[tuple[int, str]]) -> bool:
        texts = [(place, cell) for place, cell in filled if not _is_numbering(cell)]
        if texts and self._stands_below(texts):
            self._note(row, one_line(texts[0][1]))
            return True
        if len(texts) != 1:
            return False
        lonely = self._lonely(row, filled, *texts[0])
        if _TOTAL.fullmatch(lonely.text):
            self._note(row, lonely.text)
            return True
        heading = self._heading(row, lonely)
        if heading is None:
            return False
        self._push(lonely.style or ("country" if heading.country else ""), heading)
        return True

    def _stands_below(self, texts: list[tuple[int, str]]) -> bool:
        if all(_SIGNING.fullmatch(cell) for _place, cell in texts):
            self._signed = True
        return self._signed and len(texts) < 3

    def _lonely(
        self, row: SheetRow, filled: list[tuple[int, str]], place: int, cell: str
    ) -> _Lonely:
        text = one_line(cell)
        found = _NUMBERED.match(text)
        beside = next((_style(one) for at, one in filled if at < place and one), "")
        style = beside
        if found:
            style = "roman" if found[1] else "letter" if found[2] else "count"
            text = text[found.end() :]
        elif bullet := _BULLET.match(text):
            style, text = "bullet", text[bullet.end() :]
        merged = (row.number, place) in self._across
        return _Lonely(place, _COUNT.sub("", text) or text, style, bool(found), merged)

    def _heading(self, row: SheetRow, lonely: _Lonely) -> GroupHeading | None:
        led = LED.match(lonely.text)
        bare = lonely.text[led.end() :] if led else lonely.text
        country = find_country(bare)
        named = bool(country) or fold(bare) in self._known.delegations
        led_surely = led is not None and (
            named
            or _is_body(bare)
            or not _BARE_LEAD.fullmatch(led[0])
            or self._lacks_number(lonely)
        )
        category = not led and self._known.is_category(lonely.text)
        if not self._is_no_person(lonely, named=named or category, led=led_surely):
            return None
        at = (self._key + row.number, row.number, self._sheet.name, lonely.text)
        if category and not named:
            return GroupHeading(*at, category=lonely.text)
        if country is not None:
            name = "" if country.organisation else country.name.vi
            return GroupHeading(*at, country.name, name)
        return GroupHeading(*at, Bilingual(vi=bare))

    def _lacks_number(self, lonely: _Lonely) -> bool:
        """Whether people have running numbers in this list, and this row has none."""
        return self._numbered and not lonely.style and self._usual >= _MANY

    def _is_no_person(self, lonely: _Lonely, *, named: bool, led: bool) -> bool:
        """Whether a single text is a heading and not somebody of whom only the name is known."""
        in_name = lonely.place in self._names
        if lonely.merged or (led and not (in_name and lonely.style == "count")):
            return True
        if not in_name:
            before = lonely.place < min(self._names, default=0)
            return lonely.style == "roman" or (before and (lonely.style != "count" or lonely.glued))
        if lonely.style == "count":
            return lonely.glued and named
        if lonely.style in {"roman", "letter"} and not lonely.glued:
            return True
        if self._usual < _MANY:  # Nga, Anh and Đức are names as well
            return named and lonely.glued
        return named or lonely.style == "roman"

    def _push(self, style: str, heading: GroupHeading) -> None:
        styles = [level.style for level in self._levels]
        if style in styles:
            del self._levels[styles.index(style) :]
        elif self._people_below and self._levels:
            self._levels.pop()
        self._levels.append(_Level(style, heading))
        self._people_below = False
        self.taken.append(heading)

    def _note(self, row: SheetRow, text: str) -> None:
        self.taken.append(GroupHeading(self._key + row.number, row.number, self._sheet.name, text))


def _is_body(text: str) -> bool:
    return bool(_BODY.match(text))


def _is_numbering(cell: str) -> bool:
    return bool(_style(cell))


def _style(cell: str) -> str:
    if _COUNTING.fullmatch(cell):
        return "count"
    if len(cell) > 1 and _ROMAN.fullmatch(cell):
        return "roman"
    if _ROMAN.fullmatch(cell) and cell[0] in "IVX":
        return "roman"
    return "letter" if _LETTER.fullmatch(cell) else ""
