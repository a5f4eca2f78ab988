"""Where the built program begins: the window, or the commands when it is called `hanoiplan-cli`.

Both are one program, so that they share their modules; on Linux a script of two lines calls it
with the word below. What must not come in: what either of them does.
"""

import ctypes
import importlib
import os
import sys
from multiprocessing import freeze_support
from pathlib import Path

AS_COMMANDS = "--as-commands"  # said by the script `hanoiplan-cli`, never by a person
COMMANDS = "hanoiplan-cli"
LIBRARIES, ORIGINAL = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"
ANEW = "PYINSTALLER_RESET_ENVIRONMENT"
PARENT_CONSOLE = -1  # ATTACH_PARENT_PROCESS


def chosen(words: list[str], program: str) -> tuple[str, list[str]]:
    """The module to begin with and the words for it."""
    if words[:1] == [AS_COMMANDS]:
        return "hanoiplan.cli.main", words[1:]
    named = Path(program).stem.casefold() == COMMANDS
    return ("hanoiplan.cli.main" if named else "ui.__main__"), words


def give_back_libraries() -> None:
    """Programs that ours starts (a PDF reader, a player) get their own libraries, not ours.

    The loader has read the variable already, so our own libraries are still found. Our worker
    processes need it again: they are told to begin from the very beginning, which sets it.
    """
    before = os.environ.pop(ORIGINAL, None)
    os.environ.pop(LIBRARIES, None)
    if before is not None:
        os.environ[LIBRARIES] = before
    os.environ[ANEW] = "1"


def find_voice() -> None:
    """A window program of Windows has no output: it takes the console it was started from."""
    if sys.stdout and sys.stderr:
        return
    place = os.devnull
    if sys.platform == "win32" and ctypes.windll.kernel32.AttachConsole(PARENT_CONSOLE):
        place = "CONOUT$"
    voice = Path(place).open("w", encoding="utf-8", errors="replace")  # noqa: SIM115 - to the end
    sys.stdout, sys.stderr = sys.stdout or voice, sys.stderr or voice


def main() -> int:
    """Runs one of the two; a worker process ends in the first line."""
    freeze_support()
    if sys.platform.startswith("linux"):
        give_back_libraries()
    find_voice()
    module, words = chosen(sys.argv[1:], sys.executable)
    return int(importlib.import_module(module).main(words))


if __name__ == "__main__":
    sys.exit(main())
