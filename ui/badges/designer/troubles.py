"""What of the card on the canvas does not come out as it should, in sentences.

What must not come in: widgets, measuring.
"""

from hanoiplan.badges.designing.proof import Proof
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.preflight import sentences
from hanoiplan.badges.render import CardReport


def trouble_sentences(proof: Proof, card: BadgeCard | None, layout_name: str) -> tuple[str, ...]:
    """One sentence for each trouble; none where everything has its place."""
    if card is None:
        return ()
    report = CardReport(card.delegate_id, card.badge_number, layout_name, proof.reached)
    return sentences(report)
