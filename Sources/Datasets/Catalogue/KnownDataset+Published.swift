extension KnownDataset {
  /// All published data sets that the catalogue knows.
  public static let all = [mnist, fashionMNIST]

  /// The names of the ten digits.
  public static let digits = (0...9).map(String.init)

  /// MNIST, by Y. LeCun, C. Cortes and C. J. C. Burges (1998).
  public static let mnist = KnownDataset(
    name: "mnist",
    summary: "70,000 handwritten digits (LeCun, Cortes and Burges, 1998)",
    classNames: digits,
    exampleShape: [28, 28],
    trainCount: 60_000,
    testCount: 10_000,
    sha256: [
      .trainImages: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
      .trainLabels: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
      .testImages: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
      .testLabels: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    ],
    mirrors: [
      "https://ossci-datasets.s3.amazonaws.com/mnist/",
      "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ])

  /// Fashion-MNIST, by H. Xiao, K. Rasul and R. Vollgraf (2017).
  public static let fashionMNIST = KnownDataset(
    name: "fashion-mnist",
    summary: "70,000 pictures of clothing (Xiao, Rasul and Vollgraf, 2017)",
    classNames: [
      "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
      "Ankle boot",
    ],
    exampleShape: [28, 28],
    trainCount: 60_000,
    testCount: 10_000,
    sha256: [
      .trainImages: "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
      .trainLabels: "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
      .testImages: "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
      .testLabels: "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
    ],
    mirrors: [
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
      "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
    ],
    packageFolders: ["/usr/share/datasets/fashion-mnist"])
}
