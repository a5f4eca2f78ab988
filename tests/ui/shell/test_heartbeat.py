"""The one timer: what it does every second, and that it waits for a quiet moment."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import Busy
from hanoiplan.base.i18n import _
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from tests.ui.shell.builders import a_file, a_window, until_quiet
from ui.shell.heartbeat import QUIET_BEATS


def test_the_log_is_carried_into_the_file_only_when_nobody_has_written_for_a_while(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        window.heartbeat.stop()
        window.hub.changed.emit(Changes("x"))  # a slow start may have beaten before the stop
        rested: list[bool] = []
        window.heartbeat.rested.connect(lambda: rested.append(True))
        for _beat in range(QUIET_BEATS - 1):
            window.heartbeat.beat()
        (person,) = window.workspace.read(delegate_rows, window.tools.event_id)
        window.workspace.do(edit_delegate, person.id, notes="x")
        until_quiet(qapp, window)
        for _beat in range(QUIET_BEATS - 1):
            window.heartbeat.beat()
        until_quiet(qapp, window)
        assert not rested
        window.heartbeat.beat()
        until_quiet(qapp, window)
        assert rested == [True]
        for _beat in range(2 * QUIET_BEATS):
            window.heartbeat.beat()
        until_quiet(qapp, window)
        assert rested == [True], "once is enough until something is written again"


def test_a_fault_of_the_disk_is_told_at_the_foot_and_goes_away_with_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        window.heartbeat._failed(Busy("Tệp đang bận."))
        assert window.rail.state.accessibleName().startswith("Tệp đang bận.")
        window.heartbeat.beat()
        assert window.rail.state.accessibleName().startswith(_("All changes saved"))


def test_numbers_in_the_rail_follow_changes_of_their_tables(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Văn An")) as window:
        window.heartbeat.beat()
        item = window.rail.items["badges"]
        assert item.accessibleName().endswith(" 2")
        rows = window.workspace.read(delegate_rows, window.tools.event_id)
        window.workspace.undo()
        window.hub.changed.emit(Changes("x", None, {"delegate": frozenset({rows[0].id})}))
        window.heartbeat.beat()
        assert item.accessibleName().endswith(" 1")
