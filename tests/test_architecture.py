"""The folder listing is the architecture: imports go one way, sizes stay readable, everything is typed."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "thucydides"
MODULES = sorted(PACKAGE.rglob("*.py"))
STAGES = ("gather", "read", "link", "weigh", "model", "simulate", "answer")
ORDER = ("records errors", "serial vocab", "text", "stages", "pipeline", "case", "surfaces")
LAYERS = {name: rank for rank, names in enumerate(ORDER) for name in names.split()}
MODULE_MEDIAN, MODULE_P90, MODULE_MAX = 150, 350, 500
FUNCTION_MEDIAN, FUNCTION_P90, FUNCTION_MAX = 10, 30, 60

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree(path: Path) -> ast.Module:
    """The parsed source of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> tuple[str, ...]:
    """The dotted name of a module, in parts."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def imports(path: Path) -> Iterator[tuple[str, ...]]:
    """Every module of ours that a module imports, in full."""
    inside = path.relative_to(PACKAGE.parent).parent.parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names if alias.name.startswith("thucydides"))
        elif isinstance(node, ast.ImportFrom):
            base = inside[: len(inside) - node.level + 1] if node.level else ()
            target = (*base, *(node.module or "").split(".")) if node.module else base
            if target[:1] == ("thucydides",):
                yield from (_existing((*target, alias.name)) for alias in node.names)


def _existing(name: tuple[str, ...]) -> tuple[str, ...]:
    path = PACKAGE.parent.joinpath(*name)
    return name if path.is_dir() or path.with_suffix(".py").exists() else name[:-1]


def functions() -> Iterator[tuple[Path, Function]]:
    """Every function of the package, with its module."""
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, Function):
                yield path, node


def length(function: Function) -> int:
    """Lines of a function without its docstring."""
    documented = ast.get_docstring(function, clean=False)
    return (
        (function.end_lineno or function.lineno)
        - function.lineno
        + 1
        - (documented.count("\n") + 1 if documented else 0)
    )


def percentile(values: list[int], share: float) -> int:
    """The value below which a share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: ".".join(name_of(path)))
def test_imports_go_one_way(path: Path) -> None:
    mine = name_of(path)
    for other in imports(path):
        assert _allowed(mine, other), f"{'.'.join(mine)} must not import {'.'.join(other)}"


def _allowed(mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(mine) == 1 or len(other) == 1:
        return True
    if mine[1] == other[1] == "stages":
        return len(mine) < 3 or len(other) < 3 or mine[2] == other[2]
    return mine[1] == other[1] or LAYERS[other[1]] < LAYERS[mine[1]]


def test_the_stages_are_those_of_the_design() -> None:
    folders = {path.name for path in (PACKAGE / "stages").iterdir() if (path / "__init__.py").exists()}
    assert folders == set(STAGES)


def test_only_the_pipeline_runs_the_stages_in_order() -> None:
    users = {
        name_of(path)[1]
        for path in MODULES
        if len(name_of(path)) > 1 and sum(other[:2] == ("thucydides", "stages") for other in imports(path)) > 3
    }
    assert users <= {"pipeline", "stages"}


def test_there_are_no_import_cycles() -> None:
    graph = {name_of(path): set(imports(path)) - {name_of(path)} for path in MODULES if path.name != "__init__.py"}
    done: set[tuple[str, ...]] = set()

    def visit(node: tuple[str, ...], above: tuple[tuple[str, ...], ...]) -> None:
        assert node not in above, f"cycle: {' → '.join('.'.join(n) for n in (*above, node))}"
        if node not in done:
            for other in sorted(graph.get(node, ())):
                visit(other, (*above, node))
            done.add(node)

    for start in sorted(graph):
        visit(start, ())


def test_modules_stay_short() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = {str(path.relative_to(ROOT)): size for path, size in sizes.items() if size > MODULE_MAX}
    assert not long
    assert statistics.median(sizes.values()) <= MODULE_MEDIAN
    assert percentile(list(sizes.values()), 0.9) <= MODULE_P90


def test_functions_stay_short() -> None:
    sizes = [(length(function), f"{path.name}:{function.name}") for path, function in functions()]
    assert not [row for row in sizes if row[0] > FUNCTION_MAX]
    assert statistics.median(size for size, _ in sizes) <= FUNCTION_MEDIAN
    assert percentile([size for size, _ in sizes], 0.9) <= FUNCTION_P90


def test_every_signature_is_typed() -> None:
    for path, function in functions():
        arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        bare = [arg.arg for arg in arguments if arg.annotation is None and arg.arg not in ("self", "cls")]
        assert not bare, f"{path.name}:{function.name} has untyped {bare}"
        assert function.returns is not None, f"{path.name}:{function.name} has no return type"


def test_every_public_name_has_a_docstring() -> None:
    for path in MODULES:
        assert ast.get_docstring(tree(path)), f"{path.relative_to(ROOT)} has no module docstring"
        for node in tree(path).body:
            if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path.relative_to(ROOT)}: {node.name} has no docstring"


def test_the_package_ships_its_types() -> None:
    assert (PACKAGE / "py.typed").exists()


def test_nothing_is_unpickled_or_evaluated() -> None:
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec"), f"{path.name} calls {node.func.id}"
            if isinstance(node, ast.Import):
                assert all(alias.name.split(".")[0] not in ("pickle", "shelve", "marshal") for alias in node.names)
