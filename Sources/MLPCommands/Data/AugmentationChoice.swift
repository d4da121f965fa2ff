import Datasets

/// The presets, as words of the command line.
extension Augmentation.Preset: ExpressibleByArgument {}
