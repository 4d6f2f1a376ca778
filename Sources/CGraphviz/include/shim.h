/* The only C that the Swift modules see: opaque types, plain bytes, no Graphviz header.
 *
 * Compiled with CLEW_GRAPHVIZ the functions call libgvc and libcgraph; without it they are stubs,
 * so that the package builds where Graphviz is absent. The Graphviz libraries keep their state in
 * globals: every call that takes a clew_graphviz must be made by one thread at a time, and one
 * session must be closed before the next is opened.
 */
#ifndef CLEW_CGRAPHVIZ_SHIM_H
#define CLEW_CGRAPHVIZ_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One Graphviz context, at most one graph and its picture. */
typedef struct clew_graphviz clew_graphviz;

/* True when this build was made with the Graphviz libraries. */
bool clew_graphviz_is_built_in(void);

/* Opens a session; NULL when out of memory or not built in. */
clew_graphviz *clew_graphviz_open(void);

/* Frees all that the session holds, except a layout that libgvc is known to free twice. */
void clew_graphviz_close(clew_graphviz *session);

/* The version text, such as "2.43.0"; lives as long as the session. */
const char *clew_graphviz_version(clew_graphviz *session);

/* The names of the plugins of a kind ("layout", "device"), one a line, to be given to free();
 * NULL when there are none. */
char *clew_graphviz_plugins(clew_graphviz *session, const char *kind);

/* Parses the first graph of a DOT text. False when it has none or is not DOT. */
bool clew_graphviz_read(clew_graphviz *session, const char *text, size_t length);

/* The name of something in the parsed graph that would make Graphviz open a file or refer to one
 * ("image", "shapefile", "<img>"...), or NULL. */
const char *clew_graphviz_file_reference(clew_graphviz *session);

/* Sets an attribute of the parsed graph itself. */
bool clew_graphviz_set(clew_graphviz *session, const char *name, const char *value);

/* Lays the parsed graph out. */
bool clew_graphviz_layout(clew_graphviz *session, const char *engine);

/* Draws the graph; the bytes live as long as the session. */
bool clew_graphviz_render(clew_graphviz *session, const char *format, const unsigned char **bytes,
                          size_t *length);

/* True once Graphviz reported an error (not a warning) in this session. */
bool clew_graphviz_has_error(const clew_graphviz *session);

/* What Graphviz reported, cut after 16 KiB; lives as long as the session. */
const char *clew_graphviz_messages(const clew_graphviz *session, size_t *length);

/* Limits for a worker process; 0 leaves that one as it is. */
typedef struct {
  uint64_t cpu_seconds;
  uint64_t memory_bytes;
  uint64_t file_bytes;
} clew_process_limits;

/* Applies the limits to this process, forbids core dumps, and (on Linux) asks to be killed when
 * the parent ends. False when a limit could not be set. */
bool clew_process_limit(clew_process_limits limits);

/* Reads a descriptor to its end into a block for free(). 0, or an errno; EFBIG past max bytes. */
int clew_read_all(int descriptor, size_t max, unsigned char **bytes, size_t *length);

/* Writes all bytes. 0, or an errno. */
int clew_write_all(int descriptor, const void *bytes, size_t length);

/* A descriptor, positioned at the start of a nameless file that holds the bytes, closed on exec;
 * -1 and errno when that failed. */
int clew_nameless_file(const void *bytes, size_t length);

#endif
