"""What Qt says while pictures are taken, without what a machine without a screen cannot do.

What must not come in: dropping anything else; all other words go where they would have gone.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

from hanoiplan.base import log

IDLE_WORDS = "This plugin does not support"  # passing on sizes, bringing windows forward
Handler = Callable[[QtMsgType, QMessageLogContext, str], None]


@contextmanager
def without_complaints() -> Iterator[None]:
    """Drops only the lines in which the platform without a screen tells what it lacks."""
    before: Handler | None = None

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith(IDLE_WORDS):
            return
        if before is not None:
            before(kind, context, text)
        else:
            log.ui.warning(qFormatLogMessage(kind, context, text))  # without a log: standard error

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
