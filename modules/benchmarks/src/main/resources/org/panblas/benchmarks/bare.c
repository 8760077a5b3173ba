/*
 * Times routines of a BLAS library with nothing in between: the limit that a call from Java is measured against.
 *
 *   bare LIBRARY THREADS ROUTINE N TRANSPOSES
 *
 * prints the seconds of one call: the median of batches after a warm-up, or "absent" where the library lacks the routine.
 * Operands are those of Operands.java in kind; what a routine overwrites is copied within the call, as there.
 */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COL_MAJOR = 102, NO_TRANS = 111, TRANS = 112, CONJ_TRANS = 113, LOWER = 122, NON_UNIT = 131, LEFT = 141 };
enum { BATCHES = 9, WARM_UP_CALLS = 2 };

static const double WARM_UP_SECONDS = 0.5;
static const double BATCH_SECONDS = 0.1;

static int n, op_a, op_b, info, lwork, liwork;
static int one_column = 1;
static double *a, *b, *c, *x, *tau, *s, *wi, *work;
static float *fa, *fb, *fc;
static int *ipiv, *iwork;
static const double z_one[2] = {1, 0}, z_zero[2] = {0, 0};
static const float c_one[2] = {1, 0}, c_zero[2] = {0, 0};
static void *symbol;

typedef void (*dgemm_t)(int, int, int, int, int, int, double, const double *, int, const double *, int, double, double *, int);
typedef void (*sgemm_t)(int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
typedef void (*xgemm_t)(int, int, int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
typedef void (*symm_t)(int, int, int, int, int, double, const double *, int, const double *, int, double, double *, int);
typedef void (*syrk_t)(int, int, int, int, int, double, const double *, int, double, double *, int);
typedef void (*trsm_t)(int, int, int, int, int, int, int, double, const double *, int, double *, int);
typedef void (*getrf_t)(int *, int *, double *, int *, int *, int *);
typedef void (*potrf_t)(const char *, int *, double *, int *, int *, size_t);
typedef void (*geqrf_t)(int *, int *, double *, int *, double *, double *, int *, int *);
typedef void (*syevd_t)(const char *, const char *, int *, double *, int *, double *, double *, int *, int *, int *, int *, size_t, size_t);
typedef void (*gesdd_t)(const char *, int *, int *, double *, int *, double *, double *, int *, double *, int *, double *, int *, int *, int *, size_t);
typedef void (*geev_t)(const char *, const char *, int *, double *, int *, double *, double *, double *, int *, double *, int *, double *, int *, int *, size_t, size_t);
typedef void (*gesv_t)(int *, int *, double *, int *, int *, double *, int *, int *);

static void restore(void) { memcpy(x, a, sizeof(double) * n * n); }

static void dgemm(void) { ((dgemm_t)symbol)(COL_MAJOR, op_a, op_b, n, n, n, 1, a, n, b, n, 0, c, n); }
static void sgemm(void) { ((sgemm_t)symbol)(COL_MAJOR, op_a, op_b, n, n, n, 1, fa, n, fb, n, 0, fc, n); }
static void zgemm(void) { ((xgemm_t)symbol)(COL_MAJOR, op_a, op_b, n, n, n, z_one, a, n, b, n, z_zero, c, n); }
static void cgemm(void) { ((xgemm_t)symbol)(COL_MAJOR, op_a, op_b, n, n, n, c_one, fa, n, fb, n, c_zero, fc, n); }
static void dsymm(void) { ((symm_t)symbol)(COL_MAJOR, LEFT, LOWER, n, n, 1, a, n, b, n, 0, c, n); }
static void dsyrk(void) { ((syrk_t)symbol)(COL_MAJOR, LOWER, NO_TRANS, n, n, 1, a, n, 0, c, n); }
static void dsyr2k(void) { ((symm_t)symbol)(COL_MAJOR, LOWER, NO_TRANS, n, n, 1, a, n, b, n, 0, c, n); }
static void triangular(void) {
  memcpy(x, b, sizeof(double) * n * n);
  ((trsm_t)symbol)(COL_MAJOR, LEFT, LOWER, NO_TRANS, NON_UNIT, n, n, 1, a, n, x, n);
}
static void dgetrf(void) { restore(); ((getrf_t)symbol)(&n, &n, x, &n, ipiv, &info); }
static void dpotrf(void) { restore(); ((potrf_t)symbol)("L", &n, x, &n, &info, 1); }
static void dgeqrf(void) { restore(); ((geqrf_t)symbol)(&n, &n, x, &n, tau, work, &lwork, &info); }
static void dsyevd(void) {
  restore();
  ((syevd_t)symbol)("V", "L", &n, x, &n, s, work, &lwork, iwork, &liwork, &info, 1, 1);
}
static void dgesdd(void) {
  restore();
  ((gesdd_t)symbol)("A", &n, &n, x, &n, s, b, &n, c, &n, work, &lwork, iwork, &info, 1);
}
static void dgeev(void) {
  restore();
  ((geev_t)symbol)("N", "V", &n, x, &n, s, wi, b, &n, c, &n, work, &lwork, &info, 1, 1);
}
static void dgesv(void) {
  restore();
  memcpy(tau, b, sizeof(double) * n);
  ((gesv_t)symbol)(&n, &one_column, x, &n, ipiv, tau, &n, &info);
}

static const struct {
  const char *name, *symbol;
  void (*call)(void);
} ROUTINES[] = {
    {"dgemm", "cblas_dgemm", dgemm},      {"sgemm", "cblas_sgemm", sgemm},      {"zgemm", "cblas_zgemm", zgemm},
    {"cgemm", "cblas_cgemm", cgemm},      {"dsymm", "cblas_dsymm", dsymm},      {"dsyrk", "cblas_dsyrk", dsyrk},
    {"dsyr2k", "cblas_dsyr2k", dsyr2k},   {"dtrmm", "cblas_dtrmm", triangular}, {"dtrsm", "cblas_dtrsm", triangular},
    {"dgetrf", "dgetrf_", dgetrf},        {"dpotrf", "dpotrf_", dpotrf},        {"dgeqrf", "dgeqrf_", dgeqrf},
    {"dsyevd", "dsyevd_", dsyevd},        {"dgesdd", "dgesdd_", dgesdd},        {"dgeev", "dgeev_", dgeev},
    {"dgesv", "dgesv_", dgesv},
};

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double *numbers(size_t count) {
  double *result = malloc(sizeof(double) * count);
  if (result == NULL) exit(3);
  for (size_t i = 0; i < count; i++) result[i] = 2.0 * rand() / RAND_MAX - 1;
  return result;
}

static float *floats(size_t count) {
  float *result = malloc(sizeof(float) * count);
  if (result == NULL) exit(3);
  for (size_t i = 0; i < count; i++) result[i] = (float)(2.0 * rand() / RAND_MAX - 1);
  return result;
}

/* Symmetric where that is asked, with a dominant diagonal where definite or triangular ones need it. */
static void shape(const char *routine) {
  int definite = !strcmp(routine, "dpotrf") || !strcmp(routine, "dtrmm") || !strcmp(routine, "dtrsm");
  if (definite || !strcmp(routine, "dsyevd") || !strcmp(routine, "dsymm")) {
    for (int j = 0; j < n; j++)
      for (int i = 0; i < j; i++) a[i + (size_t)j * n] = a[j + (size_t)i * n];
  }
  for (int i = 0; definite && i < n; i++) a[i + (size_t)i * n] = n;
}

static void allocate(void) {
  size_t size = (size_t)n * n;
  a = numbers(2 * size), b = numbers(2 * size), c = numbers(2 * size), x = numbers(size);
  tau = numbers(n), s = numbers(n), wi = numbers(n);
  fa = floats(2 * size), fb = floats(2 * size), fc = floats(2 * size);
  ipiv = calloc(n, sizeof(int)), iwork = calloc(8 * (size_t)n + 8, sizeof(int));
  liwork = 8 * n + 8;
  lwork = 8 * n * n + 64 * n + 64; /* at least the optimum of all drivers above */
  work = numbers(lwork);
}

static int op(char letter) { return letter == 'N' ? NO_TRANS : letter == 'T' ? TRANS : CONJ_TRANS; }

static int compare(const void *p, const void *q) {
  double d = *(const double *)p - *(const double *)q;
  return (d > 0) - (d < 0);
}

static double median(void (*call)(void)) {
  double begin = now();
  long calls = 0;
  while (calls < WARM_UP_CALLS || now() - begin < WARM_UP_SECONDS) call(), calls++;
  long batch = 1 + (long)(BATCH_SECONDS * (double)calls / (now() - begin));
  double seconds[BATCHES];
  for (int i = 0; i < BATCHES; i++) {
    begin = now();
    for (long j = 0; j < batch; j++) call();
    seconds[i] = (now() - begin) / (double)batch;
  }
  qsort(seconds, BATCHES, sizeof(double), compare);
  return seconds[BATCHES / 2];
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  void *threads = dlsym(library, "openblas_set_num_threads");
  if (threads != NULL) ((void (*)(int))threads)(atoi(argv[2]));
  threads = dlsym(library, "bli_thread_set_num_threads");
  /* BLIS's dim_t is 64 bits wide. */
  if (threads != NULL) ((void (*)(long))threads)(atol(argv[2]));
  n = atoi(argv[4]), op_a = op(argv[5][0]), op_b = op(argv[5][1]);
  for (size_t i = 0; i < sizeof(ROUTINES) / sizeof(ROUTINES[0]); i++) {
    if (!strcmp(argv[3], ROUTINES[i].name)) {
      symbol = dlsym(library, ROUTINES[i].symbol);
      if (symbol == NULL) break;
      allocate();
      shape(argv[3]);
      double seconds = median(ROUTINES[i].call);
      if (info != 0) return 4;
      printf("%.9e\n", seconds);
      return 0;
    }
  }
  puts("absent");
  return 0;
}
