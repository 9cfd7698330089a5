"""When a forecast falls due, where its words tell a time without a date: "by Sunday", "before winter", "within weeks".

What is foretold lies ahead, so a bare weekday, month, season or feast is the next one after publication; the dates layer, which
goes by tense, leaves these open where a clause has no verb. "Within days" means five of them, "within weeks" five weeks: a
convention. Seasons are those of the northern hemisphere.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from thucydides.records import Interval

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "couple": 2, "few": 4,
}  # fmt: skip
UNITS = {
    "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.5, "quarter": 91.0, "year": 365.0,
    "decade": 3652.0, "generation": 9131.0,
}  # fmt: skip
VAGUE = 5  # how many units "within weeks" means
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
TODAY = ("tonight", "today", "midnight", "noon", "dark", "nightfall", "sunset", "dusk", "evening", "this hour")
TOMORROW = ("tomorrow", "morning", "dawn", "sunrise", "daybreak", "first light")
BEGINS = {
    "spring": (3, 20), "summer": (6, 21), "autumn": (9, 22), "fall": (9, 22), "winter": (12, 21), "thaw": (4, 1),
    "snow": (12, 1), "frost": (12, 1),
}  # fmt: skip
ENDS = {"spring": (5, 31), "summer": (8, 31), "autumn": (11, 30), "fall": (11, 30), "winter": (2, 28)}
FEASTS = {"christmas": (12, 25), "new year": (1, 1), "st valentine": (2, 14), "nowruz": (3, 20), "midsummer": (6, 24)}
WORDS = "|".join([*WEEKDAYS, *MONTHS, *BEGINS, *FEASTS, "easter", *TODAY, *TOMORROW])
PERIOD = re.compile(
    r"\b(?:(?:with)?in|for|takes?|another|after|last|of|survive|give\w*)?\s*"
    r"(?:the next |at least |at most |about |maybe |only )?"
    rf"(?:(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})[\s-](?:or \w+ |and a half )?(?:more |of )?)?"
    rf"(?P<unit>{'|'.join(UNITS)})(?P<many>s?)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"\b(?P<mark>by|before|until|till|til|to|through|on|in|this|next|from)\s+"
    r"(?:the |this |next |coming |end of |early |mid-|late |of ){0,3}"
    rf"(?P<word>{WORDS}|(?P<nth>\d{{1,2}})(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(?:this|(?:with)?in the|through the|surviv\w+ the|end of the|before the)\s+(?P<unit>week(?:end)?|month|year|decade)\b",
    re.IGNORECASE,
)
ALONE = re.compile(
    rf"\b(?P<word>{'|'.join([*WEEKDAYS, 'tonight', 'today', 'tomorrow'])})\b|(?P<year>year'?s? (?:end|is out)|year’s end)",
    re.IGNORECASE,
)


def deadline(text: str, published: str) -> Interval | None:
    """The days from publication to the time that words set, as far as they tell; None if they tell none.

    `published` is an ISO date. Raises ValueError if it is not.
    """
    day = date.fromisoformat(published)
    for due in (_until(text, day), _whole(text, day), _alone(text, day), _period(text, day)):
        if due is not None:
            return Interval(published, max(due, day).isoformat())
    return None


def _until(text: str, day: date) -> date | None:
    match = UNTIL.search(text)
    if match is None:
        return None
    if match["nth"]:
        return _nth(int(match["nth"]), day)
    return _named(match["word"].lower(), day, match["mark"].lower() in ("this", "in", "on", "through", "next"))


def _named(word: str, day: date, is_within: bool) -> date | None:
    """The next day so called: the first of a season or month that comes, its last where something comes within it."""
    if word in TODAY:
        return day
    if word in TOMORROW:
        return day + timedelta(days=1)
    if word in WEEKDAYS:
        return day + timedelta(days=(WEEKDAYS.index(word) - day.weekday()) % 7)
    if word == "easter":
        return next(found for year in (day.year, day.year + 1) if (found := easter(year)) >= day)
    if word in MONTHS:
        month = MONTHS.index(word) + 1
        return _after(day, month, 28 if is_within or month == day.month else 1)
    month, number = (ENDS.get(word) if is_within else None) or BEGINS.get(word) or FEASTS[word]
    return _after(day, month, number)


def _nth(number: int, day: date) -> date | None:
    """The next day of the month with a number."""
    for ahead in range(62):
        found = day + timedelta(days=ahead)
        if found.day == number:
            return found
    return None


def _whole(text: str, day: date) -> date | None:
    match = WHOLE.search(text)
    if match is None:
        return None
    unit = match["unit"].lower()
    if unit in ("week", "weekend"):
        return day + timedelta(days=6 - day.weekday())
    if unit == "month":
        return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(day.year if unit == "year" else day.year + 10, 12, 31)


def _alone(text: str, day: date) -> date | None:
    match = ALONE.search(text)
    if match is None:
        return None
    return date(day.year, 12, 31) if match["year"] else _named(match["word"].lower(), day, True)


def _period(text: str, day: date) -> date | None:
    """The end of a period that begins with publication."""
    for match in PERIOD.finditer(text):
        number, unit = match["number"], UNITS[match["unit"].lower()]
        if number is None and (not match["many"] or not match[0].lower().startswith(("in", "within", "for"))):
            continue
        count = VAGUE if number is None else NUMBERS.get(number.lower()) or int(number)
        return day + timedelta(days=max(1, min(round(count * unit), 36500)))
    return None


def _after(day: date, month: int, number: int) -> date:
    """The next such day of a year, the day of publication included."""
    found = date(day.year, month, number)
    return found if found >= day else date(day.year + 1, month, number)


def easter(year: int) -> date:
    """Easter Sunday of the western churches in a year of the Gregorian calendar, by the anonymous algorithm (Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
