// The simplified interface of libpng, which catches its own long jumps and reports faults by value.
// Its formats and flags are macros that Swift does not import.
#include <png.h>
#include <stddef.h>
#include <string.h>

// Reads the header; false with a message in `image` if the bytes are not a PNG file.
static inline int cpng_begin(png_image *image, const void *bytes, size_t count) {
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  return png_image_begin_read_from_memory(image, bytes, count);
}

// Whether the file has transparent pixels.
static inline int cpng_has_alpha(const png_image *image) {
  return (image->format & PNG_FORMAT_FLAG_ALPHA) != 0;
}

// Decodes into `pixels`, width × height × 4 bytes: red, green, blue and opacity of 8 bits. False with
// a message in `image` if the file is damaged. In either case `image` is closed.
static inline int cpng_finish(png_image *image, void *pixels) {
  image->format = PNG_FORMAT_RGBA;
  // Without this, 16-bit samples of a file that names no colour space count as linear light.
  image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  return png_image_finish_read(image, NULL, pixels, 0, NULL);
}

static inline const char *cpng_message(const png_image *image) { return image->message; }

// The most bytes that a PNG file of so many shades of grey can have.
static inline size_t cpng_grey_bound(unsigned width, unsigned height) {
  png_image image = {.version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_GRAY};
  return PNG_IMAGE_PNG_SIZE_MAX(image);
}

// Encodes width × height shades of grey of 8 bits into `file`, which has room for `*count` bytes; then `*count` is the
// number used. False with a message in `image` if libpng fails. In either case `image` is closed.
static inline int cpng_write_grey(png_image *image, unsigned width, unsigned height, const void *pixels, void *file,
                                  size_t *count) {
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  image->width = width;
  image->height = height;
  image->format = PNG_FORMAT_GRAY;
  png_alloc_size_t used = *count;
  int done = png_image_write_to_memory(image, file, &used, 0, pixels, 0, NULL);
  *count = done ? used : 0;
  return done;
}
