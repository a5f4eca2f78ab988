"""Rebuild resources/fonts/paper-fonts: the static TrueType faces that are used on paper.

Run by hand when a source or the wanted letters change; the result is committed:

    python resources/fonts/build_paper_fonts.py

Needs fontTools, npm and Debian's apt-get (only to download; nothing is installed). The sources are
checked against the SHA-256 recorded here, so two runs give the same faces. Nothing is renamed:
the licence of Noto asks for no reserved name. Variable fonts and CFF outlines must not come in:
the PDF writer embeds neither.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
TARGET = HERE / "paper-fonts"
DEBIAN = "20201225-1"
SOURCES = {
    f"fonts-noto-core_{DEBIAN}_all.deb": "58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba",
    f"fonts-noto-extra_{DEBIAN}_all.deb": "a44b0c7b9e3c72caf4237ab46846652d6d6eea296abfe675f6f604b6562ffd40",
    "expo-google-fonts-noto-sans-sc-0.4.3.tgz": "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
}

LATIN_FACES = tuple(
    f"NotoSans-{width}{weight}"
    for width in ("", "SemiCondensed", "Condensed")
    for weight in ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")
)
SERIF_FACES = tuple(
    f"NotoSerif-{name}"
    for name in (
        *("Regular", "Italic", "Medium", "SemiBold"),
        *("SemiCondensedSemiBold", "CondensedSemiBold"),
    )
)
SCRIPTS = {
    "Thai": (0x0E00, 0x0E7F),
    "Lao": (0x0E80, 0x0EFF),
    "Khmer": (0x1780, 0x17FF),
    "Myanmar": (0x1000, 0x109F),
}
COMPANION_WIDTHS = ("", "SemiCondensed", "Condensed")

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),  # Latin-1, Extended-A and -B: ơ ư and the names of Europe
    0x0259,
    *range(0x2B0, 0x2DE),  # ʻ ʼ and spacing marks
    *range(0x300, 0x30D),
    *(0x31B, 0x323, 0x324, 0x325, 0x326, 0x327, 0x328, 0x32D, 0x32E, 0x331),
    *range(0x1E00, 0x1F00),  # Vietnamese, and transliteration
    *range(0x2000, 0x2028),
    *(0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x2060),
    *(0x2070, *range(0x2074, 0x207A), *range(0x2080, 0x208A)),
    *(0x20AB, 0x20AC, 0x20B1, 0x0E3F, 0x2113, 0x2116, 0x2117, 0x2122, 0x2126),
    *(0x215B, 0x215C, 0x215D, 0x215E, 0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265),
    *(0x221E, 0x25CA, 0x25CC, 0xFEFF, 0xFFFD),
)
JOINERS = (0x20, 0xA0, 0x200B, 0x200C, 0x200D, 0x25CC)


def fetch(folder: Path) -> None:
    """Download every source into `folder` and refuse one whose content has changed."""
    debs = [f"{name}={DEBIAN}" for name in ("fonts-noto-core", "fonts-noto-extra")]
    subprocess.run(["apt-get", "download", *debs], cwd=folder, check=True)
    npm = ["npm", "pack", "--silent", "@expo-google-fonts/noto-sans-sc@0.4.3"]
    subprocess.run(npm, cwd=folder, check=True)
    for name, wanted in SOURCES.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != wanted:
            sys.exit(f"{name} has SHA-256 {found}, not {wanted}")


def unpack(folder: Path) -> Path:
    """Lay all sources out under one folder and return it."""
    tree = folder / "tree"
    for name in SOURCES:
        if name.endswith(".deb"):
            subprocess.run(["dpkg", "-x", name, str(tree)], cwd=folder, check=True)
        else:
            with tarfile.open(folder / name) as packed:
                packed.extractall(tree, filter="data")
    return tree


def write_subset(source: Path, name: str, letters: tuple[int, ...]) -> None:
    """Write one face with only `letters`, all layout features, no hinting."""
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.glyph_names = False
    font = TTFont(source, recalcTimestamp=False)
    picker = subset.Subsetter(options)
    picker.populate(unicodes=letters)
    picker.subset(font)
    font.save(TARGET / f"{name}.ttf")


def gb2312() -> tuple[int, ...]:
    """Every character of GB 2312: 6,763 Han letters and its punctuation, without Latin."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    text = "".join(pair.decode("gb2312", errors="ignore") for pair in pairs)
    return tuple(sorted({ord(letter) for letter in text if ord(letter) > 0x2E80} | {0x20, 0x3000}))


def build(tree: Path) -> None:
    """Write every face and the licence texts."""
    noto = tree / "usr/share/fonts/truetype/noto"
    for name in (*LATIN_FACES, *SERIF_FACES):
        plain = name.removesuffix("Regular") if name.endswith("CondensedRegular") else name
        write_subset(noto / f"{plain}.ttf", name, LATIN)
    for script, (first, last) in SCRIPTS.items():
        letters = (*JOINERS, *range(first, last + 1))
        for width in COMPANION_WIDTHS:
            name = f"NotoSans{script}-{width}Medium"
            write_subset(noto / f"{name}.ttf", name, letters)
    han = tree / "package/400Regular/NotoSansSC_400Regular.ttf"
    write_subset(han, "NotoSansSC-Regular", gb2312())
    shutil.copyfile(
        tree / "usr/share/doc/fonts-noto-core/copyright", TARGET / "LICENSE-Noto-Debian.txt"
    )
    shutil.copyfile(tree / "package/LICENSE_FONT", TARGET / "LICENSE-OFL-1.1.txt")


def write_sources() -> None:
    """Record where each face came from and its SHA-256."""
    lines = ["# Written by build_paper_fonts.py. All faces: SIL Open Font Licence 1.1.", ""]
    lines += [f"source {name} sha256 {digest}" for name, digest in SOURCES.items()]
    lines.append("")
    for path in sorted(TARGET.glob("*.ttf")):
        lines.append(f"{path.name} sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")
    (TARGET / "SOURCES.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Download, check, subset, record."""
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(temporary)
        if len(sys.argv) == 1:
            fetch(folder)
        build(unpack(folder))
    write_sources()


if __name__ == "__main__":
    main()
