"""The guide as it lies in resources/help: articles by chapter, and behind them each room's help.

An article begins with what is known about it (chapter, place, rooms, other articles, words that it
is found by), then `---`, then its text. What must not come in: searching, painting.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hanoiplan.base import paths
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import interface
from ui.help.text import Block, Shape, blocks_of, help_of

FENCE = "---\n"
ROOM = "room:"  # how the name of a room's own help begins
PAGES = "pages"
CHAPTERS = {
    "begin": N_("First steps"),
    "prepare": N_("Before the event"),
    "day": N_("On the day"),
    "safe": N_("Safe and lawful"),
    "machine": N_("Machine and program"),
    PAGES: N_("Page by page"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of an article (its title for the first) with what stands under it."""

    heading: Block
    blocks: tuple[Block, ...]  # the heading is the first of them


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `rooms` are the pages it is about, `see` the articles to read on in."""

    name: str
    chapter: str
    parts: tuple[Part, ...]
    place: int = 0
    rooms: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    words: str = ""  # it is found by these too

    @property
    def title(self) -> str:
        """What it is called."""
        return self.parts[0].heading.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All of it in order."""
        return tuple(block for part in self.parts for block in part.blocks)


def articles(rooms: Sequence[str]) -> tuple[Article, ...]:
    """The guide in the interface language by chapter and place, then the help of these rooms."""
    known = guide(interface().language)
    return (*known, *_of_rooms(rooms, known))


@lru_cache(maxsize=4)
def guide(language: str) -> tuple[Article, ...]:
    """The articles of the guide in a language (else English), in the order of the contents."""
    order = list(CHAPTERS)
    folder = paths.resource("help", language, "guide")
    files = (folder if folder.is_dir() else paths.resource("help", "en", "guide")).glob("*.md")
    found = [article_of(file.stem, file.read_text(encoding="utf-8")) for file in files]
    return tuple(sorted(found, key=lambda one: (order.index(one.chapter), one.place, one.name)))


def article_of(name: str, text: str) -> Article:
    """An article from its file: the lines before the fence, and the text behind it."""
    head, _fence, body = text.partition(FENCE)
    known = dict(_pair(line) for line in head.splitlines() if line.strip())
    return Article(
        name,
        known["chapter"],
        parts_of(blocks_of(body)),
        place=int(known["place"]),
        rooms=_several(known.get("rooms", "")),
        see=_several(known.get("see", "")),
        words=known.get("words", ""),
    )


def _pair(line: str) -> tuple[str, str]:
    key, _colon, value = line.partition(":")
    return key.strip(), value.strip()


def _several(words: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in words.split(",") if one.strip())


def parts_of(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """Blocks cut before each heading; the first one is the title."""
    cuts = [at for at, one in enumerate(blocks) if one.shape in {Shape.TITLE, Shape.HEADING}]
    ends = [*cuts[1:], len(blocks)]
    spans = zip(cuts, ends, strict=True)
    return tuple(Part(blocks[start], tuple(blocks[start:end])) for start, end in spans)


def _of_rooms(rooms: Sequence[str], known: Sequence[Article]) -> tuple[Article, ...]:
    """The help that F1 shows, one article for each room that has some; it leads to the guide."""
    helps = ((room, help_of(room)) for room in rooms)
    return tuple(
        Article(
            f"{ROOM}{room}",
            PAGES,
            parts_of(blocks),
            rooms=(room,),
            see=tuple(one.name for one in known if room in one.rooms),
        )
        for room, blocks in helps
        if blocks
    )


def article_about(room: str, every: Sequence[Article]) -> str:
    """The name of the article that is most about a room; its own help where none is."""
    first = [one for one in every if one.rooms[:1] == (room,)]
    rest = [one for one in every if room in one.rooms]
    return next((one.name for one in (*first, *rest)), "")


def picture_file(name: str) -> Path:
    """A picture in the interface language; those of the README serve where there is no other."""
    own = paths.resource("help", "pictures", interface().language, name)
    return own if own.exists() else paths.resource("help", "pictures", name)
