"""Template, sheet, first place, sides and order; where a card lies on its page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.badges.render import Wanted, render
from hanoiplan.badges.tables import BadgeTemplate
from hanoiplan.badges.templates import save_template
from hanoiplan.base.i18n import set_language
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout_file import to_text
from hanoiplan.paper.pen import Reached
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.sheet import Duplex, sheet_for
from hanoiplan.paper.units import Box, Side
from hanoiplan.store.work import Work
from tests.hanoiplan.badges.people import a_card
from tests.ui.badges.walk import (
    COMPLETE,
    BadgeStage,
    button_words,
    press_button,
    printed,
    save_as,
    written,
)
from tests.ui.registration.stage import opened
from ui.badges.more_paper import MorePaper
from ui.badges.page import BadgesPage
from ui.badges.places import Laid
from ui.badges.thumbnails import cut_out

Key = Qt.Key
OFFICER = Bilingual("Chuyên viên", "Officer")


def four_up(stage: BadgeStage) -> None:
    """The sheet of four, by the keyboard."""
    field = stage.page.preview.paper_field.editors()[0]
    field.setFocus()
    stage.press(Key.Key_Home, Key.Key_Down, Key.Key_Return)
    stage.settle()


def more(stage: BadgeStage) -> MorePaper:
    """The panel of what is seldom chosen."""
    press_button(stage, stage.page.preview.more.text())
    panel = stage.window.findChild(MorePaper)
    assert panel is not None
    return panel


@operation("Spoil")
def spoil(work: Work, template_id: int, text: str) -> None:
    """What another version of the program, or a hand in the file, may leave behind."""
    work.change(BadgeTemplate, template_id, content=text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "line 1 is no JSON"),
        ('{"schema": 99}', "made with a newer hanoiplan"),
        ("", "no JSON"),
    ],
)
def test_a_template_that_cannot_be_read_any_more_is_said_and_stops_nobody(
    qapp: QApplication, tmp_path: Path, text: str, why: str
) -> None:
    """It stands in the list as what it is; who chooses it reads why, and the usual one is taken."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        ours = replace(brought_along("badge-a7"), name="ours", title=Bilingual("Thẻ cũ", "Old"))
        work = stage.desk.workspace
        made = work.do(save_template, stage.desk.event, to_text(ours))
        work.do(spoil, made, text)
        stage.settle()
        assert button_words(stage) == "Save PDF of 1 badge"
        field = stage.page.preview.layout_field
        field.editors()[0].setFocus()
        stage.press(Key.Key_End, Key.Key_Return)
        stage.settle()
        assert "The layout Old cannot be used" in written(stage)
        assert why in written(stage)
        assert field.value() == "badge-a6"
        save_as(stage, tmp_path / "out.pdf")
        assert printed(stage.desk)
        stage.page.arrive("ours")
        stage.settle()
        assert field.value() == "badge-a6"


def test_a_half_used_sheet_begins_where_it_is_free(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", "Lê Chi", **COMPLETE)
        stage.settle()
        four_up(stage)
        assert "Sheet 1 of 1" in written(stage)
        panel = more(stage)
        assert stage.focused() is panel.places
        stage.press(Key.Key_Down)  # the third place
        stage.settle()
        assert "Sheet 1 of 2" in written(stage)
        assert stage.page.preview.more.text() == "From place 3"
        stage.press(Key.Key_Escape)
        assert not stage.window.findChildren(MorePaper) or not panel.isVisible()


def test_a_place_is_chosen_with_the_mouse(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        four_up(stage)
        picker = more(stage).places
        QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=picker.rect().center() * 1.4)
        stage.settle()
        paper = stage.page.preview.paper()
        assert paper is not None
        assert paper.start == 3
        assert picker.spoken_value() == "Place 4 of 4"


def test_a_two_sided_template_prints_backs_and_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        stage.page.arrive("badge-a6-two-sided")
        stage.settle()
        assert "Sheet 1 of 2" in written(stage)
        assert stage.page.preview.more.text() == "Both sides"


def test_sides_are_offered_where_only_a_template_that_stands_in_has_a_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The delegate's badge is plain, what stands in for it on a work card has a back."""
    plain = brought_along("badge-a6")
    stand_in = replace(plain.variants[0], layout="badge-a6-two-sided")
    plain = replace(plain, name="ours", title=Bilingual("Ta", "Ours"), variants=(stand_in,))
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.desk.workspace.do(save_template, stage.desk.event, to_text(plain))
        stage.settle()
        stage.page.preview.choose_template("ours")
        stage.settle()
        paper = stage.page.preview.paper()
        assert paper is not None
        assert (paper.layout, paper.duplex) == ("ours", Duplex.LONG_EDGE)
        assert stage.page.preview.more.text() == "Both sides"
        assert "Sheet 1 of 2" in written(stage)


def test_a_press_on_the_sheet_frames_that_card(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.desk.add("Lê Chi")  # has a line of its own
        stage.settle()
        four_up(stage)
        stage.page.panel.table.select_key("rest")
        stage.page.preview.pdf.pressed.emit(0, QPointF(0.25, 0.75))
        chosen = stage.page.panel.table.current()
        assert chosen is not None
        assert chosen.title == "Lê Chi"


def test_edit_template_opens_the_designer_with_it(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        press_button(stage, "Edit template")
        assert stage.sent == [("designer", "badge-a6")]


# ---- where things lie


def wanted(
    layout: str, sheet: str | None, duplex: Duplex = Duplex.NONE, start_cell: int = 0
) -> Wanted:
    """A run of one of the program's templates."""
    found = brought_along(layout)
    return Wanted(found, (), sheet_for(sheet, found.size), start_cell=start_cell, duplex=duplex)


def test_the_first_free_place_moves_the_first_file_alone() -> None:
    laid = Laid(wanted("badge-a6", "a4-4up", start_cell=2), [3, 1])
    places = [laid.place(at) for at in range(4)]
    assert [(one.file, one.page) for one in places if one] == [(0, 0), (0, 0), (0, 1), (1, 0)]
    assert places[0] is not None
    assert (places[0].box.x, places[0].box.y) == (0, 148.5)
    assert laid.place(4) is None


def test_a_point_on_a_page_names_its_card_on_both_sides() -> None:
    """The back of the left card lies on the right of the next page."""
    laid = Laid(wanted("badge-a6-two-sided", "a4-4up", Duplex.LONG_EDGE), [4])
    assert laid.card_at(0, 0, 10, 10) == 0
    assert laid.card_at(0, 1, 200, 10) == 0
    assert laid.card_at(0, 1, 10, 10) == 1
    assert laid.card_at(0, 2, 10, 10) is None


def test_cards_are_found_behind_a_sheet_that_has_no_back_of_its_own() -> None:
    """Delegates on two sides, staff on one: the file has two pages for every sheet."""
    two = brought_along("badge-a6-two-sided")
    one = replace(brought_along("badge-a6-work"), name="badge-a6-work-two-sided")
    want = Wanted(two, (one,), sheet_for(None, two.size), duplex=Duplex.LONG_EDGE)
    cards = [a_card("An", category=letter, number=n) for n, letter in enumerate("DBD", 1)]
    made = render(cards, want)
    assert [report.layout for report in made.report] == [two.name, one.name, two.name]
    assert (made.pages, made.sheets) == (6, 3)
    laid = Laid(want, [3])
    places = [laid.place(at) for at in range(3)]
    assert [place.page for place in places if place] == [0, 2, 4]
    assert laid.card_at(0, 3, 10, 10) == 1
    rear = next(at for at, face in enumerate(two.faces) if face.side is Side.BACK)
    back = laid.item(2, two, Reached("rear", ink=Box(10, 20, 50, 15), face=rear))
    assert back is not None
    assert back.page == 5


def test_an_item_on_a_turned_face_is_found_where_it_was_printed() -> None:
    """The rear of a tent card stands on its head above the fold."""
    layout = brought_along("tent-a4")
    turned = next(at for at, face in enumerate(layout.faces) if face.turned)
    laid = Laid(wanted("tent-a4", None), [1])
    face = layout.faces[turned].box
    place = laid.item(0, layout, Reached("name", ink=Box(10, 20, 50, 15), face=turned))
    assert place is not None
    assert place.box == (face.right - 60, face.bottom - 35, 50, 15)


@pytest.mark.parametrize("sheet", [None, "a4-4up"])
def test_what_is_cut_out_is_the_item_itself(sheet: str | None) -> None:
    """Dark letters on white, and white around them: the ink touches no edge by chance."""
    set_language("en")
    want = wanted("badge-a6", sheet)
    made = render([a_card("Lê An", position=OFFICER, number=1)], want)
    reached = next(one for one in made.report[0].reached if one.field == "name" and one.ink)
    place = Laid(want, [1]).item(0, want.layout, reached)
    assert place is not None
    image = cut_out(made.pdf, place, 120)
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 90
    ]
    assert dark
    left, right = min(x for x, _y in dark), max(x for x, _y in dark)
    assert left <= image.width() * 0.15
    assert right >= image.width() * 0.85


def test_pages_and_cards_are_counted_the_same_way_as_the_file_has_them() -> None:
    """Where the list says a card lies there is one: the last card is on the last page."""
    set_language("en")
    want = wanted("badge-a6", "a4-4up", start_cell=3)
    cards = [a_card(f"Lê {n}", position=OFFICER, number=n) for n in range(1, 7)]
    made = render(cards, want)
    last = Laid(want, [6]).place(5)
    assert last is not None
    with PdfPages(made.pdf) as pages:
        assert last.page == len(pages) - 1
