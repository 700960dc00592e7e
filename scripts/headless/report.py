"""The run as it is seen in a terminal: headings, each cell's text, and a progress bar where the terminal can redraw one."""

import asyncio
import re
import shutil
import sys
from time import monotonic
from typing import Any

from nbformat import NotebookNode

LINES_SHOWN = 60
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def text_of(output: Any) -> str:
    """What an output says in plain text."""
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return "\n".join(output.traceback) or f"{output.ename}: {output.evalue}"
    data = output.data
    if "text/plain" in data:
        return data["text/plain"]
    return f"({', '.join(data)})"


def gist_of(source: str) -> str:
    """The first line of a cell that does something, and how many there are."""
    lines = [line.strip() for line in source.strip().splitlines() if line.strip()]
    telling = [line for line in lines if not line.startswith(("//", "import "))] or lines
    more = f"  … {len(lines)} lines" if len(lines) > 1 else ""
    return telling[0] + more


def headings_of(source: str) -> list[str]:
    return [line for line in source.splitlines() if re.match(r"#{1,3} ", line)]


class Report:
    def __init__(self, cells: int) -> None:
        self.cells = cells
        self.number = 0
        self.redraws = sys.stdout.isatty()
        self.started = monotonic()
        self.clock: asyncio.Task[None] | None = None

    def line(self, text: str = "") -> None:
        self.clear()
        print(text, flush=True)

    def dim(self, text: str) -> str:
        return f"\x1b[2m{text}\x1b[0m" if self.redraws else text

    def bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.redraws else text

    def start(self, cell: NotebookNode) -> None:
        if cell.cell_type == "markdown":
            for heading in headings_of(cell.source):
                self.line(f"\n{self.bold(heading)}")
        if cell.cell_type != "code" or not cell.source.strip():
            return
        self.number += 1
        self.line(f"\n{self.dim(f'[{self.number}/{self.cells}] {gist_of(cell.source)}')}")
        self.bar()

    def finish(self, cell: NotebookNode) -> None:
        for output in cell.outputs:
            self.show(output)

    def show(self, output: Any) -> None:
        text = text_of(output).rstrip("\n")
        lines = (text if self.redraws else COLOURS.sub("", text)).splitlines()
        for line in lines[:LINES_SHOWN]:
            self.line(line)
        if len(lines) > LINES_SHOWN:
            self.line(self.dim(f"… {len(lines) - LINES_SHOWN} more lines, in the executed notebook"))

    def late(self, number: int, output: Any) -> None:
        self.line(self.dim(f"(cell {number} of {self.cells}, after its end)"))
        self.show(output)

    def bar(self) -> None:
        """`████████░░░░ cell 3 of 12 · 4 s`, redrawn in place; elsewhere the cell's own line says as much."""
        if not self.redraws:
            return
        width = max(8, min(40, shutil.get_terminal_size().columns - 32))
        full = width * (self.number - 1) // max(1, self.cells)
        seconds = int(monotonic() - self.started)
        bar = "█" * full + "░" * (width - full)
        print(f"\r\x1b[K{bar} cell {self.number} of {self.cells} · {seconds} s", end="", flush=True)

    def clear(self) -> None:
        if self.redraws:
            print("\r\x1b[K", end="")

    async def tick(self) -> None:
        while True:
            await asyncio.sleep(1)
            self.bar()

    def seconds(self) -> float:
        return monotonic() - self.started
