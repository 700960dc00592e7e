"""One peer, one data set, in a process of its own: its truth table again and again, as JSON. Called by truth-table.mjs."""
import json
import resource
import sys
import time

import numpy

peer, file, cases, conditions, patience = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
# The process is ended when it has used so many seconds of CPU.
resource.setrlimit(resource.RLIMIT_CPU, (patience, patience))
columns = numpy.fromfile(file, dtype="<f8").reshape(conditions + 1, cases)
names = [f"C{c + 1}" for c in range(conditions)]
CUT = 0.8


def frame():
    import pandas

    data = {name: columns[c] for c, name in enumerate([*names, "Y"])}
    return pandas.DataFrame({"case": [f"case {i + 1}" for i in range(cases)], **data})


def setqca_table():
    from setqca import build_truth_table

    data = frame()

    def run():
        table = build_truth_table(data, outcome="Y", conditions=names, inclusion_cutoff=CUT, case_id="case")
        return [(row.configuration, row.frequency, row.consistency, row.pri) for row in table.rows if row.frequency > 0]

    return run


def pyqca_table():
    from qca import FSQCA

    data = frame()

    def run():
        rows = FSQCA(data, "Y", names, case_id="case").build_truth_table(outcome_threshold=CUT)
        return [
            ([int(row.config[name]) for name in names], row.n_cases, row.outcome_raw_consist, row.pri_consistency)
            for row in rows
            if row.n_cases > 0
        ]

    return run


def numpy_table():
    """The formula as it stands, observed row by observed row, over all cases."""
    x, y = columns[:-1], columns[-1]
    complement, ambiguous = 1 - x, numpy.minimum(y, 1 - y)
    weights = 1 << numpy.arange(conditions)[::-1]

    def run():
        own = weights @ (x > 0.5)
        found, frequency = numpy.unique(own, return_counts=True)
        rows = []
        for number, n in zip(found, frequency):
            configuration = [int(number >> (conditions - 1 - c)) & 1 for c in range(conditions)]
            w = x[0] if configuration[0] else complement[0]
            for c in range(1, conditions):
                w = numpy.minimum(w, x[c] if configuration[c] else complement[c])
            both, part, all_ = numpy.minimum(w, y).sum(), numpy.minimum(w, ambiguous).sum(), w.sum()
            rows.append((configuration, n, both / all_, (both - part) / (all_ - part)))
        return rows

    return run


run = {"setqca": setqca_table, "pyqca": pyqca_table, "numpy": numpy_table}[peer]()
rows, cold = None, None
seconds = []
while len(seconds) < 2 or (sum(seconds) < 1 and len(seconds) < 200):
    start = time.process_time()
    rows = run()
    seconds.append(time.process_time() - start)
    cold = cold or time.process_time()
    if seconds[0] > 20:
        break
number = lambda configuration: 1 + sum(int(v) << i for i, v in enumerate(reversed(list(configuration))))
json.dump(
    {
        "cold": cold,
        "first": seconds[0],
        "warm": sum(seconds[1:]) / len(seconds[1:]) if len(seconds) > 1 else None,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "rows": sorted([number(c), int(n), float(i), None if p is None else float(p)] for c, n, i, p in rows),
    },
    sys.stdout,
)
