"""One document, three kinds of file: the suffix decides, and an older file is never replaced.

What must not come in: what a document says or how it looks.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.paths import free_name
from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pdf import draw_documents
from hanoiplan.reports.docx_writer import docx_bytes
from hanoiplan.reports.xlsx_writer import xlsx_bytes
from hanoiplan.store.trouble import spoken


@dataclass(frozen=True, slots=True)
class Written:
    """A file on the disk.

    `missing` are letters that no face on paper has (PDF only); `left_out` are names that got
    no letter of their own.
    """

    path: Path
    missing: str = ""
    left_out: tuple[str, ...] = ()


def left_out_words(names: Sequence[str]) -> str:
    """That these names get no letter of their own, in one sentence."""
    sentence = ngettext(
        "{n} name gets no letter, it means many agencies or issued the plan: {agencies}.",
        "{n} names get no letter, they mean many agencies or issued the plan: {agencies}.",
        len(names),
    )
    return sentence.format(n=len(names), agencies="; ".join(names))


Papers = Sequence[Document]


def _pdf(documents: Papers) -> tuple[bytes, str]:
    drawn = draw_documents(documents)
    return drawn.pdf, drawn.missing


def _docx(documents: Papers) -> tuple[bytes, str]:
    return docx_bytes(*documents), ""


def _xlsx(documents: Papers) -> tuple[bytes, str]:
    return xlsx_bytes(*documents), ""


_WRITERS: dict[str, Callable[[Papers], tuple[bytes, str]]] = {
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


def write_document(path: Path, *documents: Document) -> Written:
    """Write papers into one file beside whatever has this name already: "name (2).pdf".

    Raises:
        NotPossible: there is no such kind of file.
        FileTrouble: the folder takes no file, or the disk is full; no half of one stays.
    """
    refuse_suffix(path)
    content, missing = _WRITERS[path.suffix.lower()](documents)
    return Written(write_bytes(path, content), missing)


def write_bytes(path: Path, content: bytes) -> Path:
    """Write a finished file beside whatever has this name already; returns where.

    Raises:
        FileTrouble: the folder takes no file, or the disk is full; no half of one stays.
    """
    free = free_name(path)
    with spoken(free):
        free.parent.mkdir(parents=True, exist_ok=True)
        _write_new(free, content)
    return free


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
