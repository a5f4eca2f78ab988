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
    """What is printed: for a person, for a place, or for a car. `kinds` says what each is."""

    BADGE = "badge"
    NAME_CARD = "name_card"
    PLACE_CARD = "place_card"
    TABLE_SIGN = "table_sign"
    SEAT_LABEL = "seat_label"
    DOOR_SIGN = "door_sign"
    CAR_SIGN = "car_sign"
    LUGGAGE_TAG = "luggage_tag"
    ADDRESS_LABEL = "address_label"


SAMPLE_CODE = "0" * 21
"""Stands on a proof: no door opens for it, a badge code never begins with 0."""
_NOTHING = Bilingual()


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """What one card, label or sign prints.

    `badge_number` is 0 and `code` empty where none was issued (only a badge needs one); `code` is
    the 21 digits of the badge code. `primary` is the language that stands first; `name_phrases`
    the groups inside which the printed name may not break. `category` is None where the record
    only carries a text (`category_text`). `photo` is a JPEG, no bytes where there is none: a card
    travels to the process that draws it, which has never seen a database. A `planned` version is
    in force from the moment on at which its printing is noted; until then the badge in people's
    hands is.

    A long run reads its photos file by file: until then `photo` is empty, and `photo_kept` says
    under which digest (SHA-256) the event's file keeps it.

    `style` is H.E. or Ngài, `conferred` a title such as Dato' Seri in the person's own spelling
    (`address` says what stands before the name).

    `own` holds what the run's own list says, by column; `row` is the line of that list (from 1, 0
    where there is none), `pigeonhole` the hole it is sorted into. A sign without a person has the
    `delegate_id` 0.
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
    own: tuple[tuple[str, Bilingual], ...] = ()
    row: int = 0
    pigeonhole: str = ""
    photo_kept: str = ""
    style: Bilingual = _NOTHING
    conferred: str = ""

    @property
    def is_work_card(self) -> bool:
        """Whether the category is one of those who work at the event."""
        return self.category is not None and self.category.shape is CategoryShape.WORK

    @property
    def has_photo(self) -> bool:
        """Whether there is a photo, at hand or kept."""
        return bool(self.photo or self.photo_kept)

    @property
    def key(self) -> str:
        """What tells this card from all others of a run: the person, and the line of the list."""
        return f"{self.delegate_id}-{self.row}" if self.row else str(self.delegate_id)

    def said(self, column: str) -> Bilingual:
        """What the run's own list says in a column, nothing where it has none."""
        return next((value for name, value in self.own if name == column), Bilingual())
