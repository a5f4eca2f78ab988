"""What happens when a person picks a value: it holds at once, and a toast has the way back.

What must not come in: widgets of this page, and how a setting is kept.
"""

from collections.abc import Callable, Mapping
from functools import partial

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import GROUP_LABELS, OPERATOR, AnySetting, Group
from ui.base.page import Page
from ui.settings.changing import Changing, Step, Value, value_words
from ui.settings.looking import settings_of

KEPT = frozenset({OPERATOR.key})  # who works here is no matter of taste: no default for it


def defaults_of(group: Group) -> dict[AnySetting, Value]:
    """Where the settings of a group go back to."""
    return {one: one.default for one in settings_of(group) if one.key not in KEPT}


class Answering:
    """Changes settings for one page and says so; `show` shows what is in force afterwards."""

    def __init__(
        self, page: Page, changing: Changing, show: Callable[[AnySetting], object]
    ) -> None:
        self._page, self._changing, self._show = page, changing, show

    def pick(self, setting: AnySetting, value: Value) -> None:
        """One value."""
        self._change({setting: value}, partial(self._value_said, setting))

    def to_defaults(self, group: Group) -> None:
        """A whole group, with one way back."""
        words = _("“{group}” is back to the defaults").format(group=_(GROUP_LABELS[group]))
        self._change(defaults_of(group), lambda: words)

    def take_back(self, step: Step) -> None:
        """A step of before."""
        messages = self._page.messages
        messages.run(self._page, self._changing.take_back, step)
        names = " · ".join(_(setting.label) for setting, _value in step.before)
        messages.toast(_("Undone: {what}").format(what=names))

    def take_back_last(self) -> bool:
        """The last step there is; False where there is none."""
        last = self._changing.last
        if last is not None:
            self.take_back(last)
        return last is not None

    @property
    def has_steps(self) -> bool:
        """Whether there is something to take back."""
        return self._changing.last is not None

    def _change(self, wanted: Mapping[AnySetting, Value], said: Callable[[], str]) -> None:
        before = self._changing.last
        self._page.messages.run(self._page, self._changing.change, wanted)
        step = self._changing.last
        if step is not None and step is not before:
            self._page.messages.toast(said(), undo=partial(self.take_back, step), own=True)
        for setting in wanted:  # also what was typed and comes to nothing
            self._show(setting)

    def _value_said(self, setting: AnySetting) -> str:
        value = value_words(setting, self._changing.value(setting))
        return _("{setting}: {value}").format(setting=_(setting.label), value=value)
