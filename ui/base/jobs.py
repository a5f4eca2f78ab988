"""Long work beside the window: progress with numbers, Stop, and results in the GUI thread.

The concurrency model, decided here once for the whole program:

1. What a person does at the desk (an operation of a few milliseconds) runs at once, in the GUI
   thread, through `workspace.do`. Nothing here is needed for it.
2. Everything that can pass 100 ms goes through `Jobs.start`. There is no second mechanism: no
   QThread, no processEvents, no timers that work in slices.
3. `kind="thread"` is for what *waits*: a disk, a network, another program (backup, merge,
   copying). A thread must not compute in Python for long, because it holds the interpreter's
   lock and the window stalls.
4. `kind="process"` is for what *computes*: badges, large imports, reading plans, arranging seats.
   One worker process is started at the first such job (spawn, on every platform) and kept; such
   jobs run one after the other. The worker never imports a page or Qt. What goes in and out is
   pickled: frozen values, bytes, paths. It gets the language of the interface, so that its
   sentences are the person's.
5. Workers compute and return values. Only the owning process writes, through `workspace.do`, in
   `on_done`. SQLite connections never cross a thread or a process.
6. A job is a function `fn(progress, *args)`. It reports with `progress(done, total, text)`; this
   is also where Stop takes hold: the report raises `Stopped`, which nobody catches. A process
   that does not report within `PATIENCE` after Stop is ended and a new one is started next time.
7. Closures never run in another thread. Whatever happens is put into one queued signal and
   delivered in the GUI thread, in order: progress, then exactly one of done, failed, stopped.
8. Errors: a KnownError goes to `on_failed`, or to the page's error strip when there is none.
   Anything else is a bug: it is raised in the GUI thread and reaches the crash report. A job's
   failure never takes another job with it.
9. Closing the window: `stop_all`, then `wait_all`; what has not ended by then is ended hard. As
   nothing in a job writes, nothing is half-written.

10. `quiet=True` is for what nobody asked for (a copy by itself): no card is shown for it, however
    long it takes. Whoever starts it says what went wrong.

What must not come in: widgets (messages listens to `started`, `moved`, `ended`), and any feature.
"""

import multiprocessing
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec
from multiprocessing.connection import Connection
from threading import Event, Lock, RLock
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import language
from ui.base.job_worker import Became, Moved, Order, Progress, Stopped, serve

__all__ = ["Job", "Jobs", "Progress", "Stopped"]

PATIENCE = 3.0  # seconds a process may go on without a report after Stop
THREADS = 3
POLL = 0.05  # seconds between looks at Stop while a process works
Kind = Literal["thread", "process"]


@dataclass(eq=False)
class Job:
    """One piece of long work. `stop_keeps` says on the Stop button what stays."""

    label: str
    page: QObject | None = None
    stop_keeps: str = ""
    done: int = 0
    total: int = 0
    text: str = ""
    running: bool = True
    began: float = field(default_factory=time.monotonic)
    kind: Kind = "thread"  # one of a process waits for the worker that others may have
    _stop: Event = field(default_factory=Event)

    def stop(self) -> None:
        """Asks it to end; it ends at its next report."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether Stop was pressed."""
        return self._stop.is_set()

    def seconds_left(self) -> float | None:
        """A guess from the speed so far; None until there is something to guess from."""
        spent = time.monotonic() - self.began
        if self.done <= 0 or self.total <= 0 or spent < 1:
            return None
        return spent / self.done * (self.total - self.done)


class _Worker:
    """The one worker process, started when first needed."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._process: Any = None
        self._pipe: Connection | None = None
        self._stop: Any = None
        self._turn = RLock()  # one order at a time; the pipe is closed in it, by nobody else
        self._life = Lock()  # over the beginning and the end of the process

    def run(self, order: Order, job: Job, moved: Callable[[Moved], None]) -> Became:
        """Carries out an order and waits for its end; called in a thread of the pool."""
        with self._turn:
            with self._life:
                if job.stopping:  # after the window's end no process is begun any more
                    return Became(stopped=True)
                pipe = self._ready()
            try:
                self._stop.clear()
                pipe.send(order)
                return self._wait(pipe, job, moved)
            except (EOFError, OSError):  # the process is gone, perhaps ended with the window
                self.end()
                return Became(stopped=job.stopping, error=_died(job))

    def _ready(self) -> Connection:
        if self._pipe is None or not self._process.is_alive():
            self._pipe, theirs = self._context.Pipe()
            self._stop = self._context.Event()
            self._process = self._context.Process(
                target=serve, args=(theirs, self._stop), daemon=True
            )
            _start_without_window(self._process)
            theirs.close()
        return self._pipe

    def _wait(self, pipe: Connection, job: Job, moved: Callable[[Moved], None]) -> Became:
        asked_at = 0.0
        while True:
            if job.stopping and not asked_at:
                self._stop.set()
                asked_at = time.monotonic()
            if pipe.poll(POLL):
                news = pipe.recv()
                if isinstance(news, Became):
                    return news
                asked_at = time.monotonic() if asked_at else 0.0
                moved(news)
            elif asked_at and time.monotonic() - asked_at > PATIENCE:
                self.end()
                return Became(stopped=True)

    def end(self) -> None:
        """Ends the process, if there is one; also from the window while a thread waits for it.

        Whoever takes the process ends it, so that two never end the same one.
        """
        with self._life:
            process, pipe = self._process, self._pipe
            self._process = self._pipe = None
        if process is None or pipe is None:
            return
        process.terminate()
        process.join()
        process.close()
        with self._turn:  # a thread that waits sees the end of the process and lets go of the pipe
            pipe.close()


def _died(job: Job) -> Exception | None:
    return None if job.stopping else RuntimeError("the worker process ended by itself")


def _start_without_window(process: Any) -> None:
    """Starts a spawned process that does not import our own start module.

    Spawn imports the parent's `__main__` again; a spec that ends in `__main__` prevents it
    (multiprocessing.spawn leaves such modules alone), so the child never loads Qt.
    """
    main = sys.modules["__main__"]
    before = main.__spec__
    main.__spec__ = ModuleSpec("hanoiplan.__main__", None)
    try:
        process.start()
    finally:
        main.__spec__ = before


class Jobs(QObject):
    """Starts long work; the window has one of these."""

    started = Signal(object)  # Job that a person may watch: not a quiet one
    moved = Signal(object)
    ended = Signal(object)
    failed = Signal(object, object)  # KnownError, Job: nobody else took it
    _deliver = Signal(object)  # a closure for the GUI thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="job")
        self._worker = _Worker()
        self._running: dict[Job, Future[None]] = {}
        self._deliver.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        label: str,
        fn: Callable[..., Any],
        *args: Any,
        on_done: Callable[[Any], object] | None = None,
        on_failed: Callable[[KnownError], object] | None = None,
        on_stopped: Callable[[], object] | None = None,
        kind: Kind = "thread",
        page: QObject | None = None,
        stop_keeps: str = "",
        quiet: bool = False,
    ) -> Job:
        """Runs `fn(progress, *args)` beside the window; `label` is shown unless it is quiet."""
        job = Job(label, page, stop_keeps, kind=kind)
        ends = _Ends(on_done, on_failed, on_stopped)
        if kind == "process":
            order = Order(fn, args, language())
            work = self._in_process(job, order)
        else:
            work = self._in_thread(job, fn, args)
        if not quiet:
            self.started.emit(job)
        self._running[job] = self._pool.submit(self._run, job, work, ends)
        return job

    def running(self) -> list[Job]:
        """The jobs that have not ended yet."""
        return list(self._running)

    def stop_all(self) -> None:
        """Asks every job to stop."""
        for job in self._running:
            job.stop()

    def wait_all(self, seconds: float = 10.0) -> bool:
        """Waits for the work itself (not for its closures); False when some goes on."""
        return not wait(self._running.values(), timeout=seconds).not_done

    def close(self) -> None:
        """The window closes: stop, wait a moment, end the worker."""
        self.stop_all()
        self.wait_all(PATIENCE)
        self._worker.end()
        self._pool.shutdown(wait=False, cancel_futures=True)

    # ---- in other threads

    def _in_thread(
        self, job: Job, fn: Callable[..., Any], args: tuple[Any, ...]
    ) -> Callable[[], Became]:
        def progress(done: int, total: int, text: str = "") -> None:
            if job.stopping:
                raise Stopped
            self._moved(job, Moved(done, total, text))

        def work() -> Became:
            try:
                return Became(result=fn(progress, *args))
            except Stopped:
                return Became(stopped=True)
            except Exception as error:  # noqa: BLE001 - raised again in the GUI thread
                return Became(error=error)

        return work

    def _in_process(self, job: Job, order: Order) -> Callable[[], Became]:
        return lambda: self._worker.run(order, job, lambda news: self._moved(job, news))

    def _run(self, job: Job, work: Callable[[], Became], ends: "_Ends") -> None:
        try:
            became = work()
        except Exception as error:  # noqa: BLE001 - the pipe itself broke; raised in the GUI thread
            became = Became(error=error)
        self._deliver.emit(lambda: self._end(job, became, ends))

    def _moved(self, job: Job, news: Moved) -> None:
        def tell() -> None:
            job.done, job.total, job.text = news.done, news.total, news.text
            self.moved.emit(job)

        self._deliver.emit(tell)

    # ---- in the GUI thread

    @staticmethod
    def _call(closure: Callable[[], None]) -> None:
        closure()

    def _end(self, job: Job, became: Became, ends: "_Ends") -> None:
        job.running = False
        self._running.pop(job, None)
        self.ended.emit(job)
        if became.stopped:
            if ends.stopped is not None:
                ends.stopped()
        elif became.error is None:
            if ends.done is not None:
                ends.done(became.result)
        elif not isinstance(became.error, KnownError):
            raise became.error
        elif ends.failed is not None:
            ends.failed(became.error)
        else:
            self.failed.emit(became.error, job)


@dataclass(frozen=True, slots=True)
class _Ends:
    """What the caller wants to hear; at most one of them is called, once."""

    done: Callable[[Any], object] | None
    failed: Callable[[KnownError], object] | None
    stopped: Callable[[], object] | None
