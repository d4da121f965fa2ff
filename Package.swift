// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A Swift module of this package; `uses` are the only modules it may import.
func module(
  _ name: String, uses: [Target.Dependency], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: uses, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, uses: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .testTarget(name: name, dependencies: uses, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "swift-mlp",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "mlp", targets: ["mlp"]),
    .library(name: "MultilayerPerceptron", targets: ["MultilayerPerceptron"]),
    .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
    .library(name: "NumPyCompatibility", targets: ["NumPyCompatibility"]),
    .library(name: "Images", targets: ["Images"]),
    .library(name: "Datasets", targets: ["Datasets"]),
    .library(name: "NeuralNetworks", targets: ["NeuralNetworks"]),
    .library(name: "Training", targets: ["Training"]),
    .library(name: "Evaluation", targets: ["Evaluation"]),
    .library(name: "Diagnosis", targets: ["Diagnosis"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .library(name: "RunFigures", targets: ["RunFigures"]),
  ],
  targets: [
    // Libraries of the system, and C that Swift cannot say (#embed, several instruction sets).
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CJPEG", pkgConfig: "libjpeg",
      providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
    .target(name: "CVectorKernels"),
    .target(name: "CImageKernels"),
    .target(name: "CSampleData"),
    .target(name: "CThreeJS"),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .target(name: "CChartJS"),
    .target(name: "CStudioPage"),

    module("LinearAlgebra", uses: ["COpenBLAS", "CVectorKernels"]),
    module("Compression", uses: ["CZlib"]),
    module("Digests", uses: ["CCrypto"]),
    module("Images", uses: ["CPNG", "CJPEG"]),
    module("NumPyCompatibility", uses: ["Compression"]),
    module(
      "Datasets",
      uses: [
        "LinearAlgebra", "NumPyCompatibility", "Compression", "Digests", "CSampleData",
        "CImageKernels",
      ]),
    module("NeuralNetworks", uses: ["LinearAlgebra", "NumPyCompatibility"]),
    module(
      "Training",
      uses: ["LinearAlgebra", "NumPyCompatibility", "Digests", "NeuralNetworks", "Datasets"]),
    module("Evaluation", uses: ["LinearAlgebra"]),
    module(
      "Diagnosis",
      uses: ["LinearAlgebra", "NumPyCompatibility", "Datasets", "NeuralNetworks", "Training"]),
    module(
      "Plotting", uses: ["CThreeJS", "Images"],
      resources: [
        .embedInCode("PointCloud/Page/cloud.css"), .embedInCode("PointCloud/Page/cloud.js"),
        .embedInCode("PointCloud/Page/view.js"), .embedInCode("PointCloud/Page/legend.js"),
        .embedInCode("PointCloud/Page/pointing.js"), .embedInCode("PointCloud/Page/keys.js"),
      ]),
    module(
      "RunFigures",
      uses: [
        "LinearAlgebra", "NumPyCompatibility", "Datasets", "NeuralNetworks", "Training",
        "Evaluation", "Plotting",
      ]),
    module(
      "Reproductions",
      uses: [
        "LinearAlgebra", "NeuralNetworks", "Datasets", "Training", "Evaluation", "Diagnosis",
        "Plotting",
        "RunFigures",
      ],
      resources: [
        .embedInCode("RaschkaChapter12/published-epochs.csv"),
        .embedInCode("RaschkaChapter11/published-sigmoid-epochs.csv"),
        .embedInCode("RaschkaChapter11/published-relu-epochs.csv"),
      ]),
    module(
      "Benchmarking",
      uses: [
        "LinearAlgebra", "NumPyCompatibility", "Datasets", "NeuralNetworks", "Training",
        "Reproductions",
      ]),
    module(
      "MultilayerPerceptron",
      uses: [
        "LinearAlgebra", "NumPyCompatibility", "Datasets", "NeuralNetworks", "Training",
        "Evaluation",
      ]),
    module("HTTPServing", uses: ["CMicroHTTPD"]),
    module(
      "Studio",
      uses: [
        "CChartJS", "CStudioPage", "HTTPServing", "LinearAlgebra", "Images", "Datasets",
        "NeuralNetworks", "Training", "Evaluation", "Diagnosis", "Plotting", "RunFigures",
        "Reproductions",
      ]),
    module(
      "MLPCommands",
      uses: [
        "LinearAlgebra", "Images", "Datasets", "NeuralNetworks", "Training", "Evaluation",
        "Diagnosis", "Plotting", "RunFigures", "Reproductions", "Benchmarking", "HTTPServing",
        "Studio",
      ]),
    .executableTarget(name: "mlp", dependencies: ["MLPCommands"], swiftSettings: settings),

    tests("LinearAlgebraTests", uses: ["LinearAlgebra"]),
    tests("CompressionTests", uses: ["Compression"]),
    tests("DigestsTests", uses: ["Digests"]),
    tests("ImagesTests", uses: ["Images", "Datasets"], resources: [.copy("Fixtures")]),
    tests(
      "NumPyCompatibilityTests", uses: ["NumPyCompatibility"], resources: [.copy("Fixtures")]),
    tests(
      "DatasetsTests", uses: ["Datasets", "LinearAlgebra", "NumPyCompatibility", "Compression"],
      resources: [.copy("Fixtures")]),
    tests(
      "NeuralNetworksTests", uses: ["NeuralNetworks", "LinearAlgebra", "NumPyCompatibility"],
      resources: [.copy("Fixtures")]),
    tests(
      "TrainingTests",
      uses: ["Training", "NeuralNetworks", "Datasets", "LinearAlgebra", "NumPyCompatibility"]),
    tests(
      "EvaluationTests", uses: ["Evaluation", "Datasets", "LinearAlgebra"],
      resources: [.copy("Fixtures")]),
    tests(
      "DiagnosisTests",
      uses: [
        "Diagnosis", "Training", "NeuralNetworks", "Datasets", "LinearAlgebra",
        "NumPyCompatibility", "Reproductions",
      ]),
    tests("HTTPServingTests", uses: ["HTTPServing"]),
    tests(
      "StudioTests",
      uses: [
        "Studio", "HTTPServing", "LinearAlgebra", "Images", "NumPyCompatibility", "Datasets",
        "NeuralNetworks", "Training", "Evaluation",
      ]),
    tests("PlottingTests", uses: ["Plotting", "Images"]),
    tests(
      "RunFiguresTests",
      uses: [
        "RunFigures", "Plotting", "Evaluation", "LinearAlgebra", "NeuralNetworks", "Datasets",
        "Training",
      ]),
    tests(
      "ReproductionsTests",
      uses: [
        "Reproductions", "Datasets", "LinearAlgebra", "NeuralNetworks", "Training", "Plotting",
      ],
      resources: [.copy("Fixtures")]),
    tests(
      "BenchmarkingTests", uses: ["Benchmarking", "LinearAlgebra", "NeuralNetworks", "Datasets"]),
    tests("ArgumentsTests", uses: ["MLPCommands"]),
    tests(
      "ReproductionPageTests",
      uses: ["MLPCommands", "Reproductions", "Datasets", "LinearAlgebra", "Plotting"]),
    tests("CommandTests", uses: ["mlp", "NumPyCompatibility", "Reproductions"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
