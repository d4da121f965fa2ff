"""The script that a user of PyTorch writes for this job: gzip files, one epoch of 784-100-10, a saved model (T5).

Usage: pytorch_script.py FOLDER OUTPUT
"""

import gzip
import os
import sys

import numpy as np
import torch
from torch import nn

folder, output = sys.argv[1:3]


def read(name, header):
    with gzip.open(os.path.join(folder, name + ".gz")) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


images = torch.from_numpy(read("train-images-idx3-ubyte", 16).reshape(-1, 784).astype(np.float32))
labels = torch.from_numpy(read("train-labels-idx1-ubyte", 8).astype(np.int64))
images = (images / 255 - 0.1307) / 0.3081

torch.manual_seed(1)
model = nn.Sequential(nn.Linear(784, 100), nn.ReLU(), nn.Linear(100, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
loss_function = nn.CrossEntropyLoss()
for batch in torch.randperm(55_000).split(100):
    optimizer.zero_grad()
    loss_function(model(images[batch]), labels[batch]).backward()
    optimizer.step()
torch.save(model.state_dict(), output)
