"""Days and numbers as they stand in fields. What must not come in: Qt."""

from datetime import date

from hanoiplan.base.errors import NotPossible


def day_words(day: date | None) -> str:
    """A day as it stands in a field."""
    return f"{day:%d/%m/%Y}" if day is not None else ""


def number_of(text: str, sentence: str) -> int:
    """A whole number as it is typed.

    Raises:
        NotPossible: it is none; with the sentence of the field.
    """
    if not text.strip().isdecimal():
        raise NotPossible(sentence)
    return int(text)
