"""What an erasure did and could not do, in sentences for the window; nobody is named in them.

What must not come in: Qt, and erasing.
"""

from collections.abc import Callable, Sequence

from hanoiplan.backup.erasing import Certificate
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface

SHOWN = 3  # files of a kind on the page; the copied text has all of them


def heading(done: Certificate, zone: str) -> str:
    """That it is done and when, or that it is done here and something is left."""
    local = to_event_time(done.at, zone)
    when = f"{local:%H:%M}, {interface().table_date(local.date())}"
    if done.complete:
        return _("Personal data erased at {time}").format(time=when)
    return _("Personal data erased here at {time}; some files are left").format(time=when)


def done_words(done: Certificate, most: int | None = None) -> list[str]:
    """What was emptied, in the file and in its copies; `most` files are named."""
    words = [_here(done)]
    if done.copies:
        n = len(done.copies)
        told = ngettext("Erased in {n} copy too: {files}", "Erased in {n} copies too: {files}", n)
        files = _listed([one.file.name for one in done.copies], most)
        words.append(told.format(n=interface().number(n), files=files))
    if done.drafts:
        words.append(done.drafts_words)
    return words


def _here(done: Certificate) -> str:
    n = done.here.entries
    if not done.here.rows:
        return _("Nothing was left of the person in this file; it was swept once more.")
    told = ngettext(
        "{n} entry of the history was emptied in this file.",
        "{n} entries of the history were emptied in this file.",
        n,
    )
    return told.format(n=interface().number(n))


def open_words(
    done: Certificate, names: Callable[[int], str], most: int | None = None
) -> list[str]:
    """What a person still has to see to; `names` calls another delegate by the id, "" unknown."""
    left = [
        _("The person may still be in {file}: {why}").format(file=one.file, why=one.why)
        for one in done.left
    ]
    gone = [
        _("The copy {file} is not there now. If it still exists, erase there.").format(file=path)
        for path in done.gone
    ]
    words = [*_some(left, most), *_some(gone, most), *_elsewhere(done, names, most)]
    words.append(
        _("Lists, badges and files exported, printed or sent before are not known: see to them.")
    )
    return words


def _elsewhere(done: Certificate, names: Callable[[int], str], most: int | None) -> list[str]:
    n = len(done.elsewhere)
    if not n:
        return []
    told = ngettext(
        "The same name or number also stands in {n} other record: {where}",
        "The same name or number also stands in {n} other records: {where}",
        n,
    )
    ids = [place.row for place in done.elsewhere if place.table == "delegate"]
    called = [name for name in dict.fromkeys(map(names, ids)) if name]
    where = _listed(called, most) or _("look at delegations, notes and views")
    return [told.format(n=interface().number(n), where=where)]


def _listed(names: Sequence[str], most: int | None) -> str:
    return ", ".join(names if most is None else [*names[:most], *["…"] * (len(names) > most)])


def _some(lines: Sequence[str], most: int | None) -> list[str]:
    """The first lines, and how many more there are."""
    if most is None or len(lines) <= most:
        return list(lines)
    more = len(lines) - most
    told = ngettext(
        "… and {n} more file: copy this note to see all",
        "… and {n} more files: copy this note to see all",
        more,
    )
    return [*lines[:most], told.format(n=interface().number(more))]
