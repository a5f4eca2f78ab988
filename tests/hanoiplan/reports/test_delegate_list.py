"""What the list of delegates says: who, in which order, under which heading; what it never has."""

from dataclasses import replace
from datetime import date

import pytest

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.paper.document.model import Document, Head, Line, Row, Section, Style, Table
from hanoiplan.reports.delegate_list import delegate_list
from hanoiplan.reports.voice import PaperLanguage
from tests.hanoiplan.reports.people import HA_NOI, a_person, an_office, facts, many

VI, EN, BOTH = PaperLanguage


def head_of(document: Document) -> Head:
    """The head, which every list has."""
    assert document.head is not None
    return document.head


def texts(lines: tuple[Line, ...]) -> list[str]:
    """What the lines say."""
    return [line.text for line in lines]


def tables(document: Document) -> list[Table]:
    """The tables of a paper."""
    return [block for block in document.blocks if isinstance(block, Table)]


def rows(document: Document) -> list[Row]:
    """The rows of people."""
    return [row for table in tables(document) for row in table.rows if isinstance(row, Row)]


def sections(document: Document) -> list[list[str]]:
    """What stands over each delegation."""
    every = [row for table in tables(document) for row in table.rows]
    return [texts(row.lines) for row in every if isinstance(row, Section)]


def names(document: Document) -> list[str]:
    """The first line of each name."""
    return [row.cells[1][0].text for row in rows(document)]


def name_lines(person: DelegateRow, language: PaperLanguage) -> list[str]:
    """All lines of one person's name."""
    return texts(rows(delegate_list(facts(person), an_office(), language))[0].cells[1])


def every_text(document: Document) -> str:
    """All that a paper says."""
    return repr(document)


def test_a_delegation_has_its_people_and_their_number() -> None:
    document = delegate_list(facts(a_person("An"), a_person("Bình")), an_office(), EN)
    assert sections(document) == [["Delegation: Kuala Lumpur, Malaysia (2 people)"]]


def test_one_person_is_one_person() -> None:
    document = delegate_list(facts(a_person("An")), an_office(), EN)
    assert sections(document) == [["Delegation: Kuala Lumpur, Malaysia (1 person)"]]


def test_the_host_comes_last_and_needs_no_country() -> None:
    """Its localities are known to everybody who reads the list."""
    document = delegate_list(facts(*many(2), a_person("An")), an_office(), EN)
    assert [one[0] for one in sections(document)] == [
        "Delegation: Kuala Lumpur, Malaysia (1 person)",
        "Delegation: Ha Noi (2 people)",
    ]


@pytest.mark.parametrize("name", ["Malaysia", "Embassy of Malaysia in Viet Nam"])
def test_a_country_that_the_name_says_is_not_said_again(name: str) -> None:
    person = a_person("An", delegation=Bilingual("", name))
    document = delegate_list(facts(person), an_office(), EN)
    assert sections(document) == [[f"Delegation: {name} (1 person)"]]


@pytest.mark.parametrize("name", ["Đoàn Kuala Lumpur", "Malaysian delegation"])
def test_a_delegation_called_so_is_not_called_so_twice(name: str) -> None:
    person = a_person("An", delegation=Bilingual(name), delegation_country="")
    assert sections(delegate_list(facts(person), an_office(), EN)) == [[f"{name} (1 person)"]]


def test_an_office_is_called_by_its_own_name() -> None:
    """A ministry or the organisers' team is no travelling delegation."""
    people = facts(a_person("An", **HA_NOI), bodies=frozenset({11}))
    assert sections(delegate_list(people, an_office(), EN)) == [["Ha Noi (1 person)"]]


def test_people_without_a_delegation_come_last_under_a_heading_of_their_own() -> None:
    alone = a_person("Zung", delegation_id=None, delegation=Bilingual(), pack="~")
    document = delegate_list(facts(alone, *many(1)), an_office(), EN)
    assert sections(document)[-1] == ["Without a delegation (1 person)"]
    assert names(document)[-1] == "Zung"


def test_the_head_leads_then_rank_then_name() -> None:
    people = [
        a_person("Ba", sort_key="3", rank_place=5),
        a_person("Hai", sort_key="2", rank_place=5),
        a_person("Bốn", sort_key="1"),
        a_person("Một", sort_key="9", role="Trưởng đoàn"),
    ]
    assert names(delegate_list(facts(*people), an_office(), VI)) == ["Một", "Hai", "Ba", "Bốn"]


def test_numbers_run_on_over_delegations_and_begin_anew_on_pages_of_their_own() -> None:
    people = facts(a_person("An"), *many(2))
    on = delegate_list(people, an_office(), VI)
    apart = delegate_list(people, an_office(), VI, per_delegation=True)
    assert [row.cells[0][0].text for row in rows(on)] == ["1", "2", "3"]
    assert [row.cells[0][0].text for row in rows(apart)] == ["1", "1", "2"]
    assert [table.fresh for table in tables(apart)] == [False, True]


def test_the_sum_counts_delegations_and_delegates() -> None:
    alone = a_person("Zung", delegation_id=None, delegation=Bilingual(), pack="~")
    document = delegate_list(facts(a_person("An"), *many(1000), alone), an_office(), EN)
    assert "Total: 2 delegations, 1,002 delegates./." in every_text(document)


# --- what a person's row says -------------------------------------------------------------------


def test_a_foreign_name_has_its_titles_in_english() -> None:
    person = a_person(
        "", "Ahmad", style=Bilingual("", "H.E."), honorific=Bilingual("", "Mr."),
        conferred_title="Dato' Seri",
    )  # fmt: skip
    assert name_lines(person, EN) == ["H.E. Dato' Seri Ahmad"]
    assert name_lines(person, VI) == ["H.E. Dato' Seri Ahmad"]


@pytest.mark.parametrize(
    ("name", "conferred", "honorific", "line"),
    [
        ("Ahmad", "Dato' Seri", "Mr", "Dato' Seri Ahmad"),
        ("Ahmad", "Dato' Seri", "Mr. Dr.", "Dato' Seri Dr. Ahmad"),
        ("Ahmad", "Dato' Seri", "Dato’ Seri", "Dato’ Seri Ahmad"),
        ("Dato' Seri Ahmad", "Dato' Seri", "Mr", "Dato' Seri Ahmad"),
        ("Dato' Seri Ahmad", "", "Mr", "Dato' Seri Ahmad"),
        ("Dr Ahmad", "", "Dr", "Dr Ahmad"),
        ("Ahmad", "", "Mr", "Mr Ahmad"),
    ],
)
def test_no_mister_stands_before_a_title_and_no_title_twice(
    name: str, conferred: str, honorific: str, line: str
) -> None:
    person = a_person(
        "", name, country="MY", honorific=Bilingual("", honorific), conferred_title=conferred
    )
    assert name_lines(person, EN) == [line]


def test_a_style_stays_before_mister_in_english_and_a_degree_behind_it_in_vietnamese() -> None:
    person = a_person("An", style=Bilingual("Ngài", "H.E."), honorific=Bilingual("TS.", "Mr"))
    assert (name_lines(person, EN), name_lines(person, VI)) == (["H.E. Mr An"], ["Ngài TS. An"])


def test_in_vietnamese_the_style_takes_the_place_of_the_honorific() -> None:
    person = a_person(
        "Nguyễn Văn An", style=Bilingual("Ngài", "H.E."), honorific=Bilingual("Ông", "Mr.")
    )
    assert name_lines(person, VI) == ["Ngài Nguyễn Văn An"]


def test_a_title_that_the_name_begins_with_is_not_said_twice() -> None:
    person = a_person("", "Dato' Seri Ahmad", conferred_title="Dato’ Seri")
    assert name_lines(person, EN) == ["Dato' Seri Ahmad"]


def test_both_languages_and_the_own_script_stand_under_each_other() -> None:
    person = a_person("Sóc Chan", "Sok Chan", native_name="សុខ ច័ន្ទ")
    assert name_lines(person, BOTH) == ["Sóc Chan", "Sok Chan", "សុខ ច័ន្ទ"]


def test_what_both_languages_say_alike_is_said_once() -> None:
    assert name_lines(a_person("Lim", "Lim", native_name="Lim"), BOTH) == ["Lim"]


def test_a_passport_name_stands_in_where_no_other_is_known() -> None:
    assert name_lines(a_person(passport_name="SUDIN"), EN) == ["SUDIN"]


def test_post_and_organisation_share_a_cell() -> None:
    post = Bilingual("Giám đốc", "Director")
    person = a_person("An", position=post, organisation=Bilingual("Sở Du lịch"))
    row = rows(delegate_list(facts(person), an_office(), BOTH))[0]
    assert texts(row.cells[2]) == ["Giám đốc, Sở Du lịch", "Director, Sở Du lịch"]


def test_nothing_is_invented_for_what_is_not_known() -> None:
    row = rows(delegate_list(facts(a_person("An", badge_number=None)), an_office(), BOTH))[0]
    assert [texts(cell) for cell in row.cells] == [["1"], ["An"], [], [], [], []]


@pytest.mark.parametrize(
    ("role", "said"),
    [("Trưởng đoàn", ["Head of delegation"]), ("Thành viên", []), ("Lễ sinh", ["Lễ sinh"])],
)
def test_the_remarks_tell_a_role_that_not_everybody_has(role: str, said: list[str]) -> None:
    """In the language of the paper where the role is known, else as it was written."""
    row = rows(delegate_list(facts(a_person("An", role=role)), an_office(), EN))[0]
    assert texts(row.cells[4]) == said


def test_a_list_that_lies_on_a_table_tells_nothing_confidential() -> None:
    contact = {"phone": "0912345678", "email": "a@b.vn"}
    office = {"notes": "secret note", "attention": "secret need", "vetting_officer": "Mr X"}
    identity = {"passport_number": "C1234567", "birth_date": "1970-01-02"}
    health = {"diet": "halal", "access_needs": "wheelchair"}
    secrets = {**contact, **office, **identity, **health}
    for language in PaperLanguage:
        said = every_text(delegate_list(facts(a_person("An", **secrets)), an_office(), language))
        assert not [secret for secret in secrets.values() if secret in said]


def test_there_is_room_to_sign() -> None:
    """Nine millimetres high, forty wide, in every row."""
    document = delegate_list(facts(*many(3)), an_office(), BOTH)
    assert all(row.least >= 9 and not row.cells[-1] for row in rows(document))
    assert tables(document)[0].columns[-1].width >= 40


# --- head and end -------------------------------------------------------------------------------


def test_the_head_is_the_office_s() -> None:
    office = an_office(parent="UBND THÀNH PHỐ", agency="VĂN PHÒNG", number="126/DS-VP")
    head = head_of(delegate_list(facts(a_person("An")), office, EN))
    assert texts(head.left) == ["UBND THÀNH PHỐ", "VĂN PHÒNG"]
    assert [line.style for line in head.right] == [Style.STATE, Style.MOTTO]
    assert head.number.text == "No.: 126/DS-VP"
    assert head.place.text == "Ha Noi, 5 February 2026"


def test_day_and_month_are_padded_as_the_decree_wants() -> None:
    place = head_of(delegate_list(facts(a_person("An")), an_office(), VI)).place.text
    assert place == "Hà Nội, ngày 05 tháng 02 năm 2026"
    later = replace(an_office(), day=date(2026, 12, 31))
    assert head_of(delegate_list(facts(a_person("An")), later, VI)).place.text.endswith(
        "tháng 12 năm 2026"
    )


def test_what_the_office_does_not_say_is_left_open_to_write_in() -> None:
    head = head_of(delegate_list(facts(a_person("An")), an_office(place=Bilingual()), EN))
    assert set(head.left[-1].text) == {"…"}
    assert head.number.text.endswith("/……………")
    assert head.place.text.startswith("…")


def test_only_a_vietnamese_paper_has_the_vietnamese_letters_of_its_kind_in_an_open_number() -> None:
    numbers = [
        head_of(delegate_list(facts(a_person("An")), an_office(), language)).number.text
        for language in (VI, EN)
    ]
    assert ["/DS-…" in one for one in numbers] == [True, False]


def test_recipients_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    office = an_office(recipients=("Như trên;", "Lưu: VT."), signer="Trần Hà")
    ending = delegate_list(facts(a_person("An")), office, EN).ending
    assert ending is not None
    assert texts(ending.recipients) == ["Recipients:", "- Như trên;", "- Lưu: VT."]
    assert ending.signer is not None
    assert ending.signer.text == "Trần Hà"


def test_nobody_is_made_to_sign() -> None:
    ending = delegate_list(facts(a_person("An")), an_office(), EN).ending
    assert ending is not None
    assert (ending.recipients, ending.signer) == ((), None)


def test_a_list_of_those_who_are_here_says_so() -> None:
    document = delegate_list(facts(a_person("An"), only_arrived=True), an_office(), EN)
    assert texts(document.title)[-1] == "(delegates who are here)"


def test_the_vietnamese_paper_has_the_words_of_the_decree() -> None:
    """Letter by letter: the decree leaves no choice here."""
    document = delegate_list(facts(a_person("An")), an_office(), VI)
    assert texts(head_of(document).right) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert head_of(document).number.text.startswith("Số:")
    assert document.title[0].text == "DANH SÁCH ĐẠI BIỂU"
    assert [column.heading[0].text for column in tables(document)[0].columns] == [
        *("TT", "Họ và tên", "Chức vụ, cơ quan", "Số thẻ", "Ghi chú", "Ký nhận"),
    ]
    assert sections(document) == [["Đoàn Kuala Lumpur, Malaysia (1 người)"]]


def test_the_bilingual_paper_has_vietnamese_first_and_english_under_it() -> None:
    document = delegate_list(facts(a_person("An")), an_office(), BOTH)
    assert texts(head_of(document).right)[0::2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SOCIALIST REPUBLIC OF VIET NAM",
    ]
    assert texts(document.title)[:2] == ["DANH SÁCH ĐẠI BIỂU", "LIST OF DELEGATES"]
    assert sections(document) == [
        ["Đoàn Kuala Lumpur, Malaysia (1 người)", "Delegation: Kuala Lumpur, Malaysia (1 person)"]
    ]
