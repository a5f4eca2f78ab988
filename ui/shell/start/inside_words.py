"""What a look inside a copy found, in words for the step that restores it.

Loaded through the door with the libraries it takes. What must not come in: looking itself.
"""

from pathlib import Path

from hanoiplan.backup.looking import Compared, EventInside, Inside
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE
from ui.shell.start.restore_step import InsideWords
from ui.shell.start.steps import arrived_words, delegates_words, printed_words


def inside_words(inside: Inside, instead: Path | None) -> InsideWords:
    """Rows for a whole copy; `instead` is the file it may take the place of."""
    rows = [(_("Last step"), _last(inside))] if inside.last is not None else []
    rows += [(_event_name(one), _figures(one)) for one in inside.events]
    if inside.compared is not None:
        rows.append((_("Compared with the current file"), _beside(inside.compared)))
    if inside.older_shape:
        rows.append((_("Version"), _("from an older version; it is upgraded when it is restored")))
    verdict = _("Every step in the copy was checked: it is whole.")
    name = instead.name if instead is not None else ""
    return InsideWords(inside.file.name, tuple(rows), verdict, _note(instead), name)


def _note(instead: Path | None) -> str:
    """What happens to what is there now: nothing is ever lost by a restore."""
    if instead is None:
        return _("The copy itself stays as it is; nothing is overwritten.")
    if instead.exists():
        words = _("The current “{file}” is kept beside it under another name.")
        return words.format(file=instead.name)
    return _("It comes back to where it was: {folder}.").format(folder=instead.parent)


def _last(inside: Inside) -> str:
    """When the copy ends: "08/6/2026, 08:29, desk 1, Diệp"."""
    last = inside.last
    if last is None:
        return ""
    local = to_event_time(last.moment, inside.zone or DEFAULT_ZONE)
    when = f"{interface().short_date(local.date())}, {local:%H:%M}"
    desk = _("desk {desk}").format(desk=last.desk)
    return " · ".join(part for part in (when, desk, last.operator) if part)


def _event_name(one: EventInside) -> str:
    return one.short_name or one.title.pick(interface().language) or _("Untitled event")


def _figures(one: EventInside) -> str:
    parts = [delegates_words(one.delegates)]
    parts += [printed_words(one.printed)] if one.printed else []
    parts += [arrived_words(one.arrived)] if one.arrived else []
    return " · ".join(parts)


def _beside(compared: Compared) -> str:
    """What a restore would take out of sight, and what it would bring."""
    if not compared.newer_now and not compared.only_there:
        return _("the same steps")
    parts = []
    if n := compared.newer_now:
        words = ngettext(
            "{n} newer step is not in the copy",
            "{n} newer steps are not in the copy",
            n,
        )
        parts.append(words.format(n=interface().number(n)))
    if n := compared.only_there:
        words = ngettext("{n} step is only in the copy", "{n} steps are only in the copy", n)
        parts.append(words.format(n=interface().number(n)))
    return " · ".join(parts)
