"""Scenes of the checklist: every view, the form, chips, several tasks, the empty list.

What must not come in: the pages' own modules (a bare start loads no page).
"""

from ui.base.widgets.choosing import Tabs
from ui.shell.tour.register import NOBODY, a_search, no_search
from ui.shell.tour.stage import SHIFT, Key, Scene, Stage, plain


def _a_late_one(stage: Stage) -> None:
    """A task in the middle of the list is chosen."""
    stage.choose_row(9)


def _next_view(stage: Stage) -> None:
    stage.act("view")


def _its_form(stage: Stage) -> None:
    """The form of the same task."""
    stage.choose_row(9)
    stage.press(Key.Key_Return)


def _next_part(stage: Stage) -> None:
    """The next part of the form; its tabs are the last ones that are seen.

    A file without tasks shows no form, and its picture is that of the empty list.
    """
    tabs = [one for one in stage.page.findChildren(Tabs) if one.isVisible()]
    if tabs:
        tabs[-1].setFocus()
        stage.press(Key.Key_Right)


def _its_work(stage: Stage) -> None:
    """What was done of a task that comes again."""
    stage.choose_row(17)
    stage.press(Key.Key_Return)
    _next_part(stage)


def _standard(stage: Stage) -> None:
    """The standard tasks of a conference with their days."""
    stage.act("standard")


def _several(stage: Stage) -> None:
    """Four tasks chosen together."""
    stage.choose_row(3)
    for _more in range(3):
        stage.press(Key.Key_Down, SHIFT)


def _one(stage: Stage) -> None:
    stage.choose_row(3)


def _a_new_one(stage: Stage) -> None:
    """The empty form, a deadline begun: what it means stands under it."""
    stage.act("add")
    stage.type("Đặt phòng họp cho đoàn trù bị")
    for _field in range(3):
        stage.press(Key.Key_Tab)
    stage.type("Quý III-IV/2026")


def _not_at_all(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)


CHECKLIST: tuple[Scene, ...] = (
    Scene("checklist", "checklist", _a_late_one),
    Scene("checklist-task", "checklist", _its_form, plain),
    Scene("checklist-work", "checklist", _its_work, plain),
    Scene("checklist-new", "checklist", _a_new_one, _not_at_all),
    Scene("checklist-standard", "checklist", _standard, plain),
    Scene("checklist-several", "checklist", _several, _one),
    Scene("checklist-nobody", "checklist", a_search(NOBODY), no_search),
    Scene("checklist-board", "checklist", _next_view),
    Scene("checklist-timeline", "checklist", _next_view, after="checklist-board"),
    Scene("checklist-calendar", "checklist", _next_view, after="checklist-timeline"),
    Scene("checklist-agencies", "checklist", _next_view, _next_view, after="checklist-calendar"),
    Scene("checklist-empty", "checklist", window="empty"),
)
