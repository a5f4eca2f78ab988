"""A form: rows of label and field, the trouble under the field, headings between.

What must not come in: which fields there are.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.base.form.field import Field
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import Painted, px

LABEL_TOP = 7  # px, so that label and first line stand on one line
GAP = 10
LABEL = 108  # px, at text size 13


class _Sign(Painted):
    """The small icon before a sentence of trouble."""

    name, ink = "triangle-alert", "warn"

    def sizeHint(self) -> QSize:
        return QSize(px(14), px(18))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = px(14)
        draw_icon(painter, QRectF(box.left(), px(4), side, side), self.name, self.ink)


class TroubleLine(QWidget):
    """Icon and sentence under a field; hidden while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(2), 0, 0)
        layout.setSpacing(px(6))
        self._sign = _Sign()
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.label = Label(kind="warn", wrap=True)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.label, 1)
        self.hide()

    def show_trouble(self, sentence: str, tone: str) -> None:
        """Shows a sentence in a tone, or nothing."""
        self._sign.name = "octagon-x" if tone == "bad" else "triangle-alert"
        self._sign.ink = tone or "warn"
        self._sign.update()
        set_kind(self.label, tone or "warn")
        self.label.setText(sentence)
        self.setVisible(bool(sentence))


class FormRow(QWidget):
    """One label with one or two fields beside it (or under it)."""

    def __init__(
        self, fields: list[Field], label_width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fields = fields
        self._label_width = label_width
        beside = label_width > 0
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._layout = QBoxLayout(way, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.label = Label(kind="label", wrap=True)
        top = Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0)
        self._layout.addWidget(self.label, 0, top)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._line = QHBoxLayout()
        for field in fields:
            self._line.addWidget(field, 1)
        column.addLayout(self._line)
        self._troubles = [self._trouble_of(field, column) for field in fields]
        self._layout.addLayout(column, 1)
        self.label.setBuddy(fields[0])
        self._measure()

    @staticmethod
    def _trouble_of(field: Field, column: QVBoxLayout) -> TroubleLine:
        line = TroubleLine()
        column.addWidget(line)
        field.trouble_changed.connect(lambda: line.show_trouble(field.trouble_text, field.trouble))
        return line

    def _measure(self) -> None:
        if self._label_width:
            self.label.setFixedWidth(px(self._label_width))
            self.label.setContentsMargins(0, px(LABEL_TOP), 0, 0)
        self._layout.setSpacing(px(4))
        self._line.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def set_label(self, text: str, placeholder: str = "") -> None:
        """The label; also the accessible name of fields that have none of their own."""
        self.label.setText(text)
        for field in self.fields:
            if len(self.fields) == 1 or not field.accessibleName():
                field.set_words(text, placeholder)


class Form(QWidget):
    """Rows one under the other. `label_width` 0 puts labels above their fields."""

    def __init__(self, label_width: int = LABEL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._rows: dict[str, FormRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(GAP))
        self._layout.addStretch(1)

    def add(self, name: str, *fields: Field) -> FormRow:
        """A row with one field, or with two beside each other."""
        row = FormRow(list(fields), self._label_width)
        self._rows[name] = row
        self.add_widget(row)
        return row

    def add_heading(self) -> Label:
        """A heading between rows; the page sets its words."""
        label = Label(kind="h3")
        self.add_widget(label)
        return label

    def add_widget(self, widget: QWidget) -> None:
        """Anything else between the rows."""
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def row(self, name: str) -> FormRow:
        """A row by its name."""
        return self._rows[name]

    def fields(self) -> list[Field]:
        """All fields from top to bottom."""
        return [field for row in self._rows.values() for field in row.fields]

    def troubles(self) -> int:
        """How many fields block saving."""
        return sum(1 for field in self.fields() if field.trouble == "bad")
