"""`new`, `info`, `verify`: a workspace as a whole."""

from dataclasses import dataclass

from hanoiplan.badges.queries import printed_count
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, event_name, in_words
from hanoiplan.cli.output import columns
from hanoiplan.delegates.queries import delegate_count, delegations
from hanoiplan.plans.model import EventFacts
from hanoiplan.presence.queries import arrived_count
from hanoiplan.starting import start_event
from hanoiplan.store.verify import Verdict
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class _Figures:
    """An event in figures; all of them count people but the second."""

    delegates: int
    delegations: int
    checked_in: int
    printed: int


def new(call: Call) -> int:
    """Make a workspace with one untitled event."""
    with call.new_workspace() as workspace:
        event_id = workspace.do(start_event)
    call.output.answer(
        {"file": str(call.file), "event": id_text(event_id)},
        _("Made {file} with one untitled event.").format(file=call.file),
    )
    return 0


def info(call: Call) -> int:
    """Say in figures what is in a workspace."""
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        figures = workspace.read(_figures, event.id)
    answer = {
        "delegates": figures.delegates,
        "delegations": figures.delegations,
        "checked_in": figures.checked_in,
        "printed": figures.printed,
    }
    call.output.answer(answer, *_heading(event), *_table(figures))
    return 0


def verify(call: Call) -> int:
    """Prove a workspace; every fault is a line on standard error."""
    with call.workspace(read_only=True) as workspace:
        verdict = workspace.verify()
    for fault in verdict.faults:
        call.output.remark(fault)
    if verdict.faults:
        call.output.remark(
            _(
                "{name} is not whole. Go on with the newest backup (“restore”) and keep this file"
                " for the makers of the program."
            ).format(name=call.file.name)
        )
    call.output.answer(_as_json(verdict), *_praise(verdict, call.file.name))
    return 0 if verdict.whole else 1


def _figures(reader: Reader, event_id: int) -> _Figures:
    return _Figures(
        delegates=delegate_count(reader, event_id),
        delegations=len(delegations(reader, event_id)),
        checked_in=arrived_count(reader, event_id),
        printed=printed_count(reader, event_id),
    )


def _heading(event: EventFacts) -> list[str]:
    name, title = event_name(event), in_words(event.title)
    days = [f"{day:%d/%m/%Y}" for day in (event.starts_on, event.ends_on) if day]
    when = "–".join(dict.fromkeys(days))
    lines = [name, title if title != name else "", when, in_words(event.venue)]
    return [line for line in lines if line]


def _table(figures: _Figures) -> list[str]:
    return columns(
        [
            (_("Delegates"), str(figures.delegates)),
            (_("Delegations"), str(figures.delegations)),
            (_("Checked in"), str(figures.checked_in)),
            (_("Badge printed"), str(figures.printed)),
        ]
    )


def _as_json(verdict: Verdict) -> dict[str, object]:
    return {
        "whole": verdict.whole,
        "faults": list(verdict.faults),
        "operations": verdict.operations,
        "entries": verdict.entries,
        "emptied": verdict.emptied,
        "sealed": verdict.sealed,
    }


def _praise(verdict: Verdict, name: str) -> list[str]:
    if not verdict.whole:
        return []
    lines = [
        _("{name} is whole: {operations} operations with {entries} entries were checked.").format(
            name=name, operations=verdict.operations, entries=verdict.entries
        )
    ]
    if verdict.emptied:
        told = ngettext(
            "{n} entry was emptied by law; the chain holds without it.",
            "{n} entries were emptied by law; the chain holds without them.",
            verdict.emptied,
        )
        lines.append(told.format(n=verdict.emptied))
    return lines
