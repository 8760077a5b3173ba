package org.panblas.testkit.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.panblas.Layout;
import org.panblas.Uplo;
import org.panblas.testkit.ShapeSpec;

/** Positions against the pictures in the BLAS documentation, row by row; -1 is not stored. */
class StorageTest {
    private static List<List<Integer>> positions(Storage storage) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < storage.rows(); i++) {
            List<Integer> row = new ArrayList<>();
            for (int j = 0; j < storage.cols(); j++) {
                row.add(storage.place().of(i, j));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Storage of(Layout layout, Uplo uplo, String kind, String... args) {
        return Storage.of(ShapeSpec.of(kind, args), Map.of("layout", layout, "uplo", uplo));
    }

    @Test
    void vectorsAreReadFromTheirFarEnd() {
        assertEquals(
                List.of(List.of(4), List.of(2), List.of(0)),
                positions(of(Layout.COL_MAJOR, Uplo.UPPER, "vec", "3", "0 - 2")));
    }

    @Test
    void packedTriangles() {
        List<List<Integer>> upper = List.of(List.of(0, 1, 3), List.of(-1, 2, 4), List.of(-1, -1, 5));
        List<List<Integer>> lower = List.of(List.of(0, -1, -1), List.of(1, 3, -1), List.of(2, 4, 5));
        List<List<Integer>> upperRows = List.of(List.of(0, 1, 2), List.of(-1, 3, 4), List.of(-1, -1, 5));
        List<List<Integer>> lowerRows = List.of(List.of(0, -1, -1), List.of(1, 2, -1), List.of(3, 4, 5));
        assertEquals(upper, positions(of(Layout.COL_MAJOR, Uplo.UPPER, "packed", "3")));
        assertEquals(lower, positions(of(Layout.COL_MAJOR, Uplo.LOWER, "packed", "3")));
        assertEquals(upperRows, positions(of(Layout.ROW_MAJOR, Uplo.UPPER, "packed", "3")));
        assertEquals(lowerRows, positions(of(Layout.ROW_MAJOR, Uplo.LOWER, "packed", "3")));
    }

    @Test
    void generalBands() {
        // ku = 2, kl = 0: the diagonal stands in the third row of a column, and first in a row.
        assertEquals(
                List.of(List.of(2, 5, 8), List.of(-1, 6, 9), List.of(-1, -1, 10)),
                positions(of(Layout.COL_MAJOR, Uplo.UPPER, "gb", "3", "3", "0", "2", "4")));
        assertEquals(
                List.of(List.of(0, 1, 2), List.of(-1, 4, 5), List.of(-1, -1, 8)),
                positions(of(Layout.ROW_MAJOR, Uplo.UPPER, "gb", "3", "3", "0", "2", "4")));
    }

    @Test
    void triangularBands() {
        assertEquals(
                List.of(List.of(1, 2, -1), List.of(-1, 3, 4), List.of(-1, -1, 5)),
                positions(of(Layout.COL_MAJOR, Uplo.UPPER, "sb", "3", "1", "2")));
        assertEquals(
                List.of(List.of(0, 1, -1), List.of(-1, 2, 3), List.of(-1, -1, 4)),
                positions(of(Layout.ROW_MAJOR, Uplo.UPPER, "sb", "3", "1", "2")));
        assertEquals(
                List.of(List.of(1, -1, -1), List.of(2, 3, -1), List.of(-1, 4, 5)),
                positions(of(Layout.ROW_MAJOR, Uplo.LOWER, "sb", "3", "1", "2")));
    }
}
