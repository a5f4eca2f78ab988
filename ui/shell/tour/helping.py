"""Scenes of the help: an article, a picture in it, a question, nothing found, a room's own help.

What must not come in: what an article says.
"""

from collections.abc import Callable

from ui.shell.help_sheet import HelpSheet
from ui.shell.tour.register import NOBODY, a_search, no_search
from ui.shell.tour.stage import Key, Scene, Stage, plain

QUESTIONS = {"vi": "mất thẻ thì làm sao", "en": "how do I reprint a lost badge"}


def _article(name: str) -> Callable[[Stage], None]:
    """One of them, from its beginning."""
    return lambda stage: stage.page.arrive(name)


def _question(stage: Stage) -> None:
    """Asked as a person asks; what was found is lit in the article."""
    a_search(QUESTIONS.get(stage.main.appearance.language, QUESTIONS["en"]))(stage)


def _large(stage: Stage) -> None:
    """A picture in full size."""
    stage.page.arrive("desk")
    stage.press(Key.Key_Down)  # from the search to the contents
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Tab)
    stage.press(Key.Key_Return)


def _without_a_file(stage: Stage) -> None:
    """The whole help over the start window."""
    HelpSheet(stage.start).open()


def _no_sheet(stage: Stage) -> None:
    for sheet in stage.start.findChildren(HelpSheet):
        sheet.leave()


HELP: tuple[Scene, ...] = (
    Scene("help", "help", _article("first_event")),
    Scene("help-steps", "help", _article("import#1")),
    Scene("help-question", "help", _question, no_search),
    Scene("help-nothing", "help", a_search(NOBODY), no_search),
    Scene("help-picture", "help", _large, plain),
    Scene("help-page", "help", _article("room:seating")),
    Scene("help-news", "help", _article("whats_new")),
    Scene("help-start", "start", _without_a_file, _no_sheet, "start"),
)
