"""What people pay for whoever sits at their shoulders: a language, a delegation, another host.

It takes longest to weigh, so what everybody pays now is kept at hand: an exchange that could not
be worth it even if nobody paid anything is not weighed further.
"""

from collections.abc import Sequence

from hanoiplan.seating.solving.sums import Sums


class Shoulders:
    """Who pays what for his neighbours; `who` is the hall's own list and changes under it."""

    __slots__ = ("_around", "_paid", "_ring", "_sums", "_who", "most")

    def __init__(self, sums: Sums, who: list[int], around: Sequence[tuple[int, ...]]) -> None:
        self._sums = sums
        self._who = who
        self._around = around
        self._ring = [(chair, *chairs) for chair, chairs in enumerate(around)]
        dearest = zip(sums.understood, sums.alone_next, sums.hosts_near, strict=True)
        self.most = 2 * max(map(len, self._ring), default=0) * max(map(sum, dearest), default=0)
        self._paid = [self._charge(chair) for chair in range(sums.chairs)]

    def around(self, one: int, other: int) -> set[int]:
        """The chairs whose people look at another neighbour when these two are exchanged."""
        return {*self._ring[one], *self._ring[other]}

    def pay(self, chairs: set[int]) -> int:
        """What the people of these chairs pay now."""
        paid = self._paid
        return sum([paid[chair] for chair in chairs])

    def would_pay(self, chairs: set[int], one: int, other: int) -> int:
        """What the people of these chairs pay once the two are exchanged."""
        who = self._who
        who[one], who[other] = who[other], who[one]
        after = sum(map(self._charge, chairs))
        who[one], who[other] = who[other], who[one]
        return after

    def settle(self, one: int, other: int) -> None:
        """The two were exchanged: what is paid around them is counted anew."""
        for chair in self.around(one, other):
            self._paid[chair] = self._charge(chair)

    def _charge(self, chair: int) -> int:
        person, sums, who = self._who[chair], self._sums, self._who
        language, fellow = sums.understood[person], sums.alone_next[person]
        host = sums.hosts_near[person]
        if not (language or fellow or host):
            return 0
        near = [who[beside] for beside in self._around[chair]]
        charge = 0
        if language:
            spoken, mine = sums.spoken, sums.spoken[person]
            charge += language * (not any(mine & spoken[one] for one in near))
        if fellow:
            of = sums.group_of
            charge += fellow * (of[person] not in [of[one] for one in near])
        if host:
            charge += host * (1 in [sums.sides[one] for one in near])
        return charge
