"""`backup` and `restore`: proved copies of a workspace, out and back in."""

from hanoiplan.backup.restore import LOST_NUMBERS, Restored, restore_workspace
from hanoiplan.backup.rotation import backup_path, local_time
from hanoiplan.base.i18n import _
from hanoiplan.cli.call import Call


def backup(call: Call) -> int:
    """Write a proved copy into a folder; it may be in use meanwhile."""
    target = backup_path(call.file, call.path("DIR"), local_time(call.clock))
    with call.workspace(read_only=True) as workspace:
        verdict = workspace.save_copy(target)
    call.output.answer(
        {"backup": str(target), "operations": verdict.operations},
        _("Backup written and proved: {file}").format(file=target),
    )
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
