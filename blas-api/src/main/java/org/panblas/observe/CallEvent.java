package org.panblas.observe;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/** The event of Flight Recorder for a call. Its names are a contract: settings and queries use them. */
@Name("org.panblas.Call")
@Label("BLAS or LAPACK Call")
@Category("Panblas")
@Description("A call of a BLAS or LAPACK routine")
@Enabled(false)
@Threshold(
        "1 ms") // As for the file and socket events of the JDK there is one, so that short calls do not flood a file.
final class CallEvent extends Event {
    @Label("Routine")
    String routine;

    @Label("M")
    @Description("The dimension m, or the rows; -1 where the routine has none")
    long m;

    @Label("N")
    @Description("The dimension n, or the columns; -1 where the routine has none")
    long n;

    @Label("K")
    @Description("The dimension k, or the right-hand sides; -1 where the routine has none")
    long k;

    @Label("Backend")
    String backend;

    @Label("Path")
    @Description("java, fallback, critical, slices, copies or plain; unknown where nobody tells")
    String path;

    @Label("Floating-Point Operations")
    @Description("0 where no formula is known")
    double flops;
}
