package org.panblas.generator;

import java.util.ArrayList;
import java.util.List;

/** One entry of a table: a base routine in all its precisions. Absent texts are empty. */
record Entry(
        String pattern,
        Kind kind,
        String level,
        String family,
        String does,
        List<Arg> args,
        String returns,
        String quick,
        String source,
        String header,
        String rowmajor,
        String fortran,
        String zfortran,
        String from,
        String zfrom,
        String copied,
        String cleared) {

    /** The name without its precision: {@code gemm}, {@code iamax}. It names the check and the method in blas-ref. */
    String base() {
        return pattern.replace("?", "");
    }

    List<Routine> routines() {
        List<Routine> routines = new ArrayList<>();
        for (Kind.Variant variant : kind.variants) {
            routines.add(new Routine(this, pattern.replace("?", variant.letters()), variant.precision()));
        }
        return routines;
    }

    boolean hasArrays() {
        return args.stream().anyMatch(Arg::isArray);
    }

    boolean isGrouped() {
        return args.stream().anyMatch(Arg::isGroupOperand);
    }

    /** Whether the routine is a batch of products at a fixed distance. */
    boolean isStridedBatch() {
        return args.stream()
                .anyMatch(a -> a.isArray() && "strided".equals(a.shapes().get(0).kind()));
    }

    boolean returnsVoid() {
        return returns.isEmpty();
    }

    Arg arg(String name) {
        return args.stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(pattern + " has no argument " + name));
    }

    /** The argument's place in the C prototype, from 1. */
    int position(Arg arg) {
        return args.indexOf(arg) + 1;
    }
}
