"""Which fields propose words while somebody types, and which words.

What must not come in: the fields' places and values.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QLineEdit

from ui.base.form import BilingualField, Field
from ui.base.form.completing import FoldedCompleter
from ui.delegates import proposals
from ui.delegates.completing import ListCompleter

SEVERAL = frozenset({"languages", "diet"})  # words with commas between
PAIRS: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "style_vi": proposals.STYLES,
    "honorific_vi": proposals.HONORIFICS,
}
WORDS: dict[str, Callable[[], Sequence[str]]] = {
    "conferred_title": lambda: proposals.TITLES,
    "country": proposals.countries,
    "nationality": proposals.countries,
    "rank": proposals.ranks,
    "role": proposals.roles,
    "languages": proposals.languages,
    "diet": proposals.diets,
    "delegation": lambda: (),
}


class FieldWords:
    """The completers of a form, by the first column of their field."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        self.by_column: dict[str, FoldedCompleter] = {}
        for column in WORDS:
            self.by_column[column] = _completer(fields[column].editors()[0], column in SEVERAL)
        for column, words in PAIRS.items():
            pair = fields[column]
            lines = (pair.vi, pair.en) if isinstance(pair, BilingualField) else ()
            for line, offered in zip(lines, words, strict=True):
                _completer(line, several=False).offer(offered)

    def words(self) -> None:
        """The language changed."""
        for column, offered in WORDS.items():
            if column != "delegation":
                self.by_column[column].offer(offered())

    def offer(self, column: str, words: Sequence[str]) -> None:
        """Other words for a field."""
        self.by_column[column].offer(words)


def _completer(editor: object, several: bool) -> FoldedCompleter:
    line = editor if isinstance(editor, QLineEdit) else QLineEdit()
    completer = ListCompleter(line) if several else FoldedCompleter(line)
    line.setCompleter(completer)
    return completer
