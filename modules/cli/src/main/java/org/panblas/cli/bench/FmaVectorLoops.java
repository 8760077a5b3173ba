package org.panblas.cli.bench;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The loops on vectors of the width the processor prefers. */
final class FmaVectorLoops implements FmaLoops {
    @Override
    public String kind() {
        return DoubleVector.SPECIES_PREFERRED.vectorBitSize() + "-bit vectors";
    }

    @Override
    public int doubles() {
        return DoubleVector.SPECIES_PREFERRED.length();
    }

    @Override
    public int floats() {
        return FloatVector.SPECIES_PREFERRED.length();
    }

    @Override
    public double sumDoubles(int steps) {
        DoubleVector shrink = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, SHRINK);
        DoubleVector a0 = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 1.0);
        DoubleVector a1 = a0.add(1);
        DoubleVector a2 = a0.add(2);
        DoubleVector a3 = a0.add(3);
        DoubleVector a4 = a0.add(4);
        DoubleVector a5 = a0.add(5);
        DoubleVector a6 = a0.add(6);
        DoubleVector a7 = a0.add(7);
        DoubleVector a8 = a0.add(8);
        DoubleVector a9 = a0.add(9);
        DoubleVector a10 = a0.add(10);
        DoubleVector a11 = a0.add(11);
        for (int i = 0; i < steps; i++) {
            a0 = a0.fma(shrink, shrink);
            a1 = a1.fma(shrink, shrink);
            a2 = a2.fma(shrink, shrink);
            a3 = a3.fma(shrink, shrink);
            a4 = a4.fma(shrink, shrink);
            a5 = a5.fma(shrink, shrink);
            a6 = a6.fma(shrink, shrink);
            a7 = a7.fma(shrink, shrink);
            a8 = a8.fma(shrink, shrink);
            a9 = a9.fma(shrink, shrink);
            a10 = a10.fma(shrink, shrink);
            a11 = a11.fma(shrink, shrink);
        }
        return a0.add(a1)
                .add(a2)
                .add(a3)
                .add(a4)
                .add(a5)
                .add(a6)
                .add(a7)
                .add(a8)
                .add(a9)
                .add(a10)
                .add(a11)
                .reduceLanes(VectorOperators.ADD);
    }

    @Override
    public float sumFloats(int steps) {
        FloatVector shrink = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, SHRINK_FLOAT);
        FloatVector a0 = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 1f);
        FloatVector a1 = a0.add(1);
        FloatVector a2 = a0.add(2);
        FloatVector a3 = a0.add(3);
        FloatVector a4 = a0.add(4);
        FloatVector a5 = a0.add(5);
        FloatVector a6 = a0.add(6);
        FloatVector a7 = a0.add(7);
        FloatVector a8 = a0.add(8);
        FloatVector a9 = a0.add(9);
        FloatVector a10 = a0.add(10);
        FloatVector a11 = a0.add(11);
        for (int i = 0; i < steps; i++) {
            a0 = a0.fma(shrink, shrink);
            a1 = a1.fma(shrink, shrink);
            a2 = a2.fma(shrink, shrink);
            a3 = a3.fma(shrink, shrink);
            a4 = a4.fma(shrink, shrink);
            a5 = a5.fma(shrink, shrink);
            a6 = a6.fma(shrink, shrink);
            a7 = a7.fma(shrink, shrink);
            a8 = a8.fma(shrink, shrink);
            a9 = a9.fma(shrink, shrink);
            a10 = a10.fma(shrink, shrink);
            a11 = a11.fma(shrink, shrink);
        }
        return a0.add(a1)
                .add(a2)
                .add(a3)
                .add(a4)
                .add(a5)
                .add(a6)
                .add(a7)
                .add(a8)
                .add(a9)
                .add(a10)
                .add(a11)
                .reduceLanes(VectorOperators.ADD);
    }
}
