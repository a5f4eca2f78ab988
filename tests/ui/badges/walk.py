"""What the tests of the print page share: a stage with the page, and what a person does there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import printed_versions
from tests.builders import Desk
from tests.ui.registration.stage import Stage, opened
from ui.badges.page import BadgesPage

BadgeStage = Stage[BadgesPage]
COMPLETE = {"position_vi": "Chuyên viên", "position_en": "Officer", "category": "Đại biểu"}
NO_LETTER = "Long 🐉"
Key = Qt.Key


@contextmanager
def with_people(app: QApplication, folder: Path, *names: str) -> Iterator[BadgeStage]:
    """The page at an event to which these people come; their records lack nothing."""
    with opened(app, folder, BadgesPage) as stage:
        stage.desk.bring(*names, **COMPLETE)
        stage.settle()
        yield stage


def button_words(stage: BadgeStage) -> str:
    """What the strong button says; "" when it can do nothing."""
    save = stage.page.act("save")
    return save.iconText() if save.isEnabled() else ""


def written(stage: BadgeStage) -> str:
    """Every label that can be read, on the page and in what lies over it."""
    labels = stage.window.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def on_page(stage: BadgeStage) -> str:
    """Every label that can be read on the page itself."""
    return "\n".join(one.text() for one in stage.page.findChildren(QLabel) if one.isVisible())


def remarks(stage: BadgeStage) -> list[str]:
    """The lines of the list."""
    return [row.title for row in stage.page.panel.model.visible_rows()]


def printed(desk: Desk, kind: CardKind = CardKind.BADGE) -> dict[int, int]:
    """Which version of whose card is in the print log."""
    return desk.workspace.read(printed_versions, desk.event, kind)


def press_button(stage: BadgeStage, words: str) -> None:
    """A click with the mouse on the button of these words."""
    for button in stage.window.findChildren(QAbstractButton):
        if button.isVisible() and words in {button.text(), button.accessibleName()}:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            stage.settle()
            return
    raise AssertionError(f"no button “{words}” is to be seen")


def save_as(stage: BadgeStage, path: Path | None) -> None:
    """Ctrl+S, and this file chosen; None is "cancel"."""
    stage.page.ask_where = lambda _page, _suggested: path
    stage.page.act("save").trigger()
    stage.settle()


def go_to_kind(stage: BadgeStage, kind: CardKind) -> None:
    """The tab of a kind, by the keyboard."""
    stage.page.kinds.setFocus()
    stage.press(Key.Key_Home, *[Key.Key_Right] * list(CardKind).index(kind))
    stage.settle()


def choose_whose(stage: BadgeStage, steps: int) -> None:
    """Another choice of "whose cards", by the keyboard: so many steps from the first one."""
    stage.page.panel.whose.who.editors()[0].setFocus()
    stage.press(Key.Key_Home, *[Key.Key_Down] * steps)
    stage.press(Key.Key_Return)
    stage.settle()


def paste_list(stage: BadgeStage, *lines: str) -> None:
    """Cells copied in a spreadsheet, pasted in place of the list."""
    QGuiApplication.clipboard().setText("\n".join(lines))
    press_button(stage, "Paste from Excel")


def sit_down(stage: BadgeStage) -> None:
    """The keyboard on the first line of the list."""
    stage.page.focus_first()
    stage.settle()


def press_at(widget: QWidget, x: float, y: float) -> None:
    """The mouse at a place of a widget, in parts of its sides."""
    spot = QPoint(round(widget.width() * x), round(widget.height() * y))
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    QApplication.processEvents()
