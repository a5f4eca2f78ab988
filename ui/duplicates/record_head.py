"""The head of one of the two records: picture, name, what has happened to it, whether it stays.

What must not come in: the cells, and deciding which record stays.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from ui.base.cells import Chip
from ui.base.widgets.basics import Card, FlowLayout, Label, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel, Photo
from ui.duplicates.pairs import Side

PICTURE = (48, 64)


class RecordHead(Card):
    """One record. `wanted` when a person says that this one stays."""

    wanted = Signal()

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(margins=(12, 10, 12, 10), gap=6, parent=parent)
        self._number = number
        self.photo = Photo(*PICTURE)
        self.name = Label(kind="strong", wrap=True)
        self.native = Label(kind="native", wrap=True)
        self.detail = Label(kind="second", wrap=True)
        self.keep = Button(kind="small")
        self.keep.clicked.connect(self.wanted)
        top = QHBoxLayout()
        top.setSpacing(px(10))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for label in (self.name, self.native, self.detail):
            words.addWidget(label)
        words.addStretch(1)
        top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.layout_.addLayout(top)
        holder = QWidget()
        self._chips = FlowLayout(holder)
        self.layout_.addWidget(holder)
        self.layout_.addStretch(1)
        self.layout_.addWidget(self.keep)

    def show_side(self, side: Side, picture: bytes | None, *, stays: bool) -> None:
        """Another record, or another choice."""
        row = side.row
        self.photo.show_picture(picture, _("Photo of {name}").format(name=row.name))
        self.name.setText(f"{self._number} · {row.name}")
        self.native.show_if_any(row.native_name)
        parts = (_spoken(row.delegation), _spoken(row.position))
        self.detail.show_if_any(" · ".join(part for part in parts if part))
        emptied(self._chips)
        stay = [Chip(_("This record stays"), "tint", "check")] if stays else []
        for chip in (*stay, *_chips(side)):
            self._chips.addWidget(ChipLabel(chip.word, chip.tone, chip.icon))
        self.keep.setText(_("Keep this record"))
        self.keep.setVisible(not stays)


def _chips(side: Side) -> list[Chip]:
    """What has happened to the record already, and would be lost or void."""
    if side.arrived is not None:
        came = _("Arrived {time}").format(time=f"{side.arrived:%H:%M}")
        first = Chip(came, "ok", "check")
    else:
        first = Chip(_("Not arrived"), "neu", "clock")
    if side.badge:
        badge = Chip(_("Badge {number}").format(number=side.badge), "ok", "id-card")
    else:
        badge = Chip(_("No badge"), "outline", "id-card")
    return [first, badge]


def _spoken(text: Bilingual) -> str:
    return text.pick(interface().language)
