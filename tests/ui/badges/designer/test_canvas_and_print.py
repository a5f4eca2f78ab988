"""What is seen on the canvas is what comes out of the printer, at every item of every template.

An item's ink is found by what changes when it is hidden: once in a picture of the canvas, once in
a raster of the PDF that is printed. Nothing else of the program is asked where an item lies.
"""

from dataclasses import dataclass, field, replace

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.designing.edits import change
from hanoiplan.badges.designing.items import face_of
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import Wanted, render
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Layout, ZonesItem
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.sheet import Duplex, sheet_for
from hanoiplan.paper.units import MM, Box, Side
from tests.hanoiplan.badges import people
from tests.hanoiplan.badges.usual import few_first
from tests.ui.badges.designer.bench import Bench
from ui.base.theme import apply

NEAR = 0.3  # mm
ZOOM = 1.7
DPI = 300
SEEN = 20  # of 255: how much a pixel changes that belongs to an item


def a_full_card(layout: Layout, *, photo: bool) -> BadgeCard:
    """Somebody for whom a template shows as much as it can."""
    columns = {column for spec in KINDS.values() for column in spec.columns}
    own = {column: Bilingual("Trống Đồng 12", "Bronze Drum 12") for column in columns}
    own |= {"zones": Bilingual(_some_zones(layout)), "arrow": Bilingual("left")}
    work = "work" in layout.name
    return replace(
        people.ORGANISER if work else people.KHMER_GOVERNOR,
        photo=people.PHOTO if photo else b"",
        own=tuple(own.items()),
        row=1,
        pigeonhole="A12",
    )


def _some_zones(layout: Layout) -> str:
    """The first and the third zone of those a template knows."""
    marks = [item.all for item in layout.items if isinstance(item, ZonesItem)]
    return " ".join(marks[0][:3:2]) if marks else "A C"


def difference(one: Image.Image, other: Image.Image) -> Box | None:
    """The smallest box round everything that differs, pixels."""
    grey = ImageChops.difference(one, other).convert("L")
    found = grey.point(lambda value: 255 * (value > SEEN)).getbbox()
    return Box(*found[:2], found[2] - found[0], found[3] - found[1]) if found else None


class Printed:
    """One side of a card as it is printed."""

    def __init__(self, layout: Layout, card: BadgeCard, side: Side) -> None:
        face = face_of(layout, side)
        self._face = face.box
        size = layout.size
        upright = Duplex.SHORT_EDGE if size.width > size.height else Duplex.LONG_EDGE
        duplex = upright if layout.two_sided else Duplex.NONE  # the rear is not turned
        wanted = Wanted(layout, (), sheet_for(None, size), duplex=duplex)
        pdf = render((card,), wanted).pdf
        with PdfPages(pdf) as pages:
            pixels = pages.pixels(1 if face.side is Side.BACK else 0, DPI)
        whole = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
        dots = DPI * MM / 72
        left, top = round(face.box.x * dots), round(face.box.y * dots)
        right, foot = round(face.box.right * dots), round(face.box.bottom * dots)
        self.image = whole.crop((left, top, right, foot))
        if face.turned:
            self.image = self.image.transpose(Image.Transpose.ROTATE_180)

    @staticmethod
    def mm(pixels: Box) -> Box:
        dots = DPI * MM / 72
        return Box(*(value / dots for value in pixels))


class Shown:
    """The same side on the canvas."""

    def __init__(self, bench: Bench, layout: Layout, side: Side) -> None:
        bench.canvas.set_layout(layout, side)
        bench.canvas.set_zoom(ZOOM)
        self.view = bench.canvas.board.view
        grabbed = bench.canvas.board.grab().toImage()
        image = grabbed.convertToFormat(QImage.Format.Format_RGB888)
        lines = bytes(image.constBits())
        size = (image.width(), image.height())
        self.image = Image.frombytes("RGB", size, lines, "raw", "RGB", image.bytesPerLine())

    def mm(self, pixels: Box) -> Box:
        view = self.view
        return Box(
            (pixels.x - view.left) / view.across,
            (pixels.y - view.top) / view.down,
            pixels.width / view.across,
            pixels.height / view.down,
        )


@dataclass(slots=True)
class Comparison:
    """One template with one card: canvas beside print, item by item."""

    bench: Bench
    layout: Layout
    card: BadgeCard
    looked_at: set[str] = field(default_factory=set)
    off: list[str] = field(default_factory=list)

    def side(self, side: Side) -> None:
        """Compare every item of a side that this card shows and that was not compared yet."""
        self.bench.canvas.set_card(self.card)
        shown, printed = self._both(self.layout, side)
        drawn = self.bench.canvas.sketch.drawn
        for item in self.layout.listed(side):
            if item.name in drawn - self.looked_at:
                without = change(self.layout, side, item.name, "hidden", value=True)
                there, here = self._both(without, side)
                on_canvas = difference(shown.image, there.image)
                on_paper = difference(printed.image, here.image)
                self._judge(item.name, shown, on_canvas, on_paper)

    def _both(self, layout: Layout, side: Side) -> tuple[Shown, Printed]:
        return Shown(self.bench, layout, side), Printed(layout, self.card, side)

    def _judge(self, item: str, shown: Shown, on_canvas: Box | None, on_paper: Box | None) -> None:
        if on_canvas is None or on_paper is None:
            if on_canvas is not on_paper:
                self.off.append(f"{item}: seen on one of the two only")
            return  # white on white, or under something else: nobody sees it on either
        self.looked_at.add(item)
        there, here = shown.mm(on_canvas), Printed.mm(on_paper)
        edges = (
            *((there.x, here.x), (there.y, here.y)),
            *((there.right, here.right), (there.bottom, here.bottom)),
        )
        worst = max(abs(one - other) for one, other in edges)
        if worst >= NEAR:
            self.off.append(f"{item}: {worst:.2f} mm, {there} against {here}")


@pytest.mark.parametrize("name", few_first(own_layout_names()))
def test_every_item_lies_on_the_canvas_where_it_is_printed(qapp: QApplication, name: str) -> None:
    """Nearer than 0.3 mm at all four edges of its ink, with a photo and without."""
    apply(qapp, "light", 13)
    layout = own_layout(name)
    compared = Comparison(
        Bench(layout, a_full_card(layout, photo=True)), layout, a_full_card(layout, photo=True)
    )
    for card in (a_full_card(layout, photo=True), a_full_card(layout, photo=False)):
        compared.card = card
        for side in Side:
            compared.side(side)
    assert not compared.off, "\n".join(compared.off)
    assert len(compared.looked_at) > len(layout.items) / 2, "most items were seen"
