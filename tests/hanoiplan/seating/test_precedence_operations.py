"""What the office sets about the order: kept, read again, told in history, taken back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, set_language
from hanoiplan.base.operation import operation
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.history import history
from hanoiplan.plans.queries import categories
from hanoiplan.seating.guests import Guest, HostPlace
from hanoiplan.seating.precedence_operations import (
    add_rank,
    draw_first_letter,
    follow_merged,
    move_flag,
    move_to_place,
    reset_flags,
    reset_order,
    reset_rank,
    set_appointed_on,
    set_host,
    set_order_override,
    set_precedence_settings,
    set_rank_number,
    set_rank_of,
)
from hanoiplan.seating.precedence_queries import (
    guests,
    people_facts,
    precedence_list,
    precedence_view,
    rank_lines,
)
from hanoiplan.seating.precedence_words import missing_words, sentence
from hanoiplan.store.work import Work
from tests.builders import Desk, a_desk


@operation(N_("Merge"))
def take_together(work: Work, kept_id: int, other_id: int) -> None:
    """What the reaction to a merge does."""
    follow_merged(work, kept_id, other_id)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "event.hanoiplan") as here:
        for name, country, kind in (
            ("Thủ đô Băng Cốc", "TH", "foreign_city"),
            ("Bandar Seri Begawan", "BN", "foreign_city"),
            ("Ban Tổ chức", "", "organisers"),
        ):
            draft = DelegationDraft(name_vi=name, name_en=name, country=country, kind=kind)
            here.workspace.do(add_delegation, here.event, draft)
        yield here


def people(desk: Desk) -> dict[str, int]:
    """A Thai minister, a mayor of Brunei's capital, the host's deputy minister; ids by name."""
    return {
        "Thai": desk.add("Thai", delegation="Thủ đô Băng Cốc", position_vi="Bộ trưởng"),
        "Brunei": desk.add("Brunei", delegation="Bandar Seri Begawan", position_en="Mayor"),
        "Host": desk.add("Host", delegation="Ban Tổ chức", position_vi="Bộ trưởng"),
    }


def row(desk: Desk) -> list[str]:
    return [place.guest.name for place in desk.workspace.read(precedence_list, desk.event)]


def one(desk: Desk, delegate_id: int) -> Guest:
    found = desk.workspace.read(guests, desk.event)
    return next(guest for guest in found if guest.id == delegate_id)


def test_the_list_is_made_from_the_records(desk: Desk) -> None:
    known = people(desk)
    assert row(desk) == ["Brunei", "Thai", "Host"]
    brunei, host = one(desk, known["Brunei"]), one(desk, known["Host"])
    assert (brunei.rank, brunei.capital, brunei.country) == (20, True, "BN")
    assert (host.host, host.country) == (True, "VN")
    place = desk.workspace.read(precedence_list, desk.event)[2]
    names = {guest_id: name for name, guest_id in known.items()}
    set_language("en")
    assert [sentence(reason, names) for reason in place.reasons] == [
        "After Thai: of equal rank the guest goes before the host."
    ]


def test_who_is_cancelled_or_only_invited_is_not_in_the_list(desk: Desk) -> None:
    known = people(desk)
    desk.workspace.do(cancel_delegate, known["Thai"])
    desk.add("Invited", status="invited")
    assert row(desk) == ["Brunei", "Host"]


def test_a_place_by_hand_is_kept_and_undone(desk: Desk) -> None:
    known = people(desk)
    desk.workspace.do(move_to_place, desk.event, known["Host"], 1, "opens the conference")
    assert row(desk) == ["Host", "Brunei", "Thai"]
    facts = desk.workspace.read(people_facts, desk.event)[known["Host"]]
    assert (facts.override, facts.note) == (100, "opens the conference")
    desk.workspace.undo()
    assert row(desk) == ["Brunei", "Thai", "Host"]
    desk.workspace.redo()
    assert desk.workspace.do(reset_order, desk.event) == 1
    assert row(desk) == ["Brunei", "Thai", "Host"]
    assert desk.workspace.read(people_facts, desk.event) == {}


def test_a_place_below_one_and_a_person_who_is_gone_are_refused(desk: Desk) -> None:
    with pytest.raises(NotPossible):
        desk.workspace.do(set_order_override, people(desk)["Thai"], 0)
    with pytest.raises(NotPossible):
        desk.workspace.do(set_appointed_on, 12345, date(2020, 1, 1))
    with pytest.raises(NotPossible):
        desk.workspace.do(move_to_place, desk.event, 12345, 1)


def test_the_rank_table_is_the_events_own(desk: Desk) -> None:
    known = people(desk)
    desk.workspace.do(set_rank_number, desk.event, "minister", number=12)
    assert row(desk) == ["Thai", "Host", "Brunei"]
    own = desk.workspace.do(add_rank, desk.event, number=5, name_vi="Khách quý", name_en="")
    desk.workspace.do(set_rank_of, known["Brunei"], own)
    assert row(desk)[0] == "Brunei"
    desk.workspace.do(reset_rank, desk.event, "minister")
    desk.workspace.do(reset_rank, desk.event, own)
    assert row(desk) == ["Brunei", "Thai", "Host"]
    assert all(
        not (line.own or line.changed) for line in desk.workspace.read(rank_lines, desk.event)
    )
    with pytest.raises(NotPossible, match="99"):
        desk.workspace.do(set_rank_number, desk.event, "minister", number=100)
    with pytest.raises(NotPossible):
        desk.workspace.do(add_rank, desk.event, number=5, name_vi=" ", name_en="")


def test_the_drawn_letter_turns_the_order_and_can_be_undone(desk: Desk) -> None:
    people(desk)
    desk.workspace.do(draw_first_letter, desk.event, "t")
    assert row(desk) == ["Thai", "Brunei", "Host"]
    assert desk.workspace.read(history, 1)[0].what.endswith("T")
    desk.workspace.undo()
    assert row(desk) == ["Brunei", "Thai", "Host"]
    with pytest.raises(NotPossible):
        desk.workspace.do(draw_first_letter, desk.event, "7")


def test_settings_are_checked_and_kept(desk: Desk) -> None:
    people(desk)
    desk.workspace.do(
        set_precedence_settings, desk.event, host_place=HostPlace.FIRST, yield_to_guests=False
    )
    assert row(desk) == ["Host", "Brunei", "Thai"]
    desk.workspace.do(set_precedence_settings, desk.event, photo_row=9)
    view = desk.workspace.read(precedence_view, desk.event)
    assert (view.orders.photo_row, view.settings.host_place) == (9, HostPlace.FIRST)
    with pytest.raises(NotPossible):
        desk.workspace.do(set_precedence_settings, desk.event, photo_row=0)


def test_somebody_may_say_which_delegation_is_of_the_host(desk: Desk) -> None:
    known = people(desk)
    thai = one(desk, known["Thai"]).delegation_id
    desk.workspace.do(set_host, thai, True)
    assert one(desk, known["Thai"]).host
    desk.workspace.do(set_host, thai, None)
    assert not one(desk, known["Thai"]).host


def test_a_flag_is_moved_and_all_are_taken_back(desk: Desk) -> None:
    people(desk)
    desk.workspace.do(move_flag, desk.event, "VN", 1)
    assert desk.workspace.read(precedence_view, desk.event).flags_by_hand == {"VN": 100}
    assert desk.workspace.do(reset_flags, desk.event) == 1
    with pytest.raises(NotPossible):
        desk.workspace.do(move_flag, desk.event, "FR", 1)


def test_seniority_is_a_date_of_the_order_not_of_the_record(desk: Desk) -> None:
    first = desk.add("An", delegation="Thủ đô Băng Cốc", position_vi="Thứ trưởng")
    second = desk.add("Bình", delegation="Thủ đô Băng Cốc", position_vi="Thứ trưởng")
    assert row(desk) == ["An", "Bình"]
    desk.workspace.do(set_appointed_on, second, date(2019, 1, 1))
    assert row(desk) == ["An", "Bình"], "nobody noted the day of the other deputy minister"
    (remark,) = desk.workspace.read(precedence_view, desk.event).missing_days
    assert (remark.rank_code, remark.missing, remark.people) == ("deputy_minister", 1, 2)
    set_language("en")
    assert missing_words(remark) == (
        "Deputy Minister or equivalent: 1 of 2 days of appointment is not noted,"
        " so countries decide."
    )
    desk.workspace.do(set_appointed_on, first, date(2021, 1, 1))
    assert row(desk) == ["Bình", "An"]
    assert desk.workspace.read(precedence_view, desk.event).missing_days == ()


def test_an_interpreter_speaks_for_the_head_and_takes_no_seat(desk: Desk) -> None:
    head = desk.add("Thai", delegation="Thủ đô Băng Cốc", role="Trưởng đoàn")
    speaker = desk.add("Dao", delegation="Thủ đô Băng Cốc", role="Phiên dịch")
    spouse = desk.add("Lek", delegation="Thủ đô Băng Cốc", role="Phu nhân")
    found = one(desk, speaker)
    assert (found.is_interpreter, found.needs_seat, found.principal_id) == (True, False, head)
    assert one(desk, head).partner_id == spouse


def test_what_was_said_of_a_merged_record_is_kept(desk: Desk) -> None:
    known = people(desk)
    desk.workspace.do(set_appointed_on, known["Thai"], date(2019, 1, 1))
    desk.workspace.do(set_rank_of, known["Thai"], "press")
    desk.workspace.do(set_rank_of, known["Brunei"], "official")
    desk.workspace.do(take_together, known["Brunei"], known["Thai"])
    facts = desk.workspace.read(people_facts, desk.event)
    assert set(facts) == {known["Brunei"]}
    assert facts[known["Brunei"]].rank_code == "official"
    assert facts[known["Brunei"]].appointed_on == date(2019, 1, 1)


def test_categories_that_work_take_no_seat(desk: Desk) -> None:
    names = {one.letter: one.name.vi for one in desk.workspace.read(categories, desk.event)}
    driver = desk.add("Tài", category=names["X"])
    found = one(desk, driver)
    assert (found.needs_seat, found.rank) == (False, 90)


def test_whoever_works_takes_no_number_and_is_in_no_reason(desk: Desk) -> None:
    """The numbers shown run without gaps; reasons name people who are in the list."""
    names = {one.letter: one.name.vi for one in desk.workspace.read(categories, desk.event)}
    desk.add("An", delegation="Thủ đô Băng Cốc", position_vi="Thứ trưởng")
    desk.add("Ban", delegation="Ban Tổ chức", position_vi="Thứ trưởng", category=names["B"])
    last = desk.add("Chi", delegation="Bandar Seri Begawan", position_vi="Vụ trưởng")
    places = desk.workspace.read(precedence_list, desk.event)
    assert [(place.number, place.guest.name) for place in places] == [
        *((1, "An"), (2, "Chi"), (3, "Ban"))
    ]
    told = [sentence(one, {places[0].guest.id: "An"}) for one in places[1].reasons]
    assert told == ["Sau An, người có cấp bậc cao hơn (30, Thứ trưởng và tương đương)."]
    desk.workspace.do(move_to_place, desk.event, last, 9)
    assert row(desk) == ["An", "Chi", "Ban"]
    assert place_by_hand(desk, last) == 200


def place_by_hand(desk: Desk, delegate_id: int) -> int | None:
    """The place by hand of one person, in hundredths."""
    return desk.workspace.read(people_facts, desk.event)[delegate_id].override


def test_of_a_delegation_of_many_countries_everybody_has_the_own_one(desk: Desk) -> None:
    """Experts come together; a Swede among them flies no flag of Viet Nam."""
    for name, country in (("Chuyên gia", "VN"), ("Ban Thư ký", "ASEAN")):
        draft = DelegationDraft(name_vi=name, name_en=name, country=country)
        desk.workspace.do(add_delegation, desk.event, draft)
    desk.add("Lindqvist", delegation="Chuyên gia", country="SE")
    desk.add("Tuệ", delegation="Chuyên gia")
    desk.add("Secretary", delegation="Ban Thư ký", country="ID")
    found = {one.name: one.country for one in desk.workspace.read(guests, desk.event)}
    assert found == {"Lindqvist": "SE", "Tuệ": "VN", "Secretary": "ASEAN"}
