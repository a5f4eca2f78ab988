"""Whatever is done to seats in whatever order at two desks: no promise breaks, undo goes back."""

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.delegates.queries import delegate_row, delegate_rows
from hanoiplan.registration.model import Outcome
from hanoiplan.registration.operations import check_in_person
from hanoiplan.seating.arrangement_operations import set_arrangement_settings
from hanoiplan.seating.arranging import arrange, best_free_chair
from hanoiplan.seating.gaps import plan_gaps
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.operations import remove_furniture
from hanoiplan.seating.protocol.chains import MIXED, chains_of
from hanoiplan.seating.protocol.values import Chain, InterpreterPlace, Who
from hanoiplan.seating.seat_operations import (
    close_gaps,
    lock_seats,
    move_delegation,
    seat_delegate,
    seat_interpreter,
    take_arranged,
    unseat,
)
from hanoiplan.store.rows import Kind
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk
from tests.hanoiplan.seating.seated import Hall, a_hall, broken_promises, people_of
from tests.hanoiplan.store.raw import contents

WHO = st.integers(0, 40)
DESK = st.integers(0, 1)


def locked(records: Any) -> dict[tuple[int, int], int]:
    """The chairs of those whose seats are locked, by arrangement and person."""
    return {
        (row["arrangement_id"], row["delegate_id"]): row["chair_id"]
        for row in records["seat"].values()
        if row["locked"]
    }


class Seats(RuleBasedStateMachine):
    """A banquet and a U in the hands of two desks of one file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.opened = a_desk(Path(self.folder.name) / "x.hanoiplan")
        self.desk: Desk = self.opened.__enter__()
        self.people = people_of(self.desk)
        self.interpreters = [
            self.desk.add(f"Phiên dịch {body}", delegation=body, category="N")
            for body in ("Bangkok", "Vientiane")
        ]
        self.people += self.interpreters
        self.halls = [
            a_hall(self.desk, self.people, HallKind.BANQUET, tables=3, seats=5, honour=1),
            a_hall(self.desk, self.people, HallKind.U, seats=4, base=3, second=2),
        ]
        talks = self.halls[1].arrangement
        beside = {"interpreter": InterpreterPlace.BESIDE}
        self.desk.workspace.do(set_arrangement_settings, talks, **beside)
        file, clock = self.desk.path, self.desk.clock  # what stands stays: others made it
        self.desks = [Workspace.open(file, clock, name) for name in ("2", "3")]

    def teardown(self) -> None:
        for one in self.desks:
            one.close()
        self.opened.__exit__(None, None, None)
        self.folder.cleanup()

    def hall(self, which: int) -> Hall:
        return self.halls[which % 2]

    def view(self, which: int) -> SeatingView:
        return self.hall(which).view()

    def person(self, place: int) -> int:
        return self.people[place % len(self.people)]

    def records(self) -> Any:
        return contents(self.desk.path, Kind.RECORD)

    def do(self, desk: int, *deed: Any) -> None:
        """Do something at a desk; a refusal changes nothing."""
        was = self.records()
        try:
            self.desks[desk].do(*deed)
        except NotPossible:
            assert self.records() == was

    @rule(which=WHO, who=WHO, chair=WHO, desk=DESK)
    def seat(self, which: int, who: int, chair: int, desk: int) -> None:
        here = self.view(which)
        chairs = list(here.chair_ids.values())
        target = chairs[chair % len(chairs)]
        before = {one.chair_id: one for one in here.seats}
        person = self.person(who)
        own = next((one for one in here.seats if one.delegate_id == person), None)
        self.do(desk, seat_delegate, here.arrangement.id, person, target)
        after = {one.chair_id: one.delegate_id for one in self.view(which).seats}
        if after.get(target) != person:  # refused: cancelled, or one of the two is locked
            return
        other = before.get(target)
        if own is not None and other is not None and own.chair_id != target:
            assert after[own.chair_id] == other.delegate_id

    @rule(which=WHO, who=st.sets(WHO, min_size=1, max_size=4), chair=WHO, desk=DESK)
    def move_block(self, which: int, who: set[int], chair: int, desk: int) -> None:
        here = self.view(which)
        chairs = list(here.chair_ids.values())
        people = [self.person(one) for one in sorted(who)]
        fast = {one.delegate_id: one.chair for one in here.seats if one.locked}
        target = chairs[chair % len(chairs)]
        self.do(desk, move_delegation, here.arrangement.id, people, target)
        where = self.hall(which).where()
        assert {one: where.get(one) for one in fast} == fast

    @rule(which=WHO, who=st.sets(WHO, min_size=1, max_size=4), desk=DESK)
    def take_off(self, which: int, who: set[int], desk: int) -> None:
        people = [self.person(one) for one in who]
        self.do(desk, unseat, self.hall(which).arrangement, people)

    @rule(which=WHO, who=st.sets(WHO, min_size=1, max_size=3), on=st.booleans(), desk=DESK)
    def lock(self, which: int, who: set[int], on: bool, desk: int) -> None:
        people = [self.person(one) for one in who]
        self.do(desk, lock_seats, self.hall(which).arrangement, people, on)

    @rule(which=WHO, seed=st.integers(1, 3), desk=DESK)
    def arrange(self, which: int, seed: int, desk: int) -> None:
        here = self.view(which)
        fast = {one.delegate_id: one.chair for one in here.seats if one.locked}
        plan = arrange(here, moves=60, seed=seed)
        self.do(desk, take_arranged, here.arrangement.id, plan, here)
        where = self.hall(which).where()
        assert {one: where.get(one) for one in fast} == fast

    @rule(which=WHO, who=DESK, principal=WHO, behind=st.booleans(), desk=DESK)
    def interpret(self, which: int, who: int, principal: int, behind: bool, desk: int) -> None:
        here = self.view(which)
        person, interpreter = self.person(principal), self.interpreters[who]
        own = next((one.chair for one in here.seats if one.delegate_id == person), "")
        seconds = [one.key for one in here.layout.chairs if own and one.behind == own]
        chair = here.chair_ids[seconds[0]] if behind and seconds else None
        fast = {one.delegate_id: one.chair for one in here.seats if one.locked}
        self.do(desk, seat_interpreter, here.arrangement.id, interpreter, person, chair)
        where = self.hall(which).where()
        assert {one: where.get(one) for one in fast} == fast

    @rule(who=WHO, desk=DESK)
    def cancel(self, who: int, desk: int) -> None:
        self.do(desk, cancel_delegate, self.person(who))

    @rule(who=WHO, desk=DESK)
    def restore(self, who: int, desk: int) -> None:
        self.do(desk, restore_delegate, self.person(who))

    @rule(kept=WHO, other=WHO, desk=DESK)
    def merge(self, kept: int, other: int, desk: int) -> None:
        """Only few: nobody may be left."""
        merged = len(self.people) - len(
            self.desk.workspace.read(delegate_rows, self.desk.event, self.people)
        )
        if merged < 3:
            self.do(desk, merge_delegates, self.person(kept), self.person(other))

    @rule(who=WHO)
    def come(self, who: int) -> None:
        """Whoever is cancelled, or lives on in another record, is not at the door."""
        row = self.desk.workspace.read(delegate_row, self.person(who))
        if row is not None and row.cancelled_at is None:
            said = self.desk.workspace.do(check_in_person, self.desk.event, row.id)
            assert said.outcome in (Outcome.WELCOME, Outcome.ALREADY)

    @rule(which=WHO, desk=DESK)
    def close_the_gaps(self, which: int, desk: int) -> None:
        here = self.view(which)
        moves = plan_gaps(here)
        self.desks[desk].do(close_gaps, here.arrangement.id, moves)
        after = self.view(which)
        leaving = {one.delegate_id for one in moves if not one.to_chair}
        stayed = {one.delegate_id for one in here.seats} - leaving
        assert {one.delegate_id for one in after.seats} == stayed
        assert plan_gaps(after) == (), "closed gaps are closed"
        for chain in chains_of(here.layout, here.arrangement.settings):
            if chain.rule != MIXED:
                self.in_the_same_order(chain, here, after)

    def in_the_same_order(self, chain: Chain, here: SeatingView, after: SeatingView) -> None:
        """Nobody of one chain overtook anybody; those whose seats are locked sat where they sat."""
        fast = {one.delegate_id for one in here.seats if one.locked}
        before, now = (
            {one.chair: one.delegate_id for one in seen.seats if one.delegate_id not in fast}
            for seen in (here, after)
        )
        moved_on = [before[key] for key in chain.chairs if key in before]
        are = [now[key] for key in chain.chairs if key in now and now[key] in moved_on]
        mine = [one for one in moved_on if one in are and self.is_of(chain, here, one)]
        assert [one for one in are if one in mine] == mine

    def is_of(self, chain: Chain, here: SeatingView, one: int) -> bool:
        who = here.sitters[one]
        side = chain.who is Who.ALL or who.host is (chain.who is Who.HOSTS)
        return side and who.rank <= chain.up_to

    @rule(which=WHO, who=WHO, desk=DESK)
    def late(self, which: int, who: int, desk: int) -> None:
        here, person = self.view(which), self.person(who)
        chair = best_free_chair(here, person)
        if chair and person not in self.hall(which).where():
            assert chair not in {one.chair for one in here.seats}
            deed = seat_delegate, here.arrangement.id, person, here.chair_ids[chair]
            self.do(desk, *deed)

    @rule(which=WHO, chair=WHO, desk=DESK)
    def take_a_chair_out(self, which: int, chair: int, desk: int) -> None:
        here = self.view(which)
        if len(here.layout.chairs) > 8:
            key = here.layout.chairs[chair % len(here.layout.chairs)].key
            self.do(desk, remove_furniture, here.hall.id, [key])

    @rule(desk=DESK)
    def undo(self, desk: int) -> None:
        before = self.records()
        fast = locked(before)
        try:
            self.desks[desk].undo()
        except NotPossible:
            assert self.records() == before
            return
        now = self.records()
        there = {(row["arrangement_id"], row["delegate_id"]): row["chair_id"]
                 for row in now["seat"].values()}  # fmt: skip
        as_before = now["delegate"] == before["delegate"] and now["hall_chair"].keys() >= set(
            fast.values()
        )
        if as_before:  # nobody was cancelled, and no two records became two again
            assert {one: there.get(one) for one in fast} == fast

    @rule(desk=DESK)
    def redo(self, desk: int) -> None:
        before = self.records()
        try:
            self.desks[desk].redo()
        except NotPossible:
            assert self.records() == before

    @rule(which=WHO, seed=st.integers(1, 3))
    def arrange_and_undo_is_nothing(self, which: int, seed: int) -> None:
        self.desk.clock.advance(timedelta(minutes=1))  # the same plan again is a step as well
        before = self.records()
        self.desks[0].do(take_arranged, *self._plan(which, seed))
        self.desks[0].undo()
        assert self.records() == before

    def _plan(self, which: int, seed: int) -> tuple[int, Any]:
        here = self.view(which)
        return here.arrangement.id, arrange(here, moves=30, seed=seed)

    @invariant()
    def no_promise_is_broken(self) -> None:
        assert broken_promises(self.desk) == []


Seats.TestCase.settings = settings(max_examples=4, stateful_step_count=11, deadline=None)
TestSeats = Seats.TestCase


class LongSeats(Seats):
    """The same, for hours if somebody likes."""


LongSeats.TestCase.settings = settings(max_examples=150, stateful_step_count=50, deadline=None)
# 7,500 steps of 60 ms: longer than what counts as a hang of one test
TestLongSeats = pytest.mark.timeout(1800)(pytest.mark.slow(LongSeats.TestCase))
