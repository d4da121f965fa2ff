"""Quantities as people read them."""


def duration(seconds):
    for factor, unit in ((1e6, "µs"), (1e3, "ms")):
        if seconds * factor < 1000:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds:.3g} s"


def mebibytes(count):
    return f"{count / 2**20:.0f} MiB" if count else ""
