"""The programme under the hands of a person: by keys alone, and by the mouse."""

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.operations import change_event
from hanoiplan.presence.queries import checkpoints
from hanoiplan.programme.model import PartDraft, Role, SessionKind
from hanoiplan.programme.operations import edit_session, move_session, remove_sessions
from hanoiplan.programme.queries import conflicts, versions
from tests.hanoiplan.programme.sessions import DAY, at
from tests.ui.delegates.room import a_delegate, focus, press
from tests.ui.programme.podium import GALLERY, HALL, Podium, minute
from ui.base.widgets.painted import px
from ui.programme.commands import View
from ui.programme.day_paint import TOP
from ui.programme.page import ProgrammePage
from ui.programme.people_field import PersonLine
from ui.programme.side import Beside

Key = Qt.Key


def go_to(page: ProgrammePage, title: str) -> int:
    """The keyboard is on this session of the day."""
    one = next(one for one in page.reading.sessions if one.title.vi == title)
    page.day_view.grid.setFocus()
    page.day_view.choose(one.id)
    return one.id


def centre(page: ProgrammePage, session_id: int) -> QPoint:
    spot = page.day_view.grid.layout_.spot_of(session_id)
    assert spot is not None
    return page.day_view.grid.box_of(spot).center().toPoint()


# ---- the first look


def test_an_empty_programme_says_what_to_do_next(podium: Podium) -> None:
    page = podium.come_in()
    assert [button.text() for button in page.empty.buttons] == [
        "Read a plan",
        "Add the first session",
    ]
    assert focus() is page.empty.buttons[-1]
    podium.press_button(page, "Read a plan")
    assert podium.sent == [("plan_reader", None)]
    podium.press_button(page, "Add the first session")
    [one] = podium.programme()
    assert focus() in page.side.session.form.field("title").editors()
    assert (one.starts, one.minutes) == (at("09:00"), 60)


def test_without_days_it_says_where_they_are_written(podium: Podium) -> None:
    podium.workspace.do(change_event, podium.event_id, starts_on=None, ends_on=None)
    page = podium.come_in()
    page.act("add").trigger()
    assert "page of the event" in page.strip.sentence.text()
    assert podium.programme() == ()


def test_it_opens_on_today(page: ProgrammePage) -> None:
    assert page.day == DAY
    assert page.day_view.grid.now == minute("08:12")


def test_on_another_day_the_first_one_with_something_on_it(podium: Podium) -> None:
    podium.a_day()
    podium.workspace.clock.advance(timedelta(days=-30))  # type: ignore[attr-defined]  # a FixedClock
    assert podium.come_in().day == DAY


# ---- keys


def test_arrows_go_from_session_to_session_and_enter_opens_it(
    podium: Podium, page: ProgrammePage
) -> None:
    go_to(page, "Khai mạc")
    press(Key.Key_Down, Key.Key_Down)
    assert page.day_view.grid.chosen_id == podium.named("Bế mạc").id
    press(Key.Key_Right)
    assert page.day_view.grid.chosen_id == podium.named("Tiệc").id
    press(Key.Key_Return)
    assert page.side.session.isVisible()
    assert page.side.session.shown_id == podium.named("Tiệc").id
    press(Key.Key_Escape)
    assert page.side.conflicts.isVisible()
    assert focus() is page.day_view.grid


def test_ctrl_and_an_arrow_moves_by_five_minutes_or_into_the_next_room(
    podium: Podium, page: ProgrammePage
) -> None:
    go_to(page, "Phiên 1")
    press(Key.Key_Down, ctrl=True)
    podium.settle()
    assert podium.named("Phiên 1").starts == at("14:20")
    press(Key.Key_Right, ctrl=True)
    podium.settle()
    moved = podium.named("Phiên 1")
    assert (moved.room.vi, moved.minutes) == (GALLERY, 90)
    podium.workspace.undo()
    podium.workspace.undo()
    podium.settle()
    assert podium.named("Phiên 1").starts == at("14:15")


def test_an_odd_minute_snaps(podium: Podium, page: ProgrammePage) -> None:
    podium.workspace.do(move_session, podium.named("Phiên 1").id, at("14:17"))
    podium.settle()
    go_to(page, "Phiên 1")
    press(Key.Key_Down, ctrl=True)
    podium.settle()
    assert podium.named("Phiên 1").starts == at("14:20")
    press(Key.Key_Up, ctrl=True)
    podium.settle()
    assert podium.named("Phiên 1").starts == at("14:15")


def test_with_shift_the_end_moves(podium: Podium, page: ProgrammePage) -> None:
    go_to(page, "Phiên 1")
    press(Key.Key_Up, ctrl=True, shift=True)
    podium.settle()
    assert podium.named("Phiên 1").ends == at("15:40")


def test_delete_takes_a_session_out_and_undo_brings_it_back(
    podium: Podium, page: ProgrammePage
) -> None:
    go_to(page, "Phiên 1")
    press(Key.Key_Delete)
    podium.settle()
    assert len(podium.programme()) == 3
    podium.workspace.undo()
    podium.settle()
    assert len(podium.named("Phiên 1").parts) == 4


def test_views_and_days_by_keys(podium: Podium, page: ProgrammePage) -> None:
    press(Key.Key_T, ctrl=True)
    assert page.views.value() is View.SHEET
    press(Key.Key_T, ctrl=True)
    assert page.views.value() is View.LIST
    assert focus() is page.list
    press(Key.Key_PageDown, ctrl=True)
    assert page.day is not None
    assert page.day.day == 9
    press(Key.Key_PageUp, ctrl=True)
    assert page.day == DAY


# ---- the mouse


def test_a_session_is_dragged_to_another_time_and_room(podium: Podium, page: ProgrammePage) -> None:
    one = podium.named("Phiên 1")
    grid = page.day_view.grid
    start = centre(page, one.id)
    hour = QPoint(round(grid.column_width()), round(grid.layout_.hour))
    podium.drag(grid, start, start + hour)
    moved = podium.named("Phiên 1")
    assert (moved.starts, moved.room.vi, moved.minutes) == (at("15:15"), GALLERY, 90)


def test_an_edge_is_dragged(podium: Podium, page: ProgrammePage) -> None:
    one = podium.named("Phiên 1")
    grid = page.day_view.grid
    spot = grid.layout_.spot_of(one.id)
    assert spot is not None
    box = grid.box_of(spot).toRect()
    lower = QPoint(box.center().x(), box.bottom() - 1)
    podium.drag(grid, lower, lower + QPoint(0, round(grid.layout_.hour / 2)))
    assert podium.named("Phiên 1").ends == at("16:15")
    assert podium.named("Phiên 1").starts == at("14:15")


def test_escape_lets_a_dragged_session_go_back(podium: Podium, page: ProgrammePage) -> None:
    one = podium.named("Phiên 1")
    grid, start = page.day_view.grid, centre(page, podium.named("Phiên 1").id)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(grid, left, none, start)
    QTest.mouseMove(grid, start + QPoint(0, 60))
    press(Key.Key_Escape)
    QTest.mouseRelease(grid, left, none, start + QPoint(0, 60))
    podium.settle()
    assert podium.named("Phiên 1") == one


def test_a_double_click_on_free_time_makes_a_session_there(
    podium: Podium, page: ProgrammePage
) -> None:
    grid = page.day_view.grid
    y = round(grid.layout_.y_of(minute("10:10"))) + px(TOP)
    x = centre(page, podium.named("Tiệc").id).x()
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    podium.settle()
    made = podium.named("Phiên mới")
    assert (made.starts, made.room.vi) == (at("10:00"), GALLERY)


# ---- the form


def test_a_field_is_saved_when_it_is_left(podium: Podium, page: ProgrammePage) -> None:
    page.open_session(podium.named("Phiên 1").id)
    form = page.side.session.form
    podium.fill(form.field("agency"), "So Du lich")
    assert podium.named("Phiên 1").agency == "So Du lich"
    podium.fill(form.field("day"), "9/6")
    assert podium.named("Phiên 1").starts == at("14:15") + timedelta(days=1)
    assert page.side.session.shown_id == podium.named("Phiên 1").id


def test_times_are_read_as_people_write_them(podium: Podium, page: ProgrammePage) -> None:
    page.open_session(podium.named("Phiên 1").id)
    begin = page.side.session.form.field("time")
    podium.fill(begin, "13h50")
    one = podium.named("Phiên 1")
    assert (one.starts, one.ends) == (at("13:50"), at("15:45"))


def test_a_time_that_no_clock_shows_is_refused_beside_the_field(
    podium: Podium, page: ProgrammePage
) -> None:
    before = podium.named("Phiên 1")
    page.open_session(before.id)
    begin = page.side.session.form.field("time")
    podium.fill(begin, "25:70")
    assert "no time" in begin.trouble_text
    assert podium.named("Phiên 1") == before
    podium.workspace.do(edit_session, before.id, agency="Vụ ASEAN")
    podium.settle()
    assert begin.value() == "25:70", "what was refused stays to be mended"


def test_without_times_it_lasts_the_whole_day(podium: Podium, page: ProgrammePage) -> None:
    page.open_session(podium.named("Khai mạc").id)
    begin, end = page.side.session.form.row("time").fields
    podium.fill(end, "")
    podium.fill(begin, "")
    one = podium.named("Khai mạc")
    assert one.all_day
    assert one.minutes == 24 * 60


def test_a_person_of_the_register_is_known_by_what_is_chosen(
    podium: Podium, page: ProgrammePage
) -> None:
    (who,) = podium.add(a_delegate("Le Y", delegation="Huế"))
    podium.settle()
    page.open_session(podium.named("Khai mạc").id)
    line = page.side.session.form.people.add_line()
    assert isinstance(line, PersonLine)
    line.role.set_value(str(Role.CHAIR))
    line.name.line.setText("Le Y · Huế")
    line.name.commit()
    podium.settle()
    [part] = podium.named("Khai mạc").parts
    assert (part.role, part.delegate_id) == (Role.CHAIR, who)


def test_minutes_that_are_no_number_are_refused_beside_the_person(
    podium: Podium, page: ProgrammePage
) -> None:
    page.open_session(podium.named("Phiên 1").id)
    line = page.side.session.form.people.lines[1]
    assert isinstance(line, PersonLine)
    podium.fill(line.minutes, "ten")
    assert "no number of minutes" in line.trouble.text()
    assert podium.named("Phiên 1").speaking_minutes == 120
    podium.fill(line.minutes, "10")
    assert podium.named("Phiên 1").speaking_minutes == 100


def test_a_cue_is_written_by_the_clock(podium: Podium, page: ProgrammePage) -> None:
    page.open_session(podium.named("Khai mạc").id, "cues")
    line = page.side.session.form.cues.add_line()
    podium.fill(line.clock, "13:25")
    podium.fill(line.text, "Doors open")
    [cue] = podium.named("Khai mạc").cues
    assert (cue.offset, cue.text) == (-5, Bilingual(en="Doors open"))


# ---- conflicts


def test_a_remedy_is_one_press(podium: Podium, page: ProgrammePage) -> None:
    podium.press_button(page, "Move Tiệc to 18:20")
    assert podium.named("Tiệc").starts == at("18:20")
    assert "Tiệc" in podium.toasts()[-1]


def test_a_conflict_is_kept_with_its_reason(podium: Podium, page: ProgrammePage) -> None:
    podium.press_button(page, "Keep, say why")
    card = page.side.conflicts.cards[0]
    assert card.field is not None
    podium.fill(card.field, "")
    assert "few words" in page.strip.sentence.text()
    card = page.side.conflicts.cards[0]
    assert card.field is not None
    podium.fill(card.field, "two entrances")
    kept = podium.workspace.read(conflicts, podium.event_id).kept
    assert [why.reason for _one, why in kept] == ["two entrances"]
    podium.press_button(page, "Take up again")
    assert podium.workspace.read(conflicts, podium.event_id).kept == ()


def test_a_reason_is_not_lost_when_another_desk_changes_something(
    podium: Podium, page: ProgrammePage
) -> None:
    podium.press_button(page, "Keep, say why")
    field = page.side.conflicts.cards[0].field
    assert field is not None
    field.line.setText("two ent")
    podium.session("Họp báo", "09:00", "10:00")
    podium.settle()
    assert page.side.conflicts.cards[0].typed == "two ent"


def test_f6_goes_to_the_remedies_and_back(podium: Podium, page: ProgrammePage) -> None:
    go_to(page, "Phiên 1")
    press(Key.Key_F6)
    assert focus() in page.side.conflicts.cards[0].buttons
    press(Key.Key_F6)
    assert focus() is page.day_view.grid


def test_after_a_remedy_the_keyboard_is_in_the_day(podium: Podium, page: ProgrammePage) -> None:
    """The next Enter must not take the work back: it is not on the Undo of the toast."""
    press(Key.Key_F6)
    press(Key.Key_Space)
    podium.settle()
    assert podium.toasts()
    assert focus() is page.day_view.grid


def test_after_a_shift_the_keyboard_is_in_the_day(podium: Podium, page: ProgrammePage) -> None:
    go_to(page, "Phiên 1")
    press(Key.Key_D, ctrl=True)
    press(Key.Key_Return)
    podium.settle()
    assert "shifted" in podium.toasts()[-1]
    assert focus() is page.day_view.grid


def test_after_an_undo_the_keyboard_is_still_at_its_conflict(
    podium: Podium, page: ProgrammePage
) -> None:
    podium.session("Họp báo", "09:00", "10:00")
    podium.settle()
    press(Key.Key_F6)
    here = page.side.conflicts.cards[0].conflict.key
    podium.workspace.undo()
    podium.settle()
    left = [one for one in page.side.conflicts.cards if one.conflict.key == here]
    assert focus() in (left[0].buttons if left else [page.day_view.grid])


# ---- shifting


def test_the_rest_is_shifted_after_a_look_at_what_moves(
    podium: Podium, page: ProgrammePage
) -> None:
    go_to(page, "Phiên 1")
    press(Key.Key_D, ctrl=True)
    panel = page.side.shift
    assert panel.go.text() == "Shift 3 sessions"
    podium.fill(panel.minutes, "15")
    assert podium.named("Phiên 1").starts == at("14:30")
    assert podium.named("Tiệc").starts == at("18:15")
    assert podium.named("Khai mạc").starts == at("13:30")
    assert page.side.shown is Beside.CONFLICTS


def test_a_shift_that_cannot_be_is_told_before(podium: Podium, page: ProgrammePage) -> None:
    podium.workspace.do(edit_session, podium.named("Bế mạc").id, fixed=True)
    podium.settle()
    go_to(page, "Phiên 1")
    press(Key.Key_D, ctrl=True)
    panel = page.side.shift
    panel.minutes.line.setText("200")
    panel.minutes.line.textEdited.emit("200")
    assert not panel.go.isEnabled()
    press(Key.Key_Return)
    assert podium.named("Phiên 1").starts == at("14:15")
    press(Key.Key_Escape)
    assert page.side.shown is Beside.CONFLICTS


# ---- on the day


def test_space_ticks_cue_after_cue(podium: Podium, page: ProgrammePage) -> None:
    press(Key.Key_T, ctrl=True)
    page.sheet.select_key(podium.named("Phiên 1").cues[0].id)
    for _cue in range(2):
        press(Key.Key_Space)
        podium.settle()
    done = [cue.done_at is not None for cue in podium.named("Phiên 1").cues]
    assert done == [True, True, False]
    assert "2 of 6" in page.footer.state.text(), "and three sessions that begin"
    page.sheet.select_key(podium.named("Phiên 1").cues[0].id)
    press(Key.Key_Space)
    podium.settle()
    assert podium.named("Phiên 1").cues[0].done_at is None


def test_a_cue_whose_time_has_passed_is_late(podium: Podium, page: ProgrammePage) -> None:
    press(Key.Key_T, ctrl=True)
    podium.workspace.clock.advance(timedelta(hours=6, minutes=12))  # type: ignore[attr-defined]  # a FixedClock
    page.tick(podium.workspace.clock.now())
    states = [str(row.state) for row in page.sheet.rows.all_rows]
    assert states == ["late", "late", "late", "later", "later", "later"]


def test_a_version_is_published_and_its_changes_are_shown(
    podium: Podium, page: ProgrammePage
) -> None:
    podium.press_button(page, "Move Tiệc to 18:20")
    page.act("publish").trigger()
    podium.settle()
    assert [one.number for one in podium.workspace.read(versions, podium.event_id)] == [1]
    assert not page.act("publish").isEnabled()
    podium.workspace.do(move_session, podium.named("Tiệc").id, at("18:30"))
    podium.settle()
    podium.press_button(page, "See")
    assert page.side.shown is Beside.CHANGES
    assert page.header.count.text() == "version 1, 1 change"


def test_doors_are_made_for_the_sessions(podium: Podium, page: ProgrammePage) -> None:
    page.act("doors").trigger()
    podium.settle()
    names = {one.name.vi for one in podium.workspace.read(checkpoints, podium.event_id)}
    assert {"Khai mạc", "Phiên 1", "Bế mạc", "Tiệc"} <= names
    assert "4 doors are made" in podium.toasts()[-1]


def test_paper_is_made_on_the_page_of_papers(podium: Podium, page: ProgrammePage) -> None:
    page.act("print").trigger()
    assert podium.sent == [("reports", "programme")]


def test_another_page_sends_to_a_session(podium: Podium, page: ProgrammePage) -> None:
    page.arrive(podium.named("Bế mạc").id)
    assert page.side.session.shown_id == podium.named("Bế mạc").id


def test_a_session_that_another_desk_took_out_is_not_shown_any_more(
    podium: Podium, page: ProgrammePage
) -> None:
    gone = podium.named("Phiên 1").id
    page.open_session(gone)
    podium.workspace.do(remove_sessions, [gone])
    podium.settle()
    assert page.side.shown is Beside.CONFLICTS
    assert page.day_view.grid.chosen_id != gone


def test_the_list_names_what_is_wrong(podium: Podium, page: ProgrammePage) -> None:
    states = {line.session.title.vi: line.worst for line in page.list.rows.all_rows}
    assert str(states["Tiệc"]) == "grave"
    assert str(states["Phiên 1"]) == "light"
    assert states["Khai mạc"] is None


def test_other_words_in_another_language(podium: Podium, page: ProgrammePage) -> None:
    podium.workspace.do(
        edit_session,
        podium.named("Tiệc").id,
        title=Bilingual("Tiệc", "Dinner"),
        kind=SessionKind.MEAL,
    )
    podium.settle()
    assert "Dinner" in page.side.conflicts.cards[0].findChildren(type(page.header.title))[0].text()
    set_language("vi")
    page.retranslate()
    podium.settle()
    assert "Tiệc" in page.side.conflicts.cards[0].findChildren(type(page.header.title))[0].text()
    assert HALL in page.day_view.grid.spoken_value()


def test_somebody_erased_by_law_keeps_the_part_when_another_line_is_changed(
    podium: Podium, page: ProgrammePage
) -> None:
    (who,) = podium.add(a_delegate("Le Y"))
    parts = (PartDraft(Role.CHAIR, who), PartDraft(name=Bilingual("Ông A")))
    opening = podium.named("Khai mạc").id
    podium.workspace.do(edit_session, opening, parts=parts)
    erase_person(podium.workspace, who)
    podium.settle()
    page.open_session(opening)
    other = page.side.session.form.people.lines[1]
    assert isinstance(other, PersonLine)
    podium.fill(other.minutes, "7")
    kept = podium.named("Khai mạc").parts
    assert [(part.delegate_id, part.minutes) for part in kept] == [(who, 0), (None, 7)]
