"""The right side: the very bytes, and under them layout and paper.

What must not come in: making the PDF, and which cards are in it.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import N_, _
from hanoiplan.paper.preview import page_pixels
from ui.base.form import ChoiceField
from ui.base.pdf_view import PdfView
from ui.base.theme import set_kind
from ui.base.widgets import Label, px

# layouts and papers by kind of card; the first one is the usual one
LAYOUTS: dict[CardKind, tuple[tuple[str, str], ...]] = {
    CardKind.BADGE: (("badge-a6", N_("A6 upright, two languages")),),
    CardKind.NAME_CARD: (("tent-a4", N_("Folded from A4, two faces")),),
}
PAPERS: dict[CardKind, tuple[tuple[str | None, str], ...]] = {
    CardKind.BADGE: (
        (None, N_("One to a page, A6")),
        ("a4-4up", N_("A4, four cards, cut marks")),
    ),
    CardKind.NAME_CARD: ((None, N_("A4, one card")),),
}


class PreviewPanel(QFrame):
    """Shows a file page by page; says when another layout or paper is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "sunken")
        self.pdf = PdfView(page_pixels)
        self.layout_field, self.paper_field = ChoiceField(), ChoiceField()
        self._layout_label, self._paper_label = Label(kind="label"), Label(kind="label")
        self._codes = Label(kind="hint", wrap=True)
        self._kind = CardKind.BADGE
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.pdf, 1)
        whole.addWidget(self._foot())
        for field in (self.layout_field, self.paper_field):
            field.committed.connect(lambda _value: self.changed.emit())

    def _foot(self) -> QFrame:
        foot = QFrame()
        set_kind(foot, "panel-foot")
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(px(14), px(8), px(14), px(10))
        lines.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(14))
        pairs = (
            (self._layout_label, self.layout_field),
            (self._paper_label, self.paper_field),
        )
        for label, field in pairs:
            column = QVBoxLayout()
            column.setSpacing(px(4))
            column.addWidget(label)
            column.addWidget(field)
            row.addLayout(column)
        row.addStretch(1)
        lines.addLayout(row)
        lines.addWidget(self._codes)
        return foot

    @property
    def layout_name(self) -> str:
        """The layout that is wanted."""
        return str(self.layout_field.value() or LAYOUTS[self._kind][0][0])

    @property
    def sheet_name(self) -> str | None:
        """The paper that is wanted; None prints one card to a page of its own size."""
        value = self.paper_field.value()
        return str(value) if value else None

    def show_kind(self, kind: CardKind) -> None:
        """Other layouts and papers for another kind of card."""
        self._kind = kind
        self.layout_field.set_choices([(name, _(words)) for name, words in LAYOUTS[kind]])
        self.paper_field.set_choices([(name or "", _(words)) for name, words in PAPERS[kind]])
        if self.layout_field.value() is None:
            self.layout_field.set_value(LAYOUTS[kind][0][0])
        if self.paper_field.value() is None:
            self.paper_field.set_value("")

    def words(self) -> None:
        """The language changed."""
        self.pdf.words()
        self._layout_label.setText(_("Layout"))
        self._paper_label.setText(_("Paper"))
        self.layout_field.set_words(_("Layout"))
        self.paper_field.set_words(_("Paper"))
        self.show_kind(self._kind)

    def show_file(self, pdf: bytes, pages: int, note: str) -> None:
        """Another file; `note` says whether these are the bytes that have left."""
        page = self.pdf.page if self.pdf.page < pages else 0
        self.pdf.show_pdf(pdf, pages, max(0, page))
        self.pdf.note.setText(note)

    def tell_of_codes(self, *, kind: CardKind, saved: bool) -> None:
        """A preview carries a sample of the code: that is said beside it."""
        words = _(
            "The code shown is a sample; numbers and codes are given when it is printed or saved."
        )
        self._codes.show_if_any("" if saved or kind is not CardKind.BADGE else words)

    def clear(self) -> None:
        """Nothing to be seen."""
        self.pdf.clear()
        self.pdf.note.setText("")
