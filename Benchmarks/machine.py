"""What is worth knowing of the machine that measured."""

import os
import platform
import re
from pathlib import Path


def describe():
    return {
        "processor": processor(),
        "processors": os.cpu_count(),
        "memory": memory(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load before": load(),
    }


def load():
    """How many processes wanted a processor, over the last minute, five and fifteen: above 0.5 the times are not to be trusted."""
    return ", ".join(f"{average:.2f}" for average in os.getloadavg())


def processor():
    """The model and, because virtual machines shorten it, the numbers that tell processors apart."""
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.processor() or platform.machine()

    def field(name):
        found = re.search(rf"^{name}\s*:\s*(.+)$", text, re.MULTILINE)
        return found.group(1).strip() if found else "?"

    return f"{field('model name')} (family {field('cpu family')}, model {field('model')})"


def memory():
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.1f} GiB"
    except (ValueError, OSError):
        return "unknown"


def short_name():
    """The processor as a part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", processor().lower()).strip("-")
