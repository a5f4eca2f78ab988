"""On Windows other programs hold files: a sentence says which and what to do, nothing is lost.

Lists that are read, papers that are written, copies and settings, each while Excel, a reader of
PDFs or a virus scanner holds it.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.settings import FILE_NAME, OPERATOR, Settings
from hanoiplan.cli.main import main
from tests.installer.held import SHARING_VIOLATION, held, refused

NOON = ("--now", "2026-06-08T12:00:00+07:00", "--language", "en")
PEOPLE = 12
Cli = Callable[..., "Said"]


class Said:
    """What a command answered: its exit code, its output, its complaint."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def cli(capfd: pytest.CaptureFixture[str]) -> Cli:
    """Runs a command in this process, where files can be held."""

    def run(*words: str | Path) -> Said:
        capfd.readouterr()
        code = main([*map(str, words), *NOON])
        return Said(code, *capfd.readouterr())

    return run


@pytest.fixture
def event(cli: Cli, tmp_path: Path) -> Path:
    """A workspace with some people."""
    file = tmp_path / "Hội nghị.hanoiplan"
    assert cli("demo", file, "--delegates", str(PEOPLE)).code == 0
    return file


def facts(cli: Cli, event: Path) -> Any:
    return json.loads(cli("info", event, "--json").out)


def test_the_violation_is_the_one_of_windows() -> None:
    assert getattr(refused(Path("a.xlsx")), "winerror", None) == SHARING_VIOLATION


def test_a_list_that_nobody_else_may_read_is_named_and_nothing_is_written(
    cli: Cli, event: Path, tmp_path: Path
) -> None:
    """Afterwards, with the list closed, the same command brings it in."""
    people = tmp_path / "Đại biểu.xlsx"
    assert cli("demo-list", people, "--delegates", "5").code == 0
    before = facts(cli, event)
    with held(people, reading=False):
        said = cli("import", "delegates", event, people)
    assert said.code == 1
    assert "Đại biểu.xlsx" in said.err
    assert "close it there" in said.err
    assert facts(cli, event) == before
    assert cli("import", "delegates", event, people).code == 0


def test_a_list_that_is_open_in_excel_is_read_all_the_same(
    cli: Cli, event: Path, tmp_path: Path
) -> None:
    people = tmp_path / "Đại biểu.xlsx"
    assert cli("demo-list", people, "--delegates", "5").code == 0
    with held(people):
        assert cli("import", "delegates", event, people).code == 0


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("badges",), "badges.pdf"),
        (("cards",), "cards.pdf"),
        (("list",), "list.pdf"),
        (("export", "delegates"), "people.xlsx"),
    ],
)
def test_a_paper_that_is_open_elsewhere_stays_and_the_new_one_gets_another_name(
    cli: Cli, event: Path, tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    """And it is said under which name it lies."""
    paper = tmp_path / name
    other = tmp_path / f"{paper.stem} (2){paper.suffix}"
    assert cli(*words, event, paper).code == 0
    before = paper.read_bytes()
    with held(paper):
        said = cli(*words, event, paper)
    assert said.code == 0, said.err
    assert paper.read_bytes() == before
    assert other.stat().st_size > 1000
    assert other.name in said.out
    assert not list(tmp_path.glob("*.part"))


def test_when_the_other_name_is_held_as_well_the_next_one_is_taken(
    cli: Cli, event: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "badges.pdf", tmp_path / "badges (2).pdf"
    assert cli("badges", event, first).code == 0
    second.write_bytes(first.read_bytes())
    with held(first, second):
        said = cli("badges", event, first)
    assert said.code == 0, said.err
    assert "badges (3).pdf" in said.out


def test_a_workspace_that_is_held_is_not_replaced_by_a_copy(
    cli: Cli, event: Path, tmp_path: Path
) -> None:
    """Restoring over it is refused; the work of the day is still in it."""
    copies = tmp_path / "copies"
    assert cli("backup", event, copies).code == 0
    (copy,) = copies.glob("*.hanoiplan")
    before = facts(cli, event)
    with held(event):
        said = cli("restore", copy, event)
    assert said.code == 1
    assert event.name in said.err
    assert facts(cli, event) == before
    assert [file.name for file in tmp_path.glob("*.hanoiplan")] == [event.name]
    assert cli("restore", copy, event).code == 0


def test_settings_that_are_held_hold_until_the_program_closes(tmp_path: Path) -> None:
    """A virus scanner looks at them just then; the earlier ones stay as they were kept."""
    settings = Settings(tmp_path / FILE_NAME)
    settings.set(OPERATOR, "Lan")
    kept = settings.path.read_bytes()
    with held(settings.path), pytest.raises(FileTrouble, match=FILE_NAME):
        settings.set(OPERATOR, "Minh")
    assert settings.get(OPERATOR) == "Minh"
    assert settings.path.read_bytes() == kept
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
