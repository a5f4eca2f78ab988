"""The one list of forms that open in the place of the card; each is made when it is wanted first.

What must not come in: when a form is opened, and what comes of it.
"""

from collections.abc import Callable

from ui.registration.delegation_panel import DelegationPanel
from ui.registration.desk_panel import DeskPanel
from ui.registration.loans_panel import LoansPanel
from ui.registration.substitution_panel import SubstitutionPanel
from ui.registration.walk_in_panel import WalkInPanel

PANELS: dict[str, Callable[..., DeskPanel]] = {
    "delegation": DelegationPanel,
    "walk_in": WalkInPanel,
    "substitution": SubstitutionPanel,
    "loans": LoansPanel,
}
