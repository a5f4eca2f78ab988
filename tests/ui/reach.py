"""What the accessibility tests look at: every room, sheet and dialog, filled with the worst names.

A place is opened as a person opens it, in the real windows. What must not come in: judging.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import Language, set_language
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import Settings
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.model import DelegateDraft, DelegationDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import events
from hanoiplan.registration.operations import check_in
from hanoiplan.workspace import Workspace
from tests.ui.idle_time import pause, until_idle
from tests.ui.shell.builders import MOMENT, OPERATOR, a_file, a_window, an_appearance, until_quiet
from ui.base.ask import Question
from ui.base.table.sheet import SheetView
from ui.base.table.view import TableView
from ui.base.theme import Mode, apply
from ui.shell.appearance import Appearance
from ui.shell.crash_dialog import CrashDialog
from ui.shell.main_window import MainWindow
from ui.shell.pages import ROOMS
from ui.shell.recent import RecentFiles
from ui.shell.start.window import StartWindow
from ui.shell.tour.lists import a_provincial_list

LONG_CITY = "Bandar Seri Begawan"
LONG_BODY = "Hiệp hội Quốc tế các Nhà lãnh đạo Thành phố thông minh và Đổi mới sáng tạo ASEAN"
LONG_BODY_EN = "International Association of Smart and Innovative City Leaders of the ASEAN Region"
LONG_WORD = "Wongthanathikulchaiyaphruekkasathaporn"  # 38 letters without a place to break
PEOPLE = (
    DelegateDraft(
        printed_vi=f"Chaiyaphon {LONG_WORD}",
        native_name="ชัยพล วงศ์ธนาธิกุลชัยพฤกษ์",
        country="Thái Lan",
        position_vi="Phó Đô trưởng phụ trách giao thông công cộng và đô thị thông minh",
        delegation="Băng Cốc",
        category="Đại biểu danh dự",
        role="Trưởng đoàn",
        attention="Mời sang phòng chờ VIP 2; không dùng thịt bò.",
        phone="0912345318",
    ),
    DelegateDraft(
        printed_vi="Estêvão do Rosário Amaral dos Santos Dias Pereira",
        country="Timor-Leste",
        delegation=LONG_BODY,
        category="Đại biểu",
    ),
    DelegateDraft(
        printed_vi="Nguyễn Thị Ngọc Diệp",
        country="Việt Nam",
        delegation="Hà Nội",
        category="Ban Tổ chức",
        email="diep@example.org",
        position_vi="Chánh Văn phòng",
    ),
    DelegateDraft(
        printed_vi="Ngọc Diệp Nguyễn Thị",
        country="Việt Nam",
        delegation="Hà Nội",
        email="diep@example.org",
        notes="Bay cùng đoàn",
    ),
    DelegateDraft(
        printed_vi="Khamphaeng Vongphachanh",
        native_name="ຄຳແພງ ວົງພະຈັນ",
        country="Lào",
        delegation="Viêng Chăn",
        category="VIP khách",
    ),
    DelegateDraft(printed_vi="Lê Ý", country="Việt Nam", delegation="Hà Nội", category="Báo chí"),
)


@cache
def _worst() -> bytes:
    """The workspace as a file, made once."""
    with tempfile.TemporaryDirectory(prefix="hanoiplan-worst-") as folder:
        file = a_file(Path(folder))
        workspace = Workspace.open(file, FixedClock(MOMENT), "1", OPERATOR)
        _fill(workspace)
        workspace.close()
        return file.read_bytes()


def _fill(workspace: Workspace) -> None:
    event_id = workspace.read(events)[0].id
    workspace.do(change_event, event_id, hosted_people=5, hosted_days=4)
    over = DelegationDraft(
        name_vi=LONG_BODY, name_en=LONG_BODY_EN, country="TL", hosted_people="12", hosted_days="9",
        invitation="no_answer", invitation_date="2026-05-18", quota="1",
        receiving_agency="Cục Ngoại vụ và Ngoại giao văn hóa, Bộ Ngoại giao",
    )  # fmt: skip
    workspace.do(add_delegation, event_id, over)
    workspace.do(add_delegation, event_id, DelegationDraft(name_vi=LONG_CITY, country="BN"))
    ids = [workspace.do(add_delegate, event_id, person) for person in PEOPLE]
    codes = workspace.do(give_codes, event_id, ids[:3])
    for one in ids[1:3]:
        workspace.do(check_in, event_id, codes[one])


def a_worst_file(folder: Path) -> Path:
    """A copy of the workspace with the worst names, for one test."""
    file = folder / "Hội nghị Lãnh đạo các Thành phố ASEAN 2026.hanoiplan"
    file.write_bytes(_worst())
    return file


@dataclass(slots=True)
class Scene:
    """A place that is open: the window, and the part of it that is looked at."""

    app: QApplication
    window: QWidget
    top: QWidget
    look: Appearance

    def dress(self, mode: Mode, size: int) -> None:
        """Another theme or text size, as the settings bring it."""
        apply(self.app, mode, size)
        self.look.theme_changed.emit()
        self.settle()

    @property
    def main(self) -> MainWindow:
        """The main window, where the place is in it."""
        assert isinstance(self.window, MainWindow)
        return self.window

    def settle(self) -> None:
        """Lets everything that is queued come."""
        if isinstance(self.window, MainWindow):
            until_quiet(self.app, self.window)
        until_idle(self.window)
        for _turn in range(3):
            self.app.processEvents()


Play = Callable[[Scene, Path], None]


def as_it_opens(_scene: Scene, _folder: Path) -> None:
    """Nothing more."""


def first_row(scene: Scene, _folder: Path) -> None:
    """The first row of the first list is chosen, so that what belongs to it is shown."""
    for table in scene.top.findChildren(TableView):
        lines = [n for n in range(table.rows.rowCount()) if table.rows.row_at(n) is not None]
        if table.isVisible() and lines:
            table.setFocus()
            table.selectRow(lines[0])
            break


def a_new_one(scene: Scene, _folder: Path) -> None:
    """The form of somebody who is not in the list yet."""
    scene.main.pages[scene.main.current].act("add").trigger()


def a_list_read(scene: Scene, folder: Path) -> None:
    """A list of a province is read; what its columns mean."""
    scene.main.pages["import"].open_file(a_provincial_list(folder))  # type: ignore[attr-defined]  # the page of imports has it
    scene.settle()
    scene.main.pages["import"].act("go").trigger()


def its_rows(scene: Scene, folder: Path) -> None:
    """The rows of it that need a person."""
    a_list_read(scene, folder)
    scene.settle()
    scene.main.pages["import"].act("go").trigger()


def a_welcome(scene: Scene, _folder: Path) -> None:
    """Somebody comes whose name and delegation are long."""
    workspace, event_id = scene.main.workspace, scene.main.tools.event_id
    head = next(row for row in workspace.read(delegate_rows, event_id) if LONG_WORD in row.name)
    code = workspace.do(give_codes, event_id, [head.id])[head.id]
    desk = scene.app.focusWidget()
    assert desk is not None
    QTest.keyClicks(desk, code)
    QTest.keyClick(desk, Qt.Key.Key_Return)


def the_keys(scene: Scene, _folder: Path) -> None:
    """F1."""
    scene.main.show_keys()


def the_palette(scene: Scene, _folder: Path) -> None:
    """Ctrl+K, and somebody is looked for."""
    scene.main.find_anything()
    scene.settle()
    line = scene.app.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "nguyen")


def the_sheet(scene: Scene) -> SheetView[object]:
    """The list of delegates."""
    (sheet,) = (one for one in scene.top.findChildren(SheetView) if one.isVisible())
    sheet.setFocus()
    sheet.selectAll()
    return sheet


def a_filter(scene: Scene, _folder: Path) -> None:
    """The values of a column."""
    the_sheet(scene).open_filter("delegation")


def the_columns(scene: Scene, _folder: Path) -> None:
    """Which columns are shown."""
    the_sheet(scene).open_columns()


def one_for_many(scene: Scene, _folder: Path) -> None:
    """One value for all rows."""
    the_sheet(scene).open_bulk_edit()


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be open. `over` names the class of what stands over the page."""

    name: str
    room: str = ""
    play: Play = as_it_opens
    over: str = ""


PLACES = (
    *(Place(room.name, room.name, first_row) for room in ROOMS),
    Place("new delegation", "delegations", a_new_one),
    Place("new delegate", "delegates", a_new_one),
    Place("columns of a list", "import", a_list_read),
    Place("rows of a list", "import", its_rows),
    Place("welcome", "registration", a_welcome),
    Place("keys", "history", the_keys, "KeysSheet"),
    Place("palette", "history", the_palette, "PaletteSheet"),
    Place("filter", "delegates", a_filter, "FilterPanel"),
    Place("parts", "delegates", the_columns, "ColumnPanel"),
    Place("bulk edit", "delegates", one_for_many, "BulkEdit"),
    Place("start"),
    Place("question"),
    Place("crash"),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """How the program looks and speaks when a place is opened."""

    language: Language = "vi"
    size: int = 13
    window: tuple[int, int] = (1366, 698)


@contextmanager
def opened(
    app: QApplication, place: Place, folder: Path, setting: Setting = Setting()
) -> Iterator[Scene]:
    """The place, open and quiet; closed again, and the usual look put back."""
    how = _in_window if place.room else _by_itself
    with how(app, place, folder, setting) as scene:
        scene.settle()
        yield scene
    set_language("vi")
    apply(app, "light", 13)


@contextmanager
def _in_window(app: QApplication, place: Place, folder: Path, setting: Setting) -> Iterator[Scene]:
    with a_window(app, a_worst_file(folder), setting.window, place.room) as window:
        scene = Scene(app, window, window, window.appearance)
        window.appearance.speak(setting.language)
        scene.dress("light", setting.size)
        place.play(scene, folder)
        scene.settle()
        if place.over:
            over = [one for one in window.findChildren(QWidget) if _is(one, place.over)]
            scene.top = over[-1]
        yield scene


def _is(widget: QWidget, name: str) -> bool:
    return type(widget).__name__ == name and widget.isVisible()


@contextmanager
def _by_itself(app: QApplication, place: Place, _folder: Path, setting: Setting) -> Iterator[Scene]:
    look = an_appearance(app)
    look.speak(setting.language)
    apply(app, "light", setting.size)
    window = DIALOGS[place.name](look)
    if place.name == "start":
        window.resize(*setting.window)
    window.show()
    window.activateWindow()
    yield Scene(app, window, window, look)
    window.close()
    window.deleteLater()
    look.end()
    pause(1)


def _start(look: Appearance) -> QWidget:
    return StartWindow(Settings(), look, RecentFiles(user_folder()), FixedClock(MOMENT))


def _question(_look: Appearance) -> QWidget:
    return Question(
        f"Xoá dữ liệu cá nhân của Chaiyaphon {LONG_WORD}?",
        "Tên, hộ chiếu, điện thoại và ảnh không lấy lại được. Lượt qua cửa vẫn được đếm.",
        ("Xoá dữ liệu cá nhân",),
        "Giữ lại",
    )


def _crash(_look: Appearance) -> QWidget:
    return CrashDialog("Report\n" * 30)


DIALOGS: dict[str, Callable[[Appearance], QWidget]] = {
    "start": _start,
    "question": _question,
    "crash": _crash,
}


def focusable(top: QWidget) -> list[QWidget]:
    """What Tab can reach inside, in the order the widgets were made."""
    every = [top, *top.findChildren(QWidget)]
    return [one for one in every if one.isVisible() and one.isEnabled() and _reached(one)]


def _reached(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.focusProxy() is None and not widget.isWindow()


def where(widget: QWidget) -> str:
    """A widget as a person who mends it finds it."""
    chain: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(chain) < 4:
        chain.insert(0, type(at).__name__)
        at = at.parentWidget()
    text = getattr(widget, "text", None)
    words = widget.accessibleName() or (text() if callable(text) else "")
    return f"{' › '.join(chain)} {words!r}"
