"""The kinds of cards, labels and signs as data: what each is called, drawn in and cut from.

What must not come in: how anything is drawn, who gets one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import N_


@dataclass(frozen=True, slots=True)
class KindSpec:
    """What belongs to one kind.

    `word` is its name on the command line, `label` and `plural` are marked msgids. `layouts` and
    `sheets` are names, the usual one first; a sheet None is one card to a page. `columns` are the
    columns of a run's own list that say something on such a card, `needed` those without which
    it says nothing, `wished` those whose place would stay empty.
    """

    kind: CardKind
    word: str
    label: str
    plural: str
    layouts: tuple[str, ...]
    sheets: tuple[str | None, ...] = (None,)
    one_each: bool = False  # a person sits at one place: two cards are more likely a mistake
    of_people: bool = True  # False: made from the lines of the run's own list alone
    from_somewhere: bool = False  # a sign whose list may say its delegation and country
    has_code: bool = False
    columns: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    wished: tuple[str, ...] = ()

    @property
    def list_columns(self) -> tuple[str, ...]:
        """Columns that a list of such cards may have, beside those that name a person."""
        return (*self.columns, *(("delegation", "country") if self.from_somewhere else ()))

    @property
    def layout(self) -> str:
        """The usual layout."""
        return self.layouts[0]

    @property
    def sheet(self) -> str | None:
        """The usual sheet, None for one card to a page."""
        return self.sheets[0]


_SPECS = (
    KindSpec(
        CardKind.BADGE, "badge", N_("Badge"), N_("Badges"),
        ("badge-a6", "badge-a6-two-sided", "badge-a6-repeated", "badge-a6-saving", "badge-fold",
         "badge-130x90", "badge-130x90-two-sided", "badge-a7", "badge-a7-two-sided", "card-cr80"),
        (None, "a4-4up", "a4-8up-a7", "a4-4up-130x90", "a4-10up-cr80", "a4-2up-210x148"),
        has_code=True,
    ),
    KindSpec(
        CardKind.NAME_CARD, "tent", N_("Name card"), N_("Name cards"),
        ("tent-a4", "tent-a5", "tent-a4-name"),
        (None, "a4-2up-210x148"),
    ),
    KindSpec(
        CardKind.PLACE_CARD, "place", N_("Place card"), N_("Place cards"),
        ("place-90x50", "place-fold"),
        ("a4-10up-90x50", None, "a4-4up-90x100"),
        one_each=True, columns=("table", "table_name", "seat"),
    ),
    KindSpec(
        CardKind.TABLE_SIGN, "table-sign", N_("Table sign"), N_("Table signs"),
        ("table-a5",), (None, "a4-2up-a5"),
        of_people=False, columns=("table", "table_name"), needed=("table",),
    ),
    KindSpec(
        CardKind.SEAT_LABEL, "seat-label", N_("Seat label"), N_("Seat labels"),
        ("seat-100x35",), ("a4-16up-100x35", None),
        one_each=True, columns=("seat",), wished=("seat",),
    ),
    KindSpec(
        CardKind.DOOR_SIGN, "door", N_("Door sign"), N_("Door signs"),
        ("door-a4",),
        of_people=False, from_somewhere=True,
        columns=("room", "session", "next_session", "zones", "arrow"),
        needed=("room",),
    ),
    KindSpec(
        CardKind.CAR_SIGN, "car", N_("Car sign"), N_("Car signs"),
        ("car-a4",),
        of_people=False, from_somewhere=True,
        columns=("car", "car_class", "plate", "parking", "validity"),
        needed=("plate",), wished=("car_class",),
    ),
    KindSpec(
        CardKind.LUGGAGE_TAG, "luggage", N_("Luggage tag"), N_("Luggage tags"),
        ("luggage-70x140",), ("a4-6up-70x140", None),
        columns=("hotel", "hotel_room", "arrival_group", "piece"),
        wished=("hotel", "hotel_room"),
    ),
    KindSpec(
        CardKind.ADDRESS_LABEL, "address", N_("Address label"), N_("Address labels"),
        ("address-105x74",),
        ("a4-8up-105x74", "a4-14up-99x38", "a4-16up-99x34", "a4-21up-63x38", "a4-24up-70x36",
         None),
        columns=("recipient", "address"), wished=("address",),
    ),
)  # fmt: skip

KINDS: Mapping[CardKind, KindSpec] = MappingProxyType({spec.kind: spec for spec in _SPECS})
"""Every kind, in the order in which a person meets them."""

WORDS: Mapping[str, CardKind] = MappingProxyType({spec.word: spec.kind for spec in _SPECS})
"""The kind behind each word of the command line."""
