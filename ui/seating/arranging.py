"""The program arranges: begun with one press, watched in the strip, stopped with the best kept.

The page inherits it. What must not come in: how it is found, and how the page is laid out.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.arranging import USUAL_MOVES, USUAL_SEED
from hanoiplan.seating.model import Arranged, BrokenWish, SeatingView
from hanoiplan.seating.seat_operations import take_arranged
from ui.base.jobs import Job
from ui.base.messages import guarded
from ui.seating.arrange_job import arranged, figures_of, priced
from ui.seating.deeds import SeatingDeeds
from ui.seating.prices import Depends, depends_on
from ui.seating.strip import Strip


class Arranging(SeatingDeeds):
    """A page whose seats the program can arrange."""

    strip_below: Strip
    moves = USUAL_MOVES  # how many the program makes
    _job: Job | None = None
    _for = 0  # the arrangement that is being arranged
    _began: SeatingView | None = None  # as it was then
    glides = False  # what is shown next has just been arranged
    _weighing: Job | None = None
    _weighed: Depends = ()  # of which the prices are known or looked for

    def hear_arranging(self) -> None:
        """Follows the work beside the window; once."""
        self.tools.jobs.moved.connect(self._moved)
        self.strip_below.stop_wanted.connect(self.stop_arranging)

    @property
    def is_arranging(self) -> bool:
        """Whether the program is at it."""
        return self._job is not None

    @property
    def is_held(self) -> bool:
        """Whether the program is at the seats that are shown."""
        return self._job is not None and self._for == self.reading.arrangement_id

    @guarded
    def start_arranging(self) -> None:
        """Protocol first, then the best of what it leaves free."""
        if self.hall is None or self._job is not None:
            return
        self._for, self._began = self.reading.arrangement_id, self.hall.view
        row = self.reading.arrangement
        seed = row.seed if row is not None and row.seed else USUAL_SEED
        self._job = self.tools.jobs.start(
            _("Arranging the seats"),
            arranged,
            self.hall.view,
            seed,
            self.moves,
            on_done=self._take,
            on_stopped=self._end,
            kind="process",
            page=self,
            quiet=True,  # the strip under the hall tells of it
        )
        self.strip_below.show_progress(0, self.moves, "")
        self.arranging_changed()

    def stop_arranging(self) -> None:
        """Enough: the best so far is taken."""
        if self._job is not None:
            self._job.stop()

    def arranging_changed(self) -> None:
        """It began or ended; the page shows what can be done now."""

    def _moved(self, job: Job) -> None:
        if job is not self._job:
            return
        found = figures_of(job.text)
        told = ""
        if found is not None:
            number = interface().number
            words = _("best {best} points, at first {first}")
            told = words.format(best=number(found[0]), first=number(found[1]))
        self.strip_below.show_progress(job.done, job.total, told)

    def _end(self) -> None:
        self._job = None
        self.strip_below.end_progress()
        self.arranging_changed()

    def _take(self, found: Arranged) -> None:
        """Writes what was found, in one step."""
        self._end()
        self.messages.run(self, self._write, found)

    def _write(self, found: Arranged) -> None:
        many = self.do(take_arranged, self._for, found, self._began)
        self.glides = self._for == self.reading.arrangement_id
        number = interface().number
        words = ngettext("{n} person has another seat", "{n} people have other seats", many)
        parts = [words.format(n=number(many))]
        if found.first_score:
            said = _("{best} points, at first {first}")
            parts.append(said.format(best=number(found.score), first=number(found.first_score)))
        if found.stopped:
            parts.append(_("stopped after {n} moves").format(n=number(found.moves)))
        self.tell(" · ".join(parts), self.taking_back())

    # ---- what broken wishes would cost

    def price_wishes(self) -> None:
        """Looks beside the window what keeping each broken wish would cost as people sit now."""
        if self.hall is None or self._job is not None:
            return
        view, busy = self.hall.view, self._weighing is not None and self._weighing.running
        if view.broken and not busy and depends_on(view) != self._weighed:
            self._weighed = depends_on(view)
            self._weighing = self.tools.jobs.start(
                _("Weighing the wishes"), priced, view, on_done=self._take_prices,
                kind="process", page=self, quiet=True,
            )  # fmt: skip

    def _take_prices(self, broken: Sequence[BrokenWish]) -> None:
        """Prices of another hall than that of now mean nothing; then they are looked for anew."""
        self._weighing = None
        if self.hall is not None and depends_on(self.hall.view) == self._weighed:
            self.show_prices(broken)
        else:
            self.price_wishes()

    def show_prices(self, broken: Sequence[BrokenWish]) -> None:
        """The prices are known."""
