"""`import`: lists and plans are read by different rooms, and only the asked one is loaded.

An option that only the other kind knows is refused: whoever writes it expects it to do something.
"""

from collections.abc import Mapping

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.cli.call import Call
from hanoiplan.cli.command import Argument, Command, load
from hanoiplan.cli.import_command import OF_A_LIST, OF_A_PLAN

WHAT = {"delegates": "importing", "plan": "plan_import"}
_OF_THE_OTHER: Mapping[str, tuple[tuple[Argument, ...], str]] = {
    "delegates": (OF_A_PLAN, N_("{option} is for plans. Leave it out to import delegates.")),
    "plan": (OF_A_LIST, N_("{option} is for lists of delegates. Leave it out to import a plan.")),
}


def run(call: Call) -> int:
    """Run the import of what was named."""
    what = call.words["WHAT"]
    _refuse_of_the_other(call, what)
    return load(Command("import", "", WHAT[what], ()))(call)


def _refuse_of_the_other(call: Call, what: str) -> None:
    options, sentence = _OF_THE_OTHER[what]
    for one in options:
        if call.words.get(one.name.removeprefix("--").replace("-", "_")):
            raise NotPossible(_(sentence).format(option=one.name))
