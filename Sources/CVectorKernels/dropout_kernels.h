// Included by vector_kernels.c once for each width of number.

// 16 columns of a row.
typedef SCALAR NAME(block) __attribute__((ext_vector_type(16)));

// scale for the elements that are kept, 0 for the others: a product with it lets NaN through.
#undef KEPT_FACTORS
#define KEPT_FACTORS(factors, word, scale)                                                        \
  _Bool __attribute__((ext_vector_type(16))) factors##_bits;                                      \
  memcpy(&factors##_bits, (word), sizeof(uint16_t));                                              \
  NAME(block) factors = __builtin_convertvector(factors##_bits, NAME(block)) * (scale)

INLINE void NAME(keep_block)(const SCALAR *values, const uint16_t *kept, SCALAR scale, SCALAR *out, const size_t count) {
  KEPT_FACTORS(factors, kept, scale);
  NAME(block) x = 0;
  memcpy(&x, values, count * sizeof(SCALAR));
  x *= factors;
  memcpy(out, &x, count * sizeof(SCALAR));
}

DISPATCHED void NAME(keep_elements)(const SCALAR *values, const uint16_t *kept, SCALAR scale, SCALAR *out, size_t rows,
                                    size_t columns) {
  size_t words = (columns + DROPOUT_GROUP_COLUMNS - 1) / DROPOUT_GROUP_COLUMNS * DROPOUT_GROUP_WORDS;
  for (size_t r = 0; r < rows; r++) {
    size_t start = r * columns, c = 0;
    for (; c + 16 <= columns; c += 16)
      NAME(keep_block)(values + start + c, kept + r * words + c / 16, scale, out + start + c, 16);
    if (c < columns)
      NAME(keep_block)(values + start + c, kept + r * words + c / 16, scale, out + start + c, columns - c);
  }
}
