"""The right side: the very bytes, and under them template and paper.

What must not come in: making the PDF, and which cards are in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.badges.kinds import KINDS, KindSpec
from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import _
from hanoiplan.paper.preview import page_pixels
from hanoiplan.paper.sheet import Duplex, Sheet
from ui.badges.more_paper import Offered, open_more
from ui.badges.paper_choice import PaperChoice, PaperWish
from ui.badges.paper_words import (
    Template,
    Unusable,
    fitting_sheets,
    sheet_words,
    template_choices,
)
from ui.badges.printer_in_use import TRAY_WORDS, PrinterInUse
from ui.base.cells import Chip
from ui.base.form import ChoiceField
from ui.base.pdf_view import PdfView
from ui.base.printing import Offer
from ui.base.theme import set_kind
from ui.base.widgets import Button, ChipLabel, Label, px

ROOMY = 600  # px of width from which the buttons at the foot show their words


class PreviewPanel(QFrame):
    """Shows a file page by page; says when another template or paper is wanted."""

    changed = Signal()
    edit_template = Signal(object)  # name or id of the template

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "sunken")
        self.pdf = PdfView(page_pixels)
        self.layout_field, self.paper_field = ChoiceField(), ChoiceField()
        self._layout_label, self._paper_label = Label(kind="label"), Label(kind="label")
        self.more, self.edit = Button(icon="sliders-horizontal"), Button(icon="palette")
        self._codes = Label(kind="hint", wrap=True)
        self._trouble = Label(kind="warn", wrap=True)
        self.calibrated = ChipLabel()
        self.printer = PrinterInUse()
        self.ask_offer: Callable[[str], Offer] = lambda _printer: Offer()
        self.kind = CardKind.BADGE
        self._templates: tuple[Template, ...] = ()
        self._unusable: tuple[Unusable, ...] = ()
        self._wishes: dict[CardKind, PaperWish] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.pdf, 1)
        whole.addWidget(self._foot())
        self.layout_field.committed.connect(lambda name: self.choose_template(str(name)))
        self.paper_field.committed.connect(
            lambda name: self._want(replace(self._wish, sheet=str(name)))
        )
        self.more.clicked.connect(self._open_more)
        self.edit.clicked.connect(self._edit)

    def _foot(self) -> QFrame:
        foot = QFrame()
        set_kind(foot, "panel-foot")
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(px(14), px(8), px(14), px(10))
        lines.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        pairs = (
            (self._layout_label, self.layout_field),
            (self._paper_label, self.paper_field),
        )
        for label, field in pairs:
            column = QVBoxLayout()
            column.setSpacing(px(4))
            column.addWidget(label)
            column.addWidget(field)
            row.addLayout(column, 1)
        for button in (self.more, self.edit):
            beside = QVBoxLayout()
            beside.addStretch(1)
            beside.addWidget(button)
            row.addLayout(beside)
        lines.addLayout(row)
        lines.addWidget(self._trouble)
        told = QHBoxLayout()
        told.setSpacing(px(10))
        told.addWidget(self.calibrated)
        told.addWidget(self._codes, 1)
        lines.addLayout(told)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the room is short the names of template and paper have it, not the buttons."""
        super().resizeEvent(event)
        for button in (self.more, self.edit):
            button.set_short(self.width() < px(ROOMY))

    # ---- what is chosen

    @property
    def spec(self) -> KindSpec:
        """What belongs to the kind that is shown."""
        return KINDS[self.kind]

    @property
    def template(self) -> Template | None:
        """The template that is wanted, else the usual one; None until templates were read."""
        wanted = self._wish.layout
        return next(
            (one for one in self._templates if one.row.name == wanted),
            self._templates[0] if self._templates else None,
        )

    @property
    def _wish(self) -> PaperWish:
        return self._wishes.get(self.kind, PaperWish())

    def paper(self) -> PaperChoice | None:
        """The paper that is wanted, as far as the template allows it; None without a template."""
        template, wish = self.template, self._wish
        if template is None:
            return None
        name, sheet = self._sheet(template)
        start = min(wish.start, sheet.per_page - 1)
        usual = Duplex.LONG_EDGE if template.two_sided else Duplex.NONE
        duplex = (template.two_sided and wish.duplex) or str(usual)
        stacked = wish.stacked and sheet.per_page > 1
        at_printer = (wish.tray, wish.printer_paper) if self.printer.name else ("", "")
        return PaperChoice(template.row.name, name, start, stacked, duplex, *at_printer)

    def _sheet(self, template: Template) -> tuple[str | None, Sheet]:
        """The sheet that is wanted, or the usual one where that does not fit the template."""
        fitting = fitting_sheets(self.spec, template.layout)
        same = (pair for pair in fitting if (pair[0] or "") == self._wish.sheet)
        return next(same, fitting[0])

    def offered(self) -> Offered | None:
        """What can be chosen beyond template and paper."""
        template = self.template
        if template is None:
            return None
        return Offered(self._sheet(template)[1], template.two_sided, self.printer.name)

    def choose_template(self, name: str) -> None:
        """The designer was left with this template."""
        self._want(replace(self._wish, layout=name))

    def _want(self, wish: object) -> None:
        if isinstance(wish, PaperWish):
            self._wishes[self.kind] = wish
            self._show_fields()
            self.changed.emit()

    def _open_more(self) -> None:
        offered, now = self.offered(), self.paper()
        if offered is not None and now is not None and offered.anything:
            name = self.printer.name
            asked = replace(offered, offer=self.ask_offer(name) if name else Offer())
            open_more(self.more, asked, now, self._wish, self._want)

    def _edit(self) -> None:
        if self.template is not None:
            self.edit_template.emit(self.template.address)

    # ---- what is shown

    def show_kind(
        self, kind: CardKind, templates: Sequence[Template], unusable: Sequence[Unusable] = ()
    ) -> None:
        """Other templates and papers for another kind of card."""
        self.kind, self._templates, self._unusable = kind, tuple(templates), tuple(unusable)
        self._show_fields()

    def show_printer(self, printer: PrinterInUse) -> None:
        """Which printer is in use; that it is calibrated is said."""
        self.printer = printer
        self.calibrated.show_chip(Chip(_("Calibrated"), "ok", "check"))
        self.calibrated.setToolTip(printer.said)
        self.calibrated.setVisible(printer.kept is not None)
        self._show_fields()

    def _show_fields(self) -> None:
        template, now, offered = self.template, self.paper(), self.offered()
        if template is None or now is None or offered is None:
            return
        self.layout_field.set_choices(template_choices(self._templates, self._unusable))
        self.layout_field.set_value(template.row.name)
        papers = fitting_sheets(self.spec, template.layout)
        self.paper_field.set_choices([(name or "", sheet_words(one)) for name, one in papers])
        self.paper_field.set_value(now.sheet or "")
        self.more.setEnabled(offered.anything)
        self.more.setText(_more_words(now, offered))
        broken = (one.trouble for one in self._unusable if one.row.name == self._wish.layout)
        self._trouble.show_if_any(next(broken, ""))

    def words(self) -> None:
        """The language changed."""
        self.pdf.words()
        self._layout_label.setText(_("Template"))
        self._paper_label.setText(_("Paper"))
        self.layout_field.set_words(_("Template"))
        self.paper_field.set_words(_("Paper"))
        self.more.setText(_("More"))
        self.more.setToolTip(_("First place of the sheet, both sides, order"))
        self.edit.setText(_("Edit template"))
        self.edit.setToolTip(_("Edit template"))
        self.show_printer(self.printer)

    def show_file(self, pdf: bytes, pages: int, note: str) -> None:
        """Another file; `note` says whether these are the bytes that have left."""
        page = self.pdf.page if self.pdf.page < pages else 0
        self.pdf.show_pdf(pdf, pages, max(0, page))
        self.pdf.note.setText(note)

    def tell_of_codes(self, *, saved: bool) -> None:
        """A preview carries a sample of the code: that is said beside it."""
        words = _(
            "The code shown is a sample; numbers and codes are given when it is printed or saved."
        )
        self._codes.show_if_any("" if saved or not self.spec.has_code else words)

    def clear(self) -> None:
        """Nothing to be seen."""
        self.pdf.clear()
        self.pdf.note.setText("")


def _more_words(now: PaperChoice, offered: Offered) -> str:
    """The button says what is not as usual."""
    told = []
    if now.start:
        told.append(_("from place {n}").format(n=now.start + 1))
    if offered.two_sided and now.duplex != Duplex.NONE:
        told.append(_("both sides"))
    if now.stacked:
        told.append(_("through the pile"))
    if now.tray:
        told.append(_(TRAY_WORDS[now.tray]).lower())
    if now.printer_paper:
        told.append(now.printer_paper)
    return ", ".join(told)[:1].upper() + ", ".join(told)[1:] if told else _("More")
