"""The print log: what was printed for whom, which version, where. Columns only."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import Fact, moment, row_id_of, whole_number, words


class CardPrinted(Fact):
    """One badge or name card left the printer."""

    __tablename__ = "card_printed"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    kind: Mapped[str] = words(N_("Kind of card"))
    layout: Mapped[str] = words(N_("Layout"))
    number: Mapped[int] = whole_number(N_("Badge number"))
    version: Mapped[int] = whole_number(N_("Version"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))
