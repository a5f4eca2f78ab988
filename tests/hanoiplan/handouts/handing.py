"""A desk with something to hand out, and short ways to hand it out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hanoiplan.base.i18n import set_language
from hanoiplan.handouts.model import Due, HandedRow, ItemDraft, ItemKind, Per, StockRow, Whom
from hanoiplan.handouts.operations import hand_out, make_item
from hanoiplan.handouts.queries import due, items, stock
from hanoiplan.handouts.returning import give_back
from tests.builders import Desk, a_desk

KIT, GIFT, HEADSET = "Conference kit", "Gift", "Headset"


@dataclass(slots=True)
class Counter:
    """A desk and its items by English name."""

    desk: Desk

    @property
    def event(self) -> int:
        return self.desk.event

    def item(self, name: str) -> int:
        found = self.desk.workspace.read(items, self.event)
        return next(one.id for one in found if one.name.en == name)

    def make(self, name: str, **fields: Any) -> int:
        draft = ItemDraft(name_vi=f"{name} (vi)", name_en=name, **fields)
        return self.desk.workspace.do(make_item, self.event, draft)

    def give(self, name: str, who: int, number: str = "") -> HandedRow:
        item = self.item(name)
        return self.desk.workspace.do(hand_out, self.event, item, who, number)

    def back(self, handed: HandedRow) -> HandedRow:
        return self.desk.workspace.do(give_back, handed.id)

    def due(self, who: int) -> dict[str, Due]:
        found = self.desk.workspace.read(due, self.event, who)
        return {one.item.name.en: one for one in found}

    def states(self, who: int) -> dict[str, str]:
        return {name: str(one.state) for name, one in self.due(who).items()}

    def stock(self, name: str) -> StockRow:
        rows = self.desk.workspace.read(stock, self.event)
        return next(row for row in rows if row.item.name.en == name)


@contextmanager
def a_counter(folder: Path) -> Iterator[Counter]:
    """Three kits, a gift for each foreign delegation, five headsets; sentences in English."""
    set_language("en")
    with a_desk(folder / "a.hanoiplan") as desk:
        counter = Counter(desk)
        counter.make(KIT, kind=ItemKind.KIT, stock=3)
        counter.make(GIFT, kind=ItemKind.GIFT, per=Per.DELEGATION, whom=Whom.FOREIGN)
        counter.make(HEADSET, kind=ItemKind.LOAN, stock=5)
        yield counter
