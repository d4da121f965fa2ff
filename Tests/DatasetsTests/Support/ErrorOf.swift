/// The error of the given type that `body` throws; nil if it throws none or another.
func error<Failure: Error>(_ type: Failure.Type = Failure.self, of body: () throws -> Void)
  -> Failure?
{
  do {
    try body()
    return nil
  } catch {
    return error as? Failure
  }
}
