"""The tables of items and of what was handed out. Columns only."""

from datetime import datetime

from sqlalchemy import Index, Integer, UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import (
    Fact,
    Mapped,
    Record,
    column,
    moment,
    reference,
    row_id_of,
    row_id_or_none,
    whole_number,
    words,
    yes_no,
)


class HandOutItem(Record):
    """Something that is handed out, to whom by rule, and how many there are."""

    __tablename__ = "hand_out_item"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"))
    name_en: Mapped[str] = words(N_("Name in English"))
    kind: Mapped[str] = words(N_("Kind"))
    per: Mapped[str] = words(N_("One for each"))
    whom: Mapped[str] = words(N_("For whom"))
    stock: Mapped[int | None] = column(Integer, default=None, info={"label": N_("Stock")})
    position: Mapped[int] = whole_number(N_("Place in the order"))


class HandOutItemCategory(Record):
    """Only people of these categories get the item; without any such row all do."""

    __tablename__ = "hand_out_item_category"
    __table_args__ = (UniqueConstraint("item_id", "category_id"),)
    item_id: Mapped[int] = reference("hand_out_item.id", N_("Item"))
    category_id: Mapped[int] = reference("category.id", N_("Category"))


class HandOut(Fact):
    """An item was handed out to a person, or to one person for the whole delegation.

    The delegation is named only where the item is one for each delegation. `receiver` is who took
    it for the person, such as a liaison; "" = the person. `number_key` finds a number however it
    was typed (`model.number_key`).
    """

    __tablename__ = "hand_out"
    __table_args__ = (Index("ix_hand_out_item_id_number_key", "item_id", "number_key"),)
    event_id: Mapped[int] = row_id_of(N_("Event"))
    item_id: Mapped[int] = row_id_of(N_("Item"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    delegation_id: Mapped[int | None] = row_id_or_none(N_("Delegation"))
    number: Mapped[str] = words(N_("Number of the item"))
    number_key: Mapped[str] = words(N_("Number for finding"), derived=True)
    receiver: Mapped[str] = words(N_("Received by"), personal=True)
    hand_over_id: Mapped[int | None] = row_id_or_none(N_("Hand-over"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class HandBack(Fact):
    """What was handed out came back, or is lost: then the loan ends and the stock is one less."""

    __tablename__ = "hand_back"
    hand_out_id: Mapped[int] = row_id_of(N_("Hand-out"))
    condition: Mapped[str] = words(N_("Condition"), personal=True)  # by hand, may name somebody
    lost: Mapped[bool] = yes_no(N_("Lost"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class HandOutTakenBack(Fact):
    """A hand-out that did not happen after all, with the reason."""

    __tablename__ = "hand_out_taken_back"
    hand_out_id: Mapped[int] = row_id_of(N_("Hand-out"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)  # by hand, often with a name
    at: Mapped[datetime] = moment(N_("At"))


class HandBackTakenBack(Fact):
    """A return that did not happen after all, with the reason."""

    __tablename__ = "hand_back_taken_back"
    hand_back_id: Mapped[int] = row_id_of(N_("Return"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)
    at: Mapped[datetime] = moment(N_("At"))


class HandedOver(Fact):
    """A delegation's badges and items went to one person at once, against a signature."""

    __tablename__ = "hand_over"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegation_id: Mapped[int] = row_id_of(N_("Delegation"))
    receiver: Mapped[str] = words(N_("Received by"), personal=True)
    badges: Mapped[int] = whole_number(N_("Badges"))
    items: Mapped[int] = whole_number(N_("Items"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class HandOverTakenBack(Fact):
    """A hand-over that did not happen after all; its items are taken back one by one beside it."""

    __tablename__ = "hand_over_taken_back"
    hand_over_id: Mapped[int] = row_id_of(N_("Hand-over"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)
    at: Mapped[datetime] = moment(N_("At"))
