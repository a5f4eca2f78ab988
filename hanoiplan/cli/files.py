"""Writing the file that a command was asked for: whole or not at all, and never over other work.

What must not come in: workspaces, which are never replaced this way.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedRandom, FileIO
from pathlib import Path
from typing import Any, BinaryIO, Self

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name
from hanoiplan.store.trouble import no_folder, spoken

PDF = b"%PDF"


def check_place(path: Path) -> None:
    """Refuse a place that takes no file, before anything is done that cannot be taken back.

    Raises:
        FileTrouble: a folder, something that is no PDF, a read-only or missing folder.
    """
    refuse_folder(path)
    with spoken(path):
        there = path.parent.exists()
    if not there:
        raise no_folder(path.parent)
    with spoken(path):
        if path.exists() and not _may_be_replaced(path):
            sentence = _("{name} is there already and is no PDF. Choose another name.")
            raise FileTrouble(sentence.format(name=path.name))
        draft = _draft_of(path)
        draft.touch()
        draft.unlink()


def refuse_folder(path: Path) -> None:
    """Raise `FileTrouble` where a file is to be written and a folder lies."""
    with spoken(path):
        is_folder = path.is_dir()
    if is_folder:
        sentence = _("{name} is a folder. Say which file to write.")
        raise FileTrouble(sentence.format(name=path.name))


def write_pdf(path: Path, content: bytes) -> Path:
    """Write a PDF, over an older one of this name unless a program holds that open.

    Returns the path it really has ("name (2).pdf"). The content is on the disk afterwards.

    Raises:
        FileTrouble: the disk is full, or the folder takes no file; the older PDF is unharmed.
    """
    draft = _draft_of(path)
    with spoken(path):
        try:
            with draft.open("wb") as handle:
                handle.write(content)
                handle.flush()
                os.fsync(handle.fileno())
            return _named(draft, path)
        finally:
            draft.unlink(missing_ok=True)


def part(path: Path, number: int) -> Path:
    """The name of the first, second, third … file of a run that is too long for one."""
    return path if number == 1 else path.with_name(f"{path.stem} (part {number}){path.suffix}")


class _Spoken(FileIO):
    """A file whose troubles are sentences about `path`; those of whoever fills it are not its."""

    def __init__(self, draft: Path, path: Path) -> None:
        self._path = path
        with spoken(path):
            super().__init__(draft, "w+b")

    def write(self, content: Any, /) -> int:
        """As ever; raises FileTrouble where the disk is full."""
        with spoken(self._path):
            return super().write(content)


@dataclass(frozen=True, slots=True)
class Drafts:
    """The files of a long run while they are drawn, beside the one that was asked for.

    Whoever draws writes them, in whichever process, some of them ahead; only a file that was taken
    gets its name. What nobody took is removed on the way out.
    """

    out: Path
    files: int
    owner: int = field(default_factory=os.getpid)

    @contextmanager
    def __call__(self, at: int) -> Iterator[BinaryIO]:
        """The draft of one file (from 0), to be filled; it is on the disk afterwards, or gone.

        Raises:
            FileTrouble: the disk is full, or the folder takes no file.
        """
        path, draft, whole = part(self.out, at + 1), self._draft(at), False
        try:
            with BufferedRandom(_Spoken(draft, path)) as file:
                yield file
                file.flush()
                with spoken(path):
                    os.fsync(file.fileno())
            whole = True
        finally:
            if not whole:
                draft.unlink(missing_ok=True)

    def take(self, at: int, path: Path) -> Path:
        """Name a finished draft as `write_pdf` would; returns the path it really has.

        Raises:
            FileTrouble: the folder takes no file of this name; the older PDF is unharmed.
        """
        with spoken(path):
            return _named(self._draft(at), path)

    def clear(self) -> None:
        """Remove what nobody took."""
        for at in range(self.files):
            self._draft(at).unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.clear()

    def _draft(self, at: int) -> Path:
        return _draft_of(part(self.out, at + 1), self.owner)


def _named(draft: Path, path: Path) -> Path:
    try:
        draft.replace(path)
    except PermissionError:  # Windows: a reader holds the older one open
        path = free_name(path)
        draft.rename(path)
    return path


def _may_be_replaced(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as handle:
        return handle.read(len(PDF)) in (PDF, b"")


def _draft_of(path: Path, owner: int | None = None) -> Path:
    return path.with_name(f"{path.name}.{owner or os.getpid()}.part")
