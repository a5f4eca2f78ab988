"""What a person should look at before printing, in sentences.

What must not come in: measuring (paper reports that), deciding whether to print (a person does).
"""

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.render import CardReport
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.paper.pen import Reached, Trouble

_SENTENCES = {
    Trouble.BELOW_FLOOR: N_(
        "“{what}” only fits at {size} pt, smaller than the layout wants; a shorter form would help."
    ),
    Trouble.OVERFLOW: N_("“{what}” does not fit into its place; a shorter form is needed."),
    Trouble.MISSING_LETTER: N_("“{what}” has letters no font here can print: {detail}"),
    Trouble.NO_FLAG: N_("There is no picture of this country's flag ({detail}); it is left out."),
    Trouble.NO_PHOTO: N_("A work card should have a photo; there is none yet."),
    Trouble.BAD_PHOTO: N_("The photo cannot be read; it is left out. Choose it again."),
    Trouble.COARSE_PHOTO: N_("The photo is coarse, {detail} dots an inch; 200 or more print well."),
}


def _label(field: str) -> str:
    labels = {one.name: one.label for one in BADGE_FIELDS}
    return _(labels[field]) if field in labels else ""


def _sentence(item: Reached, trouble: Trouble) -> str:
    size = interface().number(item.size, 2)
    return _(_SENTENCES[trouble]).format(what=_label(item.field), size=size, detail=item.detail)


def sentences(report: CardReport) -> tuple[str, ...]:
    """One sentence for each trouble of a card, each said once, in the interface language."""
    said = [_sentence(item, trouble) for item in report.troubles for trouble in item.troubles]
    return tuple(dict.fromkeys(said))
