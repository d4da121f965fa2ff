/// Texts as HTML reads them.
package enum HTMLText {
  /// A text that stays one wherever it stands, between tags or in quotes.
  package static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
