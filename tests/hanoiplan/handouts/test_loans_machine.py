"""Lending, giving back, correcting, undoing and reopening in any order, from two desks.

After each step: what is out and what is left make the stock, no number is with two people, and the
list of who still has one is what a person with pencil and paper would have.
"""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.handouts.lending import on_loan
from hanoiplan.handouts.model import number_key
from hanoiplan.handouts.operations import (
    edit_item,
    give_back,
    give_back_number,
    hand_out,
    take_back_hand_out,
    take_back_return,
)
from hanoiplan.handouts.queries import stock
from hanoiplan.workspace import Workspace
from tests.hanoiplan.handouts.handing import HEADSET, a_counter

PEOPLE = ("An", "Bình", "Cúc")
NUMBERS = ("1", "01", "2", "3", "4")
who = st.integers(0, len(PEOPLE) - 1)
which = st.integers(0, 30)


class Loans(RuleBasedStateMachine):
    """A desk that lends headsets, and what was written down beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        folder = Path(self.closing.enter_context(tempfile.TemporaryDirectory()))
        self.counter = self.closing.enter_context(a_counter(folder))
        self.people = self.counter.desk.bring(*PEOPLE)
        self.headset = self.counter.item(HEADSET)
        self.open_second()
        self.out: dict[int, tuple[int, str]] = {}  # hand-out: who, number
        self.returned: dict[int, tuple[int, str]] = {}
        self.cancelled: set[int] = set()
        self.stock = 5

    def open_second(self) -> None:
        self.second = Workspace.open(self.counter.desk.path, self.counter.desk.clock, "2")

    def teardown(self) -> None:
        self.second.close()
        self.closing.close()

    def may_be_out(self, person: int, number: str) -> bool:
        busy = {number_key(taken) for _holder, taken in self.out.values()}
        holders = {holder for holder, _number in self.out.values()}
        free = number_key(number) not in busy and person not in holders
        return free and len(self.out) < self.stock

    @rule(who=who, number=st.sampled_from(NUMBERS), second=st.booleans())
    def lend(self, who: int, number: str, second: bool) -> None:
        desk = self.second if second else self.counter.desk.workspace
        possible = who not in self.cancelled and self.may_be_out(who, number)
        try:
            ask = (self.counter.event, self.headset, self.people[who], number)
            handed = desk.do(hand_out, *ask)
        except NotPossible:
            assert not possible
        else:
            assert possible
            self.out[handed.id] = (who, number)

    @precondition(lambda self: self.out)
    @rule(which=which, by_number=st.booleans())
    def give_back(self, which: int, by_number: bool) -> None:
        hand_out_id = sorted(self.out)[which % len(self.out)]
        number = self.out[hand_out_id][1]
        if by_number:
            ask = (self.counter.event, self.headset, number)
            assert self.counter.desk.workspace.do(give_back_number, *ask).id == hand_out_id
        else:
            self.counter.desk.workspace.do(give_back, hand_out_id)
        self.returned[hand_out_id] = self.out.pop(hand_out_id)

    @precondition(lambda self: self.out or self.returned)
    @rule(which=which)
    def take_back(self, which: int) -> None:
        known = sorted({**self.out, **self.returned})
        hand_out_id = known[which % len(known)]
        self.counter.desk.workspace.do(take_back_hand_out, hand_out_id, "mistake")
        self.out.pop(hand_out_id, None)
        self.returned.pop(hand_out_id, None)

    @precondition(lambda self: self.returned)
    @rule(which=which)
    def take_back_the_return(self, which: int) -> None:
        hand_out_id = sorted(self.returned)[which % len(self.returned)]
        possible = self.may_be_out(*self.returned[hand_out_id])
        try:
            self.counter.desk.workspace.do(take_back_return, hand_out_id, "mistake")
        except NotPossible:
            assert not possible
        else:
            assert possible
            self.out[hand_out_id] = self.returned.pop(hand_out_id)

    @rule(number=st.integers(0, 6))
    def change_the_stock(self, number: int) -> None:
        try:
            self.counter.desk.workspace.do(edit_item, self.headset, stock=number)
        except NotPossible:
            assert number < len(self.out)
        else:
            assert number >= len(self.out)
            self.stock = number

    @rule(who=who)
    def cancel_or_restore(self, who: int) -> None:
        if who in self.cancelled:
            self.counter.desk.workspace.do(restore_delegate, self.people[who])
        else:
            self.counter.desk.workspace.do(cancel_delegate, self.people[who])
        self.cancelled ^= {who}

    @rule(again=st.booleans())
    def undo_or_redo(self, again: bool) -> None:
        """Records go back and forth; what was handed out stays as it is, or it is refused."""
        state = self.counter.desk.workspace.undo_state()
        label = state.redo if again else state.undo
        if label not in {"Edit an item to hand out", "Cancel delegate", "Take back cancellation"}:
            return
        step = self.counter.desk.workspace.redo if again else self.counter.desk.workspace.undo
        refusal = ""
        try:
            step()
        except NotPossible as refused:
            refusal = str(refused)
        assert not refusal or "The stock cannot be" in refusal
        self.look_again()

    def look_again(self) -> None:
        """What undo did to the records is read; what is out is not."""
        row = self.counter.stock(HEADSET)
        assert row.stock is not None
        self.stock = row.stock
        due = {person: self.counter.states(self.people[person]) for person in range(len(PEOPLE))}
        self.cancelled = {person for person, found in due.items() if "Conference kit" not in found}

    @rule()
    def reopen(self) -> None:
        self.second.close()
        self.counter.desk.reopen()
        self.open_second()

    @invariant()
    def everything_is_somewhere(self) -> None:
        (row,) = (
            one
            for one in self.second.read(stock, self.counter.event)
            if one.item.id == self.headset
        )
        assert (row.out, row.left) == (len(self.out), self.stock - len(self.out))
        assert row.left is not None
        assert row.left >= 0

    @invariant()
    def no_number_is_with_two(self) -> None:
        lines = self.second.read(on_loan, self.counter.event)
        found = {line.hand_out_id: (line.delegate, line.number) for line in lines}
        assert found == {key: (PEOPLE[person], n) for key, (person, n) in self.out.items()}
        numbers = [number_key(line.number) for line in lines]
        assert len(numbers) == len(set(numbers))


Loans.TestCase.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
TestLoans = Loans.TestCase
