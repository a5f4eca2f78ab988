"""Whom a word of a command means: an id, the digits of a badge, or a badge number.

What must not come in: whether a person may pass a door (`registration`).
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.ids import parse_id
from hanoiplan.delegates.codes import HIGHEST_NUMBER, BadgeCode, Reading, badge_text, read_badge
from hanoiplan.delegates.model import BadgeStanding, DelegateRow
from hanoiplan.delegates.queries import code_key, delegate_rows, standing_of_number
from hanoiplan.delegates.scanned import bare_digits
from hanoiplan.plans.model import EventFacts
from hanoiplan.workspace import Workspace


def person_meant(
    workspace: Workspace, event: EventFacts, text: str, *, any_badge: bool = False
) -> DelegateRow:
    """The delegate whom an id, a scanned code or a badge number means.

    With `any_badge` a dead badge still says whose it is.

    Raises:
        NotPossible: nobody is meant, or the badge is dead.
    """
    digits = bare_digits(text)
    if digits and int(digits) <= HIGHEST_NUMBER:
        return _of_number(workspace, event, int(digits))
    row_id = parse_id(text)
    found = workspace.read(delegate_rows, event.id, [row_id]) if row_id is not None else []
    if found:
        return found[0]
    code = _code(workspace, event, text)
    if code is None:
        sentence = _(
            "“{text}” is no delegate's id, badge number or badge code here. “find” says the ids."
        )
        raise NotPossible(sentence.format(text=text))
    badge = workspace.read(standing_of_number, event.id, code.number)
    if badge is not None and not any_badge and not _is_alive(badge, code):
        owner = _of_number(workspace, event, code.number)
        if owner.cancelled_at is not None:
            sentence = _("Badge {number} is of {name}, who is cancelled, and opens no door.")
            words = {"number": badge_text(code.number), "name": owner.name}
            raise NotPossible(sentence.format(**words))
        sentence = _("Badge {number} was replaced. Ask for the newer one.")
        raise NotPossible(sentence.format(number=badge_text(code.number)))
    return _of_number(workspace, event, code.number)


def _code(workspace: Workspace, event: EventFacts, text: str) -> BadgeCode | None:
    key = workspace.read(code_key, event.id)
    if key is None:
        return None
    parsed = read_badge(text, key, event.number, rehearsal=workspace.is_rehearsal)
    return parsed.code if parsed.reading is Reading.GOOD else None


def _is_alive(badge: BadgeStanding, code: BadgeCode) -> bool:
    return badge.in_force and badge.version == code.version


def _of_number(workspace: Workspace, event: EventFacts, number: int) -> DelegateRow:
    badge = workspace.read(standing_of_number, event.id, number)
    rows = workspace.read(delegate_rows, event.id, [badge.delegate_id]) if badge is not None else []
    if not rows:
        sentence = _("Nobody in this list has badge {number}. Look at the number once more.")
        raise NotPossible(sentence.format(number=badge_text(number)))
    return rows[0]
