"""The commands of a registration desk, as part of the one table.

What must not come in: what a command does.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.cli.command import FILE, Argument, Command

_OF_A_GUEST = (
    Argument("--category", N_("the category: its letter or name"), {"metavar": "C"}),
    Argument("--position", N_("the position"), {"metavar": "TEXT"}),
)
_CHECKPOINT = Argument(
    "--checkpoint", N_("the door; without it the main entrance"), {"metavar": "NAME"}
)


def _anyway(why: str) -> Argument:
    """What is asked at the desk is refused here, unless somebody says that it is meant so."""
    return Argument("--anyway", why, {"action": "store_true"})


DESK_COMMANDS = (
    Command(
        "code",
        N_("say the digits on a person's badge"),
        "desk",
        (FILE, Argument("DELEGATE_ID", N_("the person's id, as “find” says it"))),
        "code",
    ),
    Command(
        "check-in",
        N_("check in the person whose badge was scanned"),
        "desk",
        (
            FILE,
            Argument("CODE", N_("the digits of the badge")),
            _CHECKPOINT,
            Argument(
                "--way",
                N_("coming in or going out; without it as the door reads"),
                {"choices": ("in", "out")},
            ),
        ),
        "check_in",
    ),
    Command(
        "arrivals",
        N_("say who has arrived, in figures: by minute, by delegation, by door"),
        "arrivals",
        (FILE, _CHECKPOINT),
    ),
    Command(
        "hand-out",
        N_("hand out an item, note its return, or say who still has one"),
        "handing",
        (
            FILE,
            Argument("ITEM", N_("the item's name, or its beginning")),
            Argument(
                "WHOM",
                N_("the person: an id, a badge number or the digits of the badge"),
                {"nargs": "?"},
            ),
            Argument("--number", N_("the number that stands on a loan"), {"metavar": "N"}),
            Argument(
                "--back",
                N_("it comes back, from this person or with this number"),
                {"action": "store_true"},
            ),
            Argument(
                "--condition",
                N_("what is wrong with what comes back, such as broken"),
                {"metavar": "TEXT"},
            ),
            Argument(
                "--lost",
                N_("it does not come back: with --back, the loan ends and one less is left"),
                {"action": "store_true"},
            ),
            Argument("--list", N_("say who still has one"), {"action": "store_true"}),
        ),
    ),
    Command(
        "walk-in",
        N_("add a guest whom no list has, with the next badge number"),
        "walking_in",
        (
            FILE,
            Argument("--name", N_("the name as it is printed"), {"required": True}),
            Argument("--delegation", N_("the delegation"), {"metavar": "D"}),
            Argument(
                "--new-delegation",
                N_("one in the list is called alike, and is another one"),
                {"action": "store_true"},
            ),
            *_OF_A_GUEST,
            _anyway(N_("somebody in the list is alike, and is another person")),
        ),
        "add",
    ),
    Command(
        "substitute",
        N_("let somebody come in the place of a delegate; both stay in the list"),
        "walking_in",
        (
            FILE,
            Argument("AWAY_ID", N_("who does not come: an id, a badge number or a badge's digits")),
            Argument("--name", N_("who comes instead: a new person of this name")),
            Argument("--by", N_("who comes instead: this person"), {"metavar": "DELEGATE_ID"}),
            *_OF_A_GUEST,
            _anyway(N_("somebody in the list is alike, or one of the two is inside already")),
            Argument("--reason", N_("why, such as ill"), {"metavar": "TEXT"}),
            Argument(
                "--back",
                N_("the delegate comes after all, and nobody in the place"),
                {"action": "store_true"},
            ),
            Argument(
                "--move-hand-outs",
                N_("the person gets what the other one was due and has not got"),
                {"action": "store_true"},
            ),
        ),
        "replace",
    ),
)
