"""One document, three kinds of file: the suffix decides, and an older file is never replaced.

What must not come in: what a document says or how it looks.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name
from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pdf import draw_document
from hanoiplan.reports.docx_writer import docx_bytes
from hanoiplan.reports.xlsx_writer import xlsx_bytes
from hanoiplan.store.trouble import spoken


@dataclass(frozen=True, slots=True)
class Written:
    """A file on the disk; `missing` are letters that no face on paper has (PDF only)."""

    path: Path
    missing: str = ""


def _pdf(document: Document) -> tuple[bytes, str]:
    drawn = draw_document(document)
    return drawn.pdf, drawn.missing


def _docx(document: Document) -> tuple[bytes, str]:
    return docx_bytes(document), ""


def _xlsx(document: Document) -> tuple[bytes, str]:
    return xlsx_bytes(document), ""


_WRITERS: dict[str, Callable[[Document], tuple[bytes, str]]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".xlsx": _xlsx,
}
SUFFIXES = tuple(_WRITERS)


def refuse_suffix(path: Path) -> None:
    """Say which kinds of file there are where this is none of them.

    Raises:
        NotPossible: the name ends otherwise.
    """
    if path.suffix.lower() not in _WRITERS:
        sentence = _("{name} cannot be written: the name must end in .pdf, .docx or .xlsx.")
        raise NotPossible(sentence.format(name=path.name))


def write_document(path: Path, document: Document) -> Written:
    """Write the file beside whatever has this name already: "name (2).pdf".

    Raises:
        NotPossible: there is no such kind of file.
        FileTrouble: the folder takes no file, or the disk is full; no half of one stays.
    """
    refuse_suffix(path)
    content, missing = _WRITERS[path.suffix.lower()](document)
    free = free_name(path)
    with spoken(free):
        free.parent.mkdir(parents=True, exist_ok=True)
        _write_new(free, content)
    return Written(free, missing)


def _write_new(path: Path, content: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise
    except OSError:
        with suppress(OSError):  # the first error is the one to tell
            path.unlink(missing_ok=True)
        raise
