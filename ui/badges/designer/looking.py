"""Whose card is on the canvas, and what everybody's cards say about the text that is chosen.

What must not come in: edits, and how a text is measured.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from hanoiplan.badges.designing.measuring import Measured, measure_job, said
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from ui.badges.designer.canvas import Canvas
from ui.badges.designer.draft import Draft
from ui.badges.designer.people import People
from ui.badges.designer.samples import SampleBar
from ui.base.jobs import Job
from ui.base.page import Page

FEW = 40  # cards: so many are measured beside the window, more in the worker process


class Looking(QObject):
    """The sample card, and the sentence that measures."""

    measured = Signal(str)

    def __init__(
        self, page: Page, people: People, draft: Draft, canvas: Canvas, bar: SampleBar
    ) -> None:
        super().__init__(page)
        self._page, self._people, self._draft = page, people, draft
        self._canvas, self._bar = canvas, bar
        self._place, self._worst = 0, ""
        self._job: Job | None = None
        self._asked = 0  # measurings so far: an older one says nothing any more
        draft.begun.connect(self.show)
        bar.worst_picked.connect(self._pick_worst)
        bar.stepped.connect(self.step)
        for key, steps in (("PgUp", -1), ("PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, steps))

    @property
    def _kind(self) -> str:
        """What is designed; a badge before anything is."""
        kinds = self._draft.layout.kinds if self._draft.is_open else ()
        return kinds[0] if kinds else str(CardKind.BADGE)

    @property
    def _examples(self) -> tuple[BadgeCard, ...]:
        return self._people.examples(self._kind)

    @property
    def card(self) -> BadgeCard | None:
        """The card that is looked at, with its photo."""
        examples = self._examples
        if not examples:
            return None
        return self._people.whole(examples[self._place % len(examples)])

    def show(self) -> None:
        """Everybody was read anew, or the language is another one."""
        people = KINDS[CardKind(self._kind)].of_people
        worst = [(one.label, _(one.label)) for one in self._people.worst if people]
        if self._worst not in {key for key, _words in worst}:
            self._worst = worst[0][0] if worst and not self._place else ""
        self._find_worst()
        self._bar.show_worst(worst, self._worst)
        self._show_card()

    def _pick_worst(self, key: str) -> None:
        self._worst = key
        self._find_worst()
        self._bar.show_key(key)
        self._show_card()

    def _find_worst(self) -> None:
        wanted = next((one.card for one in self._people.worst if one.label == self._worst), None)
        ids = [card.delegate_id for card in self._examples]
        if wanted is not None and wanted.delegate_id in ids:
            self._place = ids.index(wanted.delegate_id)

    def step(self, steps: int) -> None:
        """The next card in packing order, or the one before."""
        total = len(self._examples)
        if total:
            self._place = (self._place + steps) % total
            self._worst = ""
            self._bar.show_key("")
            self._show_card()

    def _show_card(self) -> None:
        card = self.card
        self._canvas.set_card(card)
        real = bool(self._people.cards) and card is not None and card.delegate_id != 0
        total = len(self._examples) if real else 0
        number = badge_text(card.badge_number) if card is not None and card.badge_number else ""
        self._bar.show_where(number, self._place + 1, total)

    # ---- measuring everybody

    def measure(self, name: str) -> None:
        """Sets the text for everybody, beside the window; "" measures nothing."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        self._asked += 1
        cards = self._examples
        if not name or not self._people.cards:
            self.measured.emit("")
            return
        self._job = self._page.tools.jobs.start(
            _("Measuring the text of everybody"),
            measure_job,
            self._draft.layout,
            self._draft.side,
            name,
            cards,
            on_done=partial(self._done, self._asked),
            on_failed=lambda _error: self.measured.emit(""),
            kind="process" if len(cards) > FEW else "thread",
            page=self._page,
            quiet=True,
        )

    def _done(self, asked: int, found: Measured) -> None:
        if asked == self._asked:
            self._job = None
            self.measured.emit(said(found))
