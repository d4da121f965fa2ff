// Included by vector_kernels.c once for each width of number: gradients of weights whose inputs are mostly zero. Feature by
// feature, only the rows with another byte are visited; their δ are packed side by side.

// Rows of δ that are packed at once: with 128 and less of them in use, they stay in the first-level cache or near it.
#define PACKED_ROWS MOST_LISTED_ROWS
// Features whose entries are listed at once: half of an MNIST image in one piece, of whose 100 KB few are touched.
#define LISTED_FEATURES 400

// What a tile of rows, whose δ are packed side by side, adds to the gradients of some features' weights, for which the
// entries are listed. The first tile multiplies by `keep` before, and adds the background if there is one: its share of
// the gradient is the same for all rows, whose δ are summed for it.
INLINE void NAME(sparse_gradient_block)(const uint16_t *lists, const uint8_t *counts, size_t features,
                                        int is_first_tile, const SCALAR *table, const SCALAR *background,
                                        const NAME(wide) *packed, const NAME(wide) *delta_sums, SCALAR scale,
                                        SCALAR keep, SCALAR *out, size_t columns, size_t last, const size_t count,
                                        const int rest) {
  const size_t whole = count - (size_t)rest;
  for (size_t f = 0; f < features; f++) {
    NAME(wide) sums[BLOCK];
    NAME(narrow) rest_sums = {0};
    for (size_t k = 0; k < whole; k++) sums[k] = (NAME(wide)){};
    for (const uint16_t *entry = lists + f * MOST_LISTED_ROWS, *end = entry + counts[f]; entry < end; entry++) {
      const NAME(wide) *row = packed + (*entry >> 8) * count;
      NAME(wide) factor = table[*entry & 255] - (NAME(wide)){};
      for (size_t k = 0; k < whole; k++) sums[k] += factor * row[k];
      if (rest) rest_sums += (table[*entry & 255] - (NAME(narrow)){}) * CONSTANT_REST((const SCALAR *)row, whole * WIDTH);
    }
    SCALAR *row = out + f * columns, constant = background ? scale * background[f] : 0;
    int replaces = is_first_tile && keep == 0, adjusts = is_first_tile && (keep != 1 || constant != 0);
    // The last vector overlaps the one before: both are read before either is written.
    NAME(wide) before[BLOCK];
    NAME(narrow) rest_before = {0};
    for (size_t k = 0; k < whole; k++) before[k] = replaces ? (NAME(wide)){} : VECTOR(row, k, last);
    if (rest && !replaces) rest_before = REST(row, last);
    if (adjusts) {
      for (size_t k = 0; k < whole; k++) before[k] = keep * before[k] + constant * delta_sums[k];
      if (rest)
        rest_before = keep * rest_before + constant * CONSTANT_REST((const SCALAR *)delta_sums, whole * WIDTH);
    }
    for (size_t k = 0; k < whole; k++) VECTOR(row, k, last) = before[k] + scale * sums[k];
    if (rest) REST(row, last) = rest_before + scale * rest_sums;
  }
}

// The sums of a block of columns of some rows.
INLINE void NAME(sum_block)(const SCALAR *matrix, size_t rows, size_t columns, size_t last, NAME(wide) *sums,
                            const size_t count) {
  for (size_t k = 0; k < count; k++) sums[k] = (NAME(wide)){};
  for (size_t r = 0; r < rows; r++)
    for (size_t k = 0; k < count; k++) sums[k] += CONSTANT_VECTOR(matrix + r * columns, k, last);
}

DISPATCHED void NAME(sparse_gradient)(const uint16_t *positions, const uint8_t *bytes, const intptr_t *starts,
                                      const intptr_t *ends, size_t rows, size_t first_feature, size_t features,
                                      const uint16_t *given_lists, const uint8_t *given_counts, const SCALAR *table,
                                      const SCALAR *background, const SCALAR *deltas, SCALAR scale, SCALAR keep,
                                      SCALAR *out, size_t columns) {
  size_t tiles = rows > PACKED_ROWS ? (rows + PACKED_ROWS - 1) / PACKED_ROWS : 1, end = first_feature + features;
  NAME(wide) packed[PACKED_ROWS * BLOCK] __attribute__((aligned(64))), delta_sums[BLOCK] = {0};
  uint16_t own_lists[LISTED_FEATURES * MOST_LISTED_ROWS];
  uint8_t own_counts[LISTED_FEATURES];
  const uint16_t *lists = given_lists ? given_lists : own_lists;
  const uint8_t *counts = given_lists ? given_counts : own_counts;
  for (size_t tile = 0; tile < tiles; tile++) {
    size_t top = rows * tile / tiles, height = rows * (tile + 1) / tiles - top;
    for (size_t start = first_feature, listed; start < end; start += listed) {
      listed = given_lists || end - start < LISTED_FEATURES ? end - start : LISTED_FEATURES;
      if (!given_lists) {
        memset(own_counts, 0, sizeof own_counts);
        list_entries(positions, bytes, starts + top, ends + top, 0, height, start, listed, own_lists, own_counts);
      }
      FOR_EACH_COLUMN_BLOCK(columns) {
#define CALL(count)                                                                                                 \
  if (blocks > 1 || start == first_feature) {                                                                       \
    NAME(pack_block)(deltas + top * columns + first, height, columns, last, packed, count);                         \
    if (background && tiles == 1)                                                                                   \
      NAME(sum_block)((const SCALAR *)packed, rows, count * WIDTH, (count - 1) * WIDTH, delta_sums, count);         \
    else if (background && tile == 0)                                                                               \
      NAME(sum_block)(deltas + first, rows, columns, last, delta_sums, count);                                      \
  }                                                                                                                 \
  const SCALAR *constants = background ? background + start : 0;                                                    \
  SCALAR *target = out + (start - first_feature) * columns + first;                                                 \
  if (HAS_REST(columns))                                                                                            \
    NAME(sparse_gradient_block)(lists, counts, listed, tile == 0, table, constants, packed, delta_sums, scale,      \
                                keep, target, columns, last, count, 1);                                             \
  else                                                                                                              \
    NAME(sparse_gradient_block)(lists, counts, listed, tile == 0, table, constants, packed, delta_sums, scale,      \
                                keep, target, columns, last, count, 0)
        WITH_CONSTANT(next - first / WIDTH, CALL)
#undef CALL
      }
    }
  }
}
