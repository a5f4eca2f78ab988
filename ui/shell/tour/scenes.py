"""What the tour shows, in the order of the work: every room, dialog, empty state and error.

A new scene is one line in the file of its room. What must not come in: how a scene is played.
"""

from collections.abc import Collection, Sequence

from ui.shell.tour.boards import BOARDS
from ui.shell.tour.checklist import CHECKLIST
from ui.shell.tour.designer import DESIGNER
from ui.shell.tour.desk import DESK
from ui.shell.tour.desk_doors import DESK_DOORS
from ui.shell.tour.desk_forms import DESK_FORMS
from ui.shell.tour.helping import HELP
from ui.shell.tour.importing import IMPORT
from ui.shell.tour.keeping import COPIES, SETTINGS
from ui.shell.tour.machine import MACHINE
from ui.shell.tour.papers import PAPERS
from ui.shell.tour.plan_reader import PLAN_READER
from ui.shell.tour.precedence import PRECEDENCE
from ui.shell.tour.print_room import PRINT_ROOM
from ui.shell.tour.programme import PROGRAMME
from ui.shell.tour.register import REGISTER
from ui.shell.tour.rooms import DELEGATIONS, DUPLICATES, EVENT, HISTORY, OVERVIEW
from ui.shell.tour.seating import SEATING
from ui.shell.tour.setting_up import SET_UP
from ui.shell.tour.speaking import SPEAKING
from ui.shell.tour.stage import Scene
from ui.shell.tour.start import START


def played_for(names: Collection[str], scenes: Sequence[Scene]) -> frozenset[str]:
    """The scenes of these names with those that have to be played before them; all for no name."""
    by_name = {scene.name: scene for scene in scenes}
    found, waiting = set[str](), list(names or by_name)
    while waiting:
        name = waiting.pop()
        if name and name not in found:
            found.add(name)
            waiting.append(by_name[name].after)
    return frozenset(found)


SCENES: tuple[Scene, ...] = (
    *START,
    *EVENT,
    *OVERVIEW,
    *CHECKLIST,
    *PLAN_READER,
    *PROGRAMME,
    *DELEGATIONS,
    *REGISTER,
    *DUPLICATES,
    *IMPORT,
    *DESK,
    *SET_UP,
    *DESK_FORMS,
    *DESK_DOORS,
    *PRINT_ROOM,
    *DESIGNER,
    *PRECEDENCE,
    *SEATING,
    *PAPERS,
    *HISTORY,
    *COPIES,
    *SETTINGS,
    *MACHINE,
    *HELP,
    *SPEAKING,
    *BOARDS,
)
