"""A long run becomes files of at most a thousand cards, several drawn at once on several cores.

Only cards, layouts, reports and (where nobody says where they go) finished files pass between
processes; whoever holds the photos says how they are read, file by file, where a file is drawn.
What must not come in: Qt, a database, names of files and what becomes of them.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from threading import Thread
from typing import Any, BinaryIO, Protocol

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import (
    FILE_LIMIT,
    Progress,
    Rendered,
    Wanted,
    files_of,
    nothing_collected,
    render,
    render_into,
)
from hanoiplan.base.i18n import Language, language, set_language

MOST_PROCESSES = 4  # each holds a file with its photos
AHEAD = 1  # files more than processes that are handed out, so that none of them waits
TOLD = 25  # cards between two reports
LOOK = 0.1  # seconds between two looks at how far the processes are

WithPhotos = Callable[[Sequence[BadgeCard]], Sequence[BadgeCard]]
"""Cards with their photos; must be picklable where several processes draw."""


class Places(Protocol):
    """Where the files of a run are written while they are drawn; picklable, as the photos are.

    Without it a file is bytes, which travel from process to process: as long as drawing takes.
    """

    def __call__(self, at: int) -> AbstractContextManager[BinaryIO]:
        """The file with this place in the run (from 0), empty, open for writing and reading.

        On the way out it is on the disk, or gone where drawing it failed.
        """
        ...

    def clear(self) -> None:
        """The program that asked was ended hard: remove what it has not taken over."""
        ...


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
    places: Places | None = None,
) -> Generator[Rendered, None, None]:
    """The files of a run in order, each as soon as it and those before it are ready.

    With `places` they are written there, some of them ahead, and have no bytes here.
    `processes` is how many draw at once, by default what the machine has. Whatever `progress`
    raises ends the work, and so does closing the generator: what is being drawn is given up.

    Raises:
        KnownError: the layout or the sheet cannot be used, or a file lacks a card; or what
            `places` say of a disk that takes no file.
    """
    number = processes_for(len(cards)) if processes is None else processes
    parts = tuple(_parts(cards, wanted))
    desk = _Desk(with_photos, places)
    if number < 2 or len(parts) < 2:
        return _one_by_one(parts, desk, progress or _silent)
    return _side_by_side(parts, desk, progress or _silent, number)


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


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a file is drawn with: where its photos come from, and where it goes."""

    with_photos: WithPhotos
    places: Places | None

    def draw(self, part: _Part, tell: Progress) -> Rendered:
        """One file, on the disk or in the memory."""
        cards = self.with_photos(part.cards)
        if self.places is None:
            return render(cards, part.wanted, progress=tell)
        with self.places(part.at) as file:
            return render_into(file, cards, part.wanted, tell)


def _one_by_one(
    parts: Sequence[_Part], desk: _Desk, progress: Progress
) -> Generator[Rendered, None, None]:
    for part in parts:

        def tell(done: int, of: int, part: _Part = part) -> None:
            if _worth_telling(done, of):
                progress(part.before + done, part.total)

        yield desk.draw(part, tell)


# --- several processes ---


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the drawing processes and the one that asked them share: numbers, the wish to stop."""

    drawn: Any  # how many cards of each file are drawn
    stop: Any
    language: Language
    desk: _Desk


class _GivenUp(Exception):
    """The run was stopped; nobody waits for this file any more."""


_ours: list[_Shared] = []  # of a drawing process: an executor hands such things over no other way


def _begin(shared: _Shared) -> None:
    """The start of a drawing process, which speaks the language of the one that asked it."""
    set_language(shared.language)
    gc.disable()  # cards, marks and reports hold no circles, and nothing else is done here
    _ours.append(shared)
    Thread(target=_end_with_parent, args=(shared.desk.places,), daemon=True).start()


def _end_with_parent(places: Places | None) -> None:
    """A program that was ended hard leaves nobody behind who draws on, and no half a file."""
    parent = parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        try:
            if places is not None:
                places.clear()
        finally:  # what is still being written cannot be removed everywhere
            os._exit(1)


def _draw(part: _Part) -> Rendered:
    (shared,) = _ours

    def tell(done: int, of: int) -> None:
        if not _worth_telling(done, of):
            return
        if shared.stop.is_set():
            raise _GivenUp
        shared.drawn[part.at] = done

    return shared.desk.draw(part, tell)


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
    parts: Sequence[_Part], desk: _Desk, progress: Progress, processes: int
) -> Generator[Rendered, None, None]:
    context = get_context("spawn")
    shared = _Shared(context.Array("q", len(parts)), context.Event(), language(), desk)
    waiting: deque[Future[Rendered]] = deque()
    ahead = iter(parts)
    with _pool(processes, shared, context) as pool:
        for part in parts:
            for further in islice(ahead, processes + AHEAD - len(waiting)):
                waiting.append(pool.submit(_draw, further))
            with nothing_collected():  # thousands of reports arrive meanwhile
                while not wait([waiting[0]], timeout=LOOK).done:
                    progress(sum(shared.drawn), part.total)
            progress(sum(shared.drawn), part.total)
            yield waiting.popleft().result()
