"""Before a run: every problem of every card, the worst first, and who answers for it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.badges.answering import sign_off
from hanoiplan.badges.brought_along import brought_along, has_code
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard, CardKind
from hanoiplan.badges.operations import cards_of_run
from hanoiplan.badges.preflight import (
    NEVER_SIGNED,
    Finding,
    Problem,
    inspect,
    left_out,
    title_of,
)
from hanoiplan.badges.printed import signed
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import CardReport, Wanted, drawing_of
from hanoiplan.badges.templates import save_template
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.paper.layout import CodeItem, CodeKind, Layout, TextItem, When, with_items
from hanoiplan.paper.layout_file import to_text
from hanoiplan.paper.pen import Reached, Trouble
from hanoiplan.paper.sheet import Duplex, sheet_for
from hanoiplan.paper.units import Box, Side
from tests.builders import Desk, a_desk
from tests.hanoiplan.badges.people import PHOTO, a_card, a_photo, two

LONG = "Nguyễn " * 17


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def look(*cards: BadgeCard, kind: CardKind = CardKind.BADGE, **more: object) -> list[Finding]:
    layout = {CardKind.BADGE: "badge-a6", CardKind.SEAT_LABEL: "seat-100x35"}.get(kind, "car-a4")
    reports = [drawing_of(card, layout)[1] for card in cards]
    return list(inspect(cards, reports, kind=kind, **more))  # type: ignore[arg-type]  # as given


def problems(*cards: BadgeCard, kind: CardKind = CardKind.BADGE) -> list[Problem]:
    return [one.problem for one in look(*cards, kind=kind)]


def good(name: str = "Nguyễn Văn An", number: int = 137, **more: object) -> BadgeCard:
    card = a_card(name, number=number, position=two("Giám đốc", "Director"))
    return replace(card, **more)  # type: ignore[arg-type]  # fields of a card by name


def test_a_good_card_has_nothing_to_mend() -> None:
    assert look(good()) == []


@pytest.mark.parametrize(
    ("card", "problem", "words"),
    [
        (good(LONG.strip()), Problem.BELOW_FLOOR, "only fits at"),
        (good("N" * 120), Problem.BELOW_FLOOR, "only fits at"),
        (good("😀 An"), Problem.MISSING_LETTER, "no font here can print: 😀 (U+1F600)"),
        (good("محمد عبد الله"), Problem.MISSING_LETTER, "no font here can print"),
        (
            replace(a_card("Mai Lan", category="B", position=two("x")), photo=b"no jpeg"),
            Problem.BAD_PHOTO,
            "Choose it again",
        ),
        (good("\u200b"), Problem.NO_NAME, "has no name"),
        (replace(good(), printed=Bilingual()), Problem.NO_NAME, "has no name"),
    ],
)
def test_a_card_that_must_not_leave_like_this_blocks(
    card: BadgeCard, problem: Problem, words: str
) -> None:
    findings = look(card)
    assert (findings[0].problem, findings[0].blocking) == (problem, True)
    assert words in findings[0].sentence
    assert left_out(findings) == {card.key}


@pytest.mark.parametrize(
    ("card", "problem"),
    [
        (good("A"), None),
        (good("Lê\x07 Văn\u202e Bình"), Problem.ODD_CHARACTERS),
        (good(category=None), Problem.NO_CATEGORY),
        (good(native="ေအာင်"), Problem.ZAWGYI),
        (replace(good(), position=Bilingual()), Problem.NO_POSITION),
        (replace(a_card("Mai Lan", category="B", position=two("x"))), Problem.NO_PHOTO),
        (
            replace(a_card("Mai Lan", category="B", position=two("x")), photo=a_photo((90, 120))),
            Problem.COARSE_PHOTO,
        ),
    ],
)
def test_what_a_person_should_see_is_said_and_still_printed(
    card: BadgeCard, problem: Problem | None
) -> None:
    findings = look(card)
    assert [one.problem for one in findings] == ([problem] if problem else [])
    assert left_out(findings) == frozenset()


def test_a_sound_photo_is_no_problem() -> None:
    assert problems(replace(a_card("Mai Lan", category="B", position=two("x")), photo=PHOTO)) == []


def test_the_worst_stands_first_whoever_it_is() -> None:
    cards = [good("A", 1, category=None), good("😀", 2), good(LONG.strip(), 3), good("\u200b", 4)]
    found = [one for one in look(*cards) if one.blocking]
    assert [one.problem for one in found] == [
        Problem.NO_NAME,
        Problem.MISSING_LETTER,
        Problem.BELOW_FLOOR,
    ]
    assert look(*cards)[-1].problem is Problem.NO_CATEGORY


def test_a_small_locality_holds_up_nobody() -> None:
    """Below its floor a name has to be signed for; everything else is to be looked at."""
    small = look(good(locality=two("Thành phố Nam Định và vùng phụ cận " * 3)))
    assert {(one.problem, one.blocking) for one in small} == {(Problem.BELOW_FLOOR, False)}
    (name,) = look(good(LONG.strip()))
    assert (name.problem, name.blocking) == (Problem.BELOW_FLOOR, True)


def test_two_of_one_name_are_told_apart_and_two_of_one_code_never_leave() -> None:
    one, two_ = good("Lê Ý", 1), good("Le Y", 2)
    assert problems(one, two_) == [Problem.DUPLICATE_NAME] * 2
    copied = replace(two_, printed=Bilingual("Bùi An"), code=one.code)
    found = look(one, copied)
    assert [one.problem for one in found] == [Problem.DUPLICATE_CODE] * 2
    assert len(left_out(found)) == 2
    samples = [replace(card, code=SAMPLE_CODE) for card in (one, copied)]
    assert problems(*samples) == []


@pytest.mark.parametrize("code", ["", SAMPLE_CODE])
def test_whoever_a_list_names_twice_gets_one_badge(code: str) -> None:
    """Also before codes are known: the copy would carry the same code."""
    card = good()
    lines = [replace(card, row=row, code=code or card.code) for row in (2, 5)]
    found = [(one.key, one.problem) for one in look(*lines)]
    assert found == [(lines[1].key, Problem.DUPLICATE_CODE)]
    assert left_out(look(lines[1], among=lines)) == {lines[1].key}
    tags = [replace(line, own=(("hotel", Bilingual("Sông Nhị")),)) for line in lines]
    found_of_tags = problems(*tags, kind=CardKind.LUGGAGE_TAG)
    assert not {Problem.DUPLICATE_CODE, Problem.NAMED_TWICE} & {*found_of_tags}, "two bags"


def test_a_person_with_two_places_in_a_list_is_remarked_with_the_lines() -> None:
    card = replace(good(), own=(("seat", Bilingual("A-01")),))
    lines = [replace(card, row=row) for row in (2, 5)]
    alone = replace(good("Lê Ý", 2), own=card.own, row=3)
    every = [*lines, alone]
    found = inspect(every, [], kind=CardKind.SEAT_LABEL)
    assert [(one.key, one.problem, one.blocking, one.detail) for one in found] == [
        (line.key, Problem.NAMED_TWICE, False, "2, 5") for line in lines
    ]


def shown_by(layout: Layout, duplex: Duplex = Duplex.NONE) -> list[Finding]:
    """What is found about a good card in another layout."""
    wanted = Wanted(layout, (), sheet_for(None, layout.size), duplex=duplex)
    report = drawing_of(good(), wanted)[1]
    return list(inspect([good()], [report], kind=CardKind.BADGE))


def with_code(*codes: CodeItem, side: Side = Side.FRONT) -> Layout:
    """The usual badge with these codes in the place of its own."""
    usual = brought_along("badge-a6")
    plain = tuple(one for one in usual.items if not isinstance(one, CodeItem))
    bare = replace(usual, variants=(), items=plain)
    return with_items(bare, side, (*(plain if side is Side.FRONT else ()), *codes))


@pytest.mark.parametrize(
    "layout",
    [
        with_code(),
        with_code(CodeItem("c", Box(74, 94, 23, 14), "number", kind=CodeKind.CODE128)),
        with_code(CodeItem("c", Box(5, 120, 2, 2), "code")),
        with_code(CodeItem("c", Box(5, 120, 20, 20), "code", when=When(given=("work_card",)))),
        with_code(CodeItem("c", Box(5, 120, 20, 20), "code", hidden=True)),
        with_code(CodeItem("c", Box(5, 120, 20, 20), "code"), side=Side.BACK),
    ],
    ids=["none", "of the number", "tiny", "not for this person", "hidden", "on a back"],
)
def test_a_badge_whose_code_nobody_sees_is_never_printed(layout: Layout) -> None:
    """The older badge would be dead, and the new one open no door."""
    [finding] = shown_by(layout)
    assert (finding.problem, finding.blocking) == (Problem.NO_CODE, True)
    assert Problem.NO_CODE in NEVER_SIGNED


def test_a_code_on_the_back_is_seen_where_backs_are_printed() -> None:
    layout = with_code(CodeItem("c", Box(5, 120, 20, 20), "code"), side=Side.BACK)
    assert shown_by(layout, Duplex.LONG_EDGE) == []


@pytest.mark.parametrize("name", KINDS[CardKind.BADGE].layouts)
def test_every_badge_of_the_program_shows_its_code(name: str) -> None:
    assert Problem.NO_CODE not in {one.problem for one in shown_by(brought_along(name))}


def test_a_code_of_something_else_is_no_badges_code() -> None:
    number = CodeItem("c", Box(5, 120, 60, 14), "number", kind=CodeKind.CODE128)
    assert not has_code(with_code(number))
    assert has_code(with_code(CodeItem("c", Box(5, 120, 20, 20), "code")))


def test_names_are_compared_over_the_whole_run_though_one_file_is_looked_at() -> None:
    one, other = good("Lê Ý", 1), good("Lê Ý", 2)
    assert [f.problem for f in look(one, among=[one, other])] == [Problem.DUPLICATE_NAME]


def test_a_record_that_changed_since_is_named() -> None:
    card = good()
    found = look(card, changed={card.delegate_id})
    assert [(one.problem, one.blocking) for one in found] == [(Problem.CHANGED, False)]


def test_a_label_without_its_place_is_said() -> None:
    card = good()
    assert problems(card, kind=CardKind.SEAT_LABEL) == [Problem.EMPTY_VALUE]
    seated = replace(card, own=(("seat", Bilingual("A-01")),), row=2)
    assert problems(seated, kind=CardKind.SEAT_LABEL) == []


def test_a_sign_is_no_record_without_a_name() -> None:
    said = {"plate": "29B-000.07", "car": "07", "car_class": "A"}
    own = tuple((column, Bilingual(text)) for column, text in said.items())
    sign = replace(good(), delegate_id=0, printed=Bilingual(), own=own, row=2)
    assert problems(sign, kind=CardKind.CAR_SIGN) == []
    assert title_of(replace(sign, badge_number=0), CardKind.CAR_SIGN) == "07"
    empty = replace(sign, own=())
    assert problems(empty, kind=CardKind.CAR_SIGN)[0] is Problem.MISSING_VALUE
    without_class = replace(sign, own=own[:2])
    assert problems(without_class, kind=CardKind.CAR_SIGN) == [Problem.EMPTY_VALUE]


def test_a_title_never_turns_the_line_it_stands_in() -> None:
    """An override of direction would reverse everything after it in a terminal or a list."""
    assert title_of(good("Lê\u202e Bình\x07"), CardKind.BADGE) == "0137  Lê Bình"


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_of_paper_is_a_problem_with_a_sentence(trouble: Trouble) -> None:
    card = good()
    item = Reached("name", "name", size=12.5, troubles=(trouble,), detail="x")
    report = CardReport(card.delegate_id, card.badge_number, "badge-a6", (item,), card.key)
    [finding] = inspect([card], [report], kind=CardKind.BADGE)
    assert (finding.problem.value, finding.item) == (trouble.name.lower(), "name")
    assert finding.sentence.endswith((".", "x", "x (U+0078)"))


# --- answering for a card -------------------------------------------------------------------------


def a_run(desk: Desk) -> list[BadgeCard]:
    return desk.workspace.read(
        cards_of_run, desk.event, CardKind.BADGE, CardChoice(), None, SAMPLE_CODE
    )


def answered(desk: Desk) -> dict[tuple[str, str], str]:
    return desk.workspace.read(signed, desk.event, CardKind.BADGE, "badge-a6", a_run(desk))


def test_a_card_that_somebody_answers_for_is_printed_until_it_says_something_else(
    desk: Desk,
) -> None:
    who = desk.add(LONG.strip(), position_vi="Giám đốc")
    [card] = a_run(desk)
    asked = [(card, Problem.BELOW_FLOOR)]
    desk.workspace.do(sign_off, desk.event, CardKind.BADGE, "badge-a6", asked, "Trần Hà")
    [finding] = [one for one in look(card, signed=answered(desk)) if one.signed_by]
    assert (finding.signed_by, finding.blocking) == ("Trần Hà", False)
    desk.workspace.do(edit_delegate, who, phone="0912345678")
    assert answered(desk)
    desk.workspace.do(edit_delegate, who, position_vi="Phó Giám đốc")
    assert answered(desk) == {}
    assert left_out(look(*a_run(desk), signed=answered(desk))) == {card.key}


def test_a_signature_is_for_the_layout_it_was_given_for(desk: Desk) -> None:
    """In a narrower template the same card is another one: nobody answered for that."""
    desk.add(LONG.strip(), position_vi="Giám đốc")
    [card] = a_run(desk)
    ours = replace(brought_along("badge-a6"), name="ours", variants=())
    kept = desk.workspace.do(save_template, desk.event, to_text(ours))
    about = (desk.event, CardKind.BADGE, "ours")
    desk.workspace.do(sign_off, *about, [(card, Problem.BELOW_FLOOR)], "Trần Hà")
    assert desk.workspace.read(signed, *about, [card])
    narrow = tuple(
        replace(one, box=one.box._replace(width=30)) if one.name == "name" else one
        for one in ours.items
    )
    changed = to_text(replace(ours, items=narrow))
    desk.workspace.do(save_template, desk.event, changed, kept)
    assert desk.workspace.read(signed, *about, [card]) == {}
    assert desk.workspace.read(signed, *about[:2], ours, [card]), "as it was, it is answered for"


def test_a_signature_is_for_one_problem_only(desk: Desk) -> None:
    desk.add("😀 " + LONG)
    [card] = a_run(desk)
    asked = [(card, Problem.BELOW_FLOOR)]
    desk.workspace.do(sign_off, desk.event, CardKind.BADGE, "badge-a6", asked, "Trần Hà")
    stopped = [one.problem for one in look(card, signed=answered(desk)) if one.blocking]
    assert stopped == [Problem.MISSING_LETTER]


def test_nobody_answers_for_a_card_without_a_name() -> None:
    card = good("\u200b")
    found = look(card, signed={(card.key, "no_name"): "Trần Hà"})
    assert [one.blocking for one in found] == [True]


def test_a_signature_needs_a_name(desk: Desk) -> None:
    desk.add("An")
    [card] = a_run(desk)
    with pytest.raises(NotPossible, match="Write the name"):
        desk.workspace.do(
            sign_off, desk.event, CardKind.BADGE, "badge-a6", [(card, Problem.OVERFLOW)], " "
        )


def test_what_lies_over_something_else_is_said_and_the_name_blocks() -> None:
    """A moved title is to be checked; over the name or the code the card is of no use."""
    ours = brought_along("badge-a6")
    card = good(category_text="x")
    inks = {one.item: one.ink for one in drawing_of(card, ours)[0].reached if one.ink}
    for onto, blocks in (("name", True), ("code", True), ("event", False)):
        moved = tuple(
            replace(item, box=inks[onto], baseline=None)
            if isinstance(item, TextItem) and item.name == "titles"
            else item
            for item in ours.items
        )
        report = drawing_of(card, replace(ours, items=moved))[1]
        found = inspect([card], [report], kind=CardKind.BADGE)
        over = [one for one in found if one.problem is Problem.OVERLAP]
        assert [one.blocking for one in over] == [blocks]
        assert "lies over “" in over[0].sentence
        words = {"name": "Name", "code": "Badge code", "event": "Event title"}
        assert f"“{words[onto]}”" in over[0].sentence
        assert "“Position and organisation”" in over[0].sentence
