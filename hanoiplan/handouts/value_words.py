"""The words for kinds and rules of items: one table for forms, lists, history and commands.

In the order in which a person is offered them.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.handouts.model import DueState, ItemKind, Per, Whom

# field of an item -> value -> msgid
ITEM_WORDS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        ItemKind.KIT: N_("Kit for delegates"),
        ItemKind.GIFT: N_("Gift for guests"),
        ItemKind.LOAN: N_("Loan, comes back"),
        ItemKind.OTHER: N_("Other item"),
    },
    "per": {
        Per.PERSON: N_("Each person"),
        Per.DELEGATION: N_("Each delegation"),
    },
    "whom": {
        Whom.ALL: N_("Everybody"),
        Whom.FOREIGN: N_("Foreign delegations"),
    },
}
STATE_WORDS: Mapping[DueState, str] = {
    DueState.DUE: N_("to be handed out"),
    DueState.HANDED: N_("handed out"),
    DueState.RETURNED: N_("came back"),
    DueState.LOST: N_("lost"),
    DueState.NONE_LEFT: N_("none left"),
}


def item_words(field: str, value: str) -> str:
    """A value as a person reads it: in words where it is a code, else as it stands."""
    label = ITEM_WORDS.get(field, {}).get(value)
    return _(label) if label else value


def state_words(state: DueState) -> str:
    """How a person stands to an item, in the interface language."""
    return _(STATE_WORDS[state])
