"""Scenes of papers: looked at, in other languages, saved.

Where to save is answered without a dialog. What must not come in: drawing, and printers.
"""

from pathlib import Path

from hanoiplan.base import paths
from ui.base.page import Page
from ui.shell.tour.stage import Key, Scene, Stage, nothing

PAPERS_THERE = 20  # at least as many presses of a key as there are papers
LANGUAGE_OF_PAPER = 3  # steps with Tab: delegation, people, then language (or the one box)


def saved_here(page: Page) -> None:
    """Whatever is saved goes into a folder that is thrown away."""
    folder = paths.user_folder() / "saved"
    folder.mkdir(parents=True, exist_ok=True)

    def where(_parent: object, suggested: Path) -> Path:
        return folder / suggested.name

    page.ask_where = where  # type: ignore[attr-defined]  # pages that save have it


def _saved(stage: Stage) -> None:
    """The file is there; the page says where."""
    saved_here(stage.page)
    stage.act("save")


def to_field(stage: Stage, steps: int) -> None:
    """From the first thing of the page on with Tab."""
    stage.page.focus_first()
    for _step in range(steps):
        stage.press(Key.Key_Tab)


def _next_language(stage: Stage) -> None:
    """The paper in the next language of its list: English, then both."""
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Down)


def _in_vietnamese(stage: Stage) -> None:
    """Back to the first language."""
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Home)
    stage.press(Key.Key_Return)


def _with_identity(stage: Stage) -> None:
    """The workbook, its only box ticked."""
    stage.page.focus_first()
    stage.press(Key.Key_Down)
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Space)


def _without_identity(stage: Stage) -> None:
    """The box empty again, the first paper chosen."""
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Space)
    stage.page.focus_first()
    stage.press(Key.Key_Up)


def _paper(stage: Stage, steps: int) -> None:
    """Another paper of the list, so many lines below the first."""
    stage.page.focus_first()
    for _step in range(PAPERS_THERE):
        stage.press(Key.Key_Up)
    for _step in range(steps):
        stage.press(Key.Key_Down)


def _progress(stage: Stage) -> None:
    _paper(stage, 2)


def _progress_saved(stage: Stage) -> None:
    """Of the one plan that has a duty: it can be ticked off."""
    _paper(stage, 2)
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Return)
    _saved(stage)


def _all_plans(stage: Stage) -> None:
    """Every plan again, the first paper chosen."""
    _paper(stage, 2)
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_Home)
    stage.press(Key.Key_Return)
    _the_list(stage)


def _letters(stage: Stage) -> None:
    _paper(stage, 6)


def _programme(stage: Stage) -> None:
    _paper(stage, 7)


def _of_the_day(stage: Stage) -> None:
    _paper(stage, 9)


def _timeline(stage: Stage) -> None:
    _paper(stage, 10)


def _seating_plan(stage: Stage) -> None:
    _paper(stage, 11)


def _find_your_seat(stage: Stage) -> None:
    """Of the banquet, the last of the halls."""
    _paper(stage, 12)
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_End)
    stage.press(Key.Key_Return)


def _every_hall(stage: Stage) -> None:
    """All arrangements again, the first paper chosen."""
    _paper(stage, 12)
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_Home)
    stage.press(Key.Key_Return)
    _the_list(stage)


def _the_list(stage: Stage) -> None:
    _paper(stage, 0)


PAPERS: tuple[Scene, ...] = (
    Scene("papers", "reports"),
    Scene("papers-english", "reports", _next_language),
    Scene("papers-both", "reports", _next_language, _in_vietnamese, after="papers-english"),
    Scene("papers-saved", "reports", _saved, nothing),
    Scene("papers-identity", "reports", _with_identity, _without_identity),
    Scene("report-progress", "reports", _progress, _the_list),
    Scene("report-sent", "reports", _progress_saved, _all_plans),
    Scene("report-letters", "reports", _letters, _the_list),
    Scene("report-programme", "reports", _programme, _the_list),
    Scene("report-day", "reports", _of_the_day, _the_list),
    Scene("report-timeline", "reports", _timeline, _the_list),
    Scene("seating-plan", "reports", _seating_plan, _the_list),
    Scene("find-your-seat", "reports", _find_your_seat, _every_hall),
    Scene("papers-empty", "reports", window="empty"),
)
