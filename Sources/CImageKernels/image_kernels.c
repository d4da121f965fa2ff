#include "CImageKernels.h"

#include <string.h>
#include "dispatch.h"

// Pixels that are computed side by side.
#define LANES 16
typedef float floats __attribute__((vector_size(64), aligned(4)));
typedef int32_t integers __attribute__((vector_size(64), aligned(4)));
typedef uint32_t words __attribute__((vector_size(64), aligned(4)));
typedef uint8_t pixels __attribute__((vector_size(16), aligned(1)));

#define ALL(value) ((floats){} + (float)(value))
#define BOUNDED(x, limit) __builtin_elementwise_min(__builtin_elementwise_max(x, ALL(0)), ALL(limit))
#define BYTE(quads, index) __builtin_convertvector((integers)((quads) >> (8 * (index)) & 255), floats)

size_t field_stride(size_t columns) { return (columns + LANES - 1) / LANES * LANES; }

// An image in a frame of zeros, and of it the quads: the pixel above and left of a corner between pixels, the one right of
// it, and the two below, as the bytes of one word. Interpolation between four pixels so reads one word.
//
// A frame of one pixel has a corner for each place that a bounded position can be left above of.
typedef struct { size_t rows, stride; } quad_layout;

INLINE quad_layout layout_of_quads(size_t rows, size_t columns) {
  return (quad_layout){rows + 2, field_stride(columns + 2)};
}

size_t resampling_scratch_size(size_t rows, size_t columns, size_t row_rank, size_t column_rank) {
  quad_layout quads = layout_of_quads(rows, columns);
  size_t framed = (quads.rows + 1) * (quads.stride + LANES);
  size_t fields = 2 * row_rank * (field_stride(columns) + column_rank);
  return quads.rows * quads.stride * sizeof(uint32_t) + fields * sizeof(float) + framed;
}

INLINE void make_quads(const uint8_t *image, size_t rows, size_t columns, uint8_t *framed, uint32_t *quads) {
  quad_layout layout = layout_of_quads(rows, columns);
  size_t width = layout.stride + LANES;
  memset(framed, 0, (layout.rows + 1) * width);
  for (size_t r = 0; r < rows; r++) memcpy(framed + (r + 1) * width + 1, image + r * columns, columns);
  for (size_t r = 0; r < layout.rows; r++) {
    const uint8_t *above = framed + r * width, *below = above + width;
    uint32_t *row = quads + r * layout.stride;
    for (size_t c = 0; c < layout.stride; c++)
      row[c] = (uint32_t)above[c] | (uint32_t)above[c + 1] << 8 | (uint32_t)below[c] << 16 |
               (uint32_t)below[c + 1] << 24;
  }
}

// Z * B for both directions, one below the other.
INLINE void make_field_rows(const displacement_basis *basis, size_t stride, const uint32_t *noise, float *elements,
                            float *products) {
  size_t rank = basis->column_rank, count = 2 * basis->row_rank;
  for (size_t i = 0; i < count * rank; i++) {
    uint32_t word = noise[i];
    elements[i] = (float)(int32_t)((word & 255) + (word >> 8 & 255) + (word >> 16 & 255) + (word >> 24)) - 510;
  }
  for (size_t k = 0; k < count; k++)
    for (size_t c = 0; c < stride; c += LANES) {
      floats sum = {};
      for (size_t j = 0; j < rank; j++)
        sum += elements[k * rank + j] * *(const floats *)(basis->columns + j * stride + c);
      *(floats *)(products + k * stride + c) = sum;
    }
}

// Positions are counted from the frame's corner, (-1, -1), so that cutting off their fractions rounds them down.
DISPATCHED void resample_image(const uint8_t *image, size_t rows, size_t columns, const affine_map *map,
                               const displacement_basis *basis, const uint32_t *noise, void *scratch,
                               uint8_t *result) {
  quad_layout layout = layout_of_quads(rows, columns);
  size_t rank = basis ? basis->row_rank : 0, stride = field_stride(columns);
  uint32_t *quads = scratch;
  float *across = (float *)(quads + layout.rows * layout.stride), *down = across + rank * stride;
  float *elements = down + rank * stride;
  make_quads(image, rows, columns, (uint8_t *)(elements + 2 * rank * (basis ? basis->column_rank : 0)), quads);
  if (basis) make_field_rows(basis, stride, noise, elements, across);
  const floats steps = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c += LANES) {
      floats places = steps + (float)c;
      floats x = map->x_origin + 1 + map->x_by_y * (float)r + map->x_by_x * places;
      floats y = map->y_origin + 1 + map->y_by_y * (float)r + map->y_by_x * places;
      for (size_t k = 0; k < rank; k++) {
        float factor = basis->rows[r * rank + k];
        x += factor * *(const floats *)(across + k * stride + c);
        y += factor * *(const floats *)(down + k * stride + c);
      }
      x = BOUNDED(x, columns + 1);
      y = BOUNDED(y, rows + 1);
      integers left = __builtin_convertvector(x, integers), top = __builtin_convertvector(y, integers);
      integers corners = top * (int32_t)layout.stride + left;
      words around;
      for (int lane = 0; lane < LANES; lane++) around[lane] = quads[corners[lane]];
      x -= __builtin_convertvector(left, floats);
      y -= __builtin_convertvector(top, floats);
      floats above = BYTE(around, 0) + x * (BYTE(around, 1) - BYTE(around, 0));
      floats below = BYTE(around, 2) + x * (BYTE(around, 3) - BYTE(around, 2));
      floats values = above + y * (below - above) + 0.5f;
      pixels row = __builtin_convertvector(__builtin_convertvector(values, integers), pixels);
      size_t left_over = columns - c;
      memcpy(result + r * columns + c, &row, left_over < LANES ? left_over : LANES);
    }
}

DISPATCHED image_sums sum_image(const uint8_t *image, size_t rows, size_t columns) {
  image_sums sums = {0};
  for (size_t r = 0; r < rows; r++) {
    int64_t mass = 0, x = 0, y = (int64_t)r;
    for (size_t c = 0; c < columns; c++) {
      mass += image[r * columns + c];
      x += image[r * columns + c] * (int64_t)c;
    }
    sums.mass += mass;
    sums.x += x;
    sums.y += mass * y;
    sums.xy += x * y;
    sums.yy += mass * y * y;
  }
  return sums;
}
