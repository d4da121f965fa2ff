extension DatasetFolder {
  /// Reads the four files and checks that they belong together.
  ///
  /// - Parameters:
  ///   - name: the name of the result; without it, the published name of the data set if its
  ///     content is known, and otherwise the folder's name.
  ///   - classNames: what the classes are called; without it, the lines of `classes.txt` if the
  ///     folder has one, the published names if the content is known, and otherwise the digits.
  /// - Throws: `DataError` that names the file, the place in it, and the fault.
  public func load(
    name: String? = nil, classNames: [String]? = nil
  ) throws(DataError) -> TrainTestDatasets {
    let trainFiles = try LabeledFiles(
      images: IDXFile(contentsOf: path(of: .trainImages)),
      labels: IDXFile(contentsOf: path(of: .trainLabels)))
    let testFiles = try LabeledFiles(
      images: IDXFile(contentsOf: path(of: .testImages)),
      labels: IDXFile(contentsOf: path(of: .testLabels)))
    let known = KnownDataset.all.first { $0.sha256[.trainImages] == trainFiles.images.file.sha256 }
    let ownNames = try classNames == nil ? readClassNames() : classNames
    return try TrainTestDatasets(
      name: name ?? known?.name ?? ownName, train: trainFiles, test: testFiles,
      classNames: ownNames ?? known?.classNames ?? KnownDataset.digits)
  }

  private var ownName: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private func readClassNames() throws(DataError) -> [String]? {
    guard hasClassNames else { return nil }
    return try ClassNamesFile.read(path(of: Self.classNamesFile))
  }
}
