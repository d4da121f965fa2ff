"""The targets."""

from judgements import AbsoluteTarget, MemoryTarget, PeakTarget, RatioTarget, SpeedupTarget

MANY = ("T4-many-matrix", "T4-many-dataset")
SCRIPT = "pytorch-script"

TARGETS = [
    RatioTarget("T1", "T1", "jax", 0.50),
    RatioTarget("T1", "T1", "pytorch", 0.25),
    RatioTarget("T1", "T1", "pytorch-compiled", None),
    RatioTarget("T1", "T1", "scikit-learn", 0.25),
    RatioTarget("T1", "T1", "keras", 0.12),
    RatioTarget("T2", "T2-wide", "jax", 1.00),
    RatioTarget("T2", "T2-wide", "pytorch", 0.40),
    RatioTarget("T2", "T2-wide", "pytorch-compiled", None),
    RatioTarget("T2", "T2-deep", "jax", 1.00),
    RatioTarget("T2", "T2-deep", "pytorch", 0.40),
    RatioTarget("T2", "T2-deep", "pytorch-compiled", None),
    PeakTarget("T2", "T2-deep", "float32", 0.80),
    RatioTarget("T3", "T3", "numpy", 0.35),
    AbsoluteTarget("T4", "T4-one", 3e-6),
    RatioTarget("T4", "T4-one", "onnxruntime", None),
    RatioTarget("T4", "T4-one", "numpy", None),
    RatioTarget("T4", "T4-one", "pytorch", None),
    RatioTarget("T4", "T4-many", "onnxruntime", 1.00, MANY),
    RatioTarget("T4", "T4-many", "numpy", None, MANY),
    RatioTarget("T4", "T4-many", "pytorch", None, MANY),
    RatioTarget("T5", "T5", SCRIPT, 0.20),
    RatioTarget("T5", "T5", SCRIPT, 0.20, ("T5-defaults",)),
    MemoryTarget("T5", "T5", SCRIPT, 150 * 2**20),
    SpeedupTarget("T6", "T1", 1.6),
    SpeedupTarget("T6", "T2-deep", 1.8),
]


def lines(results, targets):
    """The lines of the table for some targets, by their names."""
    return [target.line(results) for target in TARGETS if target.target in targets]
