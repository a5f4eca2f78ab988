"""Both panes: search and groups at the left, the settings as cards at the right.

The first cards are there when the page opens, the others while it waits, or when one is asked for.
What must not come in: setting anything (the page), and what values mean (notes).
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import GROUP_LABELS, Group
from ui.base.form import SearchField
from ui.base.idle import IdleWork
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets import EmptyState, ScrollBox, VLine, px
from ui.settings.painted import GroupList
from ui.settings.rows import GroupCard, Row

LEFT = 215
FIRST = 2  # cards that fill what is seen of the page when it opens
ICONS = {
    Group.LOOK: "palette",
    Group.DESK: "languages",
    Group.COPIES: "shield-check",
    Group.DEVICES: "printer",
    Group.PAPERS: "file-text",
}


class LeftPane(QFrame):
    """Where a setting is looked for."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "surface")
        self.search, self.groups = SearchField(), GroupList()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.search)
        self._column.addWidget(self.groups)
        self._column.addStretch(1)
        self._measure()

    def words(self) -> None:
        """The language changed."""
        self.search.set_words(_("Search the settings"), _("Find a setting"))
        self.groups.setAccessibleName(_("Groups of settings"))

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Only these; the chosen one stays if it is among them."""
        self.groups.set_groups([(one, _(GROUP_LABELS[one]), ICONS[one]) for one in groups])
        self.groups.setVisible(bool(groups))

    def _measure(self) -> None:
        self.setFixedWidth(px(LEFT))
        self._column.setContentsMargins(px(10), px(12), px(10), px(12))
        self._column.setSpacing(px(10))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


class Panes(QWidget):
    """One list of cards; the left pane leads to them and says where one is."""

    searched = Signal(str)
    entered = Signal(object)  # Group: the keyboard goes into its first setting
    made = Signal(object)  # a GroupCard that came later than the page

    def __init__(self, groups: Sequence[Group], make: Callable[[Group], GroupCard]) -> None:
        super().__init__()
        self._groups, self._make = tuple(groups), make
        self.there = [make(group) for group in self._groups[:FIRST]]
        self.left, self.nothing = LeftPane(), EmptyState()
        self._moving = False
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        for card in self.there:
            self._column.addWidget(card)
        self._column.addStretch(1)
        self._later = IdleWork(self)
        self._later.start(self._making())
        self.list = ScrollBox(inside)
        self.right = QStackedWidget()
        self.right.addWidget(self.list)
        self.right.addWidget(self.nothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(VLine())
        row.addWidget(self.right, 1)
        self.left.search.changed.connect(lambda text: self.searched.emit(str(text)))
        self.left.groups.picked.connect(self.go_to_group)
        self.left.groups.entered.connect(self.entered)
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_place())
        self._measure()

    @property
    def cards(self) -> tuple[GroupCard, ...]:
        """Every card: what is still missing is made now."""
        if not self.is_whole:
            self._later.stop()
            for _step in self._making():
                pass
        return tuple(self.there)

    @property
    def is_whole(self) -> bool:
        """Whether every card is there."""
        return len(self.there) == len(self._groups)

    def _making(self) -> Iterator[None]:
        """Card after card, each in its place above the stretch at the end."""
        while not self.is_whole:
            card = self._make(self._groups[len(self.there)])
            self._column.insertWidget(len(self.there), card)
            self.there.append(card)
            self.made.emit(card)
            card.show()  # Qt would show it only in the next turn, and somebody may wait for it
            yield

    def words(self) -> None:
        """The language changed."""
        self.left.words()
        for card in self.there:
            card.words()

    def show_all(self) -> None:
        """No search: every group, also of cards that are still to come."""
        for card in self.there:
            card.show_only(frozenset(card.rows))
        self.left.show_groups(self._groups)
        self.right.setCurrentWidget(self.list)
        self._tell_place()

    def show_only(self, wanted: frozenset[Row], query: str) -> None:
        """Only these rows, and the groups they stand in; a sentence when there are none."""
        for card in self.cards:
            card.show_only(wanted)
        seen = [card.group for card in self.cards if wanted.intersection(card.rows)]
        self.left.show_groups(seen)
        self.nothing.set_words(
            _("No setting with “{words}”").format(words=query),
            _("Try another word, or look through all of them."),
            [(_("Show all settings"), "", self.left.search.clear, "plain")],
        )
        self.right.setCurrentWidget(self.list if seen else self.nothing)
        self._tell_place()

    def go_to_group(self, group: object) -> None:
        """The card of a group at the top, as far as there is something under it."""
        card = next(card for card in self.cards if card.group == group)
        self._settle()
        self._moving = True  # its own way there does not choose another group
        self.list.verticalScrollBar().setValue(card.y() - px(12))
        self._moving = False
        self.left.groups.set_value(group)

    def go_to_row(self, row: Row) -> None:
        """A row in sight, and its group chosen at the left."""
        card = next(card for card in self.cards if row in card.rows)
        self.go_to_group(card.group)
        self._moving = True
        self.list.ensureWidgetVisible(row, 0, px(24))
        self._moving = False

    def _settle(self) -> None:
        """Rows that were just shown have their places before anything scrolls to them."""
        inside = self.list.widget()
        layout = inside.layout() if inside is not None else None
        if inside is not None and layout is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # of new cards
            layout.activate()
            height = max(inside.sizeHint().height(), layout.totalHeightForWidth(inside.width()))
            inside.resize(inside.width(), max(height, self.list.viewport().height()))

    def _tell_place(self) -> None:
        """The group that is at the top of the view is the chosen one."""
        if self._moving:
            return
        top = self.list.verticalScrollBar().value() + px(40)
        above = [card for card in self.there if not card.isHidden() and card.y() <= top]
        if above:
            self.left.groups.set_value(above[-1].group)

    def _measure(self) -> None:
        self._column.setContentsMargins(px(24), px(12), px(24), px(16))
        self._column.setSpacing(px(14))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def place_of(self, widget: QWidget) -> QPoint:
        """Where a widget stands in the scrolled part, for tests of what is in sight."""
        return widget.mapTo(self.list.viewport(), QPoint())
