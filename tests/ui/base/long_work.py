"""Work for jobs under test, importable by the worker process: no Qt, no page."""

import os
import sys
import time
from typing import NoReturn

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import language
from ui.base.job_worker import Progress


def add_up(progress: Progress, to: int) -> int:
    """1 + 2 + … with a report for each."""
    total = 0
    for number in range(1, to + 1):
        total += number
        progress(number, to, str(number))
    return total


def go_on(progress: Progress) -> NoReturn:
    """Reports for ever."""
    done = 0
    while True:
        done += 1
        progress(done, 0)
        time.sleep(0.005)


def refuse(_progress: Progress, sentence: str) -> NoReturn:
    """Something outside our hands."""
    raise KnownError(sentence)


def divide_by_nothing(_progress: Progress) -> float:
    """A bug."""
    return 1 / 0


def what_is_loaded(_progress: Progress) -> tuple[list[str], str]:
    """The modules of this process, and its language."""
    return sorted(sys.modules), language()


def sleep_deeply(_progress: Progress) -> None:
    """Never reports."""
    time.sleep(60)


def die(_progress: Progress) -> NoReturn:
    """Ends the process from inside."""
    os._exit(3)
