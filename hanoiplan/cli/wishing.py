"""`wish`: who wants to sit with whom or where; without a wish all of them are listed."""

from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import fold_words
from hanoiplan.cli.call import Call, in_words
from hanoiplan.cli.choosing_halls import one_delegation, one_person
from hanoiplan.cli.output import columns
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.plans.model import EventFacts
from hanoiplan.seating.model import WishDraft, WishRow
from hanoiplan.seating.queries import wish, wishes
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.value_words import WISH_WORDS
from hanoiplan.seating.wish_operations import add_wish
from hanoiplan.seating.wishes import USUAL_WEIGHT, names_of
from hanoiplan.workspace import Workspace


def run(call: Call) -> int:
    """Add a wish for every session, or list what is wished."""
    if call.words["WISH"] is None:
        return _list(call)
    with call.workspace() as workspace:
        event = call.event(workspace)
        wish_id = workspace.do(add_wish, event.id, _draft(call, workspace, event))
        made = workspace.read(wish, wish_id)
        assert made is not None  # it was made just now
        answer = _as_json(workspace, event, made)
    call.output.answer(
        answer, _("The wish is noted: {wish}.").format(wish=" – ".join(_said(answer)))
    )
    return 0


def _list(call: Call) -> int:
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        answer = [_as_json(workspace, event, one) for one in workspace.read(wishes, event.id)]
    lines = columns(_said(one) for one in answer) if answer else [_("There are no wishes yet.")]
    call.output.answer(answer, *lines)
    return 0


def _draft(call: Call, workspace: Workspace, event: EventFacts) -> WishDraft:
    words = call.words

    def person(text: str | None) -> int:
        return one_person(workspace, event, text).id if text is not None else 0

    def body(text: str | None) -> int:
        return one_delegation(workspace, event, text) if text is not None else 0

    return WishDraft(
        kind=wish_meant(words["WISH"]),
        weight=USUAL_WEIGHT if words["weight"] is None else words["weight"],
        hard=words["hard"],
        first_delegate=person(words["who"]),
        second_delegate=person(words["with"]),
        first_delegation=body(words["delegation"]),
        second_delegation=body(words["other_delegation"]),
        note=words["note"] or "",
    )


def wish_meant(text: str) -> WishKind:
    """The wish of a code or of the words that lists print, in either language, without marks too.

    Raises:
        NotPossible: it is none; the sentence lists what there is.
    """
    wanted = fold_words(text.replace("_", " "))
    found = next((kind for kind in WishKind if wanted in _called(kind)), None)
    if found is None:
        sentence = _("“{text}” is no wish. The wishes are: {wishes}.")
        among = "; ".join(f"{kind} ({_(WISH_WORDS[kind])})" for kind in WISH_WORDS)
        raise NotPossible(sentence.format(text=text, wishes=among))
    return found


def _called(kind: WishKind) -> tuple[tuple[str, ...], ...]:
    told = (Speech(language).say(WISH_WORDS[kind]) for language in ("vi", "en"))
    return tuple(fold_words(words) for words in (str(kind).replace("_", " "), *told))


def _as_json(workspace: Workspace, event: EventFacts, one: WishRow) -> dict[str, Any]:
    ids = {one.first_delegate, one.second_delegate} - {0}
    people = {row.id: row.name for row in workspace.read(delegate_rows, event.id, ids)}
    bodies = {body.id: in_words(body.name) for body in workspace.read(delegations, event.id)}
    first, second = names_of(one, people, bodies)
    return {
        "id": id_text(one.id),
        "kind": str(one.kind),
        "what": _(WISH_WORDS[one.kind]),
        "first": first,
        "second": second,
        "weight": one.weight,
        "hard": one.hard,
        "note": one.note,
    }


def _said(one: dict[str, Any]) -> tuple[str, ...]:
    return one["what"], one["first"] or "–", one["second"] or "–", str(one["weight"])
