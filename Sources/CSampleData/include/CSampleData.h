#ifndef CSAMPLE_DATA_H
#define CSAMPLE_DATA_H

#include <stddef.h>

/// A file embedded in the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} csample_file;

csample_file csample_train_images(void);
csample_file csample_train_labels(void);
csample_file csample_test_images(void);
csample_file csample_test_labels(void);

#endif
