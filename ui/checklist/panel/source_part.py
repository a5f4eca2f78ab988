"""Where a task stands in its document: the words themselves, set as theirs and not as ours.

What must not come in: the document (the plan reader shows it).
"""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.checklist.model import PlanRow, TaskRow
from hanoiplan.checklist.value_words import task_words
from ui.base.widgets.basics import Card, Label
from ui.base.widgets.painted import px
from ui.checklist.words import section_words

SERIF = ["Times New Roman", "Liberation Serif", "Noto Serif"]
PIXELS = 16


class SourcePart(QWidget):
    """Place and words of the document."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.place, self.plan = Label(kind="text2", wrap=True), Label(kind="strong", wrap=True)
        self.card = Card("note", (14, 10, 14, 10))
        self.text = Label(kind="native", wrap=True)
        font = QFont(SERIF)
        font.setPixelSize(px(PIXELS))
        self.text.setFont(font)
        self.card.layout_.addWidget(self.text)
        self.written = Label(kind="hint", wrap=True)
        for widget in (self.plan, self.place, self.card, self.written):
            column.addWidget(widget)

    def show_row(self, row: TaskRow, plan: PlanRow | None) -> None:
        """Where it comes from, as far as that is known."""
        self.plan.setText(plan.title or plan.name if plan is not None else _("Without a plan"))
        page = _("page {n}").format(n=row.source_page) if row.source_page else ""
        number = _("No. {number}").format(number=row.label) if row.label else ""
        origin = task_words("origin", str(row.origin))
        parts = (origin, row.appendix, section_words(row), number, page)
        self.place.setText(" · ".join(part for part in parts if part))
        self.card.setVisible(bool(row.source_text))
        self.text.setText(cells_under_each_other(row.source_text))
        self.written.show_if_any(self._as_written(row))

    @staticmethod
    def _as_written(row: TaskRow) -> str:
        """The cells of the document that were understood as something else."""
        told = (
            (_("Lead as written: {words}"), row.lead_text),
            (_("Coordinating as written: {words}"), row.coordinating_text),
            (_("Deadline as written: {words}"), row.schedule.raw),
        )
        return "\n".join(words.format(words=text) for words, text in told if text)


def cells_under_each_other(text: str) -> str:
    """The cells of a row of a table, each on its own line; anything else as it stands."""
    cells = (cell.strip() for cell in text.split(" | "))
    return "\n".join(cell for cell in cells if cell)
