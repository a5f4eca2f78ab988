"""Names in their own script look as Qt sets them in the very same font file.

Qt shapes with its own HarfBuzz and paints with its own rasteriser. Where the two pictures differ
by more than the softness of an edge, a mark sits wrong: a Thai tone on its neighbour, a Khmer
foot beside its letter.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter

from hanoiplan.base.paths import resource
from hanoiplan.paper.draw import Page, write_pdf
from hanoiplan.paper.fonts import Weight, Width
from hanoiplan.paper.pen import Text
from hanoiplan.paper.preview import page_pixels
from hanoiplan.paper.shaping import Run, shape
from hanoiplan.paper.units import Size
from tests.hanoiplan.paper.test_text_safety import NATIVE

PAGE = Size(200, 40)
SIZE = 50.0  # points: 100 dots, and whole dots also for scripts set at 96 or 94 %
DPI = 144
X, Y = 10.0, 24.0  # mm: start of the line
PIXELS = DPI / 25.4
STRAY = 1  # pixels: how far an edge may lie off, half a hair at 144 dpi


def ours(text: str) -> Image.Image:
    """The printed line as the preview shows it, dark ink on white."""
    mark = Text("line", text, X, Y, Weight.MEDIUM, Width.NORMAL, SIZE, "#000000")
    pixels = page_pixels(write_pdf([Page(PAGE, (), (mark,))], "line"), 0, DPI)
    return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb).convert("L")


def _font(run: Run) -> QFont:
    path: Path = resource("fonts", "paper-fonts", f"{run.face.name}.ttf")
    number = QFontDatabase.addApplicationFont(str(path))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    style = run.face.name.rpartition("-")[2]  # the window may have loaded other widths as well
    assert style in QFontDatabase.styles(family)
    font = QFontDatabase.font(family, style, 10)
    font.setPixelSize(round(SIZE / 72 * DPI * run.face.factor))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def qts(text: str, size: tuple[int, int]) -> Image.Image:
    """The same line painted by Qt, run for run in the same files."""
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    pen = X * PIXELS
    for run in shape(text, Weight.MEDIUM).runs:
        painter.setFont(_font(run))
        painter.drawText(QPointF(pen, Y * PIXELS), run.text)
        pen += sum(glyph.advance for glyph in run.glyphs) * SIZE / 72 * DPI
    painter.end()
    data = bytes(image.constBits())
    stride = image.bytesPerLine()
    return Image.frombuffer("L", size, data, "raw", "L", stride, 1)


def ink(picture: Image.Image) -> Image.Image:
    return picture.point(lambda value: 255 if value < 128 else 0)


def stray(one: Image.Image, other: Image.Image) -> int:
    """Dots of ink in one picture that lie further than a soft edge from any ink of the other."""
    wide = other.filter(ImageFilter.MaxFilter(2 * STRAY + 1))
    return sum(ImageChops.subtract(one, wide).histogram()[128:])


def dots(picture: Image.Image) -> int:
    return sum(picture.histogram()[128:])


@pytest.mark.parametrize("script", NATIVE)
def test_a_name_is_set_as_qt_sets_it(script: str, qapp: QGuiApplication) -> None:
    text = NATIVE[script]
    print_of = ours(text)
    printed, painted = ink(print_of), ink(qts(text, print_of.size))
    both = dots(ImageChops.multiply(printed, painted))
    either = dots(ImageChops.lighter(printed, painted))
    assert dots(printed) > 1_500
    assert stray(printed, painted) == 0
    assert stray(painted, printed) == 0
    assert both / either > 0.85  # strokes of some eight dots with one soft dot a side


@pytest.mark.parametrize("wrong", ["ឯកឧត្តម សុខ ច័ន្ទមុនីរត្ន័", "รัชนกิร สุวรรณภักดี ณ ลำพูน", "ဒေါ်ခင်စံပယွန်ယ်ဦး"])
def test_a_mark_in_the_wrong_place_would_be_seen(wrong: str, qapp: QGuiApplication) -> None:
    """The comparison can fail: two letters exchanged give dots that belong nowhere."""
    script = {"ឯ": "Khmer", "ร": "Thai", "ဒ": "Burmese"}[wrong[0]]
    print_of = ours(wrong)
    painted = ink(qts(NATIVE[script], print_of.size))
    assert stray(ink(print_of), painted) > 20
