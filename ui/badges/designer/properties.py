"""The right side: everything about what is chosen; about the card while nothing is.

The panel only says what should become of it (signals), the page does it. What must not come in:
edits of layouts, and reading people.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.badges.designing.fresh import KINDS, kind_of
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.paper.layout import Item, Layout, TextItem
from ui.badges.designer.box_form import BoxForm
from ui.badges.designer.card_form import CardForm
from ui.badges.designer.condition import ConditionForm
from ui.badges.designer.item_form import ItemForm
from ui.badges.designer.item_words import is_machine_name, title_of
from ui.badges.designer.text_form import TextForm
from ui.base.form import Form, TextField
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets.basics import HLine, Label, ScrollBox
from ui.base.widgets.painted import Painted, px

WIDTH = 300  # px at text size 13
MOST = 370  # px at any: the card needs the room


class _Info(Painted):
    """The sign before the sentence that measures."""

    def sizeHint(self) -> QSize:
        return QSize(px(16), px(18))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, QRectF(box.left(), px(2), px(15), px(15)), "info", "accent")


class PropertiesPanel(QFrame):
    """The card, one item, or how many are chosen."""

    renamed = Signal(str)
    edited = Signal(str, object, str)  # key, value, label of the step

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "panel")
        self._measure()
        self.title, self.several = Label(kind="h3", wrap=True), Label(kind="text2", wrap=True)
        self.card, self.box, self.text = CardForm(), BoxForm(), TextForm()
        self.forms = {one.kind: ItemForm(one.kind) for one in KINDS if one.kind != "text"}
        self.condition = ConditionForm()
        self.naming, self.name = Form(92), TextField()
        self.naming.add("name", self.name)
        self.note = Label(kind="text2", wrap=True)
        self._note_row, self._line = QWidget(), HLine()
        self._lay_out()
        for form in self.forms.values():
            form.edited.connect(self.edited)
        self.name.committed.connect(lambda value: self.renamed.emit(str(value)))
        self.show_card(None)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        for widget in (self.title, self.several, self.card, self.box, self._line, self.text):
            column.addWidget(widget)
        for form in self.forms.values():
            column.addWidget(form)
        note = QHBoxLayout(self._note_row)
        note.setContentsMargins(0, px(2), 0, px(2))
        note.setSpacing(px(8))
        note.addWidget(_Info(), 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self.note, 1)
        for below in (self._note_row, self.condition, self.naming):
            column.addWidget(below)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(ScrollBox(inside))

    def _measure(self) -> None:
        self.setFixedWidth(min(px(WIDTH), MOST))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def words(self) -> None:
        """The language changed."""
        for part in (self.card, self.box, self.text, self.condition):
            part.words()
        for form in self.forms.values():
            form.words()
        self.naming.row("name").set_label(_("Its name"), _("a name of your own"))

    def show_card(self, layout: Layout | None) -> None:
        """Nothing is chosen: the card itself."""
        self._show_only(None)
        self.card.setVisible(layout is not None)
        if layout is not None:
            self.card.show_layout(layout)

    def show_several(self, items: Sequence[Item]) -> None:
        """Several are chosen: they can be aligned, moved and removed together."""
        self._show_only(None)
        n = len(items)
        self.title.show_if_any(ngettext("{n} part chosen", "{n} parts chosen", n).format(n=n))
        self.several.show_if_any(
            _("Arrows move them together; Align and Distribute stand above the card.")
        )

    def show_item(self, item: Item, layout: Layout) -> None:
        """One is chosen."""
        kind = kind_of(item)
        self._show_only(kind)
        self.title.show_if_any(title_of(item))
        self.box.show_box(item.box)
        self.box.setEnabled(not item.locked)
        self.condition.show_when(item.when, layout)
        self.name.set_value("" if is_machine_name(item.name) else item.name)
        if isinstance(item, TextItem):
            self.text.show_item(item, layout)
        else:
            self.forms[kind].show_item(item, layout)

    def _show_only(self, kind: str | None) -> None:
        """The forms of one kind; None: none of them."""
        one = kind is not None
        for part in (self.box, self._line, self.condition, self.naming):
            part.setVisible(one)
        self.text.setVisible(kind == "text")
        for own, form in self.forms.items():
            form.setVisible(own == kind)
        self.card.hide()
        self.title.setVisible(one)
        self.several.hide()
        if kind != "text":
            self.show_note("")

    def show_note(self, sentence: str) -> None:
        """What the measuring of everybody's card found."""
        self.note.setText(sentence)
        self._note_row.setVisible(bool(sentence))
