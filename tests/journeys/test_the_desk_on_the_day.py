"""The desk on the day: what Ms Lan does with her keyboard and her scanner, in both languages.

She sets up a door, welcomes, refuses, takes back, adds a walk-in, names a stand-in, hands out,
lends, hands over a delegation; then a VIP comes, lists are written for paper, and the team
rehearses. What she sees is asserted, and what the file keeps of it. A picture of every step.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language, _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.handouts.lending import on_loan
from hanoiplan.handouts.model import DueState, Item, ItemKind
from hanoiplan.handouts.queries import dues_by_item, hand_overs, items, stock
from hanoiplan.handouts.tables import HandBack
from hanoiplan.presence.model import Checkpoint
from hanoiplan.presence.queries import checkpoints, main_checkpoint
from hanoiplan.presence.tables import PassageTakenBack
from hanoiplan.registration.model import DelegationAtDesk, Outcome
from hanoiplan.registration.queries import delegation_at_desk
from hanoiplan.registration.tables import LetInAnyway, ScanKept
from hanoiplan.substitutions.queries import represented_by, stands_in_for
from tests.journeys.desk_keys import LONG, DeskKeys
from tests.journeys.test_headless_badges import text_of
from tests.ui.shell.builders import until
from ui.doors.bindings import DOOR
from ui.registration.form_likely import another
from ui.shell.main_window import MainWindow
from ui.shell.program import Program

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME = "Trần Thị Lan"
GUIDE = "Xin mời qua bàn Báo chí, tầng 2"
ALLOWED, MISTAKE = "Ban Tổ chức đồng ý", "Quét nhầm thẻ"
STAND_IN, NUMBER = "Phạm Văn Mới", "15"
LETTERS = ("H", "D")  # who may go to the opening session; the press may not
PRESS = "X"
SMALL, LARGE = 3, 12  # people of a delegation that is handed over at once


@dataclass
class Day:
    """Whom she had at the desk, for the steps after."""

    main: Checkpoint
    session: Checkpoint
    met: set[int] = field(default_factory=set)

    def is_new(self, row: DelegateRow) -> bool:
        """Nobody she dealt with before."""
        return row.id not in self.met


# ---- the steps


def begin(lan: DeskKeys) -> None:
    """The start window: who works here, then the demonstration."""
    lan.program.show_start()
    lan.widen()
    lan.wait()
    lan.window.activateWindow()
    lan.fill(_("Operator"), NAME)
    lan.see("start")
    lan.press("F2")
    until(lambda: isinstance(lan.program.window, MainWindow), LONG)
    lan.wait()
    lan.widen()
    lan.see("overview")
    assert lan.main.workspace.operator == NAME


def set_up_a_door(lan: DeskKeys) -> Day:
    """An opening session for two categories, with a sentence for all others."""
    lan.go_to("doors")
    lan.see("doors")
    lan.press("Ctrl+N")
    lan.see("new-door")
    lan.press("1")
    lan.tab_to(_("Categories"))
    lan.keys(*LETTERS)
    guide = next(_(one.label) for one in DOOR if one.name == "guide")
    lan.tab_to(f"{guide} (VI)")
    lan.types(GUIDE)
    lan.see("door")
    lan.press("Ctrl+R")
    lan.see("try")
    lan.press("Escape")
    main, session = lan.reads_file(checkpoints)
    assert len(session.categories) == len(LETTERS)
    assert session.guide.vi == GUIDE
    return Day(main, session)


def choose(lan: DeskKeys, door: Checkpoint, key: str) -> None:
    """F2, an arrow, Enter: the desk stands at another door."""
    lan.keys("F2", key)
    lan.see("choose-door")
    lan.press("Return")
    assert here(lan) == door.id


def here(lan: DeskKeys) -> int:
    """The door where this desk stands."""
    at = lan.desk.posts.here
    assert at is not None
    return at.door.id


def welcome(lan: DeskKeys, day: Day) -> None:
    """The first scan lets in, the second one says that it was counted already."""
    lan.go_to("registration")
    if lan.desk.views.choosing:
        lan.see("which-door")
        lan.press("Return")
    assert here(lan) == day.main.id
    guest = lan.guest("D")
    day.met.add(guest.id)
    lan.scan(lan.code(guest))
    lan.see("welcome")
    assert lan.answer().startswith(_("Welcome"))
    assert lan.passed(guest) == [day.main.id]
    lan.scan(lan.code(guest))
    lan.see("already")
    assert shown(lan) is Outcome.ALREADY
    assert lan.passed(guest) == [day.main.id], "counted twice"


def shown(lan: DeskKeys) -> Outcome | None:
    """The outcome that stands at the desk."""
    card = lan.desk.views.shown
    return card.outcome.outcome if card is not None else None


def refuse(lan: DeskKeys, day: Day) -> None:
    """Not for this door: why, and where to go. Let in by the keeper; taken back with a reason."""
    choose(lan, day.session, "Down")
    guest = lan.guest(PRESS)
    lan.scan(lan.code(guest))
    lan.see("refused")
    assert shown(lan) is Outcome.WRONG_CHECKPOINT
    assert GUIDE in lan.reads()
    assert lan.passed(guest) == []
    assert lan.facts(ScanKept)[-1].outcome == Outcome.WRONG_CHECKPOINT
    lan.press("F10")
    lan.types(ALLOWED)
    lan.press("Return")
    lan.see("let-in")
    assert lan.passed(guest) == [day.session.id]
    assert lan.facts(LetInAnyway)[-1].reason == ALLOWED
    lan.press("Ctrl+Z")
    lan.see("take-back")
    lan.types(MISTAKE)
    lan.press("Return")
    lan.see("taken-back")
    assert lan.passed(guest) == []
    assert lan.facts(PassageTakenBack)[-1].reason == MISTAKE
    choose(lan, day.main, "Up")


def walk_in(lan: DeskKeys, day: Day) -> None:
    """Somebody called like a delegate: she is asked, and says that it is another person."""
    before = {row.id for row in lan.reads_file(delegate_rows)}
    alike = lan.guest("D", lambda row: day.is_new(row) and row.delegation_country == "VN")
    lan.press("F6")
    lan.types(alike.name)
    lan.see("walk-in")
    lan.press("Ctrl+Return")
    lan.see("alike")
    assert {row.id for row in lan.reads_file(delegate_rows)} == before, "added without asking"
    assert alike.name in lan.focus().accessibleName()
    lan.step_to(another())
    lan.press("Return")
    lan.see("added")
    (new,) = [row for row in lan.reads_file(delegate_rows) if row.id not in before]
    assert new.name == alike.name
    assert new.badge_number not in (None, alike.badge_number)
    assert (lan.passed(new), lan.passed(alike)) == ([day.main.id], [])
    day.met |= {alike.id, new.id}
    lan.press("Escape")


def substitute(lan: DeskKeys, day: Day) -> None:
    """Looked up with F3, then somebody comes instead; the old badge opens nothing any more."""
    away = lan.guest("D", day.is_new)
    badge = lan.code(away)
    lan.press("F3")
    lan.scan(badge)
    lan.see("looked-up")
    assert lan.passed(away) == [], "looking up counted"
    lan.press("F8")
    lan.see("stand-in")
    lan.types(STAND_IN)
    lan.see("stand-in-named")
    lan.press("Ctrl+Return")
    lan.see("stand-in-done")
    assert shown(lan) is Outcome.WELCOME, "who stands at the desk is let in at once"
    made = lan.main.workspace.read(represented_by, away.id)
    assert made is not None
    assert made.stand_in == STAND_IN
    assert lan.main.workspace.read(stands_in_for, made.stand_in_id) == made
    assert lan.person(away.id).cancelled_at is not None
    assert lan.passed(lan.person(made.stand_in_id)) == [day.main.id]
    assert lan.person(made.stand_in_id).delegation_id == away.delegation_id
    day.met |= {away.id, made.stand_in_id}
    lan.keys("Escape", "Escape")
    lan.scan(badge)
    lan.see("old-badge")
    assert shown(lan) in {Outcome.CANCELLED, Outcome.VOID}
    assert lan.passed(away) == []


def item(lan: DeskKeys, kind: ItemKind) -> Item:
    """The one of this kind."""
    (found,) = [one for one in lan.reads_file(items) if one.kind is kind]
    assert isinstance(found, Item)
    return found


def left(lan: DeskKeys, thing: Item) -> int:
    """How many there are still."""
    (row,) = [one for one in lan.reads_file(stock) if one.item.id == thing.id]
    assert row.left is not None
    return int(row.left)


def hand_out(lan: DeskKeys, day: Day) -> None:
    """A kit with one key, a headset with its number, and the headset comes back."""
    kit, headset = item(lan, ItemKind.KIT), item(lan, ItemKind.LOAN)
    kits, headsets = left(lan, kit), left(lan, headset)
    guest = lan.guest("D", lambda row: day.is_new(row) and gets_everything(lan, row))
    day.met.add(guest.id)
    lan.scan(lan.code(guest))
    lan.press(lan.item_key(kit.id))
    lan.see("kit")
    assert lan.reads_file(dues_by_item, guest.id)[kit.id].state is DueState.HANDED
    assert left(lan, kit) == kits - 1
    lan.press(lan.item_key(headset.id))
    lan.see("number")
    lan.types(NUMBER)
    lan.press("Return")
    lan.see("lent")
    (lent,) = lan.reads_file(on_loan, headset.id)
    assert (lent.number, lent.delegate_id) == (NUMBER, guest.id)
    assert left(lan, headset) == headsets - 1
    lan.keys("Escape", "F9")
    lan.see("loans")
    lan.types(NUMBER)
    lan.press("Return")
    lan.see("given-back")
    assert lan.reads_file(on_loan, headset.id) == ()
    assert lan.facts(HandBack)[-1].hand_out_id == lent.hand_out_id
    assert left(lan, headset) == headsets
    lan.press("Escape")


def gets_everything(lan: DeskKeys, row: DelegateRow) -> bool:
    """Whether every item of the event is due to this guest, so that all stand on the card."""
    dues = lan.reads_file(dues_by_item, row.id)
    return all(one.id in dues for one in lan.reads_file(items))


def a_delegation(lan: DeskKeys) -> DelegationAtDesk:
    """From abroad, of a handful of people, of whom nobody has come or been replaced."""
    for one in lan.reads_file(delegations):
        there = lan.reads_file(delegation_at_desk, one.id)
        fits = SMALL <= len(there.people) <= LARGE and len(there.missing) == len(there.people)
        if fits and there.country not in ("", "VN"):
            assert isinstance(there, DelegationAtDesk)
            return there
    raise AssertionError("no delegation is left")


def hand_over(lan: DeskKeys, day: Day) -> None:
    """F4: everybody of it in at once, handed over to one person, with a sheet to sign."""
    body = a_delegation(lan)
    day.met |= {one.row.id for one in body.people}
    lan.press("F4")
    lan.types(spoken(body.name))
    lan.press("Return")
    lan.see("delegation")
    lan.press("Return")
    lan.see("all-in")
    assert not lan.reads_file(delegation_at_desk, body.id).missing
    lan.press("Return")
    lan.see("receiver")
    lan.press("Return")
    lan.see("handed-over")
    (over,) = lan.reads_file(hand_overs, body.id)
    assert over.receiver
    assert over.items > len(body.people), "a kit for each, and the gift of the delegation"
    sheet = lan.folder / "sheet.pdf"
    lan.name_file(lambda: lan.keys("Down", "Return"), sheet)
    until(sheet.exists)
    lan.see("sheet-saved")
    said = " ".join(text_of(sheet).split())
    assert all(one.row.name in said for one in body.people)
    lan.press("Escape")


def spoken(name: Bilingual) -> str:
    """In the language of the windows, as she reads it."""
    return name.pick("vi" if _("Delegation") != "Delegation" else "en")


def important(lan: DeskKeys, day: Day) -> None:
    """A guest of honour comes; both boards for the second screen."""
    guest = lan.guest("H", day.is_new)
    lan.scan(lan.code(guest))
    lan.see("vip")
    assert lan.passed(guest) == [day.main.id]
    lan.board("Ctrl+Alt+B", "board-vip")
    lan.board("Ctrl+Shift+B", "board-live")


def rehearse(lan: DeskKeys, day: Day) -> None:
    """A rehearsal from the desk; what is tried there never happened to the event."""
    real = lan.main.workspace.path
    lan.press("Ctrl+K")
    lan.types(_("Rehearse the event"))
    lan.see("palette")
    lan.asked(lambda: lan.press("Return"), lambda: begins(lan))
    until(lambda: lan.main.workspace.path != real, LONG)
    copy = lan.main.workspace.path
    lan.widen()
    lan.see("rehearsal")
    lan.go_to("registration")
    guest = lan.guest("D", day.is_new)
    lan.scan(lan.code(guest))
    lan.see("rehearsal-scan")
    assert len(lan.passed(guest)) == 1
    lan.press("F11")
    lan.asked(lambda: lan.do(_("End the rehearsal")), lambda: ends(lan))
    lan.widen()
    lan.see("after-the-rehearsal")
    assert lan.main.workspace.path == real
    assert lan.main.current == "registration", "back where she came from"
    assert not copy.exists()
    assert lan.passed(guest) == []


def begins(lan: DeskKeys) -> None:
    """Asked before the real desk is closed."""
    lan.see("rehearse-asked")
    lan.tab_to(_("Begin the rehearsal"))
    lan.press("Return")


def ends(lan: DeskKeys) -> None:
    """Asked, for everything that was tried goes."""
    lan.see("end-asked")
    lan.tab_to(_("Throw away"))
    lan.press("Return")


# ---- the walk


def check(lan: DeskKeys, day: Day) -> None:
    """The file proves by its own journal what was done, and who came."""
    work = lan.main.workspace
    assert work.verify().whole
    main = lan.reads_file(main_checkpoint)
    assert main is not None
    assert main.id == day.main.id


@pytest.mark.parametrize("language", ["vi", pytest.param("en", marks=pytest.mark.slow)])
def test_the_desk_is_walked_on_the_day(
    qapp: QApplication, program: Program, tmp_path: Path, language: Language
) -> None:
    """By keys and scanner alone, from the demonstration to a rehearsal and back."""
    program.appearance.speak(language)
    lan = DeskKeys(qapp, program, tmp_path)
    begin(lan)
    day = set_up_a_door(lan)
    for step in (welcome, refuse, walk_in, substitute, hand_out, hand_over, important, rehearse):
        step(lan, day)
    check(lan, day)
    assert len(lan.pictures) >= 35
