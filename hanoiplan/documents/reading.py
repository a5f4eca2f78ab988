"""The one door for documents in files: what a file really is decides who reads it, not its name.

What must not come in: how any one kind of file is taken apart, and what a sentence means.
"""

from pathlib import Path

from hanoiplan.documents import book, pdf, plain_text, word
from hanoiplan.documents.model import SourceDocument
from hanoiplan.documents.old_writing import in_todays_letters
from hanoiplan.documents.progress import Tell
from hanoiplan.documents.trouble import EMPTY, OTHER_KIND, refused
from hanoiplan.sheets.archive import open_archive
from hanoiplan.sheets.kinds import PACKED, Kind, kind_of, kind_of_archive
from hanoiplan.sheets.reading import file_content
from hanoiplan.sheets.trouble import Refused

SUFFIXES = (".docx", ".pdf", ".xlsx", ".txt")
_BOOKS = frozenset({Kind.XLSX, Kind.XLSB, Kind.ODS, Kind.XLS})


def read_document(path: Path, tell: Tell | None = None) -> SourceDocument:
    """A document as a person reads it.

    Args:
        path: the file; its name's ending counts for nothing but plain text.
        tell: is told (pages or steps done, all); False as its answer stops.

    Raises:
        FileTrouble: the file is missing, held by another program, protected by a password,
            damaged, empty, too long, a scan, or of another kind; the sentence says which and what
            to do.
        Stopped: `tell` answered False.
    """
    try:
        found = _read(file_content(path), path, tell)
    except Refused as error:
        raise refused(error.msgid, path.name) from error
    if not found.blocks:
        raise refused(EMPTY, path.name)
    return in_todays_letters(found)


def _read(content: bytes, path: Path, tell: Tell | None) -> SourceDocument:
    file = path.name
    if not content:
        raise refused(EMPTY, file)
    archive = open_archive(content, file) if content.startswith(PACKED) else None
    kind = kind_of_archive(archive) if archive else kind_of(content, path.suffix.lower())
    if isinstance(kind, str):
        raise refused(kind, file)
    if archive and kind is Kind.DOCX:
        return word.read(archive, tell)
    if kind is Kind.PDF:
        return pdf.read(content, file, tell)
    if kind in _BOOKS:
        return book.read(content, kind, file, archive, tell)
    if kind is Kind.TEXT:
        return plain_text.read(content, file, tell)
    raise refused(OTHER_KIND, file)
