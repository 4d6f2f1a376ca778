#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#include <sys/prctl.h>
#endif

static bool lower(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return false;
  struct rlimit wanted = {(rlim_t)soft, (rlim_t)hard};
  /* A limit can only be lowered by a process without privileges. */
  if (now.rlim_max != RLIM_INFINITY && wanted.rlim_max > now.rlim_max) {
    wanted.rlim_max = now.rlim_max;
  }
  if (wanted.rlim_cur > wanted.rlim_max) wanted.rlim_cur = wanted.rlim_max;
  return setrlimit(resource, &wanted) == 0;
}

bool clew_process_limit(clew_process_limits limits) {
  bool done = lower(RLIMIT_CORE, 0, 0);
  /* One second between the soft limit's SIGXCPU and the kernel's SIGKILL. */
  if (limits.cpu_seconds > 0) {
    done = lower(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1) && done;
  }
#ifdef RLIMIT_AS
  if (limits.memory_bytes > 0) {
    bool lowered = lower(RLIMIT_AS, limits.memory_bytes, limits.memory_bytes);
#ifndef __APPLE__ /* Darwin refuses this limit once the process is running. */
    done = lowered && done;
#else
    (void)lowered;
#endif
  }
#endif
  if (limits.file_bytes > 0) {
    /* A font cache that cannot be written is no reason to die. */
    signal(SIGXFSZ, SIG_IGN);
    done = lower(RLIMIT_FSIZE, limits.file_bytes, limits.file_bytes) && done;
  }
#ifdef __linux__
  done = prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && done;
#endif
  return done;
}

int clew_read_all(int descriptor, size_t max, unsigned char **bytes, size_t *length) {
  size_t capacity = 64 * 1024, count = 0;
  unsigned char *block = malloc(capacity);
  if (block == NULL) return ENOMEM;
  for (;;) {
    if (count == capacity) {
      unsigned char *larger = realloc(block, capacity * 2);
      if (larger == NULL) {
        free(block);
        return ENOMEM;
      }
      block = larger;
      capacity *= 2;
    }
    ssize_t got = read(descriptor, block + count, capacity - count);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      int fault = errno;
      free(block);
      return fault;
    }
    if (got == 0) break;
    count += (size_t)got;
    if (count > max) {
      free(block);
      return EFBIG;
    }
  }
  *bytes = block;
  *length = count;
  return 0;
}

int clew_write_all(int descriptor, const void *bytes, size_t length) {
  const unsigned char *at = bytes;
  while (length > 0) {
    ssize_t put = write(descriptor, at, length);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    at += put;
    length -= (size_t)put;
  }
  return 0;
}

int clew_nameless_file(const void *bytes, size_t length) {
#ifdef __linux__
  int file = memfd_create("clew-dot", MFD_CLOEXEC);
#else
  const char *folder = getenv("TMPDIR");
  char path[1024];
  int used = snprintf(path, sizeof path, "%s/clew-dot-XXXXXX", folder ? folder : "/tmp");
  if (used < 0 || (size_t)used >= sizeof path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  int file = mkstemp(path);
  if (file >= 0) {
    unlink(path);
    fcntl(file, F_SETFD, FD_CLOEXEC);
  }
#endif
  if (file < 0) return -1;
  int fault = clew_write_all(file, bytes, length);
  if (fault == 0 && lseek(file, 0, SEEK_SET) != 0) fault = errno;
  if (fault != 0) {
    close(file);
    errno = fault;
    return -1;
  }
  return file;
}
