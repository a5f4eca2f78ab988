"""Making, naming, setting and removing arrangements: one hall, one session, nobody seated yet.

What must not come in: who sits where (`seat_operations`).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.programme.queries import session_times
from hanoiplan.seating.arrangement_settings import ArrangementSettings, write_settings
from hanoiplan.seating.model import ArrangementRow
from hanoiplan.seating.operations import free_names, refuse_taken, take_out_arrangement
from hanoiplan.seating.operations import there as hall_there
from hanoiplan.seating.protocol.values import PlacingSettings
from hanoiplan.seating.queries import arrangement, arrangements
from hanoiplan.seating.tables import Arrangement
from hanoiplan.store.work import Reader, Work

_OWN_SETTINGS = frozenset({"invited", "named", "avoid"})


@operation(N_("New arrangement"))
def add_arrangement(
    work: Work, /, hall_id: int, name: str = "", session_id: int | None = None, **settings: Any
) -> int:
    """Make an arrangement of a hall, with nobody on a chair; returns its id.

    Without a name it is called like the hall, with a number where the hall has such a one.
    `settings` as of `set_arrangement_settings`.

    Raises:
        NotPossible: the hall or the session is gone, or the hall has one for this session or one
            of this name.
    """
    hall = hall_there(work, hall_id)
    if session_id is not None:
        _refuse_session(work, hall.event_id, hall_id, session_id)
    taken = _names_in(work, hall.event_id, hall_id)
    written = " ".join(name.split())
    refuse_taken(written, taken)
    return work.add(
        Arrangement,
        hall_id=hall_id,
        name=written or next(free_names(hall.name, taken)),
        session_id=session_id,
        settings=write_settings(_changed(ArrangementSettings(), settings)),
    )


@operation(N_("Change the settings of the arrangement"))
def set_arrangement_settings(work: Work, /, arrangement_id: int, **values: Any) -> bool:
    """Some of `PlacingSettings` (without `order`), `invited`, `named`, `avoid`, by their names.

    Raises:
        NotPossible: the arrangement is gone.
    """
    row = present(work, arrangement_id)
    settings = _changed(settings_of(row), values)
    return work.change(Arrangement, arrangement_id, settings=write_settings(settings))


@operation(N_("Rename the arrangement"))
def rename_arrangement(work: Work, arrangement_id: int, name: str) -> bool:
    """Call an arrangement differently.

    Raises:
        NotPossible: it is gone, or the name is empty or that of another one of the hall.
    """
    row = present(work, arrangement_id)
    written = " ".join(name.split())
    if not written:
        raise NotPossible(_("The arrangement has no name. Write one."))
    refuse_taken(written, _names_in(work, row.event_id, row.hall_id, but=arrangement_id))
    return work.change(Arrangement, arrangement_id, name=written)


@operation(N_("Set the session of the arrangement"))
def set_session(work: Work, arrangement_id: int, session_id: int | None) -> bool:
    """Say for which session of the programme an arrangement is; None for none.

    Raises:
        NotPossible: one of them is gone, or the hall has one for this session.
    """
    row = present(work, arrangement_id)
    if session_id is not None and session_id != row.session_id:
        _refuse_session(work, row.event_id, row.hall_id, session_id)
    return work.change(Arrangement, arrangement_id, session_id=session_id)


@operation(N_("Remove the arrangement"))
def remove_arrangement(work: Work, arrangement_id: int) -> int:
    """Take an arrangement out; returns how many people sat in it.

    Raises:
        NotPossible: it is gone.
    """
    present(work, arrangement_id)
    return take_out_arrangement(work, arrangement_id)


def _names_in(work: Work, event_id: int, hall_id: int, but: int = 0) -> list[str]:
    known = arrangements(work, event_id)
    return [one.name for one in known if one.hall_id == hall_id and one.id != but]


def _refuse_session(work: Work, event_id: int, hall_id: int, session_id: int) -> None:
    if session_id not in session_times(work, event_id):
        raise NotPossible(_("This session is no longer there. Refresh the page."))
    for one in arrangements(work, event_id):
        if (one.hall_id, one.session_id) == (hall_id, session_id):
            sentence = _("“{name}” is the arrangement of this hall for this session already.")
            raise NotPossible(sentence.format(name=one.name))


def settings_of(row: ArrangementRow) -> ArrangementSettings:
    """What was set for an arrangement, as it is written."""
    return ArrangementSettings(row.settings, row.invited, row.named, row.avoid)


def _changed(settings: ArrangementSettings, values: Mapping[str, Any]) -> ArrangementSettings:
    own = {name: value for name, value in values.items() if name in _OWN_SETTINGS}
    placing = {name: value for name, value in values.items() if name not in _OWN_SETTINGS}
    changed: PlacingSettings = replace(settings.placing, **placing)
    return replace(settings, placing=changed, **own)


def present(work: Reader, arrangement_id: int) -> ArrangementRow:
    """The arrangement of this id.

    Raises:
        NotPossible: it is gone.
    """
    found = arrangement(work, arrangement_id)
    if found is None:
        raise NotPossible(_("This arrangement is no longer there. Refresh the page."))
    return found
