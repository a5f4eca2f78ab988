"""After the program ended unexpectedly: a calm notice of what was kept, at the next start.

It tells the last confirmed step of the file that was open, opens that file, and gives the report
away. Also after a power cut, when there is no trace. What must not come in: catching anything.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from ui.shell.crash import report_of_end
from ui.shell.crash_dialog import ReportDialog
from ui.shell.pages import through_the_door
from ui.shell.start.window import StartWindow


@dataclass(frozen=True, slots=True)
class Ended:
    """How the run before this one ended: its trace ("" without one), and what was open."""

    trace: str = ""
    files: tuple[Path, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.trace or self.files)


class AfterCrash(QObject):
    """Tells it once, in the first window there is."""

    open_wanted = Signal(Path)

    def __init__(self, ended: Ended, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._ended, self._clock = ended, clock

    def tell(self, window: QWidget) -> None:
        """Looks up the last step beside the window, then shows the notice in it."""
        if not self._ended.files:
            self._show(window, _("No event was open, so nothing is lost."))
            return
        jobs: Any = window.jobs  # type: ignore[attr-defined]  # both windows have them
        jobs.start(
            _("Looking up the last step"),
            through_the_door("ui.shell.opening", "last_step"),
            self._ended.files[0],
            self._clock,
            on_done=lambda step: self._show(window, kept_words(self._ended.files[0], step)),
            on_failed=lambda error: self._show(window, unread_words(self._ended.files[0], error)),
        )

    def _show(self, window: QWidget, detail: str) -> None:
        sentence = _("The program ended unexpectedly last time.")
        report = (_("Show the report"), lambda: self._report(window))
        others = self._ended.files[1:]
        if others:
            words = _("Also open then: {names}.")
            names = ", ".join(file.name for file in others)
            detail = f"{detail} {words.format(names=names)}"
        if isinstance(window, StartWindow):
            window.show_notice(sentence, detail, [*self._open_button(), report])
            return
        page: Any = window.page()  # type: ignore[attr-defined]  # the main window's room
        page.show_error(sentence, detail, [report])
        page.strip.set_tone("note")

    def _open_button(self) -> list[tuple[str, Any]]:
        file = self._ended.files[0] if self._ended.files else None
        if file is None or not file.is_file():
            return []
        words = _("Open “{file}”").format(file=file.stem)
        return [(words, lambda: self.open_wanted.emit(file))]

    def _report(self, window: QWidget) -> None:
        dialog = ReportDialog(report_of_end(self._ended.trace, self._clock), window)
        dialog.exec()
        dialog.deleteLater()


def kept_words(file: Path, step: Any) -> str:
    """What is certain: the last step that was confirmed, when and what."""
    if step is None:
        return _("Nothing that was confirmed is lost; every such step is in {file}.").format(
            file=file.name
        )
    words = _("Nothing that was confirmed is lost. The last step in {file}: {time}, “{what}”.")
    return words.format(file=file.name, time=step.when, what=step.what)


def unread_words(file: Path, error: KnownError) -> str:
    """The file that was open cannot be read now: why, in its own sentence."""
    words = _("{file} was open. {why}")
    return words.format(file=file.name, why=error.sentence)
