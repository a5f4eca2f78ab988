"""A desk at any door: chosen once, refusing with where to go, looking first, alarms."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.settings import DESK, DESK_DOOR, Settings
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import BadgeCode, make_code
from hanoiplan.presence.model import Window
from hanoiplan.presence.queries import inside, main_checkpoint
from hanoiplan.rehearsal import begin_rehearsal
from hanoiplan.substitutions.operations import substitute
from hanoiplan.workspace import Workspace
from tests.builders import MORNING, Desk, a_desk
from tests.ui.registration.doors import HALL, a_door, category, change_main
from tests.ui.registration.stage import Stage, opened, staged
from tests.ui.registration.test_page import band, refused, written
from ui.registration.page import DeskPage

ENTER, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
DeskStage = Stage[DeskPage]
GUIDE = Bilingual("Xin mời sang Phòng Báo chí.", "Please go to the Press Room.")


def at_hall(stage: DeskStage, **rules: Any) -> int:
    """The desk moves to a hall with these rules, by keys."""
    door = a_door(stage.desk, **rules)
    stage.settle()
    if not stage.page.views.choosing:
        stage.press(Qt.Key.Key_F2)
    stage.press(DOWN, ENTER)
    stage.settle()
    return door


def is_inside(stage: DeskStage, door: int) -> int:
    """How many the file says are in a hall."""
    return stage.desk.workspace.read(inside, stage.desk.event, door)


def test_with_one_door_nothing_is_asked(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        assert not stage.page.views.choosing
        assert stage.focused() is stage.page.box.line


def test_with_several_doors_a_machine_asks_once_and_keeps_the_answer(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The next page on this machine stands at the door that was chosen."""
    with a_desk(tmp_path / "a.hanoiplan", desk="1") as desk:
        hall = a_door(desk, reads="both")
        with staged(qapp, desk, DeskPage) as stage:
            assert stage.page.views.choosing
            assert stage.focused() is stage.page.views.choose.doors
            stage.press(DOWN, ENTER)
            assert stage.focused() is stage.page.box.line
            assert "Hall A" in written(stage)
            assert "counts entries and exits" in written(stage)
        assert str(hall) in Settings().get(DESK_DOOR)
        with staged(qapp, desk, DeskPage) as stage:
            assert not stage.page.views.choosing
            code = desk.code(desk.add())
            stage.keys(code)
            assert is_inside(stage, hall) == 1


def test_a_door_chosen_in_a_rehearsal_is_not_the_one_of_the_event(
    qapp: QApplication, tmp_path: Path
) -> None:
    """On the day the desk would stand at a door that somebody tried weeks before."""
    with a_desk(tmp_path / "a.hanoiplan", desk="1") as desk:
        hall = a_door(desk, reads="both")
        copy = begin_rehearsal(desk.path, tmp_path / "try.hanoiplan", desk.clock)
        tried = Desk(Workspace.open(copy, desk.clock), desk.event, desk.clock)
        with staged(qapp, tried, DeskPage) as stage:
            stage.press(DOWN, ENTER)
            stage.settle()
            assert "Hall A" in written(stage)
            stage.keys(tried.code(tried.add()))
            stage.settle()
            assert is_inside(stage, hall) == 1
            stage.press(ESC, Qt.Key.Key_F2)
            assert "For this rehearsal only" in stage.page.views.choose.note.text()
            stage.page.views.choose.desk.set_value("VIP")
            stage.press(ENTER)
            assert tried.workspace.desk == "VIP"
        tried.workspace.close()
        assert Settings().get(DESK_DOOR) == ""
        assert Settings().get(DESK) == DESK.default
        with staged(qapp, desk, DeskPage) as stage:
            assert stage.page.views.choosing


def test_the_name_of_the_desk_is_chosen_with_the_door(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(Qt.Key.Key_F2)
        field = stage.page.views.choose.desk
        field.line.setFocus()
        field.line.selectAll()
        stage.keys("VIP")
        stage.press(ENTER)
        assert stage.desk.workspace.desk == "VIP"
        assert "Desk VIP" in written(stage)


def test_escape_leaves_the_door_as_it_was(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        at_hall(stage)
        stage.press(Qt.Key.Key_F2)
        stage.press(Qt.Key.Key_Up, ESC)
        assert not stage.page.views.choosing
        assert "Hall A" in written(stage)


def test_a_scan_before_the_door_is_chosen_counts_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add())
        a_door(stage.desk)
        stage.settle()
        assert stage.page.views.choosing
        stage.page.take_scan(code)
        assert (band(stage), refused(stage.desk)) == ("", 0)
        said = stage.page.views.choose.said
        assert said.text == "Choose the door of this desk first, then scan again."
        assert stage.messages.toasts() == [], "it would lie over the doors"


def test_a_door_out_counts_who_leaves(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        hall = at_hall(stage, reads="both")
        code = stage.desk.code(stage.desk.add())
        stage.keys(code)
        stage.desk.clock.advance(timedelta(minutes=5))
        stage.keys(code)
        assert band(stage).startswith("Goodbye for now")
        assert is_inside(stage, hall) == 0


# --- refused


def test_who_may_not_enter_is_told_why_and_where_to_go(qapp: QApplication, tmp_path: Path) -> None:
    """Both languages, the door's own guidance, and what the badge opens, in words."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        only = frozenset({category(stage.desk, "D")})
        at_hall(stage, categories=only, guide=GUIDE, keeper="anh Khưỡng, 0912 345 678")
        stage.keys(stage.desk.code(stage.desk.add("Lê Ý", category="Khách mời")))
        words = written(stage)
        assert band(stage).startswith("Not for this door")
        assert "Guest badges do not open Hall A." in words
        assert "Please go to the Press Room." in words
        assert "Xin mời sang Phòng Báo chí." in words
        assert "anh Khưỡng, 0912 345 678" in words
        doors = stage.page.views.outcome.reason.doors.accessibleName()
        assert "Main entrance: may enter" in doors
        assert "Hall A: may not enter" in doors


def test_the_keeper_lets_somebody_in_with_a_reason_and_a_name(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        hall = at_hall(stage, categories=frozenset({category(stage.desk, "D")}))
        stage.keys(stage.desk.code(stage.desk.add(category="Khách mời")))
        stage.press(Qt.Key.Key_F10, ENTER)
        assert is_inside(stage, hall) == 0, "nothing without a reason"
        assert "in a few words why" in written(stage)
        stage.keys("speaks next")
        stage.press(ENTER)
        assert band(stage).startswith("Welcome")
        assert is_inside(stage, hall) == 1


def test_nobody_lets_in_a_badge_that_is_dead(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.keys("1" * 21)
        stage.press(Qt.Key.Key_F10)
        assert not stage.page.views.asking
        assert not stage.page.views.let_in.isVisible()


def test_a_door_that_is_not_open_yet_says_when_it_opens(qapp: QApplication, tmp_path: Path) -> None:
    opens = MORNING + timedelta(hours=1)
    with opened(qapp, tmp_path, DeskPage) as stage:
        at_hall(stage, windows=(Window(opens, opens + timedelta(hours=2)),))
        assert "09:12–11:12" in written(stage)
        stage.keys(stage.desk.code(stage.desk.add()))
        assert "opens at 09:12" in written(stage)


# --- doors that look first


def test_a_door_that_looks_first_counts_with_enter(qapp: QApplication, tmp_path: Path) -> None:
    """Nothing is green, and nothing written, before Enter."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        hall = at_hall(stage, confirm=True)
        stage.keys(stage.desk.code(stage.desk.add("Lê Ý")))
        assert band(stage).startswith("Please look, then count the entry")
        assert "Lê Ý" in written(stage)
        stage.press(ENTER)
        assert is_inside(stage, hall) == 0, "an Enter right after the digits is the scanner's own"
        stage.press(ENTER)
        assert band(stage).startswith("Welcome")
        assert is_inside(stage, hall) == 1


def test_escape_counts_nobody(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        hall = at_hall(stage, confirm=True)
        stage.keys(stage.desk.code(stage.desk.add()))
        stage.press(ESC, ENTER, ENTER)
        assert (band(stage), is_inside(stage, hall)) == ("", 0)


def test_a_refusal_is_written_at_once_where_one_looks_first(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        at_hall(stage, confirm=True, categories=frozenset({category(stage.desk, "D")}))
        stage.keys(stage.desk.code(stage.desk.add(category="Khách mời")))
        assert band(stage).startswith("Not for this door")
        assert refused(stage.desk) == 1


def test_looking_somebody_up_writes_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Lê Ý")
        stage.press(Qt.Key.Key_F3)
        assert stage.page.box.chip.accessibleName() == "Looking up only"
        stage.keys("le y")
        stage.press(ENTER)
        door = stage.desk.workspace.read(main_checkpoint, stage.desk.event)
        assert door is not None
        assert band(stage).startswith("Looked up only")
        assert stage.page.box.chip.accessibleName() == "Scanner ready"
        assert is_inside(stage, door.id) == 0
        stage.press(ENTER)
        stage.keys("le y")
        stage.press(ENTER)
        assert is_inside(stage, door.id) == 1, "only the one after F3 was looked up"


# --- alarms


def test_ten_altered_codes_raise_an_alarm_until_a_key_says_it_was_seen(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.code(stage.desk.add())
        forged = [make_code(bytes(32), BadgeCode(1, number, 1)) for number in range(1, 11)]
        for code in forged[:9]:
            stage.keys(code)
        assert not stage.page.alarm.isVisible()
        stage.keys(forged[9])
        assert stage.page.alarm.isVisible()
        assert "Altered codes" in stage.page.alarm.accessibleName()
        stage.press(ENTER, ESC)
        assert stage.page.alarm.isVisible(), "the next guest does not take it away"
        stage.press(Qt.Key.Key_F5)
        assert not stage.page.alarm.isVisible()
        stage.settle()
        assert not stage.page.alarm.isVisible(), "once seen it does not come back by itself"


def test_the_main_entry_with_rules_is_told_in_the_head(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        change_main(stage.desk, windows=(Window(MORNING, MORNING + timedelta(hours=3)),))
        stage.settle()
        assert "08:12–11:12" in written(stage)
        assert HALL.en not in written(stage)


def test_a_badge_that_opens_nothing_is_not_said_to_open_something(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        guests = frozenset({category(stage.desk, "H")})
        change_main(stage.desk, categories=guests)
        at_hall(stage, categories=guests)
        stage.keys(stage.desk.code(stage.desk.add(category="D")))
        stage.settle()
        doors = stage.page.views.outcome.reason.doors
        assert doors.accessibleName().startswith("This badge opens none of these. ")


def test_who_stands_at_the_desk_is_not_named_as_missing(qapp: QApplication, tmp_path: Path) -> None:
    """At the door of a session people are who have not been at the main entry."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        first, second = stage.desk.bring("Lê An", "Lê Bình", delegation="Huế")
        at_hall(stage)
        stage.keys(stage.desk.code(first))
        stage.settle()
        card = stage.page.views.card
        assert card is not None
        assert card.person is not None
        assert card.person.presence is not None
        assert card.person.presence.missing == ("Lê Bình",)
        stage.desk.let_in(second)
        stage.press(ESC)
        stage.keys(stage.desk.code(first))
        stage.settle()
        assert stage.page.views.side.title.isHidden(), "nobody else is missing"


def test_whoever_comes_instead_is_named_for_the_desk(qapp: QApplication, tmp_path: Path) -> None:
    """The band, which a guest reads from afar, names nobody else."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        away, comes = stage.desk.bring("Lê An", "Lê Bình")
        code = stage.desk.code(away)
        stage.desk.workspace.do(substitute, stage.desk.event, away, comes)
        stage.keys(code)
        stage.settle()
        assert "Comes instead: Lê Bình, badge " in written(stage)
        assert "Lê Bình" not in band(stage)
        stage.keys(stage.desk.code(stage.desk.add("Vũ Em")))
        stage.settle()
        assert "Comes instead" not in written(stage)


def test_the_door_in_the_head_is_told_anew_at_another_door(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        before = stage.page.head.checkpoint.accessibleName()
        at_hall(stage)
        assert stage.page.head.checkpoint.accessibleName() == "Hall A" != before
