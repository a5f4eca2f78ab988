"""Saying at once that somebody like the person being added is in the list already.

The page inherits it. What must not come in: how likeness is found (`delegates.matching`), and the
joining of records (the page of duplicates).
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import _
from hanoiplan.delegates.matching import Directory, Person
from hanoiplan.delegates.model import DelegateRow
from ui.base.jobs import Progress
from ui.delegates.columns import spoken
from ui.delegates.listing import Listing
from ui.delegates.photo_actions import PhotoActions

SHORTEST = 4  # letters of a name: of fewer everybody is reminded of somebody
MOST = 3  # people named under the field
AT_ONCE = 1_000  # people whose directory is made in no time


def directory_of(_progress: Progress, rows: Sequence[DelegateRow]) -> Directory:
    """The work of the thread, for a long list."""
    return Directory.of_rows(rows)


class LookalikeHints(PhotoActions):
    """A page that adds people: whoever is alike is named under the field."""

    listing: Listing

    def build(self) -> None:
        super().build()
        self._directory: Directory | None = None

    def follow_newcomer(self) -> None:
        """Looks with each letter of a new person's name."""
        self.panel.form.name_typed.connect(self._look_for_likes)
        self.panel.form.lookalikes.wanted.connect(self.arrive)

    def ready_directory(self) -> None:
        """Reads the list once for many questions; the page asks when adding begins."""
        self._directory = None
        rows = [row for row in self.listing.rows() if row.cancelled_at is None]
        if len(rows) <= AT_ONCE:
            self._directory = Directory.of_rows(rows)
            return
        self.tools.jobs.start(
            _("Reading the names"),
            directory_of,
            rows,
            page=self,
            kind="thread",
            on_done=self._take_directory,
        )

    def _take_directory(self, directory: Directory) -> None:
        self._directory = directory
        self._look_for_likes()

    def _look_for_likes(self) -> None:
        draft = self.panel.form.draft()
        if not self.panel.adding or self._directory is None or len(draft.name) < SHORTEST:
            self.panel.form.lookalikes.show_people([])
            return
        matches = self._directory.like(Person.from_draft(draft))[:MOST]
        people = {row.id: row for row in self.listing.rows([one.second_id for one in matches])}
        self.panel.form.lookalikes.show_people([(key, _words(row)) for key, row in people.items()])


def _words(row: DelegateRow) -> str:
    """Name and body, enough to tell who it is."""
    return " · ".join(part for part in (row.name, spoken(row.delegation)) if part)
