"""Which printer is in use, what was measured of it, and in words what it can take paper from.

What must not come in: asking a person for a printer, sending.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from hanoiplan.badges.code_size import PrinterLimit
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.printer_profiles import Kept, kept_for
from hanoiplan.base.settings import PRINTER, Settings
from hanoiplan.base.speech import interface
from hanoiplan.paper.units import Size
from ui.base.printing import Offer, Printers, offer_of

TRAY_WORDS: Mapping[str, str] = {
    "upper": N_("Upper tray"),
    "middle": N_("Middle tray"),
    "lower": N_("Lower tray"),
    "manual": N_("By hand, sheet by sheet"),
    "large": N_("Large tray"),
    "envelope": N_("Envelopes"),
}
SLACK = 0.5  # mm by which a paper may be smaller than the sheet
Choices = list[tuple[object, str]]


@dataclass(frozen=True, slots=True)
class PrinterInUse:
    """The printer of the settings ("": a question before each print), and what is kept of it."""

    name: str = ""
    kept: Kept | None = None

    @property
    def limit(self) -> PrinterLimit | None:
        """The finest code it is known to print; None where nobody measured it."""
        return PrinterLimit(self.name, self.kept.measures.least_module) if self.kept else None

    @property
    def said(self) -> str:
        """That it is calibrated, and since when; "" where it is not."""
        if self.kept is None:
            return ""
        words = _("Prints on “{printer}” are corrected as measured on {day}.")
        return words.format(printer=self.name, day=interface().short_date(self.kept.day))


def printer_in_use(settings: Settings) -> PrinterInUse:
    """As the settings say; the system is not asked."""
    name = settings.get(PRINTER)
    return PrinterInUse(name, kept_for(settings, name)) if name else PrinterInUse()


def offered_by(printers: Printers, name: str) -> Offer:
    """What a printer of the machine can do; nothing where it is not installed."""
    return offer_of(printers.called(name)) if name in printers.names() else Offer()


def tray_choices(offer: Offer) -> Choices:
    """Trays to choose from; none where there is no choice."""
    if len(offer.trays) < 2:
        return []
    return [("", _("As the printer chooses")), *((one, _(TRAY_WORDS[one])) for one in offer.trays)]


def paper_choices(offer: Offer, page: Size) -> Choices:
    """The printer's papers that a page has room on, by its own names; none without a choice."""
    short, long = sorted((page.width, page.height))
    fitting = [
        one.name
        for one in offer.papers
        if min(one.width, one.height) >= short - SLACK
        and max(one.width, one.height) >= long - SLACK
    ]
    names = list(dict.fromkeys(fitting))
    if len(names) < 2:
        return []
    return [("", _("As large as the sheet")), *((name, name) for name in names)]
