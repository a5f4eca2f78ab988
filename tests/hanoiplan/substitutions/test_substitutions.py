"""One comes in the place of another: both stay, the badge of the one is dead, no rank moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.delegates.queries import delegate_count, delegate_row
from hanoiplan.handouts.model import ItemKind
from hanoiplan.history import history, sentence
from hanoiplan.plans.queries import categories
from hanoiplan.substitutions.model import Substitution
from hanoiplan.substitutions.operations import substitute, take_back_substitution
from hanoiplan.substitutions.queries import (
    represented_by,
    stands_in_for,
    substitution_of,
    substitutions,
)
from hanoiplan.workspace import Workspace
from tests.builders import a_draft
from tests.hanoiplan.handouts.handing import GIFT, HEADSET, KIT, Counter, a_counter

AWAY, COMES, LATER = "Nguyễn Văn An", "Lê Thị Bình", "Trần Văn Cúc"


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path) as counter:
        yield counter


def person(counter: Counter, who: int) -> DelegateRow:
    row = counter.desk.workspace.read(delegate_row, who)
    assert row is not None
    return row


def put(counter: Counter, away: int, name: str = COMES, move: bool = False) -> Substitution:
    """A new person comes instead."""
    draft = a_draft(name)
    return counter.desk.workspace.do(
        substitute, counter.event, away, draft, "ốm", move_hand_outs=move
    )


def by(counter: Counter, away: int, stand_in: int) -> Substitution:
    """Somebody of the list comes instead."""
    return counter.desk.workspace.do(substitute, counter.event, away, stand_in)


def test_both_stay_and_the_stand_in_joins_the_delegation_without_the_rank(
    counter: Counter,
) -> None:
    away = counter.desk.add(
        AWAY, delegation="Huế", rank="Bộ trưởng", role="Trưởng đoàn", position_vi="Chủ tịch"
    )
    made = put(counter, away)
    stand_in = person(counter, made.stand_in_id)
    assert (stand_in.name, stand_in.delegation.vi) == (COMES, "Huế")
    assert (stand_in.rank, stand_in.role, stand_in.position.vi) == ("", "", "")
    assert stand_in.rank_place > person(counter, away).rank_place
    assert person(counter, away).rank == "Bộ trưởng"
    assert counter.desk.workspace.read(delegate_count, counter.event) == 1


def test_rank_and_category_are_as_typed(counter: Counter) -> None:
    away = counter.desk.add(AWAY, delegation="Huế", category="Đại biểu")
    draft = a_draft(COMES, rank="Thứ trưởng", category="Khách mời", delegation="Đà Nẵng")
    made = counter.desk.workspace.do(substitute, counter.event, away, draft)
    stand_in = person(counter, made.stand_in_id)
    assert (stand_in.rank, stand_in.category_text) == ("Thứ trưởng", "Khách mời")
    assert stand_in.delegation.vi == "Huế"


def test_the_old_badge_opens_no_door_and_the_new_one_does(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    old = counter.desk.code(away)
    made = put(counter, away)
    assert counter.desk.scan(old) == "cancelled"
    assert counter.desk.scan(made.code) == "welcome"
    assert made.badge_number == person(counter, made.stand_in_id).badge_number


def test_who_is_part_of_it_is_told_either_way(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    made = put(counter, away)
    read = counter.desk.workspace.read
    for who in (away, made.stand_in_id):
        found = read(substitution_of, who)
        assert found is not None
        assert (found.away, found.stand_in, found.reason) == (AWAY, COMES, "ốm")
    assert read(represented_by, made.stand_in_id) is None
    assert read(stands_in_for, away) is None
    assert [one.id for one in read(substitutions, counter.event)] == [made.id]


def test_a_chain_a_by_b_and_b_by_c(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    first = put(counter, away)
    second = put(counter, first.stand_in_id, LATER)
    assert counter.desk.scan(first.code) == "cancelled"
    assert counter.desk.scan(second.code) == "welcome"
    found = counter.desk.workspace.read(represented_by, first.stand_in_id)
    assert found is not None
    assert found.stand_in == LATER
    counter.desk.workspace.do(take_back_substitution, first.id, "An comes after all")
    assert counter.desk.workspace.read(represented_by, first.stand_in_id) is not None
    assert person(counter, away).cancelled_at is None


def test_nobody_is_represented_twice(counter: Counter) -> None:
    away, other = counter.desk.bring(AWAY, LATER)
    put(counter, away)
    with pytest.raises(NotPossible, match=f"{AWAY} is represented by {COMES} already"):
        by(counter, away, other)


def test_nobody_stands_in_twice_for_himself_or_in_a_circle(counter: Counter) -> None:
    one, two, three = counter.desk.bring(AWAY, COMES, LATER)
    with pytest.raises(NotPossible, match="Nobody can stand in for"):
        by(counter, one, one)
    by(counter, one, two)
    with pytest.raises(NotPossible, match=f"{COMES} stands in for {AWAY} already"):
        by(counter, three, two)
    with pytest.raises(NotPossible, match=f"{AWAY} is cancelled and cannot stand in"):
        by(counter, two, one)


def test_a_stand_in_needs_a_name_and_nothing_is_written_without(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    with pytest.raises(NotPossible, match="needs a name"):
        put(counter, away, "  ")
    assert person(counter, away).cancelled_at is None
    with pytest.raises(NotPossible, match="no longer in the list"):
        put(counter, 12345)


def test_somebody_of_the_list_without_a_delegation_joins_it(counter: Counter) -> None:
    away = counter.desk.add(AWAY, delegation="Huế")
    free, bound = counter.desk.add(COMES), counter.desk.add(LATER, delegation="Đà Nẵng")
    by(counter, away, free)
    assert person(counter, free).delegation.vi == "Huế"
    by(counter, free, bound)
    assert person(counter, bound).delegation.vi == "Đà Nẵng"


def test_undo_and_redo_of_a_new_stand_in(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    old = counter.desk.code(away)
    made = put(counter, away)
    counter.desk.workspace.undo()
    assert person(counter, away).cancelled_at is None
    assert counter.desk.workspace.read(delegate_row, made.stand_in_id) is None
    assert counter.desk.workspace.read(substitution_of, away) is None
    assert counter.desk.scan(made.code) == "void"
    assert counter.desk.scan(old) == "void"  # until a new one is printed
    assert counter.desk.scan(counter.desk.code(away)) == "welcome"
    counter.desk.workspace.redo()
    assert counter.desk.workspace.read(represented_by, away) is not None
    assert counter.desk.scan(counter.desk.code(made.stand_in_id)) == "welcome"


def test_undo_is_refused_once_the_stand_in_came(counter: Counter) -> None:
    made = put(counter, counter.desk.add(AWAY))
    counter.desk.scan(made.code)
    with pytest.raises(NotPossible, match="checked in at 08:12"):
        counter.desk.workspace.undo()


def test_redo_is_refused_when_another_desk_named_somebody_else_meanwhile(counter: Counter) -> None:
    """The away one had been cancelled before, so that no record of hers tells the two apart."""
    away, two, three = counter.desk.bring(AWAY, COMES, LATER)
    counter.desk.workspace.do(cancel_delegate, away)
    by(counter, away, two)
    counter.desk.workspace.undo()
    other = Workspace.open(counter.desk.path, counter.desk.clock, "2")
    try:
        other.do(substitute, counter.event, away, three)
    finally:
        other.close()
    with pytest.raises(NotPossible, match=f"{LATER} stands in for {AWAY} meanwhile"):
        counter.desk.workspace.redo()


def test_taking_back_lets_the_away_one_come_with_a_new_badge(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    old = counter.desk.code(away)
    made = put(counter, away)
    with pytest.raises(NotPossible, match="few words why"):
        counter.desk.workspace.do(take_back_substitution, made.id, "")
    counter.desk.workspace.do(take_back_substitution, made.id, "well again")
    assert counter.desk.workspace.read(substitution_of, away) is None
    assert counter.desk.scan(old) == "void"
    assert counter.desk.scan(counter.desk.code(away)) == "welcome"
    assert counter.desk.scan(made.code) == "welcome"
    with pytest.raises(NotPossible, match="taken back already"):
        counter.desk.workspace.do(take_back_substitution, made.id, "again")


def test_taking_back_can_cancel_the_stand_in_and_is_undone(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    made = put(counter, away)
    ask = (take_back_substitution, made.id, "well again")
    counter.desk.workspace.do(*ask, cancel_stand_in=True)
    assert counter.desk.scan(made.code) == "cancelled"
    counter.desk.workspace.undo()
    found = counter.desk.workspace.read(represented_by, away)
    assert found is not None
    assert person(counter, away).cancelled_at is not None
    assert person(counter, made.stand_in_id).cancelled_at is None


def test_who_was_cancelled_before_stays_so_when_it_is_taken_back(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    counter.desk.workspace.do(cancel_delegate, away)
    made = put(counter, away)
    counter.desk.workspace.do(take_back_substitution, made.id, "nobody comes")
    assert person(counter, away).cancelled_at is not None
    assert counter.desk.workspace.read(substitution_of, away) is None


def test_who_comes_after_all_is_no_longer_represented(counter: Counter) -> None:
    """The command of the list does the same as taking back: then both come."""
    away = counter.desk.add(AWAY)
    made = put(counter, away)
    counter.desk.workspace.do(restore_delegate, away)
    assert counter.desk.workspace.read(substitutions, counter.event) == ()
    assert counter.desk.scan(made.code) == "welcome"
    assert counter.desk.scan(counter.desk.code(away)) == "welcome"


def test_somebody_named_anew_after_coming_back_is_the_only_stand_in(counter: Counter) -> None:
    """The first arrangement must not wake up once the second one is taken back."""
    away = counter.desk.add(AWAY)
    put(counter, away)
    counter.desk.workspace.do(restore_delegate, away)
    second = put(counter, away, LATER)
    read = counter.desk.workspace.read
    assert [one.stand_in for one in read(substitutions, counter.event)] == [LATER]
    counter.desk.workspace.do(take_back_substitution, second.id, "well again")
    counter.desk.workspace.do(cancel_delegate, away)
    assert read(represented_by, away) is None


def test_a_stand_in_for_somebody_else_no_longer_comes_for_the_first(counter: Counter) -> None:
    one, two, comes = counter.desk.bring(AWAY, LATER, COMES)
    by(counter, one, comes)
    counter.desk.workspace.do(restore_delegate, one)
    by(counter, two, comes)
    counter.desk.workspace.do(cancel_delegate, one)
    found = counter.desk.workspace.read(substitutions, counter.event)
    assert [(row.away, row.stand_in) for row in found] == [(LATER, COMES)]


def test_a_substitution_that_rests_ends_when_somebody_is_named_anew(counter: Counter) -> None:
    """It rests when an undo, which no rule hears of, lets the away one come."""
    away, comes = counter.desk.bring(AWAY, COMES)
    counter.desk.workspace.do(cancel_delegate, away)
    other = Workspace.open(counter.desk.path, counter.desk.clock, "2")
    try:
        other.do(substitute, counter.event, away, comes)
    finally:
        other.close()
    counter.desk.workspace.undo()
    assert counter.desk.workspace.read(substitutions, counter.event) == ()
    put(counter, away, LATER)
    found = counter.desk.workspace.read(substitutions, counter.event)
    assert [row.stand_in for row in found] == [LATER]


def test_undo_of_each_step_brings_back_what_stood_before_it(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    put(counter, away)
    counter.desk.workspace.do(restore_delegate, away)
    put(counter, away, LATER)
    names = []
    for _step in range(3):
        counter.desk.workspace.undo()
        found = counter.desk.workspace.read(represented_by, away)
        names.append(found.stand_in if found is not None else "")
    assert names == ["", COMES, ""]


def test_hand_outs_move_only_when_asked_and_only_what_was_not_given(counter: Counter) -> None:
    """The card of the away one's category brings a folder that the stand-in's would not."""
    first, second, *_rest = counter.desk.workspace.read(categories, counter.event)
    counter.make("Folder", kind=ItemKind.KIT, categories=frozenset({first.id}))
    counter.make("Pin", kind=ItemKind.OTHER, categories=frozenset({first.id}))
    ask = {"category": first.name.vi, "delegation": "Bangkok", "country": "Thái Lan"}
    one, two = counter.desk.bring(AWAY, "Phạm Văn Dũng", **ask)
    counter.give("Pin", one)
    draft = a_draft(COMES, category=second.name.vi)
    moved = counter.desk.workspace.do(
        substitute, counter.event, one, draft, "", move_hand_outs=True
    )
    kept = put(counter, two, LATER)
    assert set(counter.due(moved.stand_in_id)) == {KIT, GIFT, HEADSET, "Folder"}
    assert set(counter.due(kept.stand_in_id)) == {KIT, GIFT, HEADSET}
    assert counter.states(one) == {"Pin": "handed"}
    counter.give("Folder", moved.stand_in_id)
    with pytest.raises(NotPossible, match="By its rule Folder is not for"):
        counter.give("Folder", kept.stand_in_id)
    chained = counter.desk.workspace.do(
        substitute, counter.event, moved.stand_in_id, a_draft("Võ Thị Em"), move_hand_outs=True
    )
    assert set(counter.due(chained.stand_in_id)) == {KIT, GIFT, HEADSET}


def test_along_a_chain_what_the_first_was_due_reaches_the_last(counter: Counter) -> None:
    first, *_rest = counter.desk.workspace.read(categories, counter.event)
    counter.make("Folder", categories=frozenset({first.id}))
    one = put(counter, counter.desk.add(AWAY, category=first.name.vi), COMES, move=True)
    two = put(counter, one.stand_in_id, LATER, move=True)
    assert counter.states(two.stand_in_id)["Folder"] == "due"


def test_a_loan_stays_with_who_has_it(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    handed = counter.give(HEADSET, away, "1")
    made = put(counter, away, move=True)
    counter.give(HEADSET, made.stand_in_id, "2")
    counter.back(handed)
    assert counter.stock(HEADSET).out == 1


def test_the_record_of_a_substitution_is_not_merged_away(counter: Counter) -> None:
    away, other = counter.desk.bring(AWAY, "Nguyen Van An")
    made = put(counter, away)
    with pytest.raises(NotPossible, match=f"{AWAY} is represented by {COMES}"):
        counter.desk.workspace.do(merge_delegates, other, away)
    with pytest.raises(NotPossible, match=f"{COMES} stands in for {AWAY}"):
        counter.desk.workspace.do(merge_delegates, other, made.stand_in_id)


@pytest.mark.parametrize("erased", ["away", "stand-in"])
def test_erasing_either_one_reaches_the_reasons(counter: Counter, erased: str) -> None:
    away = counter.desk.add(AWAY)
    told = "Tôn Nữ Khuyến Thạc lo việc nhà"
    made = counter.desk.workspace.do(substitute, counter.event, away, a_draft(COMES), told)
    erase_person(counter.desk.workspace, away if erased == "away" else made.stand_in_id)
    counter.desk.workspace.close()
    assert told.encode() not in counter.desk.path.read_bytes()
    counter.desk.reopen()
    assert counter.desk.workspace.verify().whole
    (found,) = counter.desk.workspace.read(substitutions, counter.event)
    nobody = "a person erased by law"
    both = (nobody, COMES) if erased == "away" else (AWAY, nobody)
    assert (found.away, found.stand_in) == both


def test_the_refusal_is_whole_when_the_stand_in_was_erased(counter: Counter) -> None:
    away = counter.desk.add(AWAY)
    erase_person(counter.desk.workspace, put(counter, away).stand_in_id)
    told = f"^{AWAY} is represented by a person erased by law already. Choose “Comes after all”"
    with pytest.raises(NotPossible, match=told):
        put(counter, away, LATER)


def test_the_history_names_both(counter: Counter) -> None:
    put(counter, counter.desk.add(AWAY))
    (line,) = counter.desk.workspace.read(history, 1)
    assert sentence(line) == f"Name a stand-in: {COMES}, {AWAY}"
