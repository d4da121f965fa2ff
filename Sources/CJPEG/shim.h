// libjpeg(-turbo) reports a fault by calling a function that must not return. The one below jumps back
// into the function of this file that called the library, so that no frame of Swift is ever jumped over.
#include <stddef.h>
#include <stdio.h>

#include <jpeglib.h>

#include <jerror.h>
#include <setjmp.h>
#include <string.h>

typedef struct {
  struct jpeg_error_mgr manager;
  jmp_buf place;
  char message[JMSG_LENGTH_MAX];
} cjpeg_faults;

static inline void cjpeg_fail(j_common_ptr info) {
  cjpeg_faults *faults = (cjpeg_faults *)info->err;
  faults->manager.format_message(info, faults->message);
  longjmp(faults->place, 1);
}

// Keeps the first warning that means damaged samples, and prints nothing. Cameras that pad their files
// or write a version of their own are no damage.
static inline void cjpeg_keep_warning(j_common_ptr info, int level) {
  cjpeg_faults *faults = (cjpeg_faults *)info->err;
  int code = faults->manager.msg_code;
  if (level >= 0 || code == JWRN_EXTRANEOUS_DATA || code == JWRN_JFIF_MAJOR ||
      code == JWRN_ADOBE_XFORM)
    return;
  if (faults->manager.num_warnings++ == 0)
    faults->manager.format_message(info, faults->message);
}

static inline void cjpeg_print_nothing(j_common_ptr info) { (void)info; }

typedef struct {
  unsigned width;
  unsigned height;
  // Why it failed; empty if it did not.
  char message[JMSG_LENGTH_MAX];
} cjpeg_result;

// Reads the header and, unless `pixels` is null, decodes into it: width × height × 3 bytes, red, green
// and blue. `width` and `height` are those that the header had when the memory was taken.
//
// Samples that are missing or damaged are a failure, where the library itself would only warn and go
// on with grey.
static inline void cjpeg_read(
    const unsigned char *bytes, size_t count, unsigned char *pixels, unsigned width,
    unsigned height, cjpeg_result *result) {
  struct jpeg_decompress_struct info;
  cjpeg_faults faults;
  memset(&info, 0, sizeof info);
  memset(&faults, 0, sizeof faults);
  memset(result, 0, sizeof *result);
  info.err = jpeg_std_error(&faults.manager);
  faults.manager.error_exit = cjpeg_fail;
  faults.manager.emit_message = cjpeg_keep_warning;
  faults.manager.output_message = cjpeg_print_nothing;
  if (setjmp(faults.place)) {
    memcpy(result->message, faults.message, sizeof faults.message);
    jpeg_destroy_decompress(&info);
    return;
  }
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, bytes, (unsigned long)count);
  jpeg_read_header(&info, TRUE);
  result->width = info.image_width;
  result->height = info.image_height;
  if (pixels != NULL && info.image_width == width && info.image_height == height) {
    // The library turns everything into RGB except the four colours of print.
    int four = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
    info.out_color_space = four ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&info);
    int inverted = info.saw_Adobe_marker;
    unsigned char *line = NULL;
    if (four)
      line = (unsigned char *)(*info.mem->alloc_large)(
          (j_common_ptr)&info, JPOOL_IMAGE, (size_t)width * 4);
    while (info.output_scanline < info.output_height) {
      unsigned char *target = pixels + (size_t)info.output_scanline * width * 3;
      JSAMPROW row = four ? line : target;
      jpeg_read_scanlines(&info, &row, 1);
      for (unsigned x = 0; four && x < width; x++)
        for (int c = 0; c < 3; c++) {
          int ink = line[4 * x + c], black = line[4 * x + 3];
          // Adobe's programs store 255 minus the amount of ink.
          if (!inverted) ink = 255 - ink, black = 255 - black;
          target[3 * x + c] = (unsigned char)(ink * black / 255);
        }
    }
    jpeg_finish_decompress(&info);
    if (faults.manager.num_warnings > 0)
      memcpy(result->message, faults.message, sizeof faults.message);
  }
  jpeg_destroy_decompress(&info);
}

static inline const char *cjpeg_message(const cjpeg_result *result) { return result->message; }
