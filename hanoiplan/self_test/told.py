"""The lines as one screen of text, the last of which is the verdict.

What must not come in: carrying out, and where the text goes.
"""

from collections.abc import Iterator, Sequence

import hanoiplan
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.self_test.model import GROUP_WORDS, STATE_WORDS, Group, Line, State

MARKS = {State.OK: "OK", State.SAID: "--", State.BROKEN: "!!"}  # the same in every language
INDENT = "     "


def heading() -> str:
    """What this is, with the version."""
    return _("hanoiplan {version}: what works on this machine").format(
        version=hanoiplan.__version__
    )


def line_words(line: Line) -> str:
    """A line, and below it what to do where something is."""
    took = interface().measure(round(line.seconds, 1), "s")
    first = f"{MARKS[line.state]}   {_(line.title)}: {line.text}  [{took}]"
    return "\n".join([first, *([f"{INDENT}→ {line.advice}"] if line.advice else [])])


def text_of(lines: Sequence[Line]) -> str:
    """The whole screen with its groups, the verdict last."""
    return "\n".join([heading(), *_grouped(lines), "", legend(), verdict(lines)]) + "\n"


def _grouped(lines: Sequence[Line]) -> Iterator[str]:
    for group in Group:
        here = [line for line in lines if line.group is group]
        if here:
            yield from ("", _(GROUP_WORDS[group]), *(line_words(line) for line in here))


def legend() -> str:
    """What the marks mean."""
    return " · ".join(f"{mark} {_(STATE_WORDS[state])}" for state, mark in MARKS.items())


def ready(lines: Sequence[Line]) -> bool:
    """Whether nothing that the program needs is broken."""
    return all(line.state is not State.BROKEN for line in lines)


def verdict(lines: Sequence[Line]) -> str:
    """The last line."""
    broken = [line for line in lines if line.state is State.BROKEN]
    if not broken:
        return _("This machine is ready for the event.")
    names = ", ".join(_(line.title) for line in broken)
    sentence = ngettext(
        "Not ready: {n} thing is broken: {names}.",
        "Not ready: {n} things are broken: {names}.",
        len(broken),
    )
    return sentence.format(n=interface().number(len(broken)), names=names)
