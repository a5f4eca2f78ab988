"""How the lists for paper are called and where they lie: beside the file, named by their time.

Kept apart from drawing them, so that a window and the end of a rehearsal know them without
loading what draws. What must not come in: what stands on a list, and when one is due.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from hanoiplan.base.i18n import N_, Language, _, language, say

STAMP = "%Y-%m-%d %H%M%S"
KINDS = (N_("by name"), N_("by delegation"))
_BESIDE = N_("{name} lists")
_ONLY_TRIED = N_("REHEARSAL")
_LANGUAGES: tuple[Language, ...] = ("vi", "en")


def lists_beside(workspace: Path) -> Path:
    """The folder for lists where none was chosen, beside the file."""
    return workspace.with_name(_(_BESIDE).format(name=workspace.stem))


def list_name(stem: str, stamp: str, kind: str, *, rehearsal: bool) -> str:
    """The name of a list; one of a rehearsal says so, wherever it is put."""
    spoken: Language = "en" if language() == "en" else "vi"
    word = f" {say(_ONLY_TRIED, spoken)}" if rehearsal else ""
    return f"{stem} {stamp} {say(kind, spoken)}{word}.pdf"


def stamp_of(name: str, stem: str, *, rehearsal: bool, kind: str = "") -> str | None:
    """The time in the name of a list of this workspace, in either language; None for others."""
    words = "|".join(map(re.escape, _in_both([kind] if kind else KINDS)))
    only_tried = "|".join(map(re.escape, _in_both([_ONLY_TRIED])))
    tail = f" (?:{only_tried})" if rehearsal else ""
    dated = rf"{re.escape(stem)} (\d{{4}}-\d\d-\d\d \d{{6}}) (?:{words}){tail}(?: \(\d+\))*\.pdf"
    found = re.fullmatch(dated, name)
    return found[1] if found else None


def rehearsed_lists(copy: Path) -> Iterator[Path]:
    """Every list beside a rehearsal, and then its folder, in the order in which they can go."""
    for code in _LANGUAGES:
        folder = copy.with_name(say(_BESIDE, code).format(name=copy.stem))
        if folder.is_dir():
            there = sorted(folder.iterdir())
            yield from (one for one in there if stamp_of(one.name, copy.stem, rehearsal=True))
            yield folder


def _in_both(words: Iterable[str]) -> list[str]:
    return [say(word, code) for word in words for code in _LANGUAGES]
