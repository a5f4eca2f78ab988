"""The command line as argparse reads it, built from the table of commands.

The options that every command knows may stand before or after its name. What must not come in:
opening a file, or what a command does with its words.
"""

import argparse
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

from hanoiplan import __version__
from hanoiplan.base.i18n import N_, _
from hanoiplan.cli.commands import COMMANDS, Argument, Command
from hanoiplan.cli.usage import in_interface_language
from hanoiplan.plans.model import DEFAULT_ZONE

PROGRAM = "hanoiplan-cli"
MOST = 1_000_000  # people or lines
MOST_DESKS = 99
YEARS = range(2000, 2200)  # whatever lies outside is a slip of the finger
EVERYWHERE: dict[str, Any] = {
    "event": "",
    "desk": "1",
    "operator": "",
    "now": None,
    "json": False,
    "language": None,
}


class Parser(argparse.ArgumentParser):
    """argparse in the interface language; wrong usage is exit 2 and one sentence."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False, formatter_class=_Formatter)
        self._positionals.title = _("words")
        self._optionals.title = _("options")
        self.add_argument("-h", "--help", action="help", help=_("show this help"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, and how it should look."""
        sentence = _("{program}: {message} See “{program} --help”.")
        told = sentence.format(program=self.prog, message=in_interface_language(message))
        self.exit(2, f"{self.format_usage()}{told}\n")


class _Formatter(argparse.HelpFormatter):
    """argparse's help with the interface's word for "usage"."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


def build() -> Parser:
    """The parser in the language spoken now."""
    parser = Parser(prog=PROGRAM, description=_(ABOUT))
    parser.add_argument(
        "--version", action="version", version=f"hanoiplan {__version__}", help=_("say the version")
    )
    _add_everywhere(parser)
    groups = parser.add_subparsers(
        title=_("commands"), metavar=_("COMMAND"), dest="command", required=True
    )
    for command in COMMANDS:
        about = _(command.help)
        _fill(groups.add_parser(command.name, help=about, description=about), command)
    return parser


def read(words: Sequence[str]) -> dict[str, Any]:
    """The words of a command line by name; what every command knows has its default.

    Raises:
        SystemExit: help or the version was asked for (0), or the usage is wrong (2).
    """
    parser = build()
    for word in words:
        shown = word.encode("utf-8", "backslashreplace").decode("utf-8")
        if shown != word:  # bytes that Python could not read as letters
            sentence = _("“{word}” is not written in UTF-8. Give the file another name.")
            parser.error(sentence.format(word=shown))
    return vars(parser.parse_args(words, argparse.Namespace(**EVERYWHERE)))


def asked_language(words: Sequence[str]) -> str | None:
    """The value of `--language`, before the parser speaks any language itself."""
    finder = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    finder.add_argument("--language", nargs="?")
    asked: str | None = finder.parse_known_args(words)[0].language
    return asked if asked in LANGUAGES else None


LANGUAGES = ("vi", "en")
ABOUT = N_("From an official plan to an international conference, without a window.")


def _fill(parser: Parser, command: Command) -> None:
    for argument in command.arguments:
        parser.add_argument(argument.name, help=_(argument.help), **_settings(argument))
    _add_everywhere(parser)


def _settings(argument: Argument) -> dict[str, Any]:
    settings = dict(argument.settings)
    kind = settings.get("type")
    if isinstance(kind, str):
        settings["type"] = {"count": _count, "desks": _desks, "rate": _rate}[kind]
    if not argument.name.startswith("-"):
        settings["metavar"] = argument.name
        settings["type"] = _word
    return settings


def _add_everywhere(parser: Parser) -> None:
    """Options without a default of their own: a value given before the command stays."""
    add = parser.add_argument_group(_("options of every command")).add_argument
    hidden = argparse.SUPPRESS
    add("--event", metavar="NAME", default=hidden, help=_("which event, if there are several"))
    add("--desk", metavar="NAME", default=hidden, type=_desk, help=_("the desk's name (1)"))
    add("--operator", metavar="NAME", default=hidden, help=_("who works here, for the history"))
    add(
        "--now",
        metavar="ISO",
        default=hidden,
        type=_moment,
        help=_("set the clock, such as 2026-06-08T08:31 (Hà Nội time)"),
    )
    add("--json", action="store_true", default=hidden, help=_("answer with one line of JSON"))
    add("--language", choices=LANGUAGES, default=hidden, help=_("speak Vietnamese or English"))


def _word(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError(_("this word is empty; a name is needed here."))
    return text


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(
            _("“{text}” is no number of people or lines.").format(text=text)
        )
    if len(text) > len(str(MOST)) or int(text) > MOST:
        sentence = _("“{text}” is too many; at most {most} are possible.")
        raise argparse.ArgumentTypeError(sentence.format(text=text, most=MOST))
    return int(text)


def _desks(text: str) -> int:
    counts = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_DESKS))
    if not counts or int(text) == 0:
        sentence = _("“{text}” is no number of desks from 1 to {most}.")
        raise argparse.ArgumentTypeError(sentence.format(text=text, most=MOST_DESKS))
    return int(text)


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0 < rate <= MOST:  # neither nothing nor endless, nor what is no number at all
        sentence = _("“{text}” is no number of scans a second, such as 3 or 0.5.")
        raise argparse.ArgumentTypeError(sentence.format(text=text))
    return rate


def _desk(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError(_("a desk needs a name, such as 1 or VIP."))
    return text.strip()


def _moment(text: str) -> datetime:
    """An aware moment; without an offset it is meant on the clocks of Hà Nội."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            _("“{text}” is no moment. Write it like 2026-06-08T08:31.").format(text=text)
        ) from error
    if moment.year not in YEARS:
        sentence = _("“{text}” is too far away. Choose a year from {first} to {last}.")
        raise argparse.ArgumentTypeError(
            sentence.format(text=text, first=YEARS.start, last=YEARS.stop - 1)
        )
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(DEFAULT_ZONE))
