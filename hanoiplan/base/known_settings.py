"""Every setting of the program, declared once: its values, words, and where it is looked for.

What must not come in: how settings are kept (`settings`), and what they bring about.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.base.setting import AnySetting, Choice, Group, Scope, Setting

LANGUAGE = Setting(
    "language",
    str,
    "vi",
    Scope.MACHINE,
    N_("Language"),
    N_("The language of the windows. Badges and papers have a language of their own."),
    (Choice("vi", "Tiếng Việt"), Choice("en", "English")),  # each in its own words
    group=Group.DESK,
)
THEME = Setting(
    "theme",
    str,
    "system",
    Scope.MACHINE,
    N_("Light or dark"),
    N_("Light, dark, or the same as your system. Prints are always on white."),
    (
        Choice("light", N_("Light")),
        Choice("dark", N_("Dark")),
        Choice("system", N_("Same as the system")),
    ),
    group=Group.LOOK,
)
TEXT_SIZE = Setting(
    "text_size",
    int,
    13,
    Scope.MACHINE,
    N_("Text size"),
    N_(
        "Text, rows and icons grow together; the large sizes help when you stand away from the"
        " screen."
    ),
    (Choice(13, N_("Normal")), Choice(15, N_("Large")), Choice(18, N_("Very large"))),
    group=Group.LOOK,
)
HIGH_CONTRAST = Setting(
    "high_contrast",
    bool,
    default=False,
    scope=Scope.MACHINE,
    label=N_("High contrast"),
    help=N_("Black or white text, stronger edges, no pale grounds."),
    group=Group.LOOK,
)
DESK = Setting(
    "desk",
    str,
    "1",
    Scope.DESK,
    N_("Desk"),
    N_("The name of this registration desk, as it stands in the history: 1, 2, VIP."),
    group=Group.DESK,
)
OPERATOR = Setting(
    "operator",
    str,
    "",
    Scope.DESK,
    N_("Operator"),
    N_("The name of the person working here. The history keeps it beside every change."),
    group=Group.DESK,
)
BACKUP_FOLDER = Setting(
    "backup_folder",
    str,
    "",
    Scope.MACHINE,
    N_("Second place for copies"),
    N_(
        "A folder on another disk or stick. If it is empty, copies are kept only beside the"
        " event's file."
    ),
    group=Group.COPIES,
)
BACKUP_EVERY = Setting(
    "backup_every",
    int,
    5,
    Scope.MACHINE,
    N_("Automatic copies"),
    N_("How often a copy is saved while you work. One is always saved when you close the file."),
    (
        Choice(2, N_("Every 2 minutes")),
        Choice(5, N_("Every 5 minutes")),
        Choice(10, N_("Every 10 minutes")),
        Choice(15, N_("Every 15 minutes")),
        Choice(30, N_("Every 30 minutes")),
        Choice(0, N_("Only when closing")),
    ),
    group=Group.COPIES,
)
SCANNER_PREFIX = Setting(
    "scanner_prefix",
    str,
    "",
    Scope.DESK,
    N_("Prefix of the scanner"),
    N_("What the scanner of this desk sends before each code; the desk takes it off. Often none."),
    group=Group.DEVICES,
)
PRINTER = Setting(
    "printer",
    str,
    "",
    Scope.MACHINE,
    N_("Printer"),
    N_("Where badges and papers are printed, or a question before each print."),
    group=Group.DEVICES,
)
PRINTER_PROFILES = Setting(
    "printer_profiles",
    str,
    "",
    Scope.MACHINE,
    N_("Calibration of the printers"),
    N_("What was measured on each printer's test page; its pages are corrected by it."),
)
PAPER_LANGUAGE = Setting(
    "paper_language",
    str,
    "vi",
    Scope.MACHINE,
    N_("Language of papers"),
    N_("In which language lists and reports are written. The windows have one of their own."),
    (
        Choice("vi", "Tiếng Việt"),
        Choice("en", "English"),
        Choice("both", N_("Vietnamese and English")),
    ),
    group=Group.PAPERS,
)
PAPER_PER_DELEGATION = Setting(
    "paper_per_delegation",
    bool,
    default=False,
    scope=Scope.MACHINE,
    label=N_("Each delegation on a page of its own"),
    help=N_("So that every delegation can be given its own sheets."),
    group=Group.PAPERS,
)
PAPER_PARENT = Setting(
    "paper_parent",
    str,
    "",
    Scope.MACHINE,
    N_("Parent body"),
    N_("The body above the agency, as it stands at the head of a paper."),
    group=Group.PAPERS,
)
PAPER_AGENCY = Setting(
    "paper_agency",
    str,
    "",
    Scope.MACHINE,
    N_("Issuing agency"),
    N_("Who issues a paper. Empty: dots to be filled in by hand."),
    group=Group.PAPERS,
)
PAPER_NUMBER = Setting(
    "paper_number",
    str,
    "",
    Scope.MACHINE,
    N_("Number of the paper"),
    N_("Number and code as they stand in the register. Empty: room to write them in."),
    group=Group.PAPERS,
)
PAPER_PLACE = Setting(
    "paper_place",
    str,
    "",
    Scope.MACHINE,
    N_("Place of issue"),
    N_("What stands before the date. Empty: the place of the event."),
    group=Group.PAPERS,
)
PAPER_AUTHORITY = Setting(
    "paper_authority",
    str,
    "",
    Scope.MACHINE,
    N_("Title of the signer"),
    N_("On whose behalf and in which office the paper is signed, line by line."),
    group=Group.PAPERS,
)
PAPER_SIGNER = Setting(
    "paper_signer",
    str,
    "",
    Scope.MACHINE,
    N_("Name of the signer"),
    N_("Stands under the signature."),
    group=Group.PAPERS,
)
PAPER_RECIPIENTS = Setting(
    "paper_recipients",
    str,
    "",
    Scope.MACHINE,
    N_("Recipients"),
    N_("Who receives the paper, one to a line."),
    group=Group.PAPERS,
)
OPEN_SECTIONS = Setting(
    "delegate_sections",
    str,
    "name,position,delegation,attention",
    Scope.MACHINE,
    N_("Open parts of the delegate form"),
    N_("Which parts of the form stand open when a delegate is shown."),
)
DELEGATES_VIEW = Setting(
    "delegates_view",
    str,
    "",
    Scope.MACHINE,
    N_("View of the delegates"),
    N_("How the list of delegates was shown last. Its filters are not kept: they hold names."),
)
PAPER_SETTINGS = (
    *(PAPER_LANGUAGE, PAPER_PER_DELEGATION, PAPER_PARENT, PAPER_AGENCY, PAPER_NUMBER),
    *(PAPER_PLACE, PAPER_AUTHORITY, PAPER_SIGNER, PAPER_RECIPIENTS),
)
DELEGATES_SETTINGS = (OPEN_SECTIONS, DELEGATES_VIEW)
SETTINGS: tuple[AnySetting, ...] = (
    *(THEME, TEXT_SIZE, HIGH_CONTRAST),
    *(LANGUAGE, OPERATOR, DESK),
    *(BACKUP_FOLDER, BACKUP_EVERY),
    *(SCANNER_PREFIX, PRINTER, PRINTER_PROFILES),
    *PAPER_SETTINGS,
    *DELEGATES_SETTINGS,
)
SHOWN_SETTINGS = tuple(setting for setting in SETTINGS if setting.group is not None)
