/// How the process reports its end to the shell. The numbers above 2 are those of BSD's
/// `sysexits.h`, and 130 is the shell's own for "stopped by Ctrl-C".
package enum ExitCode: Int32, Sendable {
  /// Everything asked for was done.
  case success = 0
  /// The work was done, and a check it makes did not hold.
  case checkFailed = 1
  /// The command line was wrong.
  case usage = 64
  /// A file was read and its content is wrong.
  case badData = 65
  /// A file or folder that was named is not there.
  case noInput = 66
  /// A fault of this program.
  case internalFault = 70
  /// Reading, writing or the network failed.
  case inputOutput = 74
  /// Stopped by the user, after saving.
  case interrupted = 130
}
