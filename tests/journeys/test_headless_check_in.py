"""Journey 1 without a window: a scanned code becomes a check-in, each step a command of its own."""

from pathlib import Path

from tests.journeys.headless import MORNING, a_list, a_workspace, cli, command, figures

AN = "Nguyễn Văn An"


def altered(code: str) -> str:
    """The code of the next badge number, its check digits right: what a forger would print."""
    body = f"{code[:4]}{int(code[4:9]) + 1:05d}{code[9:-2]}"
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def test_from_a_list_to_a_green_light_and_every_other_outcome(tmp_path: Path) -> None:
    """Six commands, six processes: nothing lives anywhere but in the file."""
    file = tmp_path / "aclc.hanoiplan"
    assert command("new", file).code == 0
    assert command("import", "delegates", file, a_list(tmp_path / "list.csv")).code == 0
    found = command("find", file, "nguyen an", "--json").json
    assert [row["name"] for row in found] == [AN]
    code = command("code", file, found[0]["id"]).out
    assert code.endswith("\n")
    assert len(code.strip()) == 21
    assert code.strip().isdigit()

    welcome = command("check-in", file, code.strip(), "--desk", "VIP", "--json")
    assert welcome.code == 0
    assert welcome.json == {
        "outcome": "welcome",
        "name": AN,
        "at": MORNING,
        "desk": "VIP",
        "reason": "Please come in.",
    }
    again = command("check-in", file, code.strip(), "--json", now="2026-06-08T09:00:00").json
    assert again["outcome"] == "already"
    assert "08:31" in again["reason"]
    assert "VIP" in again["reason"]
    assert again["at"] == "2026-06-08T09:00:00+07:00"
    assert figures(file) == {"delegates": 3, "delegations": 2, "checked_in": 1, "printed": 0}


def test_what_is_no_badge_is_an_outcome_and_not_a_failure(tmp_path: Path) -> None:
    """Exit 0: the desk goes on; the outcome says what to do."""
    file = a_workspace(tmp_path)
    code = cli("code", file, cli("find", file, AN, "--json").json[0]["id"]).out.strip()
    wrong_digit = code[:-1] + str((int(code[-1]) + 1) % 10)
    outcomes = {
        text: command("check-in", file, text, "--json")
        for text in (wrong_digit, altered(code), "Nguyễn", "12")
    }
    assert {said.code for said in outcomes.values()} == {0}
    assert [said.json["outcome"] for said in outcomes.values()] == [
        "unknown",
        "altered",
        "unknown",
        "unknown",
    ]
    assert all(said.json["name"] == "" and said.json["reason"] for said in outcomes.values())
    assert figures(file)["checked_in"] == 0


def test_a_code_that_lost_its_first_digits_to_an_input_method_is_read(tmp_path: Path) -> None:
    """Under VNI the keys 1 and 0 are tone marks."""
    file = a_workspace(tmp_path)
    code = cli("code", file, cli("find", file, AN, "--json").json[0]["id"]).out.strip()
    assert cli("check-in", file, code[2:], "--json").json["outcome"] == "welcome"


def test_a_person_reads_the_outcome_in_vietnamese(tmp_path: Path) -> None:
    """The language of the office, one line."""
    file = a_workspace(tmp_path)
    code = cli("code", file, cli("find", file, AN, "--json").json[0]["id"]).out.strip()
    said = command("check-in", file, code, "--language", "vi")
    assert said.out.count("\n") == 1
    assert AN in said.out
    assert "Xin mời vào" in said.out
    assert "08:31" in said.out
