"""The one table of commands; those of the registration desk stand in `desk_commands`.

What must not come in: what a command does.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.cli.command import FILE, Argument, Command, load
from hanoiplan.cli.desk_commands import DESK_COMMANDS
from hanoiplan.cli.import_command import IMPORT
from hanoiplan.cli.office_arguments import ABOVE, PLACE, SIGNATURE
from hanoiplan.cli.plan_commands import PLAN_COMMANDS
from hanoiplan.cli.seat_plan_command import SEAT_PLAN
from hanoiplan.cli.seating_commands import SEATING_COMMANDS

__all__ = ("COMMANDS", "KINDS_OF_CARDS", "Argument", "Command", "load")

OUT_PDF = Argument("OUT.pdf", N_("the PDF to write"))
SHEET_OF_PAPER = Argument(
    "--sheet", N_("put several on one sheet, such as a4-4up"), {"metavar": "NAME"}
)
WHOM = (
    Argument("--category", N_("only this category: its letter or name"), {"metavar": "C"}),
    Argument("--delegation", N_("only this delegation"), {"metavar": "D"}),
    Argument("--id", N_("only this person; may be given several times"), {"action": "append"}),
)
KINDS_OF_CARDS = (
    *("badge", "tent", "place", "table-sign", "seat-label"),
    *("door", "car", "luggage", "address"),
)
OWN_LIST = Argument(
    "--list", N_("a list of your own: seats, tables, rooms, cars"), {"metavar": "FILE"}
)
OF_SEATS = (
    Argument(
        "--hall",
        N_("instead of a list: the seats of this hall, by table and seat"),
        {"metavar": "NAME"},
    ),
    Argument("--session", N_("at which session of this hall"), {"metavar": "S"}),
)
OTHER_LAYOUT = Argument(
    "--layout", N_("the layout: its name, or a file .json"), {"metavar": "NAME"}
)
HOW_MANY = Argument(
    "--delegates", N_("how many confirmed people with a seat"), {"metavar": "N", "type": "count"}
)
SEED = Argument("--seed", N_("another number invents other people"), {"metavar": "S", "type": int})

COMMANDS = (
    Command("new", N_("make a workspace with one untitled event"), "workspaces", (FILE,), "new"),
    Command(
        "demo",
        N_("make the demonstration workspace ACLC 2026 with invented people"),
        "examples",
        (FILE, HOW_MANY, SEED),
        "demo",
    ),
    Command(
        "demo-list",
        N_("write a spreadsheet of invented delegates to import"),
        "examples",
        (Argument("OUT.xlsx", N_("the spreadsheet to write")), HOW_MANY, SEED),
        "demo_list",
    ),
    Command("info", N_("say in figures what is in a workspace"), "workspaces", (FILE,), "info"),
    IMPORT,
    Command(
        "find",
        N_("find people by the beginnings of words"),
        "people",
        (
            FILE,
            Argument(
                "QUERY",
                N_("name, initials, delegation, position, phone or badge number"),
                {"nargs": "+"},
            ),
            Argument(
                "--limit", N_("at most this many"), {"metavar": "N", "type": "count", "default": 50}
            ),
        ),
        "find",
    ),
    Command(
        "delegations",
        N_("list the delegations: invitation, arrived, hosted against the plan's rule"),
        "delegations",
        (FILE,),
    ),
    *DESK_COMMANDS,
    *PLAN_COMMANDS,
    *SEATING_COMMANDS,
    SEAT_PLAN,
    Command(
        "cancel",
        N_("note that a person will not come; the badge is void at once"),
        "people",
        (FILE, Argument("DELEGATE_ID", N_("the person's id, as “find” says it"))),
        "cancel",
    ),
    Command(
        "erase",
        N_("erase a person by law, in the workspace and in every copy of it"),
        "erasing",
        (
            FILE,
            Argument("--id", N_("the person's id, as “find” says it"), {"required": True}),
            Argument(
                "--reason",
                N_("why, for the history; without the name"),
                {"metavar": "TEXT", "default": ""},
            ),
        ),
    ),
    Command(
        "duplicates",
        N_("say which people may be in the list twice, and why"),
        "duplicates",
        (
            FILE,
            Argument(
                "--least",
                N_("only pairs of at least so many points out of 100"),
                {"metavar": "N", "type": "count", "default": 70},
            ),
        ),
        "find",
    ),
    Command(
        "merge",
        N_("make one record of two; the kept one's empty cells are filled from the other"),
        "duplicates",
        (
            FILE,
            Argument("--keep", N_("the id of the record to keep"), {"required": True}),
            Argument("--other", N_("the id of the record to merge into it"), {"required": True}),
        ),
        "merge",
    ),
    Command("undo", N_("take back this desk's latest step"), "steps", (FILE,), "undo"),
    Command("redo", N_("do again what was last taken back"), "steps", (FILE,), "redo"),
    Command(
        "badges",
        N_("print badges into a PDF"),
        "printing",
        (
            FILE,
            OUT_PDF,
            Argument("--layout", N_("the layout"), {"metavar": "NAME", "default": "badge-a6"}),
            SHEET_OF_PAPER,
            *WHOM,
        ),
        "badges",
    ),
    Command(
        "cards",
        N_("print tent name cards into a PDF"),
        "printing",
        (
            FILE,
            OUT_PDF,
            Argument("--layout", N_("the layout"), {"metavar": "NAME", "default": "tent-a4"}),
            SHEET_OF_PAPER,
            *WHOM,
        ),
        "cards",
    ),
    Command(
        "print",
        N_("print badges, name cards, labels or signs into a PDF"),
        "print_run",
        (
            Argument("KIND", N_("what to print"), {"choices": KINDS_OF_CARDS}),
            FILE,
            OUT_PDF,
            OTHER_LAYOUT,
            SHEET_OF_PAPER,
            Argument(
                "--start",
                N_("the first free place of a half-used sheet, from 1"),
                {"metavar": "N", "type": "count", "default": 1},
            ),
            Argument(
                "--duplex",
                N_("print backs too, for a printer that turns over this edge"),
                {"choices": ("long-edge", "short-edge")},
            ),
            Argument(
                "--only",
                N_("only what was not printed yet, or what says something else since"),
                {"choices": ("unprinted", "changed")},
            ),
            OWN_LIST,
            *OF_SEATS,
            Argument(
                "--reason", N_("why badges are printed again, such as lost"), {"metavar": "TEXT"}
            ),
            *WHOM,
        ),
        "print_cards",
    ),
    Command(
        "preflight",
        N_("say what is wrong with a print run, the worst first"),
        "print_run",
        (
            FILE,
            Argument("--kind", N_("what would be printed"), {"choices": KINDS_OF_CARDS}),
            OTHER_LAYOUT,
            OWN_LIST,
            *OF_SEATS,
            *WHOM,
        ),
        "preflight",
    ),
    Command(
        "layout",
        N_("check a template for badges, cards or signs"),
        "layouts",
        (
            Argument("WHAT", N_("what to do with it: check"), {"choices": ("check",)}),
            Argument("FILE.json", N_("the template")),
        ),
        "check",
    ),
    Command(
        "export",
        N_("write delegates into a spreadsheet that imports again without change"),
        "exporting",
        (
            Argument("WHAT", N_("what to write: delegates"), {"choices": ("delegates",)}),
            FILE,
            Argument("OUT.xlsx", N_("the spreadsheet to write")),
            Argument(
                "--identity",
                N_("with passport numbers and birth dates; that they were given out is kept"),
                {"action": "store_true"},
            ),
        ),
    ),
    Command(
        "list",
        N_("write the list of delegates in the office's form, with a column to sign in"),
        "listing",
        (
            FILE,
            Argument("OUT", N_("the file to write: .pdf, .docx or .xlsx")),
            Argument("--delegation", N_("only this delegation"), {"metavar": "D"}),
            Argument("--arrived", N_("only people who have checked in"), {"action": "store_true"}),
            Argument(
                "--per-delegation",
                N_("begin a new page with every delegation"),
                {"action": "store_true"},
            ),
            Argument(
                "--document-language",
                N_("the language of the paper: vi, en or both"),
                {"choices": ("vi", "en", "both")},
            ),
            ABOVE,
            Argument("--agency", N_("the agency that issues the paper"), {"metavar": "NAME"}),
            Argument(
                "--number", N_("number and code of the paper, such as 126/DS-VP"), {"metavar": "N"}
            ),
            PLACE,
            *SIGNATURE,
        ),
    ),
    Command(
        "history",
        N_("say what was done, the newest first"),
        "journal",
        (
            FILE,
            Argument(
                "--limit", N_("at most this many"), {"metavar": "N", "type": "count", "default": 50}
            ),
        ),
    ),
    Command(
        "verify",
        N_("prove that nothing in a workspace was damaged or altered"),
        "workspaces",
        (FILE,),
        "verify",
    ),
    Command(
        "backup",
        N_("write a proved copy of a workspace into a folder"),
        "copies",
        (FILE, Argument("DIR", N_("the folder for the backup"))),
        "backup",
    ),
    Command(
        "copies",
        N_("say which copies of a workspace there are"),
        "copies",
        (FILE,),
        "list_all",
    ),
    Command(
        "rehearse-restore",
        N_("restore the newest copy for practice and remove it again"),
        "copies",
        (FILE,),
        "rehearse_restore",
    ),
    Command(
        "rehearse",
        N_("make a copy of the whole event to rehearse in; nothing in it counts"),
        "simulating",
        (FILE, Argument("COPY", N_("the file to make; delete it when the rehearsal is over"))),
        "rehearse",
    ),
    Command(
        "simulate",
        N_("drive scans into a demonstration or a rehearsal; each outcome is a line of JSON"),
        "simulating",
        (
            FILE,
            Argument(
                "--scans",
                N_("how many scans; everybody once in random order, then again"),
                {"metavar": "N", "type": "count", "required": True},
            ),
            Argument(
                "--desks",
                N_("from how many desks, one after the other"),
                {"metavar": "M", "type": "desks", "default": 1},
            ),
            Argument(
                "--rate",
                N_("scans a second; without it as fast as it can"),
                {"metavar": "R", "type": "rate"},
            ),
            Argument("--seed", N_("another number, another order"), {"metavar": "S", "type": int}),
        ),
        "simulate",
    ),
    Command(
        "fallback",
        N_("write the lists for paper, by name and by delegation, into a folder"),
        "fallback",
        (FILE, Argument("FOLDER", N_("the folder for the lists"))),
    ),
    Command(
        "restore",
        N_("put a backup in the place of a workspace"),
        "copies",
        (Argument("BACKUP", N_("the backup")), Argument("FILE", N_("the workspace to replace"))),
        "restore",
    ),
)
