"""Beside the hall: who sits on the chosen seat, why there, what is wished and what is against it.

The panel only says what should be done (signals, actions); the page does it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.cells import Chip
from ui.base.widgets.basics import FlowLayout, HLine, Label, Panel, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel, Photo
from ui.seating.lines import SignedLine
from ui.seating.shown_hall import Face, SeatFace, ShownHall, spoken
from ui.seating.why import Said, against, why_here, wishes_of

WIDTH = 316  # px at text size 13
FACE = 54, 72  # px of the photo


class SeatPanel(Panel):
    """One seat."""

    def __init__(self, acts: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.title, self.under = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.photo = Photo(*FACE)
        names = QVBoxLayout()
        names.setSpacing(px(4))
        for widget in (self.title, self.under):
            names.addWidget(widget)
        names.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        self.head.addLayout(row)
        chips = QWidget()
        self._chips = FlowLayout(chips)
        self.head.addWidget(chips)
        self.head.addWidget(HLine())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.foot_frame.hide()
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for act in acts:
            flow.addWidget(Button(kind="small", action=act))
        self.body.addWidget(buttons)
        self.shown = ""

    def show_seat(self, hall: ShownHall, seat: SeatFace, photo: bytes | None = None) -> None:
        """Another seat, or the same one anew; without a photo there is no place for one."""
        self.shown = seat.chair.key
        who = seat.sitter
        self.photo.setVisible(photo is not None)
        self.photo.show_picture(photo, who.name if who is not None else "")
        free = _("Free seat {seat}").format(seat=seat.chair.key)
        self.title.setText(who.name if who is not None else free)
        about = [spoken(who.position), spoken(who.delegation)] if who is not None else []
        self.under.show_if_any(" · ".join(filter(None, about)))
        self._show_chips(seat)
        emptied(self._lines)
        if who is None:
            hint = _("Drag somebody here, or choose a person and press Enter, then Enter here.")
            self._lines.addWidget(Label(hint, "text2", wrap=True))
        self._section(_("Why here"), why_here(hall, seat))
        self._section(_("To check"), against(hall, seat))
        self._section(_("Wishes"), wishes_of(hall, seat))

    def _section(self, heading: str, lines: Sequence[Said]) -> None:
        if not lines:
            return
        self._lines.addWidget(Label(heading, "h3"))
        for one in lines:
            self._lines.addWidget(SignedLine(one.icon, one.words, one.under, one.ink))

    def _show_chips(self, seat: SeatFace) -> None:
        emptied(self._chips)
        chips = [Chip(_("Seat {seat}").format(seat=seat.chair.key), "tint", "armchair")]
        if seat.sitter is not None:
            here = seat.face is Face.ARRIVED
            chips.append(
                Chip(_("Arrived"), "ok", "check")
                if here
                else Chip(_("Not yet here"), "neu", "circle-dashed")
            )
            chips += [Chip(_("Head"), "gold", "star")] if seat.sitter.head else []
        chips += [Chip(_("Locked"), "gold", "lock")] if seat.locked else []
        chips += [Chip(_("To check"), "warn", "triangle-alert")] if seat.against else []
        for chip in chips:
            self._chips.addWidget(ChipLabel(chip.word, chip.tone, chip.icon))

    def sentences(self) -> list[str]:
        """Everything that is said of the seat."""
        return [one.words.text() for one in self.findChildren(SignedLine) if not one.isHidden()]
