package org.panblas.conformance.stacks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.panblas.Diag;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * Runs every factorisation of OpenBLAS with all its threads on a thread with a small stack:
 * {@code KILOBYTES|virtual ORDER ORDER_OF_SLOW_ONES}. Each routine prints its name before its call, so that the last line
 * of a process that dies names the culprit.
 */
final class StackProgram {
    private static final Lapack LAPACK = Lapack.of("openblas");
    private static final Layout COL = Layout.COL_MAJOR;

    private StackProgram() {}

    public static void main(String[] args) throws Exception {
        LAPACK.setThreads(Math.max(2, LAPACK.threads()));
        int n = Integer.parseInt(args[1]);
        int slow = Integer.parseInt(args[2]);
        Runnable all = () -> {
            // About the order from which on LU is threaded.
            for (int small : new int[] {99, 100, 101, 150}) {
                lu().forEach((name, routine) -> call(name, routine, small));
            }
            lu().forEach((name, routine) -> call(name, routine, n));
            factorisations().forEach((name, routine) -> call(name, routine, n));
            reductions().forEach((name, routine) -> call(name, routine, slow));
            drivers().forEach((name, routine) -> call(name, routine, slow));
            System.out.println("survived with " + LAPACK.threads() + " threads");
        };
        Thread caller = args[0].equals("virtual")
                ? Thread.ofVirtual().start(all)
                : new Thread(null, all, "small stack", Long.parseLong(args[0]) << 10);
        if (!caller.isVirtual()) {
            caller.start();
        }
        caller.join();
    }

    private static void call(String name, IntConsumer routine, int n) {
        System.out.println(name + " " + n);
        routine.accept(n);
    }

    private static Map<String, IntConsumer> lu() {
        Map<String, IntConsumer> map = new LinkedHashMap<>();
        map.put("dgetrf", n -> LAPACK.dgetrf(COL, n, n, random(n * n), n, new int[n]));
        map.put("zgetrf", n -> LAPACK.zgetrf(COL, n, n, random(2 * n * n), n, new int[n]));
        map.put("dgesv", n -> LAPACK.dgesv(COL, n, 1, random(n * n), n, new int[n], random(n), n));
        map.put("dgesv, many", n -> LAPACK.dgesv(COL, n, n, random(n * n), n, new int[n], random(n * n), n));
        map.put(
                "dgesvx",
                n -> LAPACK.dgesvx(
                        COL,
                        'N',
                        Transpose.NO_TRANS,
                        n,
                        1,
                        random(n * n),
                        n,
                        random(n * n),
                        n,
                        new int[n],
                        new byte[] {'N'},
                        new double[n],
                        new double[n],
                        random(n),
                        n,
                        random(n),
                        n,
                        new double[1],
                        new double[1],
                        new double[1],
                        new double[1]));
        map.put(
                "dsgesv",
                n -> LAPACK.dsgesv(COL, n, 1, random(n * n), n, new int[n], random(n), n, random(n), n, new int[1]));
        map.put(
                "zcgesv",
                n -> LAPACK.zcgesv(
                        COL, n, 1, random(2 * n * n), n, new int[n], random(2 * n), n, random(2 * n), n, new int[1]));
        return map;
    }

    private static Map<String, IntConsumer> factorisations() {
        Map<String, IntConsumer> map = new LinkedHashMap<>();
        map.put("dgetri", n -> LAPACK.dgetri(COL, n, dominant(n), n, identity(n)));
        map.put(
                "dgetrs",
                n -> LAPACK.dgetrs(COL, Transpose.TRANS, n, n, dominant(n), n, identity(n), random(n * n), n));
        map.put("dpotrf", n -> LAPACK.dpotrf(COL, Uplo.LOWER, n, dominant(n), n));
        map.put("zpotrf", n -> LAPACK.zpotrf(COL, Uplo.UPPER, n, complexDominant(n), n));
        map.put("dpotri", n -> LAPACK.dpotri(COL, Uplo.LOWER, n, dominant(n), n));
        map.put("dtrtri", n -> LAPACK.dtrtri(COL, Uplo.UPPER, Diag.NON_UNIT, n, dominant(n), n));
        map.put("dsytrf", n -> LAPACK.dsytrf(COL, Uplo.LOWER, n, random(n * n), n, new int[n]));
        map.put("dgeqrf", n -> LAPACK.dgeqrf(COL, n, n, random(n * n), n, new double[n]));
        map.put("dgelqf", n -> LAPACK.dgelqf(COL, n, n, random(n * n), n, new double[n]));
        map.put(
                "dormqr",
                n -> LAPACK.dormqr(
                        COL, Side.LEFT, Transpose.TRANS, n, n, n, random(n * n), n, new double[n], random(n * n), n));
        return map;
    }

    private static Map<String, IntConsumer> reductions() {
        Map<String, IntConsumer> map = new LinkedHashMap<>();
        map.put("zhetrf", n -> LAPACK.zhetrf(COL, Uplo.UPPER, n, random(2 * n * n), n, new int[n]));
        map.put("dgeqp3", n -> LAPACK.dgeqp3(COL, n, n, random(n * n), n, new int[n], new double[n]));
        map.put("dgehrd", n -> LAPACK.dgehrd(COL, n, 1, n, random(n * n), n, new double[n]));
        map.put(
                "dsytrd",
                n -> LAPACK.dsytrd(COL, Uplo.LOWER, n, random(n * n), n, new double[n], new double[n], new double[n]));
        map.put(
                "dgebrd",
                n -> LAPACK.dgebrd(
                        COL, n, n, random(n * n), n, new double[n], new double[n], new double[n], new double[n]));
        return map;
    }

    private static Map<String, IntConsumer> drivers() {
        Map<String, IntConsumer> map = new LinkedHashMap<>();
        map.put("dsyevd", n -> LAPACK.dsyevd(COL, 'V', Uplo.LOWER, n, random(n * n), n, new double[n]));
        map.put(
                "dsygv",
                n -> LAPACK.dsygv(COL, 1, 'V', Uplo.LOWER, n, random(n * n), n, dominant(n), n, new double[n]));
        map.put(
                "dgesdd",
                n -> LAPACK.dgesdd(
                        COL, 'A', n, n, random(n * n), n, new double[n], new double[n * n], n, new double[n * n], n));
        map.put("dgels", n -> LAPACK.dgels(COL, Transpose.NO_TRANS, n, n, 1, random(n * n), n, random(n), n));
        map.put(
                "dgelsd",
                n -> LAPACK.dgelsd(COL, n, n, 1, random(n * n), n, random(n), n, new double[n], -1, new int[1]));
        map.put(
                "dgeev",
                n -> LAPACK.dgeev(
                        COL,
                        'V',
                        'V',
                        n,
                        random(n * n),
                        n,
                        new double[n],
                        new double[n],
                        new double[n * n],
                        n,
                        new double[n * n],
                        n));
        map.put(
                "dgees",
                n -> LAPACK.dgees(
                        COL,
                        'V',
                        'N',
                        null,
                        n,
                        random(n * n),
                        n,
                        new int[1],
                        new double[n],
                        new double[n],
                        new double[n * n],
                        n));
        map.put(
                "dggev",
                n -> LAPACK.dggev(
                        COL,
                        'V',
                        'V',
                        n,
                        random(n * n),
                        n,
                        random(n * n),
                        n,
                        new double[n],
                        new double[n],
                        new double[n],
                        new double[n * n],
                        n,
                        new double[n * n],
                        n));
        return map;
    }

    private static double[] random(int length) {
        return new Random(length).doubles(length, -1, 1).toArray();
    }

    /** Positive definite as either triangle of a symmetric matrix, and no further from its own triangular factors. */
    private static double[] dominant(int n) {
        double[] a = random(n * n);
        for (int i = 0; i < n; i++) {
            a[i + i * n] = n;
        }
        return a;
    }

    private static double[] complexDominant(int n) {
        double[] a = random(2 * n * n);
        for (int i = 0; i < n; i++) {
            a[2 * (i + i * n)] = 2 * n;
            a[2 * (i + i * n) + 1] = 0;
        }
        return a;
    }

    /** Pivots that exchange nothing. */
    private static int[] identity(int n) {
        int[] ipiv = new int[n];
        for (int i = 0; i < n; i++) {
            ipiv[i] = i + 1;
        }
        return ipiv;
    }
}
