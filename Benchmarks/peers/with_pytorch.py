"""PyTorch: training (T1, T2) and prediction (T4), as it comes or, with `--compiled`, through `torch.compile`."""

import harness
import torch
import workloads
from torch import nn
from workloads import EPOCH

torch.set_num_threads(harness.options.threads)
torch.manual_seed(1)


def model_of(network):
    function = {"sigmoid": nn.Sigmoid, "relu": nn.ReLU}[network.activation]
    modules = []
    for weights, biases in network.parameters():
        linear = nn.Linear(*weights.shape)
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(weights.T))
            linear.bias.copy_(torch.from_numpy(biases))
        modules += [linear, function()]
    return nn.Sequential(*modules[:-1])


def layers_of(model):
    return [
        (module.weight.detach().numpy().T.copy(), module.bias.detach().numpy().copy())
        for module in model
        if isinstance(module, nn.Linear)
    ]


def train(network):
    x, y = workloads.load(harness.options.data, "train")
    x, y = workloads.examples_of(network, x[: workloads.TRAINING_EXAMPLES], y)
    inputs, labels = torch.from_numpy(x), torch.from_numpy(y)
    model = model_of(network)
    optimizer = torch.optim.SGD(model.parameters(), lr=network.learning_rate, fused=True)
    loss_function = nn.CrossEntropyLoss()

    def loss_of(batch, targets):
        return loss_function(model(batch), targets)

    if harness.options.compiled:
        loss_of = torch.compile(loss_of)

    def epoch():
        for batch in torch.randperm(len(inputs)).split(network.batch_size):
            optimizer.zero_grad(set_to_none=True)
            # A quarter faster than inputs[batch].
            loss_of(inputs.index_select(0, batch), labels.index_select(0, batch)).backward()
            optimizer.step()

    before = network.cost(layers_of(model), x, y)
    epoch()
    after = network.cost(layers_of(model), x, y)
    harness.measure(network.name, epoch, cost_before=before, cost_after=after)


def predict():
    x, y = workloads.load(harness.options.data, "t10k")
    images = torch.from_numpy(x)
    model = model_of(EPOCH).eval()
    call = torch.compile(model) if harness.options.compiled else model

    @torch.inference_mode()
    def one_by_one():
        for index in range(workloads.SINGLE_PREDICTIONS):
            call(images[index : index + 1]).argmax(1)

    @torch.inference_mode()
    def all_at_once():
        return call(images).argmax(1)

    one_by_one()
    harness.measure("T4-one", one_by_one, count=workloads.SINGLE_PREDICTIONS)
    all_at_once()
    harness.measure("T4-many", all_at_once, cost_before=EPOCH.cost(layers_of(model), x, y))


for network in workloads.training_networks(harness.targets):
    train(network)
if "T4" in harness.targets:
    predict()
harness.finish("pytorch-compiled" if harness.options.compiled else "pytorch", torch)
