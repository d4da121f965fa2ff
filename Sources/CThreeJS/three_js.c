// three.js as Debian's package libjs-three installs it, embedded with C23's #embed. Elsewhere the same files may be put
// under /usr/local; where they are in neither place, the arrays hold a zero alone and the files count as empty.
#include "CThreeJS.h"

#if __has_embed("/usr/share/javascript/three/three.min.js") && \
    __has_embed("/usr/share/javascript/three/examples/js/controls/OrbitControls.js")
#define HAS_THREE 1
static const unsigned char library[] = {
#embed "/usr/share/javascript/three/three.min.js"
};
static const unsigned char orbit_controls[] = {
#embed "/usr/share/javascript/three/examples/js/controls/OrbitControls.js"
};
#elif __has_embed("/usr/local/share/javascript/three/three.min.js") && \
    __has_embed("/usr/local/share/javascript/three/examples/js/controls/OrbitControls.js")
#define HAS_THREE 1
static const unsigned char library[] = {
#embed "/usr/local/share/javascript/three/three.min.js"
};
static const unsigned char orbit_controls[] = {
#embed "/usr/local/share/javascript/three/examples/js/controls/OrbitControls.js"
};
#else
#define HAS_THREE 0
static const unsigned char library[] = {0};
static const unsigned char orbit_controls[] = {0};
#endif

cthree_file cthree_library(void) {
  return (cthree_file){library, HAS_THREE ? sizeof library : 0};
}

cthree_file cthree_orbit_controls(void) {
  return (cthree_file){orbit_controls, HAS_THREE ? sizeof orbit_controls : 0};
}
