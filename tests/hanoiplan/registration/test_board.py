"""The live board counts what a plain recount counts, whatever happened and however it heard."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.base.changes import Changes
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate, restore_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.handouts.model import ItemDraft
from hanoiplan.handouts.operations import hand_out, make_item
from hanoiplan.presence.queries import arrived
from hanoiplan.registration import board
from hanoiplan.registration.board import BoardFigures, Seen
from hanoiplan.registration.operations import check_in_person, take_back_check_in
from hanoiplan.registration.queries import desk_figures
from tests.builders import Desk, a_desk

STEPS = ("come", "come", "come", "back", "cancel", "restore", "move", "rank", "add", "lead")


class Follower:
    """A board that hears each change, perhaps late and twice."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.waiting: list[Changes] = []
        desk.workspace.listen(self.waiting.append)
        self.seen = self.whole()

    def whole(self) -> Seen:
        """Everything read anew."""
        seen = self.desk.workspace.read(board.board_seen, self.desk.event)
        assert seen is not None
        return seen

    def catch_up(self) -> BoardFigures:
        """Hears what is waiting, the last of it twice, as after a late telling."""
        for changes in (*self.waiting, *self.waiting[-1:]):
            after = self.desk.workspace.read(board.board_after, self.seen, changes)
            assert after is not None
            self.seen = after
            while not self.seen.is_whole:
                self.seen = self.desk.workspace.read(board.board_read_on, self.seen)
        self.waiting.clear()
        return board.figures_of(self.seen)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Three delegations of three."""
    with a_desk(tmp_path / "a.hanoiplan") as made:
        for body in ("Hà Nội", "Huế", "Đà Nẵng"):
            made.bring(f"{body} An", f"{body} Bình", delegation=body, category="Đại biểu")
            made.add(f"{body} Cường", delegation=body, role="Trưởng đoàn", category="Danh dự")
        yield made


def recounted(desk: Desk) -> tuple[object, ...]:
    """The same from the lists that everybody sees, without a statement of the board."""
    rows = [row for row in desk.workspace.read(delegate_rows, desk.event) if not row.cancelled_at]
    here = desk.workspace.read(arrived, desk.event)
    came = [row for row in rows if row.id in here]
    minutes = Counter(here[row.id].at.replace(second=0, microsecond=0) for row in came)
    people = Counter(row.delegation_id for row in rows if row.delegation_id)
    arrivals = Counter(row.delegation_id for row in came)
    kinds = Counter(row.category.id if row.category else 0 for row in rows)
    kinds_here = Counter(row.category.id if row.category else 0 for row in came)
    return (
        (len(came), len(rows)),
        tuple(sorted(minutes.items())),
        {body: (arrivals[body], number) for body, number in people.items()},
        {kind: (kinds_here[kind], number) for kind, number in kinds.items()},
        {row.id for row in rows if row.is_head and row.id not in here},
    )


def told(figures: BoardFigures) -> tuple[object, ...]:
    """What the board says, in the shape of the recount."""
    return (
        (figures.arrived, figures.expected),
        figures.by_minute,
        {one.id: (one.arrived, one.people) for one in figures.delegations},
        {
            one.category.id if one.category else 0: (one.arrived, one.people)
            for one in figures.categories
        },
        {one.id for one in figures.missing_heads},
    )


def act(desk: Desk, step: str, chance: random.Random) -> None:
    """One thing that a desk or an office does."""
    rows = desk.workspace.read(delegate_rows, desk.event)
    one = chance.choice(rows)
    desk.clock.advance(timedelta(seconds=chance.randrange(90)))
    passed = desk.workspace.read(arrived, desk.event)
    if step == "come" and not one.cancelled_at:
        desk.workspace.do(check_in_person, desk.event, one.id)
    elif step == "back" and passed:
        chosen = chance.choice(sorted(passed.values(), key=lambda row: row.id))
        desk.workspace.do(take_back_check_in, chosen.id, "nhầm")
    elif step == "cancel" and not one.cancelled_at:
        desk.workspace.do(cancel_delegate, one.id)
    elif step == "restore" and one.cancelled_at:
        desk.workspace.do(restore_delegate, one.id)
    elif step == "move":
        desk.workspace.do(edit_delegate, one.id, delegation=chance.choice(("Huế", "", "Vinh")))
    elif step == "rank":
        desk.workspace.do(edit_delegate, one.id, category=chance.choice(("Báo chí", "Danh dự")))
    elif step == "lead":
        desk.workspace.do(edit_delegate, one.id, role=chance.choice(("Trưởng đoàn", "Thư ký")))
    elif step == "add":
        desk.add(f"Mới {len(rows)}", delegation="Huế")


@settings(max_examples=12)
@given(steps=st.lists(st.sampled_from(STEPS), min_size=3, max_size=14), seed=st.integers(0, 999))
def test_after_any_changes_the_board_says_what_a_plain_recount_says(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], seed: int
) -> None:
    """Heard one by one or several together, once or twice: the figures are those of the lists."""
    chance = random.Random(seed)
    with a_desk(tmp_path_factory.mktemp("board") / "a.hanoiplan") as desk:
        for body in ("Hà Nội", "Huế"):
            desk.bring(f"{body} An", f"{body} Bình", delegation=body, category="Đại biểu")
            desk.add(f"{body} Cường", delegation=body, role="Trưởng đoàn")
        follower = Follower(desk)
        for step in steps:
            act(desk, step, chance)
            if chance.random() < 0.7:
                assert told(follower.catch_up()) == recounted(desk), step
        assert told(follower.catch_up()) == recounted(desk)
        assert told(board.figures_of(follower.whole())) == recounted(desk)


def test_the_board_and_the_desk_say_the_same_number(desk: Desk) -> None:
    for row in desk.workspace.read(delegate_rows, desk.event)[:4]:
        desk.let_in(row.id)
    figures = desk.workspace.read(board.board_figures, desk.event)
    at_desk = desk.workspace.read(desk_figures, desk.event)
    assert figures is not None
    assert (figures.arrived, figures.expected) == (at_desk.arrived, at_desk.expected) == (4, 9)
    assert figures.by_minute == at_desk.by_minute


def test_the_largest_gap_stands_first_and_whoever_is_complete_last(desk: Desk) -> None:
    people = desk.workspace.read(delegate_rows, desk.event)
    for row in people:
        if row.delegation.vi == "Huế" or row.name == "Hà Nội An":
            desk.let_in(row.id)
    figures = desk.workspace.read(board.board_figures, desk.event)
    assert figures is not None
    assert [(one.name.vi, one.missing) for one in figures.delegations] == [
        ("Đà Nẵng", 3),
        ("Hà Nội", 2),
        ("Huế", 0),
    ]
    assert {one.name.vi for one in figures.missing_heads} == {"Đà Nẵng Cường", "Hà Nội Cường"}
    assert (figures.heads_missing, figures.heads) == (2, 3)


def test_more_heads_than_are_named_are_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board, "MOST_HEADS", 2)
    figures = desk.workspace.read(board.board_figures, desk.event)
    assert figures is not None
    assert (len(figures.missing_heads), figures.heads_missing) == (2, 3)


def test_people_are_read_in_slices_and_nobody_is_lost_between_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of nine people in slices of two, and of somebody who comes while they are read."""
    monkeypatch.setattr(board, "SLICE", 2)
    for name in ("_PEOPLE", "_ENTRIES"):
        statement = getattr(board, name)
        monkeypatch.setattr(board, name, statement.replace("LIMIT 2000", "LIMIT 2"))
        assert "LIMIT 2)" in getattr(board, name)
    rows = desk.workspace.read(delegate_rows, desk.event)
    for row in rows[:5]:
        desk.let_in(row.id)
    seen = desk.workspace.read(board.board_begun, desk.event)
    assert seen is not None
    slices = 0
    while not seen.is_whole:
        seen, slices = desk.workspace.read(board.board_read_on, seen), slices + 1
    assert slices >= 8
    assert told(board.figures_of(seen)) == recounted(desk)


def test_what_is_handed_out_is_told_at_once(desk: Desk) -> None:
    bag = desk.workspace.do(make_item, desk.event, ItemDraft(name_vi="Túi", stock=10))
    follower = Follower(desk)
    assert [row.left for row in follower.catch_up().kits] == [10]
    someone = desk.workspace.read(delegate_rows, desk.event)[0]
    desk.workspace.do(hand_out, desk.event, bag, someone.id)
    assert [row.left for row in follower.catch_up().kits] == [9]


def test_what_nobody_counted_is_read_anew(desk: Desk) -> None:
    """Another program wrote, and all that is known is that everything may be different."""
    follower = Follower(desk)
    follower.waiting.clear()
    desk.let_in(desk.workspace.read(delegate_rows, desk.event)[0].id)
    follower.waiting[:] = [Changes("", everything=True)]
    assert follower.catch_up().arrived == 1


def test_an_event_that_is_gone_has_no_board(desk: Desk) -> None:
    assert desk.workspace.read(board.board_figures, desk.event + 1) is None
