"""Handing out at the desk, and the badge that prints once, by keys on a real file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import print_log
from hanoiplan.base.i18n import Language
from hanoiplan.base.settings import PRINT_AT_DESK, PRINTER, Settings
from hanoiplan.delegates.operations import edit_delegate, edit_delegation
from hanoiplan.delegates.queries import delegations
from hanoiplan.handouts.model import DueState, ItemKind
from hanoiplan.handouts.queries import due
from tests.ui.fitting import assert_fits
from tests.ui.printers import PaperFile
from tests.ui.registration.doors import an_item, category
from tests.ui.registration.stage import Stage, opened
from tests.ui.registration.test_page import band, written
from ui.registration.due_list import DueRow
from ui.registration.page import DeskPage

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
DeskStage = Stage[DeskPage]


def states(stage: DeskStage, person: int) -> list[DueState]:
    """How the person stands to every item, in the file."""
    dues = stage.desk.workspace.read(due, stage.desk.event, person)
    return [one.state for one in dues]


def tiles(stage: DeskStage) -> str:
    """What the tiles of the card say."""
    card = stage.page.views.card
    assert card is not None
    return "; ".join(f"{one.label.en} {one.value} {one.detail.en}" for one in card.tiles)


def printed(stage: DeskStage) -> list[int]:
    """The versions in the print log."""
    log = stage.desk.workspace.read(print_log, stage.desk.event, CardKind.BADGE)
    return [one.version for one in log]


# --- items


def test_the_card_lists_what_is_handed_out_and_a_key_gives_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        an_item(stage.desk, "Kit")
        an_item(stage.desk, "Gift", ItemKind.GIFT)
        person = stage.desk.add()
        stage.keys(stage.desk.code(person))
        stage.settle()
        stage.shortcut(Qt.Key.Key_2)
        assert states(stage, person) == [DueState.DUE, DueState.HANDED]
        assert stage.focused() is stage.page.box.line
        names = [row.accessibleName() for row in rows(stage)]
        assert names == ["Kit, to hand over", "Gift, handed over 08:12, desk 1"]


def rows(stage: DeskStage) -> list[DueRow]:
    """The items as they stand beside the card."""
    stage.settle()
    found = stage.page.views.side.dues.findChildren(DueRow)
    return [row for row in found if row.isVisible()]


def test_a_key_means_the_same_item_with_each_guest(qapp: QApplication, tmp_path: Path) -> None:
    """The second item has Ctrl 2 also with guests who are not due the first one."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        others = frozenset({category(stage.desk, "D")})
        an_item(stage.desk, "Gift", ItemKind.GIFT, categories=others)
        an_item(stage.desk, "Kit")
        guest = stage.desk.add(category="H")
        stage.keys(stage.desk.code(guest))
        stage.settle()
        assert [row.key for row in rows(stage)] == ["Ctrl 2"]
        stage.shortcut(Qt.Key.Key_1)
        assert states(stage, guest) == [DueState.DUE], "Ctrl 1 is the gift, which is not due here"
        stage.shortcut(Qt.Key.Key_2)
        assert states(stage, guest) == [DueState.HANDED]


def test_a_digit_alone_is_typed_and_gives_nothing(qapp: QApplication, tmp_path: Path) -> None:
    """It begins a badge number, or a scan."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        an_item(stage.desk, "Kit")
        person = stage.desk.add()
        stage.keys(stage.desk.code(person))
        stage.settle()
        stage.keys("1")
        assert stage.page.box.line.text() == "1"
        assert states(stage, person) == [DueState.DUE]


def test_a_headset_goes_out_against_its_number_and_comes_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        an_item(stage.desk, "Headset", ItemKind.LOAN)
        first, second = stage.desk.bring("Lê An", "Lê Bình")
        codes = [stage.desk.code(one) for one in (first, second)]
        stage.keys(codes[0])
        stage.settle()
        stage.shortcut(Qt.Key.Key_1)
        stage.keys("87")
        stage.press(ENTER)
        assert rows(stage)[0].accessibleName() == "Headset, lent, number 87"
        stage.keys(codes[1])
        stage.settle()
        stage.shortcut(Qt.Key.Key_1)
        stage.keys("87")
        stage.press(ENTER)
        assert "is still with Lê An" in written(stage), "one number, one person"
        stage.press(ESC)
        stage.keys(codes[0])
        stage.settle()
        stage.shortcut(Qt.Key.Key_1)
        assert states(stage, first) == [DueState.RETURNED]


def test_what_was_ticked_by_mistake_is_taken_back_with_a_reason(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        an_item(stage.desk, "Kit")
        person = stage.desk.add()
        stage.keys(stage.desk.code(person))
        stage.settle()
        stage.shortcut(Qt.Key.Key_1)
        stage.settle()
        stage.shortcut(Qt.Key.Key_1)
        stage.press(ENTER)
        assert states(stage, person) == [DueState.HANDED], "not without a reason"
        stage.keys("wrong line")
        stage.press(ENTER)
        assert states(stage, person) == [DueState.DUE]


def test_a_badge_scanned_instead_of_a_number_is_the_next_guest(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        an_item(stage.desk, "Headset", ItemKind.LOAN)
        first, second = stage.desk.bring("Lê An", "Lê Bình")
        codes = [stage.desk.code(one) for one in (first, second)]
        stage.keys(codes[0])
        stage.settle()
        stage.shortcut(Qt.Key.Key_1)
        stage.keys(codes[1])
        assert "Lê Bình" in written(stage)
        assert states(stage, first) == [DueState.DUE]


# --- protocol


def test_protocol_is_told_host_liaison_and_how_the_name_is_said(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        head = stage.desk.add("Khamla", role="Trưởng đoàn", delegation="Viêng Chăn")
        told = {"pronunciation": "Khăm-la", "attention": "Phòng chờ VIP 2."}
        stage.desk.workspace.do(edit_delegate, head, **told)
        known = stage.desk.workspace.read(delegations, stage.desk.event)[0]
        about = {"receiving_agency": "Sở Ngoại vụ", "liaison_name": "Ngọc Diệp"}
        stage.desk.workspace.do(edit_delegation, stage.desk.event, known.id, **about)
        stage.keys(stage.desk.code(head))
        assert "Phòng chờ VIP 2." in written(stage), "the note is there at once"
        stage.settle()
        note = stage.page.views.outcome.person.attention.accessibleName()
        for part in ("Khăm-la", "Host: Sở Ngoại vụ", "Liaison: Ngọc Diệp"):
            assert part in note
        assert "Seat" not in note, "nothing is said of what nobody knows"


# --- the badge


@pytest.fixture
def automatic() -> None:
    """This machine prints at check-in, on the one printer there is."""
    settings = Settings()
    settings.set(PRINT_AT_DESK, "on")
    settings.set(PRINTER, PaperFile.NAME)


def with_printer(stage: DeskStage, folder: Path) -> Path:
    """The printer writes into a file."""
    file = folder / "printed.pdf"
    stage.page.printer.printing.printers = PaperFile(file)
    return file


@pytest.mark.usefixtures("automatic")
def test_who_has_no_badge_gets_one_at_check_in_once(qapp: QApplication, tmp_path: Path) -> None:
    """The second guest, a second scan and a second look print nothing again."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        file = with_printer(stage, tmp_path)
        person = stage.desk.add("Lê Ý")
        stage.keys("le y")
        stage.press(ENTER)
        assert band(stage).startswith("Welcome")
        stage.settle()
        assert file.read_bytes().startswith(b"%PDF")
        assert printed(stage) == [1]
        assert "printed" in tiles(stage)
        stage.press(ENTER)
        for _scan in range(2):
            stage.keys(stage.desk.code(person))
            stage.settle()
        assert printed(stage) == [1]


@pytest.mark.usefixtures("automatic")
def test_the_tile_says_on_which_printer_the_badge_comes_out(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        with_printer(stage, tmp_path)
        said: list[str] = []
        stage.page.printer.changed.connect(lambda _who: said.append(tiles(stage)))
        stage.desk.add("Lê Ý")
        stage.keys("le y")
        stage.press(ENTER)
        stage.settle()
        assert any(f"printing on {PaperFile.NAME}" in words for words in said)


def test_nothing_is_printed_where_nobody_wants_it(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        Settings().set(PRINTER, PaperFile.NAME)
        with_printer(stage, tmp_path)
        stage.desk.add("Lê Ý")
        stage.keys("le y")
        stage.press(ENTER)
        stage.settle()
        assert printed(stage) == []
        assert "not printed yet" in tiles(stage)


def test_where_the_desk_asks_enter_prints_and_enter_goes_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        Settings().set(PRINT_AT_DESK, "ask")
        Settings().set(PRINTER, PaperFile.NAME)
        with_printer(stage, tmp_path)
        stage.desk.add("Lê Ý")
        stage.keys("le y")
        stage.press(ENTER)
        stage.settle()
        stage.press(ENTER)
        stage.settle()
        assert printed(stage) == [1]
        assert band(stage).startswith("Welcome")
        stage.press(ENTER)
        assert band(stage) == ""


@pytest.mark.usefixtures("automatic")
def test_f7_prints_again_with_a_reason_and_the_old_badge_is_dead(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        with_printer(stage, tmp_path)
        person = stage.desk.add("Lê Ý")
        stage.keys("le y")
        stage.press(ENTER)
        stage.settle()
        old = stage.desk.code(person)
        stage.press(Qt.Key.Key_F7)
        stage.keys("the lanyard tore")
        stage.press(ENTER)
        stage.settle()
        assert printed(stage) == [1, 2]
        stage.keys(old)
        assert band(stage).startswith("Badge replaced")


@pytest.mark.usefixtures("automatic")
def test_a_printer_that_is_not_there_holds_nobody_up(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.page.printer.printing.printers = PaperFile(tmp_path / "no.pdf", installed=False)
        stage.desk.add("Lê Ý")
        stage.keys("le y")
        stage.press(ENTER)
        stage.settle()
        assert band(stage).startswith("Welcome")
        assert printed(stage) == []


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_items_and_their_questions_fit_beside_the_card(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    """Long names, three items, a number asked for: nothing of them is cut on a small screen."""
    with opened(qapp, tmp_path, DeskPage, (1280, 720), language) as stage:
        for name in ("Túi tài liệu hội nghị", "Quà tặng của Thành phố Hà Nội"):
            an_item(stage.desk, name)
        an_item(stage.desk, "Tai nghe phiên dịch", ItemKind.LOAN)
        people = stage.desk.bring("Lê An", "Lê Bình", "Lê Cường", delegation="Hà Nội")
        stage.keys(stage.desk.code(people[0]))
        stage.settle()
        for _turn in range(2):
            assert_fits(stage.window)
            cut = [one for one in rows(stage) if one.heightForWidth(one.width()) > one.height()]
            assert cut == []
            stage.shortcut(Qt.Key.Key_3)
            stage.settle()
