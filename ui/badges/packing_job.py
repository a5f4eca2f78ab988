"""Making the papers that go with packed cards, for the worker process.

What must not come in: Qt, the workspace, and what stands on these papers.
"""

from collections.abc import Sequence
from enum import StrEnum

from hanoiplan.badges.packing import Parcel
from hanoiplan.badges.papers import Occasion, hand_over_sheets, packing_list
from ui.base.job_worker import Progress


class PackingPaper(StrEnum):
    """Which of the papers."""

    PACKING = "packing"
    HANDING = "handing"


def packing_pdf(
    progress: Progress, paper: PackingPaper, parcels: Sequence[Parcel], occasion: Occasion
) -> bytes:
    """One of the papers as a PDF."""
    progress(0, 1)
    make = packing_list if paper is PackingPaper.PACKING else hand_over_sheets
    return make(parcels, occasion)
