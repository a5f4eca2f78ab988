"""What a new door, zone or item begins as: ready proposals, and a name that is free.

Pure. What must not come in: making them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from hanoiplan.base.i18n import N_, say
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.handouts.model import ItemDraft, ItemKind, Per, Whom
from hanoiplan.plans.model import Category
from hanoiplan.presence.model import CheckpointDraft, CheckpointKind, Way
from ui.base.door_icons import DOOR_ICONS
from ui.doors.words import ITEM_ICONS

PRESS = "P"  # the standard letter of the press
MARKS = (*"123456789", *"ABCDEFGHJKLMNPQRSTUVWXYZ")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One line of the menu: an English msgid, its drawing, and what is made."""

    label: str
    icon: str
    what: CheckpointDraft | ItemDraft | None = None  # None: a zone of this name


def _door(kind: CheckpointKind, reads: Way = Way.IN) -> CheckpointDraft:
    return CheckpointDraft(kind=kind, reads=reads)


DOORS: tuple[Proposal, ...] = tuple(
    Proposal(label, DOOR_ICONS[draft.kind], draft)
    for label, draft in (
        (N_("Opening session"), _door(CheckpointKind.SESSION, Way.BOTH)),
        (N_("Banquet"), _door(CheckpointKind.BANQUET)),
        (N_("Press room"), _door(CheckpointKind.PRESS, Way.BOTH)),
        (N_("Bus"), _door(CheckpointKind.BUS)),
        (N_("Another door"), _door(CheckpointKind.OTHER)),
    )
)
ZONES: tuple[Proposal, ...] = (
    Proposal(N_("Meeting hall"), "users"),
    Proposal(N_("Banquet hall"), "armchair"),
    Proposal(N_("Press centre"), "camera"),
    Proposal(N_("VIP lounge"), "star"),
    Proposal(N_("Another zone"), "square"),
)
ITEMS: tuple[Proposal, ...] = tuple(
    Proposal(label, ITEM_ICONS[draft.kind], draft)
    for label, draft in (
        (N_("Conference kit"), ItemDraft(kind=ItemKind.KIT)),
        (
            N_("Gift for delegations"),
            ItemDraft(kind=ItemKind.GIFT, per=Per.DELEGATION, whom=Whom.FOREIGN),
        ),
        (N_("Interpreter headset"), ItemDraft(kind=ItemKind.LOAN)),
        (N_("Another item"), ItemDraft(kind=ItemKind.OTHER)),
    )
)


def door_draft(
    proposal: Proposal, names: Collection[Bilingual], categories: Iterable[Category]
) -> CheckpointDraft:
    """A door as proposed, by a name that is free; the press room is for the press."""
    draft = proposal.what
    if not isinstance(draft, CheckpointDraft):
        raise TypeError(proposal.label)
    letters = {PRESS} if draft.kind is CheckpointKind.PRESS else set()
    within = frozenset(one.id for one in categories if one.letter in letters)
    return replace(draft, name=free_name(proposal.label, names), categories=within)


def item_draft(proposal: Proposal, names: Collection[Bilingual]) -> ItemDraft:
    """An item as proposed, by a name that is free."""
    if not isinstance(proposal.what, ItemDraft):
        raise TypeError(proposal.label)
    name = free_name(proposal.label, names)
    return replace(proposal.what, name_vi=name.vi, name_en=name.en)


def free_name(label: str, names: Collection[Bilingual]) -> Bilingual:
    """The label in both languages; with a number where something is called so already."""
    taken = {fold(text) for name in names for text in (name.vi, name.en)}
    pair = Bilingual(say(label, "vi"), say(label, "en"))
    number = 1
    while {fold(numbered(pair, number).vi), fold(numbered(pair, number).en)} & taken:
        number += 1
    return numbered(pair, number)


def numbered(pair: Bilingual, number: int) -> Bilingual:
    """The first of its name bears no number."""
    return pair if number == 1 else Bilingual(f"{pair.vi} {number}", f"{pair.en} {number}")


def free_mark(marks: Iterable[str]) -> str:
    """The first mark that no zone has; "" when all are used."""
    taken = {fold(mark) for mark in marks}
    return next((mark for mark in MARKS if fold(mark) not in taken), "")


def double_name(name: Bilingual, others: Iterable[Bilingual]) -> str:
    """What both this and another one are called, "" when the name is its own."""
    taken = {fold(text) for one in others for text in (one.vi, one.en) if text}
    return next((text for text in (name.vi, name.en) if text and fold(text) in taken), "")
