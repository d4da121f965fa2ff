// Included by vector_kernels.c once for each width of number: products of examples, of which most bytes are zero, with
// weights. Only the other bytes are visited, and what is read again and again, some rows of weights, is taken in pieces that
// stay in the first-level cache.

// Features whose weights are visited for all rows of a tile before the next: 98 of a block are 44 KB, and an eighth of the
// pixels of an MNIST image.
#define CHUNK 98
#define TILE 64
// Rows of a tile from which on it pays to pack the weights of a chunk first.
#define PACKING_ROWS 32

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
    FOR_EACH_COLUMN_BLOCK(columns) {
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
  FOR_EACH_COLUMN_BLOCK(columns) {
#define CALL(count) \
  NAME(pack_rows_block)(matrix + first, rows, columns, last, sums ? sums + first : 0, packed + first, stride, count)
    WITH_CONSTANT(next - first / WIDTH, CALL)
#undef CALL
  }
}
