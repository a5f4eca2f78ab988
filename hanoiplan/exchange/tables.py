"""The table of list sources: what the columns of a list that came before mean. Columns only."""

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import Mapped, Record, reference, words


class ListSource(Record):
    """One shape of list from one sender; the same headings are read the same way again."""

    __tablename__ = "list_source"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    name: Mapped[str] = words(N_("Source of the list"))
    headings: Mapped[str] = words(N_("Headings of the list"))  # folded, the signature
    mapping: Mapped[str] = words(N_("Meaning of the columns"))  # JSON {heading: field}
    letters: Mapped[str] = words(N_("Letters of the list"))  # "", tcvn3, vni, zawgyi
