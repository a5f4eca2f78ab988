"""A long run becomes files of at most a thousand cards, several drawn at once on several cores.

Only cards, layouts and finished files pass between processes; whoever holds the photos says how
they are read, file by file, where a file is drawn. What must not come in: Qt, a database, disks.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from threading import Thread
from typing import Any

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import Progress, Rendered, Wanted, files_of, render
from hanoiplan.base.i18n import Language, language, set_language

MOST_PROCESSES = 4  # each holds a file with its photos
AHEAD = 1  # files more than processes that are handed out, so that none of them waits
TOLD = 25  # cards between two reports
LOOK = 0.1  # seconds between two looks at how far the processes are

WithPhotos = Callable[[Sequence[BadgeCard]], Sequence[BadgeCard]]
"""Cards with their photos; must be picklable where several processes draw."""


def as_they_are(cards: Sequence[BadgeCard]) -> Sequence[BadgeCard]:
    """For cards that hold their photos already."""
    return cards


def processes_for(cards: int) -> int:
    """How many processes a run of so many cards is worth."""
    files = len(tuple(files_of(range(cards))))
    return max(1, min(os.cpu_count() or 1, files, MOST_PROCESSES))


def rendered_files(
    cards: Sequence[BadgeCard],
    wanted: Wanted,
    with_photos: WithPhotos = as_they_are,
    progress: Progress | None = None,
    processes: int | None = None,
) -> Iterator[Rendered]:
    """The files of a run in order, each as soon as it and those before it are ready.

    `processes` is how many draw at once, by default what the machine has. Whatever `progress`
    raises ends the work: what is being drawn is given up.

    Raises:
        KnownError: the layout or the sheet cannot be used, or a file lacks a card.
    """
    number = processes_for(len(cards)) if processes is None else processes
    parts = tuple(_parts(cards, wanted))
    if number < 2 or len(parts) < 2:
        return _one_by_one(parts, with_photos, progress or _silent)
    return _side_by_side(parts, with_photos, progress or _silent, number)


def _silent(_done: int, _total: int) -> None:
    """Nobody wants to hear how far the work is."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One file: its place among the files, its cards, and how many cards come before it."""

    at: int
    cards: Sequence[BadgeCard]
    wanted: Wanted
    before: int
    total: int


def _parts(cards: Sequence[BadgeCard], wanted: Wanted) -> Iterator[_Part]:
    """The used sheet lies on top of the first file only."""
    before = 0
    for at, portion in enumerate(files_of(cards)):
        own = wanted if at == 0 else replace(wanted, start_cell=0)
        yield _Part(at, portion, own, before, len(cards))
        before += len(portion)


def _one_by_one(
    parts: Sequence[_Part], with_photos: WithPhotos, progress: Progress
) -> Iterator[Rendered]:
    for part in parts:

        def tell(done: int, _of: int, part: _Part = part) -> None:
            progress(part.before + done, part.total)

        yield render(with_photos(part.cards), part.wanted, progress=tell)


# --- several processes ---


@dataclass(frozen=True, slots=True)
class _Shared:
    """What a drawing process and the one that asked it share: numbers, and the wish to stop."""

    drawn: Any  # cards drawn of each file
    stop: Any
    language: Language


def _side_by_side(
    parts: Sequence[_Part], with_photos: WithPhotos, progress: Progress, processes: int
) -> Iterator[Rendered]:
    context = get_context("spawn")
    shared = _Shared(context.Array("q", len(parts)), context.Event(), language())
    with _pool(processes, shared) as pool:
        asked: dict[int, Future[Rendered]] = {}
        for at, part in enumerate(parts):
            for ahead in parts[len(asked) : at + processes + AHEAD]:
                asked[ahead.at] = pool.submit(_draw, ahead, with_photos)
            _await(asked[at], lambda: progress(sum(shared.drawn), part.total))
            yield asked[at].result()
            del pool_result_holder
