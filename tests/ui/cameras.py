"""A camera where none is at hand: as much of Qt's part for cameras, an extra, as the program needs.

What must not come in: what a test shows to it.
"""

from types import SimpleNamespace

from PySide6.QtCore import QObject, Signal


class Sink(QObject):
    """Where the pictures come out."""

    videoFrameChanged = Signal(object)  # noqa: N815 - Qt's own name


class Device(QObject):
    """A camera with a light."""

    errorOccurred = Signal(object, str)  # noqa: N815 - Qt's own name

    def __init__(self, _which: object) -> None:
        super().__init__()
        self.on = False

    def start(self) -> None:
        self.on = True

    def stop(self) -> None:
        self.on = False


def a_part(*inputs: str) -> SimpleNamespace:
    """As much of QtMultimedia as a camera needs, with what it made."""
    made = SimpleNamespace(sinks=[], cameras=[])

    def new_sink() -> Sink:
        sink = Sink()
        made.sinks.append(sink)
        return sink

    def new_camera(which: object) -> Device:
        device = Device(which)
        made.cameras.append(device)
        return device

    session = SimpleNamespace(setCamera=lambda _one: None, setVideoSink=lambda _one: None)
    devices = SimpleNamespace(videoInputs=lambda: list(inputs), defaultVideoInput=lambda: inputs[0])
    return SimpleNamespace(
        QMediaDevices=devices,
        QCamera=new_camera,
        QVideoSink=new_sink,
        QMediaCaptureSession=lambda: session,
        made=made,
    )
