"""JAX: a whole epoch as one compiled `scan`, the data on the device, the parameters donated (T1, T2)."""

import functools
import os

import harness

if hasattr(os, "sched_setaffinity"):
    # XLA has no setting for the number of its threads; it makes one for each processor that it may run on.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: harness.options.threads])

import jax
import jax.numpy as jnp
import numpy as np
import workloads


def train(network):
    x, y = workloads.load(harness.options.data, "train")
    x, y = workloads.examples_of(network, x[: workloads.TRAINING_EXAMPLES], y)
    steps = network.step_count(len(x))
    inputs, labels = jax.device_put(x), jax.device_put(y.astype(np.int32))
    function = {"sigmoid": jax.nn.sigmoid, "relu": jax.nn.relu}[network.activation]

    def loss(layers, batch, targets):
        for weights, biases in layers[:-1]:
            batch = function(batch @ weights + biases)
        weights, biases = layers[-1]
        log_outputs = jax.nn.log_softmax(batch @ weights + biases)
        return -jnp.take_along_axis(log_outputs, targets[:, None], axis=1).mean()

    @functools.partial(jax.jit, donate_argnums=0)
    def epoch(layers, order, inputs, labels):
        def step(layers, chosen):
            gradients = jax.grad(loss)(layers, inputs[chosen], labels[chosen])
            return jax.tree.map(lambda p, g: p - network.learning_rate * g, layers, gradients), None

        return jax.lax.scan(step, layers, order)[0]

    random = np.random.default_rng(1)
    layers = [(jax.device_put(weights), jax.device_put(biases)) for weights, biases in network.parameters()]

    def run():
        nonlocal layers
        order = random.permutation(len(x)).astype(np.int32).reshape(steps, network.batch_size)
        layers = jax.block_until_ready(epoch(layers, order, inputs, labels))

    before = network.cost(to_numpy(layers), x, y)
    run()
    after = network.cost(to_numpy(layers), x, y)
    harness.measure(network.name, run, cost_before=before, cost_after=after)


def to_numpy(layers):
    return [(np.array(weights), np.array(biases)) for weights, biases in layers]


for network in workloads.training_networks(harness.targets):
    train(network)
harness.finish("jax", jax)
