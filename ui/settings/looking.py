"""Which settings a person means who types a few letters.

What must not come in: widgets.
"""

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import GROUP_LABELS, SHOWN_SETTINGS, AnySetting, Group
from hanoiplan.base.text import fold


def means(setting: AnySetting, query: str) -> bool:
    """Whether every word of a query stands in the name, the sentence, the group or a choice."""
    group = _(GROUP_LABELS[setting.group]) if setting.group else ""
    choices = " ".join(_(choice.label) for choice in setting.choices)
    return holds(" ".join((_(setting.label), _(setting.help), group, choices)), query)


def holds(text: str, query: str) -> bool:
    """Whether every word of a query stands in a text, marks and case aside."""
    folded = fold(text)
    return all(word in folded for word in fold(query).split())


def settings_of(group: Group) -> tuple[AnySetting, ...]:
    """The settings of a group, in the order in which they are shown."""
    return tuple(setting for setting in SHOWN_SETTINGS if setting.group is group)
