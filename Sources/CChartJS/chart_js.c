// Chart.js as Debian's package libjs-chart.js installs it, embedded with C23's #embed. Elsewhere the same file may be put
// under /usr/local; where it is in neither place, the array holds a zero alone and the file counts as empty.
#include "CChartJS.h"

#if __has_embed("/usr/share/javascript/chart.js/chart.min.js")
#define HAS_CHART 1
static const unsigned char library[] = {
#embed "/usr/share/javascript/chart.js/chart.min.js"
};
#elif __has_embed("/usr/local/share/javascript/chart.js/chart.min.js")
#define HAS_CHART 1
static const unsigned char library[] = {
#embed "/usr/local/share/javascript/chart.js/chart.min.js"
};
#else
#define HAS_CHART 0
static const unsigned char library[] = {0};
#endif

cchart_file cchart_library(void) { return (cchart_file){library, HAS_CHART ? sizeof library : 0}; }
