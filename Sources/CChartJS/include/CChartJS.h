#ifndef CCHART_JS_H
#define CCHART_JS_H

#include <stddef.h>

/// A file embedded in the program; empty where it was not on the machine that built it.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} cchart_file;

/// Chart.js, which defines the global Chart.
cchart_file cchart_library(void);

#endif
