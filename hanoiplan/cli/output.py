"""What a command says: sentences and columns for people, or one line of JSON for programs.

Answers go to standard output, progress, remarks and refusals to standard error, always in UTF-8.
What must not come in: what is said.
"""

import io
import json
import os
import time
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from hanoiplan.base.i18n import _

SILENCE = 1.0  # seconds of work that nobody needs to be told of
GAP = "  "
WIDE = ("W", "F")  # East Asian letters that take two places in a terminal


class Output:
    """The two streams of a command, and whether a person or a program listens."""

    def __init__(self, out: TextIO, err: TextIO, *, as_json: bool) -> None:
        self._out = out
        self._err = err
        self._as_json = as_json

    def answer(self, value: Any, *lines: str) -> None:
        """Say the answer: `value` as one line of JSON, or the lines for a person."""
        if self._as_json:
            lines = (json.dumps(value, ensure_ascii=False),)
        for line in lines:
            self._out.write(f"{line}\n")
        self._out.flush()

    def line(self, value: Any) -> None:
        """One of many answers, for a program that reads on: JSON, flushed at once."""
        self._out.write(f"{json.dumps(value, ensure_ascii=False)}\n")
        self._out.flush()

    def remark(self, sentence: str) -> None:
        """Say something beside the answer, whoever listens."""
        self._err.write(f"{sentence}\n")
        self._err.flush()

    def progress(self, label: str) -> "Progress":
        """Something to call with (done, total) during long work."""
        return Progress(label, self._err)


class Progress:
    """Numbers on standard error: in place on a terminal, as lines elsewhere, and not too many."""

    def __init__(self, label: str, err: TextIO) -> None:
        self._label = label
        self._err = err
        self._in_place = err.isatty()
        self._last = time.perf_counter()
        self._spoken = False
        self._told = ""

    def __call__(self, done: int, total: int) -> None:
        """Tell how far the work is."""
        now = time.perf_counter()
        over = done >= total and self._spoken
        if now - self._last < SILENCE and not over:
            return
        self._last, self._spoken = now, True
        line = _("{label}: {done} of {total}").format(label=self._label, done=done, total=total)
        if line == self._told:
            return  # the end, told again while what was found is put in order
        self._told = line
        end = "\n" if over or not self._in_place else ""
        self._err.write(f"\r{line}{end}" if self._in_place else f"{line}{end}")
        self._err.flush()


def in_utf8(stream: TextIO) -> TextIO:
    """The stream, from now on in UTF-8: Windows would write names in the code page of old DOS."""
    if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def silence(stream: TextIO) -> None:
    """Nobody listens any more (`… | head`): let what is still to be flushed go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def columns(rows: Iterable[Sequence[str]]) -> list[str]:
    """Rows as aligned columns; letters that take two places, or none, are counted as such."""
    table = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(_width(cell) for cell in column) for column in zip(*table, strict=True)]
    return [_aligned(row, widths) for row in table]


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
    return GAP.join(cells).rstrip()


def _width(text: str) -> int:
    return sum(_places(letter) for letter in text)


def _places(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in WIDE else 1
