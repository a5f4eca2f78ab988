"""The seats of an arrangement as the own list of a run: place cards, seat labels, table signs.

They come in the order of tables and seats, as somebody sets them out. As the list is part of what
a card says, a run of changed cards takes only those whose seat or table is another one by now.
What must not come in: reading the file, drawing.
"""

from collections.abc import Iterator, Mapping

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.own_list import Own, OwnList, OwnRow
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.seating.drawing.facts import PRESIDIUM_WORDS, seat_words
from hanoiplan.seating.halls.layout import PRESIDIUM_TABLE, Chair, Layout, Table
from hanoiplan.seating.model import SeatingView

SEATED_KINDS = (
    CardKind.PLACE_CARD,
    CardKind.SEAT_LABEL,
    CardKind.NAME_CARD,
    CardKind.TABLE_SIGN,
)
"""The kinds that can be printed by an arrangement."""


def seats_list(view: SeatingView, kind: CardKind) -> OwnList:
    """A line for each seated person, or for each table of a kind that is made for tables.

    Raises:
        NotPossible: such cards have nothing to do with seats, or nobody sits there.
    """
    if kind not in SEATED_KINDS:
        sentence = _("{what} are not printed by seats.")
        raise NotPossible(sentence.format(what=_(KINDS[kind].plural)))
    made = _people(view, kind) if KINDS[kind].of_people else _tables(view.layout)
    rows = tuple(OwnRow(at, who, own) for at, (who, own) in enumerate(made, start=1))
    if not rows:
        sentence = _("In “{hall}” there is nothing to print such cards for.")
        raise NotPossible(sentence.format(hall=view.hall.name))
    columns = tuple(dict.fromkeys(name for row in rows for name, _value in row.values))
    return OwnList(rows, (), columns)


def _people(view: SeatingView, kind: CardKind) -> Iterator[tuple[int, Own]]:
    """People table by table, of a table seat by seat; a name card says no seat itself."""
    sat = {one.chair: one.delegate_id for one in view.seats}
    tables = {table.key: table for table in view.layout.tables}
    places = {key: at for at, key in enumerate(tables)}
    chairs = [chair for chair in view.layout.chairs if chair.key in sat]
    chairs.sort(key=lambda one: places.get(one.table, len(places)))
    said = KINDS[kind].columns
    for chair in chairs:
        own = _said(view.layout, tables, chair, alone="table" not in said)
        yield sat[chair.key], tuple((name, own[name]) for name in said if own.get(name))


def _said(
    layout: Layout, tables: Mapping[str, Table], chair: Chair, *, alone: bool
) -> dict[str, Bilingual]:
    """Table and seat; a card that has no room for the table calls the chair by its whole name."""
    number = chair.key if alone else seat_words(chair, layout.kind)
    return {**_of_table(tables.get(chair.table)), "seat": Bilingual(number, number)}


def _of_table(table: Table | None) -> dict[str, Bilingual]:
    """A table's number, or its name where it has no number."""
    if table is None:
        return {}
    if table.key == PRESIDIUM_TABLE:
        vi, en = (Speech(language).say(PRESIDIUM_WORDS) for language in ("vi", "en"))
        return {"table_name": Bilingual(vi, en)}
    if not table.label:
        return {}
    column = "table" if table.label.isdigit() else "table_name"
    return {column: Bilingual(table.label, table.label)}


def _tables(layout: Layout) -> Iterator[tuple[int, Own]]:
    """The signs of tables that have a number."""
    for table in layout.tables:
        if "table" in (said := _of_table(table)):
            yield 0, tuple(said.items())
