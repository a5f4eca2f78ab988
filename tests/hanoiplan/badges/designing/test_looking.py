"""Whom a design is looked at with, what it then looks like, and how it comes out for everybody."""

from dataclasses import replace

import pytest

from hanoiplan.badges.designing.edits import add, move
from hanoiplan.badges.designing.fresh import KINDS, empty_layout, fresh_item
from hanoiplan.badges.designing.measuring import measure, said
from hanoiplan.badges.designing.parts import change_part
from hanoiplan.badges.designing.proof import one_face, proof
from hanoiplan.badges.designing.samples import script_of, stand_ins, worst_samples
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout_file import own_layout
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.units import Box, Side, Size
from tests.hanoiplan.badges import people

FRONT = Side.FRONT
A6 = empty_layout("draft", Bilingual("Nháp", "Draft"), Size(105, 148))


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


# --- samples -------------------------------------------------------------------------------------


def test_the_hardest_cards_are_found_among_many() -> None:
    with_photo = replace(people.MONONYM, photo=people.PHOTO)
    cards = (*people.ATTENDING, with_photo)
    found = {sample.label: sample.card for sample in worst_samples(cards)}
    assert found["Longest name"] in (people.LONGEST_NAME, people.EIGHT_WORDS)
    assert found["Longest position"] is people.LONGEST_TITLES
    assert found["Rare letters"].native
    assert found["No photo"].photo == b""


def test_who_is_alone_with_a_script_is_the_rare_one() -> None:
    khmer = [replace(people.KHMER_GOVERNOR, delegate_id=at) for at in range(5)]
    found = {s.label: s.card for s in worst_samples([*khmer, people.HAN_SPEAKER])}
    assert found["Rare letters"] is people.HAN_SPEAKER


def test_nobody_lacks_a_photo_where_nobody_has_one() -> None:
    labels = [sample.label for sample in worst_samples([people.MONONYM])]
    assert labels == ["Longest name", "Longest position"]
    assert worst_samples([]) == ()


@pytest.mark.parametrize(
    ("text", "script"),
    [("Nguyễn Văn Đạt", ""), ("邱子蓉", "CJK"), ("Dr. สุวรรณ", "THAI"), ("", "")],
)
def test_the_script_of_a_name_is_that_of_its_first_foreign_letter(text: str, script: str) -> None:
    assert script_of(text) == script


def test_an_event_without_delegates_has_invented_ones_that_open_no_door() -> None:
    cards = stand_ins(people.EVENT)
    assert {card.code for card in cards} == {"0" * 21}
    assert any(card.native for card in cards)
    assert any(card.is_work_card for card in cards)
    for card in cards:
        assert not proof(own_layout("badge-a6"), card, FRONT).troubles


# --- proof ---------------------------------------------------------------------------------------


def test_a_proof_is_one_page_as_large_as_its_face() -> None:
    made = proof(own_layout("tent-a4"), people.HONOUR_GUEST, FRONT)
    with PdfPages(made.pdf) as pages:
        assert len(pages) == 1
        size = pages.size(0)
    assert (round(size.width, 1), round(size.height, 1)) == (297.0, 105.0)
    assert made.size == Size(297, 105)


def test_every_kind_of_item_has_its_ink_where_it_stands() -> None:
    card = replace(people.HONOUR_GUEST, photo=people.PHOTO)
    for kind in KINDS:
        if kind.kind in ("image", "zones"):  # one needs a file, the other a list
            continue
        item = fresh_item(A6, FRONT, kind.kind)
        ink = proof(add(A6, FRONT, item), card, FRONT).inks[item.name]
        assert ink.x >= item.box.x - 0.02, kind.kind
        assert ink.right <= item.box.right + 0.02, kind.kind


def test_the_ink_of_a_text_follows_its_box() -> None:
    layout = add(A6, FRONT, fresh_item(A6, FRONT, "text", Box(10, 20, 60, 12), "name"))
    before = proof(layout, people.MONONYM, FRONT).inks["name"]
    after = proof(move(layout, FRONT, ("name",), 7, 30), people.MONONYM, FRONT).inks["name"]
    assert after.x - before.x == pytest.approx(7)
    assert after.y - before.y == pytest.approx(30)


def test_the_marks_of_a_fold_are_shown_where_they_cross_the_face() -> None:
    layout = one_face(own_layout("tent-a4"), FRONT)
    folds = [item.box.y for item in layout.trim_items if item.name.startswith("fold")]
    assert folds
    assert set(folds) == {0.0}, "the fold is the upper edge of the front"


def test_an_item_whose_condition_does_not_hold_has_no_ink() -> None:
    layout = own_layout("badge-a6")
    inks = proof(layout, people.MONONYM, FRONT).inks
    assert "photo" not in inks
    assert "name_by_photo" not in inks
    assert "name" in inks


# --- measuring -----------------------------------------------------------------------------------


def test_who_keeps_the_size_who_shrinks_and_who_falls_short_add_up() -> None:
    layout = own_layout("badge-a6")
    found = measure(layout, FRONT, "name", people.ATTENDING)
    assert found.total == len(people.ATTENDING)
    assert found.kept + found.smaller + found.below == found.total
    assert sum(cards for _lines, cards in found.lines) == found.total
    assert found.kept, "short names keep the wanted size"
    assert found.smaller, "eight words do not"
    assert found.below == 0
    assert found.longest is not None
    assert found.smallest < found.wanted


def test_a_floor_that_is_too_high_is_told_with_its_number() -> None:
    layout = add(A6, FRONT, fresh_item(A6, FRONT, "text", Box(8, 30, 40, 10), "name"))
    for key, value in (("lines", 1), ("wanted", 24.0), ("floor", 20.0)):
        layout = change_part(layout, FRONT, "name", 0, key, value)
    found = measure(layout, FRONT, "name", people.ATTENDING)
    assert found.below > 0
    assert found.floor == 20
    assert f"{found.below} below the floor of 20 pt" in said(found)


def test_the_sentence_says_what_people_want_to_know() -> None:
    found = measure(own_layout("badge-a6"), FRONT, "name", people.ATTENDING)
    assert said(found).startswith(f"Of {found.total} badges: ")
    assert f"{found.smaller} are smaller" in said(found)


def test_a_text_that_no_card_prints_is_said_so() -> None:
    found = measure(own_layout("badge-a6"), FRONT, "name_by_photo", people.ATTENDING)
    assert found.total == 0
    assert said(found) == "This text is printed for nobody."


def test_measuring_says_how_far_it_is() -> None:
    heard: list[tuple[int, int]] = []
    cards = people.ATTENDING * 10
    measure(
        own_layout("badge-a6"),
        FRONT,
        "name",
        cards,
        lambda done, of, _text: heard.append((done, of)),
    )
    assert heard[0] == (0, len(cards))
    assert len(heard) > 1
