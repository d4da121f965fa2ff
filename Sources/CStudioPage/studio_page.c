// The studio's page, embedded with C23's #embed: a line in each of the two lists below for each file in the folder `page`.
#include "CStudioPage.h"

static const unsigned char index_html[] = {
#embed "page/index.html"
};
static const unsigned char main_js[] = {
#embed "page/main.js"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const cstudio_file files[] = {
    FILE("index.html", index_html),
    FILE("main.js", main_js),
};

size_t cstudio_count(void) { return sizeof files / sizeof *files; }

cstudio_file cstudio_file_at(size_t index) { return files[index]; }
