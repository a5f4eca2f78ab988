"""`make demo`: the main job from an empty folder to printed cards, by the public commands only.

It does what a person at the desk would type, so it imports nothing of the program. At the end
it opens the window on the workspace it made, where there is a screen.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

BIN = Path(sys.executable).parent
FOLDER = Path("build/demo")
WORKSPACE = FOLDER / "ACLC-2026.hanoiplan"
LIST = FOLDER / "delegates.xlsx"
BADGES = FOLDER / "badges.pdf"
CARDS = FOLDER / "name-cards.pdf"
TOUR = FOLDER / "tour"
MOMENT = "2026-06-08T08:31:00+07:00"  # the first morning of the demonstration event
INVITED = 350
ARRIVED = 40


def say(line: str = "") -> None:
    """One line for the person who watches."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run(program: str, *words: str | Path) -> str:
    """Run one of the project's commands; its output. A failed command ends the demonstration."""
    command = [str(BIN / program), *map(str, words)]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, encoding="utf-8")
    if done.returncode != 0:
        sys.stdout.write(done.stdout)
        raise SystemExit(f"make demo stopped at: {' '.join(command)} (exit {done.returncode})")
    return done.stdout


def cli(*words: str | Path) -> str:
    """A headless command, with the clock at the first morning."""
    return run("hanoiplan-cli", *words, "--now", MOMENT, "--language", "en")


def answer(*words: str | Path) -> Any:
    """A headless command's answer as JSON."""
    return json.loads(cli(*words, "--json"))


def count(value: Any) -> int:
    """`import --json` gives numbers or lists of rows."""
    return value if isinstance(value, int) else len(value)


def prepare() -> None:
    """An empty folder, the demonstration event without delegates, and a list of them."""
    if FOLDER.exists():
        shutil.rmtree(FOLDER)
    FOLDER.mkdir(parents=True)
    cli("demo", WORKSPACE, "--delegates", "0")
    cli("demo-list", LIST, "--delegates", str(INVITED))


def bring_in() -> None:
    """Import the spreadsheet and say what came of each row."""
    intake = answer("import", "delegates", WORKSPACE, LIST)
    new, bad = count(intake["new"]), count(intake["bad"])
    say(f"Imported  {LIST}: {new} new delegates, {bad} faulty rows")


def some_ids(wanted: int) -> list[str]:
    """Ids of that many delegates, found as a person would: by the first letter of a name."""
    found: dict[str, None] = {}
    for letter in "nthlpdbcavskmgqrxyeiojuwz":
        rows = answer("find", WORKSPACE, letter, "--limit", str(wanted))
        found.update(dict.fromkeys(row["id"] for row in rows))
        if len(found) >= wanted:
            return list(found)[:wanted]
    raise SystemExit(f"make demo found only {len(found)} of {wanted} delegates")


def check_in() -> None:
    """Forty people come to the desk, each with the code of the badge."""
    say(f"Checking in {ARRIVED} people by their badge codes")
    outcomes: list[str] = []
    for number, delegate_id in enumerate(some_ids(ARRIVED), start=1):
        code = cli("code", WORKSPACE, delegate_id).strip()
        outcome = answer("check-in", WORKSPACE, code)
        outcomes.append(outcome["outcome"])
        if number % 10 == 0:
            say(f"  {number:3d}  {outcome['name']}: {outcome['outcome']}")
    refused = [outcome for outcome in outcomes if outcome != "welcome"]
    if refused:
        raise SystemExit(f"make demo expected {ARRIVED} welcomes, but also got {refused}")


def print_cards() -> None:
    """Badges and folded name cards of everyone who is not cancelled."""
    say("Printing badges and name cards")
    cli("badges", WORKSPACE, BADGES)
    cli("cards", WORKSPACE, CARDS)


def take_pictures() -> None:
    """A picture of every scene in one language and theme, with or without a screen."""
    say("Taking a picture of every page, dialog, empty state and error")
    run("hanoiplan", "--tour", TOUR, "--language", "vi", "--theme", "light")


def summary() -> None:
    """What there is now, and where."""
    cli("verify", WORKSPACE)
    info = answer("info", WORKSPACE)
    say()
    say(f"{info['delegates']} delegates in {info['delegations']} delegations")
    say(f"{info['checked_in']} checked in, {info['printed']} with a printed badge")
    say("The history of the workspace was verified: no line of it was altered.")
    say()
    say(f"  workspace   {WORKSPACE}")
    say(f"  list        {LIST}")
    say(f"  badges      {BADGES}")
    say(f"  name cards  {CARDS}")
    say(f"  pictures    {TOUR}/ ({len(list(TOUR.glob('*.png')))} files)")
    say(f"              both languages and themes: .venv/bin/hanoiplan --tour {TOUR}")


def has_screen() -> bool:
    """Whether a window could be seen by somebody."""
    if os.environ.get("CI"):
        return False
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or sys.platform in {"darwin", "win32"}


def main() -> None:
    """The demonstration from beginning to end."""
    say(f"The demonstration is made in {FOLDER}/ with the clock at 08/6/2026 08:31")
    prepare()
    bring_in()
    check_in()
    print_cards()
    take_pictures()
    summary()
    say()
    if has_screen():
        say("Opening the program; close its window to come back.")
        run("hanoiplan", WORKSPACE)
    else:
        say(f"To open the program: .venv/bin/hanoiplan {WORKSPACE}")


if __name__ == "__main__":
    main()
