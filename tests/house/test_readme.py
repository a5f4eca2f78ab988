"""What the READMEs tell a newcomer is true: commands, pictures, and the same in both languages."""

import re

import pytest

from tests.house.tree import ROOT

BOTH = ("README.md", "README.vi.md")
COMMAND = re.compile(r"\bmake ([a-z]+)\b")
TARGET = re.compile(r"^([a-z]+):", re.M)
PICTURE = re.compile(r"!\[[^]]+\]\((\S+)\)")
LINK = re.compile(r"(?<!!)\[[^]]+\]\((?!http)([^)#]+)\)")


def text_of(name: str) -> str:
    """A file at the root."""
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("readme", BOTH)
def test_every_command_is_a_target_of_the_makefile(readme: str) -> None:
    commands = set(COMMAND.findall(text_of(readme)))
    assert {"demo", "test", "installer"} <= commands
    assert commands <= set(TARGET.findall(text_of("Makefile")))


def test_both_readmes_name_the_same_commands() -> None:
    first, second = (set(COMMAND.findall(text_of(readme))) for readme in BOTH)
    assert first == second


def test_both_readmes_show_the_same_pictures_each_in_its_language() -> None:
    english, vietnamese = (PICTURE.findall(text_of(readme)) for readme in BOTH)
    assert english
    assert [place.replace("pictures/", "pictures/vi/") for place in english] == vietnamese


@pytest.mark.parametrize("readme", BOTH)
def test_pictures_and_links_lead_to_files(readme: str) -> None:
    text = text_of(readme)
    places = [*PICTURE.findall(text), *LINK.findall(text)]
    assert not [place for place in places if not (ROOT / place).exists()]
