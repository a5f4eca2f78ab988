"""`backup`, `copies`, `rehearse`, `restore`: proved copies of a workspace, out and back in."""

from pathlib import Path

from hanoiplan.backup.listing import CopyFound, Found, list_copies
from hanoiplan.backup.making import refuse_rehearsal
from hanoiplan.backup.naming import Kind, backup_path, local_time
from hanoiplan.backup.notes import Notes, Proof
from hanoiplan.backup.rehearsing import Rehearsal, rehearse
from hanoiplan.backup.restore import LOST_NUMBERS, Restored, restore_workspace
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.settings import BACKUP_FOLDER, Settings
from hanoiplan.base.speech import interface
from hanoiplan.cli.call import Call
from hanoiplan.cli.output import columns
from hanoiplan.plans.queries import time_zone
from hanoiplan.store.copies import family_of

KINDS = {
    Kind.AUTO: N_("by itself"),
    Kind.HAND: N_("by hand"),
    Kind.UPGRADE: N_("before an upgrade"),
    Kind.RESTORE: N_("before a restore"),
}


def backup(call: Call) -> int:
    """Write a proved copy into a folder; it may be in use meanwhile."""
    with call.workspace(read_only=True) as workspace:
        refuse_rehearsal(workspace)
        local = local_time(call.clock, workspace.read(time_zone))
        target = backup_path(call.file, call.path("DIR"), local)
        verdict = workspace.save_copy(target)
    Notes().note_proof(target, Proof(call.clock.now()))
    call.output.answer(
        {"backup": str(target), "operations": verdict.operations},
        _("Backup written and proved: {file}").format(file=target),
    )
    return 0


def list_all(call: Call) -> int:
    """Say which copies of a workspace there are, the newest first."""
    found, _family, zone = _found(call)
    rows = [_row(copy, zone) for copy in found.copies]
    lines = columns(rows) if rows else [_("There is no copy yet.")]
    call.output.answer([_copy_as_json(copy) for copy in found.copies], *lines)
    return 0


def rehearse_restore(call: Call) -> int:
    """Restore the newest copy for practice; nothing of it stays."""
    found, family, _zone = _found(call)
    newest = found.newest()
    if newest is None:
        sentence = _("There is no copy of {file} that could be restored. Make one with “backup”.")
        raise NotPossible(sentence.format(file=call.file.name))
    done = rehearse(newest.file, call.file, call.clock)
    Notes().note_rehearsed(family, call.clock.now())
    Notes().note_proof(newest.file, Proof(call.clock.now()))
    call.output.answer(_rehearsal_as_json(done), *_rehearsal_lines(done))
    return 0


def restore(call: Call) -> int:
    """Put a proved backup in the place of a workspace; the earlier file is kept aside."""
    words = call.words
    done = restore_workspace(
        call.path("BACKUP"), call.file, call.clock, words["desk"], words["operator"]
    )
    aside = str(done.kept_aside) if done.kept_aside else None
    call.output.answer({"file": str(done.file), "kept_aside": aside}, *_lines(done))
    return 0


def _found(call: Call) -> tuple[Found, int, str]:
    chosen = Settings().get(BACKUP_FOLDER)
    with call.workspace(read_only=True) as workspace:
        family, zone = workspace.read(family_of), workspace.read(time_zone)
    second = Path(chosen) if chosen else None
    return list_copies(call.file, family, zone, second), family, zone


def _row(copy: CopyFound, zone: str) -> tuple[str, str, str, str, str]:
    local = f"{to_event_time(copy.at, zone):%d/%m/%Y %H:%M:%S}"
    size = interface().size(copy.size)
    return (local, _(KINDS[copy.kind]), size, _state(copy), str(copy.file))


def _state(copy: CopyFound) -> str:
    fault = copy.trouble or (copy.proof.fault if copy.proof is not None else "")
    if copy.another:
        return _("of another workspace")
    if fault:
        return fault
    return _("proved") if copy.proof is not None else _("not proved yet")


def _copy_as_json(copy: CopyFound) -> dict[str, object]:
    proof = copy.proof
    return {
        "file": str(copy.file),
        "kind": str(copy.kind),
        "at": copy.at.isoformat(),
        "size": copy.size,
        "where": str(copy.where),
        "proved": proof.at.isoformat() if proof is not None and not proof.fault else None,
        "trouble": copy.trouble or (proof.fault if proof is not None else ""),
        "another": copy.another,
    }


def _rehearsal_as_json(done: Rehearsal) -> dict[str, object]:
    return {
        "copy": str(done.copy),
        "seconds": round(done.seconds, 3),
        "delegates": done.delegates,
        "whole": True,
        "newer_now": done.compared.newer_now if done.compared else None,
        "only_there": done.compared.only_there if done.compared else None,
    }


def _rehearsal_lines(done: Rehearsal) -> list[str]:
    told = ngettext(
        "Restored {n} delegate from {file} in {seconds}; the file is whole and was removed again.",
        "Restored {n} delegates from {file} in {seconds}; the file is whole and was removed again.",
        done.delegates,
    )
    seconds = interface().measure(done.seconds, "s")
    n = interface().number(done.delegates)
    lines = [told.format(n=n, file=done.copy.name, seconds=seconds)]
    if done.compared is not None:
        told = ngettext(
            "{n} change is newer than the copy.",
            "{n} changes are newer than the copy.",
            done.compared.newer_now,
        )
        lines.append(told.format(n=interface().number(done.compared.newer_now)))
    return lines


def _lines(done: Restored) -> list[str]:
    lines = [_("Restored: {file}").format(file=done.file)]
    if done.kept_aside is not None:
        lines.append(_("The earlier file is kept as {file}").format(file=done.kept_aside))
    if not done.earlier_read:
        sentence = _(
            "No earlier file could be read, so {n} badge numbers are left out: no number is given"
            " twice."
        )
        lines.append(sentence.format(n=LOST_NUMBERS))
    return lines
