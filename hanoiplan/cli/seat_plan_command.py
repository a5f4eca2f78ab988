"""The command that prints a hall's plan. What must not come in: what it does."""

from hanoiplan.base.i18n import N_
from hanoiplan.cli.command import FILE, Argument, Command
from hanoiplan.cli.seating_commands import HALL, SESSION

SEAT_PLAN = Command(
    "seat-plan",
    N_("print the plan of a hall with everybody's place, to hang up or to carry"),
    "seat_plan",
    (
        FILE,
        Argument("OUT.pdf", N_("the PDF to write")),
        HALL,
        SESSION,
        Argument(
            "--paper",
            N_("a3 with names, or a4 with numbers and the list on page 2"),
            {"choices": ("a3", "a4")},
        ),
        Argument(
            "--document-language",
            N_("the language of the paper: vi, en or both"),
            {"choices": ("vi", "en", "both")},
        ),
        Argument(
            "--view",
            N_("from where it is seen; as the hall is kept when nothing is said"),
            {"choices": ("hall", "stage")},
        ),
    ),
)
