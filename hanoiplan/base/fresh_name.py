"""Giving a finished file its name without ever taking that of another one.

What must not come in: which name it is, and what is in the file.
"""

import sys
from contextlib import suppress
from pathlib import Path


def rename_new(half: Path, name: Path) -> None:
    """Rename, but never over another file: Windows refuses by itself, elsewhere a link does.

    Raises:
        FileExistsError: somebody has the name; both files are as they were.
        OSError: the disk refuses; nothing stands under the name.
    """
    if sys.platform == "win32":
        half.rename(name)
        return
    try:
        name.hardlink_to(half)
    except FileExistsError:
        raise
    except OSError:  # a stick that knows no links
        _fill(half, name)
    else:
        half.unlink()


def _fill(half: Path, name: Path) -> None:
    """Take the name first, then put the file in its place."""
    name.open("xb").close()
    try:
        half.replace(name)
    except OSError:
        with suppress(OSError):  # the stick may be out already; what went wrong first is told
            name.unlink()
        raise
