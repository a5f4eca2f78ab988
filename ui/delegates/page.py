"""The page of the delegates: find, look, edit, add, cancel.

What must not come in: rules about people, and other pages (they are asked for with `go_to`).
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from ui.base.actions import action
from ui.base.catching_up import CatchingUp
from ui.base.messages import guarded
from ui.base.widgets.signs import decoded
from ui.delegates.editor import DelegatePanel
from ui.delegates.erased_note import ErasedNote
from ui.delegates.last_hand import words_of_last_hand
from ui.delegates.list_menu import MoreButton
from ui.delegates.listing import TABLES, Listing
from ui.delegates.out_of_date import changed_since_print
from ui.delegates.people import Filter, Person
from ui.delegates.roster import Roster
from ui.delegates.sections import LENT_AS, OpenSections
from ui.delegates.sheet_actions import SheetActions


class DelegatesPage(SheetActions):
    """The people of an event, and one of them in detail."""

    name = "delegates"
    title = N_("Delegates")
    icon = "users"
    tables = TABLES

    def build(self) -> None:
        super().build()
        self.search = self.header.add_search()
        self.header.add_button(self.act("import"))
        self.more = MoreButton([self.act("list"), self.act("export")])
        self.header.add_widget(self.more)
        self.header.add_primary(self.act("add"))
        self.listing = Listing(self.workspace, self.event_id)
        self.roster = Roster()
        self.catching_up = CatchingUp(
            self.listing.is_long,
            self._show_anew,
            lambda error: self.messages.fail(error, self),
            self,
        )
        self._awaited: object = None  # who is to be shown as soon as the list is there
        self.follow_sheet()
        self.table.photos = lambda digest: decoded(self.listing.blob(digest))
        self._lay_out()
        self._listen()

    def making_panel(self) -> Iterator[None]:
        if self.panel_made is not None:
            return
        main = ("photo", "print", "restore")
        more = ("paste_photo", "remove_photo", "history", "copy", "bulk", "cancel", "erase")
        panel = DelegatePanel(
            [self.act(name) for name in main],
            [self.act(name) for name in more],
            OpenSections(self.tools.extra.get(LENT_AS)),
        )
        panel.hide()
        yield
        if self.panel_made is None:  # nobody needed it in this moment
            self.panel_made = panel
            self._both.addWidget(panel)
            panel.words()
            self._listen_to_panel(panel)

    def _lay_out(self) -> None:
        self.erased = ErasedNote()
        self.body.addWidget(self.erased)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.roster, 1)
        left.addWidget(self.footer)  # under the table only: the panel has a foot of its own
        self._both = QHBoxLayout()
        self._both.setSpacing(0)
        self._both.addLayout(left, 1)
        self.body.addLayout(self._both, 1)
        self.removeAction(self.act("cancel"))  # Delete belongs to the table, not to the fields
        self.act("cancel").setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self.act("cancel"))

    def _listen(self) -> None:
        self.catching_up.begun.connect(self.roster.say_reading)
        self.catching_up.caught_up.connect(lambda: self.arrive(self._awaited))
        self.roster.rows.caught_up.connect(self.keep_one)
        self.search.changed.connect(lambda _text: self._searched())
        self.roster.chosen.connect(self._chosen)
        self.roster.filter_changed.connect(self.keep_one)
        self.roster.everything_wanted.connect(self.search.clear)
        self.roster.everything_wanted.connect(self.roster.show_everybody)
        self.table.opened.connect(lambda _person: self.open_current(edit=True))

    def _listen_to_panel(self, panel: DelegatePanel) -> None:
        panel.edited.connect(self.save)
        panel.added.connect(self._add)
        panel.undo_wanted.connect(self.undo)
        panel.form.today = lambda: self.listing.day(self.workspace.clock.now())
        self.follow_record()
        self.follow_photo()
        self.follow_newcomer()

    def words(self) -> None:
        super().words()
        self.search.set_words(_("Search delegates"), _("Name, delegation, position"))
        example = (_("See an example"), "sparkles", lambda: self.go_to.emit("import", "example"))
        self.roster.words(
            (
                (_("Add the first delegate"), "plus", self.add, "large-primary"),
                (_("Import a list"), "file-down", self.import_list, "large"),
                (*example, "ghost"),
            )
        )
        if self.panel_made is not None:
            self.panel_made.words()
        self.erased.words()
        self.more.set_name(_("More for the list"))
        keys = [("F2", _("edit in place")), ("Ctrl V", _("paste"))]
        self.footer.set_keys(keys)
        self.footer.set_state(_chosen_words(len(self.roster.selected()), self.roster))

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        self.catching_up.read(changes)

    def _show_anew(self, changes: Changes | None) -> Iterator[None]:
        """Reads what changed and shows it, in slices."""
        self.listing.read_around(changes)
        yield
        if changes is None or changes.touches("saved_view"):
            self.read_views()
        if changes is None and self.catching_up.is_busy:
            yield from self._show_ahead()
        yield from self.listing.reading(changes)
        yield
        yield from self.making_panel()
        yield
        self.lend_offers()
        people = self.listing.people
        if self.listing.too_many and self.search.value():
            people = self.listing.find(self.search.value())
        yield from self.roster.showing(people)
        yield
        shown = self.panel.person
        self.roster.say_empty(self.search.value())
        self.footer.setVisible(bool(self.roster.rows.all_rows))
        coming, bodies = self.listing.coming, len(self.listing.delegations)
        self.header.set_count(_count_words(coming, bodies))
        self._show_again(shown)

    def _show_ahead(self) -> Iterator[None]:
        """A long list with all its lines, before everybody is read; the first person beside it."""
        look = self.listing.look()
        if look is None:
            return
        yield
        self.roster.await_people(look)
        self.header.set_count(_count_words(look.whole.coming, len(self.listing.delegations)))
        yield
        yield from self.making_panel()
        yield
        self.lend_offers()
        if self.roster.rows.rowCount():
            self.footer.show()
            self.keep_one()
        yield

    def _show_again(self, shown: Person | None) -> None:
        """The panel's person as he or she is now; somebody else when the person is gone."""
        person = self.listing.person(shown.id) if shown is not None else None
        if person is not None and not self.panel.adding:
            self.show_row(person)
        elif shown is not None:
            self.panel.forget_person()
        self.keep_one()

    def _searched(self) -> None:
        if self.listing.too_many:
            self.messages.run(self, self.refresh, Changes(""))  # nothing is read, only found
            return
        self.roster.narrow(self.search.value())
        self.keep_one()

    # ---- who is shown

    def _chosen(self, people: list[Person]) -> None:
        self.footer.set_state(_chosen_words(len(people), self.roster))
        self.follow_choice(people)

    def show_row(self, person: Person) -> None:
        self.act("add").setEnabled(not self.panel.cropping)
        self.act("cancel").setVisible(not person.cancelled)
        self.act("restore").setVisible(person.cancelled)
        self.act("print").setVisible(not person.cancelled)
        self.act("remove_photo").setVisible(bool(person.row.photo))
        self.panel.show_person(person, self.listing.blob(person.row.photo))
        undo = self.workspace.undo_state().undo
        self.panel.show_hand(words_of_last_hand(self.tools, person.id), undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the cropping of a picture before it closes the panel."""
        if event.key() == Qt.Key.Key_Escape and self.panel.cropping:
            self.panel.leave_crop()
        else:
            super().keyPressEvent(event)

    def arrive(self, row_id: object) -> None:
        if isinstance(row_id, tuple):  # everybody whom a list brought or changed
            self.search.clear()
            self.roster.show_only(Filter.CAME, row_id)
            return
        if isinstance(row_id, str):  # a saved filter by its name
            self.search.clear()
            self._show_filter(Filter(row_id))
            return
        late = self.catching_up.is_busy and self.roster.rows.index_of(row_id) < 0
        self._awaited = row_id if late else None
        if row_id is None or late:
            return
        self.search.clear()
        if not self.roster.select(row_id):
            self.roster.show_everybody()
            self.roster.select(row_id)
        self.open_current()

    def _show_filter(self, wanted: Filter) -> None:
        told: frozenset[int] = frozenset()
        if wanted is Filter.CHANGED:
            told = changed_since_print(self.tools)
        self.roster.show_only(wanted, told)

    def focus_first(self) -> None:
        self.table.setFocus()

    # ---- what can be done

    @action("import", N_("Import list"), icon="file-down", shortcut="Ctrl+I")
    def import_list(self) -> None:
        """A whole list at once."""
        self.go_to.emit("import", None)

    @action("add", N_("Add delegate"), icon="plus", shortcut="Ctrl+N")
    def add(self) -> None:
        """An empty panel for somebody new."""
        self.panel.show()
        self.ready_directory()
        self.panel.show_new()
        self.act("add").setEnabled(False)  # the panel's own button is the strong one now

    @guarded
    def _add(self, draft: DelegateDraft) -> None:
        person_id = self.workspace.do(add_delegate, self.event_id, draft)
        self.panel.forget_draft()
        fresh = {"delegate": frozenset({person_id}), "delegation": frozenset[int]()}
        self.refresh(Changes("", None, fresh))
        self.arrive(person_id)
        self.messages.toast(_("{name} is added").format(name=draft.name), self.undoing(1))


def _count_words(n: int, m: int) -> str:
    """How many people come from how many delegations."""
    number = interface().number
    people = ngettext("{n} person", "{n} people", n).format(n=number(n))
    delegations = ngettext("{n} delegation", "{n} delegations", m).format(n=number(m))
    return f"{people} · {delegations}" if n or m else ""


def _chosen_words(n: int, roster: Roster) -> str:
    """How many are chosen, and in which order the list stands."""
    words = ngettext("{n} person selected", "{n} people selected", n)
    parts = [words.format(n=interface().number(n))] if n else []
    if roster.rows.order[0] == "name":
        parts.append(_("sorted by given name"))
    return " · ".join(parts)
