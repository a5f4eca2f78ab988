"""Every setting of the program, declared once: its values, words, and where it is looked for.

What must not come in: how settings are kept (`settings`), and what they bring about.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.base.setting import AnySetting, Choice, Group, Scope, Setting


def _text(
    key: str, label: str, more: str, *, group: Group | None = None, scope: Scope = Scope.MACHINE
) -> Setting[str]:
    """A text that is empty until somebody or the program writes it."""
    return Setting(key, str, "", scope, label, more, group=group)


def _switch(
    key: str, scope: Scope, group: Group, label: str, more: str, *, on: bool
) -> Setting[bool]:
    """On or off; `on` is how it stands at first."""
    return Setting(key, bool, on, scope, label, more, group=group)


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
HIGH_CONTRAST = _switch(
    "high_contrast",
    Scope.MACHINE,
    Group.LOOK,
    N_("High contrast"),
    N_("Black or white text, stronger edges, no pale grounds."),
    on=False,
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
OPERATOR = _text(
    "operator",
    N_("Operator"),
    N_("The name of the person working here. The history keeps it beside every change."),
    group=Group.DESK,
    scope=Scope.DESK,
)
VIP_CLEARS = Setting(
    "vip_clears",
    int,
    10,
    Scope.DESK,
    N_("Guests on the VIP board"),
    N_("How long the board at the door shows whoever has come; then nobody reads it there."),
    (
        Choice(2, N_("For 2 minutes")),
        Choice(5, N_("For 5 minutes")),
        Choice(10, N_("For 10 minutes")),
        Choice(20, N_("For 20 minutes")),
    ),
    group=Group.DESK,
)
BACKUP_FOLDER = _text(
    "backup_folder",
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
FALLBACK_EVERY = Setting(
    "fallback_every",
    int,
    5,
    Scope.MACHINE,
    N_("Lists for paper"),
    N_(
        "How often the lists of people are written as PDF while something changes, to print when"
        " every machine stops."
    ),
    (
        Choice(2, N_("Every 2 minutes")),
        Choice(5, N_("Every 5 minutes")),
        Choice(10, N_("Every 10 minutes")),
        Choice(15, N_("Every 15 minutes")),
        Choice(30, N_("Every 30 minutes")),
        Choice(0, N_("Only by hand")),
    ),
    group=Group.COPIES,
)
FALLBACK_FOLDER = _text(
    "fallback_folder",
    N_("Folder for lists on paper"),
    N_("Best on another computer or a stick. If it is empty, the lists go where second copies go."),
    group=Group.COPIES,
)
SCANNER_PREFIX = _text(
    "scanner_prefix",
    N_("Prefix of the scanner"),
    N_("What the scanner of this desk sends before each code; the desk takes it off. Often none."),
    group=Group.DEVICES,
    scope=Scope.DESK,
)
DESK_DOOR = _text(
    "desk_door",
    N_("Door of this desk"),
    N_("At which door of which event this desk reads badges, and which way; chosen there (F2)."),
    scope=Scope.DESK,
)
PRINT_AT_DESK = Setting(
    "print_at_desk",
    str,
    "off",
    Scope.DESK,
    N_("Badge at check-in"),
    N_("Whether the desk prints the badge of somebody who comes in and has none yet."),
    (
        Choice("off", N_("Only by hand (F7)")),
        Choice("ask", N_("Ask, Enter prints")),
        Choice("on", N_("Print at once")),
    ),
    group=Group.DEVICES,
)
SCANNER_GAP = Setting(
    "scanner_gap",
    int,
    35,
    Scope.DESK,
    N_("Pace of the scanner"),
    N_(
        "How long a scanner may wait between two digits. Slower ones, often by radio, need more;"
        " digits that you type then also appear after that pause."
    ),
    (Choice(35, N_("By cable")), Choice(60, N_("By radio")), Choice(100, N_("Very slow"))),
    group=Group.DEVICES,
)
SOUND = _switch(
    "sound",
    Scope.DESK,
    Group.DEVICES,
    N_("Sounds of the desk"),
    N_("Each answer of the desk has its own sound, so that nobody need look at the screen."),
    on=True,
)
WEBCAM = _switch(
    "webcam",
    Scope.DESK,
    Group.DEVICES,
    N_("Scan with the camera"),
    N_("While the desk is open, badges held before this computer's camera are read."),
    on=False,
)
LIVE_BOARD_SCREEN = _text(
    "live_board_screen",
    N_("Screen of the live board"),
    N_("On which screen the board stood last."),
    scope=Scope.DESK,
)
VIP_BOARD_SCREEN = _text(
    "vip_board_screen",
    N_("Screen of the VIP board"),
    N_("On which screen the board stood last."),
    scope=Scope.DESK,
)
PRINTER = _text(
    "printer",
    N_("Printer"),
    N_("Where badges and papers are printed, or a question before each print."),
    group=Group.DEVICES,
)
PRINTER_PROFILES = _text(
    "printer_profiles",
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
PAPER_PER_DELEGATION = _switch(
    "paper_per_delegation",
    Scope.MACHINE,
    Group.PAPERS,
    N_("Each delegation on a page of its own"),
    N_("So that every delegation can be given its own sheets."),
    on=False,
)
PAPER_PARENT = _text(
    "paper_parent",
    N_("Parent body"),
    N_("The body above the agency, as it stands at the head of a paper."),
    group=Group.PAPERS,
)
PAPER_AGENCY = _text(
    "paper_agency",
    N_("Issuing agency"),
    N_("Who issues a paper. Empty: dots to be filled in by hand."),
    group=Group.PAPERS,
)
PAPER_NUMBER = _text(
    "paper_number",
    N_("Number of the paper"),
    N_("Number and code as they stand in the register. Empty: room to write them in."),
    group=Group.PAPERS,
)
PAPER_PLACE = _text(
    "paper_place",
    N_("Place of issue"),
    N_("What stands before the date. Empty: the place of the event."),
    group=Group.PAPERS,
)
PAPER_AUTHORITY = _text(
    "paper_authority",
    N_("Title of the signer"),
    N_("On whose behalf and in which office the paper is signed, line by line."),
    group=Group.PAPERS,
)
PAPER_SIGNER = _text(
    "paper_signer",
    N_("Name of the signer"),
    N_("Stands under the signature."),
    group=Group.PAPERS,
)
PAPER_RECIPIENTS = _text(
    "paper_recipients",
    N_("Recipients"),
    N_("Who receives the paper, one to a line."),
    group=Group.PAPERS,
)
SEEN_VERSION = _text(
    "seen_version",
    N_("Version used last"),
    N_("After an upgrade the start window tells once what is new."),
)
OPEN_SECTIONS = Setting(
    "delegate_sections",
    str,
    "name,position,delegation,attention",
    Scope.MACHINE,
    N_("Open parts of the delegate form"),
    N_("Which parts of the form stand open when a delegate is shown."),
)
DELEGATES_VIEW = _text(
    "delegates_view",
    N_("View of the delegates"),
    N_("How the list of delegates was shown last. Its filters are not kept: they hold names."),
)
STANDARD_DAYS = _text(
    "standard_days",
    N_("Days of the standard tasks"),
    N_("How many days from the event each standard task of a conference is due."),
)
CHECKLIST_VIEW = _text(
    "checklist_view",
    N_("View of the checklist"),
    N_("How the checklist was looked at last: which view, in which groups."),
)
PAPER_SETTINGS = (
    *(PAPER_LANGUAGE, PAPER_PER_DELEGATION, PAPER_PARENT, PAPER_AGENCY, PAPER_NUMBER),
    *(PAPER_PLACE, PAPER_AUTHORITY, PAPER_SIGNER, PAPER_RECIPIENTS),
)
DELEGATES_SETTINGS = (OPEN_SECTIONS, DELEGATES_VIEW)
SETTINGS: tuple[AnySetting, ...] = (
    *(THEME, TEXT_SIZE, HIGH_CONTRAST),
    *(LANGUAGE, OPERATOR, DESK, VIP_CLEARS),
    *(BACKUP_FOLDER, BACKUP_EVERY),
    *(FALLBACK_EVERY, FALLBACK_FOLDER),
    *(SCANNER_PREFIX, SCANNER_GAP, SOUND, WEBCAM),
    *(DESK_DOOR, PRINT_AT_DESK, PRINTER, PRINTER_PROFILES),
    *(LIVE_BOARD_SCREEN, VIP_BOARD_SCREEN),
    *PAPER_SETTINGS,
    *DELEGATES_SETTINGS,
    *(STANDARD_DAYS, CHECKLIST_VIEW),
    SEEN_VERSION,
)
SHOWN_SETTINGS = tuple(setting for setting in SETTINGS if setting.group is not None)
