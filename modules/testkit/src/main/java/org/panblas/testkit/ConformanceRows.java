package org.panblas.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.ext.GeaddConformance;
import org.panblas.testkit.ext.GemmBatchConformance;
import org.panblas.testkit.ext.GemmBatchStridedConformance;
import org.panblas.testkit.ext.MatcopyConformance;
import org.panblas.testkit.lapack.AuxiliaryRows;
import org.panblas.testkit.lapack.EigenvalueRows;
import org.panblas.testkit.lapack.LinearRows;
import org.panblas.testkit.lapack.OrthogonalRows;
import org.panblas.testkit.level1.AxpyConformance;
import org.panblas.testkit.level1.Cabs1Conformance;
import org.panblas.testkit.level1.CopyConformance;
import org.panblas.testkit.level1.DotConformance;
import org.panblas.testkit.level1.ExtremumConformance;
import org.panblas.testkit.level1.MixedDotConformance;
import org.panblas.testkit.level1.Nrm2Conformance;
import org.panblas.testkit.level1.RotConformance;
import org.panblas.testkit.level1.RotgConformance;
import org.panblas.testkit.level1.RotmConformance;
import org.panblas.testkit.level1.RotmgConformance;
import org.panblas.testkit.level1.ScalConformance;
import org.panblas.testkit.level1.SumConformance;
import org.panblas.testkit.level2.GemvConformance;
import org.panblas.testkit.level2.GerConformance;
import org.panblas.testkit.level2.SymvConformance;
import org.panblas.testkit.level2.SyrConformance;
import org.panblas.testkit.level2.TrmvConformance;
import org.panblas.testkit.level3.GemmConformance;
import org.panblas.testkit.level3.SymmConformance;
import org.panblas.testkit.level3.SyrkConformance;
import org.panblas.testkit.level3.TrmmConformance;

/** The conformance row of every base routine. */
public final class ConformanceRows {
    private static final Map<String, Row> ROWS = new HashMap<>();
    private static final Map<String, Row> LAPACK_ROWS = new HashMap<>();

    static {
        level1();
        level2();
        level3();
        extensions();
        lapack();
    }

    /** Stands for a row that is missing: only the arguments of such a routine are tried. */
    static final Row ARGUMENTS_ONLY = (call, verdict) -> verdict.fault("no row says what must come out");

    private ConformanceRows() {}

    private static void level1() {
        put(new DotConformance(false), "?dot", "?dotu");
        put(new DotConformance(true), "?dotc");
        put(new MixedDotConformance(), "dsdot", "sdsdot");
        put(new SumConformance(true), "?asum");
        put(new SumConformance(false), "?sum");
        put(new Nrm2Conformance(), "?nrm2");
        put(new ExtremumConformance(true, true, true), "i?amax");
        put(new ExtremumConformance(false, true, true), "i?amin");
        put(new ExtremumConformance(true, false, true), "i?max");
        put(new ExtremumConformance(false, false, true), "i?min");
        put(new ExtremumConformance(true, true, false), "?amax");
        put(new ExtremumConformance(false, true, false), "?amin");
        put(new Cabs1Conformance(), "?cabs1");
        put(new AxpyConformance(false), "?axpy", "?axpby");
        put(new AxpyConformance(true), "?axpyc");
        put(new CopyConformance(), "?copy", "?swap");
        put(new ScalConformance(), "?scal");
        put(new RotConformance(), "?rot");
        put(new RotgConformance(), "?rotg");
        put(new RotmConformance(), "?rotm");
        put(new RotmgConformance(), "?rotmg");
    }

    private static void level2() {
        put(new GemvConformance(), "?gemv", "?gbmv");
        put(new GerConformance(false), "?ger", "?geru");
        put(new GerConformance(true), "?gerc");
        put(new SymvConformance(false), "?symv", "?sbmv", "?spmv");
        put(new SymvConformance(true), "?hemv", "?hbmv", "?hpmv");
        put(new SyrConformance(false), "?syr", "?spr", "?syr2", "?spr2");
        put(new SyrConformance(true), "?her", "?hpr", "?her2", "?hpr2");
        put(new TrmvConformance(false), "?trmv", "?tbmv", "?tpmv");
        put(new TrmvConformance(true), "?trsv", "?tbsv", "?tpsv");
    }

    private static void level3() {
        put(new GemmConformance(false), "?gemm", "?gemmt", "?gemmtr");
        put(new GemmConformance(true), "?gemm3m");
        put(new SymmConformance(false), "?symm");
        put(new SymmConformance(true), "?hemm");
        put(new SyrkConformance(false), "?syrk", "?syr2k");
        put(new SyrkConformance(true), "?herk", "?her2k");
        put(new TrmmConformance(false), "?trmm");
        put(new TrmmConformance(true), "?trsm");
    }

    private static void extensions() {
        put(new GemmBatchConformance(), "?gemm_batch");
        put(new GemmBatchStridedConformance(), "?gemm_batch_strided");
        put(new MatcopyConformance(), "?omatcopy", "?imatcopy");
        put(new GeaddConformance(), "?geadd");
    }

    private static void lapack() {
        LAPACK_ROWS.putAll(LinearRows.all());
        LAPACK_ROWS.putAll(OrthogonalRows.all());
        LAPACK_ROWS.putAll(EigenvalueRows.all());
        LAPACK_ROWS.putAll(AuxiliaryRows.all());
    }

    /** BLAS and LAPACK both have a {@code ?syr}. */
    private static Map<String, Row> rows(RoutineSpec spec) {
        boolean blas = spec.level().startsWith("level") || spec.level().equals("ext");
        return blas ? ROWS : LAPACK_ROWS;
    }

    private static void put(Row row, String... bases) {
        for (String base : bases) {
            ROWS.put(base, row);
        }
    }

    /** Whether a row says what must come out of a routine. */
    static boolean has(RoutineSpec spec) {
        return rows(spec).containsKey(spec.base());
    }

    /** The row of a routine; {@link #ARGUMENTS_ONLY} where there is none. */
    static Row of(RoutineSpec spec) {
        return rows(spec).getOrDefault(spec.base(), ARGUMENTS_ONLY);
    }

    /** The base names among {@code specs} that have no row. */
    public static List<String> missing(Collection<RoutineSpec> specs) {
        TreeSet<String> missing = new TreeSet<>();
        specs.stream().filter(spec -> !has(spec)).forEach(spec -> missing.add(spec.base()));
        return List.copyOf(missing);
    }
}
