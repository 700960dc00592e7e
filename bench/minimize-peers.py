"""One problem of one file by one peer: minimize-peers.py PEER FILE parsimonious|conservative SECONDS. Prints one JSON line.

PEER: setqca | pyqca | pyqca-exact (its minimizer exact_set_cover). Crisp conditions only. CPU seconds of the peer's own call, cold
(the first of the process) and warm (the best of five after a second of calls, where one takes less than two seconds). The process
ends at SECONDS of CPU time or 4 GB.
"""

import csv
import json
import resource
import sys
import time
import warnings
from itertools import product

peer, path, kind, seconds = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])
warnings.simplefilter("ignore")


def read():
    """Positive and negative configurations; one that is both counts as negative."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        header, *lines = [line for line in csv.reader(file) if line]
    out = header.index("OUT")
    negative = {tuple(int(x) for i, x in enumerate(line) if i != out) for line in lines if line[out] == "0"}
    positive = {tuple(int(x) for i, x in enumerate(line) if i != out) for line in lines if line[out] == "1"}
    return [name for i, name in enumerate(header) if i != out], positive - negative, negative


conditions, positive, negative = read()
width = len(conditions)
if max((max(row) for row in positive | negative), default=0) > 1:
    print(json.dumps({"error": "not asked: it has multi-value literals of its own"}))
    sys.exit()


def number(row):
    return int("".join(map(str, row)), 2)


def with_setqca():
    from setqca.minimize import minimize_chart

    on, off = {number(row) for row in positive}, {number(row) for row in negative}

    def call():
        free = set(range(2**width)) - on - off if kind == "parsimonious" else set()
        return minimize_chart(on, dont_cares=free, width=width)

    def answer(result):
        models = [[prime.implicant.pattern for prime in cover.primes] for cover in result.covers]
        return {"models": len(models), "cut": result.truncated, "first": models[0], "listsLightest": True}

    return call, answer


def with_pyqca(backend):
    import pandas
    import qca

    rows = [[*row, 1] for row in sorted(positive)] + [[*row, 0] for row in sorted(negative)]
    data = pandas.DataFrame(rows, columns=[*conditions, "OUT"])

    def call():
        model = qca.CSQCA(data=data, outcome="OUT", conditions=conditions)
        return qca.minimize_truth_table(model, backend=backend)

    def answer(result):
        solution = result.parsimonious_solution if kind == "parsimonious" else result.complex_solution
        first = [[None if cell == "*" else cell for cell in term.pattern] for term in solution]
        return {"models": 1, "cut": False, "first": first, "listsLightest": False}

    return call, answer


def agrees(term, row):
    return all(cell is None or cell == value for cell, value in zip(term, row))


def right(model):
    """Whether a model covers every positive configuration and none that it must not."""
    if not all(any(agrees(term, row) for term in model) for row in positive):
        return False
    if kind == "parsimonious":
        return not any(agrees(term, row) for term in model for row in negative)
    spans = (product(*[(0, 1) if cell is None else (cell,) for cell in term]) for term in model)
    return all(row in positive for span in spans for row in span)


resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
call, answer = with_setqca() if peer == "setqca" else with_pyqca("exact_set_cover" if peer == "pyqca-exact" else "standard")
loaded = time.process_time()
resource.setrlimit(resource.RLIMIT_CPU, (int(loaded + seconds) + 1, int(loaded + seconds) + 2))


def timed():
    """CPU seconds of one call; elapsed ones where the CPU clock did not tick."""
    started, at = time.process_time(), time.perf_counter()
    result = call()
    return time.process_time() - started or time.perf_counter() - at, result


def batch(least):
    """Mean CPU seconds of calls that take `least` seconds together."""
    started, calls = time.process_time(), 0
    while time.process_time() - started < least:
        call()
        calls += 1
    return (time.process_time() - started) / calls


cold, result = timed()
warm = cold
if cold < 2:
    batch(1)
    warm = min(batch(0.1) for _ in range(5))
found = answer(result)
first = found.pop("first")
print(
    json.dumps(
        {
            **found,
            "size": len(first),
            "literals": sum(cell is not None for term in first for cell in term),
            "right": right(first),
            "cpu": {"cold": cold, "warm": warm},
            "peakMemory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
