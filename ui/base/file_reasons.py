"""Why a file could not be written or read, in the words of the window: the system speaks English.

What must not come in: what was to be done with the file, and what is to be done now.
"""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from hanoiplan.base.i18n import N_, _

REASONS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: N_("the folder or the file is not there"),
        errno.ENOTDIR: N_("the folder or the file is not there"),
        errno.EACCES: N_("another program holds it open, or you may not write there"),
        errno.EPERM: N_("another program holds it open, or you may not write there"),
        errno.EROFS: N_("the disk can only be read"),
        errno.ENOSPC: N_("the disk is full"),
        errno.EISDIR: N_("it is a folder"),
        errno.ENAMETOOLONG: N_("the name is too long"),
    }
)


def reason_of(error: OSError) -> str:
    """Part of a sentence; what has no words of its own is told by its number."""
    words = REASONS.get(error.errno or 0)
    if words is not None:
        return _(words)
    return _("the computer reports error {n}").format(n=error.errno or 0)
