"""The print log, who let a card pass in spite of a problem, and templates. Columns only."""

from datetime import datetime

from sqlalchemy import UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import (
    Fact,
    Mapped,
    Record,
    moment,
    reference,
    row_id_of,
    whole_number,
    words,
)


class CardPrinted(Fact):
    """One card, label or sign left the printer.

    `content` is a keyed digest of what it says: it tells whether a card says something else by
    now, and nothing about the person. `fields` are the names of what its layout showed then, so
    that a template may change or go. What a digest was made of could be guessed with the key in
    the same file, so it goes when the person is erased, as does the free word of the reason.
    """

    __tablename__ = "card_printed"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    kind: Mapped[str] = words(N_("Kind of card"))
    layout: Mapped[str] = words(N_("Layout"))
    number: Mapped[int] = whole_number(N_("Badge number"))
    version: Mapped[int] = whole_number(N_("Version"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))
    content: Mapped[str] = words(N_("Mark of what is printed"), personal=True)
    fields: Mapped[str] = words(N_("Fields on the card"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)
    run: Mapped[int] = whole_number(N_("Print run"))


class CardSignedOff(Fact):
    """Somebody answers for a card that has a problem; only as long as it says the same.

    Who is `signed_by` "" took the signature before back: from then on nobody answers.
    """

    __tablename__ = "card_signed_off"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    kind: Mapped[str] = words(N_("Kind of card"))
    problem: Mapped[str] = words(N_("Problem"))
    content: Mapped[str] = words(N_("Mark of what is printed"), personal=True)
    signed_by: Mapped[str] = words(N_("Signed by"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class BadgeTemplate(Record):
    """A layout of the office's own, as the text of its file."""

    __tablename__ = "badge_template"
    __table_args__ = (UniqueConstraint("event_id", "name"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    name: Mapped[str] = words(N_("Name"))
    title_vi: Mapped[str] = words(N_("Title in Vietnamese"))
    title_en: Mapped[str] = words(N_("Title in English"))
    kinds: Mapped[str] = words(N_("Kinds of cards"))
    content: Mapped[str] = words(N_("Layout"))
