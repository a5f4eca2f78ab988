"""Every word that people see is marked, gathered and written in Vietnamese, with its places."""

import re
import string
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message

from installer import words
from tests.house.tree import ROOT

TAGS = re.compile(r"</?[a-z]+[^>]*>")


def forms(message: Message) -> list[str]:
    """The written forms of a message, singular or plural, empty ones left out."""
    given = message.string
    written = list(given) if isinstance(given, list | tuple) else [given]
    return [form for form in written if form]


def source(message: Message) -> str:
    """The English that a translation answers: of a plural the form for many."""
    return message.id if isinstance(message.id, str) else message.id[-1]


def places(text: str) -> set[str]:
    """The names of the placeholders in a text; a broken brace counts as a place of its own."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {f"broken: {text}"}


def faults(message: Message) -> Iterator[str]:
    """What is wrong with one written translation."""
    english = source(message)
    if message.fuzzy:
        yield "guessed, not written"
    if not forms(message) or not words.is_written(message):
        yield "no Vietnamese"
    for form in forms(message):
        if places(form) != places(english):
            yield f"other places: {sorted(places(form) ^ places(english))}"
        if "" in places(english) or any(name.isdigit() for name in places(english)):
            yield "a place without a name"
        if sorted(TAGS.findall(form)) != sorted(TAGS.findall(english)):
            yield "other mark-up"
        if unicodedata.normalize("NFC", form) != form:
            yield "not NFC: letters and marks apart"
        if "!" in form:
            yield "an exclamation mark: the program does not shout"
        if form.strip() != form and english.strip() == english:
            yield "white space at its ends"


@cache
def said() -> Catalog:
    """What the program says, gathered once."""
    return words.gather()


def catalogue(language: str) -> Catalog:
    """A language as it stands in the checkout."""
    return words.read(ROOT / "translations" / language / "LC_MESSAGES" / "hanoiplan.po", language)


def ids(of: Catalog) -> set[str]:
    """The keys of a catalogue."""
    return {source(message) for message in of if message.id}


def test_every_word_of_the_program_has_its_vietnamese() -> None:
    """No gap, no guess, the same places, no shouting."""
    wanted, written = said(), catalogue("vi")
    assert ids(wanted), "the program says nothing: the test looks at nothing"
    found = [f"not in the catalogue: {one!r}" for one in sorted(ids(wanted) - ids(written))]
    for message in written:
        if message.id and source(message) in ids(wanted):
            found += [f"{source(message)!r}: {fault}" for fault in faults(message)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_catalogues_hold_what_the_program_says_and_nothing_else(language: str) -> None:
    """`make words` was run after the last change of words."""
    assert ids(catalogue(language)) == ids(said())


def test_the_template_is_up_to_date() -> None:
    """Translators start from it."""
    template = ROOT / "translations" / "hanoiplan.pot"
    assert template.read_bytes() == words.text_of(said()), "run `make words`"


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("{n} delegates", ""),
        ("{n} delegates", "{m} đại biểu"),
        ("{n} delegates", "{n đại biểu"),
        ("{} delegates", "{} đại biểu"),
        ("<b>Name</b>", "<b>Tên"),
        ("Name", "Te\u0302n"),
        ("Saved", "Đã lưu!"),
        ("Saved", "Đã lưu "),
    ],
)
def test_a_bad_translation_is_found(english: str, vietnamese: str) -> None:
    """Each fault once."""
    assert list(faults(Message(english, vietnamese)))


def test_a_guess_and_a_missing_plural_are_found() -> None:
    """What gettext tools leave behind."""
    assert list(faults(Message("Name", "Tên", flags=["fuzzy"])))
    assert list(faults(Message(("{n} seat", "{n} seats"), ("",))))


def test_a_good_translation_passes() -> None:
    """Vietnamese has one form for one and for many."""
    assert list(faults(Message(("{n} seat", "{n} seats"), ("{n} ghế",)))) == []
    assert list(faults(Message("Hello {name}", "Xin chào {name}"))) == []
