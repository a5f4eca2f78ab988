"""`print`, `preflight` and `layout check` on real files: what blocks is left out, not the rest."""

import errno
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges import render
from hanoiplan.badges.brought_along import brought_along
from hanoiplan.base.i18n import set_language
from hanoiplan.cli.commands import KINDS_OF_CARDS
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.paper.layout_file import to_text
from hanoiplan.paper.preview import page_count
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk
from tests.hanoiplan.badges.reading import poppler
from tests.journeys.headless import cli

LISTS = {
    "table-sign": "Bàn,Tên bàn (VI),Tên bàn (EN)\n1,Hoa Sen,Lotus\n2,Hoa Mai,Apricot\n",
    "door": "Phòng (VI),Room (EN),Hướng\nHội trường lớn,Grand Hall,trái\nPhòng 2,Room 2,\n",
    "car": "Số xe,Hạng xe,Biển số\n07,A,29B-000.07\n08,B,29B-000.08\n",
    "place": "Tên,Bàn\nNguyễn Văn An,1\nLê Thị Bình,2\n",
    "seat-label": "Tên,Ghế\nNguyễn Văn An,A1\nLê Thị Bình,A2\n",
    "luggage": "Tên,Khách sạn,Phòng\nNguyễn Văn An,Sông Nhị,1207\nLê Thị Bình,Sông Nhị,8\n",
    "address": "Người nhận,Địa chỉ\nVăn phòng UBND,12 Lê Lai\nSở Ngoại vụ,10 Lê Lai\n",
}
ODD = {
    "N" * 120: "below_floor",
    ("Nguyễn " * 17).strip(): "below_floor",
    "😀😀": "missing_letter",
    "محمد عبد الله": "missing_letter",
    "\u200b": "no_name",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two people, registered and complete."""
    set_language("en")
    path = tmp_path / "a.hanoiplan"
    with a_desk(path) as desk:
        for name in ("Nguyễn Văn An", "Lê Thị Bình"):
            desk.add(name, position_vi="Giám đốc", category="Đại biểu", delegation="Hà Nội")
    return path


def a_list(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.csv"
    path.write_text(LISTS[kind], encoding="utf-8-sig")
    return path


@pytest.mark.parametrize("kind", ["badge", "tent", *LISTS])
def test_every_kind_prints_two(file: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out.pdf"
    more = ("--list", a_list(tmp_path, kind)) if kind in LISTS else ()
    said = cli("print", kind, file, out, *more, "--json")
    assert (said.code, said.json["cards"], said.json["left_out"]) == (0, 2, [])
    assert page_count(out.read_bytes()) == said.json["pages"] == 2


@pytest.mark.parametrize("kind", ["table-sign", "door", "car"])
def test_a_sign_needs_a_list(file: Path, tmp_path: Path, kind: str) -> None:
    assert "--list" in cli("print", kind, file, tmp_path / "out.pdf").sentence
    assert not (tmp_path / "out.pdf").exists()


def test_a_sheet_begins_at_the_place_that_is_free(file: Path, tmp_path: Path) -> None:
    words = ("print", "badge", file, tmp_path / "out.pdf", "--sheet", "a4-4up", "--json")
    again = ("--reason", "misprint", "--start")
    assert cli(*words, *again, "4").json["pages"] == 2
    assert "cannot start at place 5" in cli(*words, *again, "5").sentence


def test_a_page_with_one_card_has_no_other_place_to_begin_at(file: Path, tmp_path: Path) -> None:
    said = cli("print", "tent", file, tmp_path / "out.pdf", "--start", "2")
    assert "one card to a page" in said.sentence


def test_a_folder_that_is_not_there_is_said_to_be_no_folder(file: Path, tmp_path: Path) -> None:
    said = cli("print", "tent", file, tmp_path / "gone" / "out.pdf")
    assert said.sentence.startswith(f"There is no folder {tmp_path / 'gone'}.")


def test_a_template_that_is_no_layout_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    said = cli("layout", "check", tmp_path / "x.json").sentence
    assert "no template of hanoiplan" in said
    assert "None" not in said


def test_the_kinds_are_named_as_the_manual_has_them() -> None:
    words = "badge tent place table-sign seat-label door car luggage address"
    assert list(KINDS_OF_CARDS) == words.split()


def test_backs_are_printed_for_a_printer_that_turns_the_paper(file: Path, tmp_path: Path) -> None:
    words = ("print", "badge", file, tmp_path / "out.pdf", "--layout", "badge-a6-repeated")
    more = ("--reason", "misprint", "--json")
    assert cli(*words, *more).json["pages"] == 2
    assert cli(*words, "--duplex", "long-edge", *more).json["pages"] == 4


def test_what_blocks_is_left_out_and_named_and_the_others_print(file: Path, tmp_path: Path) -> None:
    with a_desk(tmp_path / "odd.hanoiplan") as desk:
        ids = {str(desk.add(name, position_vi="x")): problem for name, problem in ODD.items()}
        for name in ("A", "Lê\x07 Văn\u202e Bình"):
            desk.add(name, position_vi="x")
    out = tmp_path / "out.pdf"
    found = cli("preflight", tmp_path / "odd.hanoiplan", "--kind", "badge", "--json").json
    assert {one["delegate"]: one["problem"] for one in found if one["blocking"]} == ids
    assert [one["blocking"] for one in found] == sorted(
        (one["blocking"] for one in found), reverse=True
    )
    assert all({"delegate", "item", "problem", "blocking", "sentence"} <= set(one) for one in found)
    said = cli("print", "badge", tmp_path / "odd.hanoiplan", out, "--json")
    assert (said.code, said.json["cards"], len(said.json["left_out"])) == (0, 2, len(ODD))
    assert len(re.findall(r"[.…] Left out\.", said.err)) == len(ODD)
    assert "\u202e" not in said.err
    assert "Lê Văn Bình" in poppler("pdftotext", out.read_bytes(), tmp_path)


def test_a_run_in_which_everything_blocks_prints_nothing(tmp_path: Path) -> None:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add("😀")
    said = cli("print", "badge", tmp_path / "a.hanoiplan", tmp_path / "out.pdf")
    assert said.code == 1
    assert said.err.strip().splitlines()[-1].endswith("so nothing was printed.")
    assert not (tmp_path / "out.pdf").exists()


def test_only_what_changed_is_printed_again_and_the_older_code_is_dead(
    file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    cli("print", "badge", file, out)
    assert cli("print", "badge", file, out, "--only", "changed").code == 1
    who = cli("find", file, "an", "--json").json[0]["id"]
    before = cli("code", file, who).out.strip()
    workspace = Workspace.open(file, a_clock())
    workspace.do(edit_delegate, int(who), position_vi="Chủ tịch")
    workspace.close()
    [found] = [
        one
        for one in cli("preflight", file, "--kind", "badge", "--json").json
        if one["problem"] == "changed"
    ]
    assert (found["delegate"], found["blocking"]) == (who, False)
    said = cli("print", "badge", file, out, "--only", "changed", "--json").json
    assert (said["cards"], said["replaced"]) == (1, 1)
    assert cli("check-in", file, before, "--json").json["outcome"] == "void"
    assert cli("print", "badge", file, out, "--only", "unprinted").code == 1


def test_a_reprint_asks_why(file: Path, tmp_path: Path) -> None:
    """Nobody's badge dies because a command was called a second time."""
    out = tmp_path / "out.pdf"
    assert cli("print", "badge", file, out).code == 0
    first = out.read_bytes()
    assert "only with a reason" in cli("print", "badge", file, out).sentence
    assert out.read_bytes() == first
    again = cli("print", "badge", file, out, "--reason", "lost", "--json")
    assert (again.code, again.json["replaced"]) == (0, 2)


def test_whoever_the_list_names_twice_gets_one_badge(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "twice.csv"
    path.write_text("Tên\nNguyễn Văn An\nNguyễn Văn An\n", encoding="utf-8")
    looked = cli("preflight", file, "--kind", "badge", "--list", path, "--json").json
    assert [one["problem"] for one in looked if one["blocking"]] == ["duplicate_code"]
    said = cli("print", "badge", file, tmp_path / "out.pdf", "--list", path, "--json").json
    assert (said["cards"], len(said["left_out"])) == (1, 1)


def test_the_place_of_every_file_is_looked_at_before_the_first_is_made(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "FILE_LIMIT", 1)
    out = tmp_path / "out.pdf"
    (tmp_path / "out (part 2).pdf").mkdir()
    for words in (("print", "tent", file, out), ("cards", file, out)):
        assert "out (part 2).pdf" in cli(*words).sentence
        assert not out.exists()


def test_a_full_disk_at_the_second_file_says_what_became_of_the_first(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first is printed and noted: whoever reads nothing of it would print it once more."""
    monkeypatch.setattr(render, "FILE_LIMIT", 1)
    for number, command in enumerate((("print", "tent"), ("cards",))):
        room = iter([True, False])
        out = tmp_path / f"{number}.pdf"

        def sync(_handle: int, room: Iterator[bool] = room) -> None:
            if not next(room):
                raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as disk:
            disk.setattr(os, "fsync", sync)
            said = cli(*command, file, out, "--json")
        assert said.code == 1
        assert (said.json["files"], said.json["people"]) == ([str(out)], 1)
        assert "full" in said.err


def test_looking_writes_nothing(file: Path) -> None:
    before = file.read_bytes()
    assert cli("preflight", file, "--kind", "badge").out.strip() == "2 badges, nothing to mend."
    assert file.read_bytes() == before


def test_lines_of_the_list_that_find_nobody_are_said_and_the_others_print(
    file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "seats.csv"
    path.write_text("Tên,Ghế,Điện thoại\nNguyễn Văn An,A1,09\nAi Đó,A2,09\n", encoding="utf-8")
    said = cli("print", "seat-label", file, tmp_path / "out.pdf", "--list", path, "--json")
    assert (said.code, said.json["cards"]) == (0, 1)
    assert "Line 3 of the list: Nobody called “Ai Đó”" in said.err
    assert "“Điện thoại”" in said.err


# --- templates in files ---------------------------------------------------------------------------


def a_template(folder: Path, **changes: object) -> Path:
    path = folder / "ours.json"
    data = json.loads(to_text(brought_along("badge-a6")))
    path.write_text(json.dumps({**data, **changes}), encoding="utf-8")
    return path


def item(**keys: object) -> list[dict[str, object]]:
    return [{"name": "logo", "box": [10, 10, 20, 20], **keys}]


BROKEN = [
    ({"schema": 99}, "newer hanoiplan"),
    ({"items": item(kind="qr", field="shoe_size")}, "shoe_size"),
    ({"items": item(kind="rect", fill="#000000", box=[90, 10, 40, 20])}, "“logo”"),
    ({"items": item(kind="image", image="crest")}, "“logo”"),
    ({"items": item(kind="hologram")}, "“logo”"),
    ({"kinds": ["balloon"]}, "balloon"),
]


@pytest.mark.parametrize(("changes", "why"), BROKEN)
def test_a_broken_template_is_refused_with_its_item_and_nothing_is_printed(
    file: Path, tmp_path: Path, changes: dict[str, object], why: str
) -> None:
    path = a_template(tmp_path, **changes)
    assert why in cli("layout", "check", path).sentence
    out = tmp_path / "out.pdf"
    assert why in cli("print", "badge", file, out, "--layout", path).sentence
    assert not out.exists()


@pytest.mark.parametrize(
    ("content", "why"), [(b"", "no JSON"), (b"\xff\xfe\x00", "UTF-8"), (b"[" * 20_000, "JSON")]
)
def test_a_file_that_is_no_template_is_one_sentence(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "ours.json"
    path.write_bytes(content)
    assert why in cli("layout", "check", path).sentence
    assert "ours.json" in cli("layout", "check", path).sentence


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    assert "none.json" in cli("layout", "check", tmp_path / "none.json").sentence


def test_a_template_in_a_file_prints_only_what_it_is_for(file: Path, tmp_path: Path) -> None:
    path = a_template(tmp_path, name="ours")
    own = a_list(tmp_path, "place")
    out = tmp_path / "out.pdf"
    told = cli("print", "place", file, out, "--list", own, "--layout", path).sentence
    assert "The layout ours is for another kind of card" in told
    assert "place-90x50" in told
    assert not out.exists()


def test_a_sound_template_is_said_to_be_fine_and_prints(file: Path, tmp_path: Path) -> None:
    path = a_template(tmp_path, name="ours")
    said = cli("layout", "check", path, "--json")
    assert (said.code, said.json["name"], said.json["kinds"]) == (0, "ours", ["badge"])
    assert cli("print", "badge", file, tmp_path / "out.pdf", "--layout", path).code == 0
