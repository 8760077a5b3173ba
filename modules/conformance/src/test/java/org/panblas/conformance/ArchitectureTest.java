package org.panblas.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between modules, and who may use what of the JDK. docs/architecture.md draws the same picture. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.panblas");

    private static final String[] API = {
        "org.panblas",
        "org.panblas.linalg",
        "org.panblas.spi",
        "org.panblas.order",
        "org.panblas.resolve",
        "org.panblas.observe",
        "org.panblas.crosscheck"
    };

    /** Module root to the roots it may use beside the API and itself. */
    private static Stream<Arguments> arrows() {
        Map<String, String[]> arrows = new LinkedHashMap<>();
        arrows.put("org.panblas.ref", new String[0]);
        arrows.put("org.panblas.ffm", new String[0]);
        arrows.put("org.panblas.openblas", new String[] {"org.panblas.ffm.."});
        arrows.put("org.panblas.blis", new String[] {"org.panblas.ffm.."});
        arrows.put("org.panblas.system", new String[] {"org.panblas.ffm.."});
        arrows.put("org.panblas.accelerate", new String[] {"org.panblas.ffm.."});
        arrows.put("org.panblas.atlas", new String[] {"org.panblas.ffm.."});
        arrows.put("org.panblas.mkl", new String[] {"org.panblas.ffm.."});
        arrows.put("org.panblas.libflame", new String[] {"org.panblas.ffm.."});
        arrows.put("org.panblas.testkit", new String[0]);
        return arrows.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void modulesUseOnlyWhatTheyMay(String module, String[] others) {
        String[] allowed = Stream.of(Stream.of(API), Stream.of(others), Stream.of(module + ".."))
                .flatMap(s -> s)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.panblas..").and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    @Test
    void theApiUsesNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAnyPackage(API)
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(API)).and(not(resideInAnyPackage("java..", "jdk.jfr.."))))
                .check(CLASSES);
    }

    /** Its module is optional, so that classes which are loaded without it must not name it. */
    @Test
    void onlyItsOwnClassesUseFlightRecorder() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.panblas.observe.CallEvent")
                .and()
                .doNotHaveFullyQualifiedName("org.panblas.observe.FlightEvents")
                .and()
                .doNotHaveFullyQualifiedName("org.panblas.observe.FlightRecordings")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.jfr..")
                .check(CLASSES);
    }

    @Test
    void onlyTheNativeLayerLinks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.panblas.ffm..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.foreign.Linker")
                .check(CLASSES);
    }

    @Test
    void onlyVectorClassesUseTheVectorApi() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("VectorLoops")
                .and()
                .haveSimpleNameNotEndingWith("VectorKernel")
                .and()
                .haveSimpleNameNotEndingWith("VectorSum")
                .and()
                .haveNameNotMatching("org\\.panblas\\.ref\\.Species(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .check(CLASSES);
    }
}
