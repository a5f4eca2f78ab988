"""The list itself: saved filters as tabs, views, the sheet, its boxes, its words when empty.

A filled box and a selected row are the same thing here: whoever is ticked is chosen. What must
not come in: reading the workspace, and what is done with the people chosen.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.table.awaited import Coming
from ui.base.table.filter_bar import FilterBar
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Level
from ui.base.table.sheet import SheetView
from ui.base.theme import set_kind
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.empty import Choice, EmptyState
from ui.base.widgets.painted import px
from ui.delegates.first_look import FirstLook
from ui.delegates.orders import GROUPINGS, ORDERS
from ui.delegates.people import Filter, Person, Tally, words_of
from ui.delegates.register_columns import Offers, register_columns
from ui.delegates.view_bar import ViewBar

ALWAYS = (Filter.ALL, Filter.NOT_PRINTED)  # tabs that stand there also with nobody in them
ASKED_FOR = (Filter.NO_PHOTO, Filter.NOT_ARRIVED, Filter.CHANGED)  # only once another page asks
LISTED = (Filter.CAME, Filter.CHANGED)  # by name: their people are told, not computed here


class Roster(QWidget):
    """Shows people; tells who is chosen."""

    chosen = Signal(list)  # of Person
    filter_changed = Signal()
    everything_wanted = Signal()  # from the empty list: without search and filters

    def __init__(self) -> None:
        super().__init__()
        self.offers = Offers()
        self.rows: RowTableModel[Person] = RowTableModel(
            register_columns(self.offers),
            lambda person: person.id,
            words_of,
            self,
            orders=ORDERS,
            groupings=GROUPINGS,
        )
        self.rows.sort_by("name")
        self.table: SheetView[Person] = SheetView(self.rows, "")
        self.tabs = Tabs()
        self.views = ViewBar(self.table)
        self.filters = FilterBar(self.rows)
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        place = QFrame()
        set_kind(place, "second-row")
        top = QHBoxLayout(place)
        top.setContentsMargins(0, 0, px(10), 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.views.button)
        column.addWidget(place)
        column.addWidget(self.views)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        self._agreeing = False
        self._tally = Tally()
        self._ahead: dict[Filter, int] | None = None  # counted before everybody is read
        self._is_coming = False  # the list is not complete yet
        self._listed: dict[Filter, frozenset[int]] = {}
        self._asked: Filter | None = None  # by another page
        self._first_steps: Sequence[Choice] = ()
        self.tabs.picked.connect(self._pick)
        self.table.chosen.connect(self._tick_chosen)
        self.rows.ticks_changed.connect(self._choose_ticked)

    # ---- words

    def words(self, first_steps: Sequence[Choice]) -> None:
        """The language changed; `first_steps` are what an empty list offers."""
        self._first_steps = first_steps
        self.table.setAccessibleName(_("List of delegates"))
        self.tabs.setAccessibleName(_("Saved filters"))
        self.table.words()
        self.filters.words()
        self.views.words()
        self._show_tabs()
        self.say_empty("")

    def _show_tabs(self) -> None:
        words = {
            Filter.ALL: _("All"),
            Filter.HEADS: _("Heads of delegation"),
            Filter.NOT_PRINTED: _("Not printed"),
            Filter.SAME_NAME: _("Same name"),
            Filter.CANCELLED: _("Cancelled"),
            Filter.CAME: _("Just imported"),
            Filter.NO_PHOTO: _("Without photo"),
            Filter.NOT_ARRIVED: _("Not arrived"),
            Filter.CHANGED: _("Changed since print"),
        }
        found = self._tally.counts if self._ahead is None else dict(self._ahead)
        for one, ids in self._listed.items():
            found[one] = sum(1 for person in self.rows.all_rows if person.id in ids)
        self.tabs.set_tabs(
            [
                (one, words[one], interface().number(found[one]))
                for one in Filter
                if self._has_tab(one, found[one])
            ]
        )

    def _has_tab(self, one: Filter, people: int) -> bool:
        """Whether a saved filter stands there to be chosen."""
        if one is self.tabs.value() or one is self._asked or one in ALWAYS:
            return True
        if one in LISTED:
            return bool(self._listed.get(one))  # they may still be on their way
        return people > 0 and one not in ASKED_FOR

    def say_reading(self) -> None:
        """A long list is on its way; one that stands there already simply stays."""
        self._is_coming = True
        if not self.rows.all_rows:
            words = _("The list is long and is being read. It will be here in a moment.")
            self.empty.set_words(_("Reading the list of delegates"), words)

    def say_empty(self, search: str) -> None:
        """Words for an empty table: nobody here yet, or nobody who fits; not before it is read."""
        if self._is_coming:
            return
        if not self.rows.all_rows and not search:
            self.empty.set_words(
                _("No delegates yet"),
                _(
                    "People come from a list of the Secretariat or one by one. Lists in Excel or"
                    " CSV are read as they are, with Vietnamese or English headings."
                ),
                self._first_steps,
            )
            return
        title = _("Nobody fits “{words}”").format(words=search) if search else _("Nobody here")
        every = (_("Show all"), "", self.everything_wanted.emit, "large")
        found = _("Names are found without marks and in any order of words.")
        self.empty.set_words(title, found, [every])

    # ---- people

    def await_people(self, look: FirstLook) -> None:
        """Shows a list that is still to be read, where it stands as it comes."""
        rows = self.rows
        narrowed = rows.search_words or rows.column_filters or self.tabs.value() is not Filter.ALL
        if rows.levels != (Level("name"),) or rows.grouping or narrowed or rows.rowCount():
            return
        self._ahead = look.counts
        self._show_tabs()
        rows.await_rows(Coming(look.whole.ids, look.people))

    def showing(self, people: Sequence[Person]) -> Iterator[None]:
        """Shows these people, in slices; who was chosen stays chosen."""
        yield from self.rows.showing(people)
        yield
        if self.tabs.value() is Filter.CAME and not self.rows.visible_rows():
            self._listed.pop(Filter.CAME)  # the import was taken back
            self.show_everybody()
        yield from self._tally.counting(people)
        self._ahead, self._is_coming = None, False
        self._show_tabs()
        for part in (self.tabs, self.views.button, self.table.horizontalHeader()):
            part.setVisible(bool(people) or bool(self.rows.search_words))

    def narrow(self, search: str) -> None:
        """Shows only people whose words hold those of the search."""
        self.rows.set_search(search)
        self.say_empty(search)

    def _pick(self, chosen: object) -> None:
        wanted = Filter(str(chosen))
        if wanted is Filter.ALL:
            self.rows.set_filter(None)
        elif wanted in LISTED:
            ids = self._listed.get(wanted, frozenset())
            self.rows.set_filter(lambda person: person.id in ids)
        else:
            self.rows.set_filter(lambda person: person.passes(wanted))
        self.filter_changed.emit()

    def show_only(self, wanted: Filter, ids: Iterable[int] = ()) -> None:
        """Shows the people of one saved filter, whatever stood there; `ids` where they are told.

        The way back is the tab of everybody.
        """
        self._asked = wanted
        if wanted in LISTED:
            self._listed[wanted] = frozenset(ids)
        self.rows.set_column_filters(())  # nobody of them is hidden by what was filtered before
        self._show_tabs()
        self.tabs.set_value(wanted)
        self._pick(wanted)

    def show_everybody(self) -> None:
        """Takes away the filters that hide somebody: the saved one, and those of columns."""
        self.rows.set_column_filters(())
        self.tabs.set_value(Filter.ALL)
        self._pick(Filter.ALL)

    # ---- who is chosen

    def selected(self) -> list[Person]:
        """The people chosen, from top to bottom."""
        return self.table.selected()

    def select(self, person_id: object) -> bool:
        """Chooses one person; False when a filter hides him or her."""
        return self.table.select_key(person_id)

    def select_first(self) -> None:
        """Chooses the person on the first line."""
        first = next((key for key in self.rows.keys() if key is not None), None)  # noqa: SIM118 - no dict
        if first is not None:
            self.table.select_key(first)

    def _tick_chosen(self, people: list[Person]) -> None:
        if not self._agreeing:
            self._agreeing = True
            self.rows.set_ticks(person.id for person in people)
            self._agreeing = False
        self.chosen.emit(people)

    def _choose_ticked(self) -> None:
        if self._agreeing:
            return
        self._agreeing = True
        flags = QItemSelectionModel.SelectionFlag
        wanted = QItemSelection()
        keys, ticks = self.rows.keys(), self.rows.ticks
        ticked = [key in ticks for key in keys]
        for on, run in groupby(range(len(ticked)), key=ticked.__getitem__):
            if on:  # lines beside each other in one piece: all of a long list may be ticked
                lines = list(run)
                wanted.select(self.rows.index(lines[0], 0), self.rows.index(lines[-1], 0))
        self.table.selectionModel().select(wanted, flags.ClearAndSelect | flags.Rows)
        self._agreeing = False
