"""Runs of every kind: who is in them, what only they are given, and what a reprint asks for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import DATA_CHANGED, LOST, cards_of_run, note_printed, prepare_run
from hanoiplan.badges.own_list import OwnList
from hanoiplan.badges.own_list_reading import read_list
from hanoiplan.badges.printed import State, changed_since_printed, states
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.templates import remove_template, save_template, templates
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.issuing import replace_codes
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.photos import put_photo
from hanoiplan.delegates.queries import delegate_rows, standings
from hanoiplan.history import history
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import Layout, Part, TextItem
from hanoiplan.paper.layout_fields import named_fields
from hanoiplan.paper.layout_file import to_text
from hanoiplan.paper.units import Box
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.badges.people import PHOTO
from tests.hanoiplan.store.raw import contents

LAYOUTS = {CardKind.BADGE: "badge-a6", CardKind.NAME_CARD: "tent-a4"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def a_run(
    desk: Desk,
    kind: CardKind = CardKind.BADGE,
    *,
    own: OwnList | None = None,
    reason: str = "",
    **choice: object,
) -> list[BadgeCard]:
    chosen = CardChoice(**choice)  # type: ignore[arg-type]  # the fields of a choice by name
    return desk.workspace.do(prepare_run, desk.event, kind, chosen, own, reason)


def print_(
    desk: Desk, kind: CardKind = CardKind.BADGE, *, reason: str = "", **choice: object
) -> list[BadgeCard]:
    """A run that reached the disk."""
    run = a_run(desk, kind, reason=reason, **choice)  # type: ignore[arg-type]  # fields of a choice
    layout = LAYOUTS.get(kind, "seat-100x35")
    desk.workspace.do(note_printed, desk.event, kind, layout, run, reason)
    return run


def changed(desk: Desk, kind: CardKind = CardKind.BADGE) -> frozenset[int]:
    return desk.workspace.read(changed_since_printed, desk.event, kind)


def seats(desk: Desk, text: str) -> OwnList:
    people = desk.workspace.read(delegate_rows, desk.event)
    return read_list(text, CardKind.SEAT_LABEL, people)


def test_a_reprint_asks_why_and_the_reason_stays_in_the_log(desk: Desk) -> None:
    desk.bring("Lê Thị Ánh")
    (worn,) = print_(desk)
    with pytest.raises(NotPossible, match="only with a reason"):
        a_run(desk)
    (new,) = print_(desk, reason=LOST)
    assert (new.version, desk.scan(worn.code), desk.scan(new.code)) == (2, "void", "welcome")
    facts = contents(desk.path, Kind.FACT)["card_printed"]
    assert sorted(row["reason"] for row in facts.values()) == ["", LOST]


def test_only_those_in_the_run_get_a_number(desk: Desk) -> None:
    """A number that is given stays given, so looking for one delegation gives none to others."""
    an, binh = desk.bring("Nguyễn Văn An", "Lê Thị Bình")
    print_(desk, ids=frozenset({an}))
    assert set(desk.workspace.read(standings, desk.event)) == {an}
    print_(desk, only="unprinted")
    assert set(desk.workspace.read(standings, desk.event)) == {an, binh}


def test_looking_at_a_run_issues_nothing(desk: Desk) -> None:
    desk.bring("Nguyễn Văn An")
    before = contents(desk.path, Kind.FACT)
    [card] = desk.workspace.read(cards_of_run, desk.event, CardKind.BADGE, CardChoice())
    assert (card.code, card.badge_number) == ("", 0)
    assert contents(desk.path, Kind.FACT) == before


def test_whoever_was_printed_is_printed_no_more_among_the_unprinted(desk: Desk) -> None:
    desk.bring("Nguyễn Văn An")
    print_(desk)
    new = desk.add("Lê Thị Bình")
    assert [card.delegate_id for card in a_run(desk, only="unprinted")] == [new]


@pytest.mark.parametrize(
    "field", ["printed_vi", "position_vi", "native_name", "honorific_vi", "category"]
)
def test_what_a_badge_says_is_compared_with_what_it_said(desk: Desk, field: str) -> None:
    who = desk.add("Nguyễn Văn An", category="Đại biểu")
    print_(desk)
    assert changed(desk) == frozenset()
    value = "Báo chí" if field == "category" else "ນາງ"
    desk.workspace.do(edit_delegate, who, **{field: value})
    assert changed(desk) == {who}
    (card,) = print_(desk, only="changed", reason=DATA_CHANGED)
    assert (card.version, changed(desk)) == (2, frozenset())


def test_what_no_card_says_does_not_change_it(desk: Desk) -> None:
    who = desk.add("Nguyễn Văn An")
    print_(desk)
    desk.workspace.do(edit_delegate, who, notes="ăn chay", phone="0912345678")
    assert changed(desk) == frozenset()


def test_a_word_in_the_language_that_is_not_printed_does_not_change_a_card(desk: Desk) -> None:
    """A foreigner's badge prints the English honorific; a name card has a face for each."""
    words = {"honorific_vi": "TS.", "honorific_en": "Dr"}
    who = desk.add("Agus Salim", country="ID", **words)
    print_(desk)
    print_(desk, CardKind.NAME_CARD)
    desk.workspace.do(edit_delegate, who, honorific_vi="GS. TS.")
    assert changed(desk) == frozenset()
    assert changed(desk, CardKind.NAME_CARD) == {who}
    desk.workspace.do(edit_delegate, who, honorific_en="Prof.")
    assert changed(desk) == {who}


def test_a_new_photo_changes_the_card_that_shows_one(desk: Desk) -> None:
    who = desk.add("Nguyễn Văn An", category="Ban Tổ chức")
    print_(desk)
    print_(desk, CardKind.NAME_CARD)
    desk.workspace.do(put_photo, who, PHOTO)
    assert changed(desk) == {who}
    assert changed(desk, CardKind.NAME_CARD) == frozenset()


def test_a_change_taken_back_leaves_the_printed_card_good(desk: Desk) -> None:
    who = desk.add("Nguyễn Văn An")
    print_(desk)
    desk.workspace.do(edit_delegate, who, printed_vi="Nguyễn Văn Ân")
    desk.workspace.undo()
    assert changed(desk) == frozenset()


def test_a_badge_whose_code_was_replaced_is_to_be_printed_again(desk: Desk) -> None:
    """Its record did not change; the badge opens no door any more."""
    (card,) = (desk.bring("Nguyễn Văn An"), print_(desk))[1]
    desk.workspace.do(replace_codes, desk.event, [card.delegate_id])
    assert changed(desk) == {card.delegate_id}
    (new,) = a_run(desk, only="changed")
    assert (new.version, new.planned) == (2, False)


def test_a_list_gives_one_card_a_line_in_its_own_order(desk: Desk) -> None:
    an, binh = desk.bring("Nguyễn Văn An", "Lê Thị Bình")
    desk.add("Trần Văn Chi")
    own = seats(desk, "Tên\tGhế\nLê Thị Bình\tB2\nNguyễn Văn An\tA1\nLê Thị Bình\tB3\n")
    run = a_run(desk, CardKind.SEAT_LABEL, own=own)
    told = [(card.delegate_id, card.said("seat").vi, card.row) for card in run]
    assert told == [(binh, "B2", 2), (an, "A1", 3), (binh, "B3", 4)]
    assert len({card.key for card in run}) == 3


def test_another_seat_makes_a_printed_label_stale(desk: Desk) -> None:
    desk.bring("Nguyễn Văn An", "Lê Thị Bình")
    first = seats(desk, "Tên\tGhế\nNguyễn Văn An\tA1\nLê Thị Bình\tB2\n")
    run = a_run(desk, CardKind.SEAT_LABEL, own=first)
    desk.workspace.do(note_printed, desk.event, CardKind.SEAT_LABEL, "seat-100x35", run)
    moved = seats(desk, "Tên\tGhế\nNguyễn Văn An\tA9\nLê Thị Bình\tB2\n")
    again = a_run(desk, CardKind.SEAT_LABEL, own=moved, only="changed")
    assert [card.said("seat").vi for card in again] == ["A9"]
    assert changed(desk, CardKind.SEAT_LABEL) == frozenset(), "without a list nobody moved"


def lines(desk: Desk, kind: CardKind, *said: str) -> OwnList:
    """A list of such cards: headings, then lines."""
    people = desk.workspace.read(delegate_rows, desk.event)
    return read_list("\n".join(said), kind, people)


def print_list(desk: Desk, kind: CardKind, layout: str, *said: str, only: str = "") -> list[str]:
    """What the last column of the lines that are printed says."""
    run = a_run(desk, kind, own=lines(desk, kind, *said), only=only)
    desk.workspace.do(note_printed, desk.event, kind, layout, run)
    return [card.own[-1][1].vi for card in run]


def test_a_label_of_nobody_that_is_new_is_not_printed_yet(desk: Desk) -> None:
    about = (desk, CardKind.ADDRESS_LABEL, "address-105x74")
    first = ("Người nhận\tĐịa chỉ", "A\t1 Lê Lai", "B\t2 Lê Lai")
    assert print_list(*about, *first) == ["1 Lê Lai", "2 Lê Lai"]
    assert print_list(*about, *first, "C\t3 Lê Lai", only="unprinted") == ["3 Lê Lai"]
    own = lines(desk, CardKind.ADDRESS_LABEL, *first, "C\t3 Lê Lai")
    with pytest.raises(NotPossible):
        a_run(desk, CardKind.ADDRESS_LABEL, own=own, only="unprinted")
    with pytest.raises(NotPossible):
        a_run(desk, CardKind.ADDRESS_LABEL, own=own, only="changed")


def test_a_persons_second_tag_is_not_printed_yet_whichever_run_the_first_was_in(
    desk: Desk,
) -> None:
    desk.bring("Nguyễn Văn An")
    about = (desk, CardKind.LUGGAGE_TAG, "luggage-70x140")
    head, *tags = ("Tên\tKhách sạn\tKiện", *(f"Nguyễn Văn An\tH\t{n}/3" for n in (1, 2, 3)))
    assert print_list(*about, head, tags[0]) == ["1/3"]
    assert print_list(*about, head, *tags[:2], only="unprinted") == ["2/3"]
    assert print_list(*about, head, tags[2], only="unprinted") == ["3/3"], "the new ones alone"
    now = a_run(desk, CardKind.LUGGAGE_TAG, own=lines(desk, CardKind.LUGGAGE_TAG, head, *tags))
    stand = desk.workspace.read(states, desk.event, CardKind.LUGGAGE_TAG, now)
    assert set(stand.values()) == {State.SAME}


def test_a_line_beside_a_printed_one_is_new_and_one_in_its_place_is_changed(desk: Desk) -> None:
    desk.bring("Nguyễn Văn An")
    about = (desk, CardKind.SEAT_LABEL, "seat-100x35")
    print_list(*about, "Tên\tGhế", "Nguyễn Văn An\tA1")

    def stand(*seats_: str) -> list[State]:
        own = lines(desk, CardKind.SEAT_LABEL, "Tên\tGhế", *(f"Nguyễn Văn An\t{s}" for s in seats_))
        now = a_run(desk, CardKind.SEAT_LABEL, own=own)
        found = desk.workspace.read(states, desk.event, CardKind.SEAT_LABEL, now)
        return [found[card.key] for card in now]

    assert stand("A1", "A2") == [State.SAME, State.UNPRINTED]
    assert stand("A2") == [State.CHANGED]
    assert stand("A2", "A3") == [State.CHANGED, State.UNPRINTED]


def ours(desk: Desk, **changes: object) -> Layout:
    """A template of the office's own, kept."""
    usual = replace(brought_along("badge-a6"), name="ours", **changes)  # type: ignore[arg-type]  # fields of a layout by name
    desk.workspace.do(save_template, desk.event, to_text(usual))
    return usual


def print_in(desk: Desk, layout: Layout | str) -> None:
    run = a_run(desk)
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, layout, run)


def test_a_template_that_went_changes_no_card(desk: Desk) -> None:
    """Printing “changed” cards again would kill badges that people wear."""
    who = desk.add("Nguyễn Văn An", position_vi="Giám đốc", category="Đại biểu")
    ours(desk)
    print_in(desk, "ours")
    [kept] = [row.id for row in desk.workspace.read(templates, desk.event) if not row.own]
    desk.workspace.do(remove_template, desk.event, kept)
    assert changed(desk) == frozenset()
    desk.workspace.do(edit_delegate, who, position_vi="Phó Giám đốc")
    assert changed(desk) == {who}, "what it said is known still"


def test_a_template_that_shows_more_by_now_changes_no_card(desk: Desk) -> None:
    desk.add("Nguyễn Văn An", position_vi="Giám đốc", category="Đại biểu")
    usual = ours(desk)
    print_in(desk, "ours")
    [kept] = [row.id for row in desk.workspace.read(templates, desk.event) if not row.own]
    part = Part(Weight.REGULAR, "#000000", 8, 6, field="position")
    more = (*usual.items, TextItem("state", Box(5, 5, 50, 8), (part,)))
    desk.workspace.do(save_template, desk.event, to_text(replace(usual, items=more)), kept)
    assert changed(desk) == frozenset()


def test_what_only_the_other_layout_shows_does_not_change_a_card(desk: Desk) -> None:
    """A delegate's badge shows the name in its own script; the work card in its place does not."""
    who = desk.add("Nguyễn Văn An", position_vi="Giám đốc", category="Đại biểu")
    staff = desk.add("Lê Thị Bình", position_vi="Chuyên viên", category="Ban Tổ chức")
    print_in(desk, "badge-a6")
    desk.workspace.do(edit_delegate, staff, native_name="ນາງ")
    assert changed(desk) == frozenset()
    desk.workspace.do(edit_delegate, who, native_name="ນາງ")
    assert changed(desk) == {who}


def test_who_gets_another_layout_by_now_has_another_card(desk: Desk) -> None:
    who = desk.add("Nguyễn Văn An", position_vi="Giám đốc", category="Đại biểu")
    print_in(desk, "badge-a6")
    desk.workspace.do(edit_delegate, who, category="Ban Tổ chức")
    assert changed(desk) == {who}


def test_a_layout_from_a_file_is_compared_by_what_it_shows_itself(desk: Desk) -> None:
    """It may have the name of one that the program brings along."""
    who = desk.add("Nguyễn Văn An", position_vi="Giám đốc")
    usual = brought_along("tent-a4-name")
    assert "title" not in named_fields(usual), "or this test says nothing"
    part = Part(Weight.REGULAR, "#000000", 8, 6, field="title")
    titled = replace(usual, items=(*usual.items, TextItem("t", Box(20, 5, 50, 8), (part,))))
    run = a_run(desk, CardKind.NAME_CARD)
    desk.workspace.do(note_printed, desk.event, CardKind.NAME_CARD, titled, run)
    desk.workspace.do(edit_delegate, who, position_vi="Chủ tịch")
    assert changed(desk, CardKind.NAME_CARD) == {who}


def test_signs_come_from_the_list_and_know_what_was_printed(desk: Desk) -> None:
    def cars(text: str) -> list[BadgeCard]:
        own = read_list(text, CardKind.CAR_SIGN, [])
        return a_run(desk, CardKind.CAR_SIGN, own=own)

    run = cars("Biển số\tSố xe\n29B-1\t01\n29B-2\t02\n")
    assert [card.delegate_id for card in run] == [0, 0]
    desk.workspace.do(note_printed, desk.event, CardKind.CAR_SIGN, "car-a4", run)
    now = cars("Biển số\tSố xe\n29B-1\t01\n29B-2\t07\n29B-3\t03\n")
    stand = desk.workspace.read(states, desk.event, CardKind.CAR_SIGN, now)
    assert [stand[card.key] for card in now] == [State.SAME, State.CHANGED, State.UNPRINTED]


def test_signs_without_a_list_are_refused(desk: Desk) -> None:
    desk.bring("Nguyễn Văn An")
    with pytest.raises(NotPossible):
        a_run(desk, CardKind.DOOR_SIGN)


def test_the_log_keeps_nothing_that_can_be_read(desk: Desk) -> None:
    desk.add("Nguyễn Văn Rấtkhóquên", position_vi="Giám đốc")
    print_(desk)
    facts = contents(desk.path, Kind.FACT)["card_printed"]
    assert "Rấtkhóquên" not in str(facts)
    assert all(len(row["content"].partition(".")[0]) == 32 for row in facts.values())


def test_two_events_would_mark_the_same_card_differently(desk: Desk, tmp_path: Path) -> None:
    """The mark is made under the event's own key: it cannot be guessed from a list of names."""
    desk.add("Nguyễn Văn An")
    print_(desk)
    with a_desk(tmp_path / "b.hanoiplan") as other:
        other.add("Nguyễn Văn An")
        print_(other)
        marks = [
            row["content"]
            for one in (desk, other)
            for row in contents(one.path, Kind.FACT)["card_printed"].values()
        ]
    assert len(set(marks)) == 2


def test_a_run_is_called_what_it_prints_in_the_history(desk: Desk) -> None:
    desk.bring("Nguyễn Văn An")
    own = seats(desk, "Tên\tGhế\nNguyễn Văn An\tA1\n")
    run = a_run(desk, CardKind.SEAT_LABEL, own=own)
    desk.workspace.do(note_printed, desk.event, CardKind.SEAT_LABEL, "seat-100x35", run)
    assert desk.workspace.read(history, 1)[0].what == "Print 1 seat label"


def test_people_of_a_delegation_are_packed_by_rank_then_name(desk: Desk) -> None:
    staff = desk.add("Bùi An", delegation="Huế", position_vi="Chuyên viên")
    head = desk.add("Võ Yến", delegation="Huế", role="Trưởng đoàn")
    guest = desk.add("Lê Bình", delegation="Cần Thơ")
    order = [card.delegate_id for card in a_run(desk, CardKind.NAME_CARD)]
    assert order.index(head) < order.index(staff)
    assert abs(order.index(head) - order.index(staff)) == 1
    assert guest in order
