"""What a Linux desktop reads about the program: menu entry, file type, manual pages. Pure texts.

What must not come in: where these files lie in a package (`deb.py`).
"""

import hanoiplan
from hanoiplan.store.engine import APPLICATION_ID

MIME = "application/x-hanoiplan"
NAME = "hanoiplan"

MENU_ENTRY = f"""[Desktop Entry]
Type=Application
Version=1.0
Name={NAME}
GenericName=Conference register
GenericName[vi]=Sổ tay hội nghị
Comment=Delegates, badges, registration desk, seating and checklist of an international conference
Comment[vi]=Đại biểu, thẻ, quầy đăng ký, chỗ ngồi và danh sách việc của một hội nghị quốc tế
Keywords=conference;delegates;badges;seating;
Keywords[vi]=hội nghị;đại biểu;thẻ;chỗ ngồi;
Exec={NAME} %f
Icon={NAME}
Terminal=false
StartupNotify=true
StartupWMClass={NAME}
Categories=Office;ProjectManagement;
MimeType={MIME};
"""


def file_type() -> str:
    """The MIME type of a workspace: by its suffix, or by SQLite's mark with ours in it."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{MIME}">
    <comment>hanoiplan event</comment>
    <comment xml:lang="vi">Sự kiện của hanoiplan</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <icon name="application-x-hanoiplan"/>
    <glob pattern="*.hanoiplan"/>
    <magic priority="60">
      <match type="string" offset="0" value="SQLite format 3\\000">
        <match type="big32" offset="68" value="0x{APPLICATION_ID:08x}"/>
      </match>
    </magic>
  </mime-type>
</mime-info>
"""


def manual(program: str) -> str:
    """The manual page of one of the two programs; the help of the program says the rest."""
    about, usage, more = _MANUALS[program]
    version = hanoiplan.__version__
    return f""".TH {program.upper()} 1 "" "hanoiplan {version}" "User Commands"
.SH NAME
{program} \\- {about}
.SH SYNOPSIS
.B {program}
{usage}
.SH DESCRIPTION
{more}
.SH FILES
.TP
.I *.hanoiplan
An event with everything in it: one file, where you put it.
.TP
.I ~/.local/share/hanoiplan
Settings, log and last files of this person.
.SH SEE ALSO
.BR hanoiplan (1),
.BR hanoiplan\\-cli (1)
"""


_WINDOW = """Opens the window, on the event named where there is one. With
.B \\-\\-self\\-test
it tries itself out on this computer and says what works; the last line is the verdict. With
.B \\-\\-tour
it takes a picture of every page, also without a screen. F1 in the window opens the help."""
_COMMANDS = """Runs one command on an event and says what became of it;
.B hanoiplan\\-cli \\-\\-help
lists them, and
.B \\-\\-json
gives answers that a program can read."""
_MANUALS = {  # what it is, its words, what it does
    "hanoiplan": (
        "register, badges, seating and checklist of an international conference",
        "[\\fIFILE\\fR] [\\fB\\-\\-self\\-test\\fR] [\\fB\\-\\-tour\\fR \\fIDIR\\fR]",
        _WINDOW,
    ),
    "hanoiplan-cli": (
        "the same work without a window",
        "\\fICOMMAND\\fR [\\fIWORDS\\fR]",
        _COMMANDS,
    ),
}
