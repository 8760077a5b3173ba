/* Stands for the vendor's library, so that the example can be run: ACME's own functions over somebody's BLAS and LAPACK,
 * with which it is linked. */
static int threads = 4;

const char *acme_version(void) { return "ACME 2.1"; }

int acme_get_num_threads(void) { return threads; }

void acme_set_num_threads(int n) { threads = n; }
