"""An official plan in a file, read: tasks, targets, duties, programme, faults. Nothing is written.

The file is taken apart by `documents`, the meaning comes from `plan_reading`. What must not come
in: a workspace (`intake` compares, `writing` writes).
"""

from pathlib import Path

from hanoiplan.documents.progress import Tell
from hanoiplan.documents.reading import read_document
from hanoiplan.plan_reading.model import PlanReading
from hanoiplan.plan_reading.reading import understand


def read_plan(path: Path, tell: Tell | None = None) -> PlanReading:
    """Everything that the plan in this file says; the file itself is not touched.

    Args:
        path: .docx, .pdf, .xlsx or .txt.
        tell: is told (pages or steps done, all), then the same of the rows of a table whose
            columns were lost; False as its answer stops.

    Raises:
        FileTrouble: the file cannot be read as a document; the sentence says why.
        Stopped: `tell` answered False.
    """
    return understand(read_document(path, tell), tell)
