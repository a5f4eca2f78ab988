"""Eight small fields for what was read from the test page, each under its letter.

What must not come in: what the results come to, and keeping them.
"""

from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.printer_measures import KEYS, Measures, fits, hint
from hanoiplan.base.speech import interface
from ui.base.form import TextField
from ui.base.theme import tells_of_theme
from ui.base.widgets import Button, Label, px

FIELD = 74  # px
COLUMNS = 4
MINUS = "−"
NAMES = {
    "across": N_("A · ruler A"),
    "down": N_("B · ruler B"),
    "left": N_("C · from the left edge"),
    "top": N_("D · from the top edge"),
    "back_right": N_("E · back, to the right"),
    "back_down": N_("F · back, down"),
    "code": N_("G · smallest code"),
    "edge": N_("H · white edge"),
}


def read_length(text: str) -> float | None:
    """Millimetres as people write them, "148,9", "-0.5 mm"; None when it is no number."""
    plain = text.strip().removesuffix("mm").strip().replace(MINUS, "-").replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def as_measures(texts: Sequence[str]) -> tuple[Measures | None, dict[str, str]]:
    """The results, or a sentence for each field that is none; an empty one is as drawn."""
    drawn, troubles = asdict(Measures()), dict[str, str]()
    for key, text in zip(KEYS, texts, strict=True):
        value = read_length(text) if text.strip() else drawn[key]
        if value is None or not fits(key, value):
            troubles[key] = hint(key)
        else:
            drawn[key] = value
    return (None if troubles else Measures(**drawn)), troubles


class MeasuredFields(QWidget):
    """The fields, a sentence under them, and the two ways on."""

    wanted = Signal(object)  # Measures: prints shall be corrected by them
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields = {key: TextField() for key in KEYS}
        self.names = {key: Label(kind="label") for key in KEYS}
        self.trouble = Label(kind="bad", wrap=True)
        self.units = Label(kind="hint", wrap=True)
        self.use, self.drop = Button(kind="small", icon="check"), Button(kind="link")
        self._grid, self._ways, self._whole = QGridLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._lay_out()
        for field in self.fields.values():
            field.changed.connect(lambda _text: self._show_troubles({}))
            field.line.returnPressed.connect(self._take)
        self.use.clicked.connect(self._take)
        self.drop.clicked.connect(self.forgotten)
        self._measure()

    def _lay_out(self) -> None:
        for at, key in enumerate(KEYS):
            row, column = divmod(at, COLUMNS)
            self._grid.addWidget(self.names[key], 2 * row, column)
            self._grid.addWidget(self.fields[key], 2 * row + 1, column)
        self._grid.setColumnStretch(COLUMNS, 1)
        for widget in (self.use, self.drop):
            self._ways.addWidget(widget)
        self._ways.addStretch(1)
        self._whole.addLayout(self._grid)
        self._whole.addWidget(self.units)
        self._whole.addWidget(self.trouble)
        self._whole.addLayout(self._ways)
        self.trouble.hide()

    def words(self) -> None:
        """The language changed."""
        drawn = asdict(Measures())
        for key, field in self.fields.items():
            name = _(NAMES[key])
            self.names[key].setText(name)
            field.set_words(name, interface().number(drawn[key], 1))
            field.setToolTip(hint(key))
        self.units.setText(_("All in millimetres. Leave empty what you did not measure."))
        self.use.setText(_("Use these results"))
        self.drop.setText(_("Print as drawn again"))

    def show_measures(self, measures: Measures | None) -> None:
        """What is kept for this printer; empty fields where nobody measured it."""
        kept = asdict(measures) if measures else {}
        for key, field in self.fields.items():
            field.set_value(interface().number(kept[key], 2) if key in kept else "")
        self.drop.setVisible(measures is not None)
        self._show_troubles({})

    def begin(self) -> None:
        """The keyboard into the first field."""
        self.fields[KEYS[0]].line.setFocus()

    def _take(self) -> None:
        texts = [field.line.text() for field in self.fields.values()]
        measures, troubles = as_measures(texts)
        self._show_troubles(troubles)
        if measures is not None:
            self.wanted.emit(measures)

    def _show_troubles(self, troubles: dict[str, str]) -> None:
        """The sentences stand under all fields: a column of its own is too narrow for them."""
        for key, field in self.fields.items():
            field.show_trouble(troubles.get(key, ""), "bad")
        self.trouble.show_if_any("\n".join(troubles.values()))
        first = next(iter(troubles), None)
        if first is not None:
            self.fields[first].line.setFocus()
            self.fields[first].line.selectAll()

    def _measure(self) -> None:
        for field in self.fields.values():
            field.setFixedWidth(px(FIELD))
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(3))
        self._grid.setRowMinimumHeight(2, px(22))
        self._whole.setContentsMargins(0, px(8), 0, px(4))
        self._whole.setSpacing(px(8))
        self._ways.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
