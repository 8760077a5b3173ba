package org.panblas.testkit.special;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.testkit.Conformance;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.RoutineSpecs;
import org.panblas.testkit.Target;

/** What one backend answers in every situation: for each routine the situations in order, with the answers. */
public final class SpecialColumn {
    /** Routines of LAPACK in which special numbers are handled for their own sake, and one driver of each family. */
    private static final List<String> LAPACK = List.of(
            "?lange", "?lansy", "?lanhe", "?lantr", "?langb", "?lansp", "?lanhp", "?lantp", "?lansb", "?lanhb",
            "?lantb", "?lanhs", "?langt", "?lanst", "?lanht", "?lapy2", "?lapy3", "?lascl", "?lassq", "?larfg",
            "?lartgp", "?lacpy", "?laset", "?getrf", "?gesv", "?gecon", "?geequ", "?potrf", "?posv", "?pocon", "?sytrf",
            "?sysv", "?hesv", "?trtri", "?trtrs", "?gtsv", "?ptsv", "?geqrf", "?gels", "?syev", "?heev", "?gesvd",
            "?geev");

    private SpecialColumn() {}

    /** The routines that are called, in the order of the tables. */
    public static List<RoutineSpec> routines() {
        return Stream.concat(blas().stream(), lapack().stream()).toList();
    }

    private static List<RoutineSpec> blas() {
        return RoutineSpecs.blas().stream()
                .filter(spec -> !spec.base().equals("?gemm_batch"))
                .toList();
    }

    private static List<RoutineSpec> lapack() {
        return RoutineSpecs.lapack().stream()
                .filter(spec -> LAPACK.contains(spec.base()))
                .toList();
    }

    /** What a BLAS answers. */
    public static Map<String, Map<String, String>> of(Blas blas, Consumer<String> before) {
        Map<String, Map<String, String>> column = new LinkedHashMap<>();
        for (RoutineSpec spec : blas()) {
            column.put(spec.name(), answers(Conformance.target(blas), spec, Situations.ofBlas(spec), before));
        }
        return column;
    }

    /** What a LAPACK answers. */
    public static Map<String, Map<String, String>> of(Lapack lapack, Consumer<String> before) {
        Map<String, Map<String, String>> column = new LinkedHashMap<>();
        for (RoutineSpec spec : lapack()) {
            if (lapack.serves(spec.name())) {
                column.put(spec.name(), answers(Conformance.target(lapack), spec, Situations.ofLapack(spec), before));
            }
        }
        return column;
    }

    private static Map<String, String> answers(
            Target target, RoutineSpec spec, List<Situation> situations, Consumer<String> before) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Situation situation : situations) {
            before.accept(spec.name() + ", " + situation.name());
            answers.put(situation.name(), Answer.of(target, spec, situation));
        }
        return answers;
    }
}
