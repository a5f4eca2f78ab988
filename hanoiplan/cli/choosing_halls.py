"""Which hall, which arrangement and which person somebody means by a name.

What must not come in: what is then done with them.
"""

from collections import Counter
from collections.abc import Sequence

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text, parse_id
from hanoiplan.base.text import fold
from hanoiplan.cli.whom import person_meant
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.plans.model import EventFacts
from hanoiplan.programme.queries import sessions
from hanoiplan.seating.model import ArrangementRow, HallRow
from hanoiplan.seating.queries import arrangements, halls
from hanoiplan.workspace import Workspace

SHOWN = 5


def one_hall(workspace: Workspace, event: EventFacts, name: str) -> HallRow:
    """The hall of this name.

    Raises:
        NotPossible: there is none; the sentence lists what there is.
    """
    known = workspace.read(halls, event.id)
    found = next((one for one in known if fold(one.name) == fold(name)), None)
    if found is not None:
        return found
    if not known:
        raise NotPossible(_("There is no hall yet. Make one with “hall”."))
    sentence = _("No hall is called “{name}”. The halls are: {halls}.")
    raise NotPossible(sentence.format(name=name, halls=_listed([one.name for one in known])))


def of_hall(workspace: Workspace, event: EventFacts, hall: HallRow) -> list[ArrangementRow]:
    """The arrangements of a hall."""
    return [one for one in workspace.read(arrangements, event.id) if one.hall_id == hall.id]


def one_arrangement(
    workspace: Workspace, event: EventFacts, hall: HallRow, session: str | None
) -> ArrangementRow:
    """The arrangement of a hall for a session, or the only one, or the one called like the hall.

    Raises:
        NotPossible: there is none, or several and no session was named, or a name that several
            have.
    """
    known = of_hall(workspace, event, hall)
    if not known:
        sentence = _("Nobody was seated in “{hall}” yet. Arrange it with “arrange”.")
        raise NotPossible(sentence.format(hall=hall.name))
    if session is None:
        found = known if len(known) == 1 else called_like(hall, known)
        sentence = _("“{hall}” has several sessions: {sessions}. Say which one with --session.")
    else:
        found = find_arrangement(workspace, event, known, session)
        sentence = _("“{hall}” has no session “{name}”. There are: {sessions}.")
    if not found:
        listed = _told_apart(known)
        raise NotPossible(sentence.format(hall=hall.name, name=session, sessions=listed))
    return the_only(found, hall.name if session is None else session, "--session")


def called_like(hall: HallRow, known: Sequence[ArrangementRow]) -> list[ArrangementRow]:
    """The usual one of a hall's arrangements; none, or in an older file several."""
    return [one for one in known if fold(one.name) == fold(hall.name)]


def the_only(found: Sequence[ArrangementRow], name: str, option: str) -> ArrangementRow:
    """The one that is meant, of those that a name means.

    Raises:
        NotPossible: it means several; the sentence says their ids.
    """
    if len(found) == 1:
        return found[0]
    sentence = _("“{name}” means several: {sessions}. Say the id with {option}.")
    listed = _listed([f"{one.name} ({id_text(one.id)})" for one in found])
    raise NotPossible(sentence.format(name=name, sessions=listed, option=option))


def find_arrangement(
    workspace: Workspace, event: EventFacts, known: Sequence[ArrangementRow], name: str
) -> list[ArrangementRow]:
    """That of the arrangements with this id; else those of this name, or for this session.

    Raises:
        NotPossible: the name is empty.
    """
    if not fold(name).strip():
        raise NotPossible(_("The name of the session is empty. Write it, or leave the option out."))
    by_id = [one for one in known if one.id == parse_id(name)]
    if by_id:
        return by_id
    session_id = session_of(workspace, event, name)
    return [
        one
        for one in known
        if fold(one.name) == fold(name) or (session_id and one.session_id == session_id)
    ]


def session_of(workspace: Workspace, event: EventFacts, name: str) -> int | None:
    """The first session of the programme with this title in one of its languages, if there is."""
    programme = workspace.read(sessions, event.id)
    alike = (one.id for one in programme if fold(name) in {fold(one.title.vi), fold(one.title.en)})
    return next(alike, None)


def _told_apart(known: Sequence[ArrangementRow]) -> str:
    """Arrangements by name, those of one name with their ids."""
    alike = Counter(fold(one.name) for one in known)
    return _listed(
        [
            one.name if alike[fold(one.name)] == 1 else f"{one.name} ({id_text(one.id)})"
            for one in known
        ]
    )


def one_person(workspace: Workspace, event: EventFacts, text: str) -> DelegateRow:
    """The person of this name, id, badge number or code.

    Raises:
        NotPossible: nobody is meant, or several are.
    """
    wanted = fold(text)
    people = [row for row in workspace.read(delegate_rows, event.id) if row.cancelled_at is None]
    found = [row for row in people if wanted in _names(row)]
    if len(found) == 1:
        return found[0]
    if not found:
        return person_meant(workspace, event, text)
    listed = _listed([f"{row.name} ({row.delegation.pick('vi')})" for row in found])
    sentence = _("Several people are called “{name}”: {people}. Say the id; “find” says the ids.")
    raise NotPossible(sentence.format(name=text, people=listed))


def one_delegation(workspace: Workspace, event: EventFacts, text: str) -> int:
    """The delegation of this name.

    Raises:
        NotPossible: there is none.
    """
    known = workspace.read(delegations, event.id)
    found = [one for one in known if fold(text) in {fold(one.name.vi), fold(one.name.en)}]
    found = found or [one for one in known if fold(text) in fold(one.name.vi + " " + one.name.en)]
    if len(found) == 1:
        return found[0].id
    sentence = _("There is no single delegation called “{name}”. “delegations” lists them.")
    raise NotPossible(sentence.format(name=text))


def _names(row: DelegateRow) -> set[str]:
    return {fold(row.printed.vi), fold(row.printed.en), fold(row.passport_name)} - {""}


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:SHOWN])
    return f"{shown} …" if len(names) > SHOWN else shown
