// libmicrohttpd. Its options end with macros that Swift does not import.
#include <microhttpd.h>
