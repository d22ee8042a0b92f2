"""Which pay band, reward and recognition is whose, and which bands may not be shown to anybody."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from stepladder.career.catalogue.force import Market, begun, nearest_bands, nearest_rewards
from stepladder.career.catalogue.grouping import grouped
from stepladder.career.keys import Key, keyed
from stepladder.records import Contents, Grade, Ladder, Level, PayBand, Recognition, Reward

Stated = TypeVar("Stated", PayBand, Reward, Recognition)


class PayTable:
    """Every band, reward and recognition of an organisation, wherever it is stated.

    What a ladder states without naming a ladder or a level is for that ladder.
    """

    def __init__(self, contents: Contents) -> None:
        organisation, ladders = contents.organisation, contents.ladders.values()
        self._levels = contents.levels
        self._ladders = contents.ladders
        self._few_holders = {grade.slug for grade in (organisation.grades if organisation else ()) if grade.few_holders}
        bands = [*(organisation.pay_bands if organisation else ()), *_stated(ladders, lambda ladder: ladder.pay_bands)]
        self.bands: Sequence[PayBand] = self.shown(bands)
        """The bands that may be shown."""
        self.keyed_bands = keyed(self.bands, _band_key)
        self.rewards: Sequence[Reward] = [
            *(organisation.rewards if organisation else ()),
            *_stated(ladders, lambda ladder: ladder.rewards),
        ]
        self._rewards_for: dict[tuple[str | None, ...], Sequence[Reward]] = {}
        self.recognitions: Sequence[Recognition] = [
            *(organisation.recognitions if organisation else ()),
            *_stated(ladders, lambda ladder: ladder.recognitions),
        ]
        dated: list[PayBand | Reward] = [*self.bands, *self.rewards]
        self._days = sorted({each.effective_from for each in dated if each.effective_from})
        self._of_level = grouped(self.bands, lambda band: (band.level,))
        general = [band for band in self.bands if band.level is None]
        self._of_grade = grouped(general, lambda band: (band.grade,))
        self._of_ladder = grouped((band for band in general if band.grade is None), lambda band: (band.ladder,))

    def _hidden(self, band: PayBand) -> bool:
        level = self._levels.get(band.level) if band.level else None
        return band.grade in self._few_holders or (level is not None and self.hides(level))

    def hides(self, level: Level) -> bool:
        """Whether so few people hold a level's grade that its band would tell somebody's pay."""
        return level.grade in self._few_holders

    def bands_of_grade(self, grade: Grade) -> Sequence[PayBand]:
        """The bands stated for a grade, in any ladder."""
        return self._of_grade.get(grade.slug, ())

    def shown(self, bands: Iterable[PayBand]) -> Sequence[PayBand]:
        """Those bands that may be shown."""
        return [band for band in bands if not self._hidden(band)]

    def bands_of_ladder(self, ladder: Ladder) -> Sequence[PayBand]:
        """The bands stated for a ladder or one of its levels."""
        return [band for band in self.bands if _concerns(band, ladder)]

    def rewards_of_ladder(self, ladder: Ladder) -> Sequence[Reward]:
        """The rewards stated for a ladder or one of its levels."""
        return [reward for reward in self.rewards if _concerns(reward, ladder)]

    def recognitions_of_ladder(self, ladder: Ladder) -> Sequence[Recognition]:
        """The recognition stated for a ladder or one of its levels."""
        return [recognition for recognition in self.recognitions if _concerns(recognition, ladder)]

    def bands_of_level(self, level: Level, begun_by: date | None = None) -> Sequence[PayBand]:
        """The bands stated for a level; else those of its grade; else those of its whole ladder.

        With a day, only what had begun by then is looked at: a band that is still to come takes nothing's place.
        """
        if self.hides(level):
            return ()
        of_grade = begun(self._of_grade.get(level.grade or "", ()), begun_by)
        in_market = self._in_market_of(level, [band for band in of_grade if band.ladder in (None, level.ladder)])
        own = begun(self._of_level.get(level.slug, ()), begun_by)
        return own or in_market or begun(self._of_ladder.get(level.ladder, ()), begun_by)

    def bands_on(self, level: Level, day: date) -> Mapping[Market, PayBand]:
        """The bands that hold for a level on a day, one for each market: see ``force``.

        A band that is stated for no grade, and names no discipline, is in the market of the level's ladder.
        """
        ladder = self._ladders.get(level.ladder)
        home = ladder.discipline if ladder else None
        return nearest_bands(
            (
                Market(
                    band.location, band.discipline or (home if band.grade is None else None), band.currency, band.period
                ),
                band,
            )
            for band in self.bands_of_level(level, day)
        )

    def bands_to_come(self, level: Level, day: date) -> Sequence[PayBand]:
        """The bands that will count for a level on a later day and do not yet, the next ones first."""
        held = (self.bands_on(level, later).values() for later in self._after(day))
        return _once(band for bands in held for band in bands if not begun((band,), day))

    def rewards_to_come(self, level: Level, day: date) -> Sequence[Reward]:
        """The rewards that will count for a level on a later day and do not yet, the next ones first."""
        held = (self.rewards_of_level(level, later) for later in self._after(day))
        return _once(reward for rewards in held for reward in rewards if not begun((reward,), day))

    def _after(self, day: date) -> Sequence[date]:
        """The later days on which a band or a reward begins."""
        return self._days[bisect_right(self._days, day) :]

    def _in_market_of(self, level: Level, bands: Sequence[PayBand]) -> Sequence[PayBand]:
        """Of the bands of a grade those of the ladder's own discipline; else the general ones; else all."""
        ladder = self._ladders.get(level.ladder)
        own = [band for band in bands if ladder and ladder.discipline and band.discipline == ladder.discipline]
        general = [band for band in bands if band.discipline is None]
        return own or general or bands

    def rewards_of_level(self, level: Level, on: date | None = None) -> Sequence[Reward]:
        """The rewards that come with a level, of each kind those stated nearest to it: see ``force``.

        With a day, only those that count on it; without one, what is over and what is still to come as well.
        """
        return nearest_rewards(self.rewards_for(level), on)

    def rewards_for(self, level: Level) -> Sequence[Reward]:
        """Every reward that is stated for people of a level, however near to it, and whenever it counts."""
        place = (level.slug, level.ladder, level.rank, level.grade)
        if place not in self._rewards_for:
            fitting = (reward for reward in self.rewards if reward.grade in (None, level.grade))
            self._rewards_for[place] = [reward for reward in fitting if _is_for(reward, level)]
        return self._rewards_for[place]

    def recognitions_of_level(self, level: Level) -> Sequence[Recognition]:
        """The recognition that comes with a level: by its rank, its ladder or itself."""
        return [recognition for recognition in self.recognitions if _is_for(recognition, level)]


def _band_key(band: PayBand) -> Key:
    begins = band.effective_from.isoformat() if band.effective_from else ""
    named = (band.ladder, band.level, band.grade, band.location, band.discipline)
    return (*(name or "" for name in named), band.currency, band.period, begins)


def _is_for(stated: Reward | Recognition, level: Level) -> bool:
    """Whether every rank, ladder and level that a reward or recognition names is this level's."""
    named = ((stated.rank, level.rank), (stated.ladder, level.ladder), (stated.level, level.slug))
    return all(name is None or name == its for name, its in named)


def _once(stated: Iterable[Stated]) -> Sequence[Stated]:
    """Each of them once, whose place is where it came first."""
    return list({id(each): each for each in stated}.values())


def _concerns(stated: PayBand | Reward | Recognition, ladder: Ladder) -> bool:
    return stated.ladder == ladder.slug or (stated.level or "").partition("/")[0] == ladder.slug


def _stated(ladders: Iterable[Ladder], pick: Callable[[Ladder], Sequence[Stated]]) -> Iterator[Stated]:
    for ladder in ladders:
        for stated in pick(ladder):
            general = stated.ladder is None and stated.level is None
            yield stated.model_copy(update={"ladder": ladder.slug}) if general else stated
