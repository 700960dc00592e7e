"""Times one notebook's worth of typed cells on several TypeScript kernels, in one run, their rounds interleaved.

Usage: python bench/kernel.py KERNELS.json ROUNDS   (bench/kernel.mjs writes the file and calls this)
KERNELS.json: [{"name": ..., "argv": [..., "{connection_file}"], "interrupt_mode": ...}]. Prints one JSON object.

Wall times are seconds from the start of the process; CPU is user + system time of the kernel and all its children; memory is
their resident set at the end. Every cell waits for its reply and its idle, as a front end does.
"""

import json
import os
import sys
import tempfile
import time

import psutil
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

CELLS = 40
INTERFACE = "interface Row { readonly name: string; readonly value: number }"
IMPORT = "import * as aq from 'arquero'"


def typed_cell(i: int) -> str:
    return (
        f"const rows{i}: readonly Row[] = [{{ name: 'a', value: {i} }}, {{ name: 'b', value: {i + 1} }}];\n"
        f"const total{i}: number = rows{i}.map((row) => row.value * 2).reduce((sum, value) => sum + value, 0);\n"
        f"total{i}"
    )


def tree(pid: int) -> list[psutil.Process]:
    process = psutil.Process(pid)
    return [process, *process.children(recursive=True)]


def cpu(pid: int) -> float:
    return sum(sum(p.cpu_times()[:2]) for p in tree(pid))


def memory(pid: int) -> float:
    return sum(p.memory_info().rss for p in tree(pid)) / 1e6


def run(client, code: str) -> str:
    return client.execute_interactive(code, timeout=120, output_hook=lambda _: None)["content"]["status"]


def measure(kernel: dict) -> dict:
    manager = KernelManager()
    manager._kernel_spec = KernelSpec(argv=kernel["argv"], language="typescript", interrupt_mode="message")
    folder = tempfile.mkdtemp()
    begin = time.perf_counter()
    manager.start_kernel(cwd=kernel.get("cwd", folder), env={**os.environ, **kernel.get("env", {})})
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=120)
        pid = manager.provisioner.pid
        out = {"ready": time.perf_counter() - begin}
        status = [run(client, f"{INTERFACE}\nconst first: Row = {{ name: 'a', value: 1 }};\nfirst.value")]
        out["first typed result"] = time.perf_counter() - begin
        out["CPU of the start"] = cpu(pid)
        before = cpu(pid)
        imported = run(client, IMPORT)
        out["CPU of importing arquero"] = cpu(pid) - before if imported == "ok" else None
        for i in range(5):  # not counted: compilers of compilers warm up
            status.append(run(client, typed_cell(1000 + i)))
        before, wall = cpu(pid), time.perf_counter()
        status += [run(client, typed_cell(i)) for i in range(CELLS)]
        out["wall per typed cell"] = (time.perf_counter() - wall) / CELLS
        out["CPU per typed cell"] = (cpu(pid) - before) / CELLS
        out["memory in MB"] = memory(pid)
        # A kernel that lets a type error pass is fast for a reason that a reader should see.
        out["type error seen"] = run(client, "const wrong: number = 'text'") == "error" or kernel.get("typeErrorsAreText", False)
        out["cells ok"] = status.count("ok") / len(status)
        return out
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        kernels = json.load(file)
    rounds = int(sys.argv[2])
    results = {kernel["name"]: [] for kernel in kernels}
    for _ in range(rounds):
        for kernel in kernels:
            results[kernel["name"]].append(measure(kernel))
    print(json.dumps(results))


if __name__ == "__main__":
    main()
