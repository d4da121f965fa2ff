// Loops over the pixels of grey images, compiled for several instruction sets; the best is chosen when the program is
// loaded. Images are rows of bytes, one row after the other; x counts columns from the left, y rows from the top.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Where the pixel (x, y) of a new image comes from in the old one:
// (x_origin + x_by_x * x + x_by_y * y, y_origin + y_by_x * x + y_by_y * y).
typedef struct { float x_origin, x_by_x, x_by_y, y_origin, y_by_x, y_by_y; } affine_map;

// Fields of displacements A * Z * B, *rows x columns*, from random matrices Z, *row_rank x column_rank*.
typedef struct {
  const float *rows;     // A, *rows x row_rank*
  const float *columns;  // B, *column_rank x field_stride(columns)*, zero in the columns that an image has not
  size_t row_rank, column_rank;
} displacement_basis;

// The floats of a row of a field, with room for whole vectors.
size_t field_stride(size_t columns);

// The bytes of scratch memory that an image takes.
size_t resampling_scratch_size(size_t rows, size_t columns, size_t row_rank, size_t column_rank);

// Makes a new image: each pixel is taken from where the map and, with a basis, the displacements say, interpolated between
// the four pixels around that place, which are 0 outside of the image, and rounded.
//
// `noise` holds two matrices of *row_rank x column_rank* words, for displacements along x and along y. An element of Z is
// the sum of a word's four bytes less its mean of 510. `scratch` is aligned to 64 bytes.
void resample_image(const uint8_t *image, size_t rows, size_t columns, const affine_map *map,
                    const displacement_basis *basis, const uint32_t *noise, void *scratch, uint8_t *result);

// Asks for an image that will be needed soon: the examples of a batch lie anywhere in memory.
static inline void prefetch_image(const uint8_t *image, size_t count) {
  for (size_t i = 0; i < count; i += 64) __builtin_prefetch(image + i);
}

// Sums over all pixels p(x, y).
typedef struct { int64_t mass, x, y, xy, yy; } image_sums;

// Σp, Σpx, Σpy, Σpxy and Σpy².
image_sums sum_image(const uint8_t *image, size_t rows, size_t columns);

// The pixels of a cell along each axis, and the maps of a mosaic: 16 directions, each in cells of 4 x 4 pixels.
#define DIRECTION_CELL 4

// The bytes of scratch memory, aligned to 64, that `describe_directions` takes.
size_t directions_scratch_size(size_t rows, size_t columns);

// Describes an image by the directions in which it becomes lighter. The gradient at each pixel, by Sobel's operator, is split
// into two of 16 directions by the rule of the parallelogram; each direction is summed over cells, under a Gaussian, and the
// square root is rounded. An edge of full contrast through the middle of a cell comes to 255, and so does what is above it.
//
// The result is a mosaic as large as the image: direction k, k * 22.5 degrees counterclockwise from the right, has the tile
// in row k / 4 and column k % 4 of tiles, a byte for each cell. Rows and columns have to be multiples of DIRECTION_CELL.
void describe_directions(const uint8_t *image, size_t rows, size_t columns, void *scratch, uint8_t *result);
