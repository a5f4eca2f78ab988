"""`import` as it is asked for: lists of delegates and official plans share the one word.

What must not come in: what it does.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.cli.command import FILE, Argument, Command

OF_A_PLAN = (  # options of `import` that only a plan knows
    Argument(
        "--also",
        N_("of a plan: take its programme or the localities invited into the event too"),
        {"choices": ("programme", "localities"), "action": "append"},
    ),
    Argument(
        "--as-new",
        N_("of a plan: a plan of its own, not a version of one that is here"),
        {"action": "store_true"},
    ),
    Argument(
        "--version-of",
        N_("of a plan: a version of this one, by its number, short name or title"),
        {"metavar": "PLAN"},
    ),
    Argument(
        "--remove-gone",
        N_("of a plan: take off what it does not have any more"),
        {"action": "store_true"},
    ),
    Argument(
        "--certain-only",
        N_("of a plan: leave out rows that are not certain"),
        {"action": "store_true"},
    ),
)
OF_A_LIST = (  # options of `import` that only a list of delegates knows
    Argument("--sheet", N_("the sheet of the spreadsheet"), {"metavar": "NAME"}),
    Argument(
        "--mapping",
        N_("a JSON file that names a field for each heading"),
        {"metavar": "FILE.json"},
    ),
    Argument(
        "--all-sheets",
        N_("read all sheets that name people as one list"),
        {"action": "store_true"},
    ),
    Argument(
        "--letters",
        N_("what letters the list is written in"),
        {"choices": ("tcvn3", "vni", "zawgyi", "as-is")},
    ),
    Argument(
        "--against",
        N_("compare with the last import, or with an older list"),
        {"metavar": "last|OLDFILE"},
    ),
    Argument(
        "--skip-bad",
        N_("leave faulty rows out and import the others"),
        {"action": "store_true"},
    ),
)
IMPORT = Command(
    "import",
    N_("import a list of delegates, or an official plan with its tasks"),
    "taking_in",
    (
        Argument(
            "WHAT",
            N_("what is imported: delegates or plan"),
            {"choices": ("delegates", "plan")},
        ),
        FILE,
        Argument(
            "LIST",
            N_(
                "the list: .xlsx, .xls, .ods, .csv, .docx, .pdf;"
                " or the plan: .docx, .pdf, .xlsx, .txt"
            ),
        ),
        Argument(
            "--take",
            N_("whose text a field keeps: FIELD=file or FIELD=here"),
            {"metavar": "FIELD=file|here", "action": "append"},
        ),
        Argument("--dry-run", N_("only say what would happen"), {"action": "store_true"}),
        *OF_A_LIST,
        *OF_A_PLAN,
    ),
)
