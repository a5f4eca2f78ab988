"""`badges` and `cards`: print runs into a PDF. What was printed is written down afterwards.

Loaded only for these two commands, because it brings in everything that draws.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from hanoiplan.badges.many_files import rendered_files
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges, prepare_cards
from hanoiplan.badges.preflight import sentences
from hanoiplan.badges.queries import CardChoice, printed_versions
from hanoiplan.badges.render import CardReport, files_of, wanted_named
from hanoiplan.badges.templates import refuse_other_kind
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.base.operation import Operation
from hanoiplan.cli.call import Call, person_id
from hanoiplan.cli.files import Drafts, check_place, part
from hanoiplan.cli.people import the_person
from hanoiplan.kept_photos import KeptPhotos
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace

REMARKS = 20  # lines for a person; a program gets all of them

Prepare = Operation[Work, ..., list[BadgeCard]]


@dataclass(frozen=True, slots=True)
class _Printed:
    """One finished file."""

    file: Path
    asked: Path
    pages: int
    troubles: tuple[CardReport, ...]


def badges(call: Call) -> int:
    """Print badges; whoever has a printed one gets the next version.

    The old one is void as soon as the file is on the disk and noted, not before.
    """
    return _print(call, CardKind.BADGE, prepare_badges, _badges_in_words)


def cards(call: Call) -> int:
    """Print tent name cards."""
    return _print(call, CardKind.NAME_CARD, prepare_cards, _cards_in_words)


def _print(
    call: Call, kind: CardKind, prepare: Prepare, in_words: Callable[[int, int], list[str]]
) -> int:
    layout, sheet, out = call.words["layout"], call.words["sheet"], call.path("OUT.pdf").resolve()
    wanted_named(layout, sheet)
    check_place(out)
    with call.workspace() as workspace:
        event = call.event(workspace)
        workspace.read(refuse_other_kind, event.id, layout, kind)
        choice = choice_of(call, workspace, event.id)
        before = workspace.read(printed_versions, event.id, kind)
        run = workspace.do(prepare, event.id, choice, photos=False)
        check_parts(out, run)
        progress, photos = call.output.progress(_("Drawing")), KeptPhotos(call.file)
        files: list[_Printed] = []
        printed: list[BadgeCard] = []
        wanted = wanted_named(layout, sheet)
        try:
            drafts = Drafts(out, sum(1 for _portion in files_of(run)))
            drawing = rendered_files(run, wanted, photos, progress, places=drafts)
            with drafts, closing(drawing) as drawn:
                for at, (portion, made) in enumerate(zip(files_of(run), drawn, strict=True)):
                    path = part(out, at + 1)
                    saved = _Printed(drafts.take(at, path), path, made.pages, made.troubles)
                    with naming(saved.file):
                        workspace.do(note_printed, event.id, kind, layout, portion)
                    files.append(saved)
                    printed += portion
        finally:  # what is done stays done and is said when a later file fails
            if printed:
                replaced = sum(1 for card in printed if card.delegate_id in before)
                _answer(call, printed, files, replaced, in_words(len(printed), replaced))
    return 0


def check_parts(out: Path, run: Sequence[BadgeCard]) -> None:
    """Refuse a place that takes no file, for each file that a run will need.

    Raises:
        FileTrouble: as `check_place`.
    """
    for number, _portion in enumerate(files_of(run), start=1):
        check_place(part(out, number))


@contextmanager
def naming(file: Path) -> Iterator[None]:
    """Say which file it is that cannot be recorded, and so must not be used."""
    try:
        yield
    except NotPossible as error:
        sentence = _("{name} was not recorded as printed. {why}")
        raise NotPossible(sentence.format(name=file.name, why=error)) from error


def choice_of(
    call: Call, workspace: Workspace, event_id: int, only: Literal["", "unprinted", "changed"] = ""
) -> CardChoice:
    """Whom the options of a command take.

    Raises:
        NotPossible: an id is nobody's, or of somebody who was cancelled.
    """
    words = call.words
    ids = None
    if words["id"]:
        ids = frozenset(person_id(text) for text in words["id"])
        for row_id in ids:
            _refuse_cancelled(workspace, event_id, row_id)
    return CardChoice(words["category"] or "", words["delegation"] or "", ids, only=only)


def _refuse_cancelled(workspace: Workspace, event_id: int, row_id: int) -> None:
    person = the_person(workspace, event_id, row_id)
    if person.cancelled_at is not None:
        sentence = _(
            "{name} is cancelled and gets no card. `undo` takes back a cancellation that was the"
            " last step; later, choose “Comes after all” in the window."
        )
        raise NotPossible(sentence.format(name=person.name))


def _answer(
    call: Call,
    run: Sequence[BadgeCard],
    files: Sequence[_Printed],
    replaced: int,
    lines: Sequence[str],
) -> None:
    people = {card.delegate_id: card for card in run}
    troubles = [
        (people[report.delegate_id], told)
        for one in files
        for report in one.troubles
        for told in sentences(report)
    ]
    _remark(call, files, troubles)
    value = {
        "file": str(files[0].file),
        "files": [str(one.file) for one in files],
        "pages": sum(one.pages for one in files),
        "people": len(run),
        "replaced": replaced,
        "warnings": [_trouble_as_json(card, told) for card, told in troubles],
    }
    call.output.answer(value, *lines, *(str(one.file) for one in files))


def _remark(
    call: Call, files: Sequence[_Printed], troubles: Sequence[tuple[BadgeCard, str]]
) -> None:
    for one in files:
        if one.file != one.asked:
            sentence = _("{name} is held open by another program; this run is in {other}.")
            call.output.remark(sentence.format(name=one.asked.name, other=one.file.name))
    for card, told in troubles[:REMARKS]:
        call.output.remark(f"{card.printed.pick(card.primary)}: {told}")
    more = len(troubles) - REMARKS
    if more > 0:
        sentence = ngettext(
            "{n} more remark; --json says all.", "{n} more remarks; --json says all.", more
        )
        call.output.remark(sentence.format(n=more))


def _trouble_as_json(card: BadgeCard, told: str) -> dict[str, Any]:
    return {
        "id": id_text(card.delegate_id),
        "name": card.printed.pick(card.primary),
        "badge_number": card.badge_number,
        "reason": told,
    }


def _badges_in_words(people: int, replaced: int) -> list[str]:
    lines = [ngettext("{n} badge printed.", "{n} badges printed.", people).format(n=people)]
    if replaced:
        sentence = ngettext(
            "{n} person had a badge before; the older badge is out of use from now on.",
            "{n} people had a badge before; the older badges are out of use from now on.",
            replaced,
        )
        lines.append(sentence.format(n=replaced))
    return lines


def _cards_in_words(people: int, _replaced: int) -> list[str]:
    return [ngettext("{n} name card printed.", "{n} name cards printed.", people).format(n=people)]
