"""What is said of a file that cannot be read as a document: one sentence each, and what to do.

What must not come in: finding out what the matter is.
"""

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _
from hanoiplan.sheets import trouble as lists

NOT_A_DOCUMENT = N_(
    "“{file}” is damaged or is no document that can be read. Open it where it was made and save it"
    " as .docx."
)
EMPTY = N_("“{file}” is empty: there is no text and no table in it.")
TOO_LARGE = N_(
    "“{file}” unpacks to more than a document can be, so it was not opened. Ask the sender for the"
    " document alone, as .docx."
)
PICTURE = N_(
    "“{file}” is a picture, and letters in a picture cannot be read. Ask the sender for the"
    " document as .docx."
)
SLIDES = N_("“{file}” is a presentation. Ask the sender for the document itself, as .docx.")
SHORTCUT = N_(
    "“{file}” is only a shortcut to a document on the internet. Open it there and download it as"
    " .docx."
)
SCAN = N_(
    "“{file}” holds pictures of pages and no letters. Ask the sender for the document that the"
    " scan was made from."
)
OTHER_KIND = N_(
    "“{file}” is not a document of Word, a PDF, a workbook or plain text. Save it as .docx."
)
NO_LETTERS = N_(
    "The letters of “{file}” are not understood. Open it where it was made and save it as .docx or"
    " as text in UTF-8."
)
# What the readers of lists find out, said of a document.
_SAID_OF_LISTS = {
    lists.NOT_A_LIST: NOT_A_DOCUMENT,
    lists.SCAN: SCAN,
    lists.EMPTY: EMPTY,
    lists.TOO_LARGE: TOO_LARGE,
    lists.PICTURE: PICTURE,
    lists.SLIDES: SLIDES,
    lists.SHORTCUT: SHORTCUT,
}


def refused(sentence: str, file: str) -> FileTrouble:
    """The error that says `sentence`, an English msgid, of a file."""
    said = _SAID_OF_LISTS.get(sentence, sentence)
    return FileTrouble(_(said).format(file=file))
