"""The log guard: a test fails on any warning or error in the log that it did not announce."""

import logging
import re
from dataclasses import dataclass


@dataclass(slots=True)
class Announced:
    """A record that a test expects: its level at least, and a pattern of its message."""

    pattern: re.Pattern[str]
    level: int
    came: bool = False

    def fits(self, record: logging.LogRecord) -> bool:
        """Whether this is the record that was announced."""
        return record.levelno == self.level and bool(self.pattern.search(record.getMessage()))


class LogGuard(logging.Handler):
    """Collects every record from WARNING on and judges them at the end of a test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self._announced: list[Announced] = []

    def expect(self, pattern: str, level: int = logging.WARNING) -> None:
        """Announce a record; it may come more than once, and must come at least once."""
        self._announced.append(Announced(re.compile(pattern), level))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record; a logger must not fail in the middle of the code under test."""
        self._records.append(record)

    def complaints(self) -> list[str]:
        """What came unannounced, and what was announced but never came."""
        found = [self._line(record) for record in self._records if not self._is_announced(record)]
        missed = [one.pattern.pattern for one in self._announced if not one.came]
        return found + [f"announced, but never logged: {pattern!r}" for pattern in missed]

    def _is_announced(self, record: logging.LogRecord) -> bool:
        fitting = [one for one in self._announced if one.fits(record)]
        for one in fitting:
            one.came = True
        return bool(fitting)

    @staticmethod
    def _line(record: logging.LogRecord) -> str:
        return f"unexpected {record.levelname} from {record.name}: {record.getMessage()}"
