"""Whatever people do in whatever order, the promises about the three kinds of table hold.

Hypothesis invents days at the desk on a real file: adding, importing, editing, cancelling,
printing, checking in, taking back, undo, redo, closing, copying.
"""

import shutil
import tempfile
from contextlib import suppress
from datetime import timedelta
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

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.operation import operation
from hanoiplan.base.text import fold_words
from hanoiplan.delegates.issuing import replace_codes
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate, restore_delegate
from hanoiplan.delegates.queries import delegate_rows, standings
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.delegates.tables import Delegation
from hanoiplan.presence.queries import arrived, passages
from hanoiplan.registration.operations import take_back_check_in
from hanoiplan.starting import start_event
from hanoiplan.store.rows import Kind
from hanoiplan.store.work import Work
from tests.builders import Desk, a_clock, a_workspace
from tests.hanoiplan.store.raw import Tables, contents, replayed

NAMES = st.sampled_from(
    ["Nguyễn Văn An", "Lê Thị Ánh", "Đặng Đức Anh", "Somchai Wongsawat", "Sudin", "Trần Ngọc Hà"]
)
DELEGATIONS = st.sampled_from(["", "Hà Nội", "Huế", "Phnom Penh", "Sở Ngoại vụ"])
WHO = st.integers(0, 30)  # a place in the list, round and round


@operation("Tidy up")
def tidy(work: Work, event_id: int, delegation: int | None) -> int | None:
    """An empty delegation is made, or renamed and taken out: a row that is touched twice."""
    if delegation is None:
        return work.add(Delegation, event_id=event_id, name_vi="Trống", kind="other")
    work.change(Delegation, delegation, name_vi="Sắp xóa", name_en="To go")
    work.remove(Delegation, delegation)
    return None


class ADayAtTheDesk(RuleBasedStateMachine):
    """One file, one desk, anything that may happen there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = a_clock()
        self.facts: Tables = {}
        self.codes: dict[str, int] = {}  # every code that ever was given, and to whom
        self.taken_back: list[Tables] = []  # the records before each undo, for its redo

    @initialize()
    def begin(self) -> None:
        workspace = a_workspace(self.folder / "day.hanoiplan", self.clock)
        self.desk = Desk(workspace, workspace.do(start_event, title_vi="ACLC"), self.clock)
        self.new_work()

    def new_work(self) -> None:
        """Work after an undo: nothing can be done again any more."""
        self.taken_back.clear()
        self.clock.advance(timedelta(seconds=7))

    def people(self) -> list[DelegateRow]:
        return self.desk.workspace.read(delegate_rows, self.desk.event)

    def person(self, place: int) -> DelegateRow | None:
        rows = self.people()
        return rows[place % len(rows)] if rows else None

    def records(self) -> Tables:
        return contents(self.desk.path, Kind.RECORD)

    # --- what people do ---

    @rule(name=NAMES, delegation=DELEGATIONS)
    def add(self, name: str, delegation: str) -> None:
        self.desk.add(name, delegation=delegation)
        self.new_work()

    @rule(names=st.lists(NAMES, min_size=1, max_size=6), delegation=DELEGATIONS)
    def bring(self, names: list[str], delegation: str) -> None:
        self.desk.bring(*names, delegation=delegation)
        self.new_work()

    @rule(place=WHO, name=NAMES, delegation=DELEGATIONS)
    def edit(self, place: int, name: str, delegation: str) -> None:
        person = self.person(place)
        if person is not None:
            fields = {"printed_vi": name, "delegation": delegation}
            if self.desk.workspace.do(edit_delegate, person.id, **fields):
                self.new_work()

    @rule(place=WHO)
    def cancel(self, place: int) -> None:
        person = self.person(place)
        if person is not None and self.desk.workspace.do(cancel_delegate, person.id):
            self.new_work()

    @rule(place=WHO)
    def restore(self, place: int) -> None:
        person = self.person(place)
        if person is not None and self.desk.workspace.do(restore_delegate, person.id):
            self.new_work()

    @rule()
    def tidy_up(self) -> None:
        event, workspace = self.desk.event, self.desk.workspace
        present = self.records()["delegation"].values()
        empty = [row["id"] for row in present if row["name_vi"] == "Trống"]
        workspace.do(tidy, event, empty[0] if empty else None)
        self.new_work()

    @rule(place=WHO, again=st.booleans())
    def give_a_code(self, place: int, again: bool) -> None:
        person = self.person(place)
        if person is None:
            return
        if person.cancelled_at is not None:
            with suppress(NotPossible):
                self.desk.code(person.id)
                raise AssertionError("a cancelled person got a code")
            return
        if again:
            self.desk.workspace.do(replace_codes, self.desk.event, [person.id])
        self.note(self.desk.code(person.id), person.id)

    def note(self, code: str, holder: int) -> None:
        """A code belongs to one person for ever."""
        assert self.codes.setdefault(code, holder) == holder

    @rule()
    def print_what_is_missing(self) -> None:
        choice = CardChoice(only_missing=True)
        with suppress(NotPossible):  # nobody is missing
            cards = self.desk.workspace.do(prepare_badges, self.desk.event, choice)
            for card in cards:
                self.note(card.code, card.delegate_id)
            self.desk.workspace.do(note_printed, self.desk.event, CardKind.BADGE, "badge-a6", cards)

    @precondition(lambda self: self.codes)
    @rule(place=WHO)
    def scan(self, place: int) -> None:
        code = sorted(self.codes)[place % len(self.codes)]
        holder = {row.id: row for row in self.people()}.get(self.codes[code])
        here = self.desk.workspace.read(arrived, self.desk.event)
        outcome = self.desk.scan(code)
        assert outcome in ("welcome", "already", "cancelled", "void")
        if outcome == "welcome":
            assert holder is not None
            assert holder.cancelled_at is None
            assert holder.id not in here
        self.clock.advance(timedelta(seconds=3))

    @rule(place=WHO)
    def take_a_check_in_back(self, place: int) -> None:
        entries = self.desk.workspace.read(passages, self.desk.event)
        if entries:
            entry = entries[place % len(entries)]
            self.desk.workspace.do(take_back_check_in, entry.id, "quét nhầm")

    @rule()
    def undo_and_perhaps_redo(self) -> None:
        """Undo∘do = identity: what was undone and done again is as it was."""
        before = self.records()
        with suppress(NotPossible):  # refused: somebody checked in, or there is nothing
            self.desk.workspace.undo()
            self.taken_back.append(before)

    @precondition(lambda self: self.taken_back)
    @rule()
    def redo(self) -> None:
        self.desk.workspace.redo()
        assert self.records() == self.taken_back.pop()

    @rule()
    def do_and_undo_is_nothing(self) -> None:
        before = self.records()
        self.desk.bring("Phạm Thu Trang", "Hoàng Anh", delegation="Đoàn mới")
        self.desk.workspace.undo()
        assert self.records() == before
        self.taken_back.clear()

    @rule()
    def restart(self) -> None:
        self.desk.reopen()

    @rule()
    def save_a_copy(self) -> None:
        copy = self.folder / "copy.hanoiplan"
        assert self.desk.workspace.save_copy(copy).whole
        everything = (Kind.RECORD, Kind.FACT)
        assert contents(copy, *everything) == contents(self.desk.path, *everything)
        copy.unlink()

    # --- what always holds ---

    @invariant()
    def facts_only_grow(self) -> None:
        now = contents(self.desk.path, Kind.FACT)
        for table, rows in self.facts.items():
            assert rows.items() <= now[table].items()
        self.facts = now

    @invariant()
    def the_journal_makes_the_same_tables(self) -> None:
        assert replayed(self.desk.path) == contents(self.desk.path, Kind.RECORD, Kind.FACT)

    @invariant()
    def no_number_and_no_version_is_given_twice(self) -> None:
        numbers = [row["number"] for row in self.facts["number_issued"].values()]
        versions = [(row["number"], row["version"]) for row in self.facts["badge_issued"].values()]
        assert len(set(numbers)) == len(numbers)
        assert len(set(versions)) == len(versions)

    @invariant()
    def only_expected_people_have_a_badge_in_force(self) -> None:
        expected = {row.id for row in self.people() if row.cancelled_at is None}
        badges = self.desk.workspace.read(standings, self.desk.event)
        assert {badge.delegate_id for badge in badges.values() if badge.in_force} <= expected

    @invariant()
    def nobody_is_present_twice(self) -> None:
        inside = [row.delegate_id for row in self.desk.workspace.read(passages, self.desk.event)]
        assert len(set(inside)) == len(inside)
        assert set(inside) <= {row.id for row in self.people()}

    @invariant()
    def search_finds_everybody_and_nobody_else(self) -> None:
        people = self.people()
        words = {word for row in people for word in fold_words(row.name)} | {"pham", "hoang"}
        for word in words:
            found = self.desk.workspace.read(find_delegates, self.desk.event, word, 1000)
            named = {row.id for row in people if word in fold_words(row.name)}
            assert named <= {row.id for row in found}
        indexed = contents(self.desk.path, Kind.SECRET)["search_text"]
        assert set(indexed) == {row.id for row in people}

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            verdict = self.desk.workspace.verify()
            self.desk.workspace.close()
            assert verdict.whole, verdict.faults
        shutil.rmtree(self.folder)


def a_day(examples: int, steps: int) -> settings:
    """So many invented days of so many steps."""
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


TestADayAtTheDesk = ADayAtTheDesk.TestCase
TestADayAtTheDesk.settings = a_day(examples=12, steps=25)


@pytest.mark.slow
def test_many_long_days_at_the_desk() -> None:
    """The same, longer: `make sweep`."""
    run_state_machine_as_test(ADayAtTheDesk, settings=a_day(examples=120, steps=40))
