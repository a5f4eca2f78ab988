"""Scenes of the forms at the desk: walk-in, stand-in, loans, a whole delegation; all by keys.

What must not come in: rules of passing and of handing out.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter

from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.demo.names import unmarked
from ui.base.camera import LENT_AS, Show
from ui.base.theme import theme
from ui.shell.tour.codes import used_code, welcome_code
from ui.shell.tour.desk import scanned
from ui.shell.tour.stage import CTRL, Key, Scene, Stage

GUEST, DOUBLE = "Đặng Thị Ỷ Lan", "nguyen thi"
LENT = (("87", "tran"), ("88", "le"), ("102", "pham"), ("115", "lim"))
ENTER, ESC, DOWN = Key.Key_Return, Key.Key_Escape, Key.Key_Down
Typed = str | Key


def _keys(*what: Typed) -> Callable[[Stage], None]:
    """Words are typed, keys are pressed, in this order."""

    def play(stage: Stage) -> None:
        for one in what:
            if isinstance(one, str):
                stage.type(one)
            else:
                stage.press(one)

    return play


def _walk_in_form(stage: Stage) -> None:
    """The form of a walk-in; a desk that does not know yet at which door it is says so first."""
    posts = getattr(stage.main.pages["registration"], "posts", None)
    if posts is not None and posts.must_choose:
        stage.press(ENTER)  # the door that is offered
    stage.press(Key.Key_F6)


def _back(stage: Stage) -> None:
    """Esc from wherever the keyboard is, to the waiting desk."""
    for _press in range(5):
        stage.press(ESC)


def _walk_in(stage: Stage) -> None:
    """A guest with everything the form asks for."""
    _walk_in_form(stage)
    _keys(GUEST, ENTER, "bà", ENTER, "hà n", DOWN, ENTER)(stage)
    _keys("g", ENTER, "Phó Trưởng phòng", ENTER, "0912 345 318")(stage)


def _doubles(stage: Stage) -> None:
    """Somebody of the list, typed without marks: is it one of these?"""
    rows = stage.main.workspace.read(delegate_rows, stage.main.tools.event_id)
    name = next((row.name for row in rows if row.country == "VN" and row.badge_number), DOUBLE)
    _walk_in_form(stage)
    _keys(unmarked(name))(stage)
    stage.press(ENTER, CTRL)


def _walk_in_done(stage: Stage) -> None:
    """Number, welcome, and the card of the guest."""
    _walk_in(stage)
    _keys(ENTER)(stage)


class _Painted:
    """A camera that sees a guest before a wall: no computer of a tour has one."""

    def may_be_lent(self) -> bool:
        """Always."""
        return True

    def lend(self, show: Show, lost: Callable[[], object]) -> Callable[[], object]:
        """One picture, at once."""
        del lost
        picture = QImage(1280, 720, QImage.Format.Format_RGB32)
        picture.fill(theme().color("line2"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for token, middle, wide, high in (
            *(("text2", 730, 260, 330), ("text", 285, 132, 160)),
            ("gold", 310, 112, 142),
        ):
            painter.setBrush(theme().color(token))
            painter.drawEllipse(QPoint(640, middle), wide, high)
        painter.end()
        show(picture)
        return lambda: None


def _photographed(stage: Stage) -> None:
    """The guest stands before the camera."""
    page = stage.main.pages["registration"]
    made = getattr(page, "made", {})
    made.pop("walk_in", None)  # it is made anew, with a camera
    stage.main.tools.extra[LENT_AS] = _Painted()
    _keys(Key.Key_F6, GUEST, ENTER, "bà", ENTER)(stage)
    made["walk_in"].photo.from_camera.click()


def _no_camera(stage: Stage) -> None:
    """As it was, also for the scenes after it."""
    _back(stage)
    del stage.main.tools.extra[LENT_AS]
    getattr(stage.main.pages["registration"], "made", {}).pop("walk_in", None)


def _lost(stage: Stage) -> None:
    """One of the headsets does not come back."""
    _keys(Key.Key_F9, LENT[1][0])(stage)
    stage.press(Key.Key_Tab)
    _keys(Key.Key_Tab, "mất", ENTER)(stage)


def _stand_in(stage: Stage) -> None:
    """The guest of the card stays away; somebody new comes."""
    scanned(used_code)(stage)
    _keys(Key.Key_F8, GUEST, ENTER, "bận họp", ENTER, "d", ENTER, "Phó Chánh Văn phòng")(stage)


def _lend(stage: Stage) -> None:
    """Four headsets go out."""
    stage.press(Key.Key_F9)
    for number, name in LENT:
        _keys(number, ENTER, name, DOWN, ENTER)(stage)


def _lend_twice(stage: Stage) -> None:
    """A number that is with somebody else."""
    scanned(used_code)(stage)
    _keys(Key.Key_F9, LENT[0][0], ENTER)(stage)


def _delegation(stage: Stage) -> None:
    """The delegation of a guest who just came in."""
    scanned(welcome_code)(stage)
    stage.press(Key.Key_F4)


def _handed(stage: Stage) -> None:
    """Badges and kits are with the liaison; the sheet to sign is next."""
    _delegation(stage)
    _keys(DOWN, ENTER)(stage)
    stage.type("Ngọc Diệp")
    stage.press(ENTER)


DESK_FORMS: tuple[Scene, ...] = (
    Scene("desk-walk-in-empty", "registration", _walk_in_form, _back),
    Scene("desk-walk-in", "registration", _walk_in, _back),
    Scene("desk-walk-in-doubles", "registration", _doubles, _back),
    Scene(
        "desk-walk-in-refused",
        "registration",
        _keys(Key.Key_F6, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER),
        _back,
    ),
    Scene("desk-walk-in-photo", "registration", _photographed, _no_camera),
    Scene("desk-walk-in-done", "registration", _walk_in_done, _back),
    Scene("desk-stand-in-empty", "registration", _keys(Key.Key_F8), _back),
    Scene("desk-stand-in", "registration", _stand_in, _back),
    Scene("desk-stand-in-refused", "registration", _keys(Key.Key_F8, "xyz", ENTER), _back),
    Scene("desk-loans-nobody", "registration", _keys(Key.Key_F9), _back),
    Scene("desk-loans", "registration", _lend, _back),
    Scene("desk-loans-lost", "registration", _lost, _back, after="desk-loans"),
    Scene("desk-loans-refused", "registration", _lend_twice, _back, after="desk-loans"),
    Scene("desk-delegation-which", "registration", _keys(Key.Key_F4, "k"), _back),
    Scene("desk-delegation", "registration", _delegation, _back),
    Scene("desk-delegation-handed", "registration", _handed, _back),
)
