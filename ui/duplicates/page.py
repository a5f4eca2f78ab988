"""The page of duplicates: the pairs at the left, the two records at the right, three decisions.

What must not come in: judging likeness and merging (`hanoiplan.delegates`).
"""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.merging import keep_apart, merge_delegates
from hanoiplan.workspace import Workspace
from ui.base.actions import action
from ui.base.long_reading import NOTHING, LongReading
from ui.base.page import Page
from ui.base.parts import PART, in_parts
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind
from ui.base.widgets.basics import VLine
from ui.base.widgets.buttons import Button
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.painted import px
from ui.duplicates.columns import COLUMNS, words_of
from ui.duplicates.looking import Looking
from ui.duplicates.pairs import TABLES, Pair, pairs_of
from ui.duplicates.side_by_side import SideBySide

LIST = 330  # px at text size 13
MOST = 1000  # pairs in the list; nobody decides over more, and the likeliest come first


class DuplicatesPage(Page):
    """Who may stand in the list twice; a person decides."""

    name = "duplicates"
    title = N_("Duplicates")
    icon = "copy"
    tables = TABLES

    def build(self) -> None:
        self._more = 0  # pairs found beyond those in the list
        self.looking = Looking(self)
        self.catching_up = LongReading(self, self.looking.is_long, self._show_anew)
        self._awaited: object = None  # who is to be shown as soon as the pairs are there
        self.search = self.header.add_search()
        self.rows: RowTableModel[Pair] = RowTableModel(
            COLUMNS, lambda pair: pair.key, words_of, self
        )
        self.table: TableView[Pair] = TableView(self.rows, "")
        self.table.setFixedWidth(px(LIST))
        self.empty = EmptyState(art="sun", icon="users")
        self.both = SideBySide(partial(_picture, self.workspace))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._work())
        self.body.addWidget(self.stack, 1)
        self.looking.found.connect(self._show_found)
        self.catching_up.begun.connect(self._say_empty)
        self.catching_up.caught_up.connect(lambda: self.arrive(self._awaited))
        self.search.changed.connect(self._searched)
        self.table.chosen.connect(lambda _pairs: self._show_current())
        self.table.opened.connect(lambda _pair: self.both.focus_cells())

    def _work(self) -> QFrame:
        """List and pair beside each other."""
        place = QFrame()
        set_kind(place, "bare")
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.both, 1)
        right.addWidget(self._foot())
        line.addWidget(self.table)
        line.addWidget(VLine())
        line.addLayout(right, 1)
        return place

    def _foot(self) -> QFrame:
        foot = QFrame()
        set_kind(foot, "panel-foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(20), px(6), px(20), px(6))
        line.setSpacing(px(8))
        line.addWidget(Button(action=self.act("apart")))
        line.addWidget(Button(kind="ghost", action=self.act("skip")))
        line.addStretch(1)
        line.addWidget(Button(kind="primary", action=self.act("merge")))
        return foot

    def words(self) -> None:
        super().words()
        self.search.set_words(_("Search the pairs"), _("Name, delegation"))
        self.table.setAccessibleName(_("Pairs that may be one person"))
        self.table.words()
        self.both.words()
        self._say_empty()

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        self.catching_up.read(changes)

    def _show_found(self) -> None:
        """Pairs were found beside the window, perhaps while nobody looks."""
        if self.isVisible():
            self.messages.run(self, self.refresh, NOTHING)
        else:
            self.stale = True

    def _show_anew(self, changes: Changes | None) -> Iterator[None]:
        """Reads what changed and shows the pairs, in slices."""
        total = self.looking.total
        yield from self.catching_up.following(self.looking.reading(changes), total)
        likeliest = self.looking.likeliest()
        pairs: list[Pair] = []
        for part in in_parts(likeliest.matches[:MOST], PART // 2):  # two records each
            pairs += self.workspace.read(pairs_of, self.event_id, part)
            yield
        self._more = likeliest.total - MOST
        self._show(pairs)

    def _show(self, pairs: Sequence[Pair]) -> None:
        """These pairs; the keyboard stays at its place in the list."""
        place = self._place()
        self.rows.show_rows(pairs)
        self._say_empty()
        self._stand_at(place)

    def _say_empty(self) -> None:
        """How many pairs wait; what an empty page means, where nothing speaks of merging."""
        shown = bool(self.rows.visible_rows())
        self.stack.setCurrentIndex(1 if shown else 0)
        for name in ("merge", "apart", "skip"):
            self.act(name).setEnabled(shown)
        self.header.set_count(_number_words(len(self.rows.all_rows), self._more))
        merging = _("Merging is one step: Ctrl Z brings both records back.")
        self.footer.set_state(merging if shown else "", "info" if shown else "")
        keys = [("Enter", _("to the cells")), ("1 2 3", _("choose")), ("Ctrl Enter", _("merge"))]
        self.footer.set_keys(keys if shown else ())
        every = (_("Show all"), "", self.search.clear, "large")
        self.empty.set_words(*self._empty_words(), [every] if self.search.value() else ())

    def _empty_words(self) -> tuple[str, str]:
        if self.rows.all_rows:
            title = _("No pair fits “{words}”").format(words=self.search.value())
            return title, _("Names are found without marks and in any order of words.")
        if self.looking.busy or self.catching_up.is_busy:
            return _("Comparing people"), _("This takes a few seconds in a long list.")
        return (
            _("Nobody is in the list twice"),
            _(
                "People who look alike will stand here in pairs: the same name without marks,"
                " in another order or spelling, with a title before it."
            ),
        )

    # ---- the place in the list

    def _place(self) -> int:
        current = self.table.current()
        return max(0, self.rows.index_of(current.key)) if current is not None else 0

    def _stand_at(self, place: int) -> None:
        shown = self.rows.visible_rows()
        if not shown:
            return
        if self.table.current() is None or self.table.current() not in shown:
            self.table.select_key(shown[min(place, len(shown) - 1)].key)
        self._show_current()

    def _show_current(self) -> None:
        pair = self.table.current()
        if pair is not None:
            self.both.show_pair(pair)

    def _searched(self, text: object) -> None:
        self.rows.set_search(str(text))
        self._say_empty()
        self._stand_at(0)

    def arrive(self, row_id: object) -> None:
        """Another page asks whether this person is here twice."""
        self._awaited = row_id if self.catching_up.is_busy else None
        if row_id is None:
            return
        self.search.clear()
        for pair in self.rows.all_rows:
            if row_id in pair.key:
                self.table.select_key(pair.key)
                return

    def focus_first(self) -> None:
        self.table.setFocus()

    # ---- the three decisions

    @action("merge", N_("Merge"), icon="copy", shortcut="Ctrl+Return")
    def merge(self) -> None:
        """One record of the two, with the cells chosen."""
        if self.both.pair is None:
            return
        kept, other = self.both.ids
        self.workspace.do(merge_delegates, kept, other, self.both.values)
        self._decided({other}, _("The two records are one now."))

    @action("apart", N_("Not the same person"), icon="x", shortcut="Ctrl+Backspace")
    def part(self) -> None:
        """Two people; the pair is not shown again."""
        pair = self.both.pair
        if pair is None:
            return
        self.workspace.do(keep_apart, *pair.key)
        told = _("{one} and {two} stay two people.")
        self._decided(set(pair.key), told.format(one=pair.one.row.name, two=pair.two.row.name))

    @action("skip", N_("Skip"), icon="chevron-down", shortcut="Ctrl+Down")
    def skip(self) -> None:
        """Later: the next pair, from the top again after the last one."""
        shown = self.rows.visible_rows()
        if shown:
            self.table.select_key(shown[(self._place() + 1) % len(shown)].key)
            self._show_current()

    def _decided(self, who: set[int], sentence: str) -> None:
        """Nothing is left to decide where all of `who` stand: that is not waited for."""
        self.clear_error()
        self._show([pair for pair in self.rows.all_rows if not who <= set(pair.key)])
        self.table.setFocus()
        self.messages.toast(sentence, partial(self.messages.run, self, self.workspace.undo))


def _picture(workspace: Workspace, digest: str) -> bytes | None:
    return workspace.read(lambda reader: reader.blob(digest)) if digest else None


def _number_words(n: int, more: int) -> str:
    """How many pairs wait; `more` were found beyond the likeliest, which are shown."""
    number = interface().number
    if n and more > 0:
        told = _("the {n} likeliest pairs of {total}")
        return told.format(n=number(n), total=number(n + more))
    told = ngettext("{n} pair to look at", "{n} pairs to look at", n)
    return told.format(n=number(n)) if n else ""
