"""Columns that stand straight, progress that says enough and not too much, UTF-8 everywhere."""

import io
import os
import subprocess
import sys
import time
from pathlib import Path

from hanoiplan.base.i18n import set_language
from hanoiplan.cli.output import SILENCE, Progress, columns, in_utf8
from tests.journeys.headless import PROGRAM, ROOT, a_workspace


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_columns_stand_under_each_other_whatever_the_script() -> None:
    """Thai vowel signs take no place, Han letters take two."""
    lines = columns([("An", "1"), ("สมชาย ใจดี", "2"), ("王小明", "3"), ("Nguyễn", "4")])
    assert lines == ["An         1", "สมชาย ใจดี  2", "王小明     3", "Nguyễn     4"]


def test_a_cell_with_line_breaks_stays_one_line() -> None:
    """A note of three lines does not break the table."""
    assert columns([("a\nb", "c")]) == ["a b  c"]


def test_no_rows_are_no_lines() -> None:
    """Nobody found."""
    assert columns([]) == []


def test_quick_work_is_not_talked_about() -> None:
    """Under a second nobody wants to read how far it is."""
    heard = io.StringIO()
    progress = Progress("Drawing", heard)
    for done in range(1, 101):
        progress(done, 100)
    assert heard.getvalue() == ""


def test_long_work_says_numbers_at_most_once_a_second_and_at_the_end() -> None:
    """Lines into a log, one line that changes on a terminal."""
    set_language("en")
    log, terminal = io.StringIO(), Terminal()
    for heard in (log, terminal):
        progress = Progress("Drawing", heard)
        time.sleep(SILENCE + 0.05)
        for done in (20, 21, 22, 50):
            progress(done, 50)
    assert log.getvalue() == "Drawing: 20 of 50\nDrawing: 50 of 50\n"
    assert terminal.getvalue() == "\rDrawing: 20 of 50\rDrawing: 50 of 50\n"


def test_a_console_of_the_old_code_page_hears_utf_8() -> None:
    """Windows' pipes would fail on the first Vietnamese name."""
    raw = io.BytesIO()
    stream = in_utf8(io.TextIOWrapper(raw, encoding="cp1252"))
    stream.write("Nguyễn")
    stream.flush()
    assert raw.getvalue().decode("utf-8") == "Nguyễn"


def test_a_reader_who_goes_away_is_no_error(tmp_path: Path) -> None:
    """`hanoiplan-cli history FILE | head -1`."""
    file = a_workspace(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, "history", str(file)],
            check=False,
            cwd=ROOT,
            stdout=writing,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
        )
    finally:
        os.close(writing)
    assert done.stderr == ""


def test_an_interrupted_command_says_so_without_a_traceback(tmp_path: Path) -> None:
    """Ctrl+C."""
    program = (
        "import sys, hanoiplan.cli.main as m, hanoiplan.cli.commands as c\n"
        "def stop(call): raise KeyboardInterrupt\n"
        "m.load = lambda command: stop\n"
        f"sys.exit(m.main(['info', {str(tmp_path)!r}, '--language', 'en']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Stopped. What was confirmed before is kept.\n"
