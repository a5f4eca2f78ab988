"""How a window that has a file is called: a local socket that another start of the program finds.

Loaded through the door, when the first file is opened. What must not come in: locks and files.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from hanoiplan.base import log

PATIENCE = 2500  # ms that a window may take to answer
HERE = b"here\n"


class Ear(QObject):
    """Listens under a name; only programs of the same person are heard."""

    called = Signal()

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(name)  # of a process that is gone: the lock is ours
        if not self._server.listen(name):
            log.start.info("nobody can call this window: %s", self._server.serverError().name)

    def _answer(self) -> None:
        """Somebody calls: say that we heard, and come."""
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.write(HERE)
            caller.flush()  # the caller hangs up once it has read this
            self.called.emit()

    def close(self) -> None:
        """Hears nothing more."""
        self._server.close()


def call(name: str) -> bool:
    """Calls the window of that name; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    heard = socket.bytesAvailable() > 0 or socket.waitForReadyRead(PATIENCE)
    socket.abort()
    return bool(heard)
