"""The event's own facts: name, days, place, hosting rule. Each field is saved when it is left.

The way on leads to the next step that waits: people first, then what is missing.

What must not come in: categories and halls, which are rooms of their own later.
"""

import datetime as dt
import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.queries import delegate_count
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import event
from ui.base.actions import action
from ui.base.form import BilingualField, Form, TextField
from ui.base.form.field import Field
from ui.base.page import Page
from ui.base.theme import set_kind, tells_of_theme, theme
from ui.base.widgets.basics import Card, Label, ScrollBox
from ui.shell.start.steps import FIRST_ROOM

GO_ON = "Ctrl+Return"
CENTURY = 2000  # of a year in two digits: events lie ahead
DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
MOST_MINUTES = 120  # from room to room; more is a slip of the finger
WIDTH, SIDE_WIDTH = 640, 420  # px of the two cards at most
BESIDE_FROM = 980  # px of width for both of them side by side
PAIRS = ("title", "place", "venue")


class EventPage(Page):
    """The form of the event in cards: what is printed, who is hosted, how far it is to walk."""

    name = "event"
    title = N_("Event")
    icon = "settings-2"
    tables = frozenset({"event", "delegate"})
    _cards: tuple[Card, ...] = ()

    def build(self) -> None:
        self.to_import = self.header.add_primary(self.act("bring_in"))
        self.to_check = self.header.add_primary(self.act("go_on"))
        self.form, self.hosting, self.programme = (Form(label_width=130) for _card in range(3))
        self.title_field, self.place, self.venue = (BilingualField() for _pair in PAIRS)
        self.short_name, self.starts_on, self.ends_on = TextField(), TextField(), TextField()
        self.hosted_people, self.hosted_days, self.walk = TextField(), TextField(), TextField()
        self.form.add("title", self.title_field)
        self.form.add("short_name", self.short_name)
        self.form.add("days", self.starts_on, self.ends_on)
        self.form.add("place", self.place)
        self.form.add("venue", self.venue)
        self.hosting.add("hosted_people", self.hosted_people)
        self.hosting.add("hosted_days", self.hosted_days)
        self.programme.add("walk", self.walk)
        self._save_when_left()
        for last in (self.hosted_days, self.walk):  # the third card is for those who need it
            last.line.returnPressed.connect(self.act("further").trigger)
        self._lay_out()

    def _lay_out(self) -> None:
        self._headings: list[Label] = []
        self._notes: list[Label] = []
        for form in (self.form, self.hosting, self.programme):
            card = Card(margins=(24, 20, 24, 20), gap=10)
            heading, note = Label(kind="h3"), Label(kind="hint", wrap=True)
            for part in (heading, note, form):
                card.layout_.addWidget(part)
            self._cards = (*self._cards, card)
            self._headings.append(heading)
            self._notes.append(note)
        inside = QFrame()
        set_kind(inside, "bare")
        self._grid = QGridLayout(inside)
        self.body.addWidget(ScrollBox(inside))
        self._arrange()

    def _arrange(self) -> None:
        """Side by side where there is room; none of them wider than is good to read."""
        px = theme().px
        beside = self.width() >= px(BESIDE_FROM)
        first, *others = self._cards
        first.setMaximumWidth(px(WIDTH))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(first, 0, 0, 3 if beside else 1, 1, top)
        for place, card in enumerate(others):
            card.setMaximumWidth(px(SIDE_WIDTH if beside else WIDTH))
            self._grid.addWidget(card, *((place, 1) if beside else (place + 1, 0)), top)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if beside else 0)
        self._grid.setColumnStretch(2, 1)
        self._grid.setRowStretch(2, 1 if beside else 0)
        self._grid.setRowStretch(3, 0 if beside else 1)
        self._grid.setSpacing(px(16))
        self._grid.setContentsMargins(*(px(20) for _side in range(4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event) and self._cards:
            self._arrange()

    def _save_when_left(self) -> None:
        for name, pair in zip(PAIRS, (self.title_field, self.place, self.venue), strict=True):
            pair.committed.connect(lambda value, name=name: self._save_pair(name, value))
        self.short_name.committed.connect(lambda value: self._save(short_name=value.strip()))
        for column, field in (("starts_on", self.starts_on), ("ends_on", self.ends_on)):
            field.committed.connect(lambda _v, column=column, field=field: self._day(column, field))

        for column, field in (
            ("hosted_people", self.hosted_people),
            ("hosted_days", self.hosted_days),
            ("walk_minutes", self.walk),
        ):
            field.committed.connect(
                lambda _v, column=column, field=field: self._number(column, field)
            )

    def words(self) -> None:
        super().words()
        heads = (_("Name, days and place"), _("Hosting"), _("Programme"))
        notes = (
            _("Shown on every badge, name card and paper."),
            _("At most, for each delegation. The overview shows who is over the rule."),
            _("Minutes from one room to another. The programme tells where fewer are left."),
        )
        for place, heading in enumerate(self._headings):
            heading.setText(heads[place])
            self._notes[place].setText(notes[place])
        labels = {
            "title": _("Title"),
            "short_name": _("Short name"),
            "days": _("First and last day"),
            "place": _("City"),
            "venue": _("Venue"),
            "walk": _("Room to room"),
            "hosted_people": _("Guests hosted"),
            "hosted_days": _("Days hosted"),
        }
        forms = {"hosted_people": self.hosting, "hosted_days": self.hosting, "walk": self.programme}
        for name, words in labels.items():
            forms.get(name, self.form).row(name).set_label(words)
        self.short_name.set_words(_("Short name"), "ACLC 2026")
        self.hosted_people.set_words(_("Guests hosted"), _("no rule"))
        self.hosted_days.set_words(_("Days hosted"), _("no rule"))
        self.walk.set_words(_("Minutes from room to room"), "10")
        self.starts_on.set_words(_("First day"), "08/06/2026")
        self.ends_on.set_words(_("Last day"), "10/06/2026")
        self.footer.set_keys([("Ctrl Enter", _("go on"))])
        self.footer.set_state(_("Saved as you go; every change can be undone."), "shield-check")

    def refresh(self, changes: Changes | None) -> None:
        del changes
        nobody = not self.workspace.read(delegate_count, self.event_id)
        self.to_import.setVisible(nobody)
        self.to_check.setVisible(not nobody)
        self.act("bring_in").setEnabled(nobody)
        self.act("go_on").setEnabled(not nobody)
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
        self.walk.set_value(str(facts.walk_minutes or ""))

    def focus_first(self) -> None:
        self.title_field.setFocus()

    @action("bring_in", N_("Next: the list of delegates"), icon="arrow-right")
    def bring_in(self) -> None:
        """Name and days are done; people come next."""
        self._leave_for("import")

    @action("go_on", N_("Next: what is missing"), icon="arrow-right")
    def go_on(self) -> None:
        """People are there; the overview says what has to be completed."""
        self._leave_for(FIRST_ROOM)

    @action("further", N_("Continue"), icon="arrow-right", shortcut=GO_ON)
    def go_further(self) -> None:
        """By a key, or by Enter in the last field: what the strong button does."""
        self.act("bring_in" if self.act("bring_in").isEnabled() else "go_on").trigger()

    def _leave_for(self, room: str) -> None:
        """On, unless something written here was not understood: then the keyboard goes there."""
        for form in (self.form, self.hosting, self.programme):
            for written in form.fields():
                written.commit()
        hosted = (self.hosted_people, self.hosted_days)
        for field in (self.starts_on, self.ends_on, self.walk, *hosted):
            if field.trouble == "bad":
                field.setFocus()
                return
        self.go_to.emit(room, None)

    def _save(self, **facts: object) -> None:
        self.messages.run(self, lambda: self.workspace.do(change_event, self.event_id, **facts))

    def _save_pair(self, column: str, value: Bilingual) -> None:
        self._save(**{f"{column}_vi": value.vi.strip(), f"{column}_en": value.en.strip()})

    def _day(self, column: str, field: Field) -> None:
        text = str(field.value()).strip()
        day = day_of(text)
        if text and day is None:
            field.show_trouble(_no_day(text), "bad")
            return
        field.show_trouble("")
        self._save(**{column: day})
        self._check_order()

    def _number(self, column: str, field: Field) -> None:
        text = str(field.value()).strip()
        is_number = not text or text.isdecimal()
        if field is self.walk and not (is_number and int(text or 0) <= MOST_MINUTES):
            told = _("Write the minutes as a number up to {n}.").format(n=MOST_MINUTES)
            field.show_trouble(told, "bad")
            return
        if not is_number:
            field.show_trouble(_("Write a number, or leave it empty for no rule."), "bad")
            return
        field.show_trouble("")
        self._save(**{column: int(text or 0)})

    def _check_order(self) -> None:
        first, last = day_of(str(self.starts_on.value())), day_of(str(self.ends_on.value()))
        wrong = first is not None and last is not None and last < first
        sentence = _("The last day is before the first one.")
        self.ends_on.show_trouble(sentence if wrong else "", "warn")


def day_of(text: str) -> dt.date | None:
    """A day written as 08/06/2026, 8.6.2026 or 8/6/26; None for anything else."""
    found = DATE.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year if year > CENTURY else CENTURY + year, month, day)
    except ValueError:
        return None


def _no_day(text: str) -> str:
    """What is wrong with a text that is no day, and how to write one."""
    if DATE.fullmatch(text):
        return _("There is no day {text}. Check the day and the month.").format(text=text)
    return _("Write a day as 08/06/2026.")


def _shown(day: dt.date | None) -> str:
    return interface().table_date(day) if day else ""
