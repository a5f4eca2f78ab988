"""Which sound an answer has. The window lends what plays it; without it the desk is quiet.

What must not come in: files of sounds and how they are played.
"""

from hanoiplan.registration.card import DeskCard
from hanoiplan.registration.model import Band
from ui.base.page import Tools
from ui.base.sound import Sounds, Tone

SOUNDS = "sounds"  # under this name the window lends them
_OF_BAND = {Band.OK: Tone.WELCOME, Band.WARN: Tone.ALREADY, Band.BAD: Tone.REFUSED}


def tone_of(card: DeskCard) -> Tone:
    """The sound of an answer; who is to be noticed is welcomed with a note more."""
    if not card.outcome.admits:
        return _OF_BAND[card.band]
    person = card.person
    return Tone.ATTENTION if person is not None and person.attention else Tone.WELCOME


def play(tools: Tools, tone: Tone) -> None:
    """Let a sound be heard, where there are sounds."""
    lent = tools.extra.get(SOUNDS)
    if isinstance(lent, Sounds):
        lent.play(tone)
