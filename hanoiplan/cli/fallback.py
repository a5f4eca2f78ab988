"""`fallback`: the lists for paper, written now into a folder."""

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.settings import PAPER_LANGUAGE, Settings
from hanoiplan.cli.call import Call
from hanoiplan.fallback import ListsWanted, lists_of


def run(call: Call) -> int:
    """Write both lists; earlier ones stay, but for the oldest of many."""
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        wanted = ListsWanted(
            file=call.file,
            event_id=event.id,
            folder=call.path("FOLDER"),
            clock=call.clock,
            primary="en" if Settings().get(PAPER_LANGUAGE) == "en" else "vi",
            made=True,
        )
        written = lists_of(_silent, workspace, wanted)
    told = ngettext(
        "Wrote the lists for paper: {n} person, step {number} of the journal.",
        "Wrote the lists for paper: {n} people, step {number} of the journal.",
        written.people,
    ).format(n=written.people, number=written.journal)
    lines = [told, *map(str, written.lists)]
    if not written.lists:
        lines = [_("There is nobody to list. Import or add delegates first.")]
    answer = {
        "lists": [str(path) for path in written.lists],
        "people": written.people,
        "journal": written.journal,
    }
    call.output.answer(answer, *lines)
    return 0


def _silent(_done: int, _total: int, _text: str) -> None:
    """Nobody waits for a list of some pages."""
