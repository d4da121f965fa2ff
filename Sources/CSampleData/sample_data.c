// The bundled sample, made by Scripts/make-sample, embedded with C23's #embed.
#include "CSampleData.h"

static const unsigned char train_images[] = {
#embed "data/train-images-idx3-ubyte.gz"
};

static const unsigned char train_labels[] = {
#embed "data/train-labels-idx1-ubyte.gz"
};

static const unsigned char test_images[] = {
#embed "data/t10k-images-idx3-ubyte.gz"
};

static const unsigned char test_labels[] = {
#embed "data/t10k-labels-idx1-ubyte.gz"
};

csample_file csample_train_images(void) {
  return (csample_file){train_images, sizeof train_images};
}

csample_file csample_train_labels(void) {
  return (csample_file){train_labels, sizeof train_labels};
}

csample_file csample_test_images(void) {
  return (csample_file){test_images, sizeof test_images};
}

csample_file csample_test_labels(void) {
  return (csample_file){test_labels, sizeof test_labels};
}
