"""With the largest type on a small laptop the list still says how each person stands."""

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.registration.operations import check_in_person
from tests.ui.delegates.room import Room, a_delegate
from tests.ui.fitting import assert_fits
from ui.base.theme import apply
from ui.delegates.page import DelegatesPage

FOLDED = (1366 - 78, 698)  # beside the folded rail of the largest type


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_status_of_each_person_stays_in_sight(
    qapp: QApplication, room: Room, language: Language
) -> None:
    """Names wrap, the panel gives way, and what is lesser is scrolled to."""
    place = "Trung tâm Hội nghị Quốc gia"
    ids = room.add(a_delegate("Lê Ý", delegation=place), a_delegate("Estêvão do Rosário Amaral"))
    room.workspace.do(check_in_person, room.event_id, ids[0])
    set_language(language)
    apply(qapp, "light", 18)
    room.window.resize(*FOLDED)
    page = room.open(DelegatesPage)
    page.arrive(ids[0])
    room.settle()
    place_of = [column.key for column in page.table.rows.columns].index("state")
    table = page.table
    right = table.columnViewportPosition(place_of) + table.columnWidth(place_of)
    assert table.columnWidth(place_of) > 0
    assert right <= table.viewport().width(), "seen without scrolling"
    assert_fits(page)
