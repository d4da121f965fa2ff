/// A command that only has subcommands: `mlp` itself, or `mlp data`.
package struct CommandGroup: Sendable {
  /// A member of a group.
  package enum Member: Sendable {
    case command(any Command.Type)
    case group(CommandGroup)
  }

  package let name: String
  package let abstract: String
  package let discussion: String
  package let members: [Member]
  package let examples: [CommandExample]

  /// Creates a group; the members are listed on the help page in the order given.
  package init(
    name: String, abstract: String, discussion: String = "", members: [Member],
    examples: [CommandExample] = []
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.members = members
    self.examples = examples
  }

  func member(named name: String) -> Member? {
    members.first { $0.name == name }
  }
}

extension CommandGroup.Member {
  var name: String {
    switch self {
    case .command(let command): command.configuration.name
    case .group(let group): group.name
    }
  }

  var abstract: String {
    switch self {
    case .command(let command): command.configuration.abstract
    case .group(let group): group.abstract
    }
  }
}
