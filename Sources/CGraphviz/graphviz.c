/* libgvc and libcgraph behind shim.h. Written against 2.42 (Debian 12) to 12. */
#ifdef CLEW_GRAPHVIZ
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <graphviz/gvc.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "names.h"
#include "shim.h"

enum { message_capacity = 16 * 1024 };

struct clew_graphviz {
  GVC_t *context;
  graph_t *graph;
  char *picture;
  bool is_laid_out;
  bool keeps_layout;
  bool has_error;
  agusererrf previous_reporter;
  char *previous_server_name;
  size_t message_length;
  char messages[message_capacity];
};

/* libcgraph's reporter is told nothing of who asked, so the open session is a global. */
static clew_graphviz *reporting = NULL;

/* Called with fragments: "Error", ": ", then the text. */
static int report(char *fragment) {
  clew_graphviz *session = reporting;
  if (session == NULL || fragment == NULL) return 0;
  if (strcmp(fragment, "Error") == 0) session->has_error = true;
  size_t room = message_capacity - 1 - session->message_length;
  size_t length = strlen(fragment);
  if (length > room) length = room;
  memcpy(session->messages + session->message_length, fragment, length);
  session->message_length += length;
  session->messages[session->message_length] = 0;
  return 0;
}

/* libgvc looks at the environment variable SERVER_NAME only when it parses a command line; what
 * then stops it from opening files is this global of its own, absent from later versions. */
#ifdef __ELF__
extern char *HTTPServerEnVar __attribute__((weak));
static char server_name[] = "clew";
static char *forbid_files(char *value) {
  if (&HTTPServerEnVar == NULL) return NULL;
  char *previous = HTTPServerEnVar;
  HTTPServerEnVar = value;
  return previous;
}
#else
static char server_name[] = "clew";
static char *forbid_files(char *value) {
  (void)value;
  return NULL;
}
#endif

/* libcgraph's own ids are the addresses of the names, and clusters are kept in the order of their
 * ids, so the order would depend on the heap. These ids count up: even for names, odd without. */
typedef struct {
  graph_t *graph;
  clew_names names;
  IDTYPE next_nameless;
} ids;

static void *ids_open(Agraph_t *graph, Agdisc_t *disciplines) {
  (void)disciplines;
  ids *state = calloc(1, sizeof *state);
  if (state == NULL) return NULL;
  state->graph = graph;
  state->next_nameless = 1;
  return state;
}

static long ids_map(void *state, int kind, char *text, IDTYPE *id, int adds) {
  (void)kind;
  ids *all = state;
  size_t index = 0;
  *id = 0;
  if (all == NULL) return 0;
  if (text != NULL) {
    if (!clew_names_find(&all->names, text, &index)) {
      if ((adds & 0xff) == 0) return 0;
      /* libcgraph expects every name in its own string table, where it keeps a flag before it. */
      char *copy = agstrdup(all->graph, text);
      if (copy == NULL || !clew_names_add(&all->names, copy, &index)) return 0;
    }
    *id = 2 * (IDTYPE)index + 2;
    return 1;
  }
  if ((adds & 0xff) != 0) {
    *id = all->next_nameless;
    all->next_nameless += 2;
  }
  return 1;
}

static void ids_free(void *state, int kind, IDTYPE id) { (void)state, (void)kind, (void)id; }

static char *ids_print(void *state, int kind, IDTYPE id) {
  (void)kind;
  ids *all = state;
  if (all == NULL || id == 0 || id % 2 != 0 || id / 2 > all->names.count) return NULL;
  return all->names.texts[id / 2 - 1];
}

static void ids_close(void *state) {
  ids *all = state;
  if (all == NULL) return;
  clew_names_free(&all->names);
  free(all);
}

typedef struct {
  const char *next;
  size_t left;
} text_source;

static int text_read(void *source, char *buffer, int room) {
  text_source *text = source;
  size_t count = room < 0 ? 0 : (size_t)room;
  if (count > text->left) count = text->left;
  memcpy(buffer, text->next, count);
  text->next += count;
  text->left -= count;
  return (int)count;
}

bool clew_graphviz_is_built_in(void) { return true; }

clew_graphviz *clew_graphviz_open(void) {
  clew_graphviz *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  reporting = session;
  /* The parameter is `const char *` in some versions: the cast fits both. */
  session->previous_reporter = agseterrf((agusererrf)(void *)report);
  agreseterrors();
  session->previous_server_name = forbid_files(server_name);
  /* Some layouts draw numbers before they seed; start them where a new process would. */
  srand(1);
  unsigned short first_seed[3] = {0, 0, 0};
  seed48(first_seed);
  session->context = gvContext();
  if (session->context == NULL) {
    clew_graphviz_close(session);
    return NULL;
  }
  return session;
}

void clew_graphviz_close(clew_graphviz *session) {
  if (session == NULL) return;
  if (session->picture != NULL) gvFreeRenderData(session->picture);
  if (session->is_laid_out && !session->keeps_layout) gvFreeLayout(session->context, session->graph);
  if (session->graph != NULL) agclose(session->graph);
  if (session->context != NULL) gvFreeContext(session->context);
  forbid_files(session->previous_server_name);
  agseterrf(session->previous_reporter);
  reporting = NULL;
  free(session);
}

const char *clew_graphviz_version(clew_graphviz *session) {
  const char *version = gvcVersion(session->context);
  return version == NULL ? "" : version;
}

char *clew_graphviz_plugins(clew_graphviz *session, const char *kind) {
  int count = 0;
  char **names = gvPluginList(session->context, kind, &count, NULL);
  if (names == NULL) return NULL;
  size_t length = 1;
  for (int i = 0; i < count; i++) length += strlen(names[i]) + 1;
  char *lines = malloc(length);
  char *end = lines;
  for (int i = 0; i < count; i++) {
    size_t size = strlen(names[i]);
    if (end != NULL) {
      memcpy(end, names[i], size);
      end[size] = '\n';
      end += size + 1;
    }
    free(names[i]);
  }
  free(names);
  if (end != NULL) *end = 0;
  return lines;
}

bool clew_graphviz_read(clew_graphviz *session, const char *text, size_t length) {
  /* Starting from the defaults leaves in place the members that differ between versions. */
  static Agiddisc_t id_discipline;
  static Agiodisc_t io_discipline;
  id_discipline = AgIdDisc;
  id_discipline.open = ids_open;
  id_discipline.map = (void *)ids_map;
  id_discipline.free = ids_free;
  id_discipline.print = (void *)ids_print;
  id_discipline.close = ids_close;
  io_discipline = AgIoDisc;
  io_discipline.afread = text_read;
  Agdisc_t disciplines = {.id = &id_discipline, .io = &io_discipline};
  text_source source = {text, length};
  agsetfile(NULL); /* counts lines from 1 again */
  session->graph = agread(&source, &disciplines);
  return session->graph != NULL && !clew_graphviz_has_error(session);
}

static bool reads_files(const char *attribute) {
  static const char *const names[] = {"image", "shapefile", "imagepath", "fontpath", "stylesheet"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcasecmp(attribute, names[i]) == 0) return true;
  }
  return false;
}

/* In an HTML-like text a bare `<` opens a tag and nothing else. */
static bool has_image_tag(void *object, graph_t *root, int kind) {
  for (Agsym_t *attribute = agnxtattr(root, kind, NULL); attribute != NULL;
       attribute = agnxtattr(root, kind, attribute)) {
    char *value = agxget(object, attribute);
    if (value != NULL && aghtmlstr(value) && strcasestr(value, "<img") != NULL) return true;
  }
  return false;
}

/* The next graph of a walk through all subgraphs, parents first. */
static graph_t *next_graph(graph_t *root, graph_t *graph) {
  graph_t *next = agfstsubg(graph);
  while (next == NULL && graph != root) {
    next = agnxtsubg(graph);
    graph = agparent(graph);
  }
  return next;
}

const char *clew_graphviz_file_reference(clew_graphviz *session) {
  graph_t *root = session->graph;
  const int kinds[] = {AGRAPH, AGNODE, AGEDGE};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    for (Agsym_t *attribute = agnxtattr(root, kinds[i], NULL); attribute != NULL;
         attribute = agnxtattr(root, kinds[i], attribute)) {
      if (reads_files(attribute->name)) return attribute->name;
    }
  }
  for (graph_t *graph = root; graph != NULL; graph = next_graph(root, graph)) {
    if (has_image_tag(graph, root, AGRAPH)) return "<img>";
  }
  for (node_t *node = agfstnode(root); node != NULL; node = agnxtnode(root, node)) {
    if (has_image_tag(node, root, AGNODE)) return "<img>";
    for (edge_t *edge = agfstout(root, node); edge != NULL; edge = agnxtout(root, edge)) {
      if (has_image_tag(edge, root, AGEDGE)) return "<img>";
    }
  }
  return NULL;
}

bool clew_graphviz_set(clew_graphviz *session, const char *name, const char *value) {
  /* Older versions take `char *` where they only read. */
  return agsafeset(session->graph, (char *)name, (char *)value, (char *)"") == 0;
}

static bool has_edge_label(graph_t *root) {
  Agsym_t *label = agattr(root, AGEDGE, (char *)"label", NULL);
  if (label == NULL) return false;
  for (node_t *node = agfstnode(root); node != NULL; node = agnxtnode(root, node)) {
    for (edge_t *edge = agfstout(root, node); edge != NULL; edge = agnxtout(root, edge)) {
      const char *text = agxget(edge, label);
      if (text != NULL && text[0] != 0) return true;
    }
  }
  return false;
}

bool clew_graphviz_layout(clew_graphviz *session, const char *engine) {
  /* When a labelled edge lies within the first rank, `dot` moves a table that gvFreeLayout then
   * frees in its old place too (2.42). Better to lose that memory. */
  session->keeps_layout = strcmp(engine, "dot") == 0 && has_edge_label(session->graph);
  bool done = gvLayout(session->context, session->graph, engine) == 0;
  session->is_laid_out = done;
  return done && !clew_graphviz_has_error(session);
}

bool clew_graphviz_render(clew_graphviz *session, const char *format, const unsigned char **bytes,
                          size_t *length) {
  /* The length is an `unsigned int` up to Graphviz 12 and a `size_t` after. */
  unsigned int narrow = 0;
  size_t wide = 0;
  void *slot = _Generic(&gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): (void *)&narrow,
      default: (void *)&wide);
  bool done =
      gvRenderData(session->context, session->graph, format, &session->picture, slot) == 0;
  *bytes = (const unsigned char *)session->picture;
  *length = wide + narrow;
  return done && session->picture != NULL && !clew_graphviz_has_error(session);
}

bool clew_graphviz_has_error(const clew_graphviz *session) {
  return session->has_error || agerrors() >= AGERR;
}

const char *clew_graphviz_messages(const clew_graphviz *session, size_t *length) {
  *length = session->message_length;
  return session->messages;
}
#endif
