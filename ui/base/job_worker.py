"""What runs in the worker process: takes a function and its arguments, sends back what became.

Only the standard library and `hanoiplan.base` may be imported here: the worker never loads Qt
or a page. The function itself lives in a feature below.
"""

import multiprocessing
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from threading import Event
from typing import Any, Protocol

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import Language, set_language


class Stopped(Exception):
    """Raised inside a job by its own report of progress; nobody needs to catch it."""


class Progress(Protocol):
    """How long work says where it is: done, total, what (words may be empty)."""

    def __call__(self, done: int, total: int, text: str = "") -> None: ...


@dataclass(frozen=True, slots=True)
class Order:
    """What the worker is asked to do. `function` must be importable by name."""

    function: Callable[..., Any]
    args: tuple[Any, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Moved:
    """Progress on its way to the window."""

    done: int
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class Became:
    """The end of an order: a result, or an error with its trace; both None when stopped."""

    result: Any = None
    error: Exception | None = None
    trace: str = ""
    stopped: bool = False


class WorkerFailed(Exception):
    """A bug in the worker; its trace is the text."""


def serve(orders: Connection, stop: Any) -> None:
    """Answers orders one after the other until the pipe closes.

    `stop` is a multiprocessing event that the window sets. A long run of cards is drawn by
    processes of the worker's own; they end by themselves when the worker does, so it may have
    some although the window ends it at its own end (which is what a daemon is here).
    """
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]  # noqa: SLF001 - no public way
    while True:
        try:
            order: Order | None = orders.recv()
        except EOFError:
            return
        if order is None:
            return
        orders.send(_carry_out(order, orders, stop))


def _carry_out(order: Order, orders: Connection, stop: Event) -> Became:
    set_language(order.language)

    def progress(done: int, total: int, text: str = "") -> None:
        if stop.is_set():
            raise Stopped
        orders.send(Moved(done, total, text))

    try:
        return Became(result=order.function(progress, *order.args))
    except Stopped:
        return Became(stopped=True)
    except KnownError as error:
        return Became(error=error)
    except Exception:  # noqa: BLE001 - carried to the window whole and raised there
        return Became(error=WorkerFailed(traceback.format_exc()))
