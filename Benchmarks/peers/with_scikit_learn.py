"""scikit-learn: `MLPClassifier`, one epoch in 32 bits (T1)."""

import warnings

import harness
import sklearn
import workloads
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from workloads import EPOCH

# One epoch is not meant to converge.
warnings.simplefilter("ignore", ConvergenceWarning)


def epoch():
    x, y = workloads.load(harness.options.data, "train")
    x, y = x[: workloads.TRAINING_EXAMPLES], y[: workloads.TRAINING_EXAMPLES]
    classifier = MLPClassifier(
        hidden_layer_sizes=EPOCH.widths[1:-1],
        activation="logistic",
        solver="sgd",
        alpha=0.0,
        batch_size=EPOCH.batch_size,
        learning_rate_init=EPOCH.learning_rate,
        momentum=0.0,
        nesterovs_momentum=False,
        max_iter=1,
        tol=0.0,
        n_iter_no_change=10**6,
        shuffle=True,
        random_state=1,
        warm_start=True,
    )
    # It draws its own first weights; a fit of a few examples makes the arrays to put the common ones into.
    classifier.fit(x[:1000], y[:1000])
    layers = EPOCH.parameters()
    classifier.coefs_ = [weights for weights, _ in layers]
    classifier.intercepts_ = [biases for _, biases in layers]
    before = EPOCH.cost(layers, x, y)
    classifier.fit(x, y)
    assert classifier.coefs_[0].dtype == x.dtype
    after = EPOCH.cost(list(zip(classifier.coefs_, classifier.intercepts_)), x, y)
    harness.measure("T1", lambda: classifier.fit(x, y), cost_before=before, cost_after=after)


if "T1" in harness.targets:
    epoch()
harness.finish("scikit-learn", sklearn)
