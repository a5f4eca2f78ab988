"""`hanoiplan-cli`: reads the command line, runs one command, says what became of it.

Exit 0: done. Exit 1: not possible, and a sentence on standard error says what to do. Exit 2: wrong
usage. What must not come in: what any command does.
"""

import sys
from collections.abc import Sequence
from datetime import datetime
from multiprocessing import freeze_support
from typing import Any

from hanoiplan.base.clock import Clock, FixedClock, SystemClock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, set_language
from hanoiplan.base.settings import LANGUAGE, Settings
from hanoiplan.cli import parser
from hanoiplan.cli.call import Call
from hanoiplan.cli.commands import COMMANDS, load
from hanoiplan.cli.output import Output, in_utf8, silence

DONE, NOT_POSSIBLE = 0, 1


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    freeze_support()  # a worker process of the packed program ends here
    given = list(sys.argv[1:] if words is None else words)
    out, err = in_utf8(sys.stdout), in_utf8(sys.stderr)
    try:
        settings = Settings()
        asked = parser.asked_language(given) or settings.get(LANGUAGE)
        set_language("en" if asked == "en" else "vi")
        for warning in settings.warnings:
            err.write(f"{warning}\n")
        read = parser.read(given)
        return _run(read, Output(out, err, as_json=read["json"]))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else DONE
    except KnownError as error:
        err.write(f"{error.sentence}\n")
    except KeyboardInterrupt:
        err.write(_("Stopped. What was confirmed before is kept.") + "\n")
    except BrokenPipeError:
        silence(out)
    return NOT_POSSIBLE


def _run(words: dict[str, Any], output: Output) -> int:
    command = next(one for one in COMMANDS if one.name == words["command"])
    return load(command)(Call(words, _clock(words["now"]), output))


def _clock(moment: datetime | None) -> Clock:
    return SystemClock() if moment is None else FixedClock(moment)


if __name__ == "__main__":
    sys.exit(main())
