"""Everything can be read: both languages and stretched words, on the two smallest screens."""

from io import BytesIO

import pytest
from PIL import Image

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.photos import open_photo
from tests.ui.delegates.room import Room, a_delegate
from tests.ui.fitting import assert_fits
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
