#ifndef CSTUDIO_PAGE_H
#define CSTUDIO_PAGE_H

#include <stddef.h>

/// A file of the studio's page.
typedef struct {
  /// Its path below the page's folder, such as `views/draw.js`.
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
} cstudio_file;

/// The number of files.
size_t cstudio_count(void);

/// A file by its position.
cstudio_file cstudio_file_at(size_t index);

/// The description of the interface for programs, OpenAPI 3.1.
cstudio_file cstudio_interface(void);

#endif
