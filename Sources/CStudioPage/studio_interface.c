// The description of the studio's interface for programs, embedded with C23's #embed.
#include "CStudioPage.h"

static const unsigned char openapi_json[] = {
#embed "interface/openapi.json"
};

cstudio_file cstudio_interface(void) {
  cstudio_file file = {"openapi.json", openapi_json, sizeof openapi_json};
  return file;
}
