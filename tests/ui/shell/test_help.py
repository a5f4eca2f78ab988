"""F1: every room explains itself in both languages, in few plain sentences, on one sheet."""

import itertools
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.base.paths import resource
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_file, a_window, until_quiet
from ui.base.theme import theme
from ui.help.text import Block, Ink, Shape, blocks_of, first_sentence, help_of, plain
from ui.help.view import HelpView, laid_out
from ui.shell.keys_sheet import KeysSheet
from ui.shell.main_window import MainWindow
from ui.shell.pages import ROOMS

OUTSIDE = "start"  # the window without a file has help as well
NAMES = (OUTSIDE, *(room.name for room in ROOMS))
SENTENCE = re.compile(r"[.?](?:\s|$)")
Key = Qt.Key


def help_in(room: str, language: str) -> tuple[Block, ...]:
    """A room's help in one of the two languages."""
    set_language(language)  # type: ignore[arg-type]  # one of the two
    return help_of(room)


def sheet_of(window: MainWindow) -> KeysSheet:
    """The sheet that is open."""
    return next(one for one in window.findChildren(KeysSheet) if one.isVisible())


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("room", NAMES)
def test_every_room_says_what_it_is_what_can_be_done_and_what_comes_next(
    room: str, language: str
) -> None:
    blocks = help_in(room, language)
    shapes = [block.shape for block in blocks]
    assert shapes[0] is Shape.TITLE
    assert shapes[1] is Shape.PARAGRAPH
    assert shapes.count(Shape.HEADING) == 2
    assert shapes.count(Shape.BULLET) >= 3
    sentences = sum(len(SENTENCE.findall(block.text)) for block in blocks)
    assert 3 <= sentences <= 9, "few and plain"


@pytest.mark.parametrize("room", NAMES)
def test_both_languages_say_the_same_with_the_same_keys(room: str) -> None:
    vi, en = help_in(room, "vi"), help_in(room, "en")
    assert [block.shape for block in vi] == [block.shape for block in en]
    assert keys_in(vi) == keys_in(en)
    assert plain(vi) != plain(en)


def keys_in(blocks: tuple[Block, ...]) -> list[str]:
    """The keys that a help names, in order of the alphabet: sentences may stand otherwise."""
    return sorted(piece.text for block in blocks for piece in block.pieces if piece.ink is Ink.KEY)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_help_shouts_and_none_lies_about_without_a_room(language: str) -> None:
    files = sorted(resource("help", language).glob("*.md"))
    assert {file.stem for file in files} == set(NAMES)
    assert not [file.name for file in files if "!" in file.read_text(encoding="utf-8")]


def test_the_small_part_of_markdown_is_understood() -> None:
    text = (
        "# Title\n\nOne **two** three\nfour.\n\n"
        "- first `Ctrl N` point\n  goes on\n- second\n\n## Next"
    )
    blocks = blocks_of(text)
    assert [(block.shape, block.text) for block in blocks] == [
        (Shape.TITLE, "Title"),
        (Shape.PARAGRAPH, "One two three four."),
        (Shape.BULLET, "first Ctrl N point goes on"),
        (Shape.BULLET, "second"),
        (Shape.HEADING, "Next"),
    ]
    inks = [(piece.text, piece.ink) for piece in (*blocks[1].pieces, *blocks[2].pieces)]
    assert ("two", Ink.BOLD) in inks
    assert ("Ctrl N", Ink.KEY) in inks


def test_the_first_sentence_stands_for_the_whole() -> None:
    assert first_sentence(blocks_of("# T\n\nOne. Two.")) == "One."


@pytest.mark.parametrize("width", [240, 460, 900])
@pytest.mark.parametrize("room", NAMES)
def test_words_and_keys_stay_inside_and_beside_each_other(
    qapp: QApplication, room: str, width: int
) -> None:
    runs = [run for run in laid_out(help_in(room, "vi"), width) if run.text]
    assert runs
    for number, run in enumerate(runs):
        assert run.box.right() <= width
        for other in runs[number + 1 :]:
            shared = run.box.intersected(other.box)
            assert shared.width() <= 0.5 or shared.height() <= 0.5


@pytest.mark.parametrize("width", range(60, 200, 7))
def test_a_comma_is_never_parted_from_the_key_before_it(qapp: QApplication, width: int) -> None:
    runs = laid_out(blocks_of("Press `Ctrl N`, then `F2`, or wait."), width)
    for key, behind in itertools.pairwise(runs):
        if behind.text == ",":
            assert key.box.top() == behind.box.top()
            assert key.box.right() == pytest.approx(behind.box.left())


def test_the_view_is_as_high_as_its_words_and_says_them(qapp: QApplication) -> None:
    view = HelpView(help_in("delegates", "vi"))
    lowest = max(run.box.bottom() for run in laid_out(help_of("delegates"), 300))
    assert view.heightForWidth(300) >= lowest
    assert view.heightForWidth(300) > view.heightForWidth(900)
    assert "Đại biểu" in view.accessibleName()


# ---- the sheet


def test_f1_explains_the_page_and_esc_and_f1_take_it_away(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        before = window.focusWidget()
        assert before is not None
        for closing in (Key.Key_Escape, Key.Key_F1, Key.Key_Return):
            QTest.keyClick(before, Key.Key_F1)
            sheet = sheet_of(window)
            assert "Lịch sử" in sheet.findChildren(HelpView)[0].accessibleName()
            focused = window.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, closing)
            assert not [one for one in window.findChildren(KeysSheet) if one.isVisible()]
            assert window.focusWidget() is before


def test_a_click_beside_or_the_cross_takes_it_away_a_click_inside_does_not(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        window.show_keys()
        sheet = sheet_of(window)
        QTest.mouseClick(sheet.inside, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
        assert sheet.isVisible()
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        assert not sheet.isVisible()
        window.show_keys()
        sheet = sheet_of(window)
        QTest.mouseClick(sheet.close_button, Qt.MouseButton.LeftButton)
        assert not sheet.isVisible()


def test_large_type_scrolls_by_keys_and_stays_open(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), (1000, 560)) as window:
        window.appearance.dress("light", 18)
        until_quiet(qapp, window)
        window.show_keys()
        sheet = sheet_of(window)
        pause(20)
        bar = sheet.box.verticalScrollBar()
        assert bar.maximum() > 0
        places = [bar.value()]
        for key in (Key.Key_Down, Key.Key_Space, Key.Key_End, Key.Key_PageUp, Key.Key_Home):
            focused = window.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)
            places.append(bar.value())
        assert places[0] == 0 < places[1] < places[2] <= places[3] == bar.maximum()
        assert places[4] < places[3]
        assert places[5] == 0
        assert sheet.isVisible()


def test_help_of_the_window_without_a_file_needs_no_page(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        sheet = KeysSheet(window, None, "start")
        sheet.open()
        assert sheet.findChildren(HelpView)
        assert_fits(sheet)
        sheet.leave()


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_on_the_sheet_is_clipped(
    qapp: QApplication, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), size, room="delegates") as window:
        window.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
        for text_size in (13, 18):
            window.appearance.dress("light", text_size)
            until_quiet(qapp, window)
            window.show_keys()
            sheet = sheet_of(window)
            assert_fits(sheet)
            assert sheet.sheet is not None
            assert QRectF(sheet.rect()).contains(QRectF(sheet.sheet.geometry()))
            assert sheet.sheet.width() <= theme().px(980)
            sheet.leave()
