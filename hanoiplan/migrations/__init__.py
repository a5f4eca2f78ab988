"""The steps that bring an older workspace file up to the present tables, named by date.

A step may bring `upcast(table, values, whole)` along: how values that the journal keeps from
before the step read after it. Each step is also a boundary of undo.
"""

import importlib
from pathlib import Path

from hanoiplan.store.shapes import Written
from hanoiplan.store.values import Values


def upcast(written: Written, wanted: str) -> Values:
    """Values of an older shape as they read in the wanted one, step by step."""
    values = dict(written.values)
    for revision, name in _steps():
        if written.shape < revision <= wanted:
            step = importlib.import_module(f"{__name__}.versions.{name}")
            if hasattr(step, "upcast"):
                values = step.upcast(written.table, values, written.whole)
    return values


def _steps() -> list[tuple[str, str]]:
    """(revision, module) of every step, the oldest first; a file's name begins with both."""
    folder = Path(next(iter(__path__))) / "versions"
    names = sorted(file.stem for file in folder.glob("2*.py"))
    return [("_".join(name.split("_")[:2]), name) for name in names]
