"""A workspace and a window with the page of doors, for tests that act by keys alone."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.text import Bilingual
from hanoiplan.handouts.queries import stock
from hanoiplan.plans.model import Zone
from hanoiplan.plans.queries import categories, zones, zones_of_categories
from hanoiplan.presence.model import Checkpoint, CheckpointDraft, CheckpointKind
from hanoiplan.presence.operations import make_checkpoint
from hanoiplan.presence.queries import checkpoint, checkpoints
from hanoiplan.registration.operations import check_in_person
from tests.ui.delegates.room import Room, a_delegate, focus, press, write
from ui.base.widgets.buttons import Button
from ui.base.widgets.notices import Toast
from ui.doors.page import DoorsPage
from ui.doors.part import Part

Key = Qt.Key


class Porch(Room):
    """One event, its set-up as the file has it, and the page once it is opened."""

    def come_in(self) -> DoorsPage:
        """The page, with the keyboard where work begins."""
        return self.open(DoorsPage)

    # ---- what the file knows

    def doors(self) -> dict[str, Checkpoint]:
        """The doors by their English names."""
        found = self.workspace.read(checkpoints, self.event_id)
        return {one.name.en: one for one in found}

    def door(self, row_id: int) -> Checkpoint:
        """One door."""
        found = self.workspace.read(checkpoint, row_id)
        assert found is not None
        return found

    def zones(self) -> list[Zone]:
        """The zones by their marks."""
        return list(self.workspace.read(zones, self.event_id))

    def opens(self, mark: str) -> str:
        """The letters of the categories that may enter a zone, in their order."""
        wanted = next(one.id for one in self.zones() if one.mark == mark)
        opened = self.workspace.read(zones_of_categories, self.event_id)
        known = self.workspace.read(categories, self.event_id)
        return "".join(one.letter for one in known if wanted in opened.get(one.id, ()))

    def letters(self, chosen: frozenset[int]) -> str:
        """Categories by their letters."""
        known = self.workspace.read(categories, self.event_id)
        return "".join(one.letter for one in known if one.id in chosen)

    def items(self) -> dict[str, Any]:
        """The stock by the English names of the items."""
        return {one.item.name.en: one for one in self.workspace.read(stock, self.event_id)}

    # ---- what others do

    def a_door(self, name: str | Bilingual, **rules: Any) -> int:
        """A door that another desk made; of a text the Vietnamese name is made up."""
        pair = Bilingual(f"{name} VI", name) if isinstance(name, str) else name
        usual = {"name": pair, "kind": CheckpointKind.SESSION}
        draft = CheckpointDraft(**{**usual, **rules})
        return self.workspace.do(make_checkpoint, self.event_id, draft)

    def somebody(self, name: str = "Lê Ý", category: str = "Đại biểu") -> int:
        """A person of a category."""
        (row_id,) = self.add(a_delegate(name, category=category))
        return row_id

    def let_in(self, delegate_id: int, door_id: int = 0) -> None:
        """The person passes a door, the main entrance unless told."""
        self.workspace.do(check_in_person, self.event_id, delegate_id, door_id)
        self.settle()

    # ---- the keyboard

    def choose_proposal(self, page: DoorsPage, place: int) -> None:
        """Ctrl+N, and the digit of a proposal."""
        press(Key.Key_N, ctrl=True)
        menu = page.proposed
        assert menu.isVisible()
        QTest.keyClick(menu, Key(Key.Key_0 + place))
        self.settle()

    def proposals(self, page: DoorsPage) -> list[QAction]:
        """What Ctrl+N offers; the menu is closed again."""
        press(Key.Key_N, ctrl=True)
        found = page.proposed.actions()
        page.proposed.close()
        return found

    def go_to_field(self, part: Part, name: str) -> None:
        """F2, and Tab as often as it takes, as a person does without a mouse."""
        part.home.setFocus()
        press(Key.Key_F2)
        field = part.panel.form.by_name[name]
        for _tab in range(60):
            if focus() in field.editors():
                return
            press(Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def fill(self, part: Part, name: str, text: str) -> None:
        """Types over a field and leaves it."""
        self.go_to_field(part, name)
        press(Key.Key_A, ctrl=True)
        press(Key.Key_Delete)
        write(text)
        self.leave()

    def pick(self, part: Part, name: str, steps: int) -> None:
        """So many steps down in a closed list, and on to the next field."""
        self.go_to_field(part, name)
        press(Key.Key_Home)
        for _step in range(steps):
            press(Key.Key_Down)
        self.leave()

    def leave(self) -> None:
        """Enter: what stands in the field is meant."""
        press(Key.Key_Return)
        self.settle()

    def press_undo(self) -> None:
        """The Undo of the newest toast."""
        button = self.window.findChildren(Toast)[-1].findChildren(Button)[0]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


def letter(text: str) -> None:
    """One letter key, as its own press."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(focus(), QKeyEvent(QEvent.Type.KeyPress, 0, none, text))
    QApplication.processEvents()
