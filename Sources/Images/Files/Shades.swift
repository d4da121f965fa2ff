/// From colours to shades of grey.
enum Shades {
  /// The shades of colours, Y = 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), rounded.
  ///
  /// - Parameters:
  ///   - samples: Red, green, blue and perhaps more for each pixel.
  ///   - samplesPerPixel: 3, or 4 of which the fourth is of no concern.
  static func grey(_ samples: [UInt8], samplesPerPixel: Int) -> [UInt8] {
    samples.withUnsafeBufferPointer { samples in
      stride(from: 0, to: samples.count, by: samplesPerPixel).map {
        grey(samples[$0], samples[$0 + 1], samples[$0 + 2])
      }
    }
  }

  /// The shades of colours with opacities, on a background that what is drawn stands out from.
  ///
  /// - Parameter samples: Red, green, blue and opacity for each pixel.
  static func opaque(_ samples: [UInt8]) -> [UInt8] {
    let shades = grey(samples, samplesPerPixel: 4)
    return samples.withUnsafeBufferPointer { samples in
      var (weighted, opacities) = (0, 0)
      for (pixel, shade) in shades.enumerated() {
        let opacity = Int(samples[4 * pixel + 3])
        weighted += Int(shade) * opacity
        opacities += opacity
      }
      let hasTransparency = opacities < 255 * shades.count
      let isBright = weighted > 127 * opacities
      let background = hasTransparency && isBright ? 0 : 255
      return shades.enumerated().map { pixel, shade in
        let opacity = Int(samples[4 * pixel + 3])
        return UInt8((Int(shade) * opacity + background * (255 - opacity) + 127) / 255)
      }
    }
  }

  private static func grey(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let thousandfold = 299 * Int(red) + 587 * Int(green) + 114 * Int(blue)
    return UInt8((thousandfold + 500) / 1000)
  }
}
