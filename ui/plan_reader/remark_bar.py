"""What has to be known before the rows are looked at: nothing was found, or pages were left out.

What must not come in: faults of the plan itself (they have a chip and a list).
"""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hanoiplan.exchange.plans.intake import nothing_words
from hanoiplan.plan_reading.model import PlanReading
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px

MOST = 2  # remarks that are told at once; all of them in the tooltip


class RemarkBar(QFrame):
    """Sentences over both sides, there only when there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "second-row")
        self.nothing = Label(kind="bad", wrap=True)
        self.remarks = Label(kind="warn", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(5), px(14), px(5))
        column.setSpacing(px(3))
        column.addWidget(self.nothing)
        column.addWidget(self.remarks)
        self.hide()

    def show_reading(self, reading: PlanReading) -> None:
        """That it is no plan, and what the reader left out of the document."""
        remarks = reading.source.remarks
        nothing = nothing_words(reading)
        self.nothing.show_if_any(nothing)
        rest = len(remarks) - MOST
        told = (*remarks[:MOST], *((f"+{rest}",) if rest > 0 else ()))
        self.remarks.show_if_any("\n".join(told))
        self.setToolTip("\n".join(remarks))
        self.setVisible(bool(nothing or remarks))
