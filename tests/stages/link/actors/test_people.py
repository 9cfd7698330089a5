"""Which persons of two documents are one."""

from __future__ import annotations

import pytest

from .building import Named, partition, same

SAME = [
    (Named("Volodymyr Zelenskyy", iso3="UKR"), Named("Vladimir Zelensky", iso3="UKR")),
    (Named("Kim Jong Un", role="leader"), Named("Kim Jong-un", role="supreme leader")),
    (Named("Kim Jong Un", iso3="PRK"), Named("Kim Jongun", iso3="PRK")),
    (Named("Yoon Suk Yeol", iso3="KOR"), Named("Yoon Suk-yeol", iso3="KOR")),
    (Named("Kishida Fumio", iso3="JPN"), Named("Fumio Kishida", iso3="JPN")),
    (Named("Sergei Lavrov", role="foreign minister"), Named("Sergey Lavrov", role="foreign minister")),
    (Named("Aleksandr Lukashenko", iso3="BLR"), Named("Alyaksandr Lukashenka", iso3="BLR")),
    (Named("Muammar Gaddafi", iso3="LBY"), Named("Moammar Gadhafi", iso3="LBY")),
    (Named("Mohammed bin Salman", iso3="SAU"), Named("Mohammad bin Salman", iso3="SAU")),
    (Named("Recep Tayyip Erdoğan", iso3="TUR"), Named("Recep Tayyip Erdogan")),
    (Named("Dmytro Kuleba", iso3="UKR"), Named("Dmitry Kuleba", iso3="UKR")),
    (Named("Nicolás Maduro"), Named("Nicolas Maduro")),
    (Named("Konrad Weiss", role="director"), Named("Konrad Weiss", role="former minister")),
    (Named("Konrad Weiss", iso3="DEU"), Named("Weiss", iso3="DEU")),
    (Named("Weiss", role="analyst"), Named("Weiss", role="analyst")),
    (Named("Jane A. Doe", affiliation="Halden Center"), Named("Jane Doe", affiliation="Halden Center")),
]
DIFFERENT = [
    (Named("Yun Sun", role="analyst"), Named("Yoon Suk-yeol", iso3="KOR", role="president")),
    (Named("Yun Sun", role="expert"), Named("Sun Yat-sen", role="expert")),
    (Named("Kim Jong Nam", iso3="PRK"), Named("Kim Yong Nam", iso3="PRK")),
    (Named("Kim Jong Un", iso3="PRK"), Named("Kim Jong Il", iso3="PRK")),
    (Named("Kim Yo Jong", iso3="PRK"), Named("Kim Jong Un", iso3="PRK")),
    (Named("Vladimir Putin", iso3="RUS"), Named("Vladimir Medinsky", iso3="RUS")),
    (Named("Li Hui", iso3="CHN"), Named("Li Wei", iso3="CHN")),
    (Named("Weiss", iso3="DEU"), Named("Weiss", iso3="AUT")),
    (Named("Weiss", role="analyst"), Named("Weiss", role="pilot")),
    (Named("Park Jin", iso3="KOR"), Named("Park", iso3="PRK")),
    (Named("Maria Santos", iso3="PHL"), Named("Mario Santos", iso3="BRA")),
    (Named("a senior official"), Named("a senior official")),
    (Named("John Smith", iso3="USA"), Named("John Smith", iso3="GBR")),
    (Named("Sergei Ivanov", iso3="RUS"), Named("Sergei Ivanenko", iso3="RUS")),
    (Named("Abdul Rahman", iso3="AFG"), Named("Abdul Rahim", iso3="AFG")),
]


def label(pair: tuple[Named, Named]) -> str:
    return f"{pair[0].exact}-{pair[1].exact}"


@pytest.mark.parametrize("pair", SAME, ids=label)
def test_one_person_under_two_names(pair: tuple[Named, Named]) -> None:
    assert same(*pair)
    assert same(*reversed(pair))


@pytest.mark.parametrize("pair", DIFFERENT, ids=label)
def test_two_persons_with_names_alike(pair: tuple[Named, Named]) -> None:
    assert not same(*pair)
    assert not same(*reversed(pair))


def test_a_surname_that_two_bear_joins_neither() -> None:
    park, geun, lone = Named("Park Jin", iso3="KOR"), Named("Park Geun-hye", iso3="KOR"), Named("Park", iso3="KOR")
    ((first,), (second,), (third,)) = partition([[park], [geun], [lone]])
    assert len({first, second, third}) == 3


def test_an_office_that_one_person_holds_is_that_person() -> None:
    named = Named("Samir Haddad", iso3="LBN", role="prime minister")
    described = Named("the Lebanese prime minister", iso3="LBN", role="prime minister")
    assert same(named, described)


def test_an_office_of_another_state_or_a_former_one_is_somebody_else() -> None:
    named = Named("Samir Haddad", iso3="LBN", role="prime minister")
    assert not same(named, Named("the Greek prime minister", iso3="GRC", role="prime minister"))
    assert not same(
        Named("Samir Haddad", iso3="LBN", role="former prime minister"),
        Named("the prime minister", iso3="LBN", role="prime minister"),
    )


def test_an_office_that_two_persons_held_stays_open() -> None:
    one = Named("Samir Haddad", iso3="LBN", role="prime minister")
    other = Named("Nadia Khoury", iso3="LBN", role="prime minister")
    described = Named("the Lebanese prime minister", iso3="LBN", role="prime minister")
    ((first,), (second,), (third,)) = partition([[one], [other], [described]])
    assert third not in (first, second)
