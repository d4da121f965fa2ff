// Included by vector_kernels.c once for each width of number: products with a matrix of examples of which most bytes are
// zero. Only the others are visited, and what is read again and again (some rows of weights, or δ) is taken in pieces
// that stay in the first-level cache.

#define WIDTH (64 / sizeof(SCALAR))

// A vector of 64 bytes, at any address, and one of 16.
typedef SCALAR NAME(wide) __attribute__((vector_size(64), aligned(sizeof(SCALAR))));
typedef SCALAR NAME(narrow) __attribute__((vector_size(16), aligned(sizeof(SCALAR))));

// The vectors of a block of columns. The last one of a row ends with it, and overlaps the one before.
#define VECTOR(pointer, k, last) (*(NAME(wide) *)((pointer) + ((k) == count - 1 ? (last) : (k) * WIDTH)))
#define CONSTANT_VECTOR(pointer, k, last) (*(const NAME(wide) *)((pointer) + ((k) == count - 1 ? (last) : (k) * WIDTH)))
// Where no more than a quarter of the last vector does not overlap, as with 100 columns, that quarter is enough, and is
// multiplied in half of the time: `rest` is 1 then, and 0 otherwise.
#define REST(pointer, last) (*(NAME(narrow) *)((pointer) + (last) + WIDTH - WIDTH / 4))
#define CONSTANT_REST(pointer, last) (*(const NAME(narrow) *)((pointer) + (last) + WIDTH - WIDTH / 4))

// Adds to the sums of some rows what the features below `limit` contribute, and moves the rows' cursors on. The weights
// begin with those of feature `start`; a feature's are `stride` numbers behind the one before, their last vector at
// `weights_last`.
INLINE void NAME(sparse_product_block)(const uint16_t *positions, const uint8_t *bytes, size_t *cursors,
                                       const intptr_t *ends, size_t rows, size_t start, size_t limit,
                                       const SCALAR *table, const SCALAR *weights, size_t stride, size_t weights_last,
                                       SCALAR *out, size_t columns, size_t last, const size_t count, const int rest) {
  const size_t whole = count - (size_t)rest;
  for (size_t r = 0; r < rows; r++) {
    size_t i = cursors[r], end = (size_t)ends[r];
    if (i == end || positions[i] >= limit) continue;
    NAME(wide) sums[BLOCK];
    NAME(narrow) rest_sums = {0};
    for (size_t k = 0; k < whole; k++) sums[k] = VECTOR(out + r * columns, k, last);
    if (rest) rest_sums = REST(out + r * columns, last);
    do {
      const SCALAR *row = weights + (positions[i] - start) * stride;
      NAME(wide) factor = table[bytes[i]] - (NAME(wide)){};
      for (size_t k = 0; k < whole; k++) sums[k] += factor * CONSTANT_VECTOR(row, k, weights_last);
      if (rest) rest_sums += (table[bytes[i]] - (NAME(narrow)){}) * CONSTANT_REST(row, weights_last);
      i++;
    } while (i < end && positions[i] < limit);
    for (size_t k = 0; k < whole; k++) VECTOR(out + r * columns, k, last) = sums[k];
    if (rest) REST(out + r * columns, last) = rest_sums;
    cursors[r] = i;
  }
}

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

// Packs a block of columns of some rows side by side: in rows of whole cache lines, a vector is loaded in one access.
INLINE void NAME(pack_block)(const SCALAR *matrix, size_t rows, size_t columns, size_t last, NAME(wide) *packed,
                             const size_t count) {
  for (size_t r = 0; r < rows; r++)
    for (size_t k = 0; k < count; k++) packed[r * count + k] = CONSTANT_VECTOR(matrix + r * columns, k, last);
}

// The sums of a block of columns of some rows.
INLINE void NAME(sum_block)(const SCALAR *matrix, size_t rows, size_t columns, size_t last, NAME(wide) *sums,
                            const size_t count) {
  for (size_t k = 0; k < count; k++) sums[k] = (NAME(wide)){};
  for (size_t r = 0; r < rows; r++)
    for (size_t k = 0; k < count; k++) sums[k] += CONSTANT_VECTOR(matrix + r * columns, k, last);
}

// Packs a block of columns of some rows, `stride` numbers for each, and adds the rows to sums if there are any.
INLINE void NAME(pack_rows_block)(const SCALAR *matrix, size_t rows, size_t columns, size_t last, SCALAR *sums,
                                  SCALAR *packed, size_t stride, const size_t count) {
  NAME(wide) totals[BLOCK];
  for (size_t k = 0; k < count; k++) totals[k] = sums ? CONSTANT_VECTOR(sums, k, last) : (NAME(wide)){};
  for (size_t r = 0; r < rows; r++)
    for (size_t k = 0; k < count; k++) {
      NAME(wide) vector = CONSTANT_VECTOR(matrix + r * columns, k, last);
      totals[k] += vector;
      *(NAME(wide) *)(packed + r * stride + k * WIDTH) = vector;
    }
  for (size_t k = 0; sums && k < count; k++) VECTOR(sums, k, last) = totals[k];
}

// Calls a block with a number of vectors that is known when the program is compiled, so that sums stay in registers.
#define WITH_CONSTANT(count, call)                                    \
  switch (count) {                                                    \
    case 1: { call(1); } break;                                       \
    case 2: { call(2); } break;                                       \
    case 3: { call(3); } break;                                       \
    case 4: { call(4); } break;                                       \
    case 5: { call(5); } break;                                       \
    case 6: { call(6); } break;                                       \
    default: { call(BLOCK); } break;                                  \
  }

// Goes through the columns in blocks of about the same size, so that the last has more than one vector if there are
// several: `first` column, `count` of vectors, and the place of the `last` vector from there.
#define FOR_EACH_BLOCK(columns)                                                                                    \
  for (size_t vectors = ((columns) + WIDTH - 1) / WIDTH, blocks = (vectors + BLOCK - 1) / BLOCK, block = 0, first, \
              next, last;                                                                                          \
       block < blocks && (first = vectors * block / blocks * WIDTH, next = vectors * (block + 1) / blocks,         \
                         last = (block == blocks - 1 ? (columns) - WIDTH : (next - 1) * WIDTH) - first, 1);        \
       block++)

// Whether a quarter of the last vector is enough.
#define HAS_REST(columns) (block == blocks - 1 && (columns) % WIDTH - 1 < WIDTH / 4)

// Whether rows of weights are better packed before they are visited: where a vector would lie across two cache lines, or
// where rows are so far apart that they push each other out of the few places that the first-level cache has for them.
INLINE int NAME(wants_packing)(size_t rows, size_t columns) {
  size_t stride = columns * sizeof(SCALAR);
  return rows >= PACKING_ROWS && (stride % 64 != 0 || stride % 1024 == 0);
}

DISPATCHED void NAME(sparse_product)(const uint16_t *positions, const uint8_t *bytes, const intptr_t *starts,
                                     const intptr_t *ends, size_t rows, size_t first_feature, size_t features,
                                     const SCALAR *table, const SCALAR *weights, size_t packed_stride,
                                     const SCALAR *base, SCALAR *out, size_t columns) {
  NAME(wide) packed[CHUNK * BLOCK] __attribute__((aligned(64)));
  size_t end = first_feature + features;
  for (size_t top = 0; top < rows; top += TILE) {
    size_t height = rows - top < TILE ? rows - top : TILE, cursors[TILE];
    int packs = packed_stride == 0 && NAME(wants_packing)(height, columns);
    SCALAR *tile = out + top * columns;
    if (base)
      for (size_t r = 0; r < height; r++) memcpy(tile + r * columns, base, columns * sizeof(SCALAR));
    FOR_EACH_BLOCK(columns) {
      for (size_t r = 0; r < height; r++)
        cursors[r] = first_entry(positions, (size_t)starts[top + r], (size_t)ends[top + r], first_feature);
      for (size_t start = first_feature; start < end; start += CHUNK) {
        size_t limit = end - start < CHUNK ? end : start + CHUNK;
#define CALL_WITH(source, source_start, stride, source_last, count)                                                \
  if (HAS_REST(columns))                                                                                           \
    NAME(sparse_product_block)(positions, bytes, cursors, ends + top, height, source_start, limit, table, source,  \
                               stride, source_last, tile + first, columns, last, count, 1);                        \
  else                                                                                                             \
    NAME(sparse_product_block)(positions, bytes, cursors, ends + top, height, source_start, limit, table, source,  \
                               stride, source_last, tile + first, columns, last, count, 0)
#define CALL(count)                                                                                                \
  CALL_WITH(weights + first, 0, packed_stride ? packed_stride : columns, packed_stride ? (count - 1) * WIDTH : last, count)
#define CALL_PACKED(count)                                                                                         \
  NAME(pack_block)(weights + start * columns + first, limit - start, columns, last, packed, count);                \
  CALL_WITH((const SCALAR *)packed, start, count * WIDTH, (count - 1) * WIDTH, count)
        if (packs) {
          WITH_CONSTANT(next - first / WIDTH, CALL_PACKED)
        } else {
          WITH_CONSTANT(next - first / WIDTH, CALL)
        }
#undef CALL_PACKED
#undef CALL
#undef CALL_WITH
      }
    }
  }
}

DISPATCHED void NAME(pack_rows)(const SCALAR *matrix, size_t rows, size_t columns, SCALAR *sums, SCALAR *packed,
                                size_t stride) {
  FOR_EACH_BLOCK(columns) {
#define CALL(count) \
  NAME(pack_rows_block)(matrix + first, rows, columns, last, sums ? sums + first : 0, packed + first, stride, count)
    WITH_CONSTANT(next - first / WIDTH, CALL)
#undef CALL
  }
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
      FOR_EACH_BLOCK(columns) {
#define CALL(count)                                                                                                 \
  if (blocks > 1 || start == first_feature) {                                                                       \
    NAME(pack_block)(deltas + top * columns + first, height, columns, last, packed, count);                         \
    if (background && tile == 0) NAME(sum_block)(deltas + first, rows, columns, last, delta_sums, count);           \
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

#undef WIDTH
#undef VECTOR
#undef CONSTANT_VECTOR
#undef WITH_CONSTANT
#undef FOR_EACH_BLOCK
#undef HAS_REST
#undef REST
#undef CONSTANT_REST
