"""On which screen a board stands: where it stood before, else beside the desk's own screen.

What must not come in: what a board shows, and where it is remembered.
"""

from collections.abc import Collection, Sequence

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.boards.scaled import WHOLE

MARGIN = 40  # px around a board that shares the screen with the desk


def place_for(
    screens: Sequence[str], desk: str, remembered: str = "", taken: Collection[str] = ()
) -> str:
    """The name of the screen for a board, "" where there is only the desk's.

    Not the desk's, even where the board stood there before the other screen was plugged in; a
    screen without another board first.
    """
    others = [name for name in screens if name != desk]
    if remembered in others:
        return remembered
    free = [name for name in others if name not in taken]
    return next(iter(free or others), "")


def screen_called(name: str) -> QScreen | None:
    """The screen of a name, None when it was unplugged."""
    return next((one for one in QGuiApplication.screens() if one.name() == name), None)


def put_on(board: QWidget, screen: QScreen) -> None:
    """The whole of a screen; the keyboard stays where it is."""
    board.setScreen(screen)
    board.setGeometry(screen.geometry())
    board.showFullScreen()


def put_beside(board: QWidget, screen: QScreen) -> None:
    """A window on the desk's own screen, because there is no other."""
    free = screen.availableGeometry()
    size = WHOLE.boundedTo(free.size())
    if size == free.size():
        free = free.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        size = free.size()
    board.resize(size)
    board.move(free.center() - board.rect().center())
    board.showNormal()
