"""The language of a paper: Vietnamese, English, or both with the second one under the first.

What must not come in: what a paper says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.document.model import Line, Style


class PaperLanguage(StrEnum):
    """In which language a paper is written."""

    VI = "vi"
    EN = "en"
    BOTH = "both"


_SPEECHES = {
    PaperLanguage.VI: (Speech("vi"),),
    PaperLanguage.EN: (Speech("en"),),
    PaperLanguage.BOTH: (Speech("vi"), Speech("en")),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """Says things in the languages of a paper; what both say alike is said once."""

    language: PaperLanguage

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """The languages, the first one first."""
        return _SPEECHES[self.language]

    @property
    def first(self) -> Speech:
        """The language that leads."""
        return self.speeches[0]

    def each(self, first: Style, second: Style) -> Iterator[tuple[Speech, Style]]:
        """Every language with the style its lines have."""
        return zip(self.speeches, (first, second), strict=False)

    def lines(self, msgid: str, first: Style, second: Style) -> Iterator[Line]:
        """A marked sentence in every language."""
        yield from self.given([speech.say(msgid) for speech in self.speeches], first, second)

    def data(self, text: Bilingual, first: Style, second: Style) -> Iterator[Line]:
        """A text that an office gave in two languages; an empty one gives no line."""
        said = [text.pick(speech.language) for speech in self.speeches]
        yield from self.given(said, first, second)

    def given(self, texts: Sequence[str], first: Style, second: Style) -> Iterator[Line]:
        """The text of each language, empty and repeated ones left out."""
        said: set[str] = set()
        for text, style in zip(texts, (first, second), strict=False):
            if text and text not in said:
                yield Line(text, first if not said else style)
            said.add(text)
