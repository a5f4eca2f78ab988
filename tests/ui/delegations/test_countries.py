"""The table of countries: eleven of ASEAN in their English order, then whoever else is there."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.delegates.room import press, type_in
from tests.ui.delegations.hall import Hall
from ui.base.cells import Share
from ui.delegations.page import DelegationsPage

Key = Qt.Key
ASEAN = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")


@pytest.fixture
def page(hall: Hall) -> DelegationsPage:
    """Guests from Laos and Japan; the table is opened by its key."""
    hall.invite("Tokyo", "JP")
    hall.invite("Vientiane", "LA")
    hall.invite("Luang Prabang", "LA")
    hall.let_in(hall.send("Khamla", "Vientiane"))
    hall.send("Bounmy", "Luang Prabang")
    opened = hall.come_in()
    press(Key.Key_T, ctrl=True)
    hall.settle()
    return opened


def test_the_members_of_asean_stand_in_their_english_order_also_without_guests(
    page: DelegationsPage,
) -> None:
    codes = tuple(line.country.code for line in page.countries.rows.visible_rows())
    assert codes == (*ASEAN, "JP")


def test_a_country_has_both_names_both_formal_names_and_its_figures(page: DelegationsPage) -> None:
    laos = next(n for n, one in enumerate(page.countries.rows.visible_rows(), 1)
                if one.country.code == "LA")  # fmt: skip
    texts = [
        page.countries.rows.cell_at(laos, n).spoken()
        for n in range(len(page.countries.rows.columns))
    ]
    assert texts == [
        "4",
        "Lao PDR, Lào",
        "LA",
        "Cộng hòa Dân chủ Nhân dân Lào",
        "Lao People's Democratic Republic",
        "2",
        "1/2",
    ]
    assert page.countries.rows.cell_at(laos, 6) == Share(1, 2)


def test_the_keyboard_finds_a_country_and_enter_shows_its_delegations(
    page: DelegationsPage, hall: Hall
) -> None:
    """A formal name is found too; the panel is away meanwhile and comes back with the list."""
    assert not page.panel.isVisible()
    press(Key.Key_F, ctrl=True)
    type_in("dan chu nhan dan lao")
    hall.settle()
    assert [one.country.code for one in page.countries.rows.visible_rows()] == ["LA"]
    page.focus_first()
    press(Key.Key_Home, Key.Key_Down, Key.Key_Return)
    hall.settle()
    assert page.roster.isVisible()
    names = [line.name for line in page.roster.rows.visible_rows()]
    assert names == ["Luang Prabang", "Vientiane"]
    assert page.panel.isVisible()


def test_a_search_among_countries_leaves_them_the_whole_width(
    page: DelegationsPage, hall: Hall
) -> None:
    """Nor does the panel come when somebody else changes a delegation meanwhile."""
    press(Key.Key_F, ctrl=True)
    type_in("vientiane")
    type_in("lao")
    hall.invite("Savannakhet", "Lào")
    hall.settle()
    assert page.countries.isVisible()
    assert not page.panel.isVisible()


def test_the_same_key_leads_back_to_the_list(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_T, ctrl=True)
    hall.settle()
    assert page.roster.isVisible()
    assert page.panel.isVisible()


def test_the_table_follows_what_others_change(page: DelegationsPage, hall: Hall) -> None:
    hall.invite("Paris", "FR")
    hall.settle()
    codes = [line.country.code for line in page.countries.rows.visible_rows()]
    assert codes[-2:] == ["FR", "JP"]
