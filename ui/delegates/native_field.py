"""A field for a name in its own script: higher, for marks stacked above and below the letters.

What must not come in: which script it is.
"""

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.base.form import TextField
from ui.base.widgets.painted import px

HEIGHT = 38  # px at text size 13: Burmese needs 28 for its letters


class NativeField(TextField):
    """One line of any script."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = QSizePolicy.Policy.Expanding
        self.line.setSizePolicy(whole, whole)

    def measures(self) -> None:
        super().measures()
        self.setFixedHeight(px(HEIGHT))
