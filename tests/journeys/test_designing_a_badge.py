"""A new badge from an empty card, with the mouse alone, as somebody does who knows no JSON.

It is drawn, saved as a template, printed from at once; what was drawn stands in the PDF.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.templates import templates
from hanoiplan.base.i18n import Language, _
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.paper.layout_file import parse
from hanoiplan.paper.units import Box
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from tests.journeys.designing import Designer
from tests.journeys.test_headless_badges import codes_on, sizes_of, text_of
from tests.ui.shell.builders import OPERATOR, a_clock, a_file, until
from ui.badges.designer.page import DesignerPage
from ui.badges.page import BadgesPage
from ui.shell.main_window import MainWindow
from ui.shell.program import Program

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PEOPLE = (
    DelegateDraft(
        printed_vi="Joaninho de Jesus Marçal Belo Ximenes",
        country="Timor-Leste",
        delegation="Dili",
        position_vi="Thị trưởng",
        position_en="Mayor",
        category="Đại biểu",
    ),
    DelegateDraft(
        printed_vi="Đỗ Nguyễn Tường Nhượng",
        country="Việt Nam",
        delegation="Hà Nội",
        position_vi="Chủ tịch Uỷ ban nhân dân",
        position_en="Chairman of the People’s Committee",
        category="Đại biểu",
    ),
)
WORDS = "Xin đeo thẻ ở mọi nơi"
BAND = Box(5, 121, 95, 22)


def an_event(folder: Path) -> Path:
    """A file with two people who lack nothing."""
    file = a_file(folder)
    workspace = Workspace.open(file, a_clock(), "1", OPERATOR)
    event_id = workspace.read(events)[0].id
    for person in PEOPLE:
        workspace.do(add_delegate, event_id, person)
    workspace.close()
    return file


def main_of(walker: Designer) -> MainWindow:
    """The window on the event."""
    assert isinstance(walker.window, MainWindow)
    return walker.window


# ---- the steps


def begin(walker: Designer) -> None:
    """From the badges to the designer; from the ready template to an empty card."""
    walker.do(_("Badges & cards"))
    walker.see("badges")
    walker.do(_("Edit template"))
    walker.see("ready")
    walker.menu(_("More about this template"), _("New template"))
    walker.see("new")
    walker.do(_("Badge A6, upright"))
    walker.do(_("Begin"))
    walker.see("empty")


def text(walker: Designer, field: str, box: Box, *, lines: int = 1) -> None:
    """A text of a field in its box."""
    walker.draw(_("Text"), box)
    walker.pick(_("Shows"), field)
    if lines > 1:
        walker.pick(_("When long"), _("Smaller, up to {n} lines").format(n=lines))


def draw_head(walker: Designer) -> None:
    """The event, a line under it, the name as large as there is room."""
    text(walker, _("Event title"), Box(8, 12, 89, 9))
    walker.see("event")
    walker.draw(_("Line"), Box(8, 24, 89, 0.2))
    walker.see("line")
    text(walker, _("Name"), Box(8, 34, 89, 36), lines=3)
    walker.see("name-field")
    walker.pick(_("Font"), _("Noto Sans, half bold"))
    walker.see("name")


def draw_middle(walker: Designer) -> None:
    """Position, flag, place, code, and words of one's own."""
    text(walker, _("Position"), Box(8, 74, 89, 9))
    walker.see("position")
    walker.draw(_("Flag"), Box(8, 92, 16.5, 11))
    walker.see("flag")
    text(walker, _("Locality"), Box(28, 92, 40, 8))
    walker.see("place")
    walker.draw(_("QR code"), Box(76, 92, 21, 21))
    walker.see("code")
    walker.draw(_("Text"), Box(8, 107, 60, 7))
    walker.fill_anew(_("Words"), WORDS)
    walker.see("words")


def draw_band(walker: Designer) -> None:
    """The category: colour, word, number in the ink that goes with it."""
    walker.draw(_("Category band"), BAND)
    walker.see("band")
    text(walker, _("Category word"), Box(9, 125, 58, 14))
    walker.pick(_("Colour"), _("Ink on the category colour"))
    walker.pick(_("In its box"), _("In the middle"))
    walker.see("category")
    text(walker, _("Badge number"), Box(72, 125, 24, 14))
    walker.pick(_("Colour"), _("Ink on the category colour"))
    walker.pick(_("In its box"), _("In the middle"))
    walker.do(_("Right"))
    walker.see("number")


def try_and_take_back(walker: Designer) -> None:
    """Something is moved by mistake, and taken back by the button that says what it was."""
    before = layout_of(walker)
    walker.drag(QPointF(40, 51), QPointF(40, 60))
    assert layout_of(walker) != before
    walker.see("moved")
    walker.click(page_of(walker).undo_button)
    assert layout_of(walker) == before
    walker.see("taken-back")


def look_at_the_worst(walker: Designer) -> None:
    """The longest name, then the whole on the other card."""
    walker.do(_("Next sample (Page Down)"))
    walker.see("next-card")
    assert page_of(walker).toolbar.fit.chip.word == _("all letters fit")


def page_of(walker: Designer) -> DesignerPage:
    """The designer."""
    page = main_of(walker).page()
    assert isinstance(page, DesignerPage)
    return page


def layout_of(walker: Designer) -> object:
    """The card as it is designed at the moment."""
    return page_of(walker).draft.layout


def print_from_it(walker: Designer, file: Path) -> None:
    """Saved, and the badges of it as a PDF."""
    walker.do(_("Use this template"))
    walker.see("chosen")
    badges = main_of(walker).page()
    assert isinstance(badges, BadgesPage)
    walker.name_file(lambda: walker.do(badges.act("save").iconText()), file)
    until(file.exists)
    walker.see("saved")


# ---- the walk


def check(walker: Designer, file: Path) -> None:
    """The template is kept; every card of the PDF says what was drawn."""
    window = main_of(walker)
    own = [row for row in window.workspace.read(templates, window.tools.event_id) if not row.own]
    (row,) = own
    layout = parse(row.text, row.name)
    assert len(layout.items) == 11
    assert sizes_of(file) == [(105, 148)] * len(PEOPLE)
    said = " ".join(text_of(file).split())
    for person in PEOPLE:
        assert person.position_vi in said or person.position_en in said
        for word in person.printed_vi.split():
            assert word in said
    assert said.count(WORDS) == len(PEOPLE)
    assert "ĐẠI BIỂU" in said
    assert len(set(codes_on(file))) == len(PEOPLE)


@pytest.mark.parametrize("language", ["vi", pytest.param("en", marks=pytest.mark.slow)])
def test_a_badge_is_designed_from_an_empty_card_with_the_mouse_alone(
    qapp: QApplication, program: Program, tmp_path: Path, language: Language
) -> None:
    """A picture of every step; then badges are printed with it at once."""
    walker = Designer(qapp, program, tmp_path)
    program.appearance.speak(language)
    assert program.open(an_event(tmp_path))
    walker.widen()
    walker.see("overview")
    begin(walker)
    draw_head(walker)
    draw_middle(walker)
    draw_band(walker)
    try_and_take_back(walker)
    look_at_the_worst(walker)
    print_from_it(walker, tmp_path / "badges.pdf")
    check(walker, tmp_path / "badges.pdf")
    assert len(walker.pictures) >= 20
