"""`walk-in` and `substitute`: guests whom no list has, and who comes in whose place."""

from collections.abc import Sequence

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.base.names import script_of
from hanoiplan.cli.alike_delegation import refuse_alike
from hanoiplan.cli.call import Call, in_words
from hanoiplan.cli.whom import person_meant
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateDraft, DelegateRow, text_of
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.handouts.lending import loans_with
from hanoiplan.handouts.model import OnLoan
from hanoiplan.plans.categories import find_category
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import categories
from hanoiplan.registration.been_in import been_in
from hanoiplan.registration.walk_in import Likely, likely_doubles, refuse_double, walk_in
from hanoiplan.substitutions.model import Substitution
from hanoiplan.substitutions.operations import substitute, take_back_substitution
from hanoiplan.substitutions.queries import represented_by
from hanoiplan.workspace import Workspace


def add(call: Call) -> int:
    """Add a guest with the next number; exit 1 when the guest is in the list for sure."""
    draft = _draft(call, call.words["delegation"] or "")
    with call.workspace() as workspace:
        event = call.event(workspace)
        _refuse_unknown_category(workspace, event, draft)
        if not call.words["new_delegation"]:
            workspace.read(refuse_alike, event.id, draft.delegation)
        doubles = workspace.read(likely_doubles, event.id, draft)
        passed = {one.row.id for one in doubles if one.is_sure and call.words["anyway"]}
        guest = workspace.do(walk_in, event.id, draft, passed)
    _remark(call, doubles)
    answer = {
        "id": id_text(guest.delegate_id),
        "name": draft.name,
        "badge": badge_text(guest.badge_number),
        "code": guest.code,
        "likely": [_as_json(one) for one in doubles],
    }
    said = _("{name} is added with badge {number}. Print the badge at the desk.")
    call.output.answer(answer, said.format(name=draft.name, number=badge_text(guest.badge_number)))
    return 0


def replace(call: Call) -> int:
    """Let somebody come in the place of a delegate, or with `--back` end that."""
    by = call.words["by"]
    _refuse_what_does_not_go_together(call)
    if call.words["back"]:
        return _end(call)
    with call.workspace() as workspace:
        event = call.event(workspace)
        away = person_meant(workspace, event, call.words["AWAY_ID"], any_badge=True)
        stand_in: DelegateDraft | int
        if by is not None:
            person = person_meant(workspace, event, by)
            _refuse_inside(call, workspace, event, away, person)
            stand_in = person.id
        else:
            _refuse_inside(call, workspace, event, away)
            stand_in = _draft(call, text_of(away, "delegation"))
            _refuse_unknown_category(workspace, event, stand_in)
            _refuse_known(call, workspace, event, stand_in)
        made = workspace.do(
            substitute,
            event.id,
            away.id,
            stand_in,
            call.words["reason"] or "",
            move_hand_outs=call.words["move_hand_outs"],
        )
        still_out = workspace.read(loans_with, event.id, made.away_id)
    _say(call, made, still_out)
    return 0


def _end(call: Call) -> int:
    """The one who was away comes after all; the stand-in stays in the list."""
    with call.workspace() as workspace:
        event = call.event(workspace)
        away = person_meant(workspace, event, call.words["AWAY_ID"], any_badge=True)
        present = workspace.read(represented_by, away.id)
        if present is None:
            sentence = _("Nobody comes in the place of {name}, so nothing was changed.")
            raise NotPossible(sentence.format(name=away.name))
        why = call.words["reason"] or _("comes after all")
        workspace.do(take_back_substitution, present.id, why)
        row = workspace.read(delegate_row, away.id)
    comes = row is not None and row.cancelled_at is None
    answer = {
        "id": id_text(present.id),
        "away": id_text(away.id),
        "away_name": away.name,
        "stand_in": id_text(present.stand_in_id),
        "stand_in_name": present.stand_in,
        "comes": comes,
    }
    if comes:
        said = _(
            "{name} comes after all; the badge has to be printed again. {other} comes as well."
        )
    else:
        said = _("{other} no longer comes in the place of {name}, who stays cancelled as before.")
    call.output.answer(answer, said.format(name=away.name, other=present.stand_in))
    return 0


def _refuse_what_does_not_go_together(call: Call) -> None:
    """A word that would be passed over in silence is a mistake."""
    words = call.words
    of_new = words["category"] or words["position"]
    if words["back"]:
        if words["name"] or words["by"] or of_new or words["move_hand_outs"] or words["anyway"]:
            raise NotPossible(_("--back ends a substitution. Write it with --reason or alone."))
    elif (words["name"] is None) == (words["by"] is None):
        raise NotPossible(_("Say who comes instead: a new person with --name, or one with --by."))
    elif words["by"] is not None and of_new:
        sentence = _(
            "--category and --position are for a new person. Whoever comes with --by keeps the own"
            " ones; change them in the list."
        )
        raise NotPossible(sentence)


def _refuse_inside(
    call: Call, workspace: Workspace, event: EventFacts, *people: DelegateRow
) -> None:
    """Who is inside already hardly stays away, and hardly comes for somebody else."""
    told = [workspace.read(been_in, event.id, one) for one in people]
    if any(told) and not call.words["anyway"]:
        sentence = _("Nothing was changed. If it is meant so, add --anyway.")
        raise NotPossible(" ".join([*filter(None, told), sentence]))


def _refuse_unknown_category(workspace: Workspace, event: EventFacts, draft: DelegateDraft) -> None:
    """A category that the event has not would be printed on a badge as it was mistyped."""
    known = workspace.read(categories, event.id)
    if not draft.category or find_category(draft.category, known) is not None:
        return
    sentence = _("“{text}” is no category of this event. There are: {known}.")
    names = ", ".join(f"{one.letter} {in_words(one.name)}" for one in known)
    raise NotPossible(sentence.format(text=draft.category, known=names))


def _draft(call: Call, delegation: str) -> DelegateDraft:
    """A name in a script of its own is kept as such, and printed as long as there is no other."""
    name = call.words["name"].strip()
    native = name if script_of(name) else ""
    return DelegateDraft(
        printed_vi=name,
        native_name=native,
        delegation=delegation,
        category=call.words["category"] or "",
        position_vi=call.words["position"] or "",
    )


def _refuse_known(
    call: Call, workspace: Workspace, event: EventFacts, draft: DelegateDraft
) -> None:
    """The stand-in may be somebody of the list, who is then named with `--by`."""
    doubles = workspace.read(likely_doubles, event.id, draft)
    if not call.words["anyway"]:
        refuse_double(doubles)
    _remark(call, doubles)


def _remark(call: Call, doubles: Sequence[Likely]) -> None:
    for one in doubles:
        sentence = _("{name} (id {id}) is like this person: {reasons}.")
        reasons = "; ".join(reason.sentence for reason in one.reasons)
        call.output.remark(
            sentence.format(name=one.row.name, id=id_text(one.row.id), reasons=reasons)
        )


def _as_json(one: Likely) -> dict[str, object]:
    return {
        "id": id_text(one.row.id),
        "name": one.row.name,
        "badge": badge_text(one.row.badge_number),
        "score": one.score,
        "sure": one.is_sure,
        "reasons": [str(reason.kind) for reason in one.reasons],
    }


def _say(call: Call, made: Substitution, still_out: Sequence[OnLoan]) -> None:
    answer = {
        "id": id_text(made.id),
        "away": id_text(made.away_id),
        "away_name": made.away,
        "stand_in": id_text(made.stand_in_id),
        "stand_in_name": made.stand_in,
        "badge": badge_text(made.badge_number),
        "code": made.code,
        "hand_outs_moved": made.hand_outs_moved,
        "still_out": [{"item": in_words(one.item.name), "number": one.number} for one in still_out],
    }
    said = _(
        "{other} comes in the place of {name}, with badge {number}; the badge of {name} opens no"
        " door any more."
    )
    number = badge_text(made.badge_number)
    call.output.answer(answer, said.format(name=made.away, other=made.stand_in, number=number))
    for one in still_out:
        sentence = _("{name} still has {item} number {number}. Ask for it.")
        words = {"item": in_words(one.item.name), "number": one.number}
        call.output.remark(sentence.format(name=made.away, **words))
