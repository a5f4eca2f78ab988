"""Localities invited, who meets them, and the rules of hosting."""

import pytest

from hanoiplan.plan_reading.model import LocalityFound, PlanReading, ReceptionFound
from tests.hanoiplan.plan_reading.blocks import a_reading, a_table, fault_ids

OPENING = ("KẾ HOẠCH", "Tổ chức Ngày hội biển", "I. MỤC ĐÍCH")
LIST = ("PHỤ LỤC II", "DANH SÁCH CÁC THÀNH PHỐ MỜI THAM DỰ NGÀY HỘI")
END = ("Trên đây là Kế hoạch./.", "Nơi nhận:", "- Lưu: VT.")


def places(reading: PlanReading) -> list[tuple[str, str, str, str]]:
    """Number, level, name and country."""
    return [(one.number, one.level, one.name, one.iso) for one in reading.localities]


def test_foreign_and_home_localities_come_in_one_list() -> None:
    """In the order of the paper, each with its own number."""
    reading = a_reading(
        *(*OPENING, *END, *LIST, "I. CÁC THÀNH PHỐ NƯỚC NGOÀI"),
        *("1. Thủ đô Viêng Chăn, Cộng hòa Dân chủ Nhân dân Lào.", "2. Tỉnh Champasak, CHDCND Lào"),
        *("3. Phuket City, Thailand", "II. CÁC TỈNH, THÀNH PHỐ VIỆT NAM"),
        *("1. Thành phố Huế", "2. Tỉnh Quảng Trị./."),
    )
    assert places(reading) == [
        ("1", "Thủ đô", "Viêng Chăn", "LA"),
        ("2", "Tỉnh", "Champasak", "LA"),
        ("3", "City", "Phuket", "TH"),
        ("1", "Thành phố", "Huế", "VN"),
        ("2", "Tỉnh", "Quảng Trị", "VN"),
    ]


def test_cities_under_their_country() -> None:
    """A country may head its cities, which then do not name it."""
    reading = a_reading(
        *(*OPENING, *END, *LIST, "1. Thái Lan:", "- Thành phố Phuket", "- Tỉnh Trat"),
        *("2. Campuchia:", "- Tỉnh Kampot", "- Tỉnh Kep"),
    )
    assert [(one.name, one.iso) for one in reading.localities] == [
        ("Phuket", "TH"),
        ("Trat", "TH"),
        ("Kampot", "KH"),
        ("Kep", "KH"),
    ]


def test_a_table_of_localities() -> None:
    """Columns are known by their headings."""
    table = a_table(
        ("TT", "Quốc gia", "Tỉnh/thành phố"),
        ("1", "Lào", "Thành phố Pakse"),
        ("2", "Vương quốc Campuchia", "Tỉnh Kampot"),
        ("3", "Việt Nam", "Tỉnh Kiên Giang"),
    )
    found = places(a_reading(*OPENING, *END, *LIST, table))
    assert found == [
        ("1", "Thành phố", "Pakse", "LA"),
        ("2", "Tỉnh", "Kampot", "KH"),
        ("3", "Tỉnh", "Kiên Giang", "VN"),
    ]


def test_a_list_of_something_else_is_none_of_localities() -> None:
    """Only a list that says whom it invites."""
    reading = a_reading(
        *OPENING, *END, "PHỤ LỤC", "DANH SÁCH THIẾT BỊ", "1. Loa", "2. Đèn", "3. Bàn"
    )
    assert reading.localities == ()


def test_what_is_wrong_in_a_list_is_said() -> None:
    """A number left out, a locality twice in two spellings, a level cut in half."""
    reading = a_reading(
        *(*OPENING, *END, *LIST, "1. Thủ đô Băng Cốc, Thái Lan", "3. Thành Trat, Thái Lan"),
        "4. Thành phố Bangkok, Thái Lan",
    )
    expected = {"locality_number_missing", "level_cut", "locality_twice"}
    assert expected <= set(fault_ids(reading))


# --- who meets whom ---------------------------------------------------------------------------


def met_by(*duties: str) -> tuple[ReceptionFound, ...]:
    """The assignments among the duties of one agency."""
    lines = ("II. TỔ CHỨC THỰC HIỆN", "1. Sở Ngoại vụ", *(f"- {one}" for one in duties))
    return a_reading(*OPENING, *lines, *END).reception


@pytest.mark.parametrize(
    ("duty", "place", "who", "targets"),
    [
        (
            "Chủ trì đón/tiễn sân bay đối với đoàn các nước: Lào, Vương quốc Campuchia tham dự.",
            "airport",
            "countries",
            ("LA", "KH"),
        ),
        (
            "Đón, tiễn đoàn đại biểu các tỉnh: Quảng Trị, Gia Lai tại nhà ga.",
            "station",
            "vn_localities",
            ("Quảng Trị", "Gia Lai"),
        ),
        (
            "Đón tiếp tại khách sạn nơi khách ở đối với đoàn các thành phố: Huế và Đà Nẵng.",
            "hotel",
            "vn_localities",
            ("Huế", "Đà Nẵng"),
        ),
        (
            "Tiễn tại cửa khẩu Lao Bảo các đoàn Lào, Thái Lan về nước.",
            "border",
            "countries",
            ("LA", "TH"),
        ),
    ],
)
def test_an_assignment_has_a_place_and_its_guests(
    duty: str, place: str, who: str, targets: tuple[str, ...]
) -> None:
    """Countries by their code, localities by their name."""
    (found,) = met_by(duty)
    assert (found.agency, found.place, found.who, found.targets) == (
        "Sở Ngoại vụ",
        place,
        who,
        targets,
    )


@pytest.mark.parametrize(
    "duty",
    [
        "Bố trí xe đón tiễn sân bay cho các đoàn đại biểu.",
        "Tham gia phối hợp công tác đón tiễn sân bay, lễ tân.",
        "Chào đón năm mới tại sân bay.",
    ],
)
def test_help_without_named_guests_is_no_assignment(duty: str) -> None:
    """Cars and receptions in general are duties only."""
    assert met_by(duty) == ()


def test_guests_nobody_meets_and_guests_two_agencies_meet() -> None:
    """The host needs nobody; every other locality needs one agency."""
    reading = a_reading(
        *("Số: 1/KH-UBND", "Huế, ngày 01 tháng 03 năm 2027", *OPENING, "II. TỔ CHỨC THỰC HIỆN"),
        *("1. Sở A", "- Đón, tiễn sân bay đối với đoàn các nước: Lào, Thái Lan."),
        *(
            "2. Sở B",
            "- Đón, tiễn sân bay đối với đoàn các nước: Thái Lan, Singapore.",
            *END,
            *LIST,
        ),
        *("1. Thành phố Pakse, Lào", "2. Thành phố Trat, Thái Lan", "3. Tỉnh Kampot, Campuchia"),
        *("II. CÁC TỈNH, THÀNH PHỐ VIỆT NAM", "1. Thành phố Huế"),
    )
    texts = {(fault.id, fault.text.split(" (")[0]) for fault in reading.faults}
    assert ("received_twice", "Thái Lan") in texts
    assert ("not_invited", "Singapore") in texts
    assert ("not_received", "Tỉnh Kampot, Campuchia") in texts
    assert ("host_in_list", "Thành phố Huế") in texts


# --- rules ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "rule", "value", "window"),
    [
        ("- Đài thọ tối đa 03 đại biểu/đoàn.", "hosting_max_persons", "3", ""),
        ("- Mỗi đoàn không quá 4 người được ở khách sạn.", "hosting_max_persons", "4", ""),
        (
            "- Không quá 02 ngày (từ ngày 01-02/7/2027).",
            "hosting_max_days",
            "2",
            "2027-07-01/2027-07-02",
        ),
        ("- Dự kiến khoảng 1.200 đại biểu.", "capacity", "1200", ""),
        ("- Khoảng 60 - 70 đại biểu.", "capacity", "60-70", ""),
        (
            "- Thời gian: Từ ngày 30/6 đến ngày 02/7/2027.",
            "event_dates",
            "",
            "2027-06-30/2027-07-02",
        ),
    ],
)
def test_rules_with_figures(sentence: str, rule: str, value: str, window: str) -> None:
    """Figures as numbers, spans as days."""
    found = {one.id: one for one in a_reading(*OPENING, sentence, *END).rules}
    assert (found[rule].value, found[rule].window) == (value, window)


def test_what_is_not_sure_of_a_locality_is_marked() -> None:
    """A country that nobody knows is asked for, not guessed."""
    names = ("1. Thành phố Trat, Thái Lan", "2. Thành phố Mơ, Xứ Mộng", "3. Tỉnh Kep, Campuchia")
    found: list[LocalityFound] = list(a_reading(*OPENING, *END, *LIST, *names).localities)
    assert [one.iso for one in found] == ["TH", "", "KH"]
    assert [sorted(one.uncertain) for one in found] == [[], ["iso"], []]


def test_a_table_says_who_meets_whom() -> None:
    """An agency, its guests and the place: one assignment a row, and nothing is left out."""
    reading = a_reading(
        *(*OPENING, *END, "PHỤ LỤC III", "PHÂN CÔNG ĐÓN, TIỄN"),
        a_table(
            ("TT", "Đơn vị đón, tiễn", "Các đoàn", "Nơi đón"),
            ("1", "Sở Y tế", "Lào, Thái Lan", "Sân bay Phú Bài"),
            ("2", "Sở Xây dựng", "Thành phố Vinh\nthành phố Hạ Long", "Khách sạn Sen"),
            ("3", "", "", ""),
        ),
    )
    assert [(one.agency, one.place, one.targets, one.who) for one in reading.reception] == [
        ("Sở Y tế", "airport", ("LA", "TH"), "countries"),
        ("Sở Xây dựng", "hotel", ("Vinh", "Hạ Long"), "localities"),
    ]
    assert fault_ids(reading) == ["not_signed"]


def test_a_list_of_guests_in_a_section_is_read() -> None:
    """Under a heading of the plan itself, up to the next section."""
    reading = a_reading(
        *("KẾ HOẠCH", "Tổ chức Ngày hội biển", "I. DANH SÁCH KHÁCH MỜI QUỐC TẾ"),
        *(
            "1. Thành phố Surabaya (Indonesia)",
            "2. Davao, Philippines",
            "3. Tỉnh Kampot, Campuchia",
        ),
        *("II. KINH PHÍ", "1. Thành phố Huế, Việt Nam chi.", *END),
    )
    assert places(reading) == [
        ("1", "Thành phố", "Surabaya", "ID"),
        *(("2", "", "Davao", "PH"), ("3", "Tỉnh", "Kampot", "KH")),
    ]


def test_the_plan_behind_its_decision_is_read_as_a_plan() -> None:
    """A decision promulgates the plan that stands behind its signatures."""
    reading = a_reading(
        *("QUYẾT ĐỊNH", "Ban hành Kế hoạch Ngày hội biển", "Điều 1. Ban hành Kế hoạch.", *END),
        *("KẾ HOẠCH", "NGÀY HỘI BIỂN", "(Ban hành kèm theo Quyết định số 1/QĐ-UBND)"),
        *("I. ĐÃI KHÁCH", "1. Đài thọ không quá 03 đêm.", "2. Tối đa 02 đại biểu/đoàn."),
    )
    assert [(one.id, one.value, one.unit) for one in reading.rules] == [
        ("hosting_max_persons", "2", "delegates per delegation"),
        ("hosting_max_days", "3", "nights"),
    ]


def test_a_line_above_a_table_says_whose_places_stand_in_it() -> None:
    """Below a side at home no place names its country; an appendix begins anew."""
    heads = ("TT", "Tỉnh, thành phố")
    reading = a_reading(
        *(*OPENING, *END, *LIST, "I. CÁC THÀNH PHỐ NƯỚC NGOÀI"),
        a_table(heads, ("1", "Thành phố Phuket, Thái Lan"), ("2", "Tỉnh Kampot, Campuchia")),
        "II. CÁC TỈNH, THÀNH PHỐ VIỆT NAM",
        a_table(heads, ("1", "Thành phố Huế"), ("2", "Tỉnh Quảng Trị")),
        *("PHỤ LỤC III", "DANH SÁCH DỰ BỊ"),
        a_table(heads, ("1", "Tỉnh Trăng")),
    )
    assert [one.iso for one in reading.localities] == ["TH", "KH", "VN", "VN", ""]
