"""The log guard itself: what it lets through, what it reports."""

import logging

from tests.quiet import LogGuard


def guarded(*records: tuple[int, str], expected: str = "") -> list[str]:
    """What a guard says about these records."""
    guard = LogGuard()
    if expected:
        guard.expect(expected)
    for level, text in records:
        record = logging.LogRecord("room", level, "room.py", 1, text, None, None)
        if record.levelno >= guard.level:
            guard.handle(record)
    return guard.complaints()


def test_an_unexpected_warning_is_reported() -> None:
    """With the name of the logger and the text."""
    (line,) = guarded((logging.WARNING, "disk nearly full"))
    assert "room" in line
    assert "disk nearly full" in line


def test_information_is_no_complaint() -> None:
    """Only warnings and worse."""
    assert guarded((logging.INFO, "opened")) == []


def test_an_announced_warning_passes_and_must_come() -> None:
    """Announced and absent is a complaint as well."""
    assert guarded((logging.WARNING, "disk nearly full"), expected="nearly") == []
    assert guarded(expected="nearly")


def test_an_announced_warning_does_not_excuse_an_error() -> None:
    """The level counts."""
    assert guarded((logging.ERROR, "nearly"), (logging.WARNING, "nearly"), expected="nearly")
