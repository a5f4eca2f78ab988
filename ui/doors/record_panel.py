"""The panel of one door, zone or item: what it is called, its form, and a way to take it out.

The panel only says what should be done (signals); the page does it. What must not come in:
operations, and lists.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.base.theme import theme
from ui.base.widgets.basics import Label, Panel, ScrollBox
from ui.base.widgets.buttons import Button
from ui.doors.bindings import Binding
from ui.doors.record_form import RecordForm

WIDTH = 424  # px at text size 13


class RecordPanel(Panel):
    """One record; `edited` tells whose, which field and what it became."""

    edited = Signal(object, str, object)  # id, name of the field, fields of a draft

    def __init__(
        self, bindings: Sequence[Binding], remove: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent)
        self.shown_id = 0  # 0: none
        self.title, self.under = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.under)
        self.form = RecordForm(bindings)
        self.form.left.connect(self._left)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.foot.addWidget(Button(kind="small", action=remove))
        self.foot.addStretch(1)
        self.foot_frame.setMinimumHeight(theme().px(44))

    def show_record(
        self, row_id: int, titles: tuple[str, str], draft: Any, remarks: Mapping[str, str]
    ) -> None:
        """Shows one record; what was typed for another one must be saved before."""
        if self.shown_id != row_id:
            self._show_top()
        self.shown_id = row_id
        self.title.setText(titles[0])
        self.under.show_if_any(titles[1])
        self.form.show_record(row_id, draft, remarks)

    def forget(self) -> None:
        """The record shown is gone."""
        self.shown_id = 0

    def _left(self, name: str, values: object) -> None:
        if self.shown_id:
            self.edited.emit(self.shown_id, name, values)

    def _show_top(self) -> None:
        for box in self.findChildren(ScrollBox):
            box.verticalScrollBar().setValue(0)
