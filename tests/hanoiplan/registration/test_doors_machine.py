"""Whatever happens at the doors in whatever order: no dead badge opens one, no living one fails.

Hypothesis invents mornings on a real file with two desks: entering, leaving, letting in against
the rules, taking back, reprinting here and at another copy, voiding, cancelling, standing in and
taking that back, a clock that is set back, undo and redo; at a plain door, at one that reads both
ways and at four of a group, one of them closed. Beside the file stands a small model of who is
where and which badge lives.
"""

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.operation import operation
from hanoiplan.delegates.codes import HIGHEST_VERSION, BadgeCode, make_code
from hanoiplan.delegates.issuing import replace_codes, void_badges
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.delegates.queries import code_key, delegate_rows
from hanoiplan.presence.model import Way
from hanoiplan.presence.queries import main_checkpoint, who_is_inside
from hanoiplan.registration.model import CheckInOutcome, Outcome
from hanoiplan.registration.operations import (
    check_in,
    check_in_person,
    let_in_anyway,
    take_back_check_in,
)
from hanoiplan.starting import start_event
from hanoiplan.store.work import Work
from hanoiplan.substitutions.operations import substitute, take_back_substitution
from hanoiplan.substitutions.queries import substitutions
from hanoiplan.workspace import Workspace
from tests.builders import MORNING, Desk, a_clock, a_workspace
from tests.hanoiplan.registration.doors import a_door

PLAIN, BOTH, HALL_A, HALL_B, HALL_C, SHUT = range(6)
GROUP = (HALL_A, HALL_B, HALL_C, SHUT)
# few people, and the halls more often than the others: what goes wrong needs a history
WHO, DOOR = st.integers(0, 3), st.sampled_from((*GROUP, HALL_A, HALL_B, HALL_C, BOTH, PLAIN))
BACK = timedelta(minutes=20)  # more than such a morning takes: no moment comes twice


@operation("Void a lost badge")
def void(work: Work, event_id: int, delegate_id: int) -> None:
    void_badges(work, event_id, [delegate_id], "lost")


@dataclass(slots=True)
class Step:
    """One badge read, or one name chosen, that somebody passed by."""

    who: int
    door: int
    enters: bool
    passage: int
    taken_back: bool = False


@dataclass(slots=True)
class Whereabouts:
    """Who is where by what stands: each is told anew as if nothing taken back had ever been."""

    steps: list[Step] = field(default_factory=list)

    def behind(self, who: int) -> set[int]:
        """The doors behind which somebody is."""
        found: set[int] = set()
        for step in self.standing(who):
            if step.enters and step.door in GROUP:
                found -= set(GROUP)
            if step.enters:
                found.add(step.door)
            else:
                found.discard(step.door)
        return found

    def standing(self, who: int) -> list[Step]:
        """What somebody did, without what was taken back."""
        return [one for one in self.steps if one.who == who and not one.taken_back]

    def must_stand(self, step: Step) -> bool:
        """An exit from a hall: without it somebody could be in two, now or afterwards."""
        others = set(GROUP) - {step.door} if step.door in GROUP else set()
        later = self.steps[self.steps.index(step) :]
        entered = {one.door for one in self.standing(step.who) if one.enters and one in later}
        return not step.enters and bool(others & (self.behind(step.who) | entered))


class AMorningAtTheDoors(RuleBasedStateMachine):
    """One file, six doors, anything that may happen there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = a_clock()
        self.earliest = MORNING
        self.whereabouts = Whereabouts()
        self.alive: dict[int, str] = {}  # the one badge of each person that opens doors
        self.printed: dict[str, int] = {}  # every badge there ever was, and whose it is
        self.undoable = 0  # steps of records that this morning brought
        self.undone = 0

    @initialize()
    def begin(self) -> None:
        workspace = a_workspace(self.folder / "doors.hanoiplan", self.clock)
        self.desk = Desk(workspace, workspace.do(start_event, title_vi="ACLC"), self.clock)
        main = workspace.read(main_checkpoint, self.desk.event)
        assert main is not None
        self.other = Workspace.open(self.desk.path, self.clock, desk="2")
        halls = [a_door(self.desk, name, group="halls").id for name in ("A", "B", "C")]
        shut = a_door(self.desk, "D", group="halls", closed=True).id
        self.doors = [main.id, a_door(self.desk, "E", reads=Way.BOTH).id, *halls, shut]
        for row_id in self.desk.bring("An", "Bình", delegation="Huế"):
            self.gets(row_id, self.desk.code(row_id))

    def gets(self, who: int, code: str) -> None:
        """From now on this badge opens doors, and no older one."""
        self.alive[who] = code
        self.printed[code] = who

    def person(self, place: int) -> int:
        everybody = sorted(set(self.printed.values()))
        return everybody[place % len(everybody)]

    def expected(self) -> set[int]:
        """Who is in the list and not cancelled."""
        rows = self.desk.workspace.read(delegate_rows, self.desk.event)
        return {row.id for row in rows if row.cancelled_at is None}

    # --- the model ---

    def passes(self, done: CheckInOutcome, step: Step) -> None:
        """The model follows."""
        assert done.passage_id is not None
        step.passage = done.passage_id
        self.whereabouts.steps.append(step)
        self.clock.advance(timedelta(seconds=11))

    def is_taken_for(self, done: CheckInOutcome, who: int, door: int, *, leaves: bool) -> None:
        """A living badge passes, but for a door that is closed to all."""
        is_in = door in self.whereabouts.behind(who)
        if leaves:
            assert done.outcome is Outcome.LEFT
        elif door == SHUT:
            assert done.outcome is Outcome.WRONG_TIME
        else:
            assert done.outcome is (Outcome.ALREADY if is_in else Outcome.WELCOME)
        if done.outcome is Outcome.WELCOME or (leaves and is_in):
            self.passes(done, Step(who, door, enters=not leaves, passage=0))

    def told_after_a_step_back(self) -> None:
        """Whoever is not expected by now has lost the badge for good."""
        expected = self.expected()
        self.alive = {who: code for who, code in self.alive.items() if who in expected}

    # --- at the doors ---

    @rule(place=st.integers(0, 7), door=DOOR, leaves=st.booleans(), second=st.booleans())
    def scan(self, place: int, door: int, leaves: bool, second: bool) -> None:
        """Any badge that ever was printed, at either desk."""
        self.reads(sorted(self.printed)[place % len(self.printed)], door, leaves, second)

    @rule(place=WHO, door=DOOR, second=st.booleans())
    def made_elsewhere(self, place: int, door: int, second: bool) -> None:
        """A badge that another copy of the file gave kills all that are known here."""
        who = self.person(place)
        newest = max(code[1:11] for code, whose in self.printed.items() if whose == who)
        if int(newest[8:]) == HIGHEST_VERSION:
            return
        code = BadgeCode(int(newest[:3]), int(newest[3:8]), int(newest[8:]) + 1)
        key = self.desk.workspace.read(code_key, self.desk.event)
        assert key is not None
        digits = make_code(key, code)
        self.printed[digits] = who
        if who in self.expected():
            self.gets(who, digits)
        self.reads(digits, door, leaves=False, second=second)

    def reads(self, code: str, door: int, leaves: bool, second: bool) -> None:
        who, at = self.printed[code], self.other if second else self.desk.workspace
        way = Way.OUT if leaves else None
        if door == BOTH:
            leaves = leaves or door in self.whereabouts.behind(who)
        done = at.do(check_in, self.desk.event, code, self.doors[door], way)
        if self.alive.get(who) == code:
            self.is_taken_for(done, who, door, leaves=leaves)
        else:
            assert done.outcome in (Outcome.VOID, Outcome.CANCELLED)
        self.clock.advance(timedelta(seconds=11))

    @rule(place=WHO)
    def the_keeper_lets_in(self, place: int) -> None:
        """Against the rules, but nobody twice, and nobody whose badge is dead."""
        who = self.person(place)
        there = (self.desk.event, who, self.doors[SHUT], "được mời", "chị Hoa")
        is_in = SHUT in self.whereabouts.behind(who)
        if is_in or who not in self.alive or who not in self.expected():
            with pytest.raises(NotPossible):
                self.desk.workspace.do(let_in_anyway, *there)
            return
        done = self.desk.workspace.do(let_in_anyway, *there)
        assert done.outcome is Outcome.WELCOME
        self.passes(done, Step(who, SHUT, enters=True, passage=0))

    @precondition(lambda self: self.alive and self.earliest > MORNING - 18 * BACK)
    @rule(place=WHO, twice=st.booleans())
    def the_clock_is_set_back(self, place: int, twice: bool) -> None:
        """To a time of the same day at which nothing has happened yet; then somebody comes."""
        code = sorted(self.alive.values())[place % len(self.alive)]
        if twice:
            self.reads(code, BOTH, leaves=False, second=False)
        self.earliest -= BACK
        self.clock.moment = self.earliest
        self.reads(code, BOTH, leaves=False, second=True)

    @rule(place=WHO, door=st.sampled_from((PLAIN, *GROUP)))
    def let_in_by_name(self, place: int, door: int) -> None:
        """A lost badge locks nobody out whom the list expects."""
        who = self.person(place)
        there = (self.desk.event, who, self.doors[door])
        if who in self.expected():
            done = self.desk.workspace.do(check_in_person, *there)
            self.is_taken_for(done, who, door, leaves=False)
        else:
            with suppress(NotPossible):  # no longer in the list at all
                done = self.desk.workspace.do(check_in_person, *there)
                assert done.outcome is Outcome.CANCELLED
        self.clock.advance(timedelta(seconds=11))

    @precondition(lambda self: self.whereabouts.steps)
    @rule(place=st.integers(0, 7), latest=st.booleans())
    def take_back(self, place: int, latest: bool) -> None:
        known = [one for one in self.whereabouts.steps if not one.taken_back]
        if not known:
            return
        step = known[-1 - place % len(known) if latest else place % len(known)]
        if self.whereabouts.must_stand(step):
            with pytest.raises(NotPossible):
                self.desk.workspace.do(take_back_check_in, step.passage, "quét nhầm")
            return
        self.desk.workspace.do(take_back_check_in, step.passage, "quét nhầm")
        step.taken_back = True

    # --- badges and people ---

    @rule(place=WHO)
    def reprint(self, place: int) -> None:
        who = self.person(place)
        if who in self.expected():
            new = self.desk.workspace.do(replace_codes, self.desk.event, [who])[who]
            self.gets(who, new)

    @rule(place=WHO)
    def void_it(self, place: int) -> None:
        who = self.person(place)
        self.desk.workspace.do(void, self.desk.event, who)
        self.alive.pop(who, None)

    @rule(place=WHO)
    def cancel(self, place: int) -> None:
        who = self.person(place)
        if who in self.expected() and self.desk.workspace.do(cancel_delegate, who):
            self.alive.pop(who, None)
            self.changed()

    @rule(place=WHO)
    def comes_after_all(self, place: int) -> None:
        """With a new badge once it is printed: the old one stays dead."""
        who = self.person(place)
        rows = self.desk.workspace.read(delegate_rows, self.desk.event, [who])
        if rows and rows[0].cancelled_at is not None:
            self.desk.workspace.do(restore_delegate, who)
            self.changed()

    @rule(place=WHO, other=WHO, new=st.booleans())
    def stand_in(self, place: int, other: int, new: bool) -> None:
        away = self.person(place)
        by = DelegateDraft(printed_vi="Người đi thay") if new else self.person(other)
        with suppress(NotPossible):
            done = self.desk.workspace.do(substitute, self.desk.event, away, by)
            self.alive.pop(away, None)
            self.gets(done.stand_in_id, done.code)
            self.changed()

    @rule(place=WHO)
    def no_stand_in_after_all(self, place: int) -> None:
        """Both are expected; the badge of the one who was away stays dead."""
        known = self.desk.workspace.read(substitutions, self.desk.event)
        if known:
            chosen = known[place % len(known)]
            self.desk.workspace.do(take_back_substitution, chosen.id, "về kịp")
            self.changed()

    def changed(self) -> None:
        """Records are different: one more to undo, nothing to do again."""
        self.undoable, self.undone = self.undoable + 1, 0

    @precondition(lambda self: self.undoable)
    @rule()
    def undo(self) -> None:
        with suppress(NotPossible):  # somebody passed whose record would go
            self.desk.workspace.undo()
            self.undoable, self.undone = self.undoable - 1, self.undone + 1
            self.told_after_a_step_back()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        with suppress(NotPossible):
            self.desk.workspace.redo()
            self.undoable, self.undone = self.undoable + 1, self.undone - 1
            self.told_after_a_step_back()

    @rule()
    def restart(self) -> None:
        self.desk.reopen()

    # --- what always holds ---

    @invariant()
    def the_file_knows_who_is_where(self) -> None:
        for place, door in enumerate(self.doors):
            inside = self.desk.workspace.read(who_is_inside, self.desk.event, door)
            everybody = set(self.printed.values())
            assert inside == {who for who in everybody if place in self.whereabouts.behind(who)}

    @invariant()
    def nobody_is_in_two_halls(self) -> None:
        halls = [
            self.desk.workspace.read(who_is_inside, self.desk.event, self.doors[hall])
            for hall in GROUP
        ]
        assert not [pair for pair in combinations(halls, 2) if pair[0] & pair[1]]

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.other.close()
            verdict = self.desk.workspace.verify()
            self.desk.workspace.close()
            assert verdict.whole, verdict.faults
        shutil.rmtree(self.folder)


def a_morning(examples: int, steps: int) -> settings:
    """So many invented mornings of so many steps."""
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


TestAMorningAtTheDoors = AMorningAtTheDoors.TestCase
TestAMorningAtTheDoors.settings = a_morning(examples=20, steps=30)


@pytest.mark.slow
def test_many_long_mornings_at_the_doors() -> None:
    """The same, longer: `make sweep`."""
    run_state_machine_as_test(AMorningAtTheDoors, settings=a_morning(examples=60, steps=50))
