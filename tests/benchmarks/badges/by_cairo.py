"""Draws the marks of our badges with pycairo, for the Python of the system (Debian: python3-cairo).

    FONTCONFIG_FILE=… python3 by_cairo.py MARKS.json OUT

What is the same on many badges is recorded once, photos go in as JPEG untouched, codes as one
path: pycairo at its best. Its text has no shaping and no extraction. Prints seconds, and seconds
of the processor.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import cairo

MM = 72 / 25.4
SIZE = (105 * MM, 148 * MM)
FILE_LIMIT = 1000
ROUND = 0.5523
pictures: dict[str, Any] = {}


def colour(ctx: Any, text: str) -> None:
    ctx.set_source_rgb(*(int(text[at : at + 2], 16) / 255 for at in (1, 3, 5)))


def paint(ctx: Any, fill: str, stroke: str, thickness: float) -> None:
    if fill:
        colour(ctx, fill)
        ctx.fill_preserve() if stroke else ctx.fill()
    if stroke:
        colour(ctx, stroke)
        ctx.set_line_width(thickness / MM)
        ctx.stroke()
    ctx.new_path()


def text(ctx: Any, said: str, x: float, y: float, family: str, size: float, ink: str) -> None:
    ctx.select_font_face(family)
    ctx.set_font_size(size / MM)
    colour(ctx, ink)
    ctx.move_to(x, y)
    ctx.show_text(said)


def rect(
    ctx: Any,
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    stroke: str,
    thickness: float,
    radius: float,
) -> None:
    if radius:
        quarter = 1.5707963267948966
        ctx.new_sub_path()
        ctx.arc(x + width - radius, y + radius, radius, -quarter, 0)
        ctx.arc(x + width - radius, y + height - radius, radius, 0, quarter)
        ctx.arc(x + radius, y + height - radius, radius, quarter, 2 * quarter)
        ctx.arc(x + radius, y + radius, radius, 2 * quarter, 3 * quarter)
        ctx.close_path()
    else:
        ctx.rectangle(x, y, width, height)
    paint(ctx, fill, stroke, thickness)


def line(ctx: Any, x1: float, y1: float, x2: float, y2: float, ink: str, thickness: float) -> None:
    ctx.move_to(x1, y1)
    ctx.line_to(x2, y2)
    paint(ctx, "", ink, thickness)


def shape(ctx: Any, steps: list[Any], fill: str, stroke: str, thickness: float) -> None:
    for command, numbers in steps:
        if command == "M":
            ctx.move_to(*numbers)
        elif command == "L":
            ctx.line_to(*numbers)
        elif command == "C":
            ctx.curve_to(*numbers)
        else:
            ctx.close_path()
    paint(ctx, fill, stroke, thickness)


def surface_of(path: str) -> Any:
    content = Path(path).read_bytes()
    if path.endswith(".png"):
        return cairo.ImageSurface.create_from_png(path)
    made = cairo.ImageSurface(cairo.FORMAT_RGB24, 360, 480)  # the photos' own size
    made.set_mime_data(cairo.MIME_TYPE_JPEG, content)
    made.set_mime_data(cairo.MIME_TYPE_UNIQUE_ID, path.encode())
    return made


def picture(ctx: Any, path: str, x: float, y: float, width: float, height: float) -> None:
    if path.endswith(".png"):
        if path not in pictures:
            pictures[path] = surface_of(path)
        made = pictures[path]
    else:
        made = surface_of(path)
    ctx.save()
    ctx.translate(x, y)
    ctx.scale(width / made.get_width(), height / made.get_height())
    ctx.set_source_surface(made)
    ctx.paint()
    ctx.restore()


def code(
    ctx: Any, x: float, y: float, width: float, height: float, modules: int, rows: list[Any]
) -> None:
    side = width / modules
    ctx.set_source_rgb(0, 0, 0)
    for row, runs in enumerate(rows):
        for column, count in runs:
            ctx.rectangle(x + column * side, y + row * side, count * side, side)
    ctx.fill()


KINDS: dict[str, Any] = {
    "text": text,
    "rect": rect,
    "line": line,
    "shape": shape,
    "picture": picture,
    "code": code,
}


def draw(ctx: Any, marks: list[Any]) -> None:
    for kind, *rest in marks:
        KINDS[kind](ctx, *rest)


def main(marks: str, out: str) -> None:
    cards = json.loads(Path(marks).read_text(encoding="utf-8"))
    began, worked = time.perf_counter(), time.process_time()
    for first in range(0, len(cards), FILE_LIMIT):
        recorded: dict[str, Any] = {}
        surface = cairo.PDFSurface(f"{out}/cairo{first}.pdf", *SIZE)
        ctx = cairo.Context(surface)
        for groups in cards[first : first + FILE_LIMIT]:
            ctx.save()
            ctx.scale(MM, MM)
            for shared, marks_of in groups:
                if not shared:
                    draw(ctx, marks_of)
                    continue
                key = repr(marks_of)
                if key not in recorded:
                    extents = cairo.Rectangle(0, 0, 105, 148)
                    recorded[key] = cairo.RecordingSurface(cairo.CONTENT_COLOR_ALPHA, extents)
                    draw(cairo.Context(recorded[key]), marks_of)
                ctx.set_source_surface(recorded[key])
                ctx.paint()
            ctx.restore()
            ctx.show_page()
        surface.finish()
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    sys.stdout.write(f"{seconds!r} {worked!r}\n")


main(sys.argv[1], sys.argv[2])
