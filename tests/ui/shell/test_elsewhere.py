"""The window says when another program wrote into its file, once for what comes together."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hanoiplan.backup.erasing import erase_person
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.workspace import Workspace
from tests.ui.shell.builders import a_clock, a_file, a_window


def test_what_another_program_wrote_is_told_once_a_while(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        other = Workspace.open(window.workspace.path, a_clock(), "command line")
        for name in ("Đặng Đức Anh", "Nguyễn Văn An"):
            other.do(add_delegate, window.tools.event_id, DelegateDraft(printed_vi=name))
            window.heartbeat.beat()
            qapp.processEvents()
        assert len(window.messages.toasts()) == 1
        assert "Một chương trình khác" in window.messages.toasts()[0]
        window.workspace.clock.advance(timedelta(minutes=2))  # type: ignore[attr-defined]  # a fixed clock
        other.do(add_delegate, window.tools.event_id, DelegateDraft(printed_vi="Lê Ái"))
        window.heartbeat.beat()
        qapp.processEvents()
        assert len(window.messages.toasts()) == 2
        other.close()


def test_what_this_window_does_itself_is_not_told(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        window.workspace.do(add_delegate, window.tools.event_id, DelegateDraft(printed_vi="Lê Ái"))
        window.heartbeat.beat()
        qapp.processEvents()
        assert window.messages.toasts() == []


def test_an_erasure_of_this_window_is_no_work_of_another_program(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        person = window.workspace.read(delegate_rows, window.tools.event_id)[0]
        erase_person(window.workspace, person.id)
        window.heartbeat.beat()
        qapp.processEvents()
        assert window.messages.toasts() == []
