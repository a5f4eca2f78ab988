"""`import plan` from a script: which plan, whose text, what goes; and what it says it has done."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.hanoiplan.cli.test_tasks import TASKS, a_plan, titles
from tests.journeys.headless import cli

SHORTER = TASKS[:3]  # without the second section
PEOPLE = "Họ và tên,Chức vụ\nNguyễn Văn An,Giám đốc\n"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with one plan of three tasks."""
    file = tmp_path / "a.hanoiplan"
    cli("new", file)
    cli("import", "plan", file, a_plan(tmp_path / "plan.xlsx"))
    return file


def with_output(output: str) -> Sequence[Sequence[str]]:
    first = list(TASKS[1])
    first[4] = output
    return (TASKS[0], first, *TASKS[2:])


@pytest.mark.parametrize("what", ["plan", "delegates"])
def test_a_dry_run_leaves_every_byte_of_the_file(office: Path, tmp_path: Path, what: str) -> None:
    listed = tmp_path / "people.csv"
    listed.write_text(PEOPLE, encoding="utf-8-sig")
    source = a_plan(tmp_path / "new.xlsx", SHORTER) if what == "plan" else listed
    before = office.read_bytes()
    for _time in range(2):
        assert cli("import", what, office, source, "--dry-run").code == 0
    assert office.read_bytes() == before


def test_the_answer_says_what_was_written(office: Path, tmp_path: Path) -> None:
    changed = a_plan(tmp_path / "later.xlsx", with_output("Giấy mời")[:3])
    said = cli("import", "plan", office, changed, "--dry-run", "--json").json
    assert (said["written"], said["outcome"]) == (False, None)
    said = cli("import", "plan", office, changed, "--json").json
    assert said["outcome"] == {
        "added": {}, "changed": {"tasks": 1}, "removed": {}, "left_out": 0,
    }  # fmt: skip
    assert [one["title"] for one in said["gone"]] == ["Thuê hội trường"]


def test_what_a_plan_dropped_goes_on_request_and_comes_back(office: Path, tmp_path: Path) -> None:
    shorter = a_plan(tmp_path / "shorter.xlsx", SHORTER)
    cli("import", "plan", office, shorter)
    assert len(cli("tasks", office, "--json").json) == 3
    said = cli("import", "plan", office, shorter, "--remove-gone", "--json").json
    assert said["outcome"]["removed"] == {"tasks": 1}
    assert len(cli("tasks", office, "--json").json) == 2
    said = cli("import", "plan", office, tmp_path / "plan.xlsx", "--json").json
    assert [one["title"] for one in said["restored"]] == ["Thuê hội trường"]
    assert len(cli("tasks", office, "--json").json) == 3


@pytest.mark.parametrize(("whose", "output"), [("file", "Giấy mời"), ("here", "Thư mời")])
def test_a_script_says_whose_text_a_field_keeps(
    office: Path, tmp_path: Path, whose: str, output: str
) -> None:
    newer = a_plan(tmp_path / "newer.xlsx", with_output("Giấy mời"))
    cli("import", "plan", office, newer, "--take", f"output={whose}")
    assert cli("tasks", office, "--json").json[0]["output"] == output


@pytest.mark.parametrize("word", ["output", "output=plan", "phone=file"])
def test_a_field_that_a_plan_does_not_have_is_told(office: Path, tmp_path: Path, word: str) -> None:
    said = cli("import", "plan", office, tmp_path / "plan.xlsx", "--take", word)
    assert f"“{word}”" in said.sentence
    assert "deadline_raw" in said.sentence


def test_a_plan_under_another_title_is_a_version_when_it_is_said(
    office: Path, tmp_path: Path
) -> None:
    other = a_plan(tmp_path / "other.xlsx", title="KHÁC HẲN")
    said = cli("import", "plan", office, other, "--version-of", "mẫu", "--json").json
    assert said["version_of"] is not None
    assert said["parts"]["tasks"]["same"] == 3
    assert len(cli("tasks", office, "--json").json) == 3
    assert "The plans are" in cli("import", "plan", office, other, "--version-of", "x").sentence
    both = ("--version-of", "mẫu", "--as-new")
    assert "--as-new" in cli("import", "plan", office, other, *both).sentence


def test_a_plan_that_only_resembles_one_is_new_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "b.hanoiplan"
    cli("new", file)
    long = "TỔ CHỨC HỘI NGHỊ MẪU VỀ ĐÔ THỊ XANH TẠI THÀNH PHỐ NĂM"
    cli("import", "plan", file, a_plan(tmp_path / "one.xlsx", title=f"{long} 2026"))
    next_year = a_plan(tmp_path / "two.xlsx", title=f"{long} 2027")
    said = cli("import", "plan", file, next_year, "--dry-run")
    assert "--version-of" in said.out
    assert len(cli("import", "plan", file, next_year, "--json").json["candidates"]) == 1
    assert len(cli("tasks", file, "--json").json) == 6


@pytest.mark.parametrize(
    ("what", "options", "told"),
    [
        ("plan", ("--sheet", "X"), "--sheet is for lists of delegates"),
        ("plan", ("--against", "last"), "--against is for lists of delegates"),
        ("plan", ("--skip-bad",), "--skip-bad is for lists of delegates"),
        ("delegates", ("--also", "programme"), "--also is for plans"),
        ("delegates", ("--version-of", "MẪU"), "--version-of is for plans"),
        ("delegates", ("--certain-only",), "--certain-only is for plans"),
    ],
)
def test_an_option_of_the_other_kind_is_refused(
    office: Path, tmp_path: Path, what: str, options: tuple[str, ...], told: str
) -> None:
    assert told in cli("import", what, office, tmp_path / "plan.xlsx", *options).sentence


def test_a_part_of_a_name_says_which_agencies_it_met(office: Path) -> None:
    said = cli("tasks", office, "--agency", "Sở")
    assert said.out.startswith("Agencies of this name: “Sở Du lịch”, “Sở Ngoại vụ”.")
    assert titles(cli("tasks", office, "--agency", "du lịch", "--json").json)
    assert "Write the name" in cli("tasks", office, "--agency", "").sentence


@pytest.mark.parametrize("words", [("read-plan",), ("import", "--dry-run"), ("import",)])
def test_a_table_of_goods_is_no_plan_whatever_is_asked(
    office: Path, tmp_path: Path, words: Sequence[str]
) -> None:
    """A dry run says what the real one would say."""
    goods = tmp_path / "goods.xlsx"
    book = openpyxl.Workbook()
    for row in (("Mã hàng", "Tên hàng", "Số lượng"), ("A1", "Ghế gấp", 12)):
        book.worksheets[0].append(row)
    book.save(goods)
    name, *options = words
    asked = (name, goods) if name == "read-plan" else (name, "plan", office, goods, *options)
    said = cli("--language", "en", *asked)
    assert said.code == 1
    assert "No task, target or duty was found in “goods.xlsx”" in said.err
