"""The sentences of printing.

What must not come in: deciding which one holds.
"""

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface


def no_printer() -> str:
    """Nothing to print with."""
    return _(
        "There is no printer on this computer. Save a PDF instead and print it where there is one."
    )


def not_there(name: str) -> str:
    """The printer of the settings is away."""
    sentence = _(
        "The printer “{name}” of the settings is not there now. Connect it and print again, or"
        " choose another one in the settings."
    )
    return sentence.format(name=name)


def refused(name: str) -> str:
    """It takes no page."""
    sentence = _(
        "The printer “{name}” does not take these pages. See whether it is on and has paper, then"
        " print again; or save a PDF instead."
    )
    return sentence.format(name=name or _("of this computer"))


def gone(name: str, sheets: int, total: int) -> str:
    """It went away after so many of all sheets; none came out where none was sent."""
    if not sheets:
        return refused(name)
    sentence = ngettext(
        "The printer “{name}” went away after {n} of {total} sheets, and nothing was recorded."
        " Please take the print out of its queue, destroy that sheet if it came out, and print the"
        " run again.",
        "The printer “{name}” went away after {n} of {total} sheets, and nothing was recorded."
        " Please take the print out of its queue, destroy those of the first {n} sheets that came"
        " out, and print the run again.",
        sheets,
    )
    return _filled(sentence, name, sheets, total)


def failed(name: str, total: int) -> str:
    """It stopped with the whole run in its queue."""
    sentence = ngettext(
        "The printer “{name}” stopped with the sheet in its queue, and nothing was recorded."
        " Please take the print out of the queue, destroy what came out, and print it again.",
        "The printer “{name}” stopped with all {n} sheets in its queue, and nothing was recorded."
        " Please take the print out of the queue, destroy what came out, and print it again.",
        total,
    )
    return _filled(sentence, name, total, total)


def _filled(sentence: str, name: str, n: int, total: int) -> str:
    number = interface().number
    return sentence.format(name=name or _("of this computer"), n=number(n), total=number(total))


def smaller_paper(width: float, height: float) -> tuple[str, str]:
    """A question and what it means; mm."""
    number = interface().number
    detail = _(
        "The printer has paper of {width} × {height} mm. What does not fit is cut off; nothing"
        " is made smaller."
    )
    question = _("Print on a paper that is smaller than the sheet?")
    return question, detail.format(width=number(round(width)), height=number(round(height)))


def white_edge(edge: float) -> tuple[str, str]:
    """A question and what it means; mm."""
    detail = _(
        "The printer leaves up to {edge} mm white at the edges, and something of this sheet stands"
        " there. It is cut off; nothing is made smaller."
    )
    question = _("Print although the edges stay white?")
    return question, detail.format(edge=interface().number(round(edge, 1)))
