"""What the scripts of all peers share: arguments, threads, timing, and the results as JSON on standard output.

Import this before any library that computes: it sets how many threads they may use, which they read when they are
loaded. The clock is `time.perf_counter`; each piece of work runs once to warm up (and to compile, where there is
something to compile) before its repetitions count.
"""

import argparse
import json
import os
import sys
import time

arguments = argparse.ArgumentParser()
arguments.add_argument("--data", required=True, help="folder with MNIST's four IDX files, gzip or not")
arguments.add_argument("--threads", type=int, default=1)
arguments.add_argument("--repetitions", type=int, default=3)
arguments.add_argument("--only", default="T1,T2,T3,T4", help="targets, separated by commas")
arguments.add_argument("--compiled", action="store_true", help="PyTorch: with torch.compile")
options = arguments.parse_args()
targets = options.only.split(",")

for variable in (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
):
    os.environ[variable] = str(options.threads)

_measurements = []


def measure(name, run, count=1, **evidence):
    """Times `run`, which does the work of `name` and does it `count` times at each call."""
    seconds = []
    for repetition in range(options.repetitions):
        start = time.perf_counter()
        run()
        seconds.append((time.perf_counter() - start) / count)
    print(f"{name}: {sorted(seconds)[len(seconds) // 2]:.6f} s", file=sys.stderr)
    _measurements.append({"name": name, "threads": options.threads, "seconds": seconds, **evidence})


def finish(peer, *modules):
    """Prints everything that was measured, with the versions of the libraries that did it."""
    result = {
        "peer": peer,
        "versions": {module.__name__: module.__version__ for module in modules},
        "blas": _blas(),
        "measurements": _measurements,
    }
    json.dump(result, sys.stdout)
    print()


def _blas():
    """The libraries for matrix products in this process, and the kernels that they have picked."""
    try:
        from threadpoolctl import threadpool_info
    except ImportError:
        return []
    return [
        {key: info.get(key) for key in ("internal_api", "version", "architecture", "num_threads")}
        for info in threadpool_info()
    ]
