/* Ids for the names in one graph, counted up as the names appear. */
#ifndef CLEW_CGRAPHVIZ_NAMES_H
#define CLEW_CGRAPHVIZ_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  char **texts; /* owned by others */
  size_t count, capacity;
  size_t *slots; /* index + 1 into texts, 0 when free; slot_count is a power of two */
  size_t slot_count;
} clew_names;

/* Finds a name's index. */
bool clew_names_find(const clew_names *names, const char *text, size_t *index);

/* Adds a name that is not there yet; the text must stay until the names are freed. False when out
 * of memory. */
bool clew_names_add(clew_names *names, char *text, size_t *index);

void clew_names_free(clew_names *names);

#endif
