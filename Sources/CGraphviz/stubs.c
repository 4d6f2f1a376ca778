/* What the shim answers in a build without Graphviz. */
#ifndef CLEW_GRAPHVIZ
#include "shim.h"

bool clew_graphviz_is_built_in(void) { return false; }
clew_graphviz *clew_graphviz_open(void) { return NULL; }
void clew_graphviz_close(clew_graphviz *session) { (void)session; }
const char *clew_graphviz_version(clew_graphviz *session) {
  (void)session;
  return "";
}
char *clew_graphviz_plugins(clew_graphviz *session, const char *kind) {
  (void)session, (void)kind;
  return NULL;
}
bool clew_graphviz_read(clew_graphviz *session, const char *text, size_t length) {
  (void)session, (void)text, (void)length;
  return false;
}
const char *clew_graphviz_file_reference(clew_graphviz *session) {
  (void)session;
  return NULL;
}
bool clew_graphviz_set(clew_graphviz *session, const char *name, const char *value) {
  (void)session, (void)name, (void)value;
  return false;
}
bool clew_graphviz_layout(clew_graphviz *session, const char *engine) {
  (void)session, (void)engine;
  return false;
}
bool clew_graphviz_render(clew_graphviz *session, const char *format, const unsigned char **bytes,
                          size_t *length) {
  (void)session, (void)format, (void)bytes, (void)length;
  return false;
}
bool clew_graphviz_has_error(const clew_graphviz *session) {
  (void)session;
  return false;
}
const char *clew_graphviz_messages(const clew_graphviz *session, size_t *length) {
  (void)session;
  *length = 0;
  return "";
}
#endif
