"""`hand-out` as a script at the desk uses it: answers, refusals and their exit codes."""

from pathlib import Path

import pytest

from tests.journeys.headless import cli

NAMED = "Interpreter headset"


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The demonstration with its items and two known guests."""
    file = tmp_path / "demo.hanoiplan"
    assert cli("demo", file, "--delegates", "30").code == 0
    for name in ("Vũ Khánh Ly", "Trịnh Hoài Đức"):
        assert cli("walk-in", file, "--name", name, "--delegation", "Huế").code == 0
    return file


def guest(file: Path, words: str) -> dict[str, str]:
    (found,) = cli("find", file, words, "--json").json
    return {**found, "code": cli("code", file, found["id"]).out.strip()}


def test_the_demonstration_brings_kits_gifts_and_numbered_headsets(demo: Path) -> None:
    said = {name: cli("hand-out", demo, name, "--list", "--json").json for name in ("kit", NAMED)}
    assert said["kit"]["left"] >= 30
    counted = {"stock": 120, "out": 0, "left": 120, "lost": 0}
    assert said[NAMED] == {"item": NAMED, **counted, "with": []}
    assert cli("hand-out", demo, "Gift", "--list").code == 0


@pytest.mark.parametrize("way", ["id", "code", "number"])
def test_a_person_is_known_by_id_badge_code_and_badge_number(demo: Path, way: str) -> None:
    ly = guest(demo, "vu khanh ly")
    whom = {"id": ly["id"], "code": ly["code"], "number": "0001"}[way]
    said = cli("hand-out", demo, "headset", whom, "--number", "017", "--json").json
    assert (said["name"], said["state"], said["number"]) == ("Vũ Khánh Ly", "handed", "017")
    assert (said["left"], said["at"]) == (119, "2026-06-08T08:31:00+07:00")


def test_a_number_lent_twice_is_exit_1_with_the_name(demo: Path) -> None:
    cli("hand-out", demo, "headset", "1", "--number", "17")
    refused = cli("hand-out", demo, "headset", "2", "--number", "17")
    assert "number 17 is still with Vũ Khánh Ly, since 08:31" in refused.sentence
    line = cli("hand-out", demo, "headset", "--list").out.splitlines()[1]
    assert line.split("  ")[:2] == ["17", "Vũ Khánh Ly"]


@pytest.mark.parametrize("words", [("1",), ("--number", "17")])
def test_what_was_lent_comes_back_by_person_or_by_number(
    demo: Path, words: tuple[str, ...]
) -> None:
    cli("hand-out", demo, "headset", "1", "--number", "17")
    said = cli("hand-out", demo, "headset", *words, "--back", "--json").json
    assert (said["state"], said["left"]) == ("returned", 120)
    assert cli("hand-out", demo, "headset", *words, "--back").sentence


def test_a_dead_badge_gets_nothing_and_still_gives_back(demo: Path) -> None:
    ly = guest(demo, "vu khanh ly")
    cli("hand-out", demo, "headset", ly["code"], "--number", "17")
    cli("cancel", demo, ly["id"])
    assert "who is cancelled" in cli("hand-out", demo, "kit", ly["code"]).sentence
    assert "is cancelled" in cli("hand-out", demo, "kit", ly["id"]).sentence
    assert cli("hand-out", demo, "headset", ly["code"], "--back", "--condition", "broken").code == 0


def test_nobody_and_nothing_are_sentences(demo: Path) -> None:
    assert "Say to whom" in cli("hand-out", demo, "kit").sentence
    assert "is no delegate's id" in cli("hand-out", demo, "kit", "Ly").sentence
    assert "Nobody in this list has badge 9999" in cli("hand-out", demo, "kit", "9999").sentence
    assert "no single item" in cli("hand-out", demo, "umbrella", "1").sentence
    assert "has no Conference kit" in cli("hand-out", demo, "kit", "1", "--back").sentence


def test_an_event_without_items_says_where_they_are_added(tmp_path: Path) -> None:
    file = tmp_path / "new.hanoiplan"
    cli("new", file)
    assert "no items to hand out yet" in cli("hand-out", file, "kit", "1").sentence


def test_a_number_that_the_person_has_not_is_refused_and_nothing_comes_back(demo: Path) -> None:
    cli("hand-out", demo, "headset", "1", "--number", "17")
    refused = cli("hand-out", demo, "headset", "1", "--back", "--number", "8").sentence
    assert refused.startswith("Vũ Khánh Ly has Interpreter headset number 17, not 8.")
    assert cli("hand-out", demo, NAMED, "--list", "--json").json["out"] == 1
    assert cli("hand-out", demo, "headset", "1", "--back", "--number", "017").code == 0


@pytest.mark.parametrize(("words", "said"), [
    (("1", "--condition", "broken"), "Write it with --back."),
    (("1", "--number", "17", "--lost"), "Write it with --back."),
    (("--list", "--back"), "--list only says who has one."),
    (("1", "--list"), "--list only says who has one."),
])  # fmt: skip
def test_words_that_would_be_passed_over_are_refused(
    demo: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in cli("hand-out", demo, "headset", *words).sentence
    assert cli("hand-out", demo, NAMED, "--list", "--json").json["out"] == 0


def test_of_a_cancelled_persons_badge_no_newer_one_is_asked_for(demo: Path) -> None:
    ly = guest(demo, "vu khanh ly")
    cli("cancel", demo, ly["id"])
    told = cli("hand-out", demo, "kit", ly["code"]).sentence
    assert told == "Badge 0001 is of Vũ Khánh Ly, who is cancelled, and opens no door."


def test_a_lost_headset_ends_the_loan_but_is_not_in_stock_until_it_is_found(demo: Path) -> None:
    def counted() -> tuple[int, int, int]:
        told = cli("hand-out", demo, NAMED, "--list", "--json").json
        return told["out"], told["left"], told["lost"]

    out, left, lost = counted()
    cli("hand-out", demo, "headset", "1", "--number", "17")
    said = cli("hand-out", demo, "headset", "1", "--back", "--lost", "--json").json
    assert said["state"] == "lost"
    assert counted() == (out, left - 1, lost + 1)
    assert "noted as lost already" in cli(
        "hand-out", demo, "headset", "--back", "--number", "17", "--lost"
    ).sentence  # fmt: skip
    found = cli("hand-out", demo, "headset", "--back", "--number", "17", "--json").json
    assert found["state"] == "returned"
    assert counted() == (out, left, lost)
