"""Everything can be read: both languages and stretched words, on the two smallest screens."""

import pytest

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.delegates.operations import cancel_delegate
from tests.ui.delegates.room import Room, a_delegate
from tests.ui.fitting import assert_fits
from ui.delegates.page import DelegatesPage

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONG = "Estêvão do Rosário Amaral dos Santos Dias Pereira"


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
def test_the_empty_page_can_be_read(room: Room, language: Language) -> None:
    """The first thing a new office sees."""
    set_language(language)
    room.window.resize(*SIZES["1280x720"])
    page = room.open(DelegatesPage)
    room.settle()
    assert_fits(page)
