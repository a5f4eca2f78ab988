"""Printing: a job as a value, the printers, whether something is cut, and the sending itself.

What must not come in: paper's own drawing; pages of a PDF are handed in.
"""

from ui.base.printing.choosing import Printing
from ui.base.printing.cutting import LOOK_DPI, Cut, ink_at_edges, what_is_cut
from ui.base.printing.job import PrintJob, Sides, set_paper, set_up
from ui.base.printing.pages import OpenPages, Pages
from ui.base.printing.printers import (
    Offer,
    Paper,
    Printers,
    Standing,
    SystemPrinters,
    offer_of,
    standing,
)
from ui.base.printing.sending import dots_per_inch, send_pages

__all__ = [
    "LOOK_DPI",
    "Cut",
    "Offer",
    "OpenPages",
    "Pages",
    "Paper",
    "PrintJob",
    "Printers",
    "Printing",
    "Sides",
    "Standing",
    "SystemPrinters",
    "dots_per_inch",
    "ink_at_edges",
    "offer_of",
    "send_pages",
    "set_paper",
    "set_up",
    "standing",
    "what_is_cut",
]
