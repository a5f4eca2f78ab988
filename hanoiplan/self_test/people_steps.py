"""The steps with people: the demonstration, a list, a badge whose code is read, a check-in.

Each does what the rooms do, with the rooms' own operations. What must not come in: a real person.
"""

from collections.abc import Sequence

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import render, wanted_named
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.issuing import code_of
from hanoiplan.delegates.queries import delegate_count, delegate_ids, delegations
from hanoiplan.demo import make_demo, write_list
from hanoiplan.exchange.lists import importable, read_plain_list
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import prepare
from hanoiplan.paper.code_reading import Frame, codes_in
from hanoiplan.paper.preview import PdfPages
from hanoiplan.registration.model import Outcome
from hanoiplan.registration.operations import check_in
from hanoiplan.self_test.model import Broken, Place, Seen
from hanoiplan.self_test.trial import begun, opened

DELEGATES = 60
LISTED = 20
OTHER_SEED = 2027  # other people than those of the demonstration
DPI = 300  # of an office printer


def make_demonstration(place: Place) -> Seen:
    """The demonstration, small: people, delegations, checklist, programme, halls."""
    with begun(place) as workspace:
        event_id = workspace.do(make_demo, DELEGATES)
        people = workspace.read(delegate_count, event_id)
        bodies = len(workspace.read(delegations, event_id))
    if people < DELEGATES:
        raise Broken(_few(people, DELEGATES))
    words = _("{people} people in {bodies} delegations")
    number = interface().number
    return Seen(words.format(people=number(people), bodies=number(bodies)))


def import_a_list(place: Place) -> Seen:
    """A spreadsheet of other people is written, read, and taken in whole.

    Raises:
        Broken: some of its people are missing afterwards.
    """
    listed = write_list(place.folder / "list.xlsx", LISTED, OTHER_SEED)
    with opened(place) as (workspace, event):
        before = workspace.read(delegate_count, event.id)
        intake = workspace.read(prepare, event.id, read_plain_list(listed))
        rows = importable(intake)
        workspace.do(import_delegates, event.id, rows, intake.file, intake.facts)
        new = workspace.read(delegate_count, event.id) - before
    if new != len(rows) or len(intake.rows) != LISTED:
        raise Broken(_few(new, LISTED))
    return Seen(ngettext("{n} row of a list", "{n} rows of a list", new).format(n=new))


def _few(found: int, wanted: int) -> str:
    sentence = _("Of {wanted} people only {found} are in the list afterwards.")
    return sentence.format(wanted=interface().number(wanted), found=interface().number(found))


def print_a_badge(place: Place) -> Seen:
    """A badge is drawn, and its code is read out of the picture of the printed page.

    Raises:
        Broken: the picture has no code, or another one than the register.
    """
    with opened(place) as (workspace, event):
        whom = workspace.read(delegate_ids, event.id)[0]
        choice = CardChoice(ids=frozenset((whom,)))
        run = workspace.do(prepare_badges, event.id, choice)
        pdf, layout = _drawn(run)
        workspace.do(note_printed, event.id, CardKind.BADGE, layout, run)
        code = workspace.do(code_of, event.id, whom)
    read = codes_on(pdf)
    if not read:
        raise Broken(_("No code can be read on the printed badge."))
    if read != (code,):
        raise Broken(_("The code on the printed badge says something else than the register."))
    n = interface().number(len(code))
    return Seen(_("A badge was drawn and its {n} digits read at {dpi} dpi").format(n=n, dpi=DPI))


def _drawn(run: Sequence[BadgeCard]) -> tuple[bytes, str]:
    layout = KINDS[CardKind.BADGE].layout
    return render(run, wanted_named(layout)).pdf, layout


def codes_on(pdf: bytes) -> tuple[str, ...]:
    """What a scanner reads on the first page at a printer's resolution."""
    with PdfPages(pdf) as pages:
        seen = pages.pixels(0, DPI)
    return codes_in(Frame(seen.width, seen.height, seen.rgb[1::3]))  # green is nearest to grey


def check_somebody_in(place: Place) -> Seen:
    """A scanned badge lets somebody in once, and the second time is told so.

    Raises:
        Broken: a door answered otherwise.
    """
    with opened(place) as (workspace, event):
        whom = workspace.read(delegate_ids, event.id)[1]
        code = workspace.do(code_of, event.id, whom)
        first = workspace.do(check_in, event.id, code)
        second = workspace.do(check_in, event.id, code)
    _refuse(first.outcome, Outcome.WELCOME, first.reason.pick(interface().language))
    _refuse(second.outcome, Outcome.ALREADY, second.reason.pick(interface().language))
    return Seen(_("Let in once; the second scan was told so"))


def _refuse(outcome: Outcome, expected: Outcome, reason: str) -> None:
    if outcome is not expected:
        sentence = _("The registration desk answered otherwise: {reason}")
        raise Broken(sentence.format(reason=reason))
