"""What the page of copies says: how a copy came about, where it lies, what became of a proof.

What must not come in: widgets.
"""

from datetime import date, datetime

from hanoiplan.backup.drives import Where
from hanoiplan.backup.listing import CopyFound
from hanoiplan.backup.looking import Compared
from hanoiplan.backup.naming import Kind
from hanoiplan.backup.rehearsing import Rehearsal
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.cells import Chip

KINDS: dict[Kind, tuple[str, str]] = {
    Kind.AUTO: (N_("By itself"), "timer"),
    Kind.HAND: (N_("By hand"), "save"),
    Kind.UPGRADE: (N_("Before an upgrade"), "arrow-up"),
    Kind.RESTORE: (N_("Before a restore"), "archive-restore"),
}
PLACES: dict[Where, str] = {
    Where.SAME: N_("This disk"),
    Where.OTHER: N_("Another disk"),
    Where.STICK: N_("Stick"),
    Where.GONE: N_("Not there"),
}


def kind_chip(copy: CopyFound) -> Chip:
    """How it came about."""
    word, icon = KINDS[copy.kind]
    return Chip(_(word), "neu", icon)


def state_chip(copy: CopyFound) -> Chip:
    """Whether it can be relied on."""
    if copy.another:
        return Chip(_("Another event"), "neu", "circle-dashed")
    if copy.trouble or (copy.proof is not None and copy.proof.fault):
        return Chip(_("Cannot be used"), "bad", "octagon-x")
    if copy.proof is None:
        return Chip(_("Not checked yet"), "neu", "circle-dashed")
    return Chip(_("Checked"), "ok", "check")


def state_words(copy: CopyFound, zone: str) -> str:
    """The same as a sentence, for the tooltip."""
    if copy.another:
        return _("This is a copy of another event's file. It is left alone here.")
    if copy.trouble:
        return copy.trouble
    if copy.proof is None:
        return _("Look inside to check it, change by change.")
    when = moment_words(copy.proof.at, zone)
    return copy.proof.fault or _("Opened and found whole, {when}.").format(when=when)


def time_words(moment: datetime, zone: str) -> str:
    """The clock at the event: 08:31:07."""
    return f"{to_event_time(moment, zone):%H:%M:%S}"


def moment_words(moment: datetime, zone: str) -> str:
    """Day and time at the event: 08/06/2026 08:31."""
    local = to_event_time(moment, zone)
    return f"{interface().table_date(local.date())} {local:%H:%M}"


def last_words(moment: datetime | None, zone: str, today: date) -> str:
    """The newest copy, for the head of the page."""
    if moment is None:
        return _("no copy yet")
    local = to_event_time(moment, zone)
    when = f"{local:%H:%M}" if local.date() == today else interface().short_date(local.date())
    return _("last one {when}").format(when=when)


def newer_words(compared: Compared | None) -> str:
    """What a restore would take out of sight."""
    if compared is None:
        return _("It cannot be compared with the file that is open.")
    if not compared.newer_now:
        return _("Nothing has changed since.")
    told = ngettext(
        "{n} change was made after it.", "{n} changes were made after it.", compared.newer_now
    )
    return told.format(n=interface().number(compared.newer_now))


def only_there_words(compared: Compared | None) -> str:
    """What the copy has and the open file has not; "" for a usual copy."""
    if compared is None or not compared.only_there:
        return ""
    told = ngettext(
        "{n} change is only in this copy.",
        "{n} changes are only in this copy.",
        compared.only_there,
    )
    return told.format(n=interface().number(compared.only_there))


def pace_words(minutes: int) -> str:
    """How often a copy is made by itself."""
    if not minutes:
        return _("A copy is saved when you close the file, if anything changed.")
    told = _("A copy is saved every {n} minutes while you work, and when you close the file.")
    return told.format(n=minutes)


def gone_words(gone: int) -> str:
    """Copies that are not where they were put; "" for none."""
    told = ngettext(
        "{n} more copy was saved once and is not there now; perhaps it is on a stick.",
        "{n} more copies were saved once and are not there now; perhaps they are on a stick.",
        gone,
    )
    return told.format(n=interface().number(gone)) if gone else ""


def rehearsal_words(done: Rehearsal) -> str:
    """How a rehearsal went: people, time, and what the copy lacks."""
    told = ngettext(
        "Restored {n} delegate in {seconds}; whole.",
        "Restored {n} delegates in {seconds}; whole.",
        done.delegates,
    )
    seconds = interface().number(max(done.seconds, 0.1), 1)
    first = told.format(n=interface().number(done.delegates), seconds=_("{n} s").format(n=seconds))
    return f"{first} {newer_words(done.compared)}"
