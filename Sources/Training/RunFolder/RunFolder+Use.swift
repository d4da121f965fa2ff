extension RunFolder {
  /// Whether a program writes into the folder at this moment, be it this one or another.
  package var isInUse: Bool {
    do throws(RunFolderError) {
      _ = try RunFolderLock(url, .look)
      return false
    } catch .inUse {
      return true
    } catch {
      return false
    }
  }
}
