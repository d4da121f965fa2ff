"""ONNX Runtime: prediction (T4)."""

import harness
import numpy as np
import onnx
import onnxruntime
import workloads
from onnx import TensorProto, helper, numpy_helper
from workloads import EPOCH


def model():
    """784-100-10 as two `Gemm` nodes, the form that exporters give a dense layer."""
    (w_h, b_h), (w_out, b_out) = EPOCH.parameters()
    arrays = {"w_h": w_h, "b_h": b_h, "w_out": w_out, "b_out": b_out}
    graph = helper.make_graph(
        [
            helper.make_node("Gemm", ["x", "w_h", "b_h"], ["z_h"]),
            helper.make_node("Sigmoid", ["z_h"], ["a_h"]),
            helper.make_node("Gemm", ["a_h", "w_out", "b_out"], ["z"]),
        ],
        "perceptron",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["examples", 784])],
        [helper.make_tensor_value_info("z", TensorProto.FLOAT, ["examples", 10])],
        [numpy_helper.from_array(array, name) for name, array in arrays.items()],
    )
    network = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(network)
    return network.SerializeToString()


def prediction():
    x, y = workloads.load(harness.options.data, "t10k")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = harness.options.threads
    session = onnxruntime.InferenceSession(model(), options, providers=["CPUExecutionProvider"])

    def predict(images):
        return session.run(None, {"x": images})[0].argmax(axis=1)

    def one_by_one():
        for index in range(workloads.SINGLE_PREDICTIONS):
            session.run(None, {"x": x[index : index + 1]})

    assert (predict(x) == EPOCH.logits(EPOCH.parameters(), x).argmax(axis=1)).mean() > 0.999
    one_by_one()
    harness.measure("T4-one", one_by_one, count=workloads.SINGLE_PREDICTIONS)
    harness.measure("T4-many", lambda: predict(x), cost_before=EPOCH.cost(EPOCH.parameters(), x, y))


if "T4" in harness.targets:
    prediction()
harness.finish("onnxruntime", onnxruntime, np)
