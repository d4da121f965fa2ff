"""Keras on TensorFlow: `fit` for one epoch (T1)."""

import os

import harness

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import keras
import tensorflow
import workloads
from workloads import EPOCH

tensorflow.config.threading.set_intra_op_parallelism_threads(harness.options.threads)
tensorflow.config.threading.set_inter_op_parallelism_threads(harness.options.threads)
keras.utils.set_random_seed(1)


def epoch():
    x, y = workloads.load(harness.options.data, "train")
    x, y = x[: workloads.TRAINING_EXAMPLES], y[: workloads.TRAINING_EXAMPLES]
    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(100, activation=EPOCH.activation),
            keras.layers.Dense(10),
        ]
    )
    layers = EPOCH.parameters()
    model.set_weights([array for layer in layers for array in layer])
    model.compile(
        optimizer=keras.optimizers.SGD(EPOCH.learning_rate),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        # Going back to Python less often made an epoch a third shorter; compiling by XLA is Keras's own choice.
        steps_per_execution=50,
    )

    def fit():
        model.fit(x, y, batch_size=EPOCH.batch_size, epochs=1, verbose=0, shuffle=True)

    before = EPOCH.cost(layers, x, y)
    fit()
    weights = model.get_weights()
    after = EPOCH.cost(list(zip(weights[::2], weights[1::2])), x, y)
    harness.measure("T1", fit, cost_before=before, cost_after=after)


if "T1" in harness.targets:
    epoch()
harness.finish("keras", keras, tensorflow)
