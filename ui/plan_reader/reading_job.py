"""What the page has done beside the window: reading a plan. Plain values, no Qt.

What must not come in: widgets, and comparing with the workspace.
"""

from pathlib import Path

from hanoiplan.exchange.plans.document import read_plan
from hanoiplan.plan_reading.model import PlanReading
from ui.base.job_worker import Progress


def read_file(progress: Progress, path: Path) -> PlanReading:
    """The whole plan; pages are told while they are read.

    Raises:
        FileTrouble: the file cannot be read as a plan; the sentence says why.
    """
    progress(0, 0)

    def tell(done: int, every: int) -> None:
        progress(done, every)  # raises when somebody pressed Stop

    return read_plan(path, tell)
