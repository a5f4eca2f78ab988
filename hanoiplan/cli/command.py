"""What a command is, and the one door through which a command's file is opened.

Only the asked command is loaded: a check-in must not wait for the libraries that print. What
must not come in: the commands themselves.
"""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from hanoiplan.base.i18n import N_
from hanoiplan.cli.call import Call

Run = Callable[[Call], int]


@dataclass(frozen=True, slots=True)
class Argument:
    """One word or option of a command; `settings` as argparse takes them."""

    name: str
    help: str
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it is for, where its function `run` or another one stands."""

    name: str
    help: str
    module: str
    arguments: tuple[Argument, ...]
    function: str = "run"


def load(command: Command) -> Run:
    """The function behind a command; its file is read now."""
    module = importlib.import_module(f"hanoiplan.cli.{command.module}")
    return cast("Run", getattr(module, command.function))


FILE = Argument("FILE", N_("the workspace"))
