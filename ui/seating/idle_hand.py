"""A hand that does nothing: for halls that are only looked at.

What must not come in: choosing and carrying.
"""

from PySide6.QtGui import QKeyEvent, QMouseEvent

from ui.seating.overlay import Over


class IdleHand:
    """Lies in the lap."""

    def over(self) -> Over:
        """Nothing lies over the hall."""
        return Over()

    def press(self, event: QMouseEvent) -> None:
        """Nothing is chosen."""

    def move(self, event: QMouseEvent) -> None:
        """Nothing is carried."""

    def release(self, event: QMouseEvent) -> None:
        """Nothing is put down."""

    def key(self, event: QKeyEvent) -> bool:
        """No key is its own."""
        del event
        return False

    def cancel(self) -> None:
        """There is nothing to give up."""
