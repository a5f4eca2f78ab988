"""One card as a frozen value: everything it prints. Rendering has never seen a database.

What must not come in: lengths, colours of ink, fonts, queries.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.countries import Country
from hanoiplan.plans.model import Category, CategoryShape, EventFacts


class CardKind(StrEnum):
    """What is printed for a person: a badge to wear, or a name card to stand on a table."""

    BADGE = "badge"
    NAME_CARD = "name_card"


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """What one badge or name card prints.

    `badge_number` is 0 and `code` empty where none was issued (a name card needs none); `code` is
    the 21 digits of the badge code. `primary` is the language that stands first; `name_phrases`
    the groups inside which the printed name may not break. `category` is None where the record
    only carries a text (`category_text`). `photo` is a JPEG, no bytes where there is none: a card
    travels to the process that draws it, which has never seen a database. A `planned` version is
    in force from the moment on at which its printing is noted; until then the badge in people's
    hands is.
    """

    delegate_id: int
    event: EventFacts
    printed: Bilingual
    native: str
    honorific: Bilingual
    position: Bilingual
    organisation: Bilingual
    locality: Bilingual
    country: Country | None
    category: Category | None
    category_text: str
    badge_number: int
    version: int
    code: str
    primary: Literal["vi", "en"]
    name_phrases: tuple[str, ...]
    photo: bytes
    planned: bool = False

    @property
    def is_work_card(self) -> bool:
        """Whether the category is one of those who work at the event."""
        return self.category is not None and self.category.shape is CategoryShape.WORK
