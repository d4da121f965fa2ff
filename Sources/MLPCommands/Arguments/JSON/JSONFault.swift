/// The place where a text stops being JSON that can be taken.
package struct JSONFault: Error, Equatable {
  /// The line, from 1.
  package let line: Int
  /// What is wrong there, in a sentence.
  package let problem: String
  /// Whether it is no JSON at all, and not only JSON that says two things at once.
  package var isSyntax = true
}
