"""Invented rows and parts that show every widget, for the gallery and for the tests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import Bilingual, collation_key
from ui.base import cells, form
from ui.base import widgets as parts
from ui.base.table.columns import Column, tick_column

HARD = "ỂỮẶỢ gjpqy"


@dataclass(frozen=True, slots=True)
class Person:
    """A row for tables under test."""

    id: int
    name: str
    native: str = ""
    position: str = ""
    code: str = "VN"
    delegation: str = "Hà Nội"
    letter: str = "D"
    colour: str = "#0B56A6"
    square: bool = False
    badge: str = ""
    state: str = "arrived"
    head: bool = False


PEOPLE = (
    Person(1, "Daw Aye Aye Mon", "ဒေါ်အေးအေးမွန်", "Trưởng phòng", "MM", "Yangon", badge="0188"),
    Person(2, "Lê Ý", "", "Chuyên viên", "VN", "Đà Nẵng", "G", "#5DB8A6", False, "0231", "print"),
    Person(3, "Buôn Yă Hồng Thuý", "", "Phó Chủ tịch tỉnh", "VN", "Phú Thọ", badge="0219"),
    Person(4, "Chea Sovannara", "ជា សុវណ្ណារ៉ា", "Phó Đô trưởng", "KH", "Phnom Penh", "H", head=True),
    Person(5, "Nguyễn Thị Ngọc Diệp", "", "Ban Tổ chức", letter="B", square=True, badge="0302"),
    Person(
        6, "Dato' Seri Hakimi bin Zulkarnain", "", "Thị trưởng", "MY", "Kuala Lumpur", head=True
    ),
    Person(7, "Khamphaeng Vongphachanh", "ຄຳແພງ ວົງພະຈັນ", "Phó Đô trưởng", "LA", "Viêng Chăn"),
    Person(8, "Đặng Quốc Khưỡng", "", "Giám đốc Sở Quy hoạch – Kiến trúc", state="not"),
    Person(9, "Huỳnh Thuỵ Uyển Nhi", "", "Phiên dịch", letter="N", square=True, state="photo"),
    Person(10, "Thanakorn Srisuwanchai", "ธนากร", "Phó Đô trưởng", "TH", "Băng Cốc", state="way"),
    Person(11, "Joaninho de Jesus Marçal Belo Ximenes da Costa Guterres", code="TL", state="late"),
)

STATES = {
    "arrived": cells.Chip("Đã đến", "ok", "check"),
    "print": cells.Chip("Chưa in thẻ", "warn", "printer"),
    "way": cells.Chip("Từ sân bay", "tint", "car"),
    "not": cells.Chip("Chưa đến", "neu"),
    "photo": cells.Chip("Thiếu ảnh", "warn", "image-off"),
    "late": cells.Chip("Chặn", "bad", "octagon-x"),
}


def person_columns() -> tuple[Column[Person], ...]:
    """The columns of the picture of delegates."""
    return (
        tick_column(),
        Column(
            "name",
            N_("Delegate"),
            cells.TwoLines,
            lambda r: cells.TwoLines(r.name, r.position, r.native, photo="", star=r.head),
            sort=lambda r: collation_key(r.name),
            stretch=True,
        ),
        Column(
            "delegation",
            N_("Delegation"),
            cells.FlagText,
            lambda r: cells.FlagText(r.code, r.delegation),
            sort=lambda r: collation_key(r.delegation),
        ),
        Column(
            "category",
            N_("Category"),
            cells.Tile,
            lambda r: cells.Tile(r.letter, r.colour, square=r.square, name=r.letter),
            align="center",
        ),
        Column("badge", N_("Badge no."), cells.Number, lambda r: r.badge, sort=lambda r: r.badge),
        Column("state", N_("Status"), cells.Chips, lambda r: (STATES[r.state],)),
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A row of history."""

    id: int
    at: str
    icon: str
    what: str
    who: str
    before: str
    after: str
    where: str
    day: str


TODAY, SUNDAY = "Hôm nay, 08/6/2026", "Chủ Nhật, 07/6/2026"
STEPS = (
    Step(1, "08:31:07", "scan-line", "Ghi vào cửa", "cửa chính", "", "", "Khuê · Quầy 1", TODAY),
    Step(2, "08:22:40", "pencil", "Sửa điện thoại", "Davao", "••• 318", "••• 381", "Thưởng", TODAY),
    Step(3, "08:14:12", "armchair", "Đổi chỗ", "Daw Aye Mon", "C-14", "B-04", "Quầy 2", TODAY),
    Step(4, "17:46:19", "file-down", "Nhập 312 đại biểu", "06-6.xlsx", "", "", "Quầy 1", SUNDAY),
)


def step_columns() -> tuple[Column[Step], ...]:
    """The columns of the picture of history."""
    return (
        Column("at", N_("At"), cells.Number, lambda r: r.at),
        Column("icon", "", cells.Icon, lambda r: cells.Icon(r.icon, "accent", r.what)),
        Column(
            "what",
            N_("What"),
            cells.TwoLines,
            lambda r: cells.TwoLines(r.what, r.who),
            stretch=True,
        ),
        Column("change", N_("Before"), cells.Change, lambda r: cells.Change(r.before, r.after)),
        Column("who", N_("Who"), cells.Text, lambda r: cells.Text(r.where, "text2")),
        Column("undo", "", cells.Button, lambda r: cells.Button("Hoàn tác" * (r.id > 1), "undo-2")),
    )


def filled(field: form.Field, value: object, name: str = "Tên") -> form.Field:
    """A field with words and a value."""
    field.set_words(name)
    field.set_value(value)
    return field


def choice(text: str) -> form.ChoiceField:
    """A choice that has one."""
    field = form.ChoiceField()
    field.set_choices([("a", text), ("b", "Họ đứng sau")])
    field.set_words("Danh xưng")
    field.set_value("a")
    return field


def widget_makers() -> Iterator[tuple[str, Callable[[str], QWidget]]]:
    """Every widget with words in it, by name; each maker takes the words."""
    yield "label", parts.Label
    yield "title", lambda t: parts.Label(t, "h1")
    yield "hint", lambda t: parts.Label(t, "hint")
    yield "button", lambda t: parts.Button(t, "plain", "plus")
    yield "primary", lambda t: parts.Button(t, "primary", "plus")
    yield "small", lambda t: parts.Button(t, "small", "plus")
    yield "ghost", lambda t: parts.Button(t, "ghost")
    yield "check box", lambda t: parts.CheckBox(t, t)
    yield "chip", lambda t: parts.ChipLabel(t, "warn", "triangle-alert")
    yield "key cap", parts.KeyCap
    yield "key hint", lambda t: parts.KeyHint("F2", t)
    yield "segments", lambda t: parts.Segments([(1, t), (2, "B")])
    yield "stepper", lambda t: parts.Stepper([t, "B"])
    yield "tabs", _tabs
    yield "rail item", lambda t: parts.RailItem("users", t, "x")
    yield "event button", lambda t: parts.EventButton(t, "7–10/6/2026")
    yield "saved state", _saved
    yield "tile", lambda t: parts.DeskTile(t, "B-01", t)
    yield "big name", parts.FitLabel
    yield "band", _band
    yield "attention", lambda t: parts.Attention(t, t)
    yield "empty", lambda t: parts.EmptyState(t, t, [(t, "plus", lambda: None, "primary")])
    yield "toast", lambda t: parts.Toast(t, lambda: None)
    yield "progress", _progress
    yield "strip", _strip
    yield "legend", lambda t: parts.LegendEntry("ok", t)
    yield "text field", lambda t: filled(form.TextField(), t)
    yield "note field", lambda t: filled(form.NoteField(), t)
    yield "search", lambda t: filled(form.SearchField(), t)
    yield "bilingual", lambda t: filled(form.BilingualField(), Bilingual(vi=t, en=t))
    yield "choice", choice
    yield "masked", lambda t: filled(form.MaskedField(), t)
    yield "ring", lambda _t: parts.Ring(7, 12)
    yield "dots", lambda _t: parts.Dots(7, 12)
    yield "category", lambda t: parts.CategoryTile("H", "#6E0F2A", False, t)
    yield "avatar", lambda _t: parts.Avatar()
    yield "photo", lambda _t: parts.Photo()
    yield "shares", lambda t: parts.ShareBar([(231, "ok", t), (7, "bad", t)])
    yield "chart", chart


def _tabs(text: str) -> QWidget:
    tabs = parts.Tabs()
    tabs.set_tabs([(1, text, 342), (2, "Chưa có ảnh", 9)])
    return tabs


def _saved(text: str) -> QWidget:
    saved = parts.SavedState()
    saved.show_state(text, "Bản sao 08:30 · 3 quầy")
    return saved


def _band(text: str) -> QWidget:
    band = parts.OutcomeBand()
    band.show_outcome("ok", "check", text, "Welcome", "Vào lúc 08:31:07", "Quầy 1 · đã ghi")
    return band


def _progress(text: str) -> QWidget:
    card = parts.ProgressCard(text)
    card.show_progress(214, 314, text)
    return card


def _strip(text: str) -> QWidget:
    strip = parts.ErrorStrip()
    strip.show_error(text, text, [(text, lambda: None), (text, lambda: None)])
    return strip


def chart(_text: str) -> QWidget:
    chart = parts.ArrivalsChart()
    minutes = [(480 + n, round(10 - abs(n - 20) / 2)) for n in range(31)]
    plan = [(480 + n, min(342, n * 12)) for n in range(46)]
    chart.show_arrivals(minutes, 342, 510, plan)
    return chart
