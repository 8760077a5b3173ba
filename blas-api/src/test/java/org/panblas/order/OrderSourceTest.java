package org.panblas.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.panblas.spi.Role;

/** The first source that has a value wins, even an empty one. */
class OrderSourceTest {
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void goesThroughTheSourcesInOrder() {
        assertThat(find(Role.BLAS, Optional.empty()))
                .isEqualTo(
                        new OrderSource(Role.BLAS, "mkl,blis,openblas,atlas,accelerate,blas,ref", OrderSource.DEFAULT));
        assertThat(find(Role.BLAS, Optional.empty()).isDefault()).isTrue();
        environment.put("NPY_BLAS_ORDER", "blis");
        assertThat(find(Role.BLAS, Optional.empty()).quoted())
                .isEqualTo("blas.order = \"blis\" (environment NPY_BLAS_ORDER)");
        environment.put("BLAS_ORDER", "mkl");
        assertThat(find(Role.BLAS, Optional.empty()).quoted())
                .isEqualTo("blas.order = \"mkl\" (environment BLAS_ORDER)");
        properties.put("blas.order", "");
        assertThat(find(Role.BLAS, Optional.empty()).quoted()).isEqualTo("blas.order = \"\" (system property)");
        assertThat(find(Role.BLAS, Optional.of("ref")).quoted()).isEqualTo("blas.order = \"ref\" (API call)");
        assertThat(find(Role.BLAS, Optional.of("ref")).isDefault()).isFalse();
    }

    @Test
    void keepsTheRolesApart() {
        properties.put("blas.order", "blis");
        environment.put("NPY_LAPACK_ORDER", "openblas");
        assertThat(find(Role.LAPACK, Optional.empty()).quoted())
                .isEqualTo("lapack.order = \"openblas\" (environment NPY_LAPACK_ORDER)");
    }

    private OrderSource find(Role role, Optional<String> explicit) {
        return OrderSource.find(role, explicit, new Settings(properties::get, environment::get));
    }
}
