"""The lists opened last, so that a corrected one of the same office is one press away.

A small file in the user's folder that holds paths only; nothing depends on it. What must not come
in: what stands in a list.
"""

import json
from pathlib import Path

from hanoiplan.base import log
from hanoiplan.base.paths import user_folder

FILE_NAME = "recent lists.json"
KEPT = 3


def recent_lists() -> list[Path]:
    """The files opened last that are still there, the newest first."""
    return [path for path in _read() if path.is_file()]


def remember_list(path: Path) -> None:
    """Puts a file on top."""
    newest = path.resolve()
    paths = [newest, *(one for one in _read() if one != newest)][:KEPT]
    file = user_folder() / FILE_NAME
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps([str(one) for one in paths], ensure_ascii=False, indent=2)
        file.write_text(text + "\n", encoding="utf-8")
    except OSError:
        log.exchange.info("the names of the lists opened last could not be kept")


def _read() -> list[Path]:
    try:
        found = json.loads((user_folder() / FILE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError):
        log.exchange.info("the names of the lists opened last could not be read")
        return []
    return [Path(one) for one in found if isinstance(one, str)] if isinstance(found, list) else []
