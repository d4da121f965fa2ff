// Included by vector_kernels.c once for each width of number: how the kernels of sparse_products.h and sparse_gradients.h
// take the columns of a matrix, in blocks of vectors that stay in registers.

// Vectors that are summed side by side: with one more for the factor they fit into 8 registers of AVX-512, or 15 of AVX2's 16.
#define BLOCK 7
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

// Packs a block of columns of some rows side by side: in rows of whole cache lines, a vector is loaded in one access.
INLINE void NAME(pack_block)(const SCALAR *matrix, size_t rows, size_t columns, size_t last, NAME(wide) *packed,
                             const size_t count) {
  for (size_t r = 0; r < rows; r++)
    for (size_t k = 0; k < count; k++) packed[r * count + k] = CONSTANT_VECTOR(matrix + r * columns, k, last);
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
#define FOR_EACH_COLUMN_BLOCK(columns)                                                                             \
  for (size_t vectors = ((columns) + WIDTH - 1) / WIDTH, blocks = (vectors + BLOCK - 1) / BLOCK, block = 0, first, \
              next, last;                                                                                          \
       block < blocks && (first = vectors * block / blocks * WIDTH, next = vectors * (block + 1) / blocks,         \
                         last = (block == blocks - 1 ? (columns) - WIDTH : (next - 1) * WIDTH) - first, 1);        \
       block++)

// Whether a quarter of the last vector is enough.
#define HAS_REST(columns) (block == blocks - 1 && (columns) % WIDTH - 1 < WIDTH / 4)
