"""`delegations`: the delegations of an event, how many came, and who goes beyond the rule."""

from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, in_words
from hanoiplan.cli.output import columns
from hanoiplan.delegates.hosting import Hosting, hosting_of
from hanoiplan.delegates.model import DelegationRow
from hanoiplan.delegates.queries import delegations, memberships
from hanoiplan.delegates.value_words import value_words
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import EventFacts
from hanoiplan.presence.queries import arrived
from hanoiplan.workspace import Workspace


def run(call: Call) -> int:
    """List the delegations in the order of the countries' English names."""
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        found = workspace.read(delegations, event.id)
        came = _came(workspace, event.id)
    lines = columns(_cells(row, event, came.get(row.id, 0)) for row in found)
    nothing = _("There are no delegations yet. Import a list, or add them in the program.")
    answer = [_as_json(row, event, came.get(row.id, 0)) for row in found]
    call.output.answer(answer, *(lines if found else [nothing]))
    return 0


def _came(workspace: Workspace, event_id: int) -> dict[int, int]:
    """How many people of each delegation have arrived."""
    here = workspace.read(arrived, event_id)
    came: dict[int, int] = {}
    for one in workspace.read(memberships, event_id):
        came[one.delegation_id] = came.get(one.delegation_id, 0) + (one.delegate_id in here)
    return came


def _as_json(row: DelegationRow, event: EventFacts, came: int) -> dict[str, object]:
    hosting = hosting_of(event, row)
    return {
        "id": id_text(row.id),
        "name": in_words(row.name),
        "country": row.country,
        "kind": str(row.kind),
        "invitation": str(row.invitation),
        "people": row.people,
        "arrived": came,
        "hosted": hosting.people if hosting else 0,
        "over": hosting.over if hosting else 0,
        "reasons": hosting.sentences() if hosting else [],
    }


def _cells(row: DelegationRow, event: EventFacts, came: int) -> tuple[str, ...]:
    country = country_of(row.country)
    hosting = hosting_of(event, row)
    return (
        in_words(row.name),
        in_words(country.name) if country else "–",
        value_words("invitation", row.invitation) if row.invitation else "–",
        f"{came}/{row.people}",
        _hosted(hosting) if hosting else "–",
        " ".join(hosting.sentences()) if hosting else "",
    )


def _hosted(hosting: Hosting) -> str:
    return f"{hosting.people}/{hosting.allowed}" if hosting.allowed else str(hosting.people)
