"""The results as a page of Markdown, which is also what is printed."""

HEADINGS = ("target", "work", "against", "ours (threads)", "theirs (threads)", "found", "wanted", "verdict")


def table(lines):
    rows = [HEADINGS] + [
        (line.target, line.work, line.against, line.ours, line.theirs, line.found, line.wanted, line.verdict)
        for line in lines
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]

    def text(row):
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"

    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([text(rows[0]), rule, *map(text, rows[1:])])


def page(lines, record):
    judged = [line for line in lines if line.wanted]
    met = sum(line.verdict == "met" for line in judged)
    programs = "\n".join(f"- {name}: {described(program)}" for name, program in record["programs"].items())
    absent = "".join(f"- {name}: {why}\n" for name, why in record["absent"].items())
    missing = f"\nNot measured:\n\n{absent}" if absent else ""
    machine = "\n".join(f"- {name}: {value}" for name, value in record["machine"].items())
    return f"""# Measured on {record["date"]}

{met} of {len(judged)} targets met. Times are medians of {record["rounds"]} alternating rounds with {record["repetitions"]}
repetitions each, with the better of 1 and 2 threads; found is ours divided by theirs unless the line says otherwise.

{table(lines)}

## Programs

{programs}
{missing}
## Machine

{machine}
"""


def described(program):
    versions = ", ".join(f"{name} {version}" for name, version in program["versions"].items())
    kernels = sorted(
        {f"{blas['internal_api']} {blas['version']} {blas['architecture']}" for blas in program["blas"] if blas["architecture"]}
    )
    return versions + (f"; loaded {', '.join(kernels)}" if kernels else "")
