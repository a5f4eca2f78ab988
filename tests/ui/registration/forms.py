"""The desk with one of its forms open, as a person at the keyboard sees and uses it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel

from hanoiplan.handouts.model import ItemDraft, ItemKind
from hanoiplan.handouts.operations import make_item
from tests.builders import Desk
from tests.ui.registration.stage import Stage
from ui.registration.form_frame import FormPanel
from ui.registration.page import DeskPage
from ui.registration.spoken import DeskWords

DeskStage = Stage[DeskPage]
ENTER, ESC, DOWN, UP = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Down, Qt.Key.Key_Up),
)
F4, F6, F8, F9 = Qt.Key.Key_F4, Qt.Key.Key_F6, Qt.Key.Key_F8, Qt.Key.Key_F9


def form(stage: DeskStage) -> FormPanel:
    """The form in the place of the card."""
    panel = stage.page.views.panel
    assert isinstance(panel, FormPanel)
    return panel


def said(stage: DeskStage) -> str:
    """What the form says above its fields."""
    return form(stage).said.text


def band(stage: DeskStage) -> str:
    """What the band of the card says; "" while the desk waits."""
    return stage.page.views.outcome.band.accessibleName() if stage.page.views.answering else ""


def written(stage: DeskStage) -> str:
    """Everything that can be read on the page."""
    labels = [one.text() for one in stage.page.findChildren(QLabel) if one.isVisible()]
    words = [one.text for one in stage.page.findChildren(DeskWords) if one.isVisible()]
    return "\n".join([*labels, *words])


def write(stage: DeskStage, text: str) -> None:
    """Types with an input method: letters that no key has are composed and committed."""
    for letter in text:
        if letter.isascii():
            stage.keys(letter)
            continue
        for preedit, commit in ((letter[0], ""), ("", letter)):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(stage.focused(), event)


def fill(stage: DeskStage, *values: str) -> None:
    """One value after the other, Enter after each."""
    for value in values:
        write(stage, value)
        stage.press(ENTER)


def headsets(desk: Desk, stock: int | None = 10) -> int:
    """Headsets, lent against a number; returns the item."""
    draft = ItemDraft("Tai nghe", "Headset", ItemKind.LOAN, stock=stock)
    return desk.workspace.do(make_item, desk.event, draft)


def kits(desk: Desk, stock: int | None = 50) -> int:
    """Kits, one for each person; returns the item."""
    draft = ItemDraft("Túi tài liệu", "Kit", ItemKind.KIT, stock=stock)
    return desk.workspace.do(make_item, desk.event, draft)
