"""The guide: the same in both languages, in the words of the screen, with its own pictures."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

import hanoiplan
from hanoiplan.base.i18n import set_language
from hanoiplan.base.paths import resource
from hanoiplan.base.paths import words as words_of
from installer.pictures import PICTURES, README
from ui.help.articles import CHAPTERS, PAGES, Article, article_about, articles, guide, picture_file
from ui.help.text import Block, Ink, Shape, blocks_of
from ui.shell.pages import ROOMS

LANGUAGES = ("vi", "en")
LABEL = re.compile(r"\*\*(.+?)\*\*")
MOST_MEGABYTES = 6
NAMES = sorted(file.stem for file in resource("help", "en", "guide").glob("*.md"))
AT_LEAST = {
    *("first_event", "import", "desk", "badges", "seating", "plans", "backup", "personal_data"),
    *("keyboard", "install", "check_machine", "languages", "trouble", "programme", "whats_new"),
}


def article(name: str, language: str) -> Article:
    """An article of the guide."""
    return next(one for one in guide(language) if one.name == name)


def text_of(name: str, language: str) -> str:
    """Its file."""
    return resource("help", language, "guide", f"{name}.md").read_text(encoding="utf-8")


def pictures_of(blocks: tuple[Block, ...]) -> list[str]:
    """The pictures that stand in it."""
    return [block.picture for block in blocks if block.shape is Shape.PICTURE]


def keys_of(blocks: tuple[Block, ...]) -> list[str]:
    """The keys that it names."""
    return sorted(piece.text for block in blocks for piece in block.pieces if piece.ink is Ink.KEY)


def catalogue() -> Catalog:
    """English words with their Vietnamese ones."""
    with (words_of("vi") / "hanoiplan.po").open("rb") as file:
        return read_po(file, locale="vi")


def screen_words(language: str) -> Iterator[str]:
    """Every word that the program can show, in a language."""
    for message in catalogue():
        forms = message.string if language == "vi" else message.id
        yield from forms if isinstance(forms, list | tuple) else (str(forms),)


def test_what_a_secretary_needs_is_there() -> None:
    assert set(NAMES) >= AT_LEAST


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_say_the_same_in_the_same_order(name: str) -> None:
    vi, en = article(name, "vi"), article(name, "en")
    assert (vi.chapter, vi.place, vi.rooms, vi.see) == (en.chapter, en.place, en.rooms, en.see)
    assert [one.shape for one in vi.blocks] == [one.shape for one in en.blocks]
    assert [one.number for one in vi.blocks] == [one.number for one in en.blocks]
    assert pictures_of(vi.blocks) == pictures_of(en.blocks)
    assert keys_of(vi.blocks) == keys_of(en.blocks)
    assert vi.title != en.title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_bold_stands_on_the_screen_in_these_words(name: str, language: str) -> None:
    """A reader looks for exactly this button; a label that was renamed is found here."""
    labels = set(LABEL.findall(text_of(name, language)))
    assert not labels - set(screen_words(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_heading_leads_to_steps_or_sentences_and_nobody_shouts(
    name: str, language: str
) -> None:
    shown = article(name, language)
    assert all(len(part.blocks) > 1 for part in shown.parts)
    assert "!" not in text_of(name, language).replace("![", "").replace("<!--", "")
    for part in shown.parts:
        numbers = [block.number for block in part.blocks if block.shape is Shape.STEP]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_made_by_the_tour(language: str) -> None:
    """`make pictures` takes each of them anew; none lies about that nobody shows."""
    shown = {name for one in guide(language) for name in pictures_of(one.blocks)}
    assert shown
    made = {f"{Path(name).name}.png" for name in PICTURES[language]}
    assert shown <= made
    set_language(language)  # type: ignore[arg-type]  # one of the two
    assert all(picture_file(name).is_file() for name in shown)
    assert made - shown <= {f"{name}.png" for name in README}


def test_the_vietnamese_help_shows_vietnamese_pictures() -> None:
    set_language("vi")
    shown = {name for one in guide("vi") for name in pictures_of(one.blocks)}
    assert {picture_file(name).parent.name for name in shown} == {"vi"}


def test_the_pictures_stay_small() -> None:
    files = list(resource("help", "pictures").rglob("*.png"))
    assert sum(file.stat().st_size for file in files) < MOST_MEGABYTES * 1_000_000


def test_ways_from_an_article_lead_somewhere() -> None:
    rooms = {room.name for room in ROOMS}
    for one in guide("en"):
        assert one.chapter in CHAPTERS
        assert set(one.see) <= set(NAMES) - {one.name}
        assert set(one.rooms) <= rooms, one.name


def test_every_room_has_an_article_or_its_own_help() -> None:
    """The button in the sheet of F1 always leads to something about that page."""
    set_language("vi")
    names = [room.name for room in ROOMS]
    every = articles(names)
    for room in names:
        assert room in article_about(room, every) or article_about(room, every) in NAMES
    assert article_about("registration", every) == "desk"
    assert article_about("history", every) == "trouble"


def test_the_contents_begin_with_the_first_steps_and_end_with_the_pages() -> None:
    set_language("en")
    chapters = [one.chapter for one in articles([room.name for room in ROOMS])]
    assert chapters[0] == "begin"
    assert chapters[-1] == PAGES
    assert chapters == sorted(chapters, key=list(CHAPTERS).index)


def test_a_language_without_help_shows_the_english_one() -> None:
    assert guide("xx") == guide("en")


def test_steps_notes_pictures_and_hints_are_understood() -> None:
    text = (
        "## Do it\n<!-- make, create -->\n\n1. First `Ctrl N`,\n   then on.\n2. Second.\n\n"
        "> Mind this.\n\n![A caption](one.png)"
    )
    heading, first, second, note, picture = blocks_of(text)
    assert (heading.text, heading.also) == ("Do it", "make, create")
    assert [(one.shape, one.number) for one in (first, second)] == [
        (Shape.STEP, 1),
        (Shape.STEP, 2),
    ]
    assert first.text == "First Ctrl N, then on."
    assert (note.shape, note.text) == (Shape.NOTE, "Mind this.")
    assert (picture.shape, picture.picture, picture.text) == (
        Shape.PICTURE,
        "one.png",
        "A caption",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_new_begins_with_this_version(language: str) -> None:
    """A release without a word to its users is found here."""
    newest = article("whats_new", language).parts[1]
    assert hanoiplan.__version__ in newest.heading.text


def test_the_questions_are_about_articles_that_exist() -> None:
    """Else a search could never find what is expected of it."""
    file = Path(__file__).with_name("questions.toml")
    for language, asked in tomllib.loads(file.read_text(encoding="utf-8")).items():
        known = {(one.name, part.heading.text) for one in guide(language) for part in one.parts}
        assert {(one["article"], one["heading"]) for one in asked} <= known
