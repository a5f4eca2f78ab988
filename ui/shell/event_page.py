"""The event's own facts: name, days, place. Each field is saved when it is left.

What must not come in: categories and halls, which are rooms of their own later.
"""

import datetime as dt
import re

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import event
from ui.base.actions import action
from ui.base.form import BilingualField, Form, TextField
from ui.base.form.field import Field
from ui.base.page import Page
from ui.base.theme import theme
from ui.base.widgets.basics import Card

DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
WIDTH = 640
PAIRS = ("title", "place", "venue")


class EventPage(Page):
    """The form of the event; the way on leads to the delegates."""

    name = "event"
    title = N_("Event")
    icon = "settings-2"
    tables = frozenset({"event"})

    def build(self) -> None:
        self.header.add_primary(self.act("go_on"))
        self.form = Form(label_width=130)
        self.title_field, self.place, self.venue = (BilingualField() for _pair in PAIRS)
        self.short_name, self.starts_on, self.ends_on = TextField(), TextField(), TextField()
        self.hosted_people, self.hosted_days = TextField(), TextField()
        self.form.add("title", self.title_field)
        self.form.add("short_name", self.short_name)
        self.form.add("days", self.starts_on, self.ends_on)
        self.form.add("place", self.place)
        self.form.add("venue", self.venue)
        self.form.add("hosted_people", self.hosted_people)
        self.form.add("hosted_days", self.hosted_days)
        self._save_when_left()
        card = Card(margins=(24, 20, 24, 20))
        card.setFixedWidth(theme().px(WIDTH))
        card.layout_.addWidget(self.form)
        self.body.setContentsMargins(*(theme().px(20) for _side in range(4)))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _save_when_left(self) -> None:
        for name, pair in zip(PAIRS, (self.title_field, self.place, self.venue), strict=True):
            pair.committed.connect(lambda value, name=name: self._save_pair(name, value))
        self.short_name.committed.connect(lambda value: self._save(short_name=value.strip()))
        for column, field in (("starts_on", self.starts_on), ("ends_on", self.ends_on)):
            field.committed.connect(lambda _v, column=column, field=field: self._day(column, field))

        for column, field in (
            ("hosted_people", self.hosted_people),
            ("hosted_days", self.hosted_days),
        ):
            field.committed.connect(
                lambda _v, column=column, field=field: self._number(column, field)
            )

    def words(self) -> None:
        super().words()
        self.header.set_count(_("stands on every badge and name card"))
        labels = {
            "title": _("Title"),
            "short_name": _("Short name"),
            "days": _("First and last day"),
            "place": _("City"),
            "venue": _("Venue"),
            "hosted_people": _("Guests hosted"),
            "hosted_days": _("Days hosted"),
        }
        for name, words in labels.items():
            self.form.row(name).set_label(words)
        self.short_name.set_words(_("Short name"), "ACLC 2026")
        self.hosted_people.set_words(_("Guests hosted"), _("at most this many of each delegation"))
        self.hosted_days.set_words(_("Days hosted"), _("at most this many for each guest"))
        self.starts_on.set_words(_("First day"), "08/06/2026")
        self.ends_on.set_words(_("Last day"), "10/06/2026")
        self.footer.set_state(_("Saved as you go; every change can be undone."), "shield-check")

    def refresh(self, changes: Changes | None) -> None:
        del changes
        facts = self.workspace.read(event, self.event_id)
        if facts is None:
            return
        self.title_field.set_value(facts.title)
        self.place.set_value(facts.place)
        self.venue.set_value(facts.venue)
        self.short_name.set_value(facts.short_name)
        self.starts_on.set_value(_shown(facts.starts_on))
        self.ends_on.set_value(_shown(facts.ends_on))
        self.hosted_people.set_value(str(facts.hosted_people or ""))
        self.hosted_days.set_value(str(facts.hosted_days or ""))

    def focus_first(self) -> None:
        self.title_field.setFocus()

    @action("go_on", N_("On to the delegates"), icon="arrow-right")
    def go_on(self) -> None:
        """Name and days are done; people come next."""
        self.go_to.emit("delegates", None)

    def _save(self, **facts: object) -> None:
        self.messages.run(self, lambda: self.workspace.do(change_event, self.event_id, **facts))

    def _save_pair(self, column: str, value: Bilingual) -> None:
        self._save(**{f"{column}_vi": value.vi.strip(), f"{column}_en": value.en.strip()})

    def _day(self, column: str, field: Field) -> None:
        text = str(field.value()).strip()
        day = day_of(text)
        if text and day is None:
            field.show_trouble(_("Write a day as 08/06/2026."), "bad")
            return
        field.show_trouble("")
        self._save(**{column: day})
        self._check_order()

    def _number(self, column: str, field: Field) -> None:
        text = str(field.value()).strip()
        if text and not text.isdecimal():
            field.show_trouble(
                _("Write a number, or leave it empty: then there is no rule."), "bad"
            )
            return
        field.show_trouble("")
        self._save(**{column: int(text or 0)})

    def _check_order(self) -> None:
        first, last = day_of(str(self.starts_on.value())), day_of(str(self.ends_on.value()))
        wrong = first is not None and last is not None and last < first
        sentence = _("The last day lies before the first one.")
        self.ends_on.show_trouble(sentence if wrong else "", "warn")


def day_of(text: str) -> dt.date | None:
    """A day written as 08/06/2026 or 8.6.2026; None for anything else."""
    found = DATE.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _shown(day: dt.date | None) -> str:
    return interface().table_date(day) if day else ""
