internal import CVectorKernels

/// Waits a short time in a loop, which is faster than to sleep and be woken.
enum SpinWait {
  /// How often to look before others may use the processor.
  private static let looksBeforeYield = 10000

  static func wait(until isDone: () -> Bool) {
    var looks = 0
    while !isDone() {
      looks += 1
      if looks > looksBeforeYield { yield_processor() } else { spin_pause() }
    }
  }
}
