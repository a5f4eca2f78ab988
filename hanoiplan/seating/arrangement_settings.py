"""The settings of an arrangement as text in the file, and back; what is unknown is as usual.

Pure. The order of delegations is the event's and stands with precedence, not here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from hanoiplan.seating.guests import PrecedenceSettings
from hanoiplan.seating.model import Invited
from hanoiplan.seating.protocol.values import Around, InterpreterPlace, PlacingSettings

_USUAL = PlacingSettings()


@dataclass(frozen=True, slots=True)
class ArrangementSettings:
    """How people are placed, for whom the arrangement is, whose neighbours it avoids."""

    placing: PlacingSettings = field(default_factory=PlacingSettings)
    invited: Invited = Invited.ALL
    named: tuple[int, ...] = ()
    avoid: int = 0


def write_settings(settings: ArrangementSettings) -> str:
    """The settings as JSON."""
    placing = settings.placing
    content = {
        "around": str(placing.around),
        "interpreter": str(placing.interpreter),
        "chief_guest_right": placing.chief_guest_right,
        "front_rank": placing.front_rank,
        "together": placing.together,
        "table_hosts": placing.table_hosts,
        "presidium": list(placing.presidium),
        "invited": str(settings.invited),
        "named": list(settings.named),
        "avoid": settings.avoid,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def read_settings(text: str, order: PrecedenceSettings) -> ArrangementSettings:
    """The settings of a row; `order` is how the event orders its delegations."""
    content: Mapping[str, Any] = json.loads(text) if text else {}
    placing = PlacingSettings(
        around=Around(content.get("around", _USUAL.around)),
        interpreter=InterpreterPlace(content.get("interpreter", _USUAL.interpreter)),
        chief_guest_right=bool(content.get("chief_guest_right", _USUAL.chief_guest_right)),
        front_rank=int(content.get("front_rank", _USUAL.front_rank)),
        together=int(content.get("together", _USUAL.together)),
        table_hosts=bool(content.get("table_hosts", _USUAL.table_hosts)),
        presidium=tuple(content.get("presidium", ())),
        order=order,
    )
    return ArrangementSettings(
        placing=placing,
        invited=Invited(content.get("invited", Invited.ALL)),
        named=tuple(content.get("named", ())),
        avoid=int(content.get("avoid", 0)),
    )


def with_person(settings: ArrangementSettings, kept: int, other: int) -> ArrangementSettings:
    """The settings where one record of a person stands for the other one, too; named once."""

    def known_as(people: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(kept if one == other else one for one in people))

    placing = replace(settings.placing, presidium=known_as(settings.placing.presidium))
    return replace(settings, placing=placing, named=known_as(settings.named))
