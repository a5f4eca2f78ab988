"""The columns of the list and of the rank table.

What must not come in: reading and writing (`write` only says which field a text means).
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import collation_key
from hanoiplan.seating.guests import Place
from hanoiplan.seating.rank_table import RankLine
from ui.base.cells import Chip, Chips, FlagText, Number, Text, TwoLines
from ui.base.table.columns import Column, Edit
from ui.precedence.days import number_of
from ui.precedence.reading import spoken


def rank_words(number: int, name: str) -> str:
    """A rank with its number: "20 · Minister"."""
    return f"{number} · {name}"


def state_of(place: Place) -> Chips:
    """What is unusual about a place."""
    guest = place.guest
    chips = []
    if guest.override is not None:
        chips.append(Chip(_("moved by hand"), "gold", "pencil"))
    if guest.stands_in:
        chips.append(Chip(_("stands in"), "tint", "repeat"))
    if guest.host:
        chips.append(Chip(_("host"), "neu", "landmark"))
    return Chips(tuple(chips))


def person_cell(place: Place) -> TwoLines:
    """Name and position."""
    return TwoLines(place.guest.name, second=spoken(place.guest.position), star=place.guest.head)


def delegation_cell(place: Place) -> FlagText:
    """The flag and the delegation."""
    return FlagText(place.guest.country, spoken(place.guest.delegation))


def rank_cell(place: Place) -> Text:
    """The rank with its number."""
    return Text(rank_words(place.guest.rank, spoken(place.guest.rank_name)), "text2")


LIST_COLUMNS: tuple[Column[Place], ...] = (
    Column(
        "number",
        N_("Place in order"),
        Number,
        lambda place: str(place.number),
        sort=lambda place: place.number,
        floor=56,
    ),
    Column(
        "person",
        N_("Delegate"),
        TwoLines,
        person_cell,
        sort=lambda place: place.guest.sort_key,
        stretch=True,
        text=lambda place: place.guest.name,
    ),
    Column(
        "delegation",
        N_("Delegation"),
        FlagText,
        delegation_cell,
        sort=lambda place: collation_key(spoken(place.guest.delegation)),
        floor=120,
        ceiling=198,
    ),
    Column(
        "rank",
        N_("Rank level"),
        Text,
        rank_cell,
        sort=lambda place: (place.guest.rank, place.number),
        floor=120,
        ceiling=222,
        tip=lambda place: rank_cell(place).text,
    ),
    Column("state", N_("State"), Chips, state_of, floor=70),
)


def _number(_row: RankLine, text: str) -> dict[str, object]:
    return {"number": number_of(text, _("The number of a rank: from 1 to 99."))}


def _line_state(line: RankLine) -> Chips:
    if line.own:
        return Chips((Chip(_("own"), "tint", "plus"),))
    return Chips((Chip(_("changed"), "gold", "pencil"),) if line.changed else ())


RANK_COLUMNS: tuple[Column[RankLine], ...] = (
    Column(
        "number",
        N_("Rank no."),
        Number,
        lambda line: str(line.number),
        sort=lambda line: line.number,
        floor=64,
        edit=Edit(lambda line: str(line.number), _number),
    ),
    Column(
        "name_vi",
        N_("Name in Vietnamese"),
        Text,
        lambda line: Text(line.name.vi),
        stretch=True,
        edit=Edit(lambda line: line.name.vi, lambda _row, text: {"name_vi": text}),
    ),
    Column(
        "name_en",
        N_("Name in English"),
        Text,
        lambda line: Text(line.name.en, "text2"),
        floor=180,
        ceiling=320,
        edit=Edit(lambda line: line.name.en, lambda _row, text: {"name_en": text}),
    ),
    Column("state", N_("State"), Chips, _line_state, floor=80),
)
