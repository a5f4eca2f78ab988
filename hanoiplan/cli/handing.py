"""`hand-out`: hand out an item, note its return, say who still has one."""

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, in_words
from hanoiplan.cli.output import columns
from hanoiplan.cli.whom import person_meant
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.handouts.lending import still_with
from hanoiplan.handouts.losing import lost_of
from hanoiplan.handouts.model import DueState, HandedRow, Item, OnLoan, number_key
from hanoiplan.handouts.operations import hand_out
from hanoiplan.handouts.queries import dues_by_item, items, items_named, left_of, out_of
from hanoiplan.handouts.returning import give_back, give_back_number
from hanoiplan.plans.model import EventFacts
from hanoiplan.workspace import Workspace


def run(call: Call) -> int:
    """Hand out, take back with `--back`, or list with `--list`; a refusal is exit 1."""
    _refuse_what_does_not_go_together(call)
    with call.workspace(read_only=call.words["list"]) as workspace:
        event = call.event(workspace)
        item = _the_item(workspace, event, call.words["ITEM"])
        if call.words["list"]:
            _say_holders(call, workspace, event, item)
        else:
            handed = _act(call, workspace, event, item)
            _say(call, workspace, event, item, handed)
    return 0


def _act(call: Call, workspace: Workspace, event: EventFacts, item: Item) -> HandedRow:
    whom, number = call.words["WHOM"] or "", call.words["number"] or ""
    condition, lost = call.words["condition"] or "", call.words["lost"]
    if call.words["back"] and not whom:
        return workspace.do(give_back_number, event.id, item.id, number, condition, lost)
    if not whom:
        raise NotPossible(_("Say to whom: a delegate's id, a badge number or a scanned badge."))
    person = person_meant(workspace, event, whom, any_badge=call.words["back"])
    if call.words["back"]:
        out = _out_with(workspace, event, item, person, number)
        return workspace.do(give_back, out, condition, lost)
    return workspace.do(hand_out, event.id, item.id, person.id, number)


def _refuse_what_does_not_go_together(call: Call) -> None:
    """A word that would be passed over in silence is a mistake."""
    words = call.words
    if words["list"] and (words["back"] or words["WHOM"] or words["number"]):
        raise NotPossible(
            _("--list only says who has one. Leave out the person, --number and --back.")
        )
    if words["condition"] and not words["back"]:
        raise NotPossible(_("--condition says how something comes back. Write it with --back."))
    if words["lost"] and not words["back"]:
        raise NotPossible(_("--lost ends a loan without its coming back. Write it with --back."))


def _out_with(
    workspace: Workspace, event: EventFacts, item: Item, person: DelegateRow, number: str
) -> int:
    """The hand-out of the item that this person has, with this number where one is said."""
    present = workspace.read(dues_by_item, event.id, person.id).get(item.id)
    if present is None or present.state is not DueState.HANDED or present.hand_out_id is None:
        sentence = _("{name} has no {item} that could come back.")
        raise NotPossible(sentence.format(name=person.name, item=in_words(item.name)))
    if number and number_key(number) != number_key(present.number):
        words = {"name": person.name, "item": in_words(item.name), "number": present.number}
        sentence = _("{name} has {item} number {number}, not {other}. Look at it once more.")
        raise NotPossible(sentence.format(other=number, **words))
    return present.hand_out_id


def _the_item(workspace: Workspace, event: EventFacts, name: str) -> Item:
    found = workspace.read(items_named, event.id, name)
    if len(found) == 1:
        return found[0]
    known = ", ".join(in_words(one.name) for one in workspace.read(items, event.id))
    if not known:
        raise NotPossible(_("This event has no items to hand out yet. Add them in the window."))
    sentence = _("“{name}” is no single item here. There are: {known}.")
    raise NotPossible(sentence.format(name=name, known=known))


def _say(
    call: Call, workspace: Workspace, event: EventFacts, item: Item, handed: HandedRow
) -> None:
    person = person_meant(workspace, event, id_text(handed.delegate_id))
    moment = handed.back_at or handed.at
    there, left = to_event_time(moment, event.time_zone), workspace.read(left_of, item)
    answer = {
        "id": id_text(handed.id),
        "state": "handed" if handed.is_out else "lost" if handed.lost else "returned",
        "item": in_words(item.name),
        "number": handed.number,
        "delegate": id_text(handed.delegate_id),
        "name": person.name,
        "at": there.isoformat(),
        "desk": handed.desk,
        "left": left,
    }
    words = {"item": _with_number(item, handed.number), "name": person.name}
    told = [_said(handed).format(**words)]
    if left is not None:
        told.append(_("{n} left.").format(n=left))
    call.output.answer(answer, " ".join(told))


def _said(handed: HandedRow) -> str:
    if handed.is_out:
        return _("{item} handed to {name}.")
    if handed.lost:
        return _("{item}, handed to {name}, is noted as lost.")
    return _("{item} came back from {name}.")


def _say_holders(call: Call, workspace: Workspace, event: EventFacts, item: Item) -> None:
    holders = workspace.read(still_with, event.id, [item])
    out, left = workspace.read(out_of, item.id), workspace.read(left_of, item)
    lost = workspace.read(lost_of, item.id)
    answer = {
        "item": in_words(item.name),
        "stock": item.stock,
        "out": out,
        "left": left,
        "lost": lost,
        "with": [_as_json(one, event) for one in holders],
    }
    told = _("{item}: {n} out.") if left is None else _("{item}: {n} out, {left} left.")
    line = told.format(item=in_words(item.name), n=out, left=left)
    if lost:
        line = " ".join((line, _("Lost: {n}.").format(n=lost)))
    call.output.answer(answer, line, *columns(_cells(one, event) for one in holders))


def _with_number(item: Item, number: str) -> str:
    if not number:
        return in_words(item.name)
    return _("{item} number {number}").format(item=in_words(item.name), number=number)


def _as_json(one: OnLoan, event: EventFacts) -> dict[str, str]:
    return {
        "id": id_text(one.hand_out_id),
        "number": one.number,
        "delegate": id_text(one.delegate_id),
        "name": one.delegate,
        "delegation": in_words(one.delegation),
        "phone": one.focal_phone,
        "since": to_event_time(one.since, event.time_zone).isoformat(),
        "desk": one.desk,
    }


def _cells(one: OnLoan, event: EventFacts) -> tuple[str, ...]:
    since = to_event_time(one.since, event.time_zone)
    holder = one.delegate or _("a person erased by law")
    return (one.number, holder, in_words(one.delegation), one.focal_phone, f"{since:%H:%M, %d/%m}")
