package org.panblas.testkit.lapack;

import java.util.HashMap;
import java.util.Map;
import org.panblas.testkit.engine.Row;
import org.panblas.testkit.lapack.CholeskyFactorConformance.Use;
import org.panblas.testkit.lapack.IndefiniteFactors.Variant;
import org.panblas.testkit.lapack.RefinementSystem.Kind;
import org.panblas.testkit.oracle.Residuals;

/** The rows of linear systems. */
public final class LinearRows {
    private final Map<String, Row> rows = new HashMap<>();

    private LinearRows() {}

    /** Table name to row. */
    public static Map<String, Row> all() {
        LinearRows all = new LinearRows();
        all.put(new GetrfConformance(), "?getrf", "?getrf2", "?getf2", "?gesv");
        all.put(new GetrsConformance(), "?getrs");
        all.put(new PotrfConformance(), "?potrf", "?potrf2", "?posv");
        all.put(new PotrsConformance(), "?potrs");
        all.put(new GetriConformance(), "?getri");
        all.put(new TriangularConformance(), "?trtri", "?tptri", "?tftri", "?trtrs", "?tptrs", "?tbtrs");
        all.put(new CholeskyConformance(), "?pptrf", "?ppsv", "?pbtrf", "?pbsv", "?pftrf");
        all.put(new CholeskyFactorConformance(Use.SOLVE), "?pptrs", "?pbtrs", "?pftrs");
        all.put(new CholeskyFactorConformance(Use.INVERT), "?potri", "?pptri", "?pftri");
        all.put(new CholeskyFactorConformance(Use.MULTIPLY), "?lauum");
        all.indefinite();
        all.bands();
        all.copies();
        all.conditions();
        all.refinements();
        all.expertDrivers();
        all.scalings();
        all.others();
        return Map.copyOf(all.rows);
    }

    private void indefinite() {
        put(new IndefiniteConformance(false, Variant.PARTIAL), "?sytrf", "?sysv", "?sptrf", "?spsv");
        put(new IndefiniteConformance(true, Variant.PARTIAL), "?hetrf", "?hesv", "?hptrf", "?hpsv");
        put(new IndefiniteConformance(false, Variant.ROOK), "?sytrf_rook", "?sysv_rook");
        put(new IndefiniteConformance(true, Variant.ROOK), "?hetrf_rook");
        put(new IndefiniteConformance(false, Variant.BOUNDED), "?sytrf_rk", "?sysv_rk");
        put(new IndefiniteConformance(true, Variant.BOUNDED), "?hetrf_rk", "?hesv_rk");
        put(new IndefiniteConformance(false, null), "?sysv_aa_2stage");
        put(new IndefiniteConformance(true, null), "?hesv_aa_2stage");
        Row symmetric = new IndefiniteFactorConformance(false, Variant.PARTIAL);
        put(symmetric, "?sytrs", "?sytrs2", "?sptrs", "?sytri", "?sytri2", "?sytri2x", "?sptri");
        Row hermitian = new IndefiniteFactorConformance(true, Variant.PARTIAL);
        put(hermitian, "?hetrs", "?hetrs2", "?hptrs", "?hetri", "?hetri2", "?hetri2x", "?hptri");
        put(new IndefiniteFactorConformance(false, Variant.ROOK), "?sytrs_rook");
        put(new IndefiniteFactorConformance(true, Variant.ROOK), "?hetrs_rook");
        put(new IndefiniteFactorConformance(false, Variant.BOUNDED), "?sytrs_3", "?sytri_3");
        put(new IndefiniteFactorConformance(true, Variant.BOUNDED), "?hetrs_3", "?hetri_3");
    }

    private void bands() {
        put(new GbtrfConformance(), "?gbtrf", "?gbsv");
        put(new GbtrsConformance(), "?gbtrs");
        put(new GttrfConformance(), "?gttrf", "?gtsv");
        put(new GttrsConformance(), "?gttrs");
        put(new PttrfConformance(false), "?pttrf", "?ptsv");
        put(new PttrfConformance(true), "?pttrs");
    }

    private void copies() {
        put(new RepackConformance("arf", "ap"), "?tfttp");
        put(new RepackConformance("arf", "a"), "?tfttr");
        put(new RepackConformance("ap", "arf"), "?tpttf");
        put(new RepackConformance("ap", "a"), "?tpttr");
        put(new RepackConformance("a", "arf"), "?trttf");
        put(new RepackConformance("a", "ap"), "?trttp");
    }

    private void conditions() {
        put(new ConditionConformance(new LuFactors(), LuFactors::product), "?gecon");
        put(
                new ConditionConformance(
                        new GbtrsConformance(),
                        call -> GbtrsConformance.product(call, call.before("ab"), call.before("ipiv"))),
                "?gbcon");
        put(new ConditionConformance(new GttrsConformance(), GttrsConformance::product), "?gtcon");
        put(
                new ConditionConformance(
                        new PttrfConformance(false),
                        call -> Residuals.product(
                                PttrfConformance.lower(call.before("d"), call.before("e"), true),
                                PttrfConformance.lower(call.before("d"), call.before("e"), false)
                                        .adjoint())),
                "?ptcon");
        put(
                new ConditionConformance(
                        new TriangularConformance(),
                        call -> Stored.before(call, Stored.matrix(call)).triangle(call.uplo(), call.diag())),
                "?trcon",
                "?tpcon",
                "?tbcon");
        put(
                new ConditionConformance(new CholeskyFactorConformance(Use.SOLVE), CholeskyFactorConformance::product),
                "?pocon",
                "?ppcon",
                "?pbcon");
        condition(false, Variant.PARTIAL, "?sycon", "?spcon");
        condition(true, Variant.PARTIAL, "?hecon", "?hpcon");
        condition(false, Variant.BOUNDED, "?sycon_3");
        condition(true, Variant.BOUNDED, "?hecon_3");
    }

    private void condition(boolean hermitian, Variant variant, String... bases) {
        put(
                new ConditionConformance(
                        new IndefiniteFactorConformance(hermitian, variant),
                        call -> IndefiniteFactorConformance.product(call, Stored.matrix(call), hermitian, variant)),
                bases);
    }

    private void refinements() {
        put(new RefinementConformance(Kind.GENERAL), "?gerfs");
        put(new RefinementConformance(Kind.BAND), "?gbrfs");
        put(new RefinementConformance(Kind.TRIDIAGONAL), "?gtrfs");
        put(new RefinementConformance(Kind.POSITIVE), "?porfs", "?pprfs", "?pbrfs");
        put(new RefinementConformance(Kind.POSITIVE_TRIDIAGONAL), "?ptrfs");
        put(new RefinementConformance(Kind.SYMMETRIC), "?syrfs", "?sprfs");
        put(new RefinementConformance(Kind.HERMITIAN), "?herfs", "?hprfs");
        put(new RefinementConformance(Kind.TRIANGULAR), "?trrfs", "?tprfs", "?tbrfs");
    }

    private void expertDrivers() {
        put(new ExpertConformance(Kind.GENERAL), "?gesvx");
        put(new ExpertConformance(Kind.BAND), "?gbsvx");
        put(new ExpertConformance(Kind.TRIDIAGONAL), "?gtsvx");
        put(new ExpertConformance(Kind.POSITIVE), "?posvx", "?ppsvx", "?pbsvx");
        put(new ExpertConformance(Kind.POSITIVE_TRIDIAGONAL), "?ptsvx");
        put(new ExpertConformance(Kind.SYMMETRIC), "?sysvx", "?spsvx");
        put(new ExpertConformance(Kind.HERMITIAN), "?hesvx", "?hpsvx");
    }

    private void scalings() {
        put(new EquilibrationConformance(false), "?geequ", "?gbequ");
        put(new EquilibrationConformance(true), "?geequb", "?gbequb");
        put(new PositiveEquilibrationConformance(false), "?poequ", "?ppequ", "?pbequ");
        put(new PositiveEquilibrationConformance(true), "?poequb");
        put(new BinormalizationConformance(false), "?syequb");
        put(new BinormalizationConformance(true), "?heequb");
    }

    private void others() {
        put(new MixedConformance(false), "dsgesv", "zcgesv");
        put(new MixedConformance(true), "dsposv", "zcposv");
        put(new TfsmConformance(), "?tfsm");
        put(new SfrkConformance(), "?sfrk", "?hfrk");
        put(new PstrfConformance(), "?pstrf");
        put(new AasenConformance(false, false), "?sytrf_aa", "?sysv_aa");
        put(new AasenConformance(true, false), "?hetrf_aa", "?hesv_aa");
        put(new AasenConformance(false, true), "?sytrs_aa");
        put(new AasenConformance(true, true), "?hetrs_aa");
        put(new AasenTwoStageConformance(false, false), "?sytrf_aa_2stage");
        put(new AasenTwoStageConformance(true, false), "?hetrf_aa_2stage");
        put(new AasenTwoStageConformance(false, true), "?sytrs_aa_2stage");
        put(new AasenTwoStageConformance(true, true), "?hetrs_aa_2stage");
        put(new SyconvConformance(), "?syconv");
        put(new SyswaprConformance(false), "?syswapr");
        put(new SyswaprConformance(true), "?heswapr");
        put(new PbstfConformance(), "?pbstf");
    }

    private void put(Row row, String... bases) {
        for (String base : bases) {
            rows.put(base, row);
        }
    }
}
