"""Programs taking turns, and what they measured."""

import sys
import tempfile
from pathlib import Path

import programs
import targets
from results import OURS, Results
from same_work import difference

THREADS = (1, 2)


class Comparison:
    """What has been measured so far."""

    def __init__(self, options):
        self.options = options
        self.results = Results({})
        self.costs = {}
        self.described = {}

    def round(self, number):
        for threads in THREADS:
            self.take_ours(threads)
            for name in programs.PEERS:
                if number == 1 or name not in programs.FIRST_ROUND_ONLY:
                    self.take_peer(name, threads)
            if "T5" in self.options.only:
                self.take_whole_programs(threads)

    def take_ours(self, threads):
        say(f"  mlp, threads: {threads}")
        options = self.options
        found = programs.run_ours(options.mlp, options.only, threads, options.data, options.repetitions)
        if found is None:
            return
        kernels = found["machine"]["product_kernels"]
        self.described[OURS] = {
            "versions": {"mlp": found["program"].split()[-1]},
            "blas": [{"internal_api": "openblas", "version": "of the system", "architecture": kernels}],
        }
        for entry in found["measurements"]:
            self.take(OURS, entry)
            self.results.operations[entry["name"]] = entry.get("operations")
        for entry in found["peaks"]:
            key = (entry["precision"], entry["threads"])
            known, _ = self.results.peaks.get(key, ([], 0))
            self.results.peaks[key] = (known + entry["seconds"], entry["operations"])

    def take_peer(self, name, threads):
        options = self.options
        if name in self.results.absent or not programs.takes_part(name, options.only):
            return
        say(f"  {name}, threads: {threads}")
        try:
            found = programs.run_peer(name, options.only, threads, options.data, options.repetitions)
        except programs.Absent as reason:
            say(f"    {reason}")
            self.results.absent[name] = str(reason)
            return
        self.described[name] = {"versions": found["versions"], "blas": found["blas"]}
        for entry in found["measurements"]:
            self.take(name, entry)

    def take(self, program, entry):
        work, threads = entry["name"], entry["threads"]
        self.results.seconds.setdefault((program, work, threads), []).extend(entry["seconds"])
        self.costs.setdefault((program, work), (entry.get("cost_before"), entry.get("cost_after")))

    def take_whole_programs(self, threads):
        options = self.options
        with tempfile.TemporaryDirectory() as scratch:
            commands = programs.whole_programs(options.mlp, options.data, Path(scratch), threads)
            for _ in range(options.repetitions):
                for (program, work), command in commands.items():
                    if program in self.results.absent:
                        continue
                    try:
                        seconds, memory = programs.run_whole(command, threads)
                    except programs.Absent as reason:
                        self.results.absent[program] = str(reason)
                        continue
                    self.results.seconds.setdefault((program, work, threads), []).append(seconds)
                    known = self.results.memory.get((program, work), 0)
                    self.results.memory[program, work] = max(known, memory)

    def judge(self):
        """Checks that peers did our work, and returns the lines of the table."""
        for (program, work), theirs in self.costs.items():
            ours = self.costs.get((OURS, {"T4-many": "T4-many-dataset"}.get(work, work)))
            if program == OURS or ours is None:
                continue
            found = difference(work, ours, theirs)
            if found:
                self.results.other_work[program, work] = found
        return targets.lines(self.results, self.options.only)

    def record(self):
        """Every figure, for the file."""
        results = self.results
        return {
            "programs": self.described,
            "absent": results.absent,
            "seconds": [
                {"program": program, "work": work, "threads": threads, "seconds": values}
                for (program, work, threads), values in results.seconds.items()
            ],
            "peaks": [
                {"precision": precision, "threads": threads, "seconds": seconds, "operations": operations}
                for (precision, threads), (seconds, operations) in results.peaks.items()
            ],
            "costs": [
                {"program": program, "work": work, "before": before, "after": after}
                for (program, work), (before, after) in self.costs.items()
                if before is not None
            ],
            "memory": [
                {"program": program, "work": work, "bytes": count}
                for (program, work), count in results.memory.items()
            ],
        }


def say(text):
    print(text, file=sys.stderr, flush=True)
