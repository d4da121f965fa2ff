import Foundation
import MLPCommands

exit(MLP.main(Array(CommandLine.arguments.dropFirst()), in: .ofThisProcess()).rawValue)
