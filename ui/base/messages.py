"""How the program speaks to the person: toast, error strip, a question, progress.

Also the one place where a KnownError raised by something the person did is caught; everything
else goes on to the crash handler. What must not come in: QMessageBox elsewhere, and texts of
features.
"""

from collections.abc import Callable, Sequence
from functools import partial, update_wrapper
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import _
from ui.base.ask import Question
from ui.base.jobs import Job, Jobs
from ui.base.theme import theme
from ui.base.widgets.free_place import acted_on, free_place
from ui.base.widgets.notices import Action, ProgressCard, Toast

P = ParamSpec("P")
R = TypeVar("R")
MARGIN, GAP, MOST_TOASTS = 20, 8, 3
FOOT = 44  # px from below: the keys in a page's footer stay readable
LONG = 1000  # ms after which a job shows its card
ERROR_LIFE = 20_000  # ms: what went wrong is read twice


class ShowsErrors(Protocol):
    """A page with an error strip."""

    def show_error(
        self,
        sentence: str,
        detail: str = "",
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Shows the strip at the top of the page."""
        ...


class Messages(QObject):
    """Speaks in one window; cards and toasts lie over its lower right corner where that is free."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[Toast] = []
        self._cards: dict[Job, ProgressCard] = {}
        self._latest: Callable[[], object] = lambda: None  # the step that undo would take back
        window.installEventFilter(self)

    # ---- what happened

    def watch_steps(self, latest: Callable[[], object], changed: SignalInstance) -> None:
        """Learns which step undo would take back now, and when that may be another one."""
        self._latest = latest
        changed.connect(self._steps_moved)

    def _steps_moved(self) -> None:
        """Another step is the latest now: a toast about an earlier one offers no Undo any more."""
        if any(toast.undo is not None and toast.step is not None for toast in self._toasts):
            latest = self._latest()
            for toast in self._toasts:
                if toast.step is not None and toast.step != latest:
                    toast.withdraw_undo()

    def toast(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        action: Action | None = None,
        *,
        own: bool = False,
        kind: str = "",
    ) -> Toast:
        """Says what happened, in the past tense; `undo` takes it back (guarded).

        `undo` is that of the latest step and goes away with it, unless it knows its `own` step.
        `action` is a way on, its words and what it does (guarded): (_("Open folder"), open_it).
        Of a `kind` only the latest stays: a key that is pressed often must not pile them up.
        """
        step = self._latest() if undo is not None and not own else None
        back = partial(self._take_back, undo, step) if undo is not None else None
        way_on = (action[0], partial(self.run, None, action[1])) if action is not None else None
        toast = Toast(text, back, action=way_on, parent=self._window)
        toast.step = step
        for earlier in [other for other in self._toasts if kind and other.kind == kind]:
            earlier.end()
        toast.kind = kind
        return self._show(toast)

    def _take_back(self, undo: Callable[[], object], step: object) -> None:
        """Never another step than the one that the toast names."""
        if step is not None and step != self._latest():
            self.fail(
                NotPossible(_("Something else was done since. Ctrl+Z takes that back first."))
            )
            return
        self.run(None, undo)

    def _show(self, toast: Toast) -> Toast:
        self._toasts.append(toast)
        toast.gone.connect(lambda: self._drop(toast))
        while len(self._toasts) > MOST_TOASTS:
            self._toasts[0].end()
        self._place()  # before it is seen, or it would be under the pointer for a moment
        toast.show()
        toast.start()
        return toast

    def _drop(self, toast: Toast) -> None:
        self._toasts = [other for other in self._toasts if other is not toast]
        toast.deleteLater()
        self._place()

    def hush(self) -> None:
        """What another page said is over: a page was opened where it would mean something else."""
        for toast in tuple(self._toasts):
            toast.end()

    def toasts(self) -> list[str]:
        """What is being said at the moment."""
        return [toast.text for toast in self._toasts]

    # ---- what went wrong

    def fail(
        self,
        error: KnownError,
        page: object = None,
        detail: str = "",
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """A strip on the page where it happened; without a page a note at the lower right."""
        show = getattr(page, "show_error", None)
        if show is not None:
            show(str(error), detail, buttons)
            return
        bad = Toast(
            str(error), icon="circle-alert", ink="toast_bad", life=ERROR_LIFE, parent=self._window
        )
        self._show(bad)

    def run(self, page: object, fn: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Does what the person asked for; a KnownError is shown, the answer is then None."""
        try:
            return fn(*args, **kwargs)
        except KnownError as error:
            self.fail(error, page)
            return None

    # ---- a question that blocks

    def ask(
        self, question: str, detail: str = "", verbs: Sequence[str] = (), safe: str = ""
    ) -> int | None:
        """Asks before what cannot be undone. The place of the verb chosen; None: nothing happens.

        `safe` is the default button and what Esc means.
        """
        return Question(question, detail, verbs, safe, self._window).answer()

    # ---- long work

    def follow(self, jobs: Jobs) -> None:
        """Shows a card for each job that lasts, and the errors nobody took."""
        jobs.started.connect(self._job_started)
        jobs.moved.connect(self._job_moved)
        jobs.ended.connect(self._job_ended)
        jobs.failed.connect(lambda error, job: self.fail(error, job.page))

    def _job_started(self, job: Job) -> None:
        QTimer.singleShot(LONG, self, lambda: self.progress(job))

    def progress(self, job: Job) -> None:
        """The card of a job that is still running."""
        if not job.running or job in self._cards:
            return
        card = ProgressCard(job.label, job.stop_keeps, parent=self._window)
        card.stop.connect(job.stop)
        self._cards[job] = card
        self._job_moved(job)
        self._place()
        card.show()

    def _job_moved(self, job: Job) -> None:
        card = self._cards.get(job)
        if card is not None:
            card.show_progress(job.done, job.total, job.text, job.seconds_left())
            if card.sizeHint() != card.size():  # looking for a free place takes milliseconds
                self._place()

    def _job_ended(self, job: Job) -> None:
        card = self._cards.pop(job, None)
        if card is not None:
            card.hide()
            card.deleteLater()
            self._place()

    # ---- where they lie

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Puts all of them where nothing is covered that can be acted on; a page may be another."""
        if self._toasts or self._cards:
            self._place()

    def _place(self) -> None:
        """From the lowest upwards: toasts, then cards."""
        px = theme().px
        notices: list[QWidget] = [*reversed(self._toasts), *self._cards.values()]
        sizes = [notice.sizeHint() for notice in notices]
        if not sizes:
            return
        whole = QSize(
            max(size.width() for size in sizes),
            sum(size.height() for size in sizes) + px(GAP) * (len(sizes) - 1),
        )
        room = self._window.rect().adjusted(px(MARGIN), 0, -px(MARGIN), -px(FOOT))
        corner = free_place(whole, room, acted_on(self._window, notices))
        bottom = corner.y() + whole.height()
        for notice, size in zip(notices, sizes, strict=True):
            bottom -= size.height()
            notice.setGeometry(corner.x(), bottom, size.width(), size.height())
            notice.raise_()
            bottom -= px(GAP)


class _HasMessages(Protocol):
    """A page: it knows where to speak."""

    @property
    def messages(self) -> Messages: ...


Page = TypeVar("Page", bound=_HasMessages)
Guarded = Callable[Concatenate[Page, P], R | None]


def guarded(method: Callable[Concatenate[Page, P], R]) -> Guarded[Page, P, R]:
    """For slots of a page that are no actions: a KnownError becomes its error strip."""

    def safe(self: Page, /, *args: P.args, **kwargs: P.kwargs) -> R | None:
        return self.messages.run(self, lambda: method(self, *args, **kwargs))

    update_wrapper(safe, method)
    return safe
