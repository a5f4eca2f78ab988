"""Scenes of the designer of cards: a ready one, a part of it, its back, a new one, a broken file.

What must not come in: drawing, and the page's own modules (a bare start loads no page).
"""

import json
from pathlib import Path

from PySide6.QtGui import QImage

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.base import paths
from hanoiplan.base.i18n import _
from hanoiplan.paper.layout_file import to_text
from ui.base.theme import theme
from ui.base.widgets.choosing import Segments
from ui.shell.tour.stage import Key, Scene, Stage

READY = "badge-a6"


def _ready(stage: Stage) -> None:
    """A copy of a ready badge."""
    stage.main.send_to("designer", READY)
    stage.settle()


def _part(stage: Stage) -> None:
    """The third part of the list is chosen."""
    _ready(stage)
    stage.page.focus_first()
    for _step in range(9):
        stage.press(Key.Key_Down)


def _nothing_chosen(stage: Stage) -> None:
    stage.act("new")


def _back(stage: Stage) -> None:
    """The other side, still empty."""
    _ready(stage)
    for segments in stage.page.findChildren(Segments):
        if segments.isVisible():
            segments.setFocus()
            stage.press(Key.Key_Right)
            break


def _new(stage: Stage) -> None:
    """Where a template begins."""
    stage.act("new")


def _empty(stage: Stage) -> None:
    """An empty card."""
    stage.act("new")
    for words in ("Bắt đầu", "Begin"):
        stage.click(words)


def _broken_file() -> Path:
    """A template of another office with a field that no program knows."""
    data = json.loads(to_text(brought_along(READY)))
    for item in data["items"]:
        if item["name"] == "flag":
            item["field"] = "shoe_size"
    file = paths.user_folder() / "mau-the-so-ngoai-vu.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def _broken(stage: Stage) -> None:
    """It is refused, with its place named."""
    _ready(stage)
    file = _broken_file()
    stage.page.ask_template = lambda _page: file  # type: ignore[attr-defined]  # the designer has it
    stage.act("bring")


def _picture(stage: Stage) -> None:
    """A picture of the office's own, where the card is free."""
    _ready(stage)
    file = paths.user_folder() / "logo.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(480, 160, QImage.Format.Format_RGB32)
    image.fill(theme().color("accent"))
    image.save(str(file))
    stage.page.ask_picture = lambda _page: file  # type: ignore[attr-defined]  # the designer has it
    stage.click(_("Image"))


def _undone(stage: Stage) -> None:
    stage.act("undo")
    stage.act("new")


def _left(stage: Stage) -> None:
    """The page of badges says where the work is."""
    _picture(stage)
    stage.main.send_to("badges", None)
    stage.settle()


def _back_again(stage: Stage) -> None:
    stage.hush()
    stage.main.send_to("designer", None)
    stage.settle()
    _undone(stage)


def _without_error(stage: Stage) -> None:
    stage.page.clear_error()
    stage.act("new")


DESIGNER: tuple[Scene, ...] = (
    Scene("designer-new", "designer", _new),
    Scene("designer", "designer", _ready, _nothing_chosen),
    Scene("designer-part", "designer", _part, _nothing_chosen),
    Scene("designer-picture", "designer", _picture, _undone),
    Scene("designer-left", "designer", _left, _back_again),
    Scene("designer-back", "designer", _back, _nothing_chosen),
    Scene("designer-broken", "designer", _broken, _without_error),
    Scene("designer-empty", "designer", _empty, _nothing_chosen),
)
