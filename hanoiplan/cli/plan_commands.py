"""The commands about official plans: reading one, its tasks, its reports.

What must not come in: what a command does.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.cli.command import FILE, Argument, Command
from hanoiplan.cli.office_arguments import ABOVE, PLACE, SIGNATURE
from hanoiplan.reports.orders import ReportKind

OFFICE = (
    ABOVE,
    Argument("--issuer", N_("the agency that issues the paper"), {"metavar": "NAME"}),
    Argument("--number", N_("number and code of the paper, such as 126/BC-VP"), {"metavar": "N"}),
    PLACE,
    Argument("--addressee", N_("to whom the paper is addressed"), {"metavar": "NAME"}),
    *SIGNATURE,
)
PLAN_COMMANDS = (
    Command(
        "read-plan",
        N_("say what an official plan holds: tasks, targets, duties, programme, faults"),
        "reading_plans",
        (Argument("DOC", N_("the plan: .docx, .pdf, .xlsx or .txt")),),
    ),
    Command(
        "tasks",
        N_("list the tasks of all plans, or those of an agency, or those that are late"),
        "tasks",
        (
            FILE,
            Argument(
                "--agency",
                N_("only tasks that this agency leads or helps in, by any of its names"),
                {"metavar": "A"},
            ),
            Argument(
                "--plan", N_("only this plan: its number, short name or title"), {"metavar": "P"}
            ),
            Argument("--late", N_("only tasks that are late"), {"action": "store_true"}),
        ),
    ),
    Command(
        "report",
        N_("write a report in the form of offices, as PDF, Word or spreadsheet"),
        "reporting",
        (
            Argument("REPORT", N_("which report"), {"choices": tuple(map(str, ReportKind))}),
            FILE,
            Argument("OUT", N_("the file to write: .pdf, .docx or .xlsx")),
            Argument(
                "--plan", N_("only this plan: its number, short name or title"), {"metavar": "P"}
            ),
            Argument("--agency", N_("only this agency, by any of its names"), {"metavar": "A"}),
            Argument("--from", N_("the first day of the period"), {"metavar": "D"}),
            Argument("--to", N_("the last day of the period"), {"metavar": "D"}),
            Argument("--as-of", N_("as it stood at the end of this day"), {"metavar": "D"}),
            Argument("--hall", N_("lists of seats: only this hall"), {"metavar": "NAME"}),
            Argument("--session", N_("lists of seats: this session of the hall"), {"metavar": "S"}),
            Argument(
                "--document-language",
                N_("the language of the paper: vi, en or both"),
                {"choices": ("vi", "en", "both")},
            ),
            *OFFICE,
        ),
    ),
)
