"""The classes of cars: letter, word and colour on a windscreen, and how a list names them.

What must not come in: positions, plates, who sits in a car.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hanoiplan.base.text import Bilingual, fold


@dataclass(frozen=True, slots=True)
class CarClass:
    """One class of cars; `words` are the folded words by which a list may name it."""

    letter: str
    word: Bilingual
    colour: str  # "#RRGGBB"
    words: tuple[str, ...]


CAR_CLASSES = (
    CarClass(
        "A", Bilingual("TRƯỞNG ĐOÀN", "PRINCIPAL"), "#6E0F2A",
        ("principal", "principals", "truong doan", "lanh dao", "head of delegation", "vip"),
    ),
    CarClass(
        "B", Bilingual("ĐẠI BIỂU", "DELEGATES"), "#0B56A6",
        ("delegate", "delegates", "dai bieu", "delegation", "doan"),
    ),
    CarClass(
        "C", Bilingual("BÁO CHÍ", "PRESS"), "#FCD400",
        ("press", "media", "bao chi", "phong vien"),
    ),
    CarClass(
        "D", Bilingual("PHỤC VỤ", "SERVICE"), "#DFE7ED",
        ("service", "staff", "phuc vu", "hau can", "logistics"),
    ),
)  # fmt: skip

_BY_WORD: Mapping[str, CarClass] = MappingProxyType(
    {word: one for one in CAR_CLASSES for word in (one.letter.lower(), *one.words)}
)

OTHER_COLOUR = "#14284B"
"""Of a car whose class is none of these."""


def car_class(said: Bilingual) -> CarClass | None:
    """The class that a list names by its letter or its word, in either language."""
    for text in (said.vi, said.en):
        if (found := _BY_WORD.get(fold(text).strip(" .()"))) is not None:
            return found
    return None
