"""Whether a peer did the work that we did, by its cost before and after the first epoch."""

# After an epoch in another order, and 60 steps of a deep network are noisy: how far a peer's fall of the cost may be from ours.
TOLERANCE_OF_FALL = 0.10
# The first weights are the same, and so is the cost, but for the order of summation in 32 bits.
TOLERANCE_OF_START = 1e-4
# The notebook's order of examples is the same as well, in 64 bits.
TOLERANCE_OF_REPRODUCTION = 1e-9


def difference(work, ours, theirs):
    """What shows that a peer did other work than we did, or None.

    `ours` and `theirs` are the costs before and after; None where there is none to compare.
    """
    before, after = zip(ours, theirs)
    if None in before:
        return None
    if abs(before[1] / before[0] - 1) > TOLERANCE_OF_START:
        return f"its cost begins at {before[1]:.6g}, ours at {before[0]:.6g}"
    if None in after:
        return None
    if work == "T3" and abs(after[1] / after[0] - 1) > TOLERANCE_OF_REPRODUCTION:
        return f"its cost comes to {after[1]:.10g}, ours to {after[0]:.10g}"
    falls = before[0] - after[0], before[1] - after[1]
    if abs(falls[1] / falls[0] - 1) > TOLERANCE_OF_FALL:
        return f"its cost falls by {falls[1]:.3g}, ours by {falls[0]:.3g}"
    return None
