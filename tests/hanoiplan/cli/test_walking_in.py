"""`walk-in` and `substitute`: guests whom no list has, and who comes in whose place."""

from pathlib import Path

import pytest

from tests.journeys.headless import a_workspace, cli, code_of, figures, id_of

AN, BINH = "Nguyễn Văn An", "Lê Thị Bình"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_workspace(tmp_path)


def test_a_guest_is_added_with_a_badge_that_opens(file: Path) -> None:
    said = cli("walk-in", file, "--name", "Vũ Khánh Ly", "--delegation", "Huế", "--json").json
    assert (said["name"], said["badge"], said["likely"]) == ("Vũ Khánh Ly", "0001", [])
    assert cli("check-in", file, said["code"], "--json").json["outcome"] == "welcome"
    assert id_of(file, "Vũ Khánh Ly") == said["id"]


def test_a_sure_double_is_exit_1_with_the_number(file: Path) -> None:
    code_of(file, AN)
    words = ("walk-in", file, "--name", "nguyen van an", "--delegation", "Hà Nội")
    assert f"{AN} is in the list already, with badge 0001" in cli(*words).sentence
    assert figures(file)["delegates"] == 3
    said = cli(*words, "--anyway", "--json")
    assert (said.code, said.json["badge"]) == (0, "0002")
    assert [(one["name"], one["sure"]) for one in said.json["likely"]] == [(AN, True)]
    assert AN in said.err


def test_somebody_alike_is_a_remark_and_no_refusal(file: Path) -> None:
    said = cli("walk-in", file, "--name", AN, "--delegation", "Cà Mau")
    assert said.code == 0
    assert "is like this person" in said.err


@pytest.mark.parametrize("name", ["", "   "])
def test_an_empty_name_is_a_sentence(file: Path, name: str) -> None:
    assert "needs a name" in cli("walk-in", file, "--name", name).sentence


def test_a_name_in_its_own_script_is_kept_as_such(file: Path) -> None:
    said = cli("walk-in", file, "--name", "สมชาย ใจดี", "--delegation", "Hua Hin", "--json").json
    assert said["name"] == "สมชาย ใจดี"
    assert id_of(file, "สมชาย ใจดี") == said["id"]


def test_a_new_person_comes_in_the_place_of_another(file: Path) -> None:
    code = code_of(file, AN)
    words = ("--name", "Vũ Khánh Ly", "--reason", "ốm", "--json")
    said = cli("substitute", file, id_of(file, AN), *words).json
    assert (said["away_name"], said["stand_in_name"]) == (AN, "Vũ Khánh Ly")
    assert (said["badge"], said["hand_outs_moved"]) == ("0002", False)
    assert cli("check-in", file, code, "--json").json["outcome"] == "cancelled"
    assert cli("check-in", file, said["code"], "--json").json["outcome"] == "welcome"


def test_somebody_of_the_list_comes_in_the_place_of_another(file: Path) -> None:
    away = id_of(file, AN)
    said = cli("substitute", file, away, "--by", id_of(file, BINH), "--move-hand-outs", "--json")
    assert said.json["hand_outs_moved"] is True
    assert f"represented by {BINH}" in cli("substitute", file, away, "--name", "Ai Đó").sentence
    assert cli("undo", file).code == 0
    assert figures(file)["delegates"] == 3


def test_who_comes_has_to_be_said_in_one_way(file: Path) -> None:
    away = id_of(file, AN)
    assert "--name" in cli("substitute", file, away).sentence
    both = cli("substitute", file, away, "--name", "Ai", "--by", away)
    assert "--by" in both.sentence


def test_a_stand_in_who_is_in_the_list_is_named_by_id(file: Path) -> None:
    """The same person twice would be two badges."""
    away = id_of(file, AN)
    assert "in the list already" in cli("substitute", file, away, "--name", BINH).sentence
    assert figures(file)["delegates"] == 3
    assert cli("substitute", file, away, "--name", BINH, "--anyway").code == 0


@pytest.mark.parametrize("command", ["walk-in", "substitute"])
def test_a_category_that_there_is_not_is_refused_with_those_there_are(
    file: Path, command: str
) -> None:
    whom = (id_of(file, AN),) if command == "substitute" else ()
    words = (*whom, "--name", "Vũ Khánh Ly", "--category", "khongco")
    told = cli(command, file, *words).sentence
    assert told.startswith("“khongco” is no category of this event. There are: ")
    assert "Delegate" in told
    assert figures(file)["delegates"] == 3
    assert cli(command, file, *words[:-1], "d").code == 0


def test_a_stand_in_of_the_list_keeps_the_own_category_and_position(file: Path) -> None:
    words = ("substitute", file, id_of(file, AN), "--by", id_of(file, BINH))
    for more in (("--category", "D"), ("--position", "Phó Giám đốc")):
        assert "keeps the own ones" in cli(*words, *more).sentence
    assert cli(*words).code == 0


def test_who_was_represented_comes_after_all(file: Path) -> None:
    away = id_of(file, AN)
    assert "Nobody comes in the place" in cli("substitute", file, away, "--back").sentence
    cli("substitute", file, away, "--by", id_of(file, BINH))
    assert "--back ends" in cli("substitute", file, away, "--back", "--name", "Ai").sentence
    said = cli("substitute", file, away, "--back", "--reason", "khỏi ốm", "--json").json
    assert (said["away_name"], said["stand_in_name"], said["comes"]) == (AN, BINH, True)
    assert figures(file)["delegates"] == 3
    assert "Nobody comes in the place" in cli("substitute", file, away, "--back").sentence


def test_what_the_one_away_still_has_is_told(tmp_path: Path) -> None:
    file = tmp_path / "demo.hanoiplan"
    cli("demo", file, "--delegates", "30")
    guest = cli("walk-in", file, "--name", "Vũ Khánh Ly", "--json").json["id"]
    cli("hand-out", file, "headset", guest, "--number", "17")
    said = cli("substitute", file, guest, "--name", "Đinh Bạch Mai", "--json")
    assert said.json["still_out"] == [{"item": "Interpreter headset", "number": "17"}]
    assert "Vũ Khánh Ly still has Interpreter headset number 17." in said.err


@pytest.mark.parametrize("alike", ["Sở Du lịch", "so du lich ha noii", "Đoàn Sở Du lịch Hà Nội"])
def test_a_delegation_named_almost_like_one_of_the_list_is_refused_with_that_one(
    file: Path, alike: str
) -> None:
    """A second delegation beside the first would split its people."""
    first = ("walk-in", file, "--name", "Vũ Khánh Ly", "--delegation", "Sở Du lịch Hà Nội")
    assert cli(*first).code == 0
    before = len(cli("delegations", file, "--json").json)
    words = ("walk-in", file, "--name", "Đinh Bạch Mai", "--delegation", alike)
    refused = cli(*words)
    assert refused.code == 1
    assert "but there is “Sở Du lịch Hà Nội”" in refused.sentence
    assert len(cli("delegations", file, "--json").json) == before
    assert cli(*words, "--new-delegation").code == 0
    assert len(cli("delegations", file, "--json").json) == before + 1


def test_a_delegation_of_the_list_is_found_however_it_is_typed(file: Path) -> None:
    words = ("--name", "Vũ Khánh Ly", "--delegation", "ha noi")
    assert cli("walk-in", file, *words).code == 0


def test_a_delegation_unlike_all_others_is_made_at_once(file: Path) -> None:
    words = ("--name", "Vũ Khánh Ly", "--delegation", "Luang Prabang")
    assert cli("walk-in", file, *words).code == 0


@pytest.mark.parametrize("inside", [AN, BINH])
def test_somebody_inside_neither_stays_away_nor_stands_in_unasked(file: Path, inside: str) -> None:
    """Mostly the wrong number was typed; the window asks, the command refuses."""
    cli("check-in", file, code_of(file, inside))
    words = ("substitute", file, id_of(file, AN), "--by", id_of(file, BINH))
    refused = cli(*words)
    assert refused.code == 1
    assert refused.sentence.startswith(f"{inside} has been in since ")
    assert "--anyway" in refused.sentence
    assert cli(*words, "--anyway").code == 0


def test_whoever_is_inside_is_asked_about_a_new_stand_in_too(file: Path) -> None:
    cli("check-in", file, code_of(file, AN))
    words = ("substitute", file, id_of(file, AN), "--name", "Vũ Khánh Ly")
    assert "has been in since" in cli(*words).sentence
    assert cli(*words, "--anyway").code == 0
