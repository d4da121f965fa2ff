"""The programs that are compared, each run as a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

# The peers with the targets that they take part in. What is compiled for minutes runs in the first round only.
PEERS = {
    "numpy": ("with_numpy.py", {"T3", "T4"}, []),
    "scikit-learn": ("with_scikit_learn.py", {"T1"}, []),
    "pytorch": ("with_pytorch.py", {"T1", "T2", "T4"}, []),
    "jax": ("with_jax.py", {"T1", "T2"}, []),
    "keras": ("with_keras.py", {"T1"}, []),
    "onnxruntime": ("with_onnx_runtime.py", {"T4"}, []),
    "pytorch-compiled": ("with_pytorch.py", {"T1", "T2"}, ["--compiled"]),
}
FIRST_ROUND_ONLY = {"pytorch-compiled"}

# A child that takes longer is taken to have got stuck.
TIME_LIMIT = 300


class Absent(Exception):
    """A program that could not be measured, and why."""


def environment(**more):
    """The variables of this process, but for those that choose kernels or threads: every library does so itself."""
    dropped = ("OPENBLAS_", "OMP_", "MKL_", "XLA_FLAGS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, **more}


def run_json(command):
    """Runs a command and returns the JSON that it prints."""
    try:
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=TIME_LIMIT)
    except subprocess.TimeoutExpired:
        raise Absent(f"took more than {TIME_LIMIT} s") from None
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        last = lines[-1] if lines else f"exit code {done.returncode}"
        raise Absent(f"absent: {last}" if "ModuleNotFoundError" in last else f"failed: {last}")
    return json.loads(done.stdout)


def takes_part(name, targets):
    """Whether a peer has work for some targets."""
    _, own, _ = PEERS[name]
    return not own.isdisjoint(targets)


def run_peer(name, targets, threads, data, repetitions):
    """Measures a peer on the targets that it takes part in."""
    script, own, more = PEERS[name]
    wanted = sorted(own & set(targets))
    return run_json(
        [sys.executable, str(FOLDER / "peers" / script), "--data", str(data), "--threads", str(threads)]
        + ["--repetitions", str(repetitions), "--only", ",".join(wanted), *more]
    )


def run_ours(mlp, targets, threads, data, repetitions):
    """Measures our targets but for the whole program, which is timed like its peer."""
    wanted = [target for target in targets if target != "T5"]
    if not wanted:
        return None
    return run_json(
        [str(mlp), "benchmark", "--data", str(data), "--threads", str(threads), "--json", "--quiet"]
        + ["--repetitions", str(repetitions), "--only", ",".join(wanted)]
    )


def run_whole(command, threads):
    """Runs a whole program; returns its seconds and the most memory that it held, in bytes."""
    variables = environment(OMP_NUM_THREADS=str(threads))
    start = time.perf_counter()
    with tempfile.TemporaryFile() as messages:
        child = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=messages)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            messages.seek(0)
            lines = messages.read().decode(errors="replace").strip().splitlines()
            raise Absent(f"failed: {lines[-1] if lines else child.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return seconds, usage.ru_maxrss * unit


def whole_programs(mlp, data, scratch, threads):
    """The commands of T5 by program and work."""
    ours = [str(mlp), "train", "--data", str(data), "--epochs", "1", "--threads", str(threads), "--quiet"]
    ours += ["--force", "--output", str(scratch / "run")]
    script = [sys.executable, str(FOLDER / "peers" / "pytorch_script.py"), str(data), str(scratch / "model.pt")]
    return {
        ("mlp", "T5"): [*ours, "--batch-size", "100"],
        ("mlp", "T5-defaults"): ours,
        ("pytorch-script", "T5"): script,
    }
