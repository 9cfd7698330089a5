"""Rules for dates that name a month, a year or a day of the month: "June 18-19", "24 February 2022", "the first half of 2024".

A missing year is the one that the weekday fits, else the nearest that the tense allows.
"""

from __future__ import annotations

from datetime import date

from .calendar import Period, containing, month, months, nearest, on_weekday, part, season, years
from .grammar import Hit, Rules, Setting
from .lexer import EARLIEST

rules = Rules()
YEAR = r"(?:,? (?P<Y>Y) | ,?f? (?P<m>m) (?P<u>u))"


def named_year(hit: Hit, setting: Setting) -> int | None:
    """The year that the groups Y, or m and u ("last year"), name."""
    if hit.get("Y"):
        return hit.number("Y")
    if hit.get("u"):
        if hit.text("u") != "year":
            raise ValueError("not a year")
        return setting.day.year + direction(hit.text("m"))
    return None


def direction(word: str) -> int:
    """-1, 0 or 1: whether last, this or next is meant."""
    return {"last": -1, "past": -1, "previous": -1, "preceding": -1, "recent": -1}.get(
        word, 1 if word in ("next", "coming", "upcoming", "following") else 0
    )


@rules("S")
def numeric(hit: Hit, setting: Setting) -> Period | None:
    """2022-02-24, 24.02.2022, 24/02/2022."""
    value = hit.first.value
    return value if isinstance(value, tuple) and isinstance(value[0], date) else None


@rules(
    rf"(?:(?P<W>W),?)? (?P<M>M) t?(?P<d>[dO]) {YEAR}?",
    rf"(?:(?P<W>W),?i?)? t?(?P<d>[dO]) f?(?P<M>M) {YEAR}?",
)
def day_of_month(hit: Hit, setting: Setting) -> Period | None:
    """24 February 2022, Feb. 24, Tuesday, June 18."""
    number, day, year = hit.number("M"), hit.number("d"), named_year(hit, setting)
    if (
        hit.last is hit.get("d")
        and (after := hit.after())
        and after.letter in "Uu"
        and hit.words[hit.match.end() - 1].letter == "d"
    ):
        return None  # "in May 5 days later"

    def make(y: int) -> Period:
        return (date(y, number, day),) * 2

    if year is not None:
        return make(year)
    fitting = on_weekday(make, setting.day, hit.number("W")) if hit.get("W") else None
    return fitting or nearest(make, setting.day, setting.tense)


@rules(
    rf"(?:W,?)? (?P<M>M) (?P<d>[dO]) (?:,?(?P<Y1>Y))? [-&] (?:W,?)? (?P<M2>M)? (?P<e>[dO]) {YEAR}?",
    rf"t? (?P<d>[dO]) [-&] t?(?P<e>[dO]) f?(?P<M>M) {YEAR}?",
    rf"t? (?P<d>[dO]) f?(?P<M>M) (?:,?(?P<Y1>Y))? [-&] t?(?P<e>[dO]) f?(?P<M2>M) {YEAR}?",
)
def days_of_months(hit: Hit, setting: Setting) -> Period | None:
    """June 18-19, 18 to 19 June, from June 30 to July 2, 30 December 2023 – 2 January 2024."""
    first, last = hit.number("M"), hit.number("M2") if hit.get("M2") else hit.number("M")
    if not hit.get("M2") and hit.number("d") > hit.number("e"):
        return None

    def make(y: int) -> Period:
        return date(y, first, hit.number("d")), date(y + (last < first), last, hit.number("e"))

    if hit.get("Y1"):
        return make(hit.number("Y1"))
    year = named_year(hit, setting)
    return nearest(make, setting.day, setting.tense) if year is None else make(year - (last < first))


@rules(rf"(?P<M>M) (?:,?(?P<Y1>Y))? (?P<j>[-&]) (?P<M2>M) {YEAR}?")
def months_range(hit: Hit, setting: Setting) -> Period | None:
    """From June to August, March 2022 to May 2023, in May and June."""
    first, last, year = hit.number("M"), hit.number("M2"), named_year(hit, setting)
    if hit.get("Y1"):
        start = hit.number("Y1")
        return month(start, first)[0], month(year or start + (last < first), last)[1]
    if year is not None:
        return months(year - (last < first), first, last)
    return nearest(lambda y: months(y, first, last), setting.day, setting.tense)


@rules(r"(?P<Y>Y)-(?P<Z>[YdN])", r"(?<=b)(?P<Y>Y)[-&](?P<Z>Y)")
def years_range(hit: Hit, setting: Setting) -> Period | None:
    """2014-2020, 2022–23, between 2014 and 2020."""
    first, last = hit.number("Y"), hit.number("Z")
    if last < 100:
        touching = hit.words[hit.match.end() - 1].start - hit.words[hit.match.end() - 3].end == 1
        last += first // 100 * 100 if touching else 0
    return years(first, last) if first < last < first + 200 else None


@rules(rf"(?P<m0>m)? (?P<M>M) {YEAR}?", r"(?P<M>M) f (?P<Y>Y)")
def month_of_year(hit: Hit, setting: Setting) -> Period | None:
    """June, June 2022, last June, in June of this year."""
    number, year = hit.number("M"), named_year(hit, setting)
    if year is not None:
        return month(year, number)
    if hit.get("m0"):
        return _directed(hit.text("m0"), number, setting.day)
    return nearest(lambda y: month(y, number), setting.day, setting.tense)


def _directed(word: str, number: int, day: date) -> Period:
    """The month before, in, or after the present: last June is never this month."""
    way = direction(word)
    if way < 0:
        return month(day.year - (number >= day.month), number)
    if way > 0:
        return month(day.year + (number <= day.month), number)
    return month(day.year, number)


@rules(
    r"t?(?P<o>[oOm]) (?P<k>[Hu]) f (?P<Y>Y)",
    r"t?(?P<o>[oOm]) (?P<k>[Hu]) f (?P<m>[mt]) (?P<u>u)",
    r"(?P<Q>Q) f?(?P<Y>Y)",
    r"(?P<Y>Y) (?P<Q>Q)",
)
def share_of_year(hit: Hit, setting: Setting) -> Period | None:
    """The first half of 2024, the last quarter of this year, Q3 2025."""
    year = named_year(hit, setting)
    half = hit.text("k") == "half" or hit.text("Q").startswith("H")
    if year is None or (hit.get("k") and hit.text("k") not in ("half", "quarter")):
        return None
    count = 2 if half else 4
    place = int(hit.text("Q")[1]) if hit.get("Q") else count if hit.text("o") == "last" else hit.number("o")
    size = 12 // count
    return months(year, size * (place - 1) + 1, size * place) if 1 <= place <= count else None


@rules(
    rf"t?(?P<p>p)? -? (?P<s>s) f?{YEAR}",
    r"t?(?P<s>s) f?(?P<Y>Y)-(?P<Z>[dNY])",
    r"(?P<m0>m) (?P<s>s)",
    r"(?<=i)t?(?P<p>p)?(?P<s>s)",
)
def season_of_year(hit: Hit, setting: Setting) -> Period | None:
    """Summer 2022, the winter of 2022-23, last summer, in the spring."""
    name = hit.text("s")
    year = named_year(hit, setting)
    if year is not None:
        period = season(year, name)
    elif hit.get("m0"):
        period = _directed_season(hit.text("m0"), name, setting)
    elif (after := hit.after()) and after.letter == "f":
        return None  # "in the fall of Kabul"
    else:
        period = nearest(lambda y: season(y, name), setting.day, setting.tense)
    return part(period, hit.text("p")) if hit.get("p") else period


def _directed_season(word: str, name: str, setting: Setting) -> Period:
    way = direction(word)
    candidates = [season(y, name) for y in range(setting.day.year - 2, setting.day.year + 3)]
    if way < 0:
        return max(p for p in candidates if p[1] < setting.day)
    if way > 0:
        return min(p for p in candidates if p[0] > setting.day)
    return nearest(lambda y: season(y, name), setting.day, setting.tense if setting.tense != "present" else "future")


@rules(r"t?(?P<p>p)? [-f]? t?(?P<D>D)")
def decade(hit: Hit, setting: Setting) -> Period | None:
    """The 1990s, the early 1970s, the mid-'80s."""
    first = hit.number("D")
    period = years(first, first + 9)
    return part(period, hit.text("p")) if hit.get("p") else period


@rules(r"t?(?P<p>p)? [-f]? t?(?P<o>[oO]) (?P<c>u)")
def century(hit: Hit, setting: Setting) -> Period | None:
    """The 19th century, the late twentieth century."""
    if hit.text("c") != "century" or not 10 <= hit.number("o") <= 22:
        return None
    period = years(hit.number("o") * 100 - 99, hit.number("o") * 100)
    return part(period, hit.text("p")) if hit.get("p") else period


@rules(
    r"t?(?P<p>p)[-f]?(?P<Y>Y)",
    r"t?(?P<p>p)[-f]?(?P<M>M)(?:,?f?(?P<Y>Y)|f?(?P<m>m)(?P<u>u))?",
)
def part_of_date(hit: Hit, setting: Setting) -> Period | None:
    """Early 2022, mid-July, the end of March 2023, late June."""
    year = named_year(hit, setting)
    if not hit.get("M"):
        return part(years(hit.number("Y"), hit.number("Y")), hit.text("p"))
    number = hit.number("M")
    whole = month(year, number) if year is not None else nearest(lambda y: month(y, number), setting.day, setting.tense)
    return part(whole, hit.text("p"))


@rules(r"(?<=i)t(?P<O>O)")
def bare_day(hit: Hit, setting: Setting) -> Period | None:
    """On the 24th: the nearest one that the tense allows."""
    before = hit.before()
    if before is None or before.value != "on" or ((after := hit.after()) and after.letter == "u"):
        return None
    day, found = hit.number("O"), []
    for count in (-1, 0, 1):
        there = containing(setting.day, "month", count)[0]
        if day <= month(there.year, there.month)[1].day:
            found.append(there.replace(day=day))
    fitting = [d for d in found if (d <= setting.day if setting.tense != "future" else d >= setting.day)] or found
    best = min(fitting, key=lambda d: (abs((d - setting.day).days), d))
    return best, best


@rules(r"(?P<m>m)? (?P<P>P) (?P<Y>Y)?")
def named(hit: Hit, setting: Setting) -> Period | None:
    """The Korean War, Christmas, Christmas 2023."""
    word = hit.get("P")
    value = word.value if word else None
    if not isinstance(value, tuple):
        return None
    start, end = value
    if isinstance(start, date) and isinstance(end, date):
        return start, end
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    number, day = start, end
    if hit.get("Y"):
        return (date(hit.number("Y"), number, day),) * 2
    tense = {-1: "past", 1: "future"}.get(direction(hit.text("m")), setting.tense)
    return nearest(lambda y: (date(y, number, day),) * 2, setting.day, tense)


NOT_YEARS = frozenset(("resolution", "resolutions", "no", "number", "article", "room", "flight", "model", "agenda", "vision",
                       "order", "law", "act", "euro"))  # fmt: skip


@rules(r"(?P<Y>Y)")
def bare_year(hit: Hit, setting: Setting) -> Period | None:
    """2022, where it is no number of a resolution, an amount or a type."""
    before = hit.before()
    steps = 1
    while before and before.letter in "Y,&x" and _is_listed(hit, steps):
        steps += 1
        before = hit.before(steps)
    if before and str(before.value).casefold() in NOT_YEARS:
        return None
    year = hit.number("Y")
    return years(year, year) if EARLIEST <= year <= setting.day.year + 200 else None


def _is_listed(hit: Hit, steps: int) -> bool:
    """Whether the word so many steps back is part of a list of numbers that ends in the match."""
    word = hit.before(steps)
    return (
        word is not None and word.value != "(" and (word.letter in "Y,&" or isinstance(word.value, int)) and steps < 12
    )
