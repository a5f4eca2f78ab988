"""A pen for office papers: lines that fit, rules, boxes to tick, flags, the event's mark.

What must not come in: what stands on which paper, categories.
"""

from dataclasses import dataclass, field
from typing import Literal

from hanoiplan.base.paths import resource
from hanoiplan.base.speech import Speech
from hanoiplan.paper import marks
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import Align, Part, TextItem
from hanoiplan.paper.pen import Mark, Picture, Rect, Segment
from hanoiplan.paper.stack import Copy, pieces_of, set_text
from hanoiplan.paper.units import Box, Size

A4 = Size(210, 297)
INK, GREY, NAVY, GOLD = "#111417", "#4A5560", "#14284B", "#C8963E"
PALE, EDGE = "#F1F3F6", "#5F6B78"
BASE = Literal["vi", "en"]
_NO_LIMIT = 12.0  # mm of height for one line


@dataclass(frozen=True, slots=True)
class Tone:
    """How a line is set: size and the least size (points), weight, colour."""

    size: float
    weight: Weight = Weight.REGULAR
    colour: str = INK
    floor: float = 6.5


@dataclass(slots=True)
class PagePen:
    """Collects the marks of one page; lengths in mm from the top left."""

    primary: BASE
    rehearsal: bool = False
    marks: list[Mark] = field(default_factory=list)

    @property
    def speech(self) -> Speech:
        """The paper's first language."""
        return Speech(self.primary)

    def say(self, msgid: str) -> str:
        """A marked msgid in the paper's first language."""
        return self.speech.say(msgid)

    def other(self, msgid: str) -> str:
        """A marked msgid in the paper's second language."""
        return Speech("en" if self.primary == "vi" else "vi").say(msgid)

    def both(self, msgid: str) -> str:
        """A marked msgid in both languages, the first one in front."""
        return " · ".join(dict.fromkeys((self.say(msgid), self.other(msgid))))

    def line(
        self, x: float, base: float, width: float, text: str, tone: Tone,
        *, align: str = "left", lines: int = 1,
    ) -> float:  # fmt: skip
        """One line on a base line, made smaller until it fits; returns where its ink ends."""
        if not text:
            return x
        box = Box(x, base - _NO_LIMIT, width, _NO_LIMIT * 1.4)
        part = Part(tone.weight, tone.colour, tone.size, tone.floor, text=text, lines=lines)
        item = TextItem("line", box, (part,), Align(align), baseline=base)
        placed = set_text(item, (Copy(part, (text,), tone.colour),))
        self.marks += placed.texts
        return placed.ink.right

    def cell(
        self, x: float, y: float, width: float, height: float, text: str, tone: Tone,
        *, place: float = 0.5, align: str = "left",
    ) -> None:  # fmt: skip
        """Up to two lines in the middle of a cell; `place` 0 is its top, 1 its foot."""
        if not text:
            return
        part = Part(tone.weight, tone.colour, tone.size, tone.floor, text=text, lines=2, pitch=1.15)
        item = TextItem("cell", Box(x, y, width, height), (part,), Align(align), place=place)
        self.marks += set_text(item, (Copy(part, pieces_of(text), tone.colour),)).texts

    def rule(self, left: float, right: float, y: float, colour: str, thickness: float) -> None:
        """A straight line across; `thickness` in points."""
        self.marks.append(Segment("rule", left, y, right, y, colour, thickness))

    def box(
        self, x: float, y: float, width: float, height: float, colour: str, thickness: float,
        *, radius: float = 0.0,
    ) -> None:  # fmt: skip
        """An outlined box; `thickness` in points."""
        box = Box(x, y, width, height)
        self.marks.append(Rect("box", box, "", colour, thickness, radius))

    def panel(self, x: float, y: float, width: float, height: float) -> None:
        """A pale ground."""
        self.marks.append(Rect("panel", Box(x, y, width, height), PALE))

    def tick(self, x: float, y: float, side: float) -> None:
        """A box for a pen's tick, around its middle."""
        self.box(x - side / 2, y - side / 2, side, side, INK, 0.7)

    def flag(self, country: str, x: float, y: float, width: float, height: float) -> bool:
        """A country's flag; whether there is one."""
        path = resource("flags", f"{country.lower()}.png")
        if not country or not path.is_file():
            return False
        self.marks.append(Picture("flag", path, Box(x, y, width, height), EDGE, 0.35))
        return True

    def mark(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """A vector mark, as large as its place allows."""
        self.marks += marks.place(name, name, Box(x, y, width, height), NAVY, GOLD)
