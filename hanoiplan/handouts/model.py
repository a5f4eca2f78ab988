"""Items, hand-outs and stock as frozen values."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.text import Bilingual, fold
from hanoiplan.delegates.model import DelegateRow

AT_HOME = "VN"  # whoever comes from elsewhere is foreign
_LOST = frozenset({"lost", "is lost", "mat", "bi mat", "da mat", "lam mat", "that lac"})  # folded


class ItemKind(StrEnum):
    """What is handed out; a loan goes out against a number and comes back."""

    KIT = "kit"
    GIFT = "gift"
    LOAN = "loan"
    OTHER = "other"


class Per(StrEnum):
    """Whether each person gets one, or each delegation."""

    PERSON = "person"
    DELEGATION = "delegation"


class Whom(StrEnum):
    """For everybody, or only for people of foreign delegations."""

    ALL = "all"
    FOREIGN = "foreign"


class DueState(StrEnum):
    """How a person stands to an item."""

    DUE = "due"
    HANDED = "handed"
    RETURNED = "returned"  # it can be handed out again
    LOST = "lost"  # it will not come back; another one can be handed out
    NONE_LEFT = "none_left"  # due, but the stock is used up


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is handed out."""

    id: int
    name: Bilingual
    kind: ItemKind
    per: Per
    whom: Whom
    categories: frozenset[int]  # empty: all
    stock: int | None  # None: nobody counts
    position: int

    def is_for(self, person: DelegateRow) -> bool:
        """Whether the rule of the item means this person, or the person's delegation."""
        if self.per is Per.DELEGATION and person.delegation_id is None:
            return False
        if self.whom is Whom.FOREIGN and not is_foreign(person):
            return False
        category = person.category.id if person.category is not None else 0
        return not self.categories or category in self.categories


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """Every field of an item that a person can give."""

    name_vi: str = ""
    name_en: str = ""
    kind: ItemKind = ItemKind.KIT
    per: Per = Per.PERSON
    whom: Whom = Whom.ALL
    categories: frozenset[int] = frozenset()
    stock: int | None = None
    position: int = 0


ITEM_FIELDS = tuple(field.name for field in fields(ItemDraft))


@dataclass(frozen=True, slots=True)
class HandedRow:
    """One hand-out that stands (was not taken back)."""

    id: int
    item_id: int
    delegate_id: int
    delegation_id: int | None  # only of an item that is one for each delegation
    number: str
    receiver: str
    hand_over_id: int | None
    at: datetime
    desk: str
    back_id: int | None = None  # the return, None while it is out
    back_at: datetime | None = None
    lost: bool = False  # whether the return says that it will not come back

    @property
    def is_out(self) -> bool:
        """Whether it has not come back."""
        return self.back_id is None


@dataclass(frozen=True, slots=True)
class Due:
    """One item as it stands with one person; `at` and `desk` of the hand-out or the return."""

    item: Item
    state: DueState
    number: str = ""
    at: datetime | None = None
    desk: str = ""
    hand_out_id: int | None = None


@dataclass(frozen=True, slots=True)
class OnLoan:
    """One loan that has not come back, and whom to ask for it."""

    hand_out_id: int
    item: Item
    number: str
    delegate_id: int
    delegate: str  # the name in one line, "" of somebody erased by law
    delegation: Bilingual
    focal_phone: str
    since: datetime
    desk: str


@dataclass(frozen=True, slots=True)
class StockRow:
    """How many of an item there are; `left` is None where nobody counts.

    What is lost counts in the stock, but is neither out nor left.
    """

    item: Item
    stock: int | None
    out: int
    left: int | None
    lost: int = 0


@dataclass(frozen=True, slots=True)
class HandOver:
    """What went to one person for a whole delegation."""

    id: int
    delegation_id: int
    receiver: str
    handed: tuple[HandedRow, ...]  # kits, one for each person, and gifts of the delegation
    short: tuple[Item, ...]  # items of which there were not enough, one for each piece missing
    badges: tuple[int, ...]  # ids of people whose badge went along
    without_badge: tuple[int, ...]  # whose badge is not printed
    at: datetime
    desk: str


@dataclass(frozen=True, slots=True)
class HandOverRow:
    """One hand-over that stands."""

    id: int
    delegation_id: int
    receiver: str
    badges: int
    items: int
    at: datetime
    desk: str


def is_foreign(person: DelegateRow) -> bool:
    """By the delegation's country; the person's own where the delegation has none."""
    country = person.delegation_country or person.country
    return bool(country) and country != AT_HOME


def number_key(number: str) -> str:
    """What makes two numbers one: "007", " 7 " and "7" are the same headset; "" is none."""
    folded = fold(number)
    return folded.lstrip("0") or "0" if folded.isascii() and folded.isdigit() else folded


def says_lost(condition: str) -> bool:
    """Whether a remark on a return says only that the thing is lost, in either language."""
    return fold(condition).strip(" .") in _LOST


def draft_of_item(item: Item) -> ItemDraft:
    """The fields of an item as a draft: what an editor starts from."""
    return ItemDraft(
        name_vi=item.name.vi,
        name_en=item.name.en,
        kind=item.kind,
        per=item.per,
        whom=item.whom,
        categories=item.categories,
        stock=item.stock,
        position=item.position,
    )
