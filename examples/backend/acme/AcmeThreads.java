package acme;

import org.panblas.ffm.NativeFunctions;
import org.panblas.spi.ThreadControl;

/** ACME's thread count. It is a record because the count of BLAS and that of LAPACK have to be equal objects. */
record AcmeThreads(NativeFunctions functions) implements ThreadControl {
    /** ACME's manual: "acme_set_num_threads takes 1 to 128". */
    private static final int MOST = 128;

    @Override
    public int threads() {
        return functions.intGetter("acme_get_num_threads").map(get -> get.getAsInt()).orElse(1);
    }

    @Override
    public int maxThreads() {
        return MOST;
    }

    @Override
    public void setThreads(int n) {
        functions.intSetter("acme_set_num_threads").ifPresent(set -> set.accept(n));
    }

    @Override
    public Scope scope() {
        return Scope.PROCESS;
    }
}
