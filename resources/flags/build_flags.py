"""Rebuild resources/flags/*.png: national flags, 900 x 600 pixels, all in the ratio 3:2.

Run by hand when a flag changes; the pictures are committed:

    python resources/flags/build_flags.py

Needs npm (only to download the public-domain drawings of svg-country-flags) and `pip install
resvg_py pillow`. Cards give every flag one ratio for equality, so flags of another ratio are
re-drawn: bands and crosses may stretch, plain cloth may be cut, but no star, disc, temple or
coat of arms is ever squeezed. A flag for which none of that works is left out: the card then
prints the country without one. The protocol office may replace any picture.
"""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import resvg_py
from PIL import Image

HERE = Path(__file__).resolve().parent
PACKAGE = "svg-country-flags@1.2.10"
ARCHIVE = "svg-country-flags-1.2.10.tgz"
ARCHIVE_SHA256 = "2576650b4568c8ee1a2a6ddaa45c0246be16735f229bb40b1a0a6f40424e5213"
WIDTH, HEIGHT = 900, 600

AS_DRAWN = (  # already 3:2
    "ao at bf bw ci cl cm cn co cy cz dz eg es eu fr gh gr hk id in iq it jp ke kr la lb ma mg mm mo"
    " mt mu mv mz na nl pa pe pk pt ro rs ru rw sa sg sk sn th tn tr tz ua ug uy ve vn za zm"
).split()
STRETCHED = [
    "ae",
    "be",
    "bg",
    "de",
    "dk",
    "ee",
    "fi",
    "gb",
    "hu",
    "ie",
    "is",
    "kw",
    "lt",
    "lu",
    "lv",
    "mc",
    "ng",
    "no",
    "pl",
    "qa",
    "se",
]
CUT_AT_FLY = ("ph", "jo", "cu")
CUT_BOTH_SIDES = ("kh", "ca")


def view_box(svg: str) -> tuple[float, float, float, float]:
    """The drawing's own rectangle: x, y, width, height."""
    found = re.search(r'<svg[^>]*\bviewBox="([^"]+)"', svg, re.DOTALL)
    if found:
        x, y, width, height = (float(part) for part in re.split(r"[ ,]+", found[1].strip()))
        return x, y, width, height
    sizes = [
        re.search(rf'<svg[^>]*?\s{side}="([\d.]+)', svg, re.DOTALL) for side in ("width", "height")
    ]
    width, height = (float(size[1]) for size in sizes if size)
    return 0.0, 0.0, width, height


def framed(svg: str, box: tuple[float, ...], *, stretch: bool = False) -> str:
    """The same drawing, seen through `box`."""
    head = re.search(r"<svg[^>]*>", svg, re.DOTALL)
    if head is None:
        raise ValueError("no <svg>")
    rest = re.sub(r'\s(viewBox|width|height|preserveAspectRatio)="[^"]*"', "", head[0])
    numbers = " ".join(f"{value:g}" for value in box)
    ratio = "none" if stretch else "xMidYMid slice"
    opened = (
        rest[:-1] + f' viewBox="{numbers}" width="900" height="600" preserveAspectRatio="{ratio}">'
    )
    return svg[: head.start()] + opened + svg[head.end() :]


def cut_at_fly(svg: str) -> str:
    """Keep the hoist side, 3:2."""
    x, y, _width, height = view_box(svg)
    return framed(svg, (x, y, height * 1.5, height))


def cut_both_sides(svg: str) -> str:
    """Keep the middle, 3:2."""
    x, y, width, height = view_box(svg)
    return framed(svg, (x + (width - height * 1.5) / 2, y, height * 1.5, height))


def brunei(svg: str) -> str:
    """Bands stretched to 3:2, the crest moved to the middle at its own proportions."""
    svg = svg.replace('<rect width="1440"', '<g transform="scale(.75 1)"><rect width="1440"', 1)
    svg = svg.replace(
        '<g fill="#cf1126">', '</g><g fill="#cf1126" transform="translate(-180 0)">', 1
    )
    return framed(svg, (0, 0, 1080, 720))


def malaysia(svg: str) -> str:
    """Fourteen stripes; the canton is half the width, crescent and star at 0.76 of their size."""
    svg = svg.replace('<rect width="1400" height="800"', '<rect width="1050" height="800"', 1)
    start = svg.index('<path d="M 576,100')
    moved = f'<g transform="translate(525 400) scale(.82) translate(-700 -400)">{svg[start:]}'
    svg = svg[:start] + moved.replace("</svg>", "</g></svg>")
    return framed(svg, (0, 0, 2100, 1400))


def timor_leste(svg: str) -> str:
    """The yellow triangle to half, the black to a third of the width; the star as it is."""
    svg = svg.replace("M0 0v600l600-300z", "M0 0v600l450-300z").replace(
        "M0 0v600l400-300z", "M0 0v600l300-300z"
    )
    return framed(
        svg.replace('fill="#fff"', 'fill="#fff" transform="translate(-22 0)"'), (0, 0, 900, 600)
    )


def united_states(_svg: str) -> str:
    """Thirteen stripes, fifty upright stars spread over a canton of two fifths of the width."""
    stripe = 600 / 13
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600" width="900" height="600">'
    ]
    parts.append('<rect width="900" height="600" fill="#fff"/>')
    parts += [
        f'<rect y="{row * stripe:.3f}" width="900" height="{stripe:.3f}" fill="#b22234"/>'
        for row in range(0, 13, 2)
    ]
    parts.append(f'<rect width="360" height="{7 * stripe:.3f}" fill="#3c3b6e"/>')
    star = "0,-1 .2245,-.309 .951,-.309 .363,.118 .588,.809 0,.382 -.588,.809 -.363,.118 -.951,-.309 -.2245,-.309"
    for row in range(9):
        for column in range(6 if row % 2 == 0 else 5):
            x = 360 / 12 * (1 + 2 * column + row % 2)
            y = 7 * stripe / 10 * (row + 1)
            parts.append(
                f'<polygon points="{star}" fill="#fff" transform="translate({x:.2f} {y:.2f}) scale(16)"/>'
            )
    return "".join(parts) + "</svg>"


def australia(svg: str) -> str:
    """The Union Jack in 3:2 like that of Britain; the stars nearer to each other, as they are."""
    jack = svg.index('<path d="M0 0l6 3')
    stars = svg.index('<g fill="#fff">')
    moved = re.sub(
        r'(<use [^>]*x=")(\d+)(")', lambda x: f"{x[1]}{int(x[2]) * 0.75:g}{x[3]}", svg[stars:]
    )
    svg = f'{svg[:jack]}<g transform="scale(.75 1)">{svg[jack:stars]}</g>{moved}'
    return framed(svg, (0, 0, 7560, 5040))


def new_zealand(svg: str) -> str:
    """The Union Jack in 3:2 like that of Britain; the constellation moved as a whole."""
    jack = svg.index('<path stroke="#FFF" d="M0 0l600 300')
    stars = svg.index('<use xlink:href="#d" fill="#FFF" transform="matrix(45.4')
    moved = svg[stars:].replace("</svg>", "</g></svg>")
    svg = (
        f'{svg[:jack]}<g transform="scale(.75 1)">{svg[jack:stars]}</g>'
        f'<g transform="translate(-225 0)">{moved}'
    )
    return framed(svg, (0, 0, 900, 600))


def mongolia(svg: str) -> str:
    """Three bands of a third each; the Soyombo as it is, in the middle of its band."""
    svg = svg.replace('<rect x="320" width="320"', '<rect x="240" width="240"', 1)
    first = '<circle cx="160" cy="164"'
    svg = svg.replace(first, f'<g transform="translate(-40 0)">{first}', 1)
    svg = svg.replace("</g>", "</g></g>", 1)
    svg = svg.replace('<g stroke="#c4272f"', '<g transform="translate(-200 0)" stroke="#c4272f"', 1)
    svg = svg.replace('<g fill="#c4272f">', '<g fill="#c4272f" transform="translate(-200 0)">', 1)
    return framed(svg, (0, 0, 3600, 2400))


def kazakhstan(svg: str) -> str:
    """Less cloth on both sides of sun and eagle, which stay as they are."""
    svg = svg.replace("translate(1080.4716,420)", "translate(830.4716,420)", 1)
    svg = svg.replace('<g id="bird"', '<g id="bird" transform="translate(-250 0)"', 1)
    return framed(svg, (0, 0, 1500, 1000))


def brazil(svg: str) -> str:
    """A little more cloth at hoist and fly."""
    x, y, width, height = view_box(svg)
    wide = height * 1.5
    head = re.search(r"<svg[^>]*>", svg, re.DOTALL)
    green = re.search(r'fill="(#00[0-9a-fA-F]{4})"', svg)
    if head is None or green is None:
        raise ValueError("another drawing than expected")
    left = x - (wide - width) / 2
    cloth = f'<rect x="{left:g}" y="{y:g}" width="{wide:g}" height="{height:g}" fill="{green[1]}"/>'
    return framed(svg[: head.end()] + cloth + svg[head.end() :], (left, y, wide, height))


def nepal(svg: str) -> str:
    """The two pennons whole, on white."""
    x, y, width, height = view_box(svg)
    wide = height * 1.5 * 1.06
    high = height * 1.06
    return framed(svg, (x + (width - wide) / 2, y + (height - high) / 2, wide, high))


REDRAWN = {
    "au": australia,
    "bn": brunei,
    "br": brazil,
    "kz": kazakhstan,
    "mn": mongolia,
    "my": malaysia,
    "np": nepal,
    "nz": new_zealand,
    "tl": timor_leste,
    "us": united_states,
}


def to_three_by_two(code: str, svg: str) -> str | None:
    """The drawing of one flag in 3:2, or None where none of the ways is fit."""
    if code in REDRAWN:
        return REDRAWN[code](svg)
    if code in AS_DRAWN or code in STRETCHED:
        return framed(svg, view_box(svg), stretch=True)
    if code in CUT_AT_FLY:
        return cut_at_fly(svg)
    if code in CUT_BOTH_SIDES:
        return cut_both_sides(svg)
    return None


def write(code: str, svg: str) -> None:
    """Render one drawing and store it with a small palette where that loses nothing visible."""
    pixels = bytes(
        resvg_py.svg_to_bytes(svg_string=svg, width=WIDTH, height=HEIGHT, background="#ffffff")
    )
    picture = Image.open(io.BytesIO(pixels)).convert("RGB")
    if picture.size != (WIDTH, HEIGHT):
        sys.exit(f"{code}: {picture.size} pixels")
    picture.quantize(128, dither=Image.Dither.NONE).save(HERE / f"{code}.png", optimize=True)


def main() -> None:
    """Download, check, re-draw."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(temporary)
        if len(sys.argv) == 1:
            subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True)
        found = hashlib.sha256((folder / ARCHIVE).read_bytes()).hexdigest()
        if found != ARCHIVE_SHA256:
            sys.exit(f"{ARCHIVE} has SHA-256 {found}")
        with tarfile.open(folder / ARCHIVE) as packed:
            for code in sorted({*AS_DRAWN, *STRETCHED, *CUT_AT_FLY, *CUT_BOTH_SIDES, *REDRAWN}):
                member = packed.extractfile(f"package/svg/{code}.svg")
                if member is None:
                    sys.exit(f"{code}: not in the archive")
                drawing = to_three_by_two(code, member.read().decode("utf-8"))
                if drawing:
                    write(code, drawing)


if __name__ == "__main__":
    main()
