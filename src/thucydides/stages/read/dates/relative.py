"""Rules for dates told from the day of writing, or of the story: "last week", "two years ago", "on Tuesday", "two days later"."""

from __future__ import annotations

from datetime import timedelta

from .absolute import direction
from .calendar import Period, around, containing, part, season, shift, spans, years
from .grammar import Hit, Rules, Setting

rules = Rules()
COUNT = r"(?:a?(?P<n>n)f?|(?P<c>[dN])|(?P<a>a)|(?P<half>H)a)"
PAST, AHEAD = -1, 1
ONE = timedelta(days=1)
FINEST = {
    "hour": 1,
    "day": 1,
    "week": 7,
    "fortnight": 7,
    "weekend": 7,
    "month": 31,
    "quarter": 92,
    "year": 366,
    "decade": 3660,
    "century": 36600,
}  # days; a day known less exactly than this is no day to count from


def counted(hit: Hit) -> float:
    """The number that the groups of COUNT name; a or an is one."""
    if hit.get("half"):
        return 0.5
    return hit.number("n") if hit.get("n") else hit.number("c") if hit.get("c") else 1


@rules(r"(?P<T>T)h?")
def day_word(hit: Hit, setting: Setting) -> Period | None:
    """Today, tonight, yesterday, tomorrow morning."""
    day = setting.day + timedelta(days=hit.number("T"))
    return day, day


@rules(r"t?ur(?P<T>T)")
def day_but_one(hit: Hit, setting: Setting) -> Period | None:
    """The day before yesterday, the day after tomorrow."""
    day = setting.day + timedelta(days=2 * hit.number("T"))
    return (day, day) if hit.number("T") else None


@rules(r"(?P<m>m)(?P<h>h)")
def time_of_day(hit: Hit, setting: Setting) -> Period | None:
    """This morning, last night, that evening."""
    back = hit.text("m") == "last"
    base = setting.focus if hit.text("m") in ("that", "same", "following") else setting.day
    day = base + timedelta(days=-1 if back else 1 if hit.text("m") == "following" else 0)
    return day, day


@rules(r"t?(?:[pe]i?)?(?P<m>m)?(?P<W>W)h?", r"t?(?P<W>W)(?P<u>u)?(?P<r>m)?")
def weekday(hit: Hit, setting: Setting) -> Period | None:
    """On Tuesday, last Friday, next Monday, early Wednesday."""
    if hit.get("u") or hit.get("r"):
        return None
    wanted, word = hit.number("W"), hit.text("m")
    day = setting.focus if word in ("following", "preceding", "previous") else setting.day
    back, ahead = (day.weekday() - wanted) % 7, (wanted - day.weekday()) % 7
    if word == "this":
        there = day + timedelta(days=wanted - day.weekday())
    elif word and direction(word):
        there = day - timedelta(days=back or 7) if direction(word) < 0 else day + timedelta(days=ahead or 7)
    else:
        there = day + timedelta(days=ahead) if setting.tense == "future" else day - timedelta(days=back)
    return there, there


@rules(r"(?P<W>W)-(?P<V>W)")
def weekdays(hit: Hit, setting: Setting) -> Period | None:
    """Monday to Wednesday."""
    day, length = setting.day, (hit.number("V") - hit.number("W")) % 7
    if setting.tense == "future":
        start = day + timedelta(days=(hit.number("W") - day.weekday()) % 7)
    else:
        start = day - timedelta(days=(day.weekday() - hit.number("V")) % 7 + length)
    return start, start + timedelta(days=length)


@rules(r"(?P<t>[tm])(?P<u>u)")
def unit(hit: Hit, setting: Setting) -> Period | None:
    """Last week, this month, next year, the same day, the weekend."""
    word, name = hit.text("t"), hit.text("u")
    if word == "the":
        return _weekend(0, setting) if name == "weekend" else None
    if name == "weekend":
        return _weekend(direction(word), setting)
    if word in ("same", "that", "following", "preceding") or (name == "day" and word in ("next", "previous")):
        return containing(setting.focus, name, direction(word))
    if name == "day":
        return None
    if word in ("past", "recent", "coming", "upcoming"):
        return _stretch(setting, name, 1, direction(word))
    return containing(setting.day, name, direction(word))


def _weekend(way: int, setting: Setting) -> Period:
    ahead = way > 0 or (way == 0 and setting.tense == "future")
    day = setting.day
    if ahead:
        return containing(day, "weekend", 1 if way > 0 and day.weekday() >= 5 else 0)
    return containing(day, "weekend", 0 if day.weekday() >= 5 and way == 0 else -1)


def _stretch(setting: Setting, name: str, count: float, way: int) -> Period:
    """From the day of writing so many units back or ahead."""
    there = shift(setting.day, name, count * way)
    return (there, setting.day) if way < 0 else (setting.day, there)


@rules(rf"t?(?P<m>m){COUNT}(?P<u>[uU])")
def stretch(hit: Hit, setting: Setting) -> Period | None:
    """The last two years, the next three months, the past few weeks."""
    way = direction(hit.text("m"))
    return _stretch(setting, hit.text("u"), counted(hit), way) if way else None


@rules(r"t?(?P<m>m)(?P<u>U)")
def vague_stretch(hit: Hit, setting: Setting) -> Period | None:
    """Recent weeks, the coming months, the past years."""
    way = direction(hit.text("m"))
    name = hit.text("u")
    return _stretch(setting, name, spans()["vague", name][1], way) if way and ("vague", name) in spans() else None


@rules(rf"{COUNT}(?P<u>[uU])g", r"(?P<v>U)g")
def ago(hit: Hit, setting: Setting) -> Period | None:
    """Two years ago, a week ago, decades ago."""
    if hit.get("v"):
        name = hit.text("v")
        return _stretch(setting, name, 2 * spans()["vague", name][1], PAST) if ("vague", name) in spans() else None
    return around(setting.day, hit.text("u"), -counted(hit))


@rules(rf"{COUNT}(?P<u>[uU])(?P<e>e)")
def from_there(hit: Hit, setting: Setting) -> Period | None:
    """Two days later, a year earlier: told from where the story is."""
    way = PAST if hit.text("e") == "earlier" else AHEAD
    if setting.grain > FINEST[hit.text("u")]:
        return None
    return around(setting.focus, hit.text("u"), way * counted(hit))


@rules(rf"(?P<i>[iw])(?P<t>t)?{COUNT}(?P<u>[uU])")
def ahead(hit: Hit, setting: Setting) -> Period | None:
    """Within six months, in two weeks: only of the future, else it is a duration."""
    word = hit.text("i")
    if setting.tense != "future" or word not in ("in", "within", "inside") or hit.get("t"):
        return None
    if word == "in":
        return around(setting.day, hit.text("u"), counted(hit))
    return _stretch(setting, hit.text("u"), counted(hit), AHEAD)


@rules(r"(?P<e>e)i?(?P<m>[tm])(?P<u>u)")
def rest(hit: Hit, setting: Setting) -> Period | None:
    """Earlier this year, later in the month."""
    word = hit.text("m")
    if word in ("that", "same"):
        return containing(setting.focus, hit.text("u"))
    if hit.get("m") and direction(word):
        return None
    start, end = containing(setting.day, hit.text("u"))
    return (start, setting.day) if hit.text("e") == "earlier" else (setting.day, end)


@rules(r"t?(?P<p>p)(?:-|f|i)?(?P<m>[tm])?(?P<u>u)", r"(?P<u>u)-?(?P<p>p)")
def part_of_unit(hit: Hit, setting: Setting) -> Period | None:
    """The end of the year, early next month, year-end, late last week."""
    if hit.text("u") in ("day", "hour", "weekend") or (not hit.get("m") and hit.text("p") != "end"):
        return None
    whole = containing(setting.day, hit.text("u"), direction(hit.text("m")))
    return part(whole, hit.text("p"))


@rules(r"t?(?P<p>p)f?(?P<m>m)(?P<s>s)")
def part_of_season(hit: Hit, setting: Setting) -> Period | None:
    """Late last summer, early this spring."""
    year = setting.day.year + (direction(hit.text("m")) if direction(hit.text("m")) > 0 else 0)
    period = season(year, hit.text("s"))
    if direction(hit.text("m")) < 0 and period[0] > setting.day:
        period = season(year - 1, hit.text("s"))
    return part(period, hit.text("p"))


@rules(r"t(?P<o>[om]) (?P<n>[nd]) (?P<k>U) f (?:(?P<Y>Y) | (?P<m>[tm])(?P<v>u))")
def first_of(hit: Hit, setting: Setting) -> Period | None:
    """The first six months of the year, the last three weeks of 2023."""
    whole = years(hit.number("Y"), hit.number("Y")) if hit.get("Y") else _whole(hit, setting)
    if whole is None or hit.text("o") not in ("1", "last"):
        return None
    if hit.text("o") == "last":
        return shift(whole[1] + ONE, hit.text("k"), -hit.number("n")), whole[1]
    return whole[0], shift(whole[0], hit.text("k"), hit.number("n")) - ONE


def _whole(hit: Hit, setting: Setting) -> Period | None:
    if hit.text("v") not in ("week", "month", "year", "decade"):
        return None
    return containing(setting.day, hit.text("v"), direction(hit.text("m")))


@rules(r"t(?P<D>m)(?P<u>u)f(?P<p>t)(?P<v>u)")
def last_of(hit: Hit, setting: Setting) -> Period | None:
    """The last week of the month."""
    whole = containing(setting.day, hit.text("v"))
    if hit.text("D") != "last" or hit.text("u") == hit.text("v"):
        return None
    return shift(whole[1], hit.text("u"), PAST) + timedelta(days=1), whole[1]
