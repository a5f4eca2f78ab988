"""Changes of settings: each one in effect at once, and the way back from it.

What must not come in: widgets, and what a setting brings about (who shows it, listens).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import (
    DESK,
    LANGUAGE,
    OPERATOR,
    TEXT_SIZE,
    AnySetting,
    Setting,
    Settings,
)

Value = str | int | bool
UseWho = Callable[[str, str], object]  # desk, operator: from now on
ON, OFF = N_("On"), N_("Off")
WHO = frozenset({DESK.key, OPERATOR.key})


@dataclass(frozen=True, slots=True)
class Step:
    """What stood before a change, in the order in which it was changed."""

    before: tuple[tuple[AnySetting, Value], ...]


def fitting(setting: AnySetting, value: Value) -> Value:
    """A value as it is kept: no blanks around it, a desk always has a name."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    return text or setting.default if setting.key == DESK.key else text


def choice_words(setting: AnySetting, value: Value) -> str:
    """The name of one of the values to choose from."""
    named = {choice.value: choice.label for choice in setting.choices}
    own = setting.key == LANGUAGE.key  # languages are named each in its own words
    words = named[value] if own else _(named[value])
    return f"{words} {value}" if setting.key == TEXT_SIZE.key else words


def value_words(setting: AnySetting, value: Value) -> str:
    """A value as a person would say it."""
    if isinstance(value, bool):
        return _(ON) if value else _(OFF)
    if setting.choices:
        return choice_words(setting, value)
    return " ".join(str(value).split()) or _("empty")


class Changing:
    """Sets settings and remembers how they stood, as long as the window lives."""

    def __init__(self, settings: Settings, use_who: UseWho) -> None:
        self._settings, self._use_who = settings, use_who
        self._steps: list[Step] = []

    def value(self, setting: AnySetting) -> Value:
        """What is in force."""
        return cast("Value", self._settings.get(cast("Setting[Any]", setting)))

    def change(self, wanted: Mapping[AnySetting, Value]) -> Step | None:
        """Sets all of these; the step that takes them back, None where nothing was another.

        Raises:
            FileTrouble: the file cannot be written; the values hold until the program closes.
        """
        fit = {setting: fitting(setting, value) for setting, value in wanted.items()}
        others = {one: value for one, value in fit.items() if value != self.value(one)}
        if not others:
            return None
        step = Step(tuple((setting, self.value(setting)) for setting in others))
        self._steps.append(step)
        self._set(others)
        return step

    def differs(self, wanted: Mapping[AnySetting, Value]) -> bool:
        """Whether any of these would be another value."""
        return any(self.value(setting) != value for setting, value in wanted.items())

    @property
    def last(self) -> Step | None:
        """What would be taken back next."""
        return self._steps[-1] if self._steps else None

    def take_back(self, step: Step) -> None:
        """Sets everything of a step as it stood before it.

        Raises:
            FileTrouble: the file cannot be written; the values hold until the program closes.
        """
        self._steps = [other for other in self._steps if other is not step]
        self._set(dict(step.before))

    def _set(self, values: Mapping[AnySetting, Value]) -> None:
        trouble: FileTrouble | None = None
        for setting, value in values.items():
            try:
                self._settings.set(cast("Setting[Any]", setting), value)
            except FileTrouble as error:  # in force all the same; said once at the end
                trouble = error
        if any(setting.key in WHO for setting in values):
            self._use_who(self._settings.get(DESK), self._settings.get(OPERATOR))
        if trouble is not None:
            raise trouble
