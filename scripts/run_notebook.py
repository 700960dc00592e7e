"""Runs a notebook with its kernel, printing each result as it arrives.

    python scripts/run_notebook.py notebooks/01-granados-2022.ipynb --out out/01-granados-2022.ipynb --html

Exit code 0 only if every cell succeeded and nothing was lost; the others are in headless/faults.py.
The source is never written to. Running a notebook is running its code.
"""

import argparse
import asyncio
import sys
from pathlib import Path

import nbformat

from headless.client import CELL_SECONDS, HeadlessClient, execute
from headless.faults import Fault, Kind
from headless.files import Written, require_place, write_whole
from headless.parent import end_with_parent
from headless.report import Report


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="where the executed copy goes")
    parser.add_argument("--html", action="store_true", help="also write an HTML page beside it")
    parser.add_argument("--kernel", default="setwise")
    parser.add_argument("--timeout", type=int, default=CELL_SECONDS, help="seconds a cell may take")
    parser.add_argument("--notes", type=Path, help="where to remember what was written, so that edited copies are kept")
    parser.add_argument("--end-with-parent", action="store_true", help="stop when stdin closes")
    return parser.parse_args()


def read(path: Path) -> nbformat.NotebookNode:
    try:
        return nbformat.read(path, as_version=4)
    except OSError as error:
        raise Fault(Kind.NO_NOTEBOOK, f"{path} cannot be read: {error.strerror}") from error
    except Exception as error:  # nbformat raises many kinds for a file that is no notebook
        raise Fault(Kind.NO_NOTEBOOK, f"{path} is not a notebook: {error}") from error


async def run(options: argparse.Namespace, notebook: nbformat.NotebookNode, report: Report) -> None:
    client = HeadlessClient(
        notebook,
        kernel_name=options.kernel,
        timeout=options.timeout,
        resources={"metadata": {"path": str(options.notebook.resolve().parent)}},
        on_late=lambda index, output: report.late(client.number_of[index], output),
        on_cell_start=lambda cell, cell_index: report.start(cell),
        on_cell_executed=lambda cell, cell_index, execute_reply: report.finish(cell),
    )
    clock = asyncio.ensure_future(report.tick())
    try:
        await execute(client)
    finally:
        clock.cancel()
        report.clear()


def write(options: argparse.Namespace, notebook: nbformat.NotebookNode, report: Report) -> None:
    written = Written(options.notes) if options.notes else None
    if written and (kept := written.keep_edited(options.out)):
        report.line(f"your edited copy is kept as {kept}")
    write_whole(options.out, nbformat.writes(notebook) + "\n")
    if written:
        written.remember(options.out)
    if options.html:
        from nbconvert import HTMLExporter  # takes a second to load

        page, _ = HTMLExporter().from_notebook_node(notebook, {"metadata": {"name": options.out.stem}})
        write_whole(options.out.with_suffix(".html"), page)


def main() -> int:
    options = arguments()
    if options.end_with_parent:
        end_with_parent()
    try:
        notebook = read(options.notebook)
        require_place(options.out)
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        for cell in cells:
            cell.outputs, cell.execution_count = [], None
        report = Report(sum(1 for cell in cells if cell.source.strip()))
        try:
            asyncio.run(run(options, notebook, report))
        except Fault as fault:
            if fault.kind is not Kind.INTERRUPTED:
                write(options, notebook, report)  # what a failed run got to is worth reading too
            raise
        write(options, notebook, report)
        report.line(f"\n{report.cells} of {report.cells} cells succeeded in {report.seconds():.1f} s")
        return 0
    except Fault as fault:
        sys.stdout.flush()
        print(f"\n{options.notebook}: {fault.cause}", file=sys.stderr, flush=True)
        return int(fault.kind)


if __name__ == "__main__":
    sys.exit(main())
