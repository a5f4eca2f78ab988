"""Scenes of the page that reads plans: empty, review, question, faults, a newer version, refused.

What must not come in: how a plan is read, and the page's own modules.
"""

from collections.abc import Callable
from pathlib import Path

from hanoiplan.base import paths
from ui.shell.tour.plans import a_newer_plan, a_plan, an_old_word_file
from ui.shell.tour.stage import Key, Scene, Stage


def _give(stage: Stage, write: Callable[[Path], Path]) -> None:
    """A plan is given to the page, and read."""
    folder = paths.user_folder() / "plans"
    folder.mkdir(parents=True, exist_ok=True)
    open_file: Callable[[Path], object] | None = getattr(stage.page, "open_file", None)
    if open_file is not None:
        open_file(write(folder))
        stage.settle()


def _refused(stage: Stage) -> None:
    _give(stage, an_old_word_file)


def _without_error(stage: Stage) -> None:
    stage.page.clear_error()


def _review(stage: Stage) -> None:
    """A plan beside what was understood of it; the row over the end of a page is looked at."""
    _give(stage, a_plan)
    for _row in range(2):
        stage.press(Key.Key_Down)


def _question(stage: Stage) -> None:
    """The first row that waits for an answer, the keyboard on the likely ones."""
    stage.act("next")


def _form(stage: Stage) -> None:
    """The same row as a form."""
    stage.act("sides")
    stage.press(Key.Key_Return)


def _no_form(stage: Stage) -> None:
    stage.press(Key.Key_Escape)


def _chip(stage: Stage, place: int) -> None:
    chips = getattr(stage.page, "chips", None)
    if chips is not None:
        list(chips.chips.values())[place].click()
        stage.settle()


def _faults(stage: Stage) -> None:
    """Every fault of the document; the first is looked at."""
    _chip(stage, 2)
    stage.choose_row(0)


def _no_faults(stage: Stage) -> None:
    _chip(stage, 2)


def _itself(stage: Stage) -> None:
    """Number, date, title and the rest of the plan itself."""
    stage.next_tab()
    stage.next_tab()


def _written(stage: Stage) -> None:
    stage.act("write")


def _newer(stage: Stage) -> None:
    """The next version of a plan that was written."""
    stage.page.arrive(None)
    _give(stage, a_newer_plan)


def _differences(stage: Stage) -> None:
    """Whose text each cell keeps."""
    for _tab in range(2):
        stage.next_tab()
    stage.choose_row(0)


def _leave(stage: Stage) -> None:
    """Nothing more is written, and the first version goes again."""
    stage.act("cancel")
    stage.undo()


PLAN_READER: tuple[Scene, ...] = (
    Scene("plan-reader", "plan_reader"),
    Scene("plan-reader-refused", "plan_reader", _refused, _without_error),
    Scene("plan-reader-review", "plan_reader", _review),
    Scene("plan-reader-question", "plan_reader", _question, after="plan-reader-review"),
    Scene("plan-reader-form", "plan_reader", _form, _no_form, after="plan-reader-question"),
    Scene("plan-reader-faults", "plan_reader", _faults, _no_faults, after="plan-reader-form"),
    Scene("plan-reader-itself", "plan_reader", _itself, after="plan-reader-faults"),
    Scene("plan-reader-written", "plan_reader", _written, after="plan-reader-itself"),
    Scene("plan-reader-newer", "plan_reader", _newer, after="plan-reader-written"),
    Scene(
        "plan-reader-differences", "plan_reader", _differences, _leave, after="plan-reader-newer"
    ),
)
