#ifndef CTHREE_JS_H
#define CTHREE_JS_H

#include <stddef.h>

/// A file embedded in the program; empty where it was not on the machine that built it.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} cthree_file;

/// three.js, which defines the global THREE.
cthree_file cthree_library(void);
/// Its OrbitControls, which add themselves to THREE.
cthree_file cthree_orbit_controls(void);

#endif
