"""Names are whole: they wrap at spaces, and a very long word wherever a letter ends."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.base.samples import PEOPLE
from ui.base.cells import FlagText, TwoLines
from ui.base.table.cell_paint import flag_lines, wrapped
from ui.base.table.cell_widths import least_width
from ui.base.text_fit import MAY_BREAK, break_lines, breakable, letters_of
from ui.base.theme import theme
from ui.base.widgets.basics import Label, SideLabel

LONG = "Wongthanathikulchaiyaphruekkasathaporn"  # 38 letters
NATIVE = "ဒေါ်အေးအေးမွန်ဒေါ်အေးအေးမွန်"


@pytest.mark.parametrize("width", [60, 120, 200, 400])
@pytest.mark.parametrize("name", [LONG, f"Chaiyaphon {LONG}", NATIVE, *(p.name for p in PEOPLE)])
def test_no_line_of_a_name_is_wider_than_its_place(
    qapp: QApplication, name: str, width: int
) -> None:
    """And nothing of the name is lost."""
    font = theme().font("strong")
    lines = break_lines(name, font, width)
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")


def test_marks_stay_with_their_letter() -> None:
    """A mark at the beginning of a line would stand on nothing."""
    assert letters_of("e\u0302\u0301a") == ["e\u0302\u0301", "a"]
    assert all(not letter.startswith("\u1031") for letter in letters_of("ဒေအေး"))


def test_a_name_in_a_cell_grows_the_row_and_not_the_column(qapp: QApplication) -> None:
    """A column of delegations stays a column though one of them is a word of 38 letters."""
    assert len(wrapped(TwoLines(LONG), 160)) > 1
    cell = FlagText("TH", LONG)
    assert least_width(cell) < 220
    assert len(flag_lines(cell, 160)) > 1


def test_a_place_too_narrow_to_read_breaks_nothing(qapp: QApplication) -> None:
    """While a window is laid out widths of a few pixels come by."""
    assert break_lines(LONG, theme().font("body"), 3) == [LONG]


def test_only_very_long_words_may_be_broken_by_a_label() -> None:
    usual = "Joaninho de Jesus Marçal Belo Ximenes da Costa Guterres"
    assert breakable(usual) == usual
    assert breakable(LONG).replace(MAY_BREAK, "") == LONG
    assert breakable(f"{usual} {LONG}").startswith(f"{usual} ")


def test_a_label_that_wraps_is_as_narrow_as_its_place(qapp: QApplication) -> None:
    """What it says is still the name as it is written."""
    label = Label(LONG, "h2", wrap=True)
    assert label.text() == LONG
    assert label.minimumSizeHint().width() < 120
    assert label.heightForWidth(140) > 2 * QFontMetricsF(label.font()).lineSpacing()


def test_words_at_the_side_give_way_and_tell_in_a_tooltip(qapp: QApplication) -> None:
    """The count beside a title: short where there is no room, whole again where there is."""
    label = SideLabel("457 người · 63 đoàn", "count")
    label.show()
    label.resize(QSize(60, 20))
    assert QLabel.text(label).endswith("…")
    assert (label.text(), label.toolTip()) == ("457 người · 63 đoàn", "457 người · 63 đoàn")
    label.resize(label.sizeHint())
    assert (QLabel.text(label), label.toolTip()) == ("457 người · 63 đoàn", "")
    label.close()
