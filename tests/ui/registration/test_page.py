"""The registration desk on a real file: scanned and typed as at the door, read as a guest would."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate
from hanoiplan.presence.queries import arrived_count
from hanoiplan.registration.queries import refused_count
from tests.builders import Desk
from tests.ui.fitting import assert_fits
from tests.ui.registration.stage import Stage, opened
from ui.registration.page import DeskPage
from ui.registration.spoken import DeskWords

ENTER, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
DeskStage = Stage[DeskPage]


def band(stage: DeskStage) -> str:
    """What the band says, as a screen reader tells it; "" while the desk waits."""
    return stage.page.views.outcome.band.accessibleName() if stage.page.views.answering else ""


def written(stage: DeskStage) -> str:
    """Everything that can be read on the page."""
    labels = [one.text() for one in stage.page.findChildren(QLabel) if one.isVisible()]
    words = [one.text for one in stage.page.findChildren(DeskWords) if one.isVisible()]
    said = [stage.page.views.outcome.person.name] if stage.page.views.answering else []
    return "\n".join([*labels, *words, *(one.accessibleName() for one in said)])


def found(stage: DeskStage) -> list[str]:
    """Who is named in the list under the input."""
    return [hit.row.name for hit in stage.page.hits.hits if stage.page.hits.isVisible()]


def inside(desk: Desk) -> int:
    """How many people the file says are here."""
    return desk.workspace.read(arrived_count, desk.event)


def refused(desk: Desk) -> int:
    """How many scans the file keeps as refused."""
    return desk.workspace.read(refused_count, desk.event)


# --- scanning


@pytest.mark.parametrize("end", [None, ENTER, Qt.Key.Key_Tab])
def test_a_scanned_badge_lets_its_owner_in_with_or_without_a_key_after_it(
    qapp: QApplication, tmp_path: Path, end: Qt.Key | None
) -> None:
    """A scanner's own Enter belongs to its digits: it does not call the next guest."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add("Nguyễn Văn An"))
        stage.keys(code)
        if end is not None:
            stage.press(end)
        assert band(stage).startswith("Welcome")
        assert "Nguyễn Văn An" in written(stage)
        assert inside(stage.desk) == 1
        assert stage.focused() is stage.page.box.line


def test_a_badge_is_read_though_the_keyboard_is_elsewhere(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Somebody clicked a button; the scanner still types to the desk."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add())
        stage.page.head.leave.setFocus()
        stage.keys(code)
        assert band(stage).startswith("Welcome")


def test_a_code_that_an_input_method_shortened_is_read_at_the_enter(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add())
        stage.keys(code[2:])
        assert band(stage) == ""
        stage.press(ENTER)
        assert band(stage).startswith("Welcome")


def test_the_second_scan_says_when_and_where_the_first_one_was(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add())
        stage.desk.scan(code)
        stage.desk.clock.advance(timedelta(minutes=5))
        stage.keys(code)
        assert band(stage).startswith("Already in at 08:12, desk 1")
        assert inside(stage.desk) == 1


def test_refused_badges_say_why_and_what_to_do_and_are_kept(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        gone = stage.desk.add("Lê Ý")
        code = stage.desk.code(gone)
        stage.desk.workspace.do(cancel_delegate, gone)
        stage.keys(code)
        assert band(stage).startswith("Badge cancelled")
        assert "Please ask the secretariat." in written(stage)
        stage.keys("1" * 21)
        assert band(stage).startswith("Unknown code")
        assert "Lê Ý" not in written(stage)
        assert (inside(stage.desk), refused(stage.desk)) == (0, 2)


def test_what_could_not_be_written_is_never_green(qapp: QApplication, tmp_path: Path) -> None:
    """The paper list is asked for, and the input waits for the next guest."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add())
        other = sqlite3.connect(stage.desk.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")  # another program writes for longer than we wait
        stage.keys(code)
        other.execute("ROLLBACK")
        other.close()
        assert band(stage).startswith("Not recorded. Please use the paper list.")
        assert "Another program is writing" in written(stage)
        assert stage.focused() is stage.page.box.line


# --- typing


def test_nobody_is_named_before_two_letters_are_typed(qapp: QApplication, tmp_path: Path) -> None:
    """An open desk: the list is empty until somebody types."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.bring("Nguyễn Văn An", "Khamla Souvanh")
        stage.settle()
        assert "Khamla" not in written(stage)
        stage.keys("k")
        assert found(stage) == []
        stage.keys("h")
        assert found(stage) == ["Khamla Souvanh"]


def test_the_only_hit_is_checked_in_by_enter(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.bring("Đặng Quốc Khưỡng", "Trần Bình")
        stage.keys("dang quoc")
        stage.press(ENTER)
        assert band(stage).startswith("Welcome")
        assert "Đặng Quốc Khưỡng" in written(stage)


def test_of_several_hits_none_is_checked_in_before_one_is_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Two Nguyễn stand at the door: the first Enter chooses, it lets nobody in."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.bring("Nguyễn Văn An", "Nguyễn Văn Bình")
        stage.keys("nguyen")
        stage.press(ENTER)
        assert inside(stage.desk) == 0
        second = found(stage)[1]
        stage.press(DOWN, ENTER)
        assert second in written(stage)
        assert inside(stage.desk) == 1


def test_a_badge_number_finds_its_owner(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        first, second = stage.desk.bring("Lê An", "Lê Bình")
        stage.desk.code(first)
        stage.desk.code(second)
        stage.keys("0002")
        stage.press(ENTER)
        assert "Lê Bình" in written(stage)


def test_the_list_says_who_is_in_already_and_who_was_cancelled(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        here, gone = stage.desk.bring("Vũ An", "Vũ Bình")
        stage.desk.let_in(here)
        stage.desk.workspace.do(cancel_delegate, gone)
        stage.keys("vu")
        states = {hit.row.name: hit.state.word for hit in stage.page.hits.hits if hit.state}
        assert states == {"Vũ An": "Arrived 08:12", "Vũ Bình": "Cancelled"}


def test_nobody_found_is_said_and_nothing_is_written(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add()
        stage.keys("xyz")
        stage.press(ENTER)
        assert "xyz" in stage.page.hits.accessibleName()
        assert band(stage) == ""
        assert refused(stage.desk) == 0


# --- the card


def test_the_card_shows_everything_a_greeting_needs(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        head = stage.desk.add(
            "Hakimi bin Zulkarnain",
            honorific_vi="Dato' Seri",
            honorific_en="Dato' Seri",
            native_name="ഹക്കിമി",
            position_vi="Thị trưởng Kuala Lumpur",
            position_en="Mayor of Kuala Lumpur",
            delegation="Kuala Lumpur",
            country="Malaysia",
            category="Đại biểu danh dự",
            role="Trưởng đoàn",
            attention="Mời sang phòng chờ VIP 2.",
        )
        stage.desk.bring("Nurul Aisyah", "Lim Jia Hui", delegation="Kuala Lumpur")
        stage.keys(stage.desk.code(head))
        stage.settle()
        words = written(stage)
        for part in (
            *("Dato' Seri Hakimi bin Zulkarnain", "ഹക്കിമി", "Mayor of Kuala Lumpur"),
            *(
                "Thị trưởng Kuala Lumpur",
                "Kuala Lumpur, Malaysia",
                "Head of delegation",
                "Badge 0001",
            ),
            *("1 of 3 of the delegation have arrived", "Mời sang phòng chờ VIP 2."),
            "Same delegation, not here yet",
        ):
            assert part in words
        assert "Xin mời vào" in band(stage) or "Welcome" in band(stage)


def test_the_card_goes_after_twenty_seconds(qapp: QApplication, tmp_path: Path) -> None:
    """Privacy: the next person in the queue does not read this one's card."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.keys(stage.desk.code(stage.desk.add("Nguyễn Văn An")))
        stage.desk.clock.advance(timedelta(seconds=19))
        stage.page.tick(stage.desk.clock.now())
        assert "Nguyễn Văn An" in written(stage)
        stage.desk.clock.advance(timedelta(seconds=1))
        stage.page.tick(stage.desk.clock.now())
        assert band(stage) == ""
        assert "Nguyễn Văn An" not in written(stage)


@pytest.mark.parametrize("key", [ENTER, ESC])
def test_enter_and_escape_call_the_next_guest(
    qapp: QApplication, tmp_path: Path, key: Qt.Key
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An")
        stage.keys("nguyen van an")
        stage.press(ENTER)
        assert band(stage)
        stage.press(key)
        assert band(stage) == ""
        assert "Next guest, please" in written(stage)


def test_just_passed_names_badges_never_people(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add("Nguyễn Văn An"))
        stage.keys(code)
        stage.keys(code)
        stage.press(ESC)
        stage.settle()
        words = written(stage)
        assert words.count("Badge 0001") == 2
        assert "was in already" in words
        assert "Nguyễn" not in words


def test_the_head_counts_arrivals_and_shows_the_clock_of_the_event(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        here, _other = stage.desk.bring("Lê An", "Lê Bình")
        stage.desk.let_in(here)
        stage.settle()
        assert "1 / 2" in written(stage)
        assert "arrived · 50%" in written(stage)
        stage.desk.clock.advance(timedelta(minutes=19))
        stage.page.tick(stage.desk.clock.now())
        assert "08:31" in written(stage)


# --- taking back, leaving


def test_a_pass_is_taken_back_with_a_reason(qapp: QApplication, tmp_path: Path) -> None:
    """Without one it stays; what hangs on it is asked in place, not in a dialog."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add())
        stage.keys(code)
        stage.press(Qt.Key.Key_F12)
        stage.press(ENTER)
        assert "Say in a few words" in written(stage)
        assert inside(stage.desk) == 1
        stage.keys("wrong guest")
        stage.press(ENTER)
        assert inside(stage.desk) == 0
        assert band(stage) == ""
        stage.keys(code)
        assert band(stage).startswith("Welcome")


def test_escape_leaves_the_question_and_the_pass_stands(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.keys(stage.desk.code(stage.desk.add()))
        stage.press(Qt.Key.Key_F12, ESC)
        assert band(stage).startswith("Welcome")
        assert stage.focused() is stage.page.box.line
        assert inside(stage.desk) == 1


def test_a_badge_scanned_into_the_reason_is_the_next_guest(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        first, second = stage.desk.bring("Lê An", "Lê Bình")
        codes = [stage.desk.code(first), stage.desk.code(second)]
        stage.keys(codes[0])
        stage.press(Qt.Key.Key_F12)
        stage.keys(codes[1])
        assert "Lê Bình" in written(stage)
        assert inside(stage.desk) == 2


def test_f11_leaves_the_desk_and_nothing_stays_on_it(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.keys(stage.desk.code(stage.desk.add()))
        stage.press(Qt.Key.Key_F11)
        assert stage.sent == [("delegates", None)]
        assert band(stage) == ""


# --- room for the words

LONG = {
    "position_vi": "Phó Chủ tịch Thường trực Ủy ban nhân dân thành phố, Trưởng Ban Chỉ đạo"
    " Chuyển đổi số và Phát triển đô thị thông minh",
    "position_en": "Standing Vice Chairman of the City People's Committee, Head of the Steering"
    " Committee for Digital Transformation",
    "honorific_vi": "Ngài",
    "native_name": "យឹម រចនា",
    "delegation": "Bandar Seri Begawan",
    "country": "Brunei",
    "role": "Trưởng đoàn",
    "attention": "Mời sang phòng chờ VIP 2. Cán bộ liên lạc: chị Ngọc Diệp, 0912 ••• 318. Đồ ăn"
    " halal, xe chờ ở cửa B, phiên dịch ngồi ngay phía sau.",
}


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
def test_the_hardest_card_is_read_whole(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    """Longest name, two long positions, a note: nothing is cut, waiting or answering."""
    with opened(qapp, tmp_path, DeskPage, size, language) as stage:  # type: ignore[arg-type]  # one of the languages
        name = "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa"
        code = stage.desk.code(stage.desk.add(name, **LONG))
        stage.settle()
        assert_fits(stage.window)
        stage.keys(code)
        stage.settle()
        assert (stage.window.width(), stage.window.height()) == size
        assert_fits(stage.window)
        assert not cut(stage)


def cut(stage: DeskStage) -> list[str]:
    """Words of the card that have less height than their lines need."""
    card = stage.page.views.outcome.person
    parts = [card.name, *card.findChildren(DeskWords)]
    shown = [part for part in parts if part.isVisible()]
    return [
        part.accessibleName() for part in shown if part.heightForWidth(part.width()) > part.height()
    ]


def test_the_language_changes_while_a_guest_stands_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The card is told again, the other language first."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        person = stage.desk.add(position_vi="Thị trưởng", position_en="Mayor")
        stage.desk.workspace.do(edit_delegate, person, delegation="Hà Nội")
        stage.keys(stage.desk.code(person))
        assert band(stage).startswith("Welcome.")
        set_language("xx")
        stage.page.retranslate()
        assert band(stage).startswith("Welcomeể")
        assert "Mayor" in written(stage)


class Windows(QObject):
    """Notes every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Qt tells of every show."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_opening_the_desk_and_scanning_shows_one_window_only(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A part that is shown before it has its place would flash and take the keyboard away."""
    windows = Windows()
    qapp.installEventFilter(windows)
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.keys(stage.desk.code(stage.desk.add(attention="VIP 2", delegation="Hà Nội")))
        stage.press(Qt.Key.Key_F12, ESC, ESC)
        stage.keys("ngu")
    qapp.removeEventFilter(windows)
    assert windows.seen == ["QMainWindow"]
