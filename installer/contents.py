"""What goes into the built program and what stays out: modules, files, plug-ins of Qt.

Pure lists and rules over names; the recipe (`hanoiplan.spec`) hands them to PyInstaller. What
must not come in: PyInstaller itself, and anything that writes.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

PACKAGES = ("hanoiplan", "ui")  # every module of them: rooms are loaded by name when first opened

# Loaded by name, so that nothing but this list tells the builder of them.
BY_NAME = (
    *("alembic.config", "alembic.script", "alembic.runtime.migration", "alembic.operations"),
    *("charset_normalizer", "docx", "lxml.etree", "multiprocessing", "pdfminer.layout"),
    *("openpyxl.cell", "openpyxl.workbook", "openpyxl.worksheet.worksheet", "pdfplumber"),
    *("pypdfium2", "pypdfium2_raw", "reportlab.pdfbase.pdfmetrics", "reportlab.pdfgen.canvas"),
    *("tzdata", "uharfbuzz"),
)

# Other people's modules that come along by mistake and that nothing of ours asks for: tools of
# the build, of a notebook, the network, kinds of pictures we refuse.
LEFT_OUT = (
    *("_distutils_hack", "distutils", "pip", "pkg_resources", "setuptools"),
    *("hypothesis", "mypy", "pytest", "_pytest", "fontTools", "xlwt"),
    *("IPython", "matplotlib", "numpy", "pandas", "pydoc_data", "pygments", "rich"),
    *("readline", "test", "tkinter", "_tkinter", "_ssl", "ssl"),
    *("lxml.isoschematron", "lxml.objectify", "lxml.html.diff", "lxml.html._difflib"),
    *("rapidfuzz.distance.metrics_cpp", "rapidfuzz.distance.metrics_cpp_avx2"),
    *("PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL.ImageTk"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDesigner", "PySide6.QtOpenGL"),
)

# Of each kind of Qt's plug-ins those that a window of ours can use, by the heart of their names.
PLUGINS: dict[str, frozenset[str]] = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qgif", "qico", "qjpeg", "qsvg", "qwebp"}),
    "platforms": frozenset({"qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "platforminputcontexts": frozenset(
        {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}
    ),
    "platformthemes": frozenset({"qxdgdesktopportal"}),  # not GTK's: it takes all of GTK along
    "printsupport": frozenset({"cupsprintersupport"}),
    "styles": frozenset({"qmodernwindowsstyle"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
}
LANGUAGES_OF_DATES = frozenset({"root.dat", "en.dat", "vi.dat"})  # what `Speech` reads of Babel
README_PICTURES = Path("resources/help/pictures")  # those of the help lie in folders below it


def modules(root: Path) -> list[str]:
    """The dotted names of every module of the program below a checkout."""
    return sorted(
        _dotted(file.relative_to(root))
        for package in PACKAGES
        for file in (root / package).rglob("*.py")
    )


def _dotted(file: Path) -> str:
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def files(root: Path) -> list[tuple[str, str]]:
    """(file, folder in the built program) of everything that is read as a file at run time.

    The steps of an upgrade are among them: Alembic reads them as files.
    """
    return [(str(file), file.relative_to(root).parent.as_posix()) for file in _carried(root)]


def folders_of_others() -> list[tuple[str, str]]:
    """(file, folder) for folders of libraries that must be there on the disk.

    python-docx finds its templates at `docx/parts/../templates`, which Linux follows only where
    `docx/parts` is a folder.
    """
    found = find_spec("docx.parts")
    if found is None or found.origin is None:
        raise SystemExit("python-docx is not installed: run `make setup`")
    return [(found.origin, "docx/parts")]


def _carried(root: Path) -> Iterator[Path]:
    for file in sorted((root / "resources").rglob("*")):
        builds = file.suffix in {".py", ".pyc"}
        if file.is_file() and not builds and file.parent != root / README_PICTURES:
            yield file
    yield from sorted((root / "translations").glob("*/LC_MESSAGES/*.mo"))
    yield from sorted((root / "hanoiplan" / "migrations").rglob("*.py"))


def is_wanted(name: str) -> bool:
    """Whether a file that PyInstaller collected goes in, by its name in the built program."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.parts[:2] == ("babel", "locale-data"):
        return path.name in LANGUAGES_OF_DATES
    if "default-docx-template" in path.parts:
        return False  # the same as default.docx beside it, unpacked
    if path.parts[0] != "PySide6":
        return True
    if "translations" in path.parts or "qml" in path.parts:
        return False  # Qt's words are in our own catalogue
    if "plugins" in path.parts:
        return heart(path.name) in PLUGINS.get(path.parent.name, frozenset())
    return path.name != "opengl32sw.dll"  # 20 MB that only OpenGL asks for


def heart(library: str) -> str:
    """The name of a plug-in without what a platform puts before and after it."""
    return library.partition(".")[0].removeprefix("lib")
