"""The people of a long list before their records are read: every line, any of them at once.

What is true of the list as a whole is looked up first, so that a line says from the beginning
what it will say to the end. What must not come in: Qt, and reading everybody.
"""

from collections.abc import Mapping, Sequence

from hanoiplan.delegates.glance import Glance, glance
from hanoiplan.delegates.queries import badge_holders, delegate_rows, standings
from hanoiplan.presence.queries import arrived
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace
from ui.delegates.people import (
    Around,
    Filter,
    ForAll,
    Person,
    a_line,
    compared,
    is_late,
)


class FirstLook:
    """The list of an event, cut after `most` people.

    Raises:
        KnownError: the file cannot be read.
    """

    def __init__(
        self, workspace: Workspace, event_id: int, most: int, names: Mapping[int, str], zone: str
    ) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._names = names
        self.whole: Glance = workspace.read(glance, event_id, most)
        self._badges = workspace.read(badge_holders, event_id)
        late = is_late(self._badges, self.whole.coming)
        self._for_all = ForAll(zone, late, self.whole.pictures)

    @property
    def counts(self) -> dict[Filter, int]:
        """How many people the saved filters show, as far as it is known by now."""
        whole = self.whole
        return {
            **dict.fromkeys(Filter, 0),
            Filter.ALL: len(whole.ids),
            Filter.HEADS: whole.heads,
            Filter.NOT_PRINTED: whole.coming - self._badges,
            Filter.SAME_NAME: whole.same_name,
            Filter.CANCELLED: whole.cancelled,
        }

    def people(self, ids: Sequence[int]) -> dict[int, Person]:
        """The lines of these people, by id; those who are gone meanwhile are left out.

        Raises:
            KnownError: the file cannot be read.
        """
        return self._workspace.read(self._people, ids)

    def _people(self, reader: Reader, ids: Sequence[int]) -> dict[int, Person]:
        around = Around(
            arrived(reader, self._event_id, ids),
            standings(reader, self._event_id, ids),
            self._names,
            self._for_all.zone,
        )
        found: dict[int, Person] = {}
        for row in delegate_rows(reader, self._event_id, ids):
            standing = around.standings.get(row.id)
            found[row.id] = a_line(
                row,
                around,
                self._for_all,
                has_badge=standing is not None and standing.in_force,
                shares_name=row.cancelled_at is None and compared(row.name) in self.whole.namesakes,
            )
        return found
