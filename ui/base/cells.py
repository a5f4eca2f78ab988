"""What a table cell can hold: small frozen values, one class per kind of cell.

A column names the class, its value function fills it, the delegate paints it. What must not
come in: widgets, colours by value (except a category's own), and reading of data.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from hanoiplan.base.i18n import _

Tone = Literal["neu", "ok", "warn", "bad", "tint", "gold", "outline"]
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words; supporting text that may be shortened, with a tooltip."""

    text: str = ""
    ink: str = "text"
    bold: bool = False
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return self.text


@dataclass(frozen=True, slots=True)
class Number:
    """A figure: right or left, always of equal width."""

    text: str = ""
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return self.text


@dataclass(frozen=True, slots=True)
class TwoLines:
    """A thing with its second line: a person, a step of history, a problem.

    `first` is never shortened; `second` is, unless it `wraps` because a person has to read all of
    it (a remedy). `photo`: None no picture, "" the placeholder, else a key that
    the view's `photos` turns into a picture. `native` stands before `second` in its own script.
    `flag`: the code of a country whose flag stands before both lines.
    """

    first: str
    second: str = ""
    native: str = ""
    photo: str | None = None
    star: bool = False
    struck: bool = False
    wraps: bool = False
    flag: str = ""
    tall: ClassVar[bool] = True

    @property
    def under(self) -> str:
        """The second line as it is shown."""
        return " · ".join(part for part in (self.native, self.second) if part)

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return ", ".join(part for part in (self.first, self.native, self.second) if part)


@dataclass(frozen=True, slots=True)
class FlagText:
    """A country's flag and a name beside it; the name wraps and is never shortened.

    Without a code it is the name of a thing alone, `bold` where it is what the row is about.
    """

    code: str
    text: str
    ink: str = "text"
    bold: bool = False
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return self.text


@dataclass(frozen=True, slots=True)
class Chip:
    """A state: word, tone and icon always together."""

    word: str
    tone: Tone = "neu"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Chips:
    """One or several chips in a cell."""

    chips: tuple[Chip, ...] = ()
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return ", ".join(chip.word for chip in self.chips)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many: a bar, and the figures beside it. Nothing where there is nobody.

    `words` stand there instead of the figures: a share in percent.
    """

    done: int
    total: int
    words: str = ""
    tall: ClassVar[bool] = False

    @property
    def text(self) -> str:
        """The figures: 7/12."""
        if self.words:
            return self.words
        return f"{self.done}/{self.total}" if self.total else ""

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return self.text


@dataclass(frozen=True, slots=True)
class Tile:
    """A category: its letter in a circle (attendance) or a rounded square (work)."""

    letter: str
    colour: str
    square: bool = False
    name: str = ""
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return self.name or self.letter


@dataclass(frozen=True, slots=True)
class Tick:
    """A check box in front of a row."""

    on: bool = False
    enabled: bool = True
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader; nothing copies it."""
        return _("ticked") if self.on else _("not ticked")


@dataclass(frozen=True, slots=True)
class Button:
    """Something to do with this row; sends the view's `pressed`."""

    label: str
    icon: str = ""
    on_hover: bool = False
    tall: ClassVar[bool] = True

    def spoken(self) -> str:
        """The cell for a screen reader."""
        return self.label


@dataclass(frozen=True, slots=True)
class Change:
    """Before and after: struck red chip, arrow, green chip."""

    before: str
    after: str
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return f"{self.before} → {self.after}"


@dataclass(frozen=True, slots=True)
class Icon:
    """A sign of the row's kind; `tip` says it in words."""

    name: str
    ink: str = "text2"
    tip: str = ""
    ground: str = ""  # ink of a rounded ground, as in a list of problems
    tall: ClassVar[bool] = False

    def spoken(self) -> str:
        """The cell for a screen reader and for copying."""
        return self.tip


Cell = Text | Number | TwoLines | FlagText | Chips | Share | Tile | Tick | Button | Change | Icon


@dataclass(frozen=True, slots=True)
class Group:
    """A heading between rows: what the rows under it have in common.

    With a `total`, a bar at the right tells how many of it are done, and `words` say the same.
    `over` is a heading above it, which stands once over all of its own; what that one says itself
    may have rows too, before those headings. Orders keep what is under one heading together.
    """

    key: str
    title: str
    count: str = ""
    sort: str = ""
    number: str = ""
    done: int = 0
    total: int = 0
    words: str = ""
    over: "Group | None" = None
