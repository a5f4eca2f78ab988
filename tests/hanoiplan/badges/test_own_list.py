"""The run's own list: pasted or in a file, each line finds its person or says why not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.own_list import with_own
from hanoiplan.badges.own_list_reading import read_list, read_list_file
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegateRow, DelegationDraft
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import event
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def people(desk: Desk) -> list[DelegateRow]:
    return desk.workspace.read(delegate_rows, desk.event)


def test_a_pasted_list_finds_people_by_number_and_by_name_without_marks(desk: Desk) -> None:
    an, binh = desk.bring("Nguyễn Văn An", "Lê Thị Bình")
    desk.code(an)
    text = "Số thẻ\tHọ và tên\tSố ghế\n0001\t\tA-01\n\tle thi binh\tA-02\n"
    own = read_list(text, CardKind.SEAT_LABEL, people(desk))
    assert [(row.line, row.delegate_id, dict(row.values)["seat"].vi) for row in own.rows] == [
        (2, an, "A-01"),
        (3, binh, "A-02"),
    ]
    assert (own.problems, own.unknown, own.columns) == ((), (), ("seat",))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("\tNguyễn Văn Ân\t\tA1", "Nobody called “Nguyễn Văn Ân”"),
        ("\tTrần Văn Bình\t\tA1", "2 people are called “Trần Văn Bình”"),
        ("0009\t\t\tA1", "no badge number 0009"),
        ("9" * 5_000 + "\t\t\tA1", "no badge number 9999"),
        ("\t\t\tA1", "names nobody"),
        ("0001\tTrần Văn Bình\t\tA1", "belongs to Nguyễn Văn Em, not to"),
        ("\tLê Thị Huỷ\t\tA1", "Nobody called"),
    ],
)
def test_a_line_that_finds_nobody_or_two_stays_out_and_says_so(
    desk: Desk, line: str, why: str
) -> None:
    desk.code(desk.add("Nguyễn Văn Em"))
    desk.add("Trần Văn Bình", delegation="Huế")
    desk.add("Trần Văn Bình", delegation="Hà Nội")
    desk.workspace.do(cancel_delegate, desk.add("Lê Thị Huỷ"))
    own = read_list(f"Số thẻ\tTên\tĐoàn\tGhế\n{line}\n", CardKind.SEAT_LABEL, people(desk))
    assert own.rows == ()
    assert [problem.line for problem in own.problems] == [2]
    assert why in own.problems[0].sentence


def test_the_delegation_tells_two_of_one_name_apart(desk: Desk) -> None:
    desk.add("Trần Văn Bình", delegation="Huế")
    hanoi = desk.add("Trần Văn Bình", delegation="Hà Nội")
    text = "Name\tDelegation\tSeat\nTrần Văn Bình\tha noi\tA1\n"
    assert [row.delegate_id for row in read_list(text, CardKind.SEAT_LABEL, people(desk)).rows] == [
        hanoi
    ]


def test_a_sign_speaks_two_languages_where_the_list_does(desk: Desk) -> None:
    rows = [["Bàn", "Tên bàn (VI)", "Table name (EN)"], ["1", "Hoa Sen", "Lotus"]]
    own = read_list(rows, CardKind.TABLE_SIGN, [])
    assert dict(own.rows[0].values) == {
        "table": Bilingual("1"),
        "table_name": Bilingual("Hoa Sen", "Lotus"),
    }
    assert own.rows[0].delegate_id == 0


def test_beside_a_hotel_a_room_is_one_to_sleep_in(desk: Desk) -> None:
    desk.add("Nguyễn Văn An")
    text = "Họ tên\tKhách sạn\tPhòng\tKiện\nNguyễn Văn An\tSông Nhị\t1207\t1/2\n"
    own = read_list(text, CardKind.LUGGAGE_TAG, people(desk))
    assert own.columns == ("hotel", "hotel_room", "piece")


def test_a_telephone_is_never_printed_and_an_unknown_column_is_named(desk: Desk) -> None:
    text = "STT\tBiển số\tSĐT lái xe\tLái xe\n1\t29B-000.07\t0912345678\tÔng Tư\n"
    own = read_list(text, CardKind.CAR_SIGN, [])
    assert own.unknown == ("SĐT lái xe", "Lái xe")
    assert own.columns == ("plate",)


def test_a_sign_without_what_it_says_stays_out(desk: Desk) -> None:
    own = read_list("Biển số\tSố xe\n\t07\n29B-1\t08\n", CardKind.CAR_SIGN, [])
    assert [row.line for row in own.rows] == [3]
    assert "“Plate number” is empty" in own.problems[0].sentence


def test_lines_of_an_address_follow_each_other(desk: Desk) -> None:
    """And a letter may go to somebody who is no delegate."""
    text = "Người nhận\tĐịa chỉ 1\tĐịa chỉ 2\nVăn phòng UBND\t12 Lê Lai\tHà Nội\n"
    [row] = read_list(text, CardKind.ADDRESS_LABEL, people(desk)).rows
    assert row.delegate_id == 0
    assert dict(row.values)["address"].vi == "12 Lê Lai, Hà Nội"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "list is empty"),
        ("Ghế\n", "list is empty"),
        ("Màu\tTên\nxanh\tAn\n", "Columns that help: “Seat”"),
        ("Ghế\nA1\n", "names nobody"),
    ],
)
def test_a_list_of_no_use_is_one_sentence(desk: Desk, text: str, why: str) -> None:
    with pytest.raises(KnownError, match=why):
        read_list(text, CardKind.SEAT_LABEL, people(desk))


def test_a_file_is_read_as_well(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "cars.csv"
    path.write_text("Số xe,Biển số\n07,29B-000.07\n", encoding="utf-8-sig")
    [row] = read_list_file(path, CardKind.CAR_SIGN, []).rows
    assert dict(row.values)["plate"].vi == "29B-000.07"


@pytest.mark.parametrize(
    ("delegation", "place", "flag"),
    [
        ("vieng chan", ("Viêng Chăn", "Vientiane"), "la"),
        ("VIENTIANE", ("Viêng Chăn", "Vientiane"), "la"),
        ("Lào", ("Lào", "Lào"), "la"),
        ("Đoàn báo chí", ("Đoàn báo chí", "Đoàn báo chí"), ""),
    ],
)
def test_a_car_sign_shows_flag_and_city_of_its_delegation(
    desk: Desk, delegation: str, place: tuple[str, str], flag: str
) -> None:
    """As the record of the delegation writes it; one that is not known stands as it was typed."""
    draft = DelegationDraft(name_vi="Viêng Chăn", name_en="Vientiane", country="LA")
    desk.workspace.do(add_delegation, desk.event, draft)
    desk.add("Khamla Vongsa", delegation="Vientiane")
    text = f"Biển số\tĐoàn\n29B-000.07\t{delegation}\n"
    own = read_list(text, CardKind.CAR_SIGN, people(desk))
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    [card] = with_own(facts, [], own, of_people=False)
    said = tuple(BADGE_FIELDS.text("place", card, language) for language in ("vi", "en"))
    assert (said, BADGE_FIELDS.text("flag", card, "vi")) == (place, flag)


def test_a_list_names_the_country_of_a_sign_itself(desk: Desk) -> None:
    """A country that nobody knows is a mistake of the line, not a sign without its flag."""
    text = "Plate\tCity\tCountry\n1\tPhnom Penh\tCampuchia\n2\tOz\tOz\n"
    own = read_list(text, CardKind.CAR_SIGN, [])
    assert [dict(row.values)["country"].en for row in own.rows] == ["Cambodia"]
    assert own.problems[0].line == 3
    assert "No country is called “Oz”" in own.problems[0].sentence
    assert own.columns == ("plate", "delegation", "country")
