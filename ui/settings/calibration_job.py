"""Making the test page, for the worker process.

What must not come in: Qt, the workspace, settings.
"""

from collections.abc import Sequence
from typing import Literal

from hanoiplan.paper.calibration_page import calibration_page
from hanoiplan.plans.model import Category, CategoryShape
from ui.base.job_worker import Progress


def made_page(
    progress: Progress,
    categories: Sequence[Category],
    primary: Literal["vi", "en"],
    printer: str,
    two_sided: bool,
) -> bytes:
    """The calibration page in the colours of the event."""
    progress(0, 1)
    colours = [
        (one.letter, one.colour, one.shape is CategoryShape.WORK)
        for one in sorted(categories, key=lambda one: one.position)
    ]
    return calibration_page(colours, primary, printer, two_sided=two_sided)
