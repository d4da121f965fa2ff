"""The work of the targets: the same shapes, data, first weights and learning rate as in
`Sources/Benchmarking/Workloads/TrainingWorkload+Targets.swift`.
"""

import gzip
import os
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Network:
    """A classifier whose outputs are a softmax, trained on the mean cross-entropy of a batch by plain gradient descent."""

    name: str
    widths: tuple
    activation: str  # of the hidden layers: "sigmoid" or "relu"
    deviation: float | None  # of the first weights; None for He's, sqrt(2 / inputs)
    batch_size: int
    learning_rate: float
    steps: int | None = None  # None for a whole epoch; what does not fill a batch is left out

    def step_count(self, examples):
        whole = examples // self.batch_size
        return whole if self.steps is None else min(whole, self.steps)

    def parameters(self, dtype=np.float32):
        """The first weights, inputs x outputs, and biases, drawn as the library draws them: by `RandomState(1)`."""
        random = np.random.RandomState(1)
        layers = []
        for inputs, outputs in zip(self.widths, self.widths[1:]):
            deviation = self.deviation or np.sqrt(2 / inputs)
            weights = random.normal(0, deviation, (inputs, outputs)).astype(dtype)
            layers.append((weights, np.zeros(outputs, dtype)))
        return layers

    def logits(self, layers, x):
        for weights, biases in layers[:-1]:
            z = x @ weights + biases
            x = 1 / (1 + np.exp(-z)) if self.activation == "sigmoid" else np.maximum(z, 0)
        weights, biases = layers[-1]
        return x @ weights + biases

    def cost(self, layers, x, y):
        """The mean cross-entropy of all examples: what shows that a peer has learned as much as the others."""
        total = 0.0
        for start in range(0, len(x), 5000):
            z = self.logits(layers, x[start : start + 5000]).astype(np.float64)
            z -= z.max(axis=1, keepdims=True)
            log_sums = np.log(np.exp(z).sum(axis=1))
            total += (log_sums - z[np.arange(len(z)), y[start : start + 5000]]).sum()
        return float(total / len(x))


EPOCH = Network("T1", (784, 100, 10), "sigmoid", 0.1, 100, 0.05)
WIDE = Network("T2-wide", (784, 800, 10), "relu", None, 128, 0.01)
DEEP = Network("T2-deep", (784, 2500, 2000, 1500, 1000, 500, 10), "relu", None, 128, 0.01, steps=60)

TRAINING_EXAMPLES = 55_000
SINGLE_PREDICTIONS = 2_000


def training_networks(targets):
    """The networks to train for some targets."""
    return ([EPOCH] if "T1" in targets else []) + ([WIDE, DEEP] if "T2" in targets else [])


def examples_of(network, x, y):
    """The examples that an epoch, or its first steps, goes through."""
    count = network.step_count(len(x)) * network.batch_size
    return x[:count], y[:count]


def read_idx(path):
    """The array in an IDX file, or in the same file with `.gz` at its end."""
    opener, path = (gzip.open, path + ".gz") if os.path.exists(path + ".gz") else (open, path)
    with opener(path, "rb") as file:
        content = file.read()
    dimensions = content[3]
    shape = np.frombuffer(content, ">i4", dimensions, 4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def load(folder, part, dtype=np.float32):
    """Images scaled to -1 ... 1, examples x 784, and labels."""
    images = read_idx(os.path.join(folder, f"{part}-images-idx3-ubyte"))
    labels = read_idx(os.path.join(folder, f"{part}-labels-idx1-ubyte"))
    scaled = ((images.reshape(len(images), -1) / 255.0) - 0.5) * 2
    return scaled.astype(dtype), labels.astype(np.int64)
