"""The start-up list: `hanoiplan [FILE]`, `--version`, `--self-test`, `--tour DIR`.

`--version` loads neither Qt nor the database. Qt reads its platform from the environment before
it starts, so this is set here. What must not come in: windows and what they do.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import hanoiplan
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, set_language
from hanoiplan.base.paths import resource
from hanoiplan.base.settings import LANGUAGE, TEXT_SIZE, Settings
from ui.shell.pages import through_the_door

SIZE = (1366, 768)
LEAST = 640  # px: a narrower window shows nothing


def size_of(text: str) -> tuple[int, int]:
    """Width and height out of a text as 1280x720."""
    width, cross, height = text.lower().partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()) or int(width) < LEAST:
        reason = f"not a size: {text} (write 1280x720)"
        raise argparse.ArgumentTypeError(reason)
    return int(width), int(height)


def read_words(words: Sequence[str]) -> argparse.Namespace:
    """The command line; wrong usage ends with exit code 2."""
    parser = argparse.ArgumentParser(
        prog="hanoiplan", description="From an official plan to an international conference."
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="workspace to open")
    parser.add_argument("--version", action="version", version=f"hanoiplan {hanoiplan.__version__}")
    parser.add_argument(
        "--language", choices=("vi", "en", "xx"), help="of the pictures, or of the self-test"
    )
    check = parser.add_argument_group("whether everything works on this machine, without a screen")
    check.add_argument("--self-test", action="store_true", help="try everything; 0: it works")
    check.add_argument("--report", type=Path, metavar="FILE", help="write the same text there")
    tour = parser.add_argument_group("pictures of every page, also without a screen")
    tour.add_argument("--tour", type=Path, metavar="DIR", help="folder for the pictures")
    tour.add_argument("--theme", choices=("light", "dark"), help="only this theme")
    sizes = [choice.value for choice in TEXT_SIZE.choices]
    tour.add_argument("--text-size", type=int, choices=sizes, help="13 unless told")
    tour.add_argument("--scene", action="append", metavar="NAME", help="only this one; again")
    tour.add_argument("--size", type=size_of, default=SIZE, metavar="WxH", help="1366x768")
    tour.add_argument("--file", type=Path, dest="of", metavar="FILE", help="show this workspace")
    return parser.parse_args(words)


def has_screen() -> bool:
    """Whether a window could be seen by somebody."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare_qt(*, pictures: bool) -> None:
    """What Qt reads from the environment."""
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
    if pictures and not has_screen():
        screen = resource("tour", "screen.json")  # else it would be smaller than our windows
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")


def take_pictures(asked: argparse.Namespace) -> int:
    """The tour; says on standard output where each picture lies."""
    if asked.tour.exists() and not asked.tour.is_dir():
        sentence = _("{name} is a file. Choose a folder for the pictures.")
        sys.stderr.write(f"{sentence.format(name=asked.tour.name)}\n")
        return 1
    take = through_the_door("ui.shell.tour.taking", "take_pictures")
    wanted = through_the_door("ui.shell.tour.taking", "Asked")(
        asked.language,
        asked.theme,
        asked.size,
        asked.text_size or TEXT_SIZE.default,
        asked.of or asked.file,
        asked.scene or (),
    )
    try:
        taken = take(asked.tour, wanted)
    except KnownError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return 1
    for file in taken:
        sys.stdout.write(f"{file}\n")
    return 0


def check_machine(asked: argparse.Namespace) -> int:
    """The self-test, told on standard output, where there is one, and in a file.

    A program for windows has no terminal on Windows: there the file is what is left of it.
    """
    code = asked.language or Settings().get(LANGUAGE)
    set_language("vi" if code == "vi" else "en")
    out = sys.stdout and through_the_door("hanoiplan.cli.output", "in_utf8")(sys.stdout)
    with ExitStack() as ends:
        places = [out] if out else []
        if asked.report is not None:
            try:
                report = asked.report.open("w", encoding="utf-8")
            except OSError:
                sentence = _("{name} cannot be written. Choose another file.")
                if sys.stderr:  # as above: there may be none
                    sys.stderr.write(f"{sentence.format(name=asked.report.name)}\n")
                return 1
            places.append(ends.enter_context(report))

        def write(line: str) -> None:
            for place in places:
                place.write(f"{line}\n")
                place.flush()  # what was tried is told whatever comes after it

        run = through_the_door("ui.machine.command", "self_test")
        return int(run(write, through_the_door))


def main(words: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    if getattr(sys, "frozen", False):  # a worker process of the packed program ends here
        through_the_door("multiprocessing", "freeze_support")()
    asked = read_words(sys.argv[1:] if words is None else words)
    if asked.self_test and not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_qt(pictures=asked.tour is not None)
    if asked.self_test:
        return check_machine(asked)
    if asked.tour is not None:
        return take_pictures(asked)
    if not has_screen() and "QT_QPA_PLATFORM" not in os.environ:
        sentence = _("There is no screen here. Use hanoiplan-cli, or take pictures with --tour.")
        sys.stderr.write(f"{sentence}\n")
        return 1
    run = through_the_door("ui.shell.first_frame", "run")
    return int(run(asked.file))


if __name__ == "__main__":
    sys.exit(main())
