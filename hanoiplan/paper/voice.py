"""What one card says on one face: in which language first, safe to print, by which conditions.

What must not come in: positions, marks; any knowledge of what a field means.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic

from hanoiplan.paper.clean_text import cleaned, is_odd
from hanoiplan.paper.colours import is_colour
from hanoiplan.paper.fields import C, FieldSet, Language
from hanoiplan.paper.layout import Part, Spoken, When
from hanoiplan.paper.layout_fields import filled, placeholders
from hanoiplan.paper.stack import pieces_of

OTHER: dict[Language, Language] = {"vi": "en", "en": "vi"}
INK = "#111417"
_NOTHING = "", False


@dataclass(frozen=True, slots=True)
class Voice(Generic[C]):
    """A card read in the languages of one face."""

    card: C
    fields: FieldSet[C]
    first: Language
    _heard: Mapping[Language, dict[str, tuple[str, bool]]] = field(
        default_factory=lambda: {"vi": {}, "en": {}}, repr=False, compare=False
    )

    def _hear(self, name: str, language: Language) -> tuple[str, bool]:
        """What a field says, and whether something was left out of it.

        It is asked once, because conditions and parts ask again and again.
        """
        known = self._heard[language]
        said = known.get(name)
        if said is None:
            text = self.fields.text(name, self.card, language)
            said = known[name] = (cleaned(text), is_odd(text)) if text else _NOTHING
        return said

    def says(self, name: str, spoken: Spoken = Spoken.PRIMARY) -> str:
        """What a field says on this face, safe to print."""
        language = self.first if spoken is Spoken.PRIMARY else OTHER[self.first]
        return self._hear(name, language)[0]

    def colour(self, colour: str) -> str:
        """A colour or what its field says, "" where that is none."""
        said = self.says(colour[1:]) if colour.startswith("@") else colour
        return said if is_colour(said) else ""

    def ink(self, colour: str) -> str:
        """A colour for what must be seen: ink where the field says none."""
        return self.colour(colour) or INK

    def holds(self, when: When) -> bool:
        """Whether a condition holds for this card."""
        if not when.given and not when.missing:
            return True
        return all(map(self.says, when.given)) and not any(map(self.says, when.missing))

    def content(self, part: Part) -> str:
        """What a part prints, "" when it stays away."""
        if not self.holds(part.when):
            return ""
        text = self._words(part, part.spoken)
        same = part.unless_same and text == self._words(part, Spoken.PRIMARY)
        return "" if same else text

    def _words(self, part: Part, spoken: Spoken) -> str:
        if part.field:
            return self.says(part.field, spoken)
        named = placeholders(part.text)
        said = {name: self.says(name, spoken) for name in named}
        if named and not any(said.values()):
            return ""
        return cleaned(filled(part.text, said))

    def is_odd(self, part: Part) -> bool:
        """Whether something invisible is left out of what a part prints."""
        language = self.first if part.spoken is Spoken.PRIMARY else OTHER[self.first]
        named = (part.field,) if part.field else placeholders(part.text)
        return any(self._hear(name, language)[1] for name in named)

    def pieces(self, part: Part, text: str) -> tuple[str, ...]:
        """Unbreakable pieces: one for a single line, a field's own phrases, or its words."""
        if part.lines == 1:
            return (text,)
        own = self.fields.pieces(part.field, self.card, text)
        same = " ".join(own).split() == text.split()
        return own if same else pieces_of(text)
