"""What the page knows of an event's precedence, read anew as it changes.

What must not come in: Qt.
"""

from collections.abc import Mapping

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import language
from hanoiplan.base.text import Bilingual
from hanoiplan.seating.guests import Place, PrecedenceSettings
from hanoiplan.seating.orders import OrderSettings
from hanoiplan.seating.precedence import MissingDays, missing_days
from hanoiplan.seating.precedence_model import PersonFacts, PrecedenceView
from hanoiplan.seating.precedence_queries import precedence_view
from hanoiplan.workspace import Workspace

OWN = ("precedence_rank", "precedence_place", "precedence_setting", "precedence_host")
OTHERS = ("event", "category", "delegate", "delegation", "substitution", "session", "session_part")
TABLES = frozenset({*OWN, "precedence_flag", *OTHERS})
_EMPTY = PrecedenceView((), PrecedenceSettings(), OrderSettings(), (), {}, (), {})
_UNSAID = PersonFacts()


class Reading:
    """Reads one event's list with its settings."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self.view = _EMPTY

    def read(self, changes: Changes | None) -> None:
        """Reads what changed; None means everything."""
        if changes is None or changes.touches(*TABLES):
            self.view = self._workspace.read(precedence_view, self._event_id)

    @property
    def seated(self) -> tuple[Place, ...]:
        """Those who take a seat: whoever works is in no list for guests."""
        return tuple(place for place in self.view.places if place.guest.needs_seat)

    @property
    def names(self) -> Mapping[int, str]:
        """The names by the ids of delegates."""
        return {place.guest.id: place.guest.name for place in self.view.places}

    @property
    def undated(self) -> tuple[MissingDays, ...]:
        """The ranks that go by country only because some days of appointment are missing."""
        return missing_days((place.guest for place in self.seated), self.view.settings)

    @property
    def asks_for_hosts(self) -> bool:
        """Nobody in the list is of the host's side, and nobody said anything about it."""
        known = any(place.guest.host for place in self.seated)
        return bool(self.seated) and not known and not any(one.by_hand for one in self.view.hosts)

    def place(self, delegate_id: int) -> Place | None:
        """Where a person stands."""
        return next((one for one in self.view.places if one.guest.id == delegate_id), None)

    def facts(self, delegate_id: int) -> PersonFacts:
        """What was said of a person by hand."""
        return self.view.people.get(delegate_id, _UNSAID)


def spoken(text: Bilingual) -> str:
    """In the language of the window, else in the other one."""
    return text.pick("vi" if language() == "vi" else "en")
