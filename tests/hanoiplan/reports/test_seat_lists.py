"""Lists of seats and of the orders of precedence: who stands where, on paper and in a table."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest

from hanoiplan.paper.document.model import Row, Section, Table
from hanoiplan.paper.units import MM
from hanoiplan.reports.order_lists import (
    OrderFacts,
    car_list,
    flag_list,
    photo_list,
    speaker_list,
)
from hanoiplan.reports.seat_lists import (
    by_table,
    delegation_slips,
    find_your_seat,
    presidium_list,
)
from hanoiplan.reports.seating_list import SeatingList, list_paper
from hanoiplan.reports.seating_sheet import draw_lists
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.seating.guests import PrecedenceSettings
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.orders import OrderSettings, cars, photo_rows
from tests.hanoiplan.seating.printed_hall import EVENT, READ_AT, a_hall, facts_of, people

DINNER = facts_of(a_hall(HallKind.BANQUET, 47, parameters={"tables": 5}))
PLENARY = facts_of(
    a_hall(HallKind.THEATRE, 60, parameters={"rows": 4, "seats": 14, "presidium": 5})
)
PLACES = people(40)
ORDERS = OrderFacts(EVENT, PLACES, PrecedenceSettings(), OrderSettings(), {}, READ_AT)
LISTS: tuple[Callable[[], SeatingList], ...] = (
    lambda: find_your_seat(DINNER),
    lambda: by_table(DINNER),
    lambda: by_table(PLENARY),
    lambda: presidium_list(PLENARY),
    lambda: delegation_slips(EVENT, (PLENARY, DINNER)),
    lambda: flag_list(ORDERS),
    lambda: car_list(ORDERS),
    lambda: photo_list(ORDERS),
    lambda: speaker_list(ORDERS),
)


def letters(text: str) -> str:
    """A text without spaces, as letters follow each other in the file."""
    return "".join(text.split())


@pytest.mark.parametrize("make", LISTS)
@pytest.mark.parametrize("language", [PaperLanguage.EN, PaperLanguage.BOTH])
def test_every_name_is_whole_and_within_the_margins(
    make: Callable[[], SeatingList], language: PaperLanguage
) -> None:
    listed = make()
    said = ""
    with pdfplumber.open(BytesIO(draw_lists((listed,), language).pdf)) as pdf:
        for page in pdf.pages:
            assert (round(page.width / MM), round(page.height / MM)) == (210, 297)
            things = [*page.chars, *page.rects, *page.images]
            assert min(one["x0"] for one in things) >= 14.5 * MM
            assert max(one["x1"] for one in things) <= 196 * MM  # a digit is as wide as its room
            assert max(one["bottom"] for one in things) <= 292 * MM
            said += letters("".join(one["text"] for one in page.chars))
    first = Voice(language).first.language
    names = {letters(row.name.pick(first)) for part in listed.parts for row in part.rows}
    assert {name for name in names if name not in said} == set()


@pytest.mark.parametrize("make", LISTS)
def test_the_table_for_word_and_excel_has_a_row_for_every_line(
    make: Callable[[], SeatingList],
) -> None:
    listed = make()
    paper = list_paper(listed, PaperLanguage.EN)
    (table,) = paper.blocks
    assert isinstance(table, Table)
    rows = [one for one in table.rows if isinstance(one, Row)]
    assert len(rows) == sum(len(part.rows) for part in listed.parts)
    assert all(len(row.cells) == len(table.columns) for row in rows)
    headed = sum(bool(part.title or part.sign) for part in listed.parts)
    assert sum(isinstance(one, Section) for one in table.rows) == headed


def test_everybody_finds_table_and_seat_by_name() -> None:
    (part,) = find_your_seat(DINNER).parts
    chairs = {one.delegate_id: one.chair for one in DINNER.view.seats}
    called = {one.name: one.delegate_id for one in DINNER.view.sitters.values()}
    assert len(part.rows) == len(chairs)
    for row in part.rows:
        table, seat = chairs[called[row.name.en]].removeprefix("T").split("-")
        assert row.place.en == f"Table {table} · {seat}"


def test_a_table_lists_its_seats_round_with_its_host_first_and_free_ones_too() -> None:
    listed = by_table(DINNER)
    assert [part.sign for part in listed.parts] == ["1", "2", "3", "4", "5"]
    for part in listed.parts:
        assert [row.number for row in part.rows] == [str(n) for n in range(1, 11)]
        taken = sum(not row.free for row in part.rows)
        assert part.told.en == f"{taken}/10"
    assert sum(row.free for part in listed.parts for row in part.rows) == 3


def test_a_slip_has_the_people_of_one_delegation_with_a_seat_for_each_session() -> None:
    listed = delegation_slips(EVENT, (PLENARY, DINNER))
    guests = {place.guest.name: place.guest for place in PLENARY.view.places}
    for part in listed.parts:
        assert len({guests[row.name.en].delegation_id for row in part.rows}) == 1
    seats = [{one.delegate_id for one in facts.view.seats} for facts in (PLENARY, DINNER)]
    told = {row.name.en: row.place.en.count("\n") + 1 for part in listed.parts for row in part.rows}
    for name, count in told.items():
        assert count == sum(guests[name].id in there for there in seats)


def test_two_slips_never_share_a_cut_and_none_is_divided() -> None:
    listed = delegation_slips(EVENT, (DINNER,))
    with pdfplumber.open(BytesIO(draw_lists((listed,), PaperLanguage.EN).pdf)) as pdf:
        headings = sum(len([r for r in page.rects if r["height"] > 8 * MM]) for page in pdf.pages)
        cuts = sum(len([one for one in page.lines if one["x0"] < 12 * MM]) for page in pdf.pages)
        pages = len(pdf.pages)
    assert headings == len(listed.parts)
    assert cuts == len(listed.parts) - pages


def test_the_presidium_is_listed_in_its_order_and_nobody_else() -> None:
    (part,) = presidium_list(PLENARY).parts
    assert [row.number for row in part.rows] == ["P-1", "P-2", "P-3", "P-4", "P-5"]
    assert presidium_list(DINNER).parts == ()


def test_cars_and_photo_rows_are_those_of_the_rules() -> None:
    shown = [[row.name.en for row in part.rows] for part in car_list(ORDERS).parts]
    ruled = [[p.guest.name for _s, p in car.riders] for car in cars(PLACES, OrderSettings())]
    assert shown == ruled
    rows = [[row.name.en for row in part.rows] for part in photo_list(ORDERS).parts]
    assert rows == [
        [p.guest.name for p in row.places] for row in photo_rows(PLACES, OrderSettings())
    ]


def test_the_host_flag_stands_last_and_is_marked() -> None:
    (part,) = flag_list(ORDERS).parts
    countries = [row.country for row in part.rows if row.country != "ASEAN"]
    assert countries[-1] == "VN"
    assert [row.country for row in part.rows if row.strong] == ["VN"]


def test_whoever_reads_the_names_aloud_has_the_titles_beside_them() -> None:
    """The master of ceremonies says "Vice Chair of …", not a bare name."""
    for listed in (presidium_list(PLENARY), speaker_list(ORDERS)):
        assert {row.post.en for part in listed.parts for row in part.rows} == {"Vice Chair"}
        with pdfplumber.open(BytesIO(draw_lists((listed,), PaperLanguage.EN).pdf)) as pdf:
            said = "".join(page.extract_text() for page in pdf.pages)
        assert said.count("Vice Chair") == sum(len(part.rows) for part in listed.parts)
        (table,) = list_paper(listed, PaperLanguage.EN).blocks
        assert isinstance(table, Table)
        assert [column.heading[0].text for column in table.columns][:3] == [
            "No.",
            "Name",
            "Position",
        ]


@pytest.mark.parametrize(
    ("listed", "language", "heading"),
    [
        (replace(by_table(DINNER), plan=None), PaperLanguage.VI, "Bàn 1"),
        (photo_list(ORDERS), PaperLanguage.VI, "Hàng 1"),
        (photo_list(ORDERS), PaperLanguage.BOTH, "Hàng 1 Photo row 1"),
        (car_list(ORDERS), PaperLanguage.EN, "Car 1 Head of delegation"),
    ],
    ids=["table", "row", "row in both", "car"],
)
def test_a_heading_says_the_word_before_the_number(
    listed: SeatingList, language: PaperLanguage, heading: str
) -> None:
    with pdfplumber.open(BytesIO(draw_lists((listed,), language).pdf)) as pdf:
        letters_of = pdf.pages[0].filter(
            lambda one: one["object_type"] == "char" and one["non_stroking_color"] == (1, 1, 1)
        )
        said = "".join(letters_of.extract_text(use_text_flow=True).split())
    assert said.startswith(letters(heading))
