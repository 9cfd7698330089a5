"""How fast worlds are run: `python -m bench.simulation [--json] [--plot FILE.svg]`.

CPU time of this process in this run, the best of three; a run is one world under one lever, drawing its sizes included. Beside
it, in the same run, Mesa and PySD on the same map where they are installed (`pip install mesa pysd`), else the reason why not.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.simulation_maps import looped_map, scenario
from bench.simulation_peers import peers
from thucydides.records import Model, Scenario
from thucydides.stages.simulate import simulate

Series = dict[str, list[tuple[int, float]]]


def cpu(run: Callable[[], object], times: int = 3) -> float:
    """Returns the least CPU time of a few runs, in seconds."""
    spent = []
    for _ in range(times):
        began = time.process_time()
        run()
        spent.append(time.process_time() - began)
    return min(spent)


def measure() -> dict[str, Any]:
    """Returns every figure of the bench by name."""
    small, worlds = looped_map(10, 30), 40_960
    spent = cpu(lambda: simulate(small, scenario(worlds, 100)))
    large = looped_map(50, 150, levers=51)
    loops = looped_map(30, 90)
    result: dict[str, Any] = {
        "runs_per_cpu_second": worlds / spent,
        "large_map_cpu_seconds": cpu(lambda: simulate(large, scenario(1000, 48))),
        "loops_cpu_seconds": cpu(lambda: simulate(loops, scenario(1000, 48))),
    }
    for peer in peers(small, scenario(8, 100)):
        result[peer.name] = peer.skipped or {
            "version": peer.version,
            "runs_per_cpu_second": peer.runs_per_cpu_second,
            "apart": peer.apart,
        }
        if not peer.skipped:
            result[f"ratio_{peer.name}"] = result["runs_per_cpu_second"] / peer.runs_per_cpu_second
    series = costs()
    result["cost"] = {name: [list(point) for point in points] for name, points in series.items()}
    result["exponents"] = {name: exponent(points) for name, points in series.items()}
    return result


def costs() -> Series:
    """Returns CPU-seconds as worlds, steps and edges double, one at a time."""
    cases: dict[str, list[tuple[int, Model, Scenario]]] = {
        "worlds": [(n, looped_map(20, 60), scenario(n, 48)) for n in (8192, 16_384, 32_768, 65_536)],
        "steps": [(n, looped_map(20, 60), scenario(8192, n)) for n in (48, 96, 192, 384)],
        "edges": [(n, looped_map(40, n), scenario(8192, 48)) for n in (60, 120, 240, 480)],
    }
    return {
        name: [(size, cpu(lambda m=model, s=under: simulate(m, s))) for size, model, under in own]  # type: ignore[misc]
        for name, own in cases.items()
    }


def exponent(points: Sequence[tuple[int, float]]) -> float:
    """Returns the slope of log cost over log size: 1 is linear, less is better than linear."""
    xs, ys = zip(*((math.log(x), math.log(y)) for x, y in points), strict=True)
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    return float(sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / sum((x - mx) ** 2 for x in xs))


def plot(series: Series) -> str:
    """Returns an SVG of cost over size, both as multiples of the first measurement, on logarithmic axes."""
    colours = {"worlds": "#1b6ca8", "steps": "#b8541a", "edges": "#3b7d3c"}
    lines = "".join(_line(name, points, colours[name], row) for row, (name, points) in enumerate(series.items()))
    ticks = "".join(
        f'<text x="{_x(k):.0f}" y="345" text-anchor="middle">×{2**k}</text>'
        f'<text x="50" y="{_y(k) + 4:.0f}" text-anchor="end">×{2**k}</text>'
        for k in range(4)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 400" font-family="sans-serif" font-size="12">'
        "<title>CPU time as worlds, steps and edges double; the dashed line is proportional growth</title>"
        f'<path d="M{_x(0)} {_y(0)}L{_x(3)} {_y(3)}" stroke="#888" stroke-dasharray="4 4"/>{ticks}{lines}'
        '<text x="260" y="375" text-anchor="middle">size against the smallest</text>'
        '<text x="16" y="180" transform="rotate(-90 16 180)" text-anchor="middle">CPU time against the least</text></svg>\n'
    )


def _x(doublings: float) -> float:
    return 70 + 135 * doublings


def _y(doublings: float) -> float:
    return 320 - 95 * doublings


def _line(name: str, points: Sequence[tuple[int, float]], colour: str, row: int) -> str:
    at = [(_x(math.log2(x / points[0][0])), _y(math.log2(y / points[0][1]))) for x, y in points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in at)
    label = f'<text x="90" y="{40 + 18 * row}" fill="{colour}">{name} (exponent {exponent(points):.2f})</text>'
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in at)
    end = f'<text x="{at[-1][0] + 6:.0f}" y="{at[-1][1] + 4:.0f}">{name}</text>'
    return f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}{label}{end}'


def lines(result: dict[str, Any]) -> Iterator[str]:
    """Yields the figures in words, each with the mark it is measured against."""
    yield f"10 nodes, 30 edges, 100 steps   {result['runs_per_cpu_second']:>12,.0f} runs per CPU-second (mark 100,000)"
    for name, mark in (("mesa", 300), ("pysd", 1000)):
        peer = result[name]
        if isinstance(peer, str):
            yield f"  {name}: skipped, {peer}"
        else:
            speed, ratio = peer["runs_per_cpu_second"], result[f"ratio_{name}"]
            apart = f"trajectories apart by {peer['apart']:.0e}"
            yield f"  {name} {peer['version']}: {speed:,.0f} runs per CPU-second; ours ×{ratio:,.0f} (mark {mark}); {apart}"
    yield f"50 nodes, 150 edges, 51 levers, 1,000 worlds, 48 steps   {result['large_map_cpu_seconds']:.2f} CPU-s (mark 6)"
    yield f"30 nodes, 90 edges with loops, 1,000 worlds, 48 steps    {result['loops_cpu_seconds']:.2f} CPU-s (mark 1)"
    for name, slope in result["exponents"].items():
        yield f"cost grows with {name} to the power {slope:.2f}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    result = measure()
    if options.plot:
        options.plot.write_text(plot({k: [(x, y) for x, y in v] for k, v in result["cost"].items()}), encoding="utf-8")
    print(json.dumps(result, indent=2) if options.json else "\n".join(lines(result)))


if __name__ == "__main__":
    main()
