/// Memory for distorting one image after another, used by one thread at a time.
package struct DistortionScratch {
  /// The words that displacements are drawn with.
  let noise: UnsafeMutableBufferPointer<UInt32>
  /// The pixels of the new image.
  let image: UnsafeMutableBufferPointer<UInt8>
  /// What the kernel needs, aligned to 64 bytes.
  let memory: UnsafeMutableRawPointer

  /// The bytes that it all takes.
  static func size(_ shape: ImageShape, basis: DisplacementBasis?) -> Int {
    ImageResampler.scratchSize(shape, basis: basis) + 64
      + (basis?.noiseCount ?? 0) * MemoryLayout<UInt32>.size + shape.count
  }

  /// Divides memory of that size, which is aligned to 64 bytes.
  init(_ bytes: UnsafeMutableRawBufferPointer, shape: ImageShape, basis: DisplacementBasis?) {
    guard let start = bytes.baseAddress else { preconditionFailure("There is no memory.") }
    let kernels = (ImageResampler.scratchSize(shape, basis: basis) + 63) / 64 * 64
    let words = (basis?.noiseCount ?? 0) * MemoryLayout<UInt32>.size
    let noise = UnsafeMutableRawBufferPointer(rebasing: bytes[kernels..<kernels + words])
    let image = UnsafeMutableRawBufferPointer(
      rebasing: bytes[kernels + words..<kernels + words + shape.count])
    self.noise = noise.bindMemory(to: UInt32.self)
    self.image = image.bindMemory(to: UInt8.self)
    memory = start
  }
}
