"""The same badges as anybody would draw them with ReportLab: each from scratch, its own QR widget.

    python -m tests.benchmarks.badges.plain PHOTOS OUT COUNT

Prints seconds, and seconds of the processor. It neither fits nor shapes: texts stand where they
stand.
"""

import sys
import time
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.paths import resource
from tests.benchmarks.badges.crowd import Faces, people

FACES = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Bold", "NotoSansThai-Medium")
SIZE = (105 * mm, 148 * mm)


def badge(canvas: Canvas, card: BadgeCard, photo: Path) -> None:
    """One badge on a page of its own."""
    canvas.setPageSize(SIZE)
    canvas.setFont("NotoSans-SemiBold", 9.6)
    canvas.drawString(26 * mm, 132 * mm, card.event.title.vi)
    canvas.setFont("NotoSans-Regular", 8.2)
    canvas.drawString(26 * mm, 128 * mm, card.event.title.en)
    canvas.line(8 * mm, 120 * mm, 97 * mm, 120 * mm)
    canvas.drawImage(str(photo), 8 * mm, 77 * mm, 30 * mm, 40 * mm)
    canvas.setFont("NotoSans-SemiBold", 20)
    canvas.drawString(42 * mm, 104 * mm, card.printed.vi)
    canvas.setFont("NotoSansThai-Medium", 14)
    canvas.drawString(42 * mm, 95 * mm, card.native)
    canvas.setFont("NotoSans-Regular", 10)
    canvas.drawString(8 * mm, 70 * mm, card.position.vi)
    canvas.drawString(8 * mm, 65 * mm, card.position.en)
    canvas.drawString(28 * mm, 50 * mm, card.locality.vi)
    widget = QrCodeWidget(card.code, barLevel="Q", barWidth=21 * mm, barHeight=21 * mm)
    drawing = Drawing(21 * mm, 21 * mm)
    drawing.add(widget)
    renderPDF.draw(drawing, canvas, 76 * mm, 33 * mm)
    canvas.setFillColor(card.category.colour if card.category else "#4A5560")
    canvas.roundRect(5 * mm, 5 * mm, 95 * mm, 22 * mm, 2 * mm, stroke=0, fill=1)
    canvas.setFillColor("#FFFFFF")
    canvas.setFont("NotoSans-Bold", 20)
    canvas.drawString(10 * mm, 14 * mm, card.category.letter if card.category else "")
    canvas.drawString(28 * mm, 14 * mm, card.category.name.vi if card.category else "")
    canvas.drawRightString(96 * mm, 14 * mm, f"{card.badge_number:04d}")
    canvas.setFillColor("#000000")
    canvas.showPage()


def main(folder: Path, out: Path, count: int) -> None:
    """The whole run, in one file."""
    for name in FACES:
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", "paper-fonts", f"{name}.ttf"))))
    cards, faces = tuple(people(1, count)), Faces(folder)
    began, worked = time.perf_counter(), time.process_time()
    canvas = Canvas(str(out / "plain.pdf"))
    for card in cards:
        badge(canvas, card, faces.of(card.badge_number))
    canvas.save()
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    sys.stdout.write(f"{seconds!r} {worked!r}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
