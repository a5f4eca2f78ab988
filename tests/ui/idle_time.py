"""Time in which the window waits for the person: what is done then, is done in a test as well.

What must not come in: pages.
"""

import time

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
)

from ui.base.idle import IdleWork

WAITING = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
LONGEST = 5.0  # seconds


def pause(milliseconds: int) -> None:
    """The window's own life for a while; threads work meanwhile, as they do for a person.

    `QTest.qWait` keeps Python's lock all the time: whatever a thread does would stand still.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until_idle(*tops: QObject) -> None:
    """Until nothing is left to do in the idle moments of these widgets."""
    loop, end = QEventLoop(), time.monotonic() + LONGEST
    while is_busy(*tops):
        assert time.monotonic() < end, "idle work that never ends"
        QAbstractEventDispatcher.instance().wakeUp()
        loop.processEvents(WAITING)


def is_busy(*tops: QObject) -> bool:
    """Whether something waits for an idle moment."""
    return any(work.is_busy for top in tops for work in top.findChildren(IdleWork))
