"""A long run becomes files of at most a thousand cards, several drawn at once on several cores.

Only cards, layouts and finished files pass between processes; whoever holds the photos says how
they are read, file by file, where a file is drawn. What must not come in: Qt, a database, disks.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from threading import Thread
from typing import Any

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import FILE_LIMIT, Progress, Rendered, Wanted, files_of, render
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
    return max(1, min(os.cpu_count() or 1, ceil(cards / FILE_LIMIT), MOST_PROCESSES))


def rendered_files(
    cards: Sequence[BadgeCard],
    wanted: Wanted,
    with_photos: WithPhotos = as_they_are,
    progress: Progress | None = None,
    processes: int | None = None,
) -> Generator[Rendered, None, None]:
    """The files of a run in order, each as soon as it and those before it are ready.

    `processes` is how many draw at once, by default what the machine has. Whatever `progress`
    raises ends the work, and so does closing the generator: what is being drawn is given up.

    Raises:
        KnownError: the layout or the sheet cannot be used, or a file lacks a card.
    """
    number = processes_for(len(cards)) if processes is None else processes
    parts = tuple(_parts(cards, wanted))
    if number < 2 or len(parts) < 2:
        return _one_by_one(parts, with_photos, progress or _silent)
    return _side_by_side(parts, with_photos, progress or _silent, number)


def _worth_telling(done: int, of: int) -> bool:
    """Who hears of it has other things to do as well; of a few cards every one is told."""
    return of <= TOLD or done % TOLD == 0 or done == of


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
) -> Generator[Rendered, None, None]:
    many = len(parts) > 1  # a window draws no more than one file, and freezes for itself
    if many:
        gc.freeze()  # or every file ends with a look at all the cards of the run
    try:
        for part in parts:

            def tell(done: int, of: int, part: _Part = part) -> None:
                if _worth_telling(done, of):
                    progress(part.before + done, part.total)

            yield render(with_photos(part.cards), part.wanted, progress=tell)
    finally:
        if many:
            gc.unfreeze()


# --- several processes ---


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the drawing processes and the one that asked them share: numbers, the wish to stop."""

    drawn: Any  # how many cards of each file are drawn
    stop: Any
    language: Language


class _GivenUp(Exception):
    """The run was stopped; nobody waits for this file any more."""


_ours: list[_Shared] = []  # of a drawing process: an executor hands such things over no other way


def _begin(shared: _Shared) -> None:
    """The start of a drawing process, which speaks the language of the one that asked it."""
    set_language(shared.language)
    _ours.append(shared)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A program that was ended hard leaves nobody behind who draws on."""
    parent = parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _draw(part: _Part, with_photos: WithPhotos) -> Rendered:
    (shared,) = _ours

    def tell(done: int, of: int) -> None:
        if not _worth_telling(done, of):
            return
        if shared.stop.is_set():
            raise _GivenUp
        shared.drawn[part.at] = done

    return render(with_photos(part.cards), part.wanted, progress=tell)


@contextmanager
def _pool(processes: int, shared: _Shared, context: Any) -> Iterator[ProcessPoolExecutor]:
    """Processes that draw; on the way out whatever still draws is told to stop."""
    pool = ProcessPoolExecutor(processes, context, initializer=_begin, initargs=(shared,))
    try:
        yield pool
    finally:
        shared.stop.set()
        pool.shutdown(cancel_futures=True)


def _side_by_side(
    parts: Sequence[_Part], with_photos: WithPhotos, progress: Progress, processes: int
) -> Generator[Rendered, None, None]:
    context = get_context("spawn")
    shared = _Shared(context.Array("q", len(parts)), context.Event(), language())
    waiting: deque[Future[Rendered]] = deque()
    ahead = iter(parts)
    with _pool(processes, shared, context) as pool:
        for part in parts:
            for further in islice(ahead, processes + AHEAD - len(waiting)):
                waiting.append(pool.submit(_draw, further, with_photos))
            while not wait([waiting[0]], timeout=LOOK).done:
                progress(sum(shared.drawn), part.total)
            progress(sum(shared.drawn), part.total)
            yield waiting.popleft().result()
