"""What is said of a file that cannot be read as a list: one sentence each, and what to do.

What must not come in: finding out what the matter is.
"""

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _

NOT_A_LIST = N_(
    "“{file}” is not a spreadsheet, table or list that can be read. Open it where it was made and"
    " save it as .xlsx, .docx or .csv."
)
PROTECTED = N_(
    "“{file}” is protected by a password. Open it with the password and save a copy without one."
)
EMPTY = N_("“{file}” is empty: no sheet has a row.")
TOO_LARGE = N_(
    "“{file}” unpacks to more than a list can be, so it was not opened. Ask the sender for the"
    " list alone, as .xlsx."
)
OLD_WORD = N_("“{file}” is a document of an old Word. Open it in Word and save it as .docx.")
OTHER_TEXT = N_("“{file}” is a text document of another kind. Open it and save it as .docx.")
SLIDES = N_("“{file}” is a presentation. Copy its table and paste it here instead.")
PICTURE = N_(
    "“{file}” is a picture, and letters in a picture cannot be read. Ask the sender for the list"
    " as .xlsx, .docx or .csv."
)
NUMBERS = N_("“{file}” comes from Numbers on a Mac. Export it there as Excel (.xlsx).")
SHORTCUT = N_(
    "“{file}” is only a shortcut to a sheet on the internet. Open it there and download it as"
    " .xlsx."
)
OLD_XML = N_("“{file}” is a workbook in an old XML form. Open it in Excel and save it as .xlsx.")
SCAN = N_(
    "“{file}” holds pictures of pages and no letters. Ask the sender for the file that the scan"
    " was made from."
)
MANY_PAGES = N_(
    "“{file}” has more pages than a list can have. Save the pages with the list as a file of their"
    " own."
)
NO_TABLE = N_(
    "No table was found in “{file}”. Put the list into a table with lines, or save it as .xlsx."
)


class Refused(FileTrouble):
    """A file that cannot be read; `msgid` is what it says, for who calls the file otherwise."""

    def __init__(self, sentence: str, file: str) -> None:
        super().__init__(_(sentence).format(file=file))
        self.msgid, self._file = sentence, file

    def __reduce__(self) -> tuple[object, ...]:
        """A file is read in a process of its own: what it says must come back from there."""
        return Refused, (self.msgid, self._file)


def refused(sentence: str, file: str) -> Refused:
    """The error that says `sentence`, an English msgid of this module, of a file."""
    return Refused(sentence, file)
