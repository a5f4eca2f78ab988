"""A workspace with delegations and a window with their page, for tests that act as people do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft, DelegationRow
from hanoiplan.delegates.queries import delegation_row, delegations
from hanoiplan.registration.operations import check_in_person
from tests.ui.delegates.room import Room, a_delegate
from ui.base.widgets.buttons import Button
from ui.base.widgets.notices import Toast
from ui.delegations.page import DelegationsPage


class Hall(Room):
    """One event, its delegations, and their page once it is opened."""

    def invite(self, name: str, country: str = "", **fields: str) -> int:
        """One delegation, called the same in both languages unless the test says otherwise."""
        draft = DelegationDraft(**{"name_vi": name, "name_en": name, "country": country, **fields})
        return self.workspace.do(add_delegation, self.event_id, draft)

    def send(self, name: str, delegation: str, **fields: str) -> int:
        """One person of a delegation."""
        (row_id,) = self.add(a_delegate(name, delegation=delegation, country="", **fields))
        return row_id

    def let_in(self, delegate_id: int) -> None:
        """The person arrives at the main entry."""
        self.workspace.do(check_in_person, self.event_id, delegate_id)

    def delegation(self, row_id: int) -> DelegationRow:
        """One delegation as the file knows it."""
        row = self.workspace.read(delegation_row, row_id)
        assert row is not None
        return row

    def delegations(self) -> list[DelegationRow]:
        """All of them as the file knows them."""
        return self.workspace.read(delegations, self.event_id)

    def come_in(self) -> DelegationsPage:
        """The page, with the keyboard where work begins."""
        return self.open(DelegationsPage)

    def press_undo(self) -> None:
        """The Undo of the newest toast."""
        button = self.window.findChildren(Toast)[-1].findChildren(Button)[0]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()
