"""Orders and headings of the list that are no column: by given name, by family name, protocol.

Pure. What must not come in: how lists of a country are ordered (`base.names`).
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.names import NameOrder, usual_order
from hanoiplan.base.text import collation_key_of
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.value_words import VALUE_LABELS, value_words
from ui.base.cells import Group
from ui.base.table.orders import Grouping, Order
from ui.delegates.columns import category_order, spoken
from ui.delegates.people import Person

_PACKED = "\x1f"  # between delegation and name in the order of packing


def _parts(row: DelegateRow) -> tuple[str, str]:
    """Family name and given name; of a name that was not divided by the country's own order."""
    if row.family or row.given:
        return row.family, row.given
    words = row.name.split() or [""]
    order = NameOrder(row.name_order) if row.name_order else usual_order(row.country or "VN")
    if order is NameOrder.FAMILY_FIRST:
        return words[0], " ".join((words[-1], *words[1:-1]))
    if order is NameOrder.GIVEN_FIRST:
        return words[-1], " ".join(words[:-1])
    return row.name, row.name


def by_given(person: Person) -> str:
    """Given name, then family name."""
    family, given = _parts(person.row)
    return collation_key_of(given, family)


def by_family(person: Person) -> str:
    """Family name, then given name."""
    return collation_key_of(*_parts(person.row))


def by_protocol(person: Person) -> tuple[str, int, str]:
    """Country and delegation as they are packed, then rank, then name."""
    row = person.row
    return row.pack_key.partition(_PACKED)[0], row.rank_place, row.sort_key


ORDERS: tuple[Order[Person], ...] = (
    Order("given", N_("By given name"), by_given),
    Order("family", N_("By family name"), by_family),
    Order("protocol", N_("By country, delegation and rank"), by_protocol),
)


def _under_delegation(person: Person) -> Group:
    row = person.row
    words = spoken(row.delegation) or _("Without a delegation")
    return Group(str(row.delegation_id or ""), words, sort=row.pack_key.partition(_PACKED)[0])


def _under_category(person: Person) -> Group:
    category = person.row.category
    words = spoken(category.name) if category else person.row.category_text or _("No category")
    return Group(words, words, sort=f"{category_order(person)[0]:05}{words}")


def _under_vetting(person: Person) -> Group:
    vetting = person.row.vetting
    place = list(VALUE_LABELS["vetting"]).index(vetting)
    return Group(vetting, value_words("vetting", vetting), sort=str(place))


GROUPINGS: tuple[Grouping[Person], ...] = (
    Grouping("delegation", N_("By delegation"), _under_delegation),
    Grouping("category", N_("By category"), _under_category),
    Grouping("vetting", N_("By vetting"), _under_vetting),
)
