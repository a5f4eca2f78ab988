"""The right side as a whole: going from row to row, and the row as a form.

What must not come in: what the parts look like (`parts_pane`), and changing the intake.
"""

from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from ui.plan_reader.rows.lines import Line
from ui.plan_reader.rows.parts_pane import CHANGES, PLAN, PartsPane

__all__ = ["CHANGES", "PLAN", "RowsPane"]


class RowsPane(PartsPane):
    """Parts, and where one is in them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for table in self.tables.values():
            table.opened.connect(lambda _line: self.open_form())
        self.form.closed.connect(self.close_form)

    def keys(self) -> list[tuple[str, str]]:
        """What keys do in what is open."""
        if self.tabs.value() == CHANGES:
            return [("1", _("as here")), ("2", _("from the document"))]
        return [(_("Space"), _("tick")), ("Enter", _("the row as a form"))]

    def shown(self) -> list[Line]:
        """The rows of the open part, as they are shown."""
        return self.table.rows.visible_rows() if self.table is not None else []

    def current(self) -> Line | None:
        """The row the keyboard is on, or whose form is open."""
        if self.stack.currentWidget() is self.form:
            return self.form.line
        return self.table.current() if self.table is not None else None

    def select(self, key: int) -> bool:
        """Goes to a row, in its part; False where no chip shows it."""
        line = self.line(key)
        if line is None:
            return False
        self.go_to_tab(line.row.part)
        if self.stack.currentWidget() is self.form:
            self.form.show_line(line)
        return self.tables[line.row.part].select_key(key)

    def step(self, by: int) -> None:
        """To the row before or after."""
        shown, now = self.shown(), self.current()
        place = next((n for n, one in enumerate(shown) if now and one.key == now.key), -1)
        wanted = place + by if place >= 0 else 0
        if 0 <= wanted < len(shown):
            self.select(shown[wanted].key)

    def open_form(self, field: str = "") -> None:
        """The row as a form, with the keyboard in a field."""
        line = self.table.current() if self.table is not None else None
        if line is None:
            return
        self.form.show_line(line)
        self.stack.setCurrentWidget(self.form)
        self.bar.hide()
        self.form.begin(field)
        self.followed.emit()

    def close_form(self) -> None:
        """Back to the rows, at the same one."""
        line = self.form.line
        self._leave_form()
        self._show_tab()
        if line is not None and self.table is not None:
            self.table.select_key(line.key)
            self.table.setFocus()
