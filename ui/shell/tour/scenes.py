"""What the tour shows, in the order of the work: every room, dialog, empty state and error.

A new scene is one line in the file of its room. What must not come in: how a scene is played.
"""

from ui.shell.tour.desk import DESK
from ui.shell.tour.importing import IMPORT
from ui.shell.tour.keeping import COPIES, SETTINGS
from ui.shell.tour.papers import BADGES, PAPERS
from ui.shell.tour.register import REGISTER
from ui.shell.tour.rooms import DELEGATIONS, DUPLICATES, EVENT, HISTORY, OVERVIEW
from ui.shell.tour.speaking import SPEAKING
from ui.shell.tour.stage import Scene
from ui.shell.tour.start import START

SCENES: tuple[Scene, ...] = (
    *START,
    *EVENT,
    *OVERVIEW,
    *DELEGATIONS,
    *REGISTER,
    *DUPLICATES,
    *IMPORT,
    *DESK,
    *BADGES,
    *PAPERS,
    *HISTORY,
    *COPIES,
    *SETTINGS,
    *SPEAKING,
)
