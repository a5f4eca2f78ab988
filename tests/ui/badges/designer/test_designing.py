"""The designer as a whole: parts are added, changed, taken back; fields say what holds."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import Language
from hanoiplan.paper.layout import Item, Spoken, TextItem, When
from hanoiplan.paper.units import Box
from tests.ui.fitting import assert_fits
from tests.ui.reach import focusable, where
from tests.ui.registration.stage import Stage, opened
from tests.ui.shell.builders import a_file, a_window
from ui.badges.designer.beginning import Beginning
from ui.badges.designer.page import DesignerPage
from ui.base.form.field import Field
from ui.base.theme import apply

DesignerStage = Stage[DesignerPage]
LEFT = Qt.MouseButton.LeftButton
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key
COMPLETE = {"position_vi": "Thị trưởng", "position_en": "Mayor", "category": "Đại biểu"}
A6 = Beginning(CardKind.BADGE, copy_of="badge-a6")
LONG = "Joaninho de Jesus Marçal Belo Ximenes Guterres"
SMALL = (1180, 650)  # beside the folded rail of a window of 1280 × 720


def item(stage: DesignerStage, name: str) -> Item:
    """One item as it is designed now."""
    return next(one for one in stage.page.draft.items if one.name == name)


def text(stage: DesignerStage, name: str) -> TextItem:
    """A text as it is designed now."""
    found = item(stage, name)
    assert isinstance(found, TextItem)
    return found


def choose(stage: DesignerStage, *names: str) -> None:
    """These parts are chosen."""
    stage.page.canvas.select(names)
    stage.settle()


def ready(stage: DesignerStage, name: str = "badge-a6") -> None:
    """A copy of a ready template."""
    stage.page.arrive(name)
    stage.settle()


def drag(stage: DesignerStage, start: tuple[float, float], end: tuple[float, float]) -> None:
    """From one point of the card to another, in millimetres."""
    board = stage.page.canvas.board
    first, last = (board.view.point(*one).toPoint() for one in (start, end))
    QTest.mousePress(board, LEFT, NONE, first)
    QTest.mouseMove(board, (QPointF(first + last) / 2).toPoint())
    QTest.mouseMove(board, last)
    QTest.mouseRelease(board, LEFT, NONE, last)
    stage.settle()


def put(stage: DesignerStage, field: Field, value: object) -> None:
    """The person chose or typed this, and went on."""
    field._write(value)
    field.commit()
    stage.settle()


def said(stage: DesignerStage) -> str:
    """Everything that stands on labels."""
    return "\n".join(one.text() for one in stage.page.findChildren(QLabel) if one.isVisible())


def press(stage: DesignerStage, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """One key to whatever has the keyboard."""
    QTest.keyClick(stage.focused(), key, modifier)
    stage.settle()


def test_a_part_is_chosen_below_drawn_on_the_card_and_taken_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The first minute of a new user."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        stage.page.start.begin.click()
        stage.settle()
        assert not stage.page.draft.items
        stage.page.layers.adding.first.click()
        drag(stage, (10, 20), (80, 40))
        made = stage.page.draft.items[0]
        assert made.box == pytest.approx((10, 20, 70, 20), abs=0.6)
        assert stage.page.canvas.selection == (made.name,)
        assert stage.page.undo_button.text() == "Undo: add"
        stage.page.undo_button.click()
        assert not stage.page.draft.items
        assert not stage.page.undo_button.isVisible()


def test_undo_and_redo_keys_are_those_of_the_card_and_leave_the_workspace_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    """In the program's own window, where Ctrl+Z elsewhere takes back the last step of the desk."""
    with a_window(qapp, a_file(tmp_path, "Lê An"), (1366, 698), "designer") as window:
        page = window.pages["designer"]
        assert isinstance(page, DesignerPage)
        people = window.workspace.undo_state().undo
        page.arrive("badge-a6")
        page.canvas.select(("name",))
        page.canvas.board.setFocus()
        (before,) = (one.box for one in page.draft.items if one.name == "name")
        for key, held in ((Key.Key_Right, NONE), (Key.Key_Right, NONE), (Key.Key_Z, CTRL)):
            QTest.keyClick(page.canvas.board, key, held)
        assert [one.box for one in page.draft.items if one.name == "name"] == [before]
        QTest.keyClick(page.canvas.board, Key.Key_Y, CTRL)
        (moved,) = (one.box for one in page.draft.items if one.name == "name")
        assert moved.x > before.x, "nudges of one part are one step"
        page.properties.box.left.line.setFocus()
        QTest.keyClick(page.properties.box.left.line, Key.Key_Z, CTRL)
        assert [one.box for one in page.draft.items if one.name == "name"] == [before]
        assert window.workspace.undo_state().undo == people


def test_what_is_typed_is_taken_back_before_a_step_of_the_card(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A number that was typed and left is a step; its field shows what holds after undo."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "name")
        put(stage, stage.page.properties.box.left, 12.5)
        assert item(stage, "name").box.x == 12.5
        stage.page.act("undo").trigger()
        assert item(stage, "name").box.x == 8
        assert stage.page.properties.box.left.line.text() == "8"


def test_what_is_no_number_is_said_and_changes_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "name")
        field = stage.page.properties.box.left
        field.line.setFocus()
        field.select_all()
        QTest.keyClicks(field.line, "wide")
        press(stage, Key.Key_Return)
        assert "Write a number" in field.trouble_text
        assert item(stage, "name").box.x == 8
        field.select_all()
        QTest.keyClicks(field.line, "9,5")
        press(stage, Key.Key_Return)
        assert (field.trouble_text, item(stage, "name").box.x) == ("", 9.5)


def test_the_line_of_a_text_has_its_field_language_font_sizes_and_colour(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "titles")
        form = stage.page.properties.text
        put(stage, form.field, "position")
        put(stage, form.spoken, Spoken.OTHER)
        put(stage, form.wanted, 14.0)
        put(stage, form.floor, 9.0)
        put(stage, form.long, 2)
        form.colour._tell("@category_colour")
        form.unless_same.click()
        part = text(stage, "titles").parts[form.at]
        assert (part.field, part.spoken, part.wanted, part.floor) == ("position", "other", 14, 9)
        assert (part.lines, part.colour, part.unless_same) == (2, "@category_colour", True)


def test_a_text_gets_another_line_and_loses_it(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "titles")
        form = stage.page.properties.text
        form.more.click()
        assert (len(text(stage, "titles").parts), form.at) == (3, 2)
        put(stage, form.field, "")
        put(stage, form.said, "Hà Nội {number}")
        assert text(stage, "titles").parts[2].text == "Hà Nội {number}"
        form.less.click()
        assert len(text(stage, "titles").parts) == 2


def test_a_part_is_drawn_only_where_a_field_is_given(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "code")
        form = stage.page.properties.condition
        put(stage, form.rule, "given")
        assert item(stage, "code").when == When(), "without a field it is no condition yet"
        put(stage, form.field, "photo")
        assert item(stage, "code").when == When(given=("photo",))
        put(stage, form.rule, "missing")
        assert item(stage, "code").when == When(missing=("photo",))
        put(stage, form.rule, "always")
        assert item(stage, "code").when == When()


def test_a_colour_is_typed_and_a_wrong_one_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "rule")
        field = stage.page.properties.forms["line"]._fields["colour"]
        put(stage, field.choice, "?")  # type: ignore[attr-defined]  # the colour's field has it
        put(stage, field.number, "brick")  # type: ignore[attr-defined]  # the same
        assert "six digits" in field.trouble_text
        put(stage, field.number, "7e1a29")  # type: ignore[attr-defined]  # the same
        assert item(stage, "rule").colour == "#7E1A29"  # type: ignore[union-attr]  # it is a line


def test_what_a_rule_refuses_is_said_on_the_page_and_the_field_shows_what_holds(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "flag")
        put(stage, stage.page.properties.name, "name")
        assert "already" in said(stage)
        assert item(stage, "flag").name == "flag"
        put(stage, stage.page.properties.name, "Quốc kỳ")
        assert "already" not in said(stage)
        assert stage.page.canvas.selection == ("Quốc kỳ",)
        assert "Quốc kỳ" in [row.line.title for row in stage.page.layers.list.shown()]


def test_parts_are_hidden_locked_and_ordered_in_the_list(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Topmost first; the arrows walk through the list, Ctrl+] brings forward."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        rows = stage.page.layers.list.shown()
        assert [row.line.name for row in rows] == [one.name for one in stage.page.draft.items][::-1]
        flag = next(row for row in rows if row.line.name == "flag")
        flag.eye.click()
        assert item(stage, "flag").hidden
        QTest.mouseClick(flag.name, LEFT)
        flag.lock.click()
        assert item(stage, "flag").locked
        assert stage.page.canvas.selection == ("flag",)
        place = rows.index(flag)
        press(stage, Key.Key_Down)
        assert stage.page.canvas.selection == (rows[place + 1].line.name,)
        under = [one.name for one in stage.page.draft.items]
        press(stage, Key.Key_BracketRight, CTRL)
        name = stage.page.canvas.selection[0]
        now = [one.name for one in stage.page.draft.items]
        assert now.index(name) == under.index(name) + 1


def test_a_line_of_the_list_is_dragged_to_another_place(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        rows = stage.page.layers.list.shown()
        last = stage.page.draft.items[-1].name
        top, high = rows[0].name, rows[0].height()
        QTest.mousePress(top, LEFT, NONE, top.rect().center())
        below = top.rect().center() + QPointF(0, 2 * high + 8).toPoint()  # past the third one
        QTest.mouseMove(top, below)
        QTest.mouseRelease(top, LEFT, NONE, below)
        stage.settle()
        assert [one.name for one in stage.page.draft.items].index(last) == len(rows) - 3


def test_the_other_side_of_the_card_has_parts_of_its_own(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        front = len(stage.page.draft.items)
        stage.page.layers.side_picked.emit("back")
        stage.settle()
        assert "Nothing stands on this side yet" in said(stage)
        stage.page.layers.adding.first.click()
        drag(stage, (10, 20), (80, 40))
        assert len(stage.page.draft.layout.back) == 1
        assert len(stage.page.draft.layout.items) == front
        assert stage.page.draft.layout.two_sided


def test_every_change_is_measured_for_everybody(qapp: QApplication, tmp_path: Path) -> None:
    """The sentence counts those who keep the size and those who do not; it follows each edit."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", LONG, **COMPLETE)
        stage.settle()
        ready(stage)
        choose(stage, "name")
        first = stage.page.properties.note.text()
        assert first.startswith("Of 3 badges:")
        assert "2 keep 36 pt" in first
        put(stage, stage.page.properties.text.wanted, 20.0)
        assert "3 keep 20 pt" in stage.page.properties.note.text()


def test_the_hardest_records_come_first_and_everybody_can_be_looked_at(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        stage.desk.bring("Lê An", LONG, "Trần Bình", **COMPLETE)
        stage.settle()
        ready(stage)
        card = stage.page.looked_at()
        assert card is not None
        assert card.printed.vi == LONG
        stage.page.layers.focus_first()
        seen = set()
        for _step in range(3):
            press(stage, Key.Key_PageDown)
            card = stage.page.looked_at()
            assert card is not None
            seen.add(card.printed.vi)
        assert seen == {"Lê An", LONG, "Trần Bình"}


def test_an_event_without_people_is_designed_with_invented_ones(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        assert "An invented example" in said(stage)
        assert stage.page.looked_at() is not None


def test_text_that_does_not_fit_is_told_over_the_card(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        stage.desk.bring(LONG, **COMPLETE)
        stage.settle()
        ready(stage)
        assert stage.page.toolbar.fit.chip.word == "all letters fit"
        choose(stage, "name")
        put(stage, stage.page.properties.box.across, 20.0)
        assert stage.page.toolbar.fit.chip.word == "1 to look at"
        assert "Name" in stage.page.toolbar.fit.toolTip()


def test_a_text_that_is_moved_over_another_is_told_over_the_card(
    qapp: QApplication, tmp_path: Path
) -> None:
    """All letters have room, yet nobody could read them."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        ready(stage)
        choose(stage, "titles")
        put(stage, stage.page.properties.box.top, 44.0)  # the middle of the name
        assert stage.page.toolbar.fit.chip.word == "1 to look at"
        assert "lies over “Name”" in stage.page.toolbar.fit.toolTip()


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", [(1366, 698), SMALL])
def test_nothing_is_cut_and_everything_has_a_name(
    qapp: QApplication, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    """A new template, a text, several parts; also with words as long as a language may need."""
    with opened(qapp, tmp_path, DesignerPage, size, language) as stage:
        stage.desk.bring("Lê An", LONG, **COMPLETE)
        stage.settle()
        assert_fits(stage.page)
        ready(stage)
        for names in ((), ("name",), ("band", "code"), ("code",)):
            choose(stage, *names)
            assert_fits(stage.page)
            nameless = [where(one) for one in focusable(stage.page) if not spoken(one)]
            assert nameless == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_is_cut_in_large_type(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    """18 px on a small laptop: the panels take no more than the card can spare."""
    with opened(qapp, tmp_path, DesignerPage, (1202, 650), language) as stage:
        apply(qapp, "light", 18)
        stage.desk.bring("Lê An", LONG, **COMPLETE)
        stage.settle()
        assert_fits(stage.page)
        ready(stage)
        for names in ((), ("name",), ("band", "code")):
            choose(stage, *names)
            assert_fits(stage.page)
        assert stage.window.width() == 1202
    apply(qapp, "light", 13)


def spoken(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return widget.accessibleName() or words


def test_parts_are_aligned_and_spread_from_the_menus_over_the_card(
    qapp: QApplication, tmp_path: Path
) -> None:
    """To the first one chosen, or to the card; equal gaps need three."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "code")
        assert not stage.page.toolbar.spread.isEnabled()
        choose(stage, "code", "flag")
        offered(stage, stage.page.toolbar.align, "Upper edges", 1)
        assert item(stage, "flag").box.y == item(stage, "code").box.y
        choose(stage, "flag")
        offered(stage, stage.page.toolbar.align, "Right edges", 0)
        assert item(stage, "flag").box.right == pytest.approx(100)
        choose(stage, "mark", "flag", "code")
        offered(stage, stage.page.toolbar.spread, "Equal gaps one under the other", 0)
        boxes = sorted((item(stage, name).box for name in ("mark", "flag", "code")), key=top)
        gaps = [low.y - (high.y + high.height) for high, low in pairwise(boxes)]
        assert gaps[0] == pytest.approx(gaps[1], abs=0.02)


def top(box: Box) -> float:
    """The middle of a box, from the top."""
    return box.y + box.height / 2


def offered(stage: DesignerStage, button: QAbstractButton, words: str, which: int) -> None:
    """An entry of the menu behind a button; aligning offers each edge twice."""
    QTest.mouseClick(button, LEFT)
    acts = [one for one in stage.page.toolbar.menu.actions() if one.text() == words]
    acts[which].trigger()
    stage.page.toolbar.menu.close()
    stage.settle()


def test_the_language_changes_while_a_card_is_designed(qapp: QApplication, tmp_path: Path) -> None:
    """Nothing of the draft is lost, and what is chosen stays chosen."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        stage.page.messages.run(stage.page, stage.page.begin, A6)
        choose(stage, "name")
        put(stage, stage.page.properties.box.left, 12.5)
        stage.page.retranslate()
        stage.settle()
        assert item(stage, "name").box.x == 12.5
        assert stage.page.canvas.selection == ("name",)
