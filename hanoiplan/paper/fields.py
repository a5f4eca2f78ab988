"""What a layout may print: one object for each field, generic over the card it is read from.

The list of fields belongs to the feature that owns the card. What must not come in: any card.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, Literal, TypeVar

C = TypeVar("C")
Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Field(Generic[C]):
    """One printable field.

    `label` is an English msgid (marked with N_). `sample` and `worst` are what a designer shows:
    a usual and the hardest content. `value` gives the text in one language, "" when there is
    none; for a flag the text is the country's code, for a colour "#RRGGBB". For a picture the text
    only says that there is one: `picture` gives its bytes. What is `common` is drawn once for all
    cards that say the same.
    """

    name: str
    label: str
    sample: str
    worst: str
    value: Callable[[C, Language], str]
    pieces: Callable[[C, str], tuple[str, ...]] | None = None  # unbreakable groups of a text
    picture: Callable[[C], bytes] | None = None  # JPEG
    common: bool = False  # the same on many cards: event, category, fixed words


class FieldSet(Generic[C]):
    """The fields of one kind of card, by name, and the card's own first language.

    `shared` gives all that the common fields read of a card, so that a run need not ask each of
    them for each card.
    """

    def __init__(
        self,
        fields: Iterable[Field[C]],
        primary: Callable[[C], Language],
        shared: Callable[[C], Hashable] | None = None,
    ) -> None:
        listed = tuple(fields)
        self._fields: Mapping[str, Field[C]] = MappingProxyType({f.name: f for f in listed})
        if len(self._fields) != len(listed):
            reason = "two fields have one name"
            raise ValueError(reason)
        self.primary = primary
        self.shared = shared

    def __iter__(self) -> Iterator[Field[C]]:
        return iter(self._fields.values())

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def __getitem__(self, name: str) -> Field[C]:
        return self._fields[name]

    def text(self, name: str, card: C, language: Language) -> str:
        """What the field says for this card in this language."""
        return self._fields[name].value(card, language)

    def pieces(self, name: str, card: C, text: str) -> tuple[str, ...]:
        """The groups between which a field's text may break; none when it has no rule."""
        rule = self._fields[name].pieces if name else None
        return rule(card, text) if rule else ()

    def picture(self, name: str, card: C) -> bytes:
        """The picture that the field prints, no bytes when there is none."""
        rule = self._fields[name].picture
        return rule(card) if rule else b""
