"""How a run comes onto paper, as values: what a person asked for, and what it comes to.

What must not come in: Qt.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What was chosen by hand; None is what is usual for the template.

    `sheet` "" prints one card to a page of its own size. `start` is the first free place of a
    half-used sheet, from 0; `stacked` runs the order through the pile of sheets; `duplex` is how
    the printer turns the paper for the back. `tray` and `printer_paper` are the printer's own
    words for where its paper lies and what it is; "" leaves both to it.
    """

    layout: str | None = None
    sheet: str | None = None
    start: int = 0
    stacked: bool = False
    duplex: str | None = None
    tray: str = ""
    printer_paper: str = ""


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """What is printed on: a wish as far as the template allows it; `sheet` None: one to a page."""

    layout: str
    sheet: str | None
    start: int
    stacked: bool
    duplex: str
    tray: str = ""
    printer_paper: str = ""
