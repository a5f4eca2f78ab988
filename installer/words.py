"""`make words`: gathers the program's words and brings every catalogue up to date.

Catalogues carry no dates and no line numbers, so that a change shows only what changed.
What nobody says any more is dropped, nothing is guessed: a new word stays empty until a
person writes it, and a house test fails until then.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
ROOMS = ("hanoiplan", "ui")
LANGUAGES = ("vi", "en")
# Speech.say and say_count speak the language of a document.
KEYWORDS = {**DEFAULT_KEYWORDS, "say": None, "say_count": (1, 2)}
HEADING = "# The words of hanoiplan. `make words` gathers them; people write the translations."
# What Babel puts into the header that changes by itself or says nothing.
IDLE = (
    *("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Last-Translator"),
    *("Project-Id-Version", "Report-Msgid-Bugs-To", "Language-Team"),
)


def sources(root: Path = ROOT) -> Iterator[Path]:
    """Every module whose words people see, in one order on every machine."""
    for room in ROOMS:
        yield from sorted((root / room).rglob("*.py"))


def gather(root: Path = ROOT) -> Catalog:
    """All words of the program, each with the modules that say it."""
    catalogue = Catalog(project="hanoiplan", charset="utf-8", fuzzy=False)
    for path in sources(root):
        place = path.relative_to(root).as_posix()
        for line, message, comments, context in extract_from_file(
            "python", path, keywords=KEYWORDS, comment_tags=["Translators:"]
        ):
            if not _is_worded(message):
                continue  # signs that join words: another function of this name was called
            catalogue.add(message, None, [(place, line)], auto_comments=comments, context=context)
    return catalogue


def _is_worded(message: str | tuple[str, ...]) -> bool:
    return any(letter.isalpha() for one in message for letter in one)


def text_of(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file, without what changes by itself."""
    catalogue.header_comment = HEADING
    buffer = io.BytesIO()
    write_po(
        buffer, catalogue, width=0, sort_by_file=True, include_lineno=False, ignore_obsolete=True
    )
    lines = buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(tuple(f'"{key}:' for key in IDLE))]
    return "".join(kept).encode("utf-8")


def read(path: Path, language: str) -> Catalog:
    """A language's catalogue as it stands, or an empty one."""
    if not path.exists():
        return Catalog(locale=language, project="hanoiplan", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def is_written(message: Message) -> bool:
    """Whether every form of a message has words."""
    forms = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return all(forms)


def update(root: Path = ROOT) -> int:
    """Write the template and every language; how many Vietnamese words are still to be written."""
    template = gather(root)
    folder = root / "translations"
    folder.mkdir(exist_ok=True)
    (folder / "hanoiplan.pot").write_bytes(text_of(template))
    unwritten = 0
    for language in LANGUAGES:
        path = folder / language / "LC_MESSAGES" / "hanoiplan.po"
        catalogue = read(path, language)
        catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text_of(catalogue))
        if language == "vi":
            unwritten = sum(1 for message in catalogue if message.id and not is_written(message))
    return unwritten


if __name__ == "__main__":
    left = update()
    sys.stdout.write(f"translations/ is up to date; {left} Vietnamese words to be written\n")
