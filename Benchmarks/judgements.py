"""The kinds of targets, and whether what was measured meets them."""

from dataclasses import dataclass

from results import OURS
from wording import duration, mebibytes


@dataclass(frozen=True)
class Line:
    """A line of the table: a target, what was found, and the verdict."""

    target: str
    work: str
    against: str
    ours: str
    theirs: str
    found: str
    wanted: str
    verdict: str


@dataclass(frozen=True)
class RatioTarget:
    """Our time is to be at most `limit` times a peer's; without a limit the ratio is only told."""

    target: str
    work: str
    peer: str
    limit: float | None
    ours: tuple = ()  # our ways to the work, where its name is not enough

    def line(self, results):
        ours = results.best(OURS, self.ours or (self.work,))
        theirs = results.best(self.peer, (self.work,))
        wanted = f"≤ {self.limit:.2f}" if self.limit is not None else ""
        found, verdict = "", ""
        if ours is None:
            verdict = "not measured"
        elif theirs is None or self.peer in results.absent:
            # What failed on the way may have been measured with the worse number of threads alone.
            verdict = results.absent.get(self.peer, "absent")
        elif difference := results.other_work.get((self.peer, self.work)):
            verdict = f"not the same work: {difference}"
        else:
            ratio = ours.seconds / theirs.seconds
            found = f"{ratio:.2f}"
            verdict = at_most(ratio, self.limit)
        work = self.ours[0] if len(self.ours) == 1 else self.work
        return Line(self.target, work, self.peer, str(ours or ""), str(theirs or ""), found, wanted, verdict)


@dataclass(frozen=True)
class AbsoluteTarget:
    """Our time is to be at most `limit` seconds."""

    target: str
    work: str
    limit: float

    def line(self, results):
        ours = results.best(OURS, (self.work,))
        verdict = at_most(ours.seconds, self.limit) if ours else "not measured"
        found = duration(ours.seconds) if ours else ""
        return Line(self.target, self.work, "the clock", str(ours or ""), "", found, f"≤ {duration(self.limit)}", verdict)


@dataclass(frozen=True)
class PeakTarget:
    """Our rate is to be at least `limit` of the fastest matrix product on as many threads."""

    target: str
    work: str
    precision: str
    limit: float

    def line(self, results):
        ours = results.best(OURS, (self.work,))
        peak = results.peaks.get((self.precision, ours.threads)) if ours else None
        operations = results.operations.get(self.work)
        wanted = f"≥ {self.limit:.2f}"
        if not (ours and peak and operations):
            return Line(self.target, self.work, "the peak", str(ours or ""), "", "", wanted, "not measured")
        peak_seconds, peak_operations = peak
        peak_rate = peak_operations / min(peak_seconds)
        share = operations / ours.seconds / peak_rate
        return Line(
            self.target,
            self.work,
            "the peak",
            f"{operations / ours.seconds / 1e9:.0f} GFLOP/s ({ours.threads})",
            f"{peak_rate / 1e9:.0f} GFLOP/s ({ours.threads})",
            f"{share:.2f}",
            wanted,
            at_least(share, self.limit),
        )


@dataclass(frozen=True)
class MemoryTarget:
    """A whole program is to hold at most `limit` bytes."""

    target: str
    work: str
    peer: str
    limit: int

    def line(self, results):
        ours, theirs = results.memory.get((OURS, self.work)), results.memory.get((self.peer, self.work))
        verdict = at_most(ours, self.limit) if ours else "not measured"
        return Line(
            self.target,
            f"{self.work} memory",
            self.peer,
            mebibytes(ours),
            mebibytes(theirs),
            mebibytes(ours),
            f"≤ {mebibytes(self.limit)}",
            verdict,
        )


@dataclass(frozen=True)
class SpeedupTarget:
    """Two threads are to be at least `limit` times as fast as one."""

    target: str
    work: str
    limit: float

    def line(self, results):
        one, two = (results.median(OURS, self.work, threads) for threads in (1, 2))
        wanted = f"≥ {self.limit:.2f}"
        if not (one and two):
            return Line(self.target, self.work, "one thread", "", "", "", wanted, "not measured")
        ratio = one / two
        return Line(
            self.target,
            self.work,
            "one thread",
            duration(two),
            duration(one),
            f"{ratio:.2f}",
            wanted,
            at_least(ratio, self.limit),
        )


def at_most(found, limit):
    """A target that is reached exactly is met."""
    if limit is None:
        return ""
    return "met" if found <= limit else f"missed by {percent(found / limit - 1)}"


def at_least(found, limit):
    return "met" if found >= limit else f"missed by {percent(1 - found / limit)}"


def percent(fraction):
    # A miss that would round to nothing is still a miss.
    return f"{100 * fraction:.0f} %" if fraction >= 0.01 else f"{100 * fraction:.2g} %"
