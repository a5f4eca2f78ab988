"""Prints, changes, reprints and restarts in any order: what must hold after each of them.

One live code a person; a number never given twice; whose card says something else is known; who
answers for a card answers for that card only.
"""

from pathlib import Path
from random import Random
from typing import Literal

import pytest

from hanoiplan.badges.answering import sign_off
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import (
    DATA_CHANGED,
    OTHER,
    cards_of_run,
    note_printed,
    prepare_run,
)
from hanoiplan.badges.printed import changed_since_printed, signed
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows, standings
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.store.raw import contents

BADGE, LAYOUT = CardKind.BADGE, "badge-a6"
NAMES = ("Nguyễn Văn An", "Lê Thị Bình", "Somchai Jaidee", "Đỗ Nguyễn Tường Nhượng")
POSITIONS = ("Giám đốc", "Phó Giám đốc", "Chủ tịch")
STEPS = 25
Only = Literal["", "unprinted", "changed"]
Said = tuple[str, str]


class Printing:
    """A desk at which badges are printed, and what a person would remember of it."""

    def __init__(self, desk: Desk, chance: Random) -> None:
        self.desk, self.chance = desk, chance
        self.worn: dict[int, tuple[str, Said]] = {}  # code, and what the badge said
        self.dead: list[str] = []
        self.numbers: dict[int, int] = {}
        self.promised: dict[int, Said] = {}  # what the signed card said
        self.steps = (
            *(self.register, self.change, self.change, self.print_run, self.print_run),
            *(self.draw_for_nothing, self.answer_for, self.restart),
        )

    def said(self) -> dict[int, Said]:
        """What each record says on a badge."""
        rows = self.desk.workspace.read(delegate_rows, self.desk.event)
        return {row.id: (row.printed.vi, row.position.vi) for row in rows}

    def register(self) -> None:
        chance = self.chance
        self.desk.add(chance.choice(NAMES), position_vi=chance.choice(POSITIONS))

    def change(self) -> None:
        if people := sorted(self.said()):
            who, position = self.chance.choice(people), self.chance.choice(POSITIONS)
            self.desk.workspace.do(edit_delegate, who, position_vi=position)

    def print_run(self) -> None:
        wanted: tuple[Only, ...] = ("", "unprinted", "changed")
        only = self.chance.choice(wanted)
        said = self.said()
        stale = {who for who, (_code, then) in self.worn.items() if then != said[who]}
        expected = {"": set(said), "unprinted": set(said) - set(self.worn), "changed": stale}[only]
        if not expected:
            return
        reason = DATA_CHANGED if only == "changed" else OTHER
        ask = (self.desk.event, BADGE, CardChoice(only=only), None, reason)
        run = self.desk.workspace.do(prepare_run, *ask)
        assert {card.delegate_id for card in run} == expected
        self.desk.workspace.do(note_printed, self.desk.event, BADGE, LAYOUT, run, reason)
        for card in run:
            if card.delegate_id in self.worn:
                self.dead.append(self.worn[card.delegate_id][0])
            self.worn[card.delegate_id] = (card.code, said[card.delegate_id])

    def draw_for_nothing(self) -> None:
        """The disk was full: nothing of the run may come into force."""
        if self.said():
            ask = (self.desk.event, BADGE, CardChoice(), None, OTHER)
            self.desk.workspace.do(prepare_run, *ask)

    def answer_for(self) -> None:
        cards = self.desk.workspace.read(cards_of_run, self.desk.event, BADGE, CardChoice())
        if cards:
            card = self.chance.choice(cards)
            ask = (self.desk.event, BADGE, LAYOUT, [(card, "below_floor")], "Trần Hà")
            self.desk.workspace.do(sign_off, *ask)
            self.promised[card.delegate_id] = self.said()[card.delegate_id]

    def restart(self) -> None:
        self.desk.reopen()

    # --- what must hold

    def check(self) -> None:
        said = self.said()
        stale = {who for who, (_code, then) in self.worn.items() if then != said[who]}
        changed = self.desk.workspace.read(changed_since_printed, self.desk.event, BADGE)
        assert changed == stale
        self.check_numbers()
        self.check_signatures(said)

    def check_numbers(self) -> None:
        badges = self.desk.workspace.read(standings, self.desk.event)
        for who, badge in badges.items():
            assert self.numbers.setdefault(who, badge.number) == badge.number
        assert len({badge.number for badge in badges.values()}) == len(badges)
        facts = contents(self.desk.path, Kind.FACT)["badge_issued"].values()
        given = [(row["number"], row["version"]) for row in facts]
        assert len(given) == len(set(given))

    def check_signatures(self, said: dict[int, Said]) -> None:
        cards = self.desk.workspace.read(cards_of_run, self.desk.event, BADGE, CardChoice())
        ask = (self.desk.event, BADGE, LAYOUT, cards)
        holds = {int(key) for key, _problem in self.desk.workspace.read(signed, *ask)}
        assert holds <= set(self.promised)
        assert {who for who, then in self.promised.items() if then == said[who]} <= holds

    def check_doors(self) -> None:
        assert {self.desk.scan(code) for code in self.dead} <= {"void"}
        assert {self.desk.scan(code) for code, _said in self.worn.values()} <= {"welcome"}


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_in_whatever_order(tmp_path: Path, seed: int) -> None:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        machine = Printing(desk, Random(seed))
        machine.register()
        for _step in range(STEPS):
            machine.chance.choice(machine.steps)()
            machine.check()
        assert machine.worn, "nothing was printed: the walk proves nothing"
        machine.check_doors()
