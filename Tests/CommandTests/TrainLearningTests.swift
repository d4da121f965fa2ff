import Testing

@Suite("How mlp train learns, as the options say")
struct TrainLearningTests {
  /// The configuration that options come to, as run.json has it.
  private func configuration(_ options: [String]) async throws -> JSON {
    let folder = try ScratchFolder()
    try await folder.train("run", ["--epochs", "5", "--hidden", "5"] + options)
    return try JSON(folder.text("run/run.json"))["configuration"]
  }

  @Test(
    "Each rule is used with its usual settings, and learns with its usual rate",
    arguments: [
      ("sgd", 0.05), ("momentum", 0.005), ("nesterov", 0.005), ("adam", 0.001), ("adamw", 0.001),
      ("rmsprop", 0.001),
    ])
  func rule(name: String, rate: Double) async throws {
    let folder = try ScratchFolder()
    let results = try await folder.train(
      "run", ["--optimizer", name, "--hidden", "30", "--batch-size", "32", "--epochs", "3"])
    let accuracy = try #require(results["epochs"].elements.last?["train_accuracy"].number)
    #expect(accuracy > 0.85)
    let configuration = try JSON(folder.text("run/run.json"))["configuration"]
    #expect(configuration["optimizer"].keys == (name == "sgd" ? [] : [name]))
    let found = try #require(configuration["learning_rate"]["constant"]["rate"].number)
    #expect(abs(found - rate) < 1e-12)
  }

  @Test("Settings of a rule are taken, on the command line as in a file")
  func settings() async throws {
    let adam = try await configuration([
      "--optimizer", "adam", "--beta1", "0.8", "--beta2", "0.99", "--epsilon", "1e-6",
    ])
    #expect(
      adam["optimizer"]["adam"]
        == .object(["beta1": .number(0.8), "beta2": .number(0.99), "epsilon": .number(1e-6)]))
    let folder = try ScratchFolder()
    try folder.write(
      #"{"optimizer": "rmsprop", "alpha": 0.9, "momentum": 0.5, "centered": true, "epochs": 1}"#
        .utf8, as: "options.json")
    try await folder.train("run", ["--config", "options.json"])
    let settings = try JSON(folder.text("run/run.json"))["configuration"]["optimizer"]["rmsprop"]
    #expect(settings["alpha"] == .number(0.9))
    #expect(settings["momentum"] == .number(0.5))
    #expect(settings["centered"] == .boolean(true))
    // Another rule leaves behind what the file says of its own; on the command line it would be a mistake.
    try await folder.train("other", ["--config", "options.json", "--optimizer", "adam"])
    let other = try JSON(folder.text("other/run.json"))["configuration"]["optimizer"]
    #expect(other.keys == ["adam"] && other["adam"]["beta1"] == .number(0.9))
    try await folder.mlp("train", "--optimizer", "adam", "--momentum", "0.5")
      .expectFailure(64, ["--momentum goes with", "nothing with adam."])
  }

  @Test(
    "Each schedule is recorded with its settings",
    arguments: [
      (["--learning-rate", "0.3"], #"{"constant": {"rate": 0.3}}"#),
      (["--learning-rate-decay", "0.5"], #"{"exponential": {"initial": 0.05, "decay": 0.5}}"#),
      (
        ["--schedule", "exponential", "--learning-rate-decay", "0.5"],
        #"{"exponential": {"initial": 0.05, "decay": 0.5}}"#
      ),
      (
        ["--schedule", "step", "--decay-every", "2", "--learning-rate", "1"],
        #"{"step": {"initial": 1, "every": 2, "factor": 0.1}}"#
      ),
      (
        ["--schedule", "cosine", "--lowest-rate", "1e-4"],
        #"{"cosine": {"initial": 0.05, "floor": 1e-4}}"#
      ),
      (
        ["--schedule", "one-cycle", "--learning-rate", "0.2"],
        #"{"one_cycle": {"maximum": 0.2, "rise": 0.3, "start_divisor": 25, "end_divisor": 1e4}}"#
      ),
      (
        ["--schedule", "plateau", "--patience", "3", "--learning-rate-decay", "0.5"],
        """
        {"reduce_on_plateau": {"initial": 0.05, "factor": 0.5, "patience": 3, "threshold": 1e-4, "minimum": 0}}
        """
      ),
      (
        ["--warm-up", "2", "--schedule", "cosine"],
        #"{"warm_up": {"length": {"epochs": 2}, "then": {"cosine": {"initial": 0.05, "floor": 0}}}}"#
      ),
      (
        ["--warm-up", "20steps"],
        #"{"warm_up": {"length": {"steps": 20}, "then": {"constant": {"rate": 0.05}}}}"#
      ),
      (
        ["--warm-up", "5%"],
        #"{"warm_up": {"length": {"share": 0.05}, "then": {"constant": {"rate": 0.05}}}}"#
      ),
      (["--warm-up", "0"], #"{"constant": {"rate": 0.05}}"#),
    ])
  func schedule(options: [String], expected: String) async throws {
    #expect(try await configuration(options)["learning_rate"] == JSON(expected))
  }

  @Test(
    "Options that would do nothing are refused",
    arguments: [
      (["--hidden", "none", "--dropout", "0.5"], "--dropout is about hidden units"),
      (["--hidden", "none", "--max-norm", "2"], "--max-norm is about hidden units"),
      (["--hidden", "none", "--batch-norm"], "--batch-norm is about hidden layers"),
      (["--warm-up", "10"], "The warm-up must end before the training does"),
      (["--warm-up", "100%", "--schedule", "one-cycle"], "The warm-up must end before"),
    ])
  func withoutEffect(options: [String], message: String) async throws {
    try await ScratchFolder().mlp(["train"] + options).expectFailure(64, [message])
  }

  @Test("Beside a run, each part of its schedule can be changed by itself")
  func changedSchedule() async throws {
    let folder = try ScratchFolder()
    try await folder.train(
      "first", ["--schedule", "cosine", "--warm-up", "1", "--learning-rate", "0.2"])
    func changed(_ options: [String]) async throws -> JSON {
      try await folder.train("again", ["--config", "first", "--force"] + options)
      return try JSON(folder.text("again/run.json"))["configuration"]["learning_rate"]
    }
    #expect(
      try await changed(["--learning-rate", "0.1"])
        == JSON(
          #"{"warm_up": {"length": {"epochs": 1}, "then": {"cosine": {"initial": 0.1, "floor": 0}}}}"#
        ))
    #expect(
      try await changed(["--warm-up", "0"]) == JSON(#"{"cosine": {"initial": 0.2, "floor": 0}}"#))
    #expect(
      try await changed(["--schedule", "constant"])
        == JSON(#"{"warm_up": {"length": {"epochs": 1}, "then": {"constant": {"rate": 0.2}}}}"#))
    #expect(
      try await changed(["--lowest-rate", "0.01"])["warm_up"]["then"]
        == JSON(#"{"cosine": {"initial": 0.2, "floor": 0.01}}"#))
  }

  @Test("Batch normalisation and weight decay are recorded, and can be taken away again")
  func layersAndDecay() async throws {
    let folder = try ScratchFolder()
    let settings = ["--hidden", "12,8", "--batch-norm", "--weight-decay", "0.02", "--l2", "0.001"]
    try await folder.train("first", settings)
    let first = try JSON(folder.text("first/run.json"))["configuration"]
    let isNormalized = first["architecture"]["layers"].elements.map {
      $0["batch_normalization"] != .null
    }
    #expect(isNormalized == [true, true, false])
    #expect(first["weight_decay"] == .number(0.02))
    #expect(first["objective"]["penalty"]["strength"] == .number(0.001))
    try await folder.train(
      "again", ["--config", "first", "--no-batch-norm", "--weight-decay", "0"])
    let again = try JSON(folder.text("again/run.json"))["configuration"]
    #expect(
      again["architecture"]["layers"].elements.allSatisfy { $0["batch_normalization"] == .null })
    #expect(again["weight_decay"] == .number(0))
  }

  @Test("Distortions are a name, or an object with limits, or none")
  func augmentation() async throws {
    let gentle = try await configuration(["--augment", "gentle"])["augmentation"]
    #expect(gentle["rotation"] == .number(12))
    let folder = try ScratchFolder()
    try folder.write(
      #"{"augment": {"rotation": 5, "elastic": {"sigma": 4, "alpha": 34}}, "hidden": 5, "epochs": 1}"#
        .utf8, as: "options.json")
    try await folder.train("run", ["--config", "options.json"])
    let own = try JSON(folder.text("run/run.json"))["configuration"]["augmentation"]
    #expect(own["rotation"] == .number(5))
    #expect(own["elastic"]["sigma"] == .number(4))
    try await folder.train("plain", ["--config", "run", "--augment", "none"])
    let plain = try JSON(folder.text("plain/run.json"))["configuration"]
    #expect(plain["augmentation"] == .null)
  }

  @Test("What regularises is recorded, and can be taken away again")
  func regularization() async throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      {"dropout": 0.25, "input-dropout": 0.1, "label-smoothing": 0.05, "class-weights": "balanced",
       "hidden": [12, 8], "epochs": 1}
      """.utf8, as: "options.json")
    try await folder.train("first", ["--config", "options.json"])
    let first = try JSON(folder.text("first/run.json"))["configuration"]
    let layers = first["architecture"]["layers"].elements
    #expect(layers.map { $0["dropout"] } == [.number(0.25), .number(0.25), .null])
    #expect(first["architecture"]["input_dropout"] == .number(0.1))
    #expect(first["label_smoothing"] == .number(0.05))
    #expect(first["class_weights"] == .string("balanced"))
    try await folder.train(
      "again",
      [
        "--config", "first", "--dropout", "0", "--input-dropout", "0", "--label-smoothing", "0",
        "--class-weights", "1,1,1,1,1,1,1,1,1,2",
      ])
    let again = try JSON(folder.text("again/run.json"))["configuration"]
    #expect(again["architecture"]["layers"].elements.allSatisfy { $0["dropout"] == .null })
    #expect(again["architecture"]["input_dropout"] == .null)
    #expect(again["label_smoothing"] == .number(0))
    #expect(again["class_weights"].elements.last == .number(2))
    try await folder.train("none", ["--config", "again", "--class-weights", "none"])
    #expect(try JSON(folder.text("none/run.json"))["configuration"]["class_weights"] == .null)
  }

  @Test("Penalties, limits and averages are recorded, and can be taken away again")
  func limits() async throws {
    let folder = try ScratchFolder()
    try await folder.train(
      "first", ["--l1", "1e-5", "--max-norm", "3", "--clip-norm", "1", "--average", "0.99"])
    let first = try JSON(folder.text("first/run.json"))["configuration"]
    #expect(first["objective"]["l1"] == .number(1e-5))
    #expect(first["max_norm"] == .number(3))
    #expect(first["gradient_clipping"] == .object(["norm": .number(1)]))
    #expect(first["weight_averaging"]["decay"] == .number(0.99))
    try await folder.train(
      "again",
      [
        "--config", "first", "--l1", "0", "--max-norm", "0", "--clip-value", "0.1", "--average",
        "0",
      ])
    let again = try JSON(folder.text("again/run.json"))["configuration"]
    #expect(again["objective"]["l1"] == .number(0))
    #expect(again["max_norm"] == .null)
    #expect(again["gradient_clipping"] == .object(["value": .number(0.1)]))
    #expect(again["weight_averaging"] == .null)
  }

  @Test("Early stopping is recorded, changed and taken away")
  func earlyStopping() async throws {
    let folder = try ScratchFolder()
    try await folder.train(
      "first", ["--early-stopping", "3", "--early-stopping-measure", "cost", "--epochs", "2"])
    func stopping(_ run: String) throws -> JSON {
      try JSON(folder.text("\(run)/run.json"))["configuration"]["early_stopping"]
    }
    #expect(try stopping("first")["patience"] == .number(3))
    #expect(try stopping("first")["measure"] == .string("validationCost"))
    try await folder.train("again", ["--config", "first", "--early-stopping", "5"])
    #expect(try stopping("again")["patience"] == .number(5))
    #expect(try stopping("again")["measure"] == .string("validationCost"))
    try await folder.train("without", ["--config", "first", "--early-stopping", "0"])
    #expect(try stopping("without") == .null)
  }

  @Test(
    "What does not go together, or is not there, is refused",
    arguments: [
      (
        ["--beta1", "0.8"], "--beta1 goes with adam and adamw, and means nothing with sgd.",
        "--beta1 <share>"
      ),
      (
        ["--optimizer", "adam", "--momentum", "0.9"],
        "--momentum goes with momentum, nesterov and rmsprop, and means nothing with adam.",
        "--momentum <share>"
      ),
      (
        ["--optimizer", "adm"],
        """
        --optimizer expects one of sgd, momentum, nesterov, adam, adamw, rmsprop, but got 'adm'. Did you mean 'adam'?
        """, "--optimizer <rule>"
      ),
      (
        ["--beta2", "1", "--optimizer", "adam"],
        "--beta2 must be at least 0 and below 1, but got '1'.", "--beta2 <share>"
      ),
      (
        ["--patience", "3"], "--patience goes with plateau, and means nothing with constant.",
        "--patience <n>"
      ),
      (
        ["--schedule", "step"],
        "With --schedule step, --decay-every says after how many epochs the rate changes.",
        "--decay-every <n>"
      ),
      (
        ["--schedule", "exponential"],
        "With --schedule exponential, --learning-rate-decay says what the rate is multiplied by.",
        "--learning-rate-decay <factor>"
      ),
      (
        ["--warm-up", "5min"],
        """
        --warm-up expects a number of epochs such as 1 or 0.5, of steps such as 500steps, or a share of the training such \
        as 5%, but got '5min'.
        """, "--warm-up <length>"
      ),
      (
        ["--dropout", "1"], "--dropout must be at least 0 and below 1, but got '1'.",
        "--dropout <share>"
      ),
      (
        ["--clip-norm", "1", "--clip-value", "1"],
        "--clip-norm and --clip-value exclude each other: choose one.", "--clip-value <limit>"
      ),
      (
        ["--class-weights", "1,2"],
        "There must be 10 weights, one for each class, not 2.", "--class-weights <weights>"
      ),
      (
        ["--class-weights", "even"],
        """
        --class-weights expects 'balanced', 'none', or a number for each class separated by commas, none below 0, but got \
        'even'.
        """, "--class-weights <weights>"
      ),
      (
        ["--least-improvement", "0.1"], "--least-improvement needs --early-stopping.",
        "--least-improvement <amount>"
      ),
      (
        ["--augment", "wild"],
        """
        --augment expects gentle, deskewed, simard, ciresan, none or an object such as {"rotation": 12, "shift": 1}, but \
        got 'wild'.
        """, "--augment <distortions>"
      ),
      (
        ["--augment", #"{"rotaton": 12}"#],
        "There is no 'augment.rotaton'. Did you mean 'augment.rotation'?", "--augment <distortions>"
      ),
      (
        ["--augment", #"{"elastic": {"sigma": 5}}"#],
        #"{"elastic": {"sigma": 5}} cannot be used: it has no 'elastic.alpha'."#,
        "--augment <distortions>"
      ),
      (
        ["--augment", #"{"elastic": {"bend": 5, "sigma": 5, "alpha": 36}}"#],
        "There is no 'augment.elastic.bend'. It can have alpha, sigma.", "--augment <distortions>"
      ),
      (
        ["--augment", #"{"rotation": "far"}"#],
        #"'augment.rotation' expects a number, but found the text "far"."#,
        "--augment <distortions>"
      ),
      (
        ["--augment", #"{"rotation": 12"#],
        "--augment is not JSON: Expected ',' or '}', but found the end of the file.",
        "--augment <distortions>"
      ),
    ])
  func faults(options: [String], message: String, help: String) async throws {
    let outcome = try await ScratchFolder().mlp(["train"] + options)
    outcome.expectUsageFault(message, help: help, usage: "mlp train [options]")
  }
}
