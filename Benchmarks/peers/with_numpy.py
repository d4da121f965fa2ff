"""NumPy: the notebook of Raschka's chapter 12 in 64 bits, an epoch with its evaluation (T3); prediction (T4)."""

import harness
import numpy as np
import workloads
from workloads import EPOCH


class NotebookNetwork:
    """The chapter's network and its way of training: one array after the other, in 64 bits."""

    hidden, classes, l2, rate, batch_size = 100, 10, 0.01, 0.0005, 100

    def __init__(self, features):
        self.random = np.random.RandomState(1)
        self.b_h = np.zeros(self.hidden)
        self.w_h = self.random.normal(loc=0.0, scale=0.1, size=(features, self.hidden))
        self.b_out = np.zeros(self.classes)
        self.w_out = self.random.normal(loc=0.0, scale=0.1, size=(self.hidden, self.classes))

    def sigmoid(self, z):
        return 1.0 / (1.0 + np.exp(-np.clip(z, -250, 250)))

    def forward(self, x):
        z_h = np.dot(x, self.w_h) + self.b_h
        a_h = self.sigmoid(z_h)
        z_out = np.dot(a_h, self.w_out) + self.b_out
        return a_h, z_out, self.sigmoid(z_out)

    def cost(self, y, outputs):
        penalty = self.l2 * (np.sum(self.w_h**2.0) + np.sum(self.w_out**2.0))
        return np.sum(-y * np.log(outputs) - (1.0 - y) * np.log(1.0 - outputs)) + penalty

    def predict(self, x):
        return np.argmax(self.forward(x)[1], axis=1)

    def epoch(self, x, y):
        order = np.arange(len(x))
        self.random.shuffle(order)
        for start in range(0, len(x) - self.batch_size + 1, self.batch_size):
            batch = order[start : start + self.batch_size]
            a_h, _, a_out = self.forward(x[batch])
            delta_out = a_out - y[batch]
            delta_h = np.dot(delta_out, self.w_out.T) * (a_h * (1.0 - a_h))
            gradient_h = np.dot(x[batch].T, delta_h)
            gradient_out = np.dot(a_h.T, delta_out)
            self.w_h -= self.rate * (gradient_h + self.l2 * self.w_h)
            self.b_h -= self.rate * np.sum(delta_h, axis=0)
            self.w_out -= self.rate * (gradient_out + self.l2 * self.w_out)
            self.b_out -= self.rate * np.sum(delta_out, axis=0)

    def evaluate(self, x, y, labels, x_valid, labels_valid):
        cost = self.cost(y, self.forward(x)[2])
        train = np.sum(labels == self.predict(x)) / len(x)
        valid = np.sum(labels_valid == self.predict(x_valid)) / len(x_valid)
        return cost, train, valid


def reproduction():
    images, labels = workloads.load(harness.options.data, "train", np.float64)
    count = workloads.TRAINING_EXAMPLES
    x, x_valid = images[:count], images[count:]
    one_hot = np.eye(10)[labels[:count]]
    network = NotebookNetwork(x.shape[1])
    before = network.cost(one_hot, network.forward(x)[2])

    def epoch():
        network.epoch(x, one_hot)
        return network.evaluate(x, one_hot, labels[:count], x_valid, labels[count:])

    after, _, _ = epoch()
    harness.measure("T3", epoch, cost_before=float(before), cost_after=float(after))


def prediction():
    x, y = workloads.load(harness.options.data, "t10k")
    (w_h, b_h), (w_out, b_out) = layers = EPOCH.parameters()

    def predict(images):
        hidden = 1 / (1 + np.exp(-(images @ w_h + b_h)))
        return (hidden @ w_out + b_out).argmax(axis=1)

    def one_by_one():
        for index in range(workloads.SINGLE_PREDICTIONS):
            predict(x[index : index + 1])

    one_by_one()
    harness.measure("T4-one", one_by_one, count=workloads.SINGLE_PREDICTIONS)
    predict(x)
    harness.measure("T4-many", lambda: predict(x), cost_before=EPOCH.cost(layers, x, y))


if "T3" in harness.targets:
    reproduction()
if "T4" in harness.targets:
    prediction()
harness.finish("numpy", np)
