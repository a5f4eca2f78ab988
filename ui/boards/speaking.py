"""Two languages at once, as at the desk: the window's first, the other one smaller under it.

What must not come in: which words (each panel brings its own), and painting.
"""

from hanoiplan.base.i18n import language, stretched
from hanoiplan.base.speech import Speech, interface
from hanoiplan.base.text import Bilingual, TextLanguage
from hanoiplan.registration.card import both

__all__ = ["both", "data", "first", "number", "say_count", "second"]


def first(pair: Bilingual) -> str:
    """The program's words in the language of the window."""
    words = data(pair)
    return stretched(words) if language() == "xx" else words


def second(pair: Bilingual) -> str:
    """The same in the other language; "" where it says nothing else."""
    return pair.other(_spoken())


def data(pair: Bilingual) -> str:
    """What people wrote, in the language of the window, else in the other one."""
    return pair.pick(_spoken())


def number(value: int) -> str:
    """A number as the window writes it."""
    return interface().number(value)


def say_count(one: str, many: str, n: int) -> Bilingual:
    """A sentence with a number `{n}` in both languages."""
    return Bilingual(*(_counted(Speech(code), one, many, n) for code in ("vi", "en")))


def _counted(speech: Speech, one: str, many: str, n: int) -> str:
    return speech.say_count(one, many, n).format(n=speech.number(n))


def _spoken() -> TextLanguage:
    return "vi" if language() == "vi" else "en"
