"""Everything can be read: both languages and stretched words, on the two smallest screens."""

from io import BytesIO
from itertools import product

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.photos import open_photo
from hanoiplan.registration.operations import check_in_person
from tests.ui.delegates.room import Room, a_delegate
from tests.ui.fitting import assert_fits
from ui.base.cells import Chips, FlagText
from ui.base.table.cell_paint import PAD, flag_lines
from ui.base.table.cell_widths import least_width
from ui.base.table.measures import cell_width
from ui.base.theme import apply
from ui.base.widgets.painted import px
from ui.delegates.page import DelegatesPage
from ui.delegates.ready_views import READY

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONG = "Estêvão do Rosário Amaral dos Santos Dias Pereira"
LONGEST = "Jean-François Armand Marie Puech Pays d'Alissac de la Tour"  # 57 letters and more
NATIVE = {
    "Thái Lan": "รัชนิกร สุวรรณภักดี ณ ลำพูน",
    "Campuchia": "ឯកឧត្តម សុខ ច័ន្ទមុនីរ័ត្ន",
    "Myanmar": "ဒေါ်အေးအေးမွန်",
}
DOUBTFUL = {
    "rank": "Grand Vizier",
    "role": "Jester",
    "phone": "12",
    "email": "nobody",
    "birth_date": "tháng 6",
    "nationality": "Xanadu",
    "passport_number": "PA0123417",
    "passport_expiry": "năm tới",
    "vetting_date": "hôm qua",
    "basis_date": "hôm kia",
}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(room: Room, language: Language, size: tuple[int, int]) -> None:
    """A person with everything to remark, somebody cancelled, and an empty form."""
    poor = a_delegate(LONG, position_en="", category="VIP khách", country="Lao xao", delegation="")
    ids = room.add(poor, a_delegate("Lê Ý", role="Trưởng đoàn"))
    set_language(language)
    room.window.resize(*size)
    page = room.open(DelegatesPage)
    page.arrive(ids[0])
    room.settle()
    assert_fits(page)
    room.workspace.do(cancel_delegate, ids[1])
    page.arrive(ids[1])
    room.settle()
    assert_fits(page)
    page.add()
    room.settle()
    assert_fits(page)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_every_part_of_the_form_can_be_read(room: Room, language: Language) -> None:
    """All parts open, each field with its doubt, the longest name, the number shown."""
    room.add(a_delegate(LONGEST, passport_name=LONGEST.upper(), **DOUBTFUL))
    set_language(language)
    room.window.resize(*SIZES["1280x720"])
    page = room.open(DelegatesPage)
    for section in page.panel.form.sections.values():
        section.open()
    page.look_at_passport()
    room.settle()
    assert_fits(page)
    for section in page.panel.form.sections.values():
        section.open(False)
    room.settle()
    assert_fits(page)


@pytest.mark.parametrize("country", NATIVE)
def test_native_names_have_room_above_and_below(room: Room, country: str) -> None:
    """Stacked marks of Thai, Khmer and Burmese are as high as two letters."""
    room.add(a_delegate("A Name", native_name=NATIVE[country], country=country))
    set_language("vi")
    room.window.resize(*SIZES["1280x720"])
    page = room.open(DelegatesPage)
    room.settle()
    assert_fits(page)
    line = page.panel.form.by_column["native_name"].editors()[0]
    needed = line.fontMetrics().boundingRect(NATIVE[country]).height()
    assert needed <= line.height()


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_choosing_the_part_of_a_picture_can_be_read(room: Room, language: Language) -> None:
    """With the remark about too few dots, without scrolling on the smallest screen."""
    room.add(a_delegate(LONGEST))
    set_language(language)
    room.window.resize(*SIZES["1280x720"])
    page = room.open(DelegatesPage)
    out = BytesIO()
    Image.new("RGB", (200, 300)).save(out, "JPEG")
    page.panel.show_crop(open_photo(out.getvalue(), "a"))
    room.settle()
    assert_fits(page)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_every_view_can_be_read(room: Room, language: Language) -> None:
    """The ready views, and the line where a new one gets its name."""
    room.add(a_delegate(LONGEST), a_delegate("Lê Ý", vetting="refused"))
    set_language(language)
    room.window.resize(*SIZES["1280x720"])
    page = room.open(DelegatesPage)
    for view in READY:
        page.show_ready(view)
        room.settle()
        assert_fits(page)
    page.roster.views.ask_name()
    room.settle()
    assert_fits(page)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_the_empty_page_can_be_read(room: Room, language: Language) -> None:
    """The first thing a new office sees."""
    set_language(language)
    room.window.resize(*SIZES["1280x720"])
    page = room.open(DelegatesPage)
    room.settle()
    assert_fits(page)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_basic_view_stands_beside_the_panel_without_scrolling_sideways(
    room: Room, language: Language, size: tuple[int, int]
) -> None:
    """Longest names, longest chip: the columns share the room, and every name is whole."""
    long_body = "Sở Khoa học và Công nghệ thành phố Hà Nội"
    first = room.add(a_delegate("Lê Ý", delegation=long_body), a_delegate(LONG))[0]
    room.workspace.do(check_in_person, room.event_id, first)
    set_language(language)
    room.window.resize(*size)
    page = room.open(DelegatesPage)
    room.settle()
    table, rows = page.table, page.roster.rows
    assert page.panel.isVisible()
    assert not table.horizontalScrollBar().isVisible()
    widths = [table.columnWidth(n) for n, _column in enumerate(rows.columns)]
    assert sum(widths) <= table.viewport().width()
    for line, place in product(range(rows.rowCount()), range(len(rows.columns))):
        cell = rows.cell_at(line, place)
        room_there = widths[place] - 2 * px(PAD)
        if isinstance(cell, FlagText):
            assert len(flag_lines(cell, room_there)) * px(18) <= table.rowHeight(line)
            assert least_width(cell) <= room_there
        elif isinstance(cell, Chips) and widths[place]:
            assert cell_width(cell) <= widths[place]


def test_the_footer_keeps_its_words_in_very_large_type(room: Room) -> None:
    """The keys give way one by one; the state is never cut."""
    apply(QApplication.instance(), "light", 18)  # type: ignore[arg-type]  # there is one
    room.add(a_delegate("Lê Ý"))
    set_language("vi")
    room.window.resize(1366 - round(188 * 18 / 13), 698)
    page = room.open(DelegatesPage)
    room.settle()
    assert page.panel.isVisible()
    assert page.footer.minimumSizeHint().width() <= page.footer.width()
    assert page.footer.state.width() >= page.footer.state.sizeHint().width()
    apply(QApplication.instance(), "light", 13)  # type: ignore[arg-type]  # there is one
