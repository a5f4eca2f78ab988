"""The commands about halls and seats: making a hall, arranging it, saying who sits where and why.

What must not come in: what a command does.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.cli.command import FILE, Argument, Command
from hanoiplan.seating.halls.layout import HallKind

HALL = Argument("--hall", N_("the hall, by its name"), {"metavar": "NAME", "required": True})
SESSION = Argument(
    "--session",
    N_("the session: a title of the programme, a name of your own, or an id of “halls --json”"),
    {"metavar": "S"},
)
WHO = N_("the person: a name, an id, a badge number or the digits of the badge")
SEATING_COMMANDS = (
    Command(
        "hall",
        N_("make a hall of a kind from a few numbers"),
        "halls",
        (
            FILE,
            Argument("NAME", N_("what the hall is called")),
            Argument(
                "--kind",
                N_("the shape of the hall"),
                {"choices": tuple(map(str, HallKind)), "required": True},
            ),
            Argument(
                "--param",
                N_("a number of the hall, such as tables=35; may be given several times"),
                {"metavar": "K=V", "action": "append"},
            ),
        ),
        "make",
    ),
    Command(
        "halls",
        N_("list the halls with their seats and arrangements"),
        "halls",
        (FILE,),
        "list_halls",
    ),
    Command(
        "arrange",
        N_("seat everybody who is confirmed and due a chair: by rank, then as well as possible"),
        "seating",
        (
            FILE,
            HALL,
            SESSION,
            Argument("--seed", N_("another number, another plan"), {"metavar": "N", "type": int}),
            Argument("--moves", N_("how many moves are tried"), {"metavar": "N"}),
            Argument(
                "--seconds",
                N_("instead of moves: 100,000 of them for each second"),
                {"metavar": "T"},
            ),
            Argument(
                "--avoid",
                N_("another session, whose neighbours should meet somebody else"),
                {"metavar": "S"},
            ),
        ),
        "arrange_hall",
    ),
    Command(
        "seats",
        N_("say who sits where, and why; or where somebody sits"),
        "seat_list",
        (
            FILE,
            Argument("--hall", HALL.help, {"metavar": "NAME"}),
            SESSION,
            Argument(
                "--find",
                N_("only people of this name, in whichever hall; marks do not matter"),
                {"metavar": "WHO"},
            ),
        ),
    ),
    Command(
        "seat",
        N_("put one person on a chair; whoever is there changes places"),
        "seating",
        (
            FILE,
            Argument("WHOM", WHO),
            Argument("--at", N_("the chair"), {"metavar": "CHAIR", "required": True}),
            HALL,
            SESSION,
        ),
        "seat_one",
    ),
    Command(
        "gaps",
        N_("say who moves up where somebody has not come, or close the gaps"),
        "gaps",
        (
            FILE,
            HALL,
            SESSION,
            Argument("--close", N_("move these people now"), {"action": "store_true"}),
            Argument(
                "--began",
                N_("it has begun: whoever is not here leaves the seat"),
                {"action": "store_true"},
            ),
            Argument(
                "--keep",
                N_("somebody on the way, who keeps the seat; may be given several times"),
                {"metavar": "WHOM", "action": "append"},
            ),
        ),
    ),
    Command(
        "wish",
        N_("note a wish for the seats, or list the wishes"),
        "wishing",
        (
            FILE,
            Argument(
                "WISH",
                N_(
                    "what is wished: together, next_to, apart, not_next, near_stage, near_door, "
                    "near_aisle, same_language, wheelchair or interpreter, or as the list says it; "
                    "without it all wishes are listed"
                ),
                {"nargs": "?"},
            ),
            Argument("--who", WHO, {"metavar": "WHOM"}),
            Argument("--with", N_("the other person of the wish"), {"metavar": "WHOM"}),
            Argument("--delegation", N_("instead of a person: a delegation"), {"metavar": "D"}),
            Argument(
                "--other-delegation",
                N_("instead of the other person: a delegation"),
                {"metavar": "D"},
            ),
            Argument("--weight", N_("how much it counts, from 1 to 10"), {"type": int}),
            Argument("--hard", N_("it goes before all other wishes"), {"action": "store_true"}),
            Argument("--note", N_("why"), {"metavar": "TEXT"}),
        ),
    ),
)
