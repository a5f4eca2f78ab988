"""What commands ask of an office that issues a paper, be it a report or a list.

What must not come in: commands; what they call by words of their own (the number, the agency).
"""

from hanoiplan.base.i18n import N_
from hanoiplan.cli.command import Argument

ABOVE = Argument("--parent", N_("the agency above the issuing one"), {"metavar": "NAME"})
PLACE = Argument("--place", N_("where the paper is signed"), {"metavar": "NAME"})
SIGNATURE = (
    Argument(
        "--signer-title",
        N_("a line above the signature; may be given several times"),
        {"metavar": "TITLE", "action": "append"},
    ),
    Argument("--signer", N_("who signs"), {"metavar": "NAME"}),
    Argument(
        "--recipient",
        N_("who gets the paper; may be given several times"),
        {"metavar": "NAME", "action": "append"},
    ),
)
