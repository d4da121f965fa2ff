// zlib's initialisers are macros that pass the version and the structure's size along, which
// Swift does not import.
#include <zlib.h>

// Raw deflate data: the gzip header and trailer around it are read by the caller.
static inline int czlib_inflate_init_raw(z_streamp stream) {
  return inflateInit2(stream, -MAX_WBITS);
}

// gzip data whose header carries no name and no time.
static inline int czlib_deflate_init_gzip(z_streamp stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
}
