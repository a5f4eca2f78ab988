"""Whom the program takes for one person, whom not, and what it says about it."""

from itertools import combinations

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.matching import (
    LEAST,
    SURE,
    Directory,
    Likeness,
    Person,
    ReasonKind,
    id_pair,
    like_one,
    likeness,
    pairs_among,
)
from hanoiplan.delegates.model import DelegateDraft

R = ReasonKind


def a_person(name: str = "", row_id: int = 0, /, **fields: str) -> Person:
    """Somebody as a list has him or her."""
    return Person.from_draft(DelegateDraft(printed_vi=name, **fields), row_id)


def compared(one: str, two: str, country: str = "") -> Likeness:
    """The likeness of two names of one country, with nothing else known."""
    return likeness(a_person(one, country=country), a_person(two, country=country))


def kinds(alike: Likeness) -> list[ReasonKind]:
    """The reasons in the order in which they are told."""
    return [reason.kind for reason in alike.reasons]


ONE_PERSON = [
    ("Nguyễn Văn Đức", "Nguyen Van Duc", "VN", R.MARKS),
    ("Đức Nguyễn Văn", "Nguyen Van Duc", "", R.ANOTHER_ORDER),
    ("Trần Hồng Hà", "Ha Tran Hong", "VN", R.ANOTHER_ORDER),
    ("Phạm Phú Bình", "Binh Pham Phu", "VN", R.ANOTHER_ORDER),
    ("Tăng Thế Cường", "Tang The Cuong", "VN", R.MARKS),
    ("Văn Phạm Đăng Trí", "Van Pham Dang Tri", "VN", R.MARKS),
    ("Lý Thị Mỹ", "Lí Thị Mĩ", "VN", R.SPELLING),
    ("Trần Thị Hoà", "Trần Thị Hòa", "VN", R.SAME_NAME),
    ("Lawrence Ong Weng Hwee", "Weng Hwee, Lawrence Ong", "SG", R.ANOTHER_ORDER),
    ("Cheah Sin Liang", "Sin Liang Cheah", "SG", R.ANOTHER_ORDER),
    ("Lim Siang Keat Raymond", "Lim Siang Keat", "SG", R.MISSING_WORDS),
    ("Tan Wei Ming", "Chen Weiming", "SG", R.DIALECT),
    ("Misone Thongxaysy", "Mysone Thongsaysy", "LA", R.SPELLING),
    ("Vilayvong Bouddakham", "Wilaiwong Buddakham", "LA", R.SPELLING),
    ("Surachai Boonlertchai", "Surachai Liengboonlertchai", "TH", R.TYPING),
    ("Mohamad Faizal bin Osman", "Mohd Faisal b. Othman", "MY", R.SPELLING),
    ("Muhammad Yusof bin Ahmad", "Mohd. Yusuf Ahmed", "MY", R.SPELLING),
    ("Rajan a/l Krishnan", "Rajan Krishnan", "MY", R.SAME_NAME),
    ("S. Rajagopal", "Subramaniam Rajagopal", "MY", R.INITIALS),
    ("YB Dato' Sri Dr. Ahmad Razali", "Ahmad Razali", "MY", R.TITLES),
    ("Đ/c Nguyễn Văn Đức", "Nguyễn Văn Đức", "VN", R.TITLES),
    ("Ông Nguyễn Văn Đức", "H.E. Mr. Nguyen Van Duc", "", R.MARKS),
    ("U Bo Htay", "Bo Htay", "MM", R.TITLES),
    ("Samal Say", "Say Samal", "KH", R.ANOTHER_ORDER),
    ("NGUYEN/VANDUC MR", "Nguyễn Văn Đức", "", R.JOINED),
    ("Nguyn Van Duc", "Nguyễn Văn Đức", "VN", R.SPELLING),
    ("Kassius Klei de Jesus Magno Dias Ximenes", "Kassius Ximenes", "TL", R.MISSING_WORDS),
]


@pytest.mark.parametrize(("one", "two", "country", "why"), ONE_PERSON)
def test_one_person_under_two_names_is_found(
    one: str, two: str, country: str, why: ReasonKind
) -> None:
    """As lists of many countries mangle names; the reason is told."""
    alike = compared(one, two, country)
    assert alike.score >= LEAST
    assert why in kinds(alike)
    people = [a_person(one, 1, country=country), a_person(two, 2, country=country)]
    assert [match.score for match in pairs_among(people)] == [alike.score]


@pytest.mark.parametrize(
    ("one", "two", "country"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn Anh", "VN"),
        ("Nguyễn Văn Ánh", "Nguyễn Văn Anh", "VN"),
        ("Phạm Thị Phương", "Phạm Thị Phượng", "VN"),
        ("Nguyễn Văn", "Nguyễn Văn Anh", "VN"),
        ("Trần Thị Hằng", "Trần Thị Hạnh", "VN"),
        ("Phan Văn Trường", "Phan Văn Trung", "VN"),
        ("Tan Wei Ming", "Tan Wei Ling", "SG"),
        ("Goh Wei Ming", "Koh Wei Ming", "SG"),
        ("Somchai Wongsawat", "Somchit Wongsawat", "TH"),
        ("Maria B. Santos", "Maria C. Santos", "PH"),
        ("Grace R. Mercado", "Grace M. Reyes", "PH"),
        ("Thein Myint", "Thein Myint Win", "MM"),
        ("Sudin", "Sudin Antoro", "ID"),
    ],
)
def test_two_people_are_not_taken_for_one(one: str, two: str, country: str) -> None:
    """Names that differ by one sound, one initial, one word."""
    assert compared(one, two, country).score < LEAST


# --- what else is known of the two --------------------------------------------------------------


def between(one: dict[str, str], two: dict[str, str], name: str = "Nguyễn Văn An") -> Likeness:
    """Two of one common name, with what a list knows of each."""
    return likeness(a_person(name, **one), a_person(name, **two))


def test_namesakes_of_two_delegations_are_shown_but_never_sure() -> None:
    """Many are called Nguyễn Văn An."""
    alike = between(
        {"delegation": "Hà Nội", "position_vi": "Chuyên viên"},
        {"delegation": "Huế", "position_vi": "Giám đốc"},
    )
    assert LEAST <= alike.score < 80
    assert kinds(alike)[0] is R.OTHER_DELEGATION
    assert R.COMMON_NAME in kinds(alike)


def test_one_delegation_and_two_positions_score_lower_than_one_position() -> None:
    """Still shown: a list may have the old position."""
    one = {"delegation": "Hà Nội", "position_vi": "Chuyên viên"}
    promoted = between(one, {"delegation": "Hà Nội", "position_vi": "Trưởng phòng"}).score
    assert LEAST <= promoted < between(one, one).score


def test_a_passport_number_decides() -> None:
    """Equal: as good as sure, also under a shorter name. Different: no."""
    passport = {"passport_number": "B 1234567"}
    assert between(passport, {"passport_number": "b1234567"}).score >= SURE
    other = between(passport, {"passport_number": "C7654321"})
    assert other.score < LEAST
    assert kinds(other)[0] is R.OTHER_PASSPORT
    names_apart = likeness(a_person("Trần Bình", **passport), a_person("Lê Cường", **passport))
    assert names_apart.score >= 80


def test_different_dates_of_birth_say_no_but_not_a_turned_date() -> None:
    """Day and month change places in lists."""
    born = {"birth_date": "1970-03-02"}
    assert between(born, {"birth_date": "1970-03-05"}).score < LEAST
    assert between(born, {"birth_date": "1970-02-03"}).score >= LEAST
    assert between(born, born).score > between({}, {}).score


def test_a_phone_number_counts_in_every_writing() -> None:
    """+84 and 0 are one; an equal phone under another name is a delegation's phone."""
    one, two = {"phone": "0912 345 678"}, {"phone": "+84 912.345.678"}
    assert R.PHONE in kinds(between(one, two))
    assert between(one, two).score > between({}, {}).score + 5
    apart = likeness(a_person("Trần Bình", **one), a_person("Lê Cường", **two))
    assert apart.score < LEAST


def test_fillers_are_no_phone_and_no_passport() -> None:
    """ "000000000" and "chưa có" stand in many rows."""
    alike = between(
        {"phone": "0000000000", "passport_number": "chưa có"},
        {"phone": "0000000000", "passport_number": "chưa có"},
    )
    assert alike == between({}, {})


def test_a_phone_of_a_whole_delegation_tells_nothing() -> None:
    """Twelve people with the number of their liaison officer."""
    names = ("Nguyễn Thị Hương", "Nguyễn Thị Hường", "Trần An", "Lê Bình", "Vũ Chi")
    crowd = [a_person(name, n, phone="0912345678") for n, name in enumerate(names, 1)]
    assert pairs_among(crowd) == []
    assert pairs_among(crowd[:2]) != []


def test_a_name_in_its_own_script_counts_without_spaces_and_courtesies() -> None:
    """ទៀបាញ់ with and without a space; ທ່ານ before the name."""
    khmer = {"native_name": "ទៀ បាញ់"}
    alike = likeness(a_person("Tea Banh", **khmer), a_person("Tia Bagn", native_name="ទៀបាញ់"))
    assert alike.score >= 80
    assert R.NATIVE in kinds(alike)
    lao = likeness(
        a_person("Misone X", native_name="ທ່ານ ໄມສອນ"), a_person("Maisone", native_name="ໄມສອນ")
    )
    assert R.NATIVE in kinds(lao)


def test_a_man_and_a_woman_of_one_name_are_two() -> None:
    """Minh, Anh, Hà are names of both."""
    assert between({"sex": "male"}, {"sex": "female"}).score < LEAST


def test_a_honorific_is_no_doubt() -> None:
    """Lists say Mr to everybody."""
    alike = likeness(a_person("Ms. Trần Hà"), a_person("Mr. Trần Hà"))
    assert alike.score == likeness(a_person("Trần Hà"), a_person("Trần Hà")).score


# --- telling -----------------------------------------------------------------------------------


def test_doubts_are_told_first_the_worst_of_them_at_the_top() -> None:
    """So that nobody merges over a doubt."""
    alike = between(
        {"delegation": "Hà Nội", "country": "VN", "phone": "0912345678"},
        {"delegation": "Vientiane", "country": "LA", "phone": "0912345678"},
    )
    doubts = [reason for reason in alike.reasons if reason.is_doubt]
    assert list(alike.reasons[: len(doubts)]) == doubts
    assert kinds(alike)[:2] == [R.OTHER_COUNTRY, R.OTHER_DELEGATION]
    assert alike.reasons[len(doubts)].points >= alike.reasons[-1].points


def test_every_kind_of_reason_has_a_sentence() -> None:
    """In English as written here; the catalogue has the others."""
    set_language("en")
    sentences = {
        reason.sentence for one, two in _everything() for reason in between(one, two).reasons
    }
    assert "same phone number" in sentences
    assert all(sentences)


def _everything() -> list[tuple[dict[str, str], dict[str, str]]]:
    full = {"phone": "0912345678", "delegation": "A", "country": "Lào", "position_vi": "x"}
    return [(full, full), (full, {"phone": "0987654321", "delegation": "B", "country": "VN"})]


# --- among many ----------------------------------------------------------------------------------


def test_a_pair_that_was_judged_is_passed_over() -> None:
    """A person said "not the same"."""
    people = [a_person("Trần Hồng Hà", 7), a_person("Ha Tran Hong", 3), a_person("Tran Hong Ha", 5)]
    passed = frozenset({id_pair(7, 3)})
    found = [(match.first_id, match.second_id) for match in pairs_among(people, passed=passed)]
    assert sorted(found) == [(3, 5), (5, 7)]


def test_a_crowd_under_one_name_does_not_stop_the_program() -> None:
    """A list of a thousand people "Chưa rõ tên" is not half a million pairs."""
    crowd = [a_person("Chưa Rõ Tên", n, delegation=f"Đoàn {n % 50}") for n in range(1, 1001)]
    assert len(pairs_among(crowd)) < 20_000


def test_a_newcomer_is_known_by_a_shorter_and_by_a_longer_name() -> None:
    """The walk-in form asks while somebody types."""
    known = Directory(
        [
            a_person("Kassius Klei de Jesus Ximenes", 1, country="TL"),
            a_person("Lim Siang Keat", 2, country="SG"),
            a_person("Trần Hồng Hà", 3),
        ]
    )
    shorter = like_one(a_person("Kassius Ximenes", country="TL"), known)
    longer = known.like(a_person("Lim Siang Keat Raymond", country="SG"))
    assert [(match.first_id, match.second_id) for match in shorter + longer] == [(0, 1), (0, 2)]
    assert known.like(a_person("")) == []


def test_nobody_is_like_himself() -> None:
    """A row asked for again among its own list."""
    people = [a_person("Trần Hồng Hà", 3), a_person("Tran Hong Ha", 4)]
    assert [match.second_id for match in Directory(people).like(people[0])] == [4]


def test_people_without_any_latin_name_are_compared_too() -> None:
    """Only a Lao name; only blanks."""
    people = [
        Person.from_draft(DelegateDraft(native_name="ໄມສອນ"), 1),
        Person.from_draft(DelegateDraft(native_name="ໄມສອນ"), 2),
        Person.from_draft(DelegateDraft(), 3),
    ]
    assert [(match.first_id, match.second_id) for match in pairs_among(people)] == [(1, 2)]
    assert all(likeness(one, people[2]).score == 0 for one, _two in combinations(people, 2))
