#include "names.h"

#include <stdlib.h>
#include <string.h>

static uint64_t hash(const char *text) { /* FNV-1a */
  uint64_t value = 14695981039346656037u;
  for (; *text != 0; text++) value = (value ^ (unsigned char)*text) * 1099511628211u;
  return value;
}

/* The slot that holds the text, or the free one where it belongs. */
static size_t slot_of(const clew_names *names, const char *text) {
  size_t mask = names->slot_count - 1;
  size_t slot = (size_t)hash(text) & mask;
  while (names->slots[slot] != 0 && strcmp(names->texts[names->slots[slot] - 1], text) != 0) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

static bool grow(clew_names *names) {
  size_t capacity = names->capacity == 0 ? 64 : names->capacity * 2;
  char **texts = realloc(names->texts, capacity * sizeof *texts);
  if (texts == NULL) return false;
  names->texts = texts;
  size_t *slots = calloc(capacity * 2, sizeof *slots);
  if (slots == NULL) return false;
  free(names->slots);
  names->slots = slots;
  names->slot_count = capacity * 2;
  names->capacity = capacity;
  for (size_t i = 0; i < names->count; i++) slots[slot_of(names, texts[i])] = i + 1;
  return true;
}

bool clew_names_find(const clew_names *names, const char *text, size_t *index) {
  if (names->slot_count == 0) return false;
  size_t found = names->slots[slot_of(names, text)];
  if (found == 0) return false;
  *index = found - 1;
  return true;
}

bool clew_names_add(clew_names *names, char *text, size_t *index) {
  if (names->count == names->capacity && !grow(names)) return false;
  names->texts[names->count] = text;
  names->slots[slot_of(names, text)] = names->count + 1;
  *index = names->count++;
  return true;
}

void clew_names_free(clew_names *names) {
  free(names->texts);
  free(names->slots);
}
