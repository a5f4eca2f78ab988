"""Lending, giving back, losing, correcting, undoing and reopening in any order, from two desks.

After each step: what is out, what is lost and what is left make the stock, no number is with two
people, and the list of who still has one is what a person with pencil and paper would have.
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
from hanoiplan.handouts.operations import edit_item, hand_out, take_back_hand_out
from hanoiplan.handouts.queries import stock
from hanoiplan.handouts.returning import give_back, give_back_number, take_back_return
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
        self.lost: dict[int, tuple[int, str]] = {}
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
        return free and len(self.out) + len(self.lost) < self.stock

    def gone(self, number: str) -> int:
        """The loan of this number that ended because it was lost; 0 where there is none."""
        wanted = number_key(number)
        return next((key for key, lent in self.lost.items() if number_key(lent[1]) == wanted), 0)

    def found(self, number: str) -> None:
        """What was lost is here."""
        if gone := self.gone(number):
            self.returned[gone] = self.lost.pop(gone)

    @rule(who=who, number=st.sampled_from(NUMBERS), second=st.booleans())
    def lend(self, who: int, number: str, second: bool) -> None:
        desk = self.second if second else self.counter.desk.workspace
        before = dict(self.lost), dict(self.returned)
        self.found(number)  # whoever lends it has it in hand
        possible = who not in self.cancelled and self.may_be_out(who, number)
        try:
            ask = (self.counter.event, self.headset, self.people[who], number)
            handed = desk.do(hand_out, *ask)
        except NotPossible:
            assert not possible
            self.lost, self.returned = before
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

    @precondition(lambda self: self.out)
    @rule(which=which, in_words=st.booleans())
    def lose(self, which: int, in_words: bool) -> None:
        """Ticked, or said in the remark."""
        hand_out_id = sorted(self.out)[which % len(self.out)]
        said = ("Đã mất.", False) if in_words else ("", True)
        assert self.counter.desk.workspace.do(give_back, hand_out_id, *said).lost
        self.lost[hand_out_id] = self.out.pop(hand_out_id)

    @rule(number=st.sampled_from(NUMBERS), lost=st.booleans())
    def come_back_by_number(self, number: str, lost: bool) -> None:
        """Of what is not out: only what is lost can be here again."""
        if any(number_key(taken) == number_key(number) for _holder, taken in self.out.values()):
            return
        possible = bool(self.gone(number)) and not lost
        ask = (self.counter.event, self.headset, number, "", lost)
        try:
            self.second.do(give_back_number, *ask)
        except NotPossible:
            assert not possible
        else:
            assert possible
            self.found(number)

    @precondition(lambda self: self.out or self.returned or self.lost)
    @rule(which=which)
    def take_back(self, which: int) -> None:
        known = sorted({**self.out, **self.returned, **self.lost})
        hand_out_id = known[which % len(known)]
        self.counter.desk.workspace.do(take_back_hand_out, hand_out_id, "mistake")
        self.out.pop(hand_out_id, None)
        self.returned.pop(hand_out_id, None)
        self.lost.pop(hand_out_id, None)

    @precondition(lambda self: self.returned or self.lost)
    @rule(which=which)
    def take_back_the_return(self, which: int) -> None:
        """Also that something was lost: it is still with the person."""
        ended = {**self.returned, **self.lost}
        hand_out_id = sorted(ended)[which % len(ended)]
        was_lost = self.lost.pop(hand_out_id, None)
        possible = self.may_be_out(*ended[hand_out_id])
        try:
            self.counter.desk.workspace.do(take_back_return, hand_out_id, "mistake")
        except NotPossible:
            assert not possible
            if was_lost is not None:
                self.lost[hand_out_id] = was_lost
        else:
            assert possible
            self.out[hand_out_id] = ended[hand_out_id]
            self.returned.pop(hand_out_id, None)

    @rule(number=st.integers(0, 6))
    def change_the_stock(self, number: int) -> None:
        try:
            self.counter.desk.workspace.do(edit_item, self.headset, stock=number)
        except NotPossible:
            assert number < len(self.out) + len(self.lost)
        else:
            assert number >= len(self.out) + len(self.lost)
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
        gone = len(self.out) + len(self.lost)
        assert (row.out, row.lost) == (len(self.out), len(self.lost))
        assert row.left == self.stock - gone
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
