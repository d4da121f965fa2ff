// libmicrohttpd. Its functions with options at their end, and options that are macros, cannot be called from Swift; the
// functions below call them.
#pragma once

#include <errno.h>
#include <microhttpd.h>
#include <sys/socket.h>

// What the server calls: when the first line of a request has been read, with the address as it was sent; whenever more
// of the request is there; and when the request is over, however it ended.
typedef struct {
  void *(*begin)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_AccessHandlerCallback proceed;
  MHD_RequestCompletedCallback finish;
} cmicrohttpd_calls;

// Serves the clients of a listening socket on one thread of its own; NULL if that is not possible. `head_bytes` is the
// memory of a connection, in which a head must fit; a connection without activity is closed after `idle_seconds`. With
// poll(2), since with epoll(7) libmicrohttpd 0.9 overlooks the end of a connection that comes together with data.
static inline struct MHD_Daemon *cmicrohttpd_start(int socket, unsigned connections, unsigned idle_seconds,
                                                   size_t head_bytes, void *context, cmicrohttpd_calls calls) {
  return MHD_start_daemon(MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, calls.proceed,
                          context, MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_CONNECTION_LIMIT, connections,
                          MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
                          head_bytes, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_URI_LOG_CALLBACK, calls.begin,
                          context, MHD_OPTION_NOTIFY_COMPLETED, calls.finish, context, MHD_OPTION_END);
}

// An answer whose bytes, of unknown number, are asked for piece by piece.
static inline struct MHD_Response *cmicrohttpd_stream(MHD_ContentReaderCallback read, void *context,
                                                      MHD_ContentReaderFreeCallback release) {
  return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 4096, read, context, release);
}

// Whether the other end of a connection has closed it, seen without taking anything from what it sent.
static inline int cmicrohttpd_is_client_gone(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  if (!info) return 1;
  char byte;
  ssize_t count = recv(info->connect_fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return count == 0 || (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}
