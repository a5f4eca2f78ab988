"""Packing: holes that a hand can empty, a list to tick, and a sheet that both sides sign."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import OTHER, prepare_run
from hanoiplan.badges.packing import CAPACITY, Packed, Parcel, hole_name, in_words
from hanoiplan.badges.papers import Occasion, hand_over_sheets, packing_list, ranges
from hanoiplan.badges.parcels import parcels
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.preview import PdfPages
from tests.builders import Desk, a_desk
from tests.hanoiplan.badges.people import EVENT
from tests.hanoiplan.badges.reading import poppler

AT = datetime(2026, 6, 6, 14, 20, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def a_parcel(people: int, name: str = "Phnôm Pênh") -> Parcel:
    return Parcel(
        Bilingual(name, "Phnom Penh"), "KH", Bilingual("Campuchia", "Cambodia"),
        "H.E. Sok Chanmonyroth", "Bùi Khánh Uyên Vỹ",
        tuple(
            Packed(n, 136 + n, f"Ouk Serey Vattana {n}", "សុខ ច័ន្ទមុនី" if n == 1 else "",
                   Bilingual("Chuyên viên"), "D" if n % 2 else "N", "#0B56A6", not n % 2, "A3")
            for n in range(1, people + 1)
        ),
    )  # fmt: skip


def words(pdf: bytes, folder: Path) -> str:
    return " ".join(poppler("pdftotext", pdf, folder, "-raw").split())


def test_holes_are_named_along_the_shelves() -> None:
    assert [hole_name(n) for n in (0, 9, 10, 80, 229, 230)] == [
        "A1", "A10", "B1", "J1", "Z10", "AA1",
    ]  # fmt: skip
    assert [hole_name(n) for n in (5_519, 5_520, 5_530)] == ["ZZ10", "AAA1", "AAB1"]
    assert len({hole_name(n) for n in range(130_000)}) == 130_000
    assert (in_words([]), in_words(["A1"]), in_words(["A1", "A2", "A3"])) == ("", "A1", "A1–A3")


def test_a_delegation_has_a_hole_of_its_own_and_a_large_one_several(desk: Desk) -> None:
    desk.bring(*(f"Người {n:02}" for n in range(CAPACITY + 5)), delegation="Huế")
    desk.bring("Lê An", "Lê Bình", delegation="Cần Thơ")
    found = {parcel.delegation.vi: parcel for parcel in desk.workspace.read(parcels, desk.event)}
    assert len(found["Huế"].holes) == 2
    assert len(found["Cần Thơ"].holes) == 1
    assert not set(found["Huế"].holes) & set(found["Cần Thơ"].holes)
    sizes = [sum(one.hole == hole for one in found["Huế"].people) for hole in found["Huế"].holes]
    assert sizes == [CAPACITY, 5]


def test_a_part_of_a_delegation_lies_in_the_hole_of_the_whole(desk: Desk) -> None:
    """Whoever is printed later goes into the hole that is already labelled."""
    desk.bring("Lê An", delegation="Cần Thơ")
    late = desk.add("Võ Yến", delegation="Huế")
    [parcel] = desk.workspace.read(parcels, desk.event, {late})
    ask = (desk.event, CardKind.BADGE, CardChoice(ids=frozenset({late})), None, OTHER)
    [card] = desk.workspace.do(prepare_run, *ask)
    assert (parcel.holes, card.pigeonhole) == (("A2",), "A2")


def test_the_sheet_says_who_gets_what_and_has_a_place_for_both_to_sign(tmp_path: Path) -> None:
    told = words(hand_over_sheets([a_parcel(8)], Occasion(EVENT, AT, "en")), tmp_path)
    for part in (
        "Phnom Penh", "0137", "0144", "Ouk Serey Vattana 8", "សុខ", "H.E. Sok Chanmonyroth",
        "Bùi Khánh Uyên Vỹ", "Pigeonhole", "A3", "Handed over by (Secretariat)",
        "Received by (delegation)", "6 June 2026 14:20",
    ):  # fmt: skip
        assert part in told
    assert told.count("Signature and name") == 2


@pytest.mark.parametrize(("people", "pages"), [(0, 1), (1, 1), (13, 1), (14, 2), (60, 3), (200, 9)])
def test_nobody_is_lost_over_the_pages_and_only_the_last_is_signed(
    tmp_path: Path, people: int, pages: int
) -> None:
    pdf = hand_over_sheets([a_parcel(people)], Occasion(EVENT, AT, "en"))
    told = words(pdf, tmp_path)
    with PdfPages(pdf) as opened:
        assert len(opened) == pages
    assert all(f"Ouk Serey Vattana {n} " in f"{told} " for n in range(1, people + 1))
    assert told.count("Signature and name") == 2
    assert f"Page {pages}/{pages}" in told


def test_nine_people_from_abroad_with_positions_in_two_languages_fit_on_one_page() -> None:
    parcel = a_parcel(9)
    both = Bilingual("Phó Thị trưởng", "Deputy Mayor")
    people = tuple(replace(one, title=both) for one in parcel.people)
    with PdfPages(
        hand_over_sheets([replace(parcel, people=people)], Occasion(EVENT, AT, "vi"))
    ) as opened:
        assert len(opened) == 1


def test_the_packing_list_counts_every_card(tmp_path: Path) -> None:
    many = [a_parcel(n % 9 + 1, f"Đoàn số {n}.") for n in range(50)]
    told = words(packing_list(many, Occasion(EVENT, AT, "vi")), tmp_path)
    assert all(f"Đoàn số {n}." in told for n in range(50))
    assert f": {sum(len(one.people) for one in many)}" in told
    assert "3/3" in told


def test_badge_numbers_stand_in_one_line() -> None:
    assert ranges([137, 138, 139, 928, 141]) == "0137–0139, 0141, 0928"
    assert ranges([]) == ""


def test_nothing_leaves_the_margins_of_the_papers(tmp_path: Path) -> None:
    """The box for luggage tags stood outside."""
    for primary in ("vi", "en"):
        for pdf in (
            hand_over_sheets([a_parcel(3)], Occasion(EVENT, AT, primary)),
            packing_list([a_parcel(3)], Occasion(EVENT, AT, primary)),
        ):
            with PdfPages(pdf) as opened:
                pixels = opened.pixels(0, 100)
            whole = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
            ink = ImageOps.invert(whole.convert("L")).getbbox()
            assert ink is not None
            left, right = (edge / 100 * 25.4 for edge in (ink[0], ink[2]))
            assert left > 14.5
            assert right < 195.5


def test_a_delegation_from_abroad_reads_its_positions_in_its_own_language(tmp_path: Path) -> None:
    parcel = a_parcel(2)
    title = Bilingual("Phó Đô trưởng", "Deputy Governor")
    told_both = replace(parcel, people=tuple(replace(one, title=title) for one in parcel.people))
    at_home = replace(told_both, country="VN")
    for one, languages in ((told_both, 2), (at_home, 1)):
        told = words(hand_over_sheets([one], Occasion(EVENT, AT, "vi")), tmp_path)
        assert told.count("Phó Đô trưởng") == 2
        assert told.count("Deputy Governor") == 2 * (languages - 1)


def test_nobody_is_lost_where_rows_are_taller(tmp_path: Path) -> None:
    title = Bilingual("Phó Đô trưởng", "Deputy Governor")
    for count in (7, 8, 9, 17, 60):
        parcel = a_parcel(count)
        people = tuple(replace(one, title=title) for one in parcel.people)
        pdf = hand_over_sheets([replace(parcel, people=people)], Occasion(EVENT, AT, "vi"))
        told = words(pdf, tmp_path)
        assert all(f"Ouk Serey Vattana {n} " in f"{told} " for n in range(1, count + 1))
        assert told.count("Signature and name") == 2


def test_a_line_of_the_packing_list_is_in_one_language(tmp_path: Path) -> None:
    told = words(packing_list([a_parcel(1)], Occasion(EVENT, AT, "vi")), tmp_path)
    assert "Phnom Penh, Cambodia" in told
    assert "Phnom Penh · Campuchia" not in told
    bangkok = replace(
        a_parcel(1, "Bangkok"),
        delegation=Bilingual("Bangkok", "Bangkok"),
        country_name=Bilingual("Thái Lan", "Thailand"),
    )
    told = words(packing_list([bangkok], Occasion(EVENT, AT, "vi")), tmp_path)
    assert "Bangkok" in told
    assert "Thailand" in told
    assert "Thái Lan" not in told
