"""How figures, days and languages are put into words, in the locale and the language of the pages that are made."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache, cached_property
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from markupsafe import Markup

from stepladder_portal.compiling import written
from stepladder_portal.speaking import ENGLISH, gettext, ngettext, pgettext, speech
from stepladder_portal.told import Woven, capitalised

_MINUTES_IN_HOUR = 60
_MONTHS_IN_YEAR = 12

_DAY_FIRST = re.compile(r"(d+\.?)\s+[^y]*?M+")
"""The day and the month of a pattern that begins with the day, and in its first group the day alone."""

_ISOLATE, _END = "\u2068", "\u2069"
"""Between them a text is laid out by itself (Unicode Standard Annex 9, FSI and PDI)."""

_PENCE = re.compile(r"\.0+")


class Wording:
    """The words of one locale."""

    def __init__(self, tag: str) -> None:
        self._tag = tag

    @cached_property
    def locale(self) -> Locale:
        """The locale, or its language alone, or English where Babel knows neither."""
        for tag in (self._tag, self._tag.partition("-")[0]):
            try:
                return Locale.parse(tag, sep="-")
            except (UnknownLocaleError, ValueError):
                continue
        return Locale("en")

    def money(self, amount: float, currency: str | None) -> str:
        """``£78,000``; pence only where there are some."""
        if not currency:
            return self.number(amount)
        pattern = self.locale.currency_formats["standard"].pattern
        pattern = _PENCE.sub("" if float(amount).is_integer() else ".00", pattern)
        said = format_currency(amount, currency, pattern, locale=self.locale, currency_digits=False)
        return self._together(said)

    def _together(self, text: str) -> str:
        """A text of letters and figures that the words around it do not take apart, where a script is mirrored."""
        return f"{_ISOLATE}{text}{_END}" if self.locale.text_direction == "rtl" else text

    def number(self, amount: float) -> str:
        """``1,200`` or ``12.5``."""
        return format_decimal(amount, locale=self.locale)

    def quantity(self, amount: float, unit: str | None) -> str:
        """``£1,200`` where the unit is a currency, else ``5 days`` or ``10 %``."""
        if unit and unit in self.locale.currencies:
            return self.money(amount, unit)
        return Woven.of(self.number(amount), " ", unit) if unit else self.number(amount)

    def listed(self, parts: Iterable[str], style: Literal["standard", "or"] = "standard") -> Markup:
        """``one, two and three``, each escaped that is not a page's markup already; ``one, two or three`` by style."""
        said = format_list([written(part) for part in parts], style, locale=self.locale)
        return Markup(said)  # noqa: S704 - every part is escaped

    @staticmethod
    def sentence(text: str) -> str:
        """The same words with a capital at their beginning, and everything else as written."""
        return capitalised(text)

    @staticmethod
    def an(title: str) -> str:
        """``an Engineer``, ``a Team Lead``: a title behind its article, by the letter with which it begins.

        In other languages than English the title alone: its article there goes by what the title means.
        """
        if speech().tag != ENGLISH:
            return title
        return f"{'an' if title[:1].lower() in set('aeiou') else 'a'} {title}"

    @property
    def _day_pattern(self) -> str:
        """How a day is written; in English the day first wherever it is read, as the texts around it are written."""
        pattern: str = self.locale.date_formats["long"].pattern
        return "d MMMM y" if self.locale.language == ENGLISH else pattern

    def day(self, when: str | date) -> str:
        """``3 December 2026``."""
        return self._together(format_date(_day(when), self._day_pattern, locale=self.locale))

    def short_day(self, when: str | date, today: date) -> str:
        """``3 Dec``; ``3 Dec 2027`` where that is another year than today's."""
        year = "" if _day(when).year == today.year else "y"
        if self.locale.language == ENGLISH:
            return format_date(_day(when), f"d MMM {year}".strip(), locale=self.locale)
        return self._together(format_skeleton(f"{year}MMMd", _day(when), locale=self.locale))

    def month(self, when: str) -> str:
        """``December 2026`` of ``2026-12``."""
        return self._together(format_date(date.fromisoformat(f"{when}-01"), "LLLL y", locale=self.locale))

    def days(self, first: str, last: str | None) -> str:
        """``1 to 19 March 2027``; of the first day no more than differs from the last, where a day comes first."""
        if not last or _day(last) <= _day(first):
            return self.day(first)
        one, other = _day(first), _day(last)
        pattern = self._day_pattern
        begins = _DAY_FIRST.match(pattern)
        if begins and one.year == other.year:
            pattern = begins[0] if one.month != other.month else begins[1]
        start = self._together(format_date(one, pattern, locale=self.locale))
        return pgettext("days", "%(first)s to %(last)s", first=start, last=self.day(last))

    def time(self, when: str) -> str:
        """``09:30``, local to the zone that the moment carries."""
        return format_time(datetime.fromisoformat(when).time(), "HH:mm", locale=self.locale)

    def language(self, tag: str) -> str:
        """``Portuguese (Brazil)`` for ``pt-BR``; the tag itself where it is not known."""
        return _language(tag, self.locale)

    @staticmethod
    def duration(minutes: int) -> str:
        """``45 min``, ``6 h``, ``1 h 30 min``."""
        hours, rest = divmod(minutes, _MINUTES_IN_HOUR)
        if hours and rest:
            return gettext("%(hours)s h %(minutes)s min", hours=hours, minutes=rest)
        return gettext("%(hours)s h", hours=hours) if hours else gettext("%(minutes)s min", minutes=rest)

    @staticmethod
    def span(least: int | None, most: int | None) -> str:
        """Months as ``2½ to 5 years`` or ``6 to 18 months``: in years where they are whole or half, and two or more."""
        given = [months for months in (least, most) if months is not None]
        if not given:
            return ""
        whole = all(months % _MONTHS_IN_YEAR == 0 for months in given)
        halves = all(months % (_MONTHS_IN_YEAR // 2) == 0 for months in given)
        years = whole or (halves and given[0] > _MONTHS_IN_YEAR and given[-1] > 2 * _MONTHS_IN_YEAR)
        figures = [_in_years(months) if years else str(months) for months in given]
        number = given[-1] / _MONTHS_IN_YEAR if years else given[-1]
        if len({*figures}) > 1:
            values = {"least": figures[0], "most": figures[-1]}
            if years:
                return ngettext("%(least)s to %(most)s year", "%(least)s to %(most)s years", number, **values)
            return ngettext("%(least)s to %(most)s month", "%(least)s to %(most)s months", number, **values)
        if most is None:
            return _at_least(figures[0], number, years=years)
        if least is None:
            return _up_to(figures[0], number, years=years)
        return _exactly(figures[0], number, years=years)


def _at_least(count: str, number: float, *, years: bool) -> str:
    if years:
        return ngettext("at least %(count)s year", "at least %(count)s years", number, count=count)
    return ngettext("at least %(count)s month", "at least %(count)s months", number, count=count)


def _up_to(count: str, number: float, *, years: bool) -> str:
    if years:
        return ngettext("up to %(count)s year", "up to %(count)s years", number, count=count)
    return ngettext("up to %(count)s month", "up to %(count)s months", number, count=count)


def _exactly(count: str, number: float, *, years: bool) -> str:
    if years:
        return ngettext("%(count)s year", "%(count)s years", number, count=count)
    return ngettext("%(count)s month", "%(count)s months", number, count=count)


def _in_years(months: int) -> str:
    years, rest = divmod(months, _MONTHS_IN_YEAR)
    return f"{years}½" if rest else str(years)


@cache
def _language(tag: str, locale: Locale) -> str:
    try:
        return Locale.parse(tag, sep="-").get_display_name(locale) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def _day(when: str | date) -> date:
    return when if isinstance(when, date) else date.fromisoformat(when[:10])
