"""The loops that links close: found on graphs whose loops are known, each once, with the right sign."""

from __future__ import annotations

from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.surfaces.figures import find_loops
from thucydides.surfaces.figures.loops import LONGEST

NODES = "abcde"
GRAPHS = st.dictionaries(st.sampled_from(list(product(NODES, NODES))), st.sampled_from([-1, 1]), max_size=12)


def test_a_chain_closes_no_loop() -> None:
    assert find_loops({("a", "b"): 1, ("b", "c"): -1}) == ()


def test_an_arms_race_is_reinforcing_and_a_deterrent_balances() -> None:
    race, deterrent = {("a", "b"): 1, ("b", "a"): 1}, {("a", "b"): 1, ("b", "a"): -1}
    assert [(loop.nodes, loop.sign) for loop in find_loops(race)] == [(("a", "b"), 1)]
    assert [(loop.nodes, loop.sign) for loop in find_loops(deterrent)] == [(("a", "b"), -1)]


def test_two_negative_links_reinforce() -> None:
    assert find_loops({("a", "b"): -1, ("b", "c"): 1, ("c", "a"): -1})[0].sign == 1


def test_a_link_to_itself_is_no_loop() -> None:
    assert find_loops({("a", "a"): 1}) == ()


def test_all_circles_of_a_complete_graph_are_found() -> None:
    links = dict.fromkeys(permutations("abcd", 2), 1)
    sizes = [len(loop.nodes) for loop in find_loops(links)]
    assert sizes == [2] * 6 + [3] * 8 + [4] * 6


def test_a_circle_longer_than_a_person_follows_is_left_out() -> None:
    def circle(size: int) -> dict[tuple[str, str], int]:
        return {(str(i), str((i + 1) % size)): 1 for i in range(size)}

    assert len(find_loops(circle(LONGEST))) == 1
    assert find_loops(circle(LONGEST + 1)) == ()


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(GRAPHS)
def test_loops_are_circles_of_given_links_each_once_and_in_any_order_of_links(
    links: dict[tuple[str, str], int],
) -> None:
    loops = find_loops(links)
    for loop in loops:
        product_of_signs = 1
        for link in loop.links:
            product_of_signs *= links[link]
        assert loop.sign == product_of_signs
        assert len(set(loop.nodes)) == len(loop.nodes) > 1
    assert len({frozenset(loop.links) for loop in loops}) == len(loops)
    assert find_loops(dict(reversed(links.items()))) == loops
