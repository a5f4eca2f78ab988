"""The head of the panel: how many of how many, name, country in its formal names, chips.

What must not come in: doing anything with the delegation (the page's actions do).
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.plans.countries import Country, country_of
from ui.base.cells import Chip
from ui.base.theme import theme
from ui.base.widgets.amounts import Ring
from ui.base.widgets.basics import FlowLayout, Label, emptied
from ui.base.widgets.signs import ChipLabel, FlagLabel
from ui.delegations.lines import Line, Member
from ui.delegations.words import badges_chip, hosting_chip, invitation_chip, other_half, spoken

RING = 96


class DelegationHead(QWidget):
    """Which delegation the panel is about."""

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, px(12))
        outer.setSpacing(px(16))
        self.ring = Ring(side=RING)
        outer.addWidget(self.ring)
        column = QVBoxLayout()
        column.setSpacing(px(3))
        outer.addLayout(column, 1)
        self.flag = FlagLabel(width=26)
        self.name = Label(kind="h2", wrap=True)
        title = QHBoxLayout()
        title.setSpacing(px(8))
        title.addWidget(self.flag)
        title.addWidget(self.name, 1)
        column.addLayout(title)
        self.other = Label(kind="text2", wrap=True)
        self.formal = Label(kind="second", wrap=True)
        self._chip_place = QWidget()
        self._chips = FlowLayout(self._chip_place)
        for widget in (self.other, self.formal):
            column.addWidget(widget)
        column.addSpacing(px(5))
        column.addWidget(self._chip_place)
        column.addStretch(1)

    def show_line(self, line: Line, people: Sequence[Member]) -> None:
        """Shows one delegation."""
        row, country = line.row, country_of(line.row.country)
        self.ring.show_amount(line.arrived, row.people)
        self.ring.setVisible(bool(row.people))
        self.flag.show_flag(row.country if country else "", spoken(country.name) if country else "")
        self.flag.setVisible(country is not None and not country.organisation)
        self.name.setText(spoken(row.name))
        self.other.show_if_any(other_half(row.name))
        self.formal.show_if_any(_formal_names(country))
        self._show_chips(line, people)

    def show_new(self) -> None:
        """Shows that a delegation is being added."""
        self.ring.hide()
        self.flag.hide()
        self.name.setText(_("New delegation"))
        for label in (self.other, self.formal):
            label.show_if_any("")
        self._chip_place.hide()

    def _show_chips(self, line: Line, people: Sequence[Member]) -> None:
        emptied(self._chips)
        nobody = line.row.people and not line.head and line.hosting is not None
        chips = (
            invitation_chip(line.row, dated=True),
            hosting_chip(line.hosting),
            badges_chip(sum(one.has_badge for one in people), len(people)),
            Chip(_("No head yet"), "warn", "star") if nobody else None,
        )
        for chip in chips:
            if chip is not None:
                self._chips.addWidget(ChipLabel(chip.word, chip.tone, chip.icon))
        self._chip_place.setVisible(any(chips))


def _formal_names(country: Country | None) -> str:
    """The formal names of a country in both languages, the spoken one first."""
    if country is None:
        return ""
    names = (spoken(country.formal), other_half(country.formal))
    return " · ".join(name for name in names if name)
