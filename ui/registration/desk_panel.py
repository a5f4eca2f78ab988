"""What a form in the place of the card is to the desk: walk-in, substitution, loans, delegation.

The desk makes it when its key is pressed for the first time, shows it instead of the card and
takes it away when it closes. What must not come in: any of these forms.
"""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.base.page import Tools
from ui.registration.room import Room


class DeskPanel(QWidget):
    """A form in the desk's body.

    `done` brings what came of it: a `CheckInOutcome` is shown as it is; somebody with a
    `delegate_id` or a `stand_in_id` is checked in; anything else has been said by the form.
    A badge that is scanned meanwhile closes it: the guest at the desk goes first.
    """

    closed = Signal()  # back to the card or the waiting desk
    done = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools

    def start(self, event_id: int, checkpoint_id: int, **what: Any) -> None:
        """Begins anew and takes the keyboard.

        `what`: `delegate_id` and `delegation_id` of the card that stands there, where there is one.
        """

    def takes_scan(self, digits: str) -> bool:
        """A badge was scanned while the form stands; True where the form has a use for it."""
        del digits
        return False

    def words(self) -> None:
        """The language changed."""

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
