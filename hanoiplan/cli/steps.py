"""`undo` and `redo`: taking back this desk's latest step, and doing it again."""

from hanoiplan.base.i18n import _
from hanoiplan.cli.call import Call


def undo(call: Call) -> int:
    """Take back the latest step that can be taken back; facts are passed over, and named."""
    with call.workspace() as workspace:
        passed_over = workspace.undo_state().passed_over
        undone = workspace.undo()
    lines = [_("Undone: {what}.").format(what=undone)]
    if passed_over is not None:
        lines.append(_("Passed over, because it is a fact: {what}.").format(what=passed_over))
    call.output.answer({"undone": undone, "passed_over": passed_over}, *lines)
    return 0


def redo(call: Call) -> int:
    """Do again what was last taken back."""
    with call.workspace() as workspace:
        redone = workspace.redo()
    call.output.answer({"redone": redone}, _("Done again: {what}.").format(what=redone))
    return 0
