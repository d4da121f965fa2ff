"""Everything that was measured in one comparison."""

import statistics
from dataclasses import dataclass

from wording import duration

OURS = "mlp"


@dataclass(frozen=True)
class Best:
    """The median of the number of threads that was fastest."""

    seconds: float
    threads: int

    def __str__(self):
        return f"{duration(self.seconds)} ({self.threads})"


class Results:
    """Measurements are by (program, work, threads): the seconds of all repetitions; ours is the program `OURS`."""

    def __init__(self, seconds, peaks=None, operations=None, memory=None, absent=None, other_work=None):
        self.seconds = seconds
        self.peaks = peaks or {}  # (precision, threads) -> seconds of the matrix product, and its operations
        self.operations = operations or {}  # work -> floating-point operations
        self.memory = memory or {}  # (program, work) -> bytes
        self.absent = absent or {}  # program -> why
        self.other_work = other_work or {}  # (program, work) -> what differs

    def best(self, program, works):
        """The fastest of several ways to the same work, each with its best number of threads."""
        found = [
            Best(statistics.median(values), threads)
            for (name, work, threads), values in self.seconds.items()
            if name == program and work in works and values
        ]
        return min(found, key=lambda best: best.seconds, default=None)

    def median(self, program, work, threads):
        values = self.seconds.get((program, work, threads))
        return statistics.median(values) if values else None
