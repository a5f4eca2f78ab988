"""`history`: what was done, in sentences, the newest first."""

from hanoiplan.base.i18n import _
from hanoiplan.cli.call import Call
from hanoiplan.cli.output import columns
from hanoiplan.history import HistoryLine, history, local_time, sentence


def run(call: Call) -> int:
    """Say what was done by whom and when."""
    with call.workspace(read_only=True) as workspace:
        lines = workspace.read(history, call.words["limit"])
    call.output.answer([_as_json(line) for line in lines], *columns(map(_cells, lines)))
    return 0


def _as_json(line: HistoryLine) -> dict[str, object]:
    changes = [
        {
            "label": one.label,
            "before": one.before,
            "after": one.after,
            "kept_back": one.kept_back,
        }
        for one in line.changes
    ]
    return {
        "number": line.arrival,
        "at": local_time(line).isoformat(),
        "desk": line.desk,
        "operator": line.operator,
        "sentence": sentence(line),
        "what": line.what,
        "whom": line.whom,
        "changes": changes,
        "taken_back": line.taken_back,
        "emptied": line.emptied,
    }


def _cells(line: HistoryLine) -> tuple[str, ...]:
    desk = _("Desk {desk}").format(desk=line.desk)
    told = sentence(line)
    if line.taken_back:
        told = _("{sentence} (taken back)").format(sentence=told)
    return (f"{local_time(line):%d/%m/%Y %H:%M}", desk, line.operator, told)
