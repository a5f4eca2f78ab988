"""Which keys mean something at the desk now, each with the word for what it does.

Pure. What must not come in: widgets, and doing anything.
"""

from dataclasses import dataclass

from hanoiplan.base.i18n import _
from ui.registration.face import Face

Keys = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at the desk. `delegation` and `person`: the card has one."""

    answering: bool = False
    over: bool = False  # a form, or the choice of a door
    face: Face = Face.WRITTEN
    person: bool = False
    delegation: bool = False
    passed: bool = False  # a pass that can be taken back
    may_let_in: bool = False
    doors: int = 1  # how many there are to choose from
    printable: bool = False
    prints: bool = False  # Enter prints the badge first


def keys_for(now: Standing) -> Keys:
    """The keys in the order of the foot."""
    if now.over:
        return [("Esc", _("back"))]
    return _answering(now) if now.answering else _waiting(now)


def _waiting(now: Standing) -> Keys:
    keys = [("F2", _("door"))] if now.doors > 1 else []
    keys += [("F3", _("look up")), ("F4", _("delegation")), ("F6", _("walk-in"))]
    keys.append(("F9", _("loans")))
    if now.passed:
        keys.append(("Ctrl Z", _("undo the last pass")))
    return [*keys, ("F11", _("leave the desk"))]


def _answering(now: Standing) -> Keys:
    counts = now.face is Face.ASKS
    enter = _("count") if counts else _("print the badge") if now.prints else _("next guest")
    keys = [("Enter", enter)]
    if counts:
        keys.append(("Esc", _("do not count")))
    if now.may_let_in:
        keys.append(("F10", _("let in")))
    if now.delegation:
        keys.append(("F4", _("delegation")))
    if now.person:
        keys += [("F7", _("print badge"))] if now.printable else []
        keys.append(("F8", _("stand-in")))
    if now.passed:
        keys.append(("Ctrl Z", _("undo this pass")))
    return keys
