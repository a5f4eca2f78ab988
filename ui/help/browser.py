"""The help as one piece: contents and search at the left, the article at the right.

It needs no file to be open, so the start window shows it too. What must not come in: a workspace.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.base.widgets import VLine
from ui.help.articles import Article, article_about, articles
from ui.help.contents import ContentsPane
from ui.help.large import LargePicture
from ui.help.picture import PictureView
from ui.help.reading import Reading
from ui.help.searching import Answer, HelpSearch

MARK = "#"  # between the name of an article and the number of a part


class HelpBrowser(QWidget):
    """Search, contents, article. `rooms`: those whose own help is here; `pages`: that open."""

    page_wanted = Signal(str)

    def __init__(self, rooms: Sequence[str], pages: dict[str, str]) -> None:
        super().__init__()
        self._rooms = tuple(rooms)
        self._articles: dict[str, Article] = {}
        self._search = HelpSearch(())
        self.pane, self.reading = ContentsPane(), Reading(pages)
        self.large = LargePicture(self)
        self._looked_at: PictureView | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane)
        row.addWidget(VLine())
        row.addWidget(self.reading, 1)
        self._listen()

    def _listen(self) -> None:
        self.pane.chosen.connect(self._show)
        self.pane.searched.connect(self._find)
        self.pane.entered.connect(self.reading.setFocus)
        self.reading.back_wanted.connect(self.pane.start)
        self.reading.article_wanted.connect(self.open)
        self.reading.page_wanted.connect(self.page_wanted)
        self.reading.picture_wanted.connect(self._enlarge)
        self.large.gone.connect(self._give_back)

    @property
    def articles(self) -> tuple[Article, ...]:
        """All of them in the order of the contents."""
        return tuple(self._articles.values())

    def words(self) -> None:
        """Reads the help in the interface language; what is read stays open."""
        shown = self.reading.article
        self._articles = {one.name: one for one in articles(self._rooms)}
        self._search = HelpSearch(self._articles.values())
        self.pane.words()
        self.pane.show_contents(self.articles)
        asked = self.pane.search.value().strip()
        if asked:
            self._find(asked)
        elif self._articles:
            self.open(shown.name if shown is not None else next(iter(self._articles)))

    def open(self, reference: str) -> None:
        """An article by its name, perhaps at a part ("desk#2")."""
        name, _mark, part = reference.partition(MARK)
        if name not in self._articles:
            return
        self.pane.search.clear()
        self.pane.show_everything()
        self.pane.choose(name)
        self._read(self._articles[name])
        self.reading.go_to(int(part or 0), 0, lit=False)

    def open_about(self, room: str) -> None:
        """The article about a room."""
        self.open(article_about(room, self.articles))

    def start(self) -> None:
        """The keyboard where one begins: a question."""
        self.pane.search.start()

    def _find(self, question: str) -> None:
        if question.strip():
            self.pane.show_hits(self._search.to(question), question.strip())
            return
        self.pane.show_everything()
        if self.reading.article is not None:
            self.pane.choose(self.reading.article.name)

    def _show(self, chosen: object) -> None:
        if isinstance(chosen, Answer):
            self._read(chosen.article)
            self.reading.go_to(chosen.part, chosen.block, lit=True)
        elif isinstance(chosen, Article):
            self._read(chosen)

    def _read(self, article: Article) -> None:
        if self.reading.article is not article:
            titles = {name: one.title for name, one in self._articles.items()}
            self.reading.show_article(article, titles)

    def _enlarge(self, view: PictureView) -> None:
        self._looked_at = view
        self.large.open(view.picture, view.caption)

    def _give_back(self) -> None:
        """The keyboard to where it was."""
        if self._looked_at is not None:
            self._looked_at.setFocus()
            self._looked_at = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.large.setGeometry(self.rect())
