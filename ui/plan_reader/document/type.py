"""The face in which a document stands as source: a serif one, so that theirs is not taken for ours.

Words are measured once for each size: the syllables of a plan come again and again. What must not
come in: where lines stand.
"""

from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QFontMetricsF

from ui.base.text_fit import letters_of
from ui.base.theme import theme

FAMILIES = ("Liberation Serif", "Noto Serif", "Noto Sans", "Noto Sans SC")
TEXT, CELL = 14.0, 12.5  # px of letters at text size 13
LEADING = 1.3  # of the size: Vietnamese marks stand over capitals


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look; `size` in px at text size 13."""

    size: float = TEXT
    bold: bool = False
    italic: bool = False


@dataclass(slots=True)
class Type:
    """Fonts and measures at the text size in force; made anew at each change of it."""

    _fonts: dict[Face, QFont] = field(default_factory=dict)
    _widths: dict[Face, dict[str, float]] = field(default_factory=dict)
    _metrics: dict[Face, QFontMetricsF] = field(default_factory=dict)

    def font(self, face: Face) -> QFont:
        """The font of a face."""
        if face not in self._fonts:
            font = QFont(list(FAMILIES))
            font.setPixelSize(max(1, theme().px(face.size)))
            font.setBold(face.bold)
            font.setItalic(face.italic)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[face] = font
            self._metrics[face] = QFontMetricsF(font)
            self._widths[face] = {}
        return self._fonts[face]

    def line_height(self, face: Face) -> int:
        """From one line to the next."""
        return round(theme().px(face.size) * LEADING)

    def width(self, word: str, face: Face) -> float:
        """How wide a word is."""
        self.font(face)
        known = self._widths[face]
        if word not in known:
            known[word] = self._metrics[face].horizontalAdvance(word)
        return known[word]

    def lines(self, text: str, face: Face, width: float) -> tuple[str, ...]:
        """Text as lines that fit; breaks by hand stay, a word that is too wide is broken."""
        return tuple(line for part in text.split("\n") for line in self._broken(part, face, width))

    def _broken(self, text: str, face: Face, width: float) -> list[str]:
        space = self.width(" ", face)
        lines: list[list[str]] = [[]]
        left = width
        for whole in text.split():
            for word in self._pieces(whole, face, width):
                wide = self.width(word, face)
                gap = space if lines[-1] else 0.0
                if lines[-1] and wide + gap > left:
                    lines.append([])
                    left, gap = width, 0.0
                lines[-1].append(word)
                left -= wide + gap
        return [" ".join(words) for words in lines]

    def _pieces(self, word: str, face: Face, width: float) -> list[str]:
        if self.width(word, face) <= width:
            return [word]
        pieces = [""]
        for letter in letters_of(word):
            if pieces[-1] and self.width(pieces[-1] + letter, face) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def longest_word(self, text: str, face: Face) -> float:
        """The widest of the words of a text."""
        return max((self.width(word, face) for word in text.split()), default=0.0)
