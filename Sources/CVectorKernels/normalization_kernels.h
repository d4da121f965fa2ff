// Included by vector_kernels.c once for each width of number: batch normalisation in blocks of 16 columns, whose rows stay
// in the first-level cache from one pass to the next.

// The first `count` columns of a block in one row; the others are zero.
#define LOAD(vector, pointer)                            \
  NAME(block) vector = 0;                                \
  memcpy(&vector, (pointer), count * sizeof(SCALAR))
#define STORE(pointer, vector) memcpy((pointer), &vector, count * sizeof(SCALAR))

// Sums over rows are kept in four chains, row by row in turn: additions of different chains need not wait for each other.
#define CHAINS 4
#define FOR_EACH_ROW(body)                                                  \
  {                                                                         \
    size_t r = 0;                                                           \
    for (; r + CHAINS <= batch->rows; r += CHAINS)                          \
      for (size_t k = 0; k < CHAINS; k++) body(r + k, k);                   \
    for (; r < batch->rows; r++) body(r, 0);                                \
  }
#define SUM_OF_CHAINS(chains) ((chains[0] + chains[1]) + (chains[2] + chains[3]))

INLINE void NAME(normalize_block)(const NAME(normalization) *batch, size_t first, const size_t count,
                                  const int rectifies, const int drops) {
  size_t columns = batch->columns;
  const SCALAR *values = batch->values + first;
  SCALAR of_rows = (SCALAR)1 / (SCALAR)batch->rows;

  NAME(block) sums[CHAINS] = {0}, squares[CHAINS] = {0};
#define ADD(row, k) { LOAD(x, values + (row) * columns); sums[k] += x; }
  FOR_EACH_ROW(ADD)
#undef ADD
  NAME(block) mean = SUM_OF_CHAINS(sums) * of_rows;
#define ADD(row, k) { LOAD(x, values + (row) * columns); x -= mean; squares[k] += x * x; }
  FOR_EACH_ROW(ADD)
#undef ADD
  NAME(block) variance = SUM_OF_CHAINS(squares) * of_rows;
  NAME(block) inverse = 1 / __builtin_elementwise_sqrt(variance + batch->epsilon);
  STORE(batch->means + first, mean);
  STORE(batch->variances + first, variance);
  STORE(batch->inverse_deviations + first, inverse);

  LOAD(scale, batch->scale + first);
  LOAD(shift, batch->shift + first);
  for (size_t r = 0; r < batch->rows; r++) {
    LOAD(x, values + r * columns);
    NAME(block) normalized = (x - mean) * inverse;
    STORE(batch->normalized + r * columns + first, normalized);
    NAME(block) y = normalized * scale + shift;
    // NaN stays NaN.
    if (rectifies) y = y < 0 ? (NAME(block))0 : y;
    if (drops) {
      KEPT_FACTORS(factors, batch->kept + r * batch->kept_words + first / 16, batch->kept_scale);
      y *= factors;
    }
    STORE(batch->outputs + r * columns + first, y);
  }
}

// With g for the gradients of scale * normalized + shift, and means over the rows:
// dx = scale * inverse * (g - mean(g) - normalized * mean(g * normalized))
// A rectified output that was dropped is zero, as is one below zero: neither passes anything back.
INLINE void NAME(normalize_block_backward)(const NAME(normalization) *batch, size_t first, const size_t count,
                                           const int rectifies, const int drops) {
  size_t columns = batch->columns;
  SCALAR *deltas = batch->values + first;
  const SCALAR *normalized = batch->normalized + first, *outputs = batch->outputs + first;
  SCALAR of_rows = (SCALAR)1 / (SCALAR)batch->rows;

  NAME(block) sums[CHAINS] = {0}, products[CHAINS] = {0};
#define ADD(row, k)                                      \
  {                                                      \
    LOAD(g, deltas + (row) * columns);                   \
    LOAD(n, normalized + (row) * columns);               \
    if (rectifies) {                                     \
      LOAD(y, outputs + (row) * columns);                \
      if (drops) g *= batch->kept_scale;                 \
      g = y > 0 ? g : (NAME(block))0;                    \
      STORE(deltas + (row) * columns, g);                \
    }                                                    \
    sums[k] += g;                                        \
    products[k] += g * n;                                \
  }
  FOR_EACH_ROW(ADD)
#undef ADD
  NAME(block) sum = SUM_OF_CHAINS(sums), product = SUM_OF_CHAINS(products);
  STORE(batch->shift_gradients + first, sum);
  STORE(batch->scale_gradients + first, product);
  NAME(block) mean = sum * of_rows, slope = product * of_rows;

  LOAD(scale, batch->scale + first);
  LOAD(inverse, batch->inverse_deviations + first);
  scale *= inverse;
  for (size_t r = 0; r < batch->rows; r++) {
    LOAD(g, deltas + r * columns);
    LOAD(n, normalized + r * columns);
    g = scale * (g - mean - n * slope);
    STORE(deltas + r * columns, g);
  }
}

#undef LOAD
#undef STORE
#undef FOR_EACH_ROW
#undef SUM_OF_CHAINS
#undef CHAINS

// Calls a block with its count of columns, and with what becomes of outputs, known when the program is compiled.
#define FOR_EACH_BLOCK(call)                                                     \
  for (size_t first = batch->first; first < batch->end; first += 16) {           \
    size_t left = batch->end - first;                                            \
    if (left < 16) call(batch, first, left, batch->rectifies, batch->kept != 0); \
    else if (batch->kept) call(batch, first, 16, 1, 1);                          \
    else if (batch->rectifies) call(batch, first, 16, 1, 0);                     \
    else call(batch, first, 16, 0, 0);                                           \
  }

DISPATCHED void NAME(normalize_columns)(const NAME(normalization) *batch) {
  FOR_EACH_BLOCK(NAME(normalize_block))
}

DISPATCHED void NAME(normalize_columns_backward)(const NAME(normalization) *batch) {
  FOR_EACH_BLOCK(NAME(normalize_block_backward))
}

#undef FOR_EACH_BLOCK

DISPATCHED void NAME(multiply_columns)(SCALAR *x, const SCALAR *factors, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) x[r * columns + c] *= factors[c];
}
