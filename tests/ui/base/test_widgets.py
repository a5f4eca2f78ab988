"""Every part: nothing cut, painted in both themes, named for a screen reader, focus to be seen."""

from collections.abc import Callable
from typing import Protocol, cast

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import set_language
from tests.ui.base.samples import HARD, widget_makers
from ui.base import widgets as parts
from ui.base.focus_ring import FocusRing
from ui.base.theme import LIGHT, Mode, apply, theme

Maker = Callable[[str], QWidget]
MAKERS = list(widget_makers())
NAMES = [name for name, _make in MAKERS]
WITHOUT_WORDS = {"ring", "dots", "category", "avatar", "photo", "chart", "choice", "masked"}
WORDED = [(name, make) for name, make in MAKERS if name not in WITHOUT_WORDS]
every_widget = pytest.mark.parametrize(("name", "make"), MAKERS, ids=NAMES)
every_worded = pytest.mark.parametrize(("name", "make"), WORDED, ids=[n for n, _m in WORDED])


@pytest.mark.parametrize(("code", "has"), [("VN", True), ("", False), ("ASEAN", False)])
def test_a_body_of_many_countries_has_no_flag(qapp: QApplication, code: str, has: bool) -> None:
    label = parts.FlagLabel()
    label.show_flag(code, "Somebody")
    assert label.has_flag is has


class Stage(Protocol):
    """Shows a widget at its own wish in a holder of the page's ground."""

    def __call__(self, widget: QWidget) -> QWidget: ...


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """Holders stay alive until the end of the test."""
    kept: list[QWidget] = []

    def place(widget: QWidget) -> QWidget:
        holder = QWidget()
        kept.append(holder)
        layout = QVBoxLayout(holder)
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        qtbot.addWidget(holder)
        holder.resize(900, 300)
        holder.show()
        widget.show()
        return holder

    return place


def picture(widget: QWidget) -> QImage:
    """What it shows, on the ground of a page."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(theme().color("bg"))
    widget.render(image)
    return image


def lines_of(image: QImage) -> list[bytes]:
    """The pixels of each line."""
    every, step = bytes(image.constBits()), image.bytesPerLine()
    return [every[start : start + step] for start in range(0, len(every), step)]


def differing_rows(one: QImage, other: QImage) -> list[int]:
    """The lines of pixels in which two pictures differ."""
    pairs = zip(lines_of(one), lines_of(other), strict=False)
    return [row for row, (here, there) in enumerate(pairs) if here[: len(there)] != there]


@pytest.mark.parametrize("size", [13, 15, 18])
@every_worded
def test_no_stacked_mark_and_no_tail_is_cut(
    stage: Stage, qapp: QApplication, name: str, make: Maker, size: int
) -> None:
    """The hardest letters reach neither the upper nor the lower edge of their place."""
    apply(qapp, "light", size)
    hard, blank = make(HARD), make(" " * len(HARD))
    stage(hard)
    stage(blank)
    blank.resize(hard.size())
    rows = differing_rows(picture(hard), picture(blank))
    assert rows, f"{name} shows no words"
    assert min(rows) > 0
    assert max(rows) < hard.height() - (0 if name == "tabs" else 1)  # tabs have their bar there


FIXED_PLACE = {
    "event button",
    "rail item",
    "saved state",
    "tile",
    "hint",
    "text field",
    "note field",
}
OWN_WISH = [(name, make) for name, make in WORDED if name not in FIXED_PLACE]


@pytest.mark.parametrize(("name", "make"), OWN_WISH, ids=[n for n, _m in OWN_WISH])
def test_a_part_gets_the_place_it_wishes(stage: Stage, name: str, make: Maker) -> None:
    """No layout squeezes it: it is as wide and as high as its words need."""
    widget = make(HARD)
    stage(widget)
    hint = widget.sizeHint()
    assert widget.width() >= min(hint.width(), 880)
    assert widget.height() >= hint.height()


@pytest.mark.parametrize("mode", ["light", "dark", "contrast-light", "contrast-dark"])
@every_widget
def test_every_part_paints_in_every_theme(
    stage: Stage, qapp: QApplication, name: str, make: Maker, mode: str
) -> None:
    """Made in one theme, shown in another: it has more than one colour and no warning."""
    widget = make(HARD)
    stage(widget)
    apply(qapp, cast("Mode", mode), 13)
    image = picture(widget)
    line = lines_of(image)
    seen = {pixels[place : place + 4] for pixels in line for place in range(0, len(pixels), 4)}
    assert len(seen) > 1, name


@every_widget
def test_what_takes_the_keyboard_has_a_name(stage: Stage, name: str, make: Maker) -> None:
    """A screen reader says what it is."""
    holder = stage(make("Tên"))
    nameless = [
        type(child).__name__
        for child in holder.findChildren(QWidget)
        if child.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not (child.accessibleName() or getattr(child, "text", str)())
        and not child.objectName().startswith("qt_")
        and child.isVisible()
        and not isinstance(child, parts.Tabs | parts.Segments)
    ]
    assert nameless == []


def test_a_button_is_as_wide_as_its_words(stage: Stage, qapp: QApplication) -> None:
    """Long Vietnamese words on a primary button with an icon are whole at any size."""
    for size in (13, 15, 18):
        apply(qapp, "light", size)
        button = parts.Button("Nhập 312 dòng và bỏ qua 2 dòng bị chặn", "primary", "check")
        stage(button)
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() > words + 2 * theme().px(10) + theme().px(16)


def test_enter_presses_a_button_that_has_the_focus(qtbot: QtBot, stage: Stage) -> None:
    """As Space does."""
    button = parts.Button("In 335 thẻ", "primary")
    stage(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_a_held_enter_presses_a_button_once(qtbot: QtBot, stage: Stage) -> None:
    """Or what takes long would begin twice."""
    button = parts.Button("In 335 thẻ", "primary")
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    stage(button)
    none = Qt.KeyboardModifier.NoModifier
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "", repeated)
        QApplication.sendEvent(button, event)
    assert pressed == [True]


def wearer(ring: FocusRing) -> QWidget | None:
    """Asked anew each time."""
    return ring.around


def test_the_keyboard_focus_wears_a_ring(qtbot: QtBot, qapp: QApplication) -> None:
    """Outside of the button, in accent; it goes with the focus and leaves fields alone."""
    ring = FocusRing(qapp)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(20, 20, 20, 20)
    button, line = parts.Button("Tách"), QLineEdit()
    line.setAccessibleName("x")
    row.addWidget(button)
    row.addWidget(line)
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert wearer(ring) is button
    image = picture(holder)
    spot = button.geometry()
    outside = image.pixelColor(spot.left() - 3, spot.center().y())
    assert outside.name().upper() == LIGHT.accent
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert wearer(ring) is None
    button.setFocus()
    button.deleteLater()
    qtbot.waitUntil(lambda: wearer(ring) is None)
    ring.deleteLater()


def test_segments_answer_arrows_and_clicks(stage: Stage) -> None:
    """A view is changed without the mouse."""
    segments = parts.Segments([("a", "Thẻ"), ("b", "Biển tên"), ("c", "Biển bàn")])
    stage(segments)
    picked: list[object] = []
    segments.picked.connect(picked.append)
    QTest.keyClick(segments, Qt.Key.Key_Right)
    QTest.mouseClick(segments, Qt.MouseButton.LeftButton, pos=QPoint(segments.width() - 10, 15))
    QTest.keyClick(segments, Qt.Key.Key_Right)
    assert picked == ["b", "c"]
    segments.set_choices([("c", "Name cards"), ("a", "Badges")])
    assert segments.value() == "c"


def test_tabs_keep_their_choice_when_the_counts_change(qtbot: QtBot) -> None:
    """A refresh does not throw the person back to the first tab."""
    tabs = parts.Tabs()
    tabs.set_tabs([("all", "Tất cả", 3), ("late", "Quá hạn", 1)])
    tabs.set_value("late")
    tabs.set_tabs([("all", "All", 4), ("late", "Late", 2)])
    assert tabs.value() == "late"


def test_a_name_shrinks_then_takes_two_lines_and_is_never_cut(qtbot: QtBot) -> None:
    """The desk reads the whole name, however long it is."""
    label = parts.FitLabel("Joaninho de Jesus Marçal Belo Ximenes da Costa Guterres")
    font, lines = label.fitted(420)
    assert font.pixelSize() == 26
    assert " ".join(lines) == "Joaninho de Jesus Marçal Belo Ximenes da Costa Guterres"
    assert len(lines) > 1
    short, one = parts.FitLabel("Lê Ý").fitted(420)
    assert (short.pixelSize(), one) == (36, ["Lê Ý"])
    assert label.heightForWidth(420) > len(lines) * 26
    font, lines = parts.FitLabel("Krungthepmahanakhonamonrattanakosin").fitted(200)
    assert font.pixelSize() < 26


def test_outcomes_differ_in_shape_for_eyes_that_see_no_colour(qtbot: QtBot) -> None:
    """In grey the sign behind the icon still says which outcome it is."""
    shapes = []
    for tone in ("ok", "warn", "bad"):
        band = parts.OutcomeBand()
        band.show_outcome(tone, "check", "Xin mời vào")
        band.resize(800, band.sizeHint().height())
        qtbot.addWidget(band)
        ground = QColor(getattr(theme().tokens, f"band_{tone}")).rgb()
        image = picture(band).copy(QRect(22, 16, 60, 60))
        corner = [image.pixel(x, y) == ground for x in range(18) for y in range(18)]
        shapes.append(sum(corner))
    assert len(set(shapes)) == 3


def test_a_ring_and_dots_say_their_numbers(qtbot: QtBot) -> None:
    """What is drawn is also said."""
    set_language("en")
    assert parts.Ring(7, 12).accessibleName() == "7 of 12"
    dots = parts.Dots(7, 12)
    dots.show_amount(9, 30)
    assert dots.accessibleName() == "9 of 30"


def test_the_chart_says_its_sentence(stage: Stage) -> None:
    """And draws with nobody there yet."""
    set_language("en")
    chart = parts.ArrivalsChart()
    stage(chart)
    chart.show_arrivals([], 0)
    picture(chart)
    chart.show_arrivals([(480, 3), (481, 4)], 342, 481, [(480, 0), (510, 342)])
    picture(chart)
    assert chart.accessibleName() == "7 of 342 expected have arrived"


def test_a_rail_item_folds_to_its_icon_and_keeps_its_name(qtbot: QtBot, stage: Stage) -> None:
    """The name goes into the tooltip, the number into a dot."""
    item = parts.RailItem("users", "Đại biểu", "delegates")
    item.set_number(7)
    wide = item.sizeHint().width()
    item.set_folded(True)
    assert item.sizeHint().width() < wide / 2
    assert item.toolTip() == "Đại biểu 7"
    stage(item)
    with qtbot.waitSignal(item.pressed):
        QTest.keyClick(item, Qt.Key.Key_Space)


def test_a_flow_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    """Chips that find no room stand below, not outside."""
    holder = QWidget()
    flow = parts.FlowLayout(holder)
    for _ in range(6):
        flow.addWidget(parts.ChipLabel("Cần xem", "warn", "triangle-alert"))
    assert flow.heightForWidth(2000) < flow.heightForWidth(200)
    qtbot.addWidget(holder)


def test_a_flow_forgets_what_qt_has_destroyed(qtbot: QtBot) -> None:
    """An error in what Qt calls would end the program: PySide does not survive it there."""
    holder = QWidget()
    flow = parts.FlowLayout(holder)
    for _ in range(3):
        flow.addWidget(parts.ChipLabel("Cần xem", "warn", "triangle-alert"))
    second = flow.itemAt(1)
    assert second is not None
    shiboken6.delete(second)
    flow.setGeometry(QRect(0, 0, 300, 40))
    assert not flow.sizeHint().isEmpty()
    assert (flow.count(), flow.itemAt(2)) == (2, None)
    qtbot.addWidget(holder)


def test_an_empty_page_offers_its_first_step(stage: Stage) -> None:
    """And is worded anew in the other language."""
    done: list[str] = []
    empty = parts.EmptyState(
        "Chưa có", "Câu.", [("Thêm", "plus", lambda: done.append("x"), "primary")]
    )
    stage(empty)
    for button in empty.findChildren(parts.Button):
        button.click()
    assert done == ["x"]
    empty.set_words("Nothing yet", "", [])
    assert not empty.sentence.isVisible()


def test_a_tile_of_the_desk_grows_with_the_screen(qtbot: QtBot) -> None:
    """On a full-HD screen a seat is read from twice as far."""
    tile = parts.DeskTile("Chỗ ngồi", "B-01", "Dãy B")
    qtbot.addWidget(tile)
    small = tile.sizeHint()
    tile.set_scale(1.5)
    assert tile.sizeHint().height() == round(small.height() * 1.5)
