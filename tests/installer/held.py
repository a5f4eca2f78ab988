"""Files that another program holds as Windows holds them: error 32, a sharing violation.

Excel lets others read a workbook but not write, replace, rename or delete it; other programs let
nobody in. What must not come in: what the program should say about it.
"""

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

SHARING_VIOLATION = 32
WRITING = frozenset("wxa+")


def refused(file: object) -> PermissionError:
    """What Windows raises; Linux's error has no such number of itself."""
    said = "The process cannot access the file because it is being used by another process"
    error = PermissionError(13, said, str(file))
    error.winerror = SHARING_VIOLATION  # type: ignore[attr-defined,unused-ignore]  # Windows' own
    return error


@contextmanager
def held(*files: Path, reading: bool = True) -> Iterator[None]:
    """Hold files; with `reading` others may look into them, as with Excel's."""
    names = {str(file.absolute()) for file in files}

    def is_held(file: object) -> bool:
        return isinstance(file, (str, Path)) and str(Path(file).absolute()) in names

    def opening(ordinary: Callable[..., Any]) -> Callable[..., Any]:
        def open_file(file: object, mode: str = "r", *rest: Any, **how: Any) -> Any:
            if is_held(file) and (not reading or WRITING & set(mode)):
                raise refused(file)
            return ordinary(file, mode, *rest, **how)

        return open_file

    def touching(ordinary: Callable[..., Any]) -> Callable[..., Any]:
        def touch(*places: Any, **how: Any) -> Any:
            for place in places:
                if is_held(place):
                    raise refused(place)
            return ordinary(*places, **how)

        return touch

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(io, "open", opening(io.open))
        patched.setattr(builtins, "open", opening(builtins.open))
        for name in ("replace", "rename", "remove", "unlink"):
            patched.setattr(os, name, touching(getattr(os, name)))
        yield
