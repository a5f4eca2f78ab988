"""Every exception from lint and types has its code and its reason, in code and settings alike."""

import io
import re
import tokenize
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT, Module, modules, parse

NOQA = re.compile(r"#\s*noqa(?P<codes>:\s*[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)?(?P<rest>.*)", re.I)
IGNORE = re.compile(r"#\s*type:\s*ignore(?P<codes>\[[a-z\-, ]+\])?(?P<rest>.*)")
TWO_WORDS = re.compile(r"\w+\W+\w+")


def without_reason(module: Module) -> Iterator[str]:
    """Comments that silence a tool without a code or without two words of why."""
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type != tokenize.COMMENT:
            continue
        for silence in (NOQA.search(token.string), IGNORE.search(token.string)):
            if silence and not (silence["codes"] and TWO_WORDS.search(silence["rest"])):
                yield f"{module.where(token.start[0])}: {token.string}"


def settings_without_reason(text: str) -> Iterator[str]:
    """Lines of pyproject that switch a rule off and do not say why at their end."""
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("["):
            inside = "per-file-ignores" in line
        if line.startswith("ignore = ["):
            inside = True
        elif inside and line.startswith("]"):
            inside = False
        if re.search(r'"[A-Z]+\d*"', line) and inside and not _explained(line):
            yield f"pyproject.toml:{number}: {line.strip()}"
        if line.startswith("ignore_missing_imports") and not _explained(line):
            yield f"pyproject.toml:{number}: {line.strip()}"


def _explained(line: str) -> bool:
    return bool(TWO_WORDS.search(line.partition(" # ")[2]))


def test_every_silenced_rule_has_its_reason() -> None:
    """In the program, its tests and its set-up alike."""
    every = modules("hanoiplan", "ui", "tests", "installer")
    found = [line for module in every for line in without_reason(module)]
    assert not found, "\n".join(found)


def test_every_setting_that_silences_a_rule_has_its_reason() -> None:
    """Five words beside each."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "ignore = [" in text, "the test looks at nothing"
    assert list(settings_without_reason(text)) == []


@pytest.mark.parametrize(
    "comment",
    [
        "x = 1  # noqa",
        "x = 1  # noqa: E501",
        "x = 1  # noqa: E501, S101 why",
        "x = 1  # type: ignore",
        "x = 1  # type: ignore[attr-defined]",
    ],
)
def test_a_silence_without_a_reason_is_found(comment: str) -> None:
    """Without a code, without a reason, with one word."""
    assert list(without_reason(parse(comment)))


@pytest.mark.parametrize(
    "comment",
    [
        "x = 1  # noqa: E501 - a table reads better",
        "x = 1  # noqa: N802 (Qt's own name)",
        "x = 1  # type: ignore[attr-defined]  # Windows only part",
        "x = '# noqa'",
    ],
)
def test_a_silence_with_a_reason_passes(comment: str) -> None:
    """Both ways of writing it."""
    assert list(without_reason(parse(comment))) == []


def test_a_setting_without_a_reason_is_found() -> None:
    """In the list of ignores and in the table of files."""
    assert list(settings_without_reason('ignore = [\n  "D102",\n]'))
    assert list(settings_without_reason('[x.per-file-ignores]\n"ui/**" = ["N802"]'))
    assert list(settings_without_reason("ignore_missing_imports = true"))
