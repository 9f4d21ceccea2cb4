#!/usr/bin/env python3
"""The data package of a built site, by frictionless: the library of those who wrote the format.

    tests/package/check.py SITE      SITE is the folder of a built site

Every table of data/ is in datapackage.json and the other way round; the description and every cell of every table are
valid. Then three faults are put into copies, and frictionless must see each: a check that cannot fail is none.
Exit status: 0 in order, 1 faults, 2 the check could not run.
"""

import json
import pathlib
import shutil
import sys
import tempfile

from frictionless import Package, validate


def faults(folder):
    """What is wrong with the package in a folder, one line each, and how many tables and rows were read."""
    # Paths in the description are relative to it, and nothing outside of it is read.
    path = folder / "datapackage.json"
    report = validate(str(path), type="package")
    found = [f"datapackage.json: {error.message}" for error in report.errors]
    for task in report.tasks:
        for error in task.errors:
            found.append(f"{task.place}: {error.message}")
        for warning in task.warnings:
            found.append(f"{task.place}: {warning}")
    rows = sum(task.stats.get("rows", 0) for task in report.tasks)
    if not report.valid and not found:
        found.append("not valid, and frictionless does not say why")
    return found, len(report.tasks), rows


def unlisted(folder):
    """Tables that only one of the two knows: the folder, or its description."""
    described = {resource.path for resource in Package.from_descriptor(str(folder / "datapackage.json")).resources}
    there = {path.name for path in folder.glob("*.csv")}
    return [f"{name}: not in both data/ and datapackage.json" for name in sorted(described ^ there)]


def without_a_column(folder):
    path = folder / "programs.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(lines[0].partition(",")[2] + "".join(lines[1:]), encoding="utf-8")


def words_for_a_number(folder):
    """A row of no events has a text in every column."""
    path = folder / "events.csv"
    columns = len(path.read_text(encoding="utf-8").splitlines()[0].split(","))
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(",".join(["many"] * columns) + "\r\n")


def unknown_type(folder):
    path = folder / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    described["resources"][0]["schema"]["fields"][0]["type"] = "words"
    path.write_text(json.dumps(described), encoding="utf-8")


def main():
    if len(sys.argv) != 2 or not (pathlib.Path(sys.argv[1]) / "data" / "datapackage.json").is_file():
        print(__doc__, file=sys.stderr)
        return 2
    folder = pathlib.Path(sys.argv[1]) / "data"
    found, tables, rows = faults(folder)
    found += unlisted(folder)
    for line in found:
        print(line)
    for spoil in (without_a_column, words_for_a_number, unknown_type):
        with tempfile.TemporaryDirectory() as copy:
            broken = pathlib.Path(copy) / "data"
            shutil.copytree(folder, broken)
            spoil(broken)
            try:
                seen = faults(broken)[0]
            except Exception as error:  # What the library cannot read at all is seen as well.
                seen = [str(error)]
            if not seen:
                found.append(spoil.__name__)
                print(f"frictionless does not see the fault {spoil.__name__!r}")
    verdict = "no faults" if not found else f"{len(found)} faults"
    print(f"package: {tables} tables, {rows} rows; {verdict}")
    return 1 if found or tables == 0 else 0


sys.exit(main())
