package org.panblas.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class NistSetsTest {
    @Test
    void readsTheFiveSetsInFull() {
        assertThat(NistSets.all())
                .extracting(LinearModel::name, LinearModel::rows, LinearModel::terms)
                .containsExactly(
                        tuple("Wampler 1", 21, 6),
                        tuple("Wampler 2", 21, 6),
                        tuple("Pontius", 40, 3),
                        tuple("Longley", 16, 7),
                        tuple("Filip", 82, 11));
    }

    @Test
    void holdsOneResponseAndOneColumnATerm() {
        for (LinearModel model : NistSets.all()) {
            assertThat(model.response()).hasSize(model.rows());
            assertThat(model.design()).hasSize(model.rows() * model.terms());
            assertThat(model.certified()).hasSize(model.terms());
        }
    }

    @Test
    void longleyStartsWithTheYear1947() {
        LinearModel longley = NistSets.longley();
        assertThat(longley.response()[0]).isEqualTo(60323);
        assertThat(longley.design()[0]).isEqualTo(1);
        assertThat(longley.design()[6 * longley.rows()]).isEqualTo(1947);
        assertThat(longley.certified()[0]).isEqualTo(-3482258.63459582);
    }
}
