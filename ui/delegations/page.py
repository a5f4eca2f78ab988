"""The page of the delegations: which came, how far, who receives them; and their countries.

What must not come in: rules about delegations, and other pages (they are asked for with `go_to`).
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.actions import action
from ui.base.long_reading import LongReading
from ui.base.widgets.choosing import Segments
from ui.base.widgets.signs import decoded
from ui.delegations.bulk_bar import BulkBar
from ui.delegations.countries import CountryLine
from ui.delegations.country_table import CountryTable
from ui.delegations.delegation_actions import DelegationActions
from ui.delegations.lines import Filter, Line
from ui.delegations.listing import TABLES, Listing
from ui.delegations.panel import DelegationPanel, Part
from ui.delegations.roster import Roster
from ui.delegations.words import spoken

LIST, COUNTRIES = "list", "countries"
ARRIVALS = {"no_answer": Filter.WAITING, "over_hosted": Filter.OVER}  # what other pages ask for


class DelegationsPage(DelegationActions):
    """The delegations of an event, one of them in detail, and their countries."""

    name = "delegations"
    title = N_("Delegations")
    icon = "landmark"
    tables = TABLES

    def build(self) -> None:
        self.search = self.header.add_search()
        self.views = Segments()
        self.header.add_widget(self.views)
        self.header.add_primary(self.act("add"))
        self.listing = Listing(self.workspace, self.event_id)
        self.catching_up = LongReading(self, self.listing.is_long, self._show_anew)
        self._awaited: object = None  # what is to be shown as soon as the list is there
        self.roster, self.countries, self.bulk = Roster(), CountryTable(), BulkBar()
        self.table = self.roster.table
        of_people = (self.act("lead"), self.act("person"))
        self.panel = DelegationPanel(of_people, self.act("remove"), self.act("list"))
        self.panel.people.table.photos = lambda digest: decoded(self.listing.blob(digest))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.roster)
        self.stack.addWidget(self.countries)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.stack, 1)
        left.addWidget(self.bulk)
        left.addWidget(self.footer)  # under the table only: the panel has a foot of its own
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(left, 1)
        both.addWidget(self.panel)
        self.body.addLayout(both, 1)
        self.panel.hide()
        self.removeAction(self.act("remove"))  # Delete belongs to the table, not to the fields
        self.act("remove").setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self.act("remove"))

    def _listen(self) -> None:
        self.catching_up.begun.connect(self.roster.say_reading)
        self.catching_up.caught_up.connect(lambda: self.arrive(self._awaited))
        self.search.changed.connect(lambda _text: self._searched())
        self.views.picked.connect(lambda _view: self._show_view())
        self.roster.chosen.connect(self._chosen)
        self.roster.filter_changed.connect(self._filtered)
        self.roster.everything_wanted.connect(self.search.clear)
        self.roster.everything_wanted.connect(self.roster.show_everything)
        self.table.opened.connect(lambda _line: self.open_current())
        self.table.edit_wanted.connect(lambda _line: self.open_current(edit=True))
        self.countries.opened.connect(self._open_country)
        self.bulk.wanted.connect(self.set_for_chosen)
        self.bulk.left.connect(self.table.setFocus)
        self.panel.edited.connect(self.save)
        self.panel.added.connect(self.add_new)
        self.panel.phone_wanted.connect(self.copy_phone)
        self.panel.people.opened.connect(self.open_person)
        self.panel.people.name_given.connect(self.add_person)

    def words(self) -> None:
        super().words()
        self.search.set_words(_("Search delegations"), _("Delegation, country, contact"))
        self.views.set_choices([(LIST, _("Delegations")), (COUNTRIES, _("Countries"))])
        self.views.setAccessibleName(_("List of delegations or table of countries"))
        self.roster.words(
            (
                (_("Add the first delegation"), "plus", self.add, "large-primary"),
                (_("Import a list"), "file-down", self.import_list, "large"),
            )
        )
        self.countries.words()
        self.bulk.words()
        self.panel.words()
        self._say()

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        self.catching_up.read(changes)

    def _show_anew(self, changes: Changes | None) -> Iterator[None]:
        """Reads what changed and shows it, in slices."""
        yield from self.catching_up.following(self.listing.reading(changes), self.listing.total)
        lines = self.listing.lines
        yield
        self.countries.show_lines(lines)
        yield
        self.panel.form.offer(self.listing.agencies, self.listing.facts)
        shown = self.panel.line
        self.roster.show_lines(lines)
        self.roster.say_empty(self.search.value())
        self.header.set_count(_count_words(lines))
        self._show_again(shown)
        self._say()

    def _show_again(self, shown: Line | None) -> None:
        """The panel's delegation as it is now; another one when it is gone."""
        every = self.roster.rows.all_rows
        line = next((one for one in every if shown is not None and one.id == shown.id), None)
        if line is not None and not self.panel.adding:
            self.show_row(line)
        elif shown is not None:
            typing = self.is_typing
            self.panel.forget_line()
            if typing:  # nobody goes on writing in the fields of a record that is gone
                self.focus_first()
            self._chosen(self.roster.selected())
        self.keep_one()

    def _searched(self) -> None:
        self.roster.narrow(self.search.value())
        self.countries.narrow(self.search.value())
        self._filtered()

    def _filtered(self) -> None:
        self.keep_one()
        self._say()

    def _say(self) -> None:
        """The footer: what stands in the list, in which order, and the keys."""
        countries = self.views.value() == COUNTRIES
        n = len(self.roster.rows.visible_rows())
        narrowed = n != len(self.roster.rows.all_rows)
        words = _("In the order of the English country names, capitals first")
        if narrowed:
            order = _("by English country names, capitals first")
            words = f"{_delegations(n)} · {order}"
        if countries:
            words = _("ASEAN in the English order of its members, then the others")
        self.footer.set_state(words)
        keys = [("Enter", _("its delegations"))] if countries else [("F2", _("edit"))]
        self.footer.set_keys([*keys, ("Ctrl T", _("list") if countries else _("countries"))])
        self.footer.setVisible(countries or bool(self.roster.rows.all_rows))

    # ---- which one is shown

    def _chosen(self, lines: list[Line]) -> None:
        if self.views.value() == COUNTRIES:
            return  # the table of countries has the whole width
        self.bulk.show_number(len(lines))
        self.follow_choice(lines)

    def show_row(self, line: Line) -> None:
        self.act("add").setEnabled(True)
        self.panel.show_line(line, self.listing.people(line.id))

    def begin_editing(self) -> None:
        self.panel.show_part(Part.FACTS)
        super().begin_editing()

    def arrive(self, row_id: object) -> None:
        """At one delegation, or at those of a saved filter (a name of `ARRIVALS`)."""
        late = self.catching_up.is_busy and self.roster.rows.index_of(row_id) < 0
        self._awaited = row_id if late and not isinstance(row_id, str) else None
        if row_id is None or self._awaited is not None:
            return
        self.views.set_value(LIST)
        self._show_view()
        self.search.clear()
        if isinstance(row_id, str):
            self.roster.show_only(ARRIVALS.get(row_id, Filter.ALL))
            self.table.setFocus()
            return
        if not self.roster.select(row_id):
            self.roster.show_everything()
            self.roster.select(row_id)
        self.open_current()

    def focus_first(self) -> None:
        (self.countries.table if self.views.value() == COUNTRIES else self.table).setFocus()

    # ---- the two views

    @action("countries", N_("Countries or delegations"), icon="globe", shortcut="Ctrl+T")
    def other_view(self) -> None:
        """From the list to the table of countries and back."""
        self.views.set_value(LIST if self.views.value() == COUNTRIES else COUNTRIES)
        self._show_view()
        self.focus_first()

    def _show_view(self) -> None:
        countries = self.views.value() == COUNTRIES
        self.stack.setCurrentWidget(self.countries if countries else self.roster)
        if countries:
            self.panel.form.commit_open()
            self.bulk.hide()
            self.panel.hide()
        else:
            self._chosen(self.roster.selected())
        self._say()

    def _open_country(self, line: CountryLine) -> None:
        """The delegations of a country."""
        self.views.set_value(LIST)
        self.search.clear()
        self.roster.show_everything()
        self.search.set_value(spoken(line.country.name))
        self._searched()
        self._show_view()
        self.table.setFocus()

    # ---- what can be done

    @action("add", N_("Add delegation"), icon="plus", shortcut="Ctrl+N")
    def add(self) -> None:
        """An empty panel for a new delegation."""
        self.views.set_value(LIST)
        self._show_view()
        self.panel.show()
        self.panel.show_new()
        self.act("add").setEnabled(False)  # the panel's own button is the strong one now


def _count_words(lines: Sequence[Line]) -> str:
    """How many delegations come from how many countries."""
    n, m = len(lines), len({line.row.country for line in lines} - {""})
    countries = ngettext("{n} country", "{n} countries", m).format(n=interface().number(m))
    return " · ".join((_delegations(n), countries) if m else (_delegations(n),)) if n else ""


def _delegations(n: int) -> str:
    return ngettext("{n} delegation", "{n} delegations", n).format(n=interface().number(n))
