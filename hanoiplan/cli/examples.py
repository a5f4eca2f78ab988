"""`demo` and `demo-list`: the demonstration event with invented people, and a list to import.

Loaded only for these two commands, because the list brings in everything that writes spreadsheets.
"""

from hanoiplan.base.i18n import ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call
from hanoiplan.cli.files import refuse_folder
from hanoiplan.demo import make_demo, write_list
from hanoiplan.demo.listing import SEED
from hanoiplan.demo.people import USUAL


def demo(call: Call) -> int:
    """Make the demonstration workspace."""
    people = _people(call)
    with call.new_workspace() as workspace:
        event_id = workspace.do(make_demo, people, _seed(call))
    sentence = ngettext(
        "Made {file}: ACLC 2026 with {n} invented delegate.",
        "Made {file}: ACLC 2026 with {n} invented delegates.",
        people,
    )
    call.output.answer(
        {"file": str(call.file), "event": id_text(event_id), "delegates": people},
        sentence.format(file=call.file, n=people),
    )
    return 0


def demo_list(call: Call) -> int:
    """Write a spreadsheet of invented delegates, in the form in which secretariats send theirs."""
    asked = call.path("OUT.xlsx")
    refuse_folder(asked)
    people = _people(call)
    written = write_list(asked, people, _seed(call))
    sentence = ngettext(
        "Wrote {file}: {n} invented delegate.", "Wrote {file}: {n} invented delegates.", people
    )
    call.output.answer(
        {"file": str(written), "delegates": people}, sentence.format(file=written, n=people)
    )
    return 0


def _people(call: Call) -> int:
    asked: int | None = call.words["delegates"]
    return USUAL if asked is None else asked


def _seed(call: Call) -> int:
    asked: int | None = call.words["seed"]
    return SEED if asked is None else asked
