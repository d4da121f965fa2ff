#include "CImageKernels.h"

#include <string.h>
#include "dispatch.h"

// The sides of a cell and of the mosaic in which the maps of all directions lie.
#define CELL DIRECTION_CELL
#define DIRECTIONS (CELL * CELL)

typedef float directions __attribute__((vector_size(4 * DIRECTIONS), aligned(4)));

// Cosines of the directions 0, 22.5, 45, ... degrees; the sine of direction k is the cosine of direction k - 4.
#define C1 0.92387953f
#define C2 0.70710678f
#define C3 0.38268343f
static const directions cosines = {1, C1, C2, C3, 0, -C3, -C2, -C1, -1, -C1, -C2, -C3, 0, C3, C2, C1};
static const directions sines = {0, C3, C2, C1, 1, C1, C2, C3, 0, -C3, -C2, -C1, -1, -C1, -C2, -C3};
// The cotangent of 22.5 degrees.
static const float cotangent = 2.41421356f;

// A Gaussian of sigma = sqrt(2) * CELL / pi, with the sum 1, at the pixels before, in and after a cell.
static const float bell[2 * CELL] = {0.03434f, 0.08662f, 0.16052f, 0.21851f, 0.21851f, 0.16052f, 0.08662f, 0.03434f};

size_t directions_scratch_size(size_t rows, size_t columns) {
  return (rows / CELL + 2) * (columns / CELL + 2) * sizeof(directions) + (rows + 2) * (columns + 2);
}

DISPATCHED void describe_directions(const uint8_t *image, size_t rows, size_t columns, void *scratch, uint8_t *result) {
  // Cells in a frame of one cell, pixels in a frame of one pixel: nothing has to ask where an image ends.
  size_t across = columns / CELL, down = rows / CELL, stride = columns + 2;
  directions *cells = scratch;
  uint8_t *framed = (uint8_t *)(cells + (down + 2) * (across + 2));
  memset(scratch, 0, directions_scratch_size(rows, columns));
  for (size_t r = 0; r < rows; r++) memcpy(framed + (r + 1) * stride + 1, image + r * columns, columns);
  for (size_t r = 0; r < rows; r++) {
    size_t first = (r + CELL / 2) / CELL, tap = (r + CELL / 2) % CELL;
    for (size_t c = 0; c < columns; c++) {
      const uint8_t *above = framed + r * stride + c, *here = above + stride, *below = here + stride;
      int right = above[2] + 2 * here[2] + below[2] - above[0] - 2 * here[0] - below[0];
      int upwards = above[0] + 2 * above[1] + above[2] - below[0] - 2 * below[1] - below[2];
      if (right == 0 && upwards == 0) continue;
      float x = 0.25f * (float)right, y = 0.25f * (float)upwards;
      directions along = x * cosines + y * sines, aside = x * sines - y * cosines;
      directions part = along - cotangent * __builtin_elementwise_abs(aside);
      part = __builtin_elementwise_max(part, (directions){});
      // The pixel lies in the bells of two cells along each axis.
      size_t left = (c + CELL / 2) / CELL, side = (c + CELL / 2) % CELL;
      directions *cell = cells + first * (across + 2) + left;
      directions upper = bell[tap + CELL] * part, lower = bell[tap] * part;
      cell[0] += bell[side + CELL] * upper;
      cell[1] += bell[side] * upper;
      cell[across + 2] += bell[side + CELL] * lower;
      cell[across + 3] += bell[side] * lower;
    }
  }
  const float full = 255 * 0.5f / bell[CELL];
  for (size_t i = 0; i < down; i++)
    for (size_t j = 0; j < across; j++) {
      directions values = __builtin_elementwise_sqrt(full * cells[(i + 1) * (across + 2) + j + 1]) + 0.5f;
      values = __builtin_elementwise_min(values, (directions){} + 255);
      for (size_t k = 0; k < DIRECTIONS; k++)
        result[(k / CELL * down + i) * columns + k % CELL * across + j] = (uint8_t)values[k];
    }
}
