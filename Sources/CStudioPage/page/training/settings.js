// Settings as lines, for setting two runs against each other.

/// A configuration's values by their paths: `architecture › layers › 1 › units` → `100`.
export function flattened(value, path = []) {
  if (value === null || typeof value !== "object") return new Map([[path.join(" › "), value]]);
  const entries = Array.isArray(value) ? value.map((one, index) => [String(index + 1), one]) : Object.entries(value);
  // An empty object says something by its name, as in `distribution: he_normal`.
  if (!entries.length) return new Map([[path.slice(0, -1).join(" › "), readable(path.at(-1) ?? "")]]);
  return new Map(entries.flatMap(([key, one]) => [...flattened(one, [...path, readable(key)])]));
}

const readable = (key) => key.replaceAll("_", " ").replaceAll(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);

/// The lines in which configurations differ: `[{ key, values }]` with a value (or undefined) for each.
export function differences(configurations) {
  const maps = configurations.map((configuration) => flattened(configuration));
  const keys = [...new Set(maps.flatMap((map) => [...map.keys()]))];
  return keys
    .map((key) => ({ key, values: maps.map((map) => map.get(key)) }))
    .filter(({ values }) => new Set(values.map((value) => JSON.stringify(value) ?? "")).size > 1);
}
