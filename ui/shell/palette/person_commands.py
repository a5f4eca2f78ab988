"""What can be done with the chosen person or delegation, as the pages offer it.

What must not come in: how it is done (pages and operations do it).
"""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from ui.shell.palette.found import Do, Found, Kind
from ui.shell.palette.host import Host
from ui.shell.palette.people import person_key, spoken


def commands_for_person(host: Host, row: DelegateRow) -> list[Found]:
    """The most wanted first; each remembers the person, not itself."""
    badge = badge_text(row.badge_number)
    made = [_command("open", _("Open the record"), "user", lambda: host.send_to(DELEGATES, row.id))]
    if row.cancelled_at is None:
        words = _("Print badge or name card {number}") if badge else _("Print badge or name card")
        print_it = lambda: host.send_to("badges", row.id)  # noqa: E731 - one of a row of such
        made.append(_command("print", words.format(number=badge), "printer", print_it))
    if badge:
        words = _("Copy badge number {number}").format(number=badge)
        made.append(_command("number", words, "copy", lambda: _copy(host, badge)))
    made += _texts(host, row)
    made.append(
        _command(
            "history", _("Show in history"), "history", lambda: host.send_to("history", row.id)
        )
    )
    body = row.delegation_id
    if body is not None:
        words = _("Open the delegation {name}").format(name=spoken(row.delegation))
        made.append(_command("body", words, "landmark", lambda: host.send_to("delegations", body)))
    made.append(_coming(host, row))
    return [_of(one, person_key(row.id)) for one in made]


def commands_for_delegation(host: Host, row: DelegationRow, key: str) -> list[Found]:
    """The same for a delegation."""
    name = spoken(row.name)
    made = (
        ("open", _("Open the delegation"), "landmark", lambda: host.send_to("delegations", row.id)),
        ("list", _("Print the list of people"), "file-text", lambda: host.send_to(PAPERS, row.id)),
        ("name", _("Copy the name"), "copy", lambda: _copy(host, name)),
    )
    return [_of(_command(*one), key) for one in made]


DELEGATES, PAPERS = "delegates", "reports"


def _texts(host: Host, row: DelegateRow) -> list[Found]:
    """What is wanted for a letter or a call."""
    lines = [row.name, spoken(row.position), spoken(row.organisation)]
    address = "\n".join(line for line in lines if line)
    made = [
        _command("lines", _("Copy name and position"), "copy", lambda: _copy(host, address)),
    ]
    if row.phone:
        made.append(
            _command("phone", _("Copy the phone number"), "phone", lambda: _copy(host, row.phone))
        )
    return made


def _coming(host: Host, row: DelegateRow) -> Found:
    """Taking part ends, or begins again."""
    if row.cancelled_at is None:
        return _command("cancel", _("Cancel attendance"), "x", lambda: _cancel(host, row))
    return _command("restore", _("Comes after all"), "rotate-ccw", lambda: _restore(host, row))


def _cancel(host: Host, row: DelegateRow) -> None:
    if host.tools.workspace.do(cancel_delegate, row.id):
        words = _("{name} is cancelled").format(name=row.name)
        host.tools.messages.toast(words, host.tools.workspace.undo)


def _restore(host: Host, row: DelegateRow) -> None:
    if host.tools.workspace.do(restore_delegate, row.id):
        words = _("{name} comes after all; the badge has to be printed again")
        host.tools.messages.toast(words.format(name=row.name), host.tools.workspace.undo)


def _copy(host: Host, text: str) -> None:
    """To the clipboard, said without repeating what may be private."""
    QGuiApplication.clipboard().setText(text)
    host.tools.messages.toast(_("Copied to the clipboard"))


def _command(name: str, title: str, icon: str, do: Do) -> Found:
    return Found(Kind.COMMAND, name, title, do, icon=icon)


def _of(one: Found, subject: str) -> Found:
    """A command that belongs to somebody."""
    key = f"{subject}:{one.key}"
    return Found(Kind.COMMAND, key, one.title, one.do, icon=one.icon, remember=subject)


def without_own(rows: Sequence[Found]) -> tuple[Found, ...]:
    """The commands beside a person's own line: Enter on that line opens the record already."""
    return tuple(one for one in rows if not one.key.endswith(":open"))
