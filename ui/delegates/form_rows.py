"""What stands between the rows of a person's form: lines of words, people who are alike.

What must not come in: what the words say.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.theme import tells_of_theme
from ui.base.widgets.basics import Label, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px

LABEL_WIDTH = 108  # px at text size 13, as in other forms


class Lines(QWidget):
    """Sentences under a field, in the column of the fields."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self.labels = [Label(kind="hint", wrap=True) for _line in range(count)]
        for label in self.labels:
            self._column.addWidget(label)
        self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(LABEL_WIDTH + 4), 0, 0, 0)
        self._column.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def say(self, *sentences: str) -> None:
        """One sentence a line; empty ones are hidden."""
        for label, sentence in zip(self.labels, sentences, strict=True):
            label.show_if_any(sentence)
        self.setVisible(any(sentences))


class Lookalikes(QWidget):
    """Who in the list may be the person that is being added; each is a link to him or her."""

    wanted = Signal(object)  # the id of a person

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._label = Label(kind="warn", wrap=True)
        self._column.addWidget(self._label)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self._column.addLayout(self._links)
        self._measure()
        self.hide()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(LABEL_WIDTH + 4), 0, 0, 0)
        self._column.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def show_people(self, people: list[tuple[int, str]]) -> None:
        """People by id and words; nobody hides all of it."""
        emptied(self._links)
        self._label.setText(_("Somebody like this is in the list already:"))
        for person_id, words in people:
            link = Button(words, kind="link")
            link.setAccessibleName(_("Show {name}").format(name=words))
            link.clicked.connect(lambda _on=False, who=person_id: self.wanted.emit(who))
            self._links.addWidget(link)
        self.setVisible(bool(people))
