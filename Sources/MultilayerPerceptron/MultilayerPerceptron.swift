// One import for what a user of the library needs.

@_exported import Datasets
@_exported import Evaluation
@_exported import LinearAlgebra
@_exported import NeuralNetworks
@_exported import NumPyCompatibility
@_exported import Training
