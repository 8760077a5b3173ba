package org.panblas.testkit.lapack;

import java.util.random.RandomGenerator;
import org.panblas.testkit.engine.Call;

/** A row that makes its matrix in {@code prepare} out of plain random numbers, in whatever scheme it is stored. */
abstract class StoredRow extends LapackRow {
    @Override
    public boolean idle(Call call) {
        return call.size("n") == 0;
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        return random.nextDouble(-1, 1);
    }
}
