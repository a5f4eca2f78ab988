"""Under the table: the three texts of the current cell in full, however long they are.

What must not come in: choosing.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hanoiplan.base.i18n import _
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px
from ui.exchange.changes.cells import ChangeLine


class CellDetail(QFrame):
    """Last list, here, new list, side by side."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "panel-foot")
        self._line: ChangeLine | None = None
        self.titles = [Label(kind="hint") for _place in range(3)]
        self.texts = [Label(kind="body", wrap=True) for _place in range(3)]
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(10))
        row.setSpacing(px(16))
        for title, text in zip(self.titles, self.texts, strict=True):
            column = QVBoxLayout()
            column.setSpacing(px(2))
            text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            column.addWidget(title)
            column.addWidget(text, 1)
            row.addLayout(column, 1)
        self.hide()

    def show_line(self, line: ChangeLine | None) -> None:
        """Another cell; nothing for None."""
        self._line = line
        self.words()
        self.setVisible(line is not None)

    def words(self) -> None:
        """The language changed."""
        line = self._line
        names = (_("Last list"), _("Here"), _("New list"))
        texts = ("", "", "") if line is None else (line.base or _("(empty)"), line.here, line.file)
        for title, name in zip(self.titles, names, strict=True):
            title.setText(name)
        for label, text in zip(self.texts, texts, strict=True):
            label.setText(text)
        self.setAccessibleName(line.label if line is not None else "")
