"""The cells of two records as a person compares them: fields in order, words, what was chosen.

What must not come in: Qt, and writing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from hanoiplan.base.i18n import _
from hanoiplan.delegates.merging import (
    JOINED_FIELDS,
    MERGED_FIELDS,
    PHOTO,
    cell,
    field_label,
    joined,
    usual_choice,
)
from hanoiplan.delegates.model import DelegateRow, masked
from hanoiplan.delegates.value_words import value_words


class Chosen(Enum):
    """Which cell stays."""

    ONE = 1
    TWO = 2
    BOTH = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One field of the two records."""

    name: str
    one: str
    two: str

    @property
    def differs(self) -> bool:
        """Whether there is something to choose."""
        return self.one != self.two

    @property
    def may_join(self) -> bool:
        """Whether both texts can be kept, one under the other."""
        return self.name in JOINED_FIELDS and bool(self.one and self.two)

    @property
    def label(self) -> str:
        """The field in words."""
        return _(field_label(self.name))

    def text(self, chosen: Chosen) -> str:
        """What the record will hold."""
        if chosen is Chosen.BOTH:
            return joined(self.one, self.two)
        return self.one if chosen is Chosen.ONE else self.two

    def shown(self, text: str) -> str:
        """A cell as a person reads it; a passport number hides all but its end."""
        if self.name == "passport_number":
            return masked(text)
        if self.name == PHOTO:
            return _("a picture") if text else ""
        return value_words(self.name, text) if text else ""


def lines_of(one: DelegateRow, two: DelegateRow) -> list[Line]:
    """Every field that one of the two has, those in which they differ first."""
    lines = [Line(name, cell(one, name), cell(two, name)) for name in MERGED_FIELDS]
    filled = [line for line in lines if line.one or line.two]
    return sorted(filled, key=lambda line: not line.differs)


def proposal(one: DelegateRow, two: DelegateRow, kept: int) -> dict[str, Chosen]:
    """What to choose for each differing field, when record 0 or 1 is kept."""
    rows = (one, two) if kept == 0 else (two, one)
    usual = usual_choice(*rows)
    return {
        line.name: _chosen(line, usual[line.name])
        for line in lines_of(one, two)
        if line.name in usual
    }


def values_of(lines: list[Line], chosen: Mapping[str, Chosen]) -> dict[str, str]:
    """What the merging is told: the text of each field that differs."""
    return {line.name: line.text(chosen[line.name]) for line in lines if line.name in chosen}


def _chosen(line: Line, text: str) -> Chosen:
    if text == line.one:
        return Chosen.ONE
    return Chosen.TWO if text == line.two else Chosen.BOTH
