"""Cuts the window's typeface, Inter, down to what the program shows.

Run by hand when the version changes; never at start or install. It keeps Latin with
every Vietnamese letter, the punctuation and symbols of the interface, and all layout
features (tabular figures first of all). Noto companions live one folder above.

    python resources/fonts/window/build.py FOLDER_OF_THE_UNPACKED_NPM_PACKAGE
"""

import hashlib
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
PACKAGE = "@expo-google-fonts/inter 0.4.2 (npm)"
WEIGHTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
UNICODES = (
    "U+0020-007E,U+00A0-024F,U+0250-02AF,U+02B0-036F,U+1E00-1EFF,U+2000-206F,U+2070-209F,"
    "U+20A0-20BF,U+2100-214F,U+2150-218B,U+2190-21FF,U+2200-22FF,U+2300-23FF,U+25A0-25FF,"
    "U+2600-27BF"
)
ASCENDER, DESCENDER = 1.13, 0.36  # em


def cut(source: Path, target: Path) -> None:
    """Writes the subset of `source` to `target`, features and names kept."""
    subset.main(
        [
            str(source),
            f"--unicodes={UNICODES}",
            "--layout-features=*",
            "--name-IDs=*",
            "--no-hinting",
            "--no-recalc-timestamp",
            f"--output-file={target}",
        ]
    )


def widen(target: Path) -> None:
    """Gives lines the height that stacked marks need."""
    font = TTFont(target, recalcTimestamp=False)
    up, down = (round(font["head"].unitsPerEm * share) for share in (ASCENDER, DESCENDER))
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, -down, 0
    table = font["OS/2"]
    table.sTypoAscender, table.sTypoDescender, table.sTypoLineGap = up, -down, 0
    table.usWinAscent, table.usWinDescent = up, down
    font.save(target)


def sha256(path: Path) -> str:
    """The digest that SOURCES.md names."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(package: Path) -> None:
    """Cuts the four weights and writes SOURCES.md."""
    lines = [
        "# Inter, the typeface of the window",
        "",
        f"From {PACKAGE}, Inter 4.001, licence OFL 1.1",
    ]
    lines += ["(OFL.txt), cut by build.py. sha256:", ""]
    for weight in WEIGHTS:
        source = package / weight / f"Inter_{weight}.ttf"
        target = HERE / f"Inter-{weight[3:]}.ttf"
        cut(source, target)
        widen(target)
        lines += [f"- {source.name} (source) {sha256(source)}", f"- {target.name} {sha256(target)}"]
    (HERE / "SOURCES.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
