"""What argparse says about a wrong command line, in the words of the interface.

argparse speaks English only; its few sentences are known by their form and said again. A
sentence that is not known is passed on as it is, so that nothing is ever hidden.
"""

import re

from hanoiplan.base.i18n import N_, _

_SENTENCES = (
    (r"the following arguments are required: (?P<what>.+)", N_("{what} is missing.")),
    (r"unrecognized arguments: (?P<what>.+)", N_("“{what}” is not known here.")),
    (r"argument (?P<name>.+): expected (?:one|at least one) argument", N_("{name} needs a value.")),
    (
        r"argument (?P<name>.+): invalid choice: '(?P<what>.*)' \(choose from (?P<known>.+)\)",
        N_("{name} cannot be “{what}”. Possible are: {known}."),
    ),
    (
        r"argument (?P<name>.+): invalid (?P<kind>\w+) value: '(?P<what>.*)'",
        N_("{name} cannot be “{what}”: a whole number is needed."),
    ),
    (r"argument (?P<name>.+): ignored explicit argument '.*'", N_("{name} takes no value.")),
    (r"argument (?P<name>[^:]+): (?P<what>.+)", N_("{name}: {what}")),
)


def in_interface_language(message: str) -> str:
    """An English sentence of argparse, said in the interface language."""
    for pattern, msgid in _SENTENCES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return _(msgid).format(**found.groupdict())
    return message
