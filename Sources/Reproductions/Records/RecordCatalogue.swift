/// All records.
public enum RecordCatalogue {
  /// The records, in the order in which they are listed.
  public static let all: [Record] = [
    .fast97, .fast99, .simard2003, .simardModern, .srivastava2014, .strong, .ciresan2010,
    .committee,
  ]

  /// The record of a name.
  public static func record(named name: String) -> Record? { all.first { $0.name == name } }
}
