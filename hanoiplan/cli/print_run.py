"""`print` and `preflight`: one run of any kind of card, label or sign, looked over and printed.

What blocks is left out and said; the others are printed and written down. Loaded only for these
two commands, because it brings in everything that draws and reads lists.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from hanoiplan.badges.brought_along import others_of, read_template_file
from hanoiplan.badges.counting import counted
from hanoiplan.badges.kinds import KINDS, WORDS
from hanoiplan.badges.many_files import rendered_files
from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard, CardKind
from hanoiplan.badges.operations import (
    DATA_CHANGED,
    cards_of_run,
    note_printed,
    prepare_run,
)
from hanoiplan.badges.own_list import OwnList
from hanoiplan.badges.own_list_reading import read_list_file
from hanoiplan.badges.preflight import Finding, inspect, left_out, title_of
from hanoiplan.badges.printed import changed_since_printed, signed
from hanoiplan.badges.queries import CardChoice, with_photos
from hanoiplan.badges.render import CardReport, Rendered, Wanted, drawing_of, files_of, render
from hanoiplan.badges.seat_list import seats_list
from hanoiplan.badges.templates import layout_named, refuse_other_kind
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call
from hanoiplan.cli.choosing_halls import one_arrangement, one_hall
from hanoiplan.cli.files import Drafts, check_place, part, write_pdf
from hanoiplan.cli.printing import REMARKS, check_parts, choice_of, naming
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.kept_photos import KeptPhotos
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.sheet import Duplex, sheet_for
from hanoiplan.plans.model import EventFacts
from hanoiplan.seating.viewing import view
from hanoiplan.workspace import Workspace


@dataclass
class _Job:
    """One run on its way through a command."""

    call: Call
    workspace: Workspace
    event: EventFacts
    kind: CardKind
    layout: Layout
    own: OwnList | None
    findings: list[Finding] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)

    @cached_property
    def changed(self) -> frozenset[int]:
        """Who has a printed card that says something else; asked before anything is printed."""
        if self.call.words.get("only"):
            return frozenset()
        return self.workspace.read(changed_since_printed, self.event.id, self.kind)

    def choice(self) -> CardChoice:
        return choice_of(
            self.call, self.workspace, self.event.id, self.call.words.get("only") or ""
        )

    def wanted(self) -> Wanted:
        words = self.call.words
        sheet = sheet_for(words.get("sheet"), self.layout.size)
        duplex = Duplex(words.get("duplex") or "none")
        others = others_of(self.layout, self.named)
        start = words.get("start")
        return Wanted(self.layout, others, sheet, max(0, (start or 1) - 1), duplex=duplex)

    def named(self, name: str) -> Layout:
        return self.workspace.read(layout_named, self.event.id, name)

    def look(
        self, cards: Sequence[BadgeCard], made: Sequence[Any], among: Sequence[BadgeCard]
    ) -> tuple[Finding, ...]:
        """What is found about these cards, kept for the answer."""
        found = inspect(
            cards,
            made,
            changed=self.changed,
            kind=self.kind,
            signed=self.workspace.read(signed, self.event.id, self.kind, self.layout, cards),
            among=among,
        )
        self.findings += found
        self.titles |= {card.key: title_of(card, self.kind) for card in cards}
        return found


def _job(call: Call, workspace: Workspace, kind: CardKind) -> _Job:
    event = call.event(workspace)
    name = call.words["layout"] or KINDS[kind].layout
    if name.lower().endswith(".json"):
        layout = read_template_file(Path(name))
    else:
        layout = workspace.read(layout_named, event.id, name)
    workspace.read(refuse_other_kind, event.id, layout, kind)
    own = None
    if call.words["hall"]:
        own = _seats(call, workspace, event, kind)
    elif call.words["list"]:
        people = workspace.read(delegate_rows, event.id)
        own = read_list_file(Path(call.words["list"]), kind, people)
        _say_of_list(call, own)
    elif not KINDS[kind].of_people:
        sentence = _("{what} are printed from a list of your own. Say which file with --list.")
        raise NotPossible(sentence.format(what=_(KINDS[kind].plural)))
    return _Job(call, workspace, event, kind, layout, own)


def _seats(call: Call, workspace: Workspace, event: EventFacts, kind: CardKind) -> OwnList:
    """The seats of a hall in place of a list."""
    if call.words["list"]:
        raise NotPossible(_("Say either a list or a hall, not both."))
    hall = one_hall(workspace, event, call.words["hall"])
    arrangement = one_arrangement(workspace, event, hall, call.words["session"])
    return seats_list(workspace.read(view, arrangement.id), kind)


def print_cards(call: Call) -> int:
    """Print one run into a PDF; what blocks is left out and listed."""
    kind = WORDS[call.words["KIND"]]
    out = call.path("OUT.pdf").resolve()
    check_place(out)
    with call.workspace() as workspace:
        job = _job(call, workspace, kind)
        wanted, choice, reason = job.wanted(), job.choice(), _reason(call)
        run = workspace.do(prepare_run, job.event.id, kind, choice, job.own, reason, photos=False)
        check_parts(out, run)
        done = _Done()
        try:
            _make_files(job, run, wanted, out, reason, done)
        finally:
            _answer(job, done)
    if not done.printed:
        raise NotPossible(_("Every card of this run has a problem, so nothing was printed."))
    return 0


def _reason(call: Call) -> str:
    given: str = call.words["reason"] or ""
    if given.strip():
        return given
    return DATA_CHANGED if call.words["only"] == "changed" else ""


@dataclass(frozen=True, slots=True)
class _Done:
    """What was saved and noted so far: files (as written, as asked, how made), and their cards."""

    files: list[tuple[Path, Path, Rendered]] = field(default_factory=list)
    printed: list[BadgeCard] = field(default_factory=list)


def _make_files(
    job: _Job, run: Sequence[BadgeCard], wanted: Wanted, out: Path, reason: str, done: _Done
) -> None:
    """Every portion drawn, looked over, drawn again without what blocks, saved and noted.

    What is `done` stays done and is said when a later file fails.
    """
    progress, photos = job.call.output.progress(_("Drawing")), KeptPhotos(job.call.file)
    drafts = Drafts(out, sum(1 for _portion in files_of(run)))
    files = rendered_files(run, wanted, photos, progress, places=drafts)
    with drafts, closing(files) as drawn:
        for at, (portion, made) in enumerate(zip(files_of(run), drawn, strict=True)):
            bad = left_out(job.look(portion, made.report, run))
            good = [card for card in portion if card.key not in bad]
            if not good:
                continue
            path = part(out, len(done.files) + 1)
            if bad:
                again = replace(wanted, start_cell=0 if done.files else wanted.start_cell)
                final = render(photos(good), again, progress=progress)
                written = write_pdf(path, final.pdf)
            else:
                final, written = made, drafts.take(at, path)
            with naming(written):
                job.workspace.do(note_printed, job.event.id, job.kind, job.layout, good, reason)
            # Only what is said of it is kept: the bytes of ten files would fill the memory.
            done.files.append((written, path, replace(final, pdf=b"")))
            done.printed.extend(good)


def _answer(job: _Job, done: _Done) -> None:
    files, printed = done.files, done.printed
    for written, asked, _made in files:
        if written != asked:
            sentence = _("{name} is held open by another program; this run is in {other}.")
            job.call.output.remark(sentence.format(name=asked.name, other=written.name))
    stopped = [one for one in job.findings if one.blocking]
    others = [one for one in job.findings if not one.blocking]
    _remark(job, stopped, others)
    if not printed:
        return
    n = len(printed)
    replaced = sum(card.planned for card in printed)
    value = {
        "file": str(files[0][0]),
        "files": [str(written) for written, _asked, _made in files],
        "pages": sum(made.pages for _written, _asked, made in files),
        "cards": n,
        "people": len({card.delegate_id for card in printed} - {0}),
        "replaced": replaced,
        "left_out": [as_json(one, job.titles) for one in stopped],
        "warnings": [as_json(one, job.titles) for one in others],
    }
    lines = [_("{cards} printed.").format(cards=counted(job.kind, n))]
    if replaced:
        sentence = ngettext(
            "{n} person had a badge before; the older badge is out of use from now on.",
            "{n} people had a badge before; the older badges are out of use from now on.",
            replaced,
        )
        lines.append(sentence.format(n=replaced))
    if left := len(left_out(stopped)):
        lines.append(_("Left out: {cards}.").format(cards=counted(job.kind, left)))
    job.call.output.answer(value, *lines, *(str(written) for written, _asked, _made in files))


def _remark(job: _Job, stopped: Sequence[Finding], others: Sequence[Finding]) -> None:
    """Every card that is left out is named; of the others so many as a person reads."""
    for one in stopped:
        words = _("{who}: {why} Left out.")
        job.call.output.remark(words.format(who=job.titles[one.key], why=_ended(one.sentence)))
    for one in others[:REMARKS]:
        job.call.output.remark(f"{job.titles[one.key]}: {one.sentence}")
    more = len(others) - REMARKS
    if more > 0:
        sentence = ngettext(
            "{n} more remark; --json says all.", "{n} more remarks; --json says all.", more
        )
        job.call.output.remark(sentence.format(n=more))


def _ended(sentence: str) -> str:
    """With its full stop, also where it ends with letters or numbers that it quotes."""
    return sentence if sentence.endswith((".", "…")) else f"{sentence}."


def _say_of_list(call: Call, own: OwnList) -> None:
    for problem in own.problems:
        words = _("Line {n} of the list: {why}")
        call.output.remark(words.format(n=problem.line, why=problem.sentence))
    if own.unknown:
        names = ", ".join(f"“{name}”" for name in own.unknown)
        sentence = _("These columns of the list are not printed: {names}.")
        call.output.remark(sentence.format(names=names))


def preflight(call: Call) -> int:
    """Say every problem of a run, worst first; nothing is issued by looking."""
    kind = WORDS[call.words["kind"] or KINDS[CardKind.BADGE].word]
    with call.workspace(read_only=True) as workspace:
        job = _job(call, workspace, kind)
        run = workspace.read(
            cards_of_run, job.event.id, kind, job.choice(), job.own, SAMPLE_CODE, photos=False
        )
        if not run:
            raise NotPossible(_("Nobody is in this run. Choose others."))
        wanted = job.wanted()
        progress = call.output.progress(_("Looking"))
        reports: list[CardReport] = []
        for portion in files_of(run):
            for card in workspace.read(with_photos, portion):
                reports.append(drawing_of(card, wanted)[1])
                progress(len(reports), len(run))
        found = job.look(run, reports, run)
    lines = [f"{job.titles[one.key]}: {one.sentence}" for one in found]
    nothing = _("{cards}, nothing to mend.").format(cards=counted(kind, len(run)))
    call.output.answer([as_json(one, job.titles) for one in found], *lines or [nothing])
    return 0


def as_json(one: Finding, titles: dict[str, str]) -> dict[str, Any]:
    """A finding for a program; ids are text."""
    return {
        "delegate": id_text(one.delegate_id) if one.delegate_id else "",
        "card": one.key,
        "title": titles[one.key],
        "item": one.item,
        "problem": str(one.problem),
        "blocking": one.blocking,
        "sentence": one.sentence,
        "detail": one.detail,
        "signed_by": one.signed_by,
    }
