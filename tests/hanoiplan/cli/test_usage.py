"""Wrong usage is exit 2 and one sentence in the interface language; help says what there is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hanoiplan import __version__
from hanoiplan.cli.commands import COMMANDS, Command, load
from hanoiplan.cli.usage import in_interface_language
from tests.journeys.headless import PROGRAM, ROOT, cli

WRONG = [
    ((), "COMMAND is missing."),
    (("info",), "FILE is missing."),
    (("find", "a.hanoiplan"), "QUERY is missing."),
    (("dance", "a.hanoiplan"), "cannot be “dance”"),
    (("import", "people", "a.hanoiplan", "b.csv"), "cannot be “people”"),
    (("info", "a.hanoiplan", "--colour"), "“--colour” is not known here."),
    (("info", "a.hanoiplan", "--desk"), "--desk needs a value."),
    (("info", "a.hanoiplan", "--desk", " "), "a desk needs a name"),
    (("find", "a.hanoiplan", "n", "--limit", "-3"), "“-3” is no number"),
    (("demo", "a.hanoiplan", "--seed", "x"), "--seed cannot be “x”: a whole number is needed."),
    (("info", "a.hanoiplan", "--json=1"), "--json takes no value."),
    (("info", "a.hanoiplan", "--now", "yesterday"), "“yesterday” is no moment."),
    (("info", "a.hanoiplan", "--now", "0900-01-01"), "Choose a year from 2000 to 2199."),
    (("info", "a.hanoiplan", "--now", "0001-01-01"), "Choose a year from 2000 to 2199."),
    (("info", "a.hanoiplan", "--now", "9999-12-31T23:59Z"), "Choose a year from 2000 to 2199."),
    (("find", "a.hanoiplan", "n", "--limit", "1000001"), "at most 1000000 are possible"),
    (("history", "a.hanoiplan", "--limit", "9" * 5000), "at most 1000000 are possible"),
    (("demo", "a.hanoiplan", "--seed", "9" * 5000), "a whole number is needed."),
    (("new", ""), "FILE: this word is empty; a name is needed here."),
    (("backup", "a.hanoiplan", " "), "DIR: this word is empty; a name is needed here."),
    (("new", "ti\udcffc.hanoiplan"), "“ti\\udcffc.hanoiplan” is not written in UTF-8."),
]


@pytest.mark.parametrize(("words", "sentence"), WRONG)
def test_wrong_usage_is_exit_2_and_says_what_is_wrong(
    words: tuple[str, ...], sentence: str
) -> None:
    """Usage, then one sentence; nothing on standard output."""
    said = cli(*words, now=None)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("usage: hanoiplan-cli")
    assert sentence in said.err.splitlines()[-1]


def test_wrong_usage_speaks_the_language_of_the_office() -> None:
    """Vietnamese unless somebody chose otherwise."""
    said = cli("info", "--language", "vi", now=None)
    assert said.code == 2
    assert "FILE" in said.err
    assert "is missing" not in said.err


def test_a_sentence_nobody_knows_is_passed_on() -> None:
    """argparse may learn new ones; none is hidden."""
    assert in_interface_language("conflicting option strings") == "conflicting option strings"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_every_command_has_its_help_and_its_function(command: Command) -> None:
    """The table of commands and the files of the commands belong together."""
    assert callable(load(command))
    said = cli(command.name, "--help", now=None)
    assert said.code == 0
    assert command.help in " ".join(said.out.split())
    for argument in command.arguments:
        assert argument.name in said.out


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are letters there")
def test_a_word_of_bytes_that_are_no_letters_is_wrong_usage(tmp_path: Path) -> None:
    """A name from an old disk, given by the shell as it is; and nothing is made."""
    name = os.fsencode(tmp_path) + b"/ti\xff.hanoiplan"
    done = subprocess.run(
        [*PROGRAM, "new", name, "--language", "en"], check=False, cwd=ROOT, capture_output=True
    )
    assert done.returncode == 2
    assert b"is not written in UTF-8" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_python_runs_the_commands_by_the_rooms_name() -> None:
    """`python -m hanoiplan.cli`, where no script is installed."""
    words = [sys.executable, "-m", "hanoiplan.cli", "--version"]
    done = subprocess.run(words, check=False, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, f"hanoiplan {__version__}\n")


def test_the_help_of_all_lists_every_command() -> None:
    """A person who knows nothing starts here."""
    said = cli("--help", now=None)
    assert said.code == 0
    assert all(f"    {command.name} " in said.out for command in COMMANDS)


def test_the_version() -> None:
    """As it stands in the package."""
    assert cli("--version", now=None).out == f"hanoiplan {__version__}\n"
