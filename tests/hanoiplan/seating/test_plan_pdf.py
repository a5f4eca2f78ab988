"""The hall's plan on paper: everything on the sheet, nothing over anything else, names whole."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from typing import Any

import pdfplumber
import pytest

from hanoiplan.base.speech import Speech
from hanoiplan.paper.document.pdf import Drawn
from hanoiplan.paper.units import MM, Box
from hanoiplan.seating.drawing.facts import seats_of, taken_words
from hanoiplan.seating.drawing.named_tables import named_tables
from hanoiplan.seating.drawing.scene import Level, Scene, meets, scene_of
from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.layout import HallKind, Viewpoint
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.plan_pdf import MARGIN, PlanPaper, PlanWanted, draw_plan
from tests.hanoiplan.seating.printed_hall import LONGEST, SESSION, a_hall, facts_of

EN = (Speech("en"),)
BOTH = (Speech("vi"), Speech("en"))
A3_AREA = Box(12, 31, 286, 254)
WHOLE_A3 = Box(12, 31, 396, 254)
A4_AREA = Box(12, 31, 273, 167)


def the_plan(
    view: SeatingView, paper: PlanPaper = PlanPaper.A3, speeches: tuple[Speech, ...] = EN
) -> Drawn:
    """The file of a hall's plan."""
    return draw_plan(facts_of(view), PlanWanted(speeches, paper))


def pages(drawn: Drawn) -> Iterator[Any]:
    """Its pages, opened by another program."""
    with pdfplumber.open(BytesIO(drawn.pdf)) as pdf:
        yield from pdf.pages


def words(page: Any) -> list[dict[str, Any]]:
    """What stands on a page, word by word with its place."""
    found: list[dict[str, Any]] = page.extract_words(use_text_flow=True)
    return found


def letters(page: Any) -> str:
    """All letters in the order in which they were drawn, without spaces."""
    return "".join("".join(one["text"] for one in page.chars).split())


def names(view: SeatingView) -> set[str]:
    """The names of everybody with a seat, without spaces."""
    return {"".join(view.sitters[one.delegate_id].name.split()) for one in view.seats}


def test_the_sheet_is_a3_and_carries_every_name_whole_beside_the_plan() -> None:
    view = a_hall(HallKind.HOLLOW, 34, parameters={"presidium": 5, "second": 2})
    drawn = the_plan(view, speeches=BOTH)
    (page,) = pages(drawn)
    assert (round(page.width / MM), round(page.height / MM)) == (420, 297)
    said = letters(page)
    assert "".join(LONGEST.split()) in said
    assert {name for name in names(view) if name not in said} == set()
    assert not drawn.missing


def test_the_count_tells_ranked_places_from_the_second_row() -> None:
    """A U of 25 places in which 47 sit is no mistake, once the paper says how."""
    view = a_hall(HallKind.HOLLOW, 200, parameters={"second": 2})
    seats = seats_of(facts_of(view))
    ranked, behind = len(list(view.layout.seats())), seats.in_second_row
    assert behind > 0
    said = taken_words(seats, Speech("en"))
    assert said == f"{ranked} of {ranked} seats taken + {behind} in the second row"
    assert behind == len(view.seats) - ranked + len(view.behind)


def test_a4_keeps_numbers_and_flags_and_has_the_list_on_page_two() -> None:
    view = a_hall(HallKind.U, 30, parameters={"base": 7})
    plan, listed = pages(the_plan(view, PlanPaper.A4))
    on_plan, on_list = letters(plan), letters(listed)
    assert {name for name in names(view) if name in on_plan} == set()
    assert {name for name in names(view) if name not in on_list} == set()
    numbers = {chair.key for chair in view.layout.seats()}
    assert numbers <= {word["text"] for word in words(plan)}


@pytest.mark.parametrize("viewpoint", list(Viewpoint))
@pytest.mark.parametrize(("tables", "taken"), [(10, 83), (35, 350)])
def test_a_banquet_on_a3_has_every_name_at_its_table_on_one_sheet(
    tables: int, taken: int, viewpoint: Viewpoint
) -> None:
    """The sheet at the door: nobody turns a page, nothing lies over anything else."""
    view = a_hall(HallKind.BANQUET, taken, {"tables": tables, "per_row": 8}, viewpoint)
    (page,) = pages(the_plan(view, speeches=BOTH))
    said = letters(page)
    assert {name for name in names(view) if name not in said} == set()
    boxes = [ink(word) for word in words(page)]
    assert min(box.x for box in boxes) >= (MARGIN - 1) * MM
    assert max(box.right for box in boxes) <= page.width - (MARGIN - 1) * MM
    for one, other in combinations(boxes, 2):
        assert not meets(one, other), (one, other)


def test_a_list_at_a_round_table_stands_by_it_with_the_numbers_of_its_chairs() -> None:
    view = a_hall(HallKind.BANQUET, 36, {"tables": 4, "seats": 10})
    seats = seats_of(facts_of(view))
    named = named_tables(seats, WHOLE_A3)
    assert named is not None
    discs = {one.piece.key: one.box for one in named.scene.tables}
    for listed, box in named.lists:
        disc = discs[listed.table.key]
        middle = disc.x + disc.width / 2
        others = [one for one in discs.values() if one != disc]
        assert not any(meets(box, one) for one in others)
        assert box.x - 45 <= middle <= box.right
        taken = {one.chair for one in view.seats if one.table == listed.table.key}
        assert [one.chair.key for one in listed.sat] == sorted(
            taken, key=lambda key: int(key.rpartition("-")[2])
        )
        assert len(listed.sat) + len(listed.free) == 10
    assert_apart(named.scene, WHOLE_A3)


def test_a_banquet_too_full_for_names_keeps_plan_and_list_apart() -> None:
    view = a_hall(HallKind.BANQUET, 600, {"tables": 60, "per_row": 12})
    assert named_tables(seats_of(facts_of(view)), WHOLE_A3) is None
    assert len(list(pages(the_plan(view)))) > 1


@pytest.mark.parametrize("area", [WHOLE_A3, A4_AREA])
def test_chairs_of_two_tables_are_further_apart_than_those_of_one(area: Box) -> None:
    scene = scene_of(build(HallKind.BANQUET, {"tables": 10}), area, Viewpoint.HALL)
    nearest = min(scene.chips[0].box.height * 0.3, 2.6)
    for one, other in combinations(scene.chips, 2):
        if one.chair.table != other.chair.table:
            assert not meets(one.box, other.box, nearest - 0.01)


@pytest.mark.parametrize("paper", list(PlanPaper))
@pytest.mark.parametrize("viewpoint", list(Viewpoint))
def test_nothing_leaves_the_margins(paper: PlanPaper, viewpoint: Viewpoint) -> None:
    view = a_hall(
        HallKind.HOLLOW,
        parameters={"second": 2, "presidium": 7, "stage": 1, "screens": 2},
        viewpoint=viewpoint,
    )
    for page in pages(the_plan(view, paper, BOTH)):
        things = [*words(page), *page.rects, *page.curves, *page.images, *page.lines]
        least = (MARGIN - 1.5) * MM
        assert min(one["x0"] for one in things) >= least
        assert max(one["x1"] for one in things) <= page.width - least
        assert min(one["top"] for one in things) >= 5 * MM
        assert max(one["bottom"] for one in things) <= page.height - 4 * MM


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        (HallKind.HOLLOW, {"second": 3, "presidium": 7, "stage": 1}),
        (HallKind.THEATRE, {"rows": 5, "seats": 12, "presidium": 5}),
        (HallKind.THEATRE, {"rows": 6, "seats": 12, "blocks": 2}),
        (HallKind.BANQUET, {"tables": 6}),
        (HallKind.BILATERAL, {}),
        (HallKind.LONGTABLE, {}),
    ],
)
def test_no_word_lies_over_another(kind: HallKind, parameters: dict[str, int]) -> None:
    page = next(pages(the_plan(a_hall(kind, parameters=parameters), speeches=BOTH)))
    boxes = [ink(word) for word in words(page)]
    boxes.sort(key=lambda one: one.x)
    for one, other in combinations(boxes, 2):
        assert not meets(one, other), (one, other)


def ink(word: dict[str, Any]) -> Box:
    """About what a word's letters cover, without the room above and below them."""
    height = (word["bottom"] - word["top"]) * 0.4
    return Box(word["x0"] + 0.2, word["top"] + height * 0.75, word["x1"] - word["x0"] - 0.4, height)


def test_the_stamp_says_whose_right_hand_is_where_and_turns_with_the_drawing() -> None:
    told = {}
    for viewpoint in Viewpoint:
        view = a_hall(HallKind.U, parameters={"presidium": 3, "stage": 1}, viewpoint=viewpoint)
        page = next(pages(the_plan(view)))
        told[viewpoint] = page.extract_text()
    hall, stage = told[Viewpoint.HALL], told[Viewpoint.STAGE]
    assert "SEEN FROM THE HALL" in hall
    assert "SEEN FROM THE STAGE" in stage
    assert "The presidium's right hand is on the left of this drawing" in hall
    assert "The presidium's right hand is on the right of this drawing" in stage


def test_seen_from_the_stage_every_seat_is_on_the_other_side() -> None:
    layout = build(HallKind.BILATERAL, {"seats": 5})
    hall, stage = (scene_of(layout, A3_AREA, one) for one in Viewpoint)
    middle_x = A3_AREA.x + A3_AREA.width / 2
    guests, hosts = 0, len(hall.chips) - 1  # the first of one side, the last of the other
    assert hall.chips[guests].box.y < hall.chips[hosts].box.y
    assert stage.chips[guests].box.y > stage.chips[hosts].box.y
    for one, other in zip(hall.chips, stage.chips, strict=True):
        assert one.box.x + one.box.width / 2 - middle_x == pytest.approx(
            middle_x - other.box.x - other.box.width / 2, abs=0.1
        )


def test_a_plan_without_a_session_is_called_as_its_arrangement() -> None:
    facts = facts_of(a_hall(HallKind.BOARDROOM))
    drawn = draw_plan(replace(facts, session=None), PlanWanted(EN))
    said = next(pages(drawn)).extract_text()
    assert facts.view.arrangement.name in said
    assert SESSION.title.en not in said


@pytest.mark.parametrize("area", [A3_AREA, A4_AREA])
@pytest.mark.parametrize("viewpoint", list(Viewpoint))
@pytest.mark.parametrize("kind", list(HallKind))
def test_every_chair_is_on_the_paper_and_on_no_other(
    kind: HallKind, viewpoint: Viewpoint, area: Box
) -> None:
    scene = scene_of(build(kind), area, viewpoint)
    assert len(scene.chips) == len(list(build(kind).seats()))
    assert_apart(scene, area)


@pytest.mark.parametrize(
    ("kind", "parameters", "level"),
    [
        (HallKind.PRESIDIUM, {"seats": 7}, Level.NAME),
        (HallKind.BILATERAL, {"seats": 7}, Level.NAME),
        (HallKind.HOLLOW, {"presidium": 7, "second": 3}, Level.HOME),
        (HallKind.BANQUET, {"tables": 35}, Level.FLAG),
        (HallKind.THEATRE, {"rows": 14, "seats": 24}, Level.FLAG),
        (HallKind.THEATRE, {"rows": 40, "seats": 60}, Level.DOT),
    ],
)
def test_chips_say_as_much_as_the_hall_has_room_for(
    kind: HallKind, parameters: dict[str, int], level: Level
) -> None:
    assert scene_of(build(kind, parameters), WHOLE_A3, Viewpoint.HALL).level >= level


def assert_apart(scene: Scene, area: Box) -> None:
    """No chip meets another or leaves the area."""
    boxes = sorted((chip.box for chip in scene.chips), key=lambda one: one.x)
    for at, one in enumerate(boxes):
        assert min(one.x - area.x, area.right - one.right) >= -0.3
        assert min(one.y - area.y, area.bottom - one.bottom) >= -0.3
        for other in boxes[at + 1 :]:
            if other.x >= one.right:
                break
            assert not meets(one, other)


def test_the_same_arrangement_always_gives_the_same_bytes() -> None:
    one, other = (
        the_plan(a_hall(HallKind.BANQUET, parameters={"tables": 4})) for _time in range(2)
    )
    assert one.pdf == other.pdf
