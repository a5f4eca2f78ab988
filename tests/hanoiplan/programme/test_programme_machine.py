"""Whatever is done to a programme in whatever order: no cue is lost, and undo goes back exactly."""

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.live import tick_cue, untick_cue
from hanoiplan.programme.model import CueDraft, Session, SessionDraft
from hanoiplan.programme.operations import (
    add_session,
    move_session,
    remove_sessions,
    resize_session,
    shift_rest,
)
from hanoiplan.programme.queries import sessions
from tests.builders import MORNING, Desk, a_desk

CUES = tuple(CueDraft(n * 5, 5, Bilingual(f"Việc {n}")) for n in range(2))
PLACES = st.integers(0, 20)
MINUTES = st.integers(-90, 240)


class Programme(RuleBasedStateMachine):
    """A programme in the hands of one desk; what it was before each step is remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.opened = a_desk(Path(self.folder.name) / "x.hanoiplan")
        self.desk: Desk = self.opened.__enter__()
        self.before: list[tuple[tuple[Any, ...], ...]] = []
        self.ticked: set[int] = set()
        self.cues = 0

    def teardown(self) -> None:
        self.opened.__exit__(None, None, None)
        self.folder.cleanup()

    def now(self) -> tuple[Session, ...]:
        return self.desk.workspace.read(sessions, self.desk.event)

    def shape(self) -> tuple[tuple[Any, ...], ...]:
        """The records alone: ticks are facts, which an undo leaves."""
        return tuple(
            (one.id, one.starts, one.ends, tuple(cue.id for cue in one.cues)) for one in self.now()
        )

    def chosen(self, place: int) -> Session:
        found = self.now()
        return found[place % len(found)]

    def step(self, *deed: Any) -> None:
        """Do something; a refusal changes nothing."""
        was = self.shape()
        try:
            self.desk.workspace.do(*deed)
        except NotPossible:
            assert self.shape() == was
            return
        if self.shape() != was:
            self.before.append(was)

    @rule(begin=MINUTES, length=st.integers(1, 120))
    def add(self, begin: int, length: int) -> None:
        starts = MORNING + timedelta(minutes=begin)
        ends = starts + timedelta(minutes=length)
        draft = SessionDraft(starts, ends, Bilingual("Phiên"), cues=CUES)
        self.step(add_session, self.desk.event, draft)
        self.cues += len(CUES)

    @precondition(lambda self: self.now())
    @rule(place=PLACES, minutes=MINUTES)
    def move(self, place: int, minutes: int) -> None:
        one = self.chosen(place)
        self.step(move_session, one.id, one.starts + timedelta(minutes=minutes))

    @precondition(lambda self: self.now())
    @rule(place=PLACES, minutes=MINUTES)
    def resize(self, place: int, minutes: int) -> None:
        one = self.chosen(place)
        self.step(resize_session, one.id, one.starts, one.ends + timedelta(minutes=minutes))

    @precondition(lambda self: self.now())
    @rule(place=PLACES, minutes=MINUTES)
    def shift(self, place: int, minutes: int) -> None:
        self.step(shift_rest, self.chosen(place).id, minutes)

    @precondition(lambda self: self.now())
    @rule(place=PLACES)
    def remove(self, place: int) -> None:
        one, before = self.chosen(place), len(self.now())
        ticked = any(cue.id in self.ticked for cue in one.cues)
        self.step(remove_sessions, [one.id])
        assert (len(self.now()) == before) == ticked
        self.cues -= 0 if ticked else len(one.cues)

    @precondition(lambda self: self.now())
    @rule(place=PLACES, which=st.integers(0, 1))
    def tick(self, place: int, which: int) -> None:
        cue = self.chosen(place).cues[which]
        self.desk.workspace.do(tick_cue, cue.id)
        self.ticked.add(cue.id)

    @precondition(lambda self: self.ticked)
    @rule(place=PLACES)
    def untick(self, place: int) -> None:
        one = sorted(self.ticked)[place % len(self.ticked)]
        self.desk.workspace.do(untick_cue, one)
        self.ticked.discard(one)

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        """Exactly one step back; not where a ticked cue would go."""
        was = self.before[-1]
        kept = {cue for *_facts, cues in was for cue in cues}
        try:
            self.desk.workspace.undo()
        except NotPossible:
            assert self.ticked - kept
            return
        self.before.pop()
        assert self.shape() == was
        self.cues = len(kept)

    @invariant()
    def no_cue_is_lost(self) -> None:
        cues = [cue for one in self.now() for cue in one.cues]
        assert len(cues) == self.cues
        assert {cue.id for cue in cues if cue.done_at is not None} == self.ticked


class LongProgramme(Programme):
    """The same for longer."""


Programme.TestCase.settings = settings(max_examples=6, stateful_step_count=12, deadline=None)
LongProgramme.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestProgramme = Programme.TestCase
TestLongProgramme = pytest.mark.slow(LongProgramme.TestCase)
