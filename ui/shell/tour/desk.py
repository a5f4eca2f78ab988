"""Scenes of the registration desk: waiting, searching, and every answer to a scan.

What must not come in: rules of passing.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, cast

from hanoiplan.base.errors import Busy, KnownError
from hanoiplan.base.i18n import _
from hanoiplan.workspace import Workspace
from ui.shell.tour.codes import (
    altered_code,
    cancelled_code,
    last_of_delegation_code,
    strange_code,
    used_code,
    void_code,
    welcome_code,
)
from ui.shell.tour.register import NOBODY
from ui.shell.tour.stage import Key, Scene, Stage

Code = Callable[[Workspace, int], str]


def scanned(code: Code) -> Callable[[Stage], None]:
    """What a scanner types; the desk needs no Enter after it."""

    def scan(stage: Stage) -> None:
        stage.type(code(stage.main.workspace, stage.main.tools.event_id))

    return scan


def clear(stage: Stage) -> None:
    """The next guest, please."""
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)


def _reason(stage: Stage) -> None:
    """The pass on the card shall be taken back: why?"""
    scanned(welcome_code)(stage)
    stage.press(Key.Key_F12)


def _take_back(stage: Stage) -> None:
    """It is taken back, so that the desk is as it was."""
    stage.type("thu")
    stage.press(Key.Key_Return)


def _typing(words: str) -> Callable[[Stage], None]:
    return lambda stage: stage.type(words)


class _Desk(Protocol):
    """What the page of the desk has for a scan that could not be kept."""

    @property
    def views(self) -> "_Views": ...


class _Views(Protocol):
    def show_not_written(self, error: KnownError, now: datetime) -> None: ...


def _not_kept(stage: Stage) -> None:
    """Another program holds the file: nothing is green."""
    sentence = _(
        "Another program is writing to {name}. Nothing was lost; close the other program"
        " or try again in a moment."
    )
    error = Busy(sentence.format(name=stage.main.workspace.path.name))
    desk = cast("_Desk", stage.page)
    desk.views.show_not_written(error, stage.main.workspace.clock.now())


DESK: tuple[Scene, ...] = (
    Scene("desk", "registration"),
    Scene("desk-search", "registration", _typing("nguyen th"), clear),
    Scene("desk-nobody", "registration", _typing(NOBODY), clear),
    Scene("desk-reason", "registration", _reason, _take_back),
    Scene("desk-welcome", "registration", scanned(welcome_code), clear),
    Scene("desk-complete", "registration", scanned(last_of_delegation_code), clear),
    Scene("desk-already", "registration", scanned(used_code), clear),
    Scene("desk-refused", "registration", scanned(void_code), clear),
    Scene("desk-cancelled", "registration", scanned(cancelled_code), clear),
    Scene("desk-altered", "registration", scanned(altered_code), clear),
    Scene("desk-strange", "registration", scanned(strange_code), clear),
    Scene("desk-not-kept", "registration", _not_kept, clear),
)
