import Datasets
import Testing

@Suite("Folders from the environment")
struct DatasetPlacesTests {
  @Test(
    "the cache folder follows the XDG Base Directory Specification",
    arguments: [
      (["XDG_CACHE_HOME": "/x", "HOME": "/home/a"], "/x/swift-mlp"),
      (["XDG_CACHE_HOME": "/x/"], "/x/swift-mlp"),
      (["HOME": "/home/a"], "/home/a/.cache/swift-mlp"),
      (["XDG_CACHE_HOME": "", "HOME": "/home/a"], "/home/a/.cache/swift-mlp"),
      (["XDG_CACHE_HOME": "relative", "HOME": "/home/a"], "/home/a/.cache/swift-mlp"),
      (["HOME": "relative"], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func cacheFolder(environment: [String: String], expected: String?) {
    #expect(DatasetPlaces.cacheFolder(environment: environment) == expected)
    #expect(DatasetPlaces(environment: environment).cacheFolder == expected)
  }

  @Test("an empty MLP_DATA is none")
  func dataFolder() {
    #expect(DatasetPlaces(environment: ["MLP_DATA": "/d"]).dataFolder == "/d")
    #expect(DatasetPlaces(environment: ["MLP_DATA": ""]).dataFolder == nil)
    #expect(DatasetPlaces(environment: [:]).dataFolder == nil)
  }
}
