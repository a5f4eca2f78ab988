"""One call of a command: its words, its clock, its output, and the workspace it works on.

What must not come in: what any single command does.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, language
from hanoiplan.base.ids import parse_id
from hanoiplan.base.text import Bilingual, TextLanguage, fold
from hanoiplan.cli.output import Output
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import events
from hanoiplan.store.engine import remove
from hanoiplan.workspace import Workspace

PATIENCE = 3.0  # seconds to wait for another writer: nobody stands at a desk


@dataclass(frozen=True, slots=True)
class Call:
    """What a command is given: options by name as on the command line, without dashes."""

    words: dict[str, Any]
    clock: Clock
    output: Output

    @property
    def file(self) -> Path:
        """The workspace that the command is about."""
        return self.path("FILE")

    def path(self, name: str) -> Path:
        """A word that names a file or a folder."""
        return Path(self.words[name])

    @contextmanager
    def workspace(self, *, read_only: bool = False) -> Iterator[Workspace]:
        """The workspace, open for as long as the command needs it."""
        opened = Workspace.open(
            self.file,
            self.clock,
            self.words["desk"],
            self.words["operator"],
            read_only=read_only,
            patience=PATIENCE,
        )
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def new_workspace(self) -> Iterator[Workspace]:
        """A workspace made for this command; if the command fails, no half-made file stays."""
        words = self.words
        made = Workspace.create(self.file, self.clock, words["desk"], words["operator"])
        try:
            try:
                yield made
            finally:
                made.close()
        except BaseException:
            remove(self.file)
            raise

    def event(self, workspace: Workspace) -> EventFacts:
        """The event that the command is about: the only one, or the one that `--event` names.

        Raises:
            NotPossible: the file holds several and none was named, or none of that name.
        """
        return choose_event(workspace.read(events), self.words["event"], workspace.path)


def choose_event(known: Sequence[EventFacts], asked: str, file: Path) -> EventFacts:
    """The event of this short name, title or number; with one event nothing need be asked.

    Raises:
        NotPossible: the sentence lists what there is.
    """
    if not known:
        raise NotPossible(
            _("{file} holds no event. Make a new workspace with “new”.").format(file=file.name)
        )
    found = [facts for facts in known if not asked or fold(asked) in _names(facts)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"“{event_name(facts)}” ({facts.number})" for facts in known)
    if not asked:
        sentence = _("{file} holds several events: {events}. Say which one with --event.")
        raise NotPossible(sentence.format(file=file.name, events=listed))
    sentence = _("{file} has no single event called “{name}”. Its events are: {events}.")
    raise NotPossible(sentence.format(file=file.name, name=asked, events=listed))


def event_name(facts: EventFacts) -> str:
    """What an event is called in one line."""
    return facts.short_name or in_words(facts.title) or _("untitled event")


def in_words(text: Bilingual) -> str:
    """A bilingual text in the interface language."""
    return text.pick(spoken_language())


def spoken_language() -> TextLanguage:
    """The interface language as one of the two that data is kept in."""
    return "en" if language() == "en" else "vi"


def person_id(text: str) -> int:
    """The id of a person as somebody typed it.

    Raises:
        NotPossible: this is no id; the sentence says where ids come from.
    """
    row_id = parse_id(text)
    if row_id is None:
        sentence = _("“{text}” is no id of a delegate. “find” says the ids.")
        raise NotPossible(sentence.format(text=text))
    return row_id


def _names(facts: EventFacts) -> set[str]:
    names = (facts.short_name, facts.title.vi, facts.title.en, str(facts.number))
    return {fold(name) for name in names if name}
