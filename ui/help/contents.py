"""At the left: the search, and under it the contents by chapter or what was found.

What must not come in: reading files, and the article itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from hanoiplan.base.i18n import _
from ui.base.cells import Group, Text, TwoLines
from ui.base.form import SearchField
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets import EmptyState, px
from ui.help.articles import CHAPTERS, Article
from ui.help.searching import Answer

WIDE = 300  # px
LONGEST = 150  # letters of what was found


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of what was found: where in which article, and the words around it."""

    place: int
    answer: Answer

    @property
    def first(self) -> str:
        """The heading; the article's title before it where that is another one."""
        answer = self.answer
        title = answer.article.title
        return title if answer.part == 0 else f"{answer.heading} · {title}"


def _shortened(words: str) -> str:
    """Whole words of a paragraph, not all of a long one."""
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


CONTENTS: tuple[Column[Article], ...] = (
    Column("title", "", Text, lambda one: Text(one.title), stretch=True),
)
HITS: tuple[Column[Hit], ...] = (
    Column(
        "found",
        "",
        TwoLines,
        lambda one: TwoLines(one.first, second=_shortened(one.answer.found), wraps=True),
        stretch=True,
    ),
)


class ContentsPane(QFrame):
    """Chooses an article, or a place in one; `entered` when somebody wants to read it now."""

    chosen = Signal(object)  # Article or Answer
    entered = Signal()
    searched = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "surface")
        self.search = SearchField()
        self.contents: RowTableModel[Article] = RowTableModel(
            CONTENTS, key=lambda one: one.name, parent=self
        )
        self.hits: RowTableModel[Hit] = RowTableModel(HITS, key=lambda one: one.place, parent=self)
        self.contents_table: TableView[Article] = TableView(self.contents, "")
        self.hits_table: TableView[Hit] = TableView(self.hits, "")
        self.nothing = EmptyState()
        self.hits_table.set_empty(self.nothing)
        self.stack = QStackedWidget()
        for table in (self.contents_table, self.hits_table):
            table.horizontalHeader().hide()
            self.stack.addWidget(table)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.search)
        self._column.addWidget(self.stack, 1)
        self._listen()
        self._measure()

    def _listen(self) -> None:
        self.search.changed.connect(lambda text: self.searched.emit(str(text)))
        self.search.line.returnPressed.connect(self._enter_first)
        self.contents_table.chosen.connect(self._choose)
        self.hits_table.chosen.connect(self._choose_hit)
        for table in (self.contents_table, self.hits_table):
            table.opened.connect(lambda _row: self.entered.emit())

    def words(self) -> None:
        """The language changed."""
        self.search.set_words(_("Search the help"), _("A question, or a few words"))
        self.contents_table.setAccessibleName(_("Contents of the help"))
        self.hits_table.setAccessibleName(_("What was found in the help"))
        self.contents.group_by(_chapter_of)
        self.contents_table.words()
        self.hits_table.words()

    def show_contents(self, articles: Sequence[Article]) -> None:
        """Every article by chapter."""
        self.contents.show_rows(articles)

    def show_everything(self) -> None:
        """No search: the contents."""
        self.stack.setCurrentWidget(self.contents_table)

    def show_hits(self, answers: Sequence[Answer], question: str) -> None:
        """What was found, the best of it chosen; a sentence where there is nothing."""
        self.nothing.set_words(
            _("Nothing about “{words}”").format(words=question),
            _("Try other words, or look through the contents."),
            [(_("Show the contents"), "", self.search.clear, "plain")],
        )
        self.hits.show_rows([Hit(place, one) for place, one in enumerate(answers)])
        self.stack.setCurrentWidget(self.hits_table)
        if answers:
            self.hits_table.select_key(0)
            self._choose_hit([])

    def choose(self, name: str) -> None:
        """The line of an article is the chosen one."""
        self.contents_table.select_key(name)

    def start(self) -> None:
        """The keyboard into the list that is shown."""
        found = self.stack.currentWidget() is self.hits_table
        (self.hits_table if found else self.contents_table).setFocus()

    def _choose(self, _rows: object) -> None:
        row = self.contents_table.current()
        if row is not None and self.stack.currentWidget() is self.contents_table:
            self.chosen.emit(row)

    def _choose_hit(self, _rows: object) -> None:
        row = self.hits_table.current()
        if row is not None and self.stack.currentWidget() is self.hits_table:
            self.chosen.emit(row.answer)

    def _enter_first(self) -> None:
        """Enter in the search: read the best answer."""
        if self.stack.currentWidget() is self.hits_table and self.hits.visible_rows():
            self.entered.emit()

    def _measure(self) -> None:
        self.setFixedWidth(px(WIDE))
        self._column.setContentsMargins(px(10), px(12), px(10), px(12))
        self._column.setSpacing(px(10))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


def _chapter_of(article: Article) -> Group:
    place = list(CHAPTERS).index(article.chapter)
    return Group(article.chapter, _(CHAPTERS[article.chapter]), sort=str(place))
