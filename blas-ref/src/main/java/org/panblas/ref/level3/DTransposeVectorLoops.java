package org.panblas.ref.level3;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.panblas.ref.Species;

/**
 * Transposes squares in registers. Lines that are one, two, four apart exchange the elements that are on the wrong side
 * of the diagonal at that distance; each exchange is a permutation and a blend.
 */
final class DTransposeVectorLoops {
    /** The side of a square: the columns of a kernel's tile are a multiple of it. */
    static final int SIDE = Math.min(Species.DOUBLE.length(), Species.DOUBLE.vectorBitSize() == 512 ? 8 : 4);

    private static final VectorSpecies<Double> SPECIES =
            Species.DOUBLE.withShape(VectorShape.forBitSize(SIDE * Species.DOUBLE.elementSize()));
    private static final Class<? extends DoubleVector> TYPE =
            SPECIES.vectorType().asSubclass(DoubleVector.class);
    private static final VectorShuffle<Double> SWAP_NEAR = swap(1);
    private static final VectorShuffle<Double> SWAP_MIDDLE = swap(2);
    private static final VectorShuffle<Double> SWAP_FAR = swap(4);
    private static final VectorMask<Double> NEAR = odd(1);
    private static final VectorMask<Double> MIDDLE = odd(2);
    private static final VectorMask<Double> FAR = odd(4);

    private DTransposeVectorLoops() {}

    private static VectorShuffle<Double> swap(int distance) {
        return VectorShuffle.fromOp(SPECIES, i -> (i ^ distance) % SIDE);
    }

    private static VectorMask<Double> odd(int distance) {
        boolean[] bits = new boolean[SIDE];
        for (int i = 0; i < SIDE; i++) {
            bits[i] = (i & distance) != 0;
        }
        return VectorMask.fromArray(SPECIES, bits, 0);
    }

    /** Whether there are registers for a square. */
    static boolean possible() {
        return SIDE >= 4;
    }

    /** Transposes so many squares that follow each other along {@code SIDE} lines. */
    static void squares(double[] source, int from, int stride, int blocks, double[] target, int at, int step) {
        if (SIDE == 8) {
            eight(source, from, stride, blocks, target, at, step);
        } else {
            four(source, from, stride, blocks, target, at, step);
        }
    }

    private static void eight(double[] source, int from, int stride, int blocks, double[] target, int at, int step) {
        for (int i = 0; i < blocks; i++) {
            int s = from + i * SIDE;
            int t = at + i * SIDE * step;
            var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s));
            var a1 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + stride));
            var a2 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 2 * stride));
            var a3 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 3 * stride));
            var a4 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 4 * stride));
            var a5 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 5 * stride));
            var a6 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 6 * stride));
            var a7 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 7 * stride));
            var b0 = a0.blend(a4.rearrange(SWAP_FAR), FAR);
            var b1 = a1.blend(a5.rearrange(SWAP_FAR), FAR);
            var b2 = a2.blend(a6.rearrange(SWAP_FAR), FAR);
            var b3 = a3.blend(a7.rearrange(SWAP_FAR), FAR);
            var b4 = a0.rearrange(SWAP_FAR).blend(a4, FAR);
            var b5 = a1.rearrange(SWAP_FAR).blend(a5, FAR);
            var b6 = a2.rearrange(SWAP_FAR).blend(a6, FAR);
            var b7 = a3.rearrange(SWAP_FAR).blend(a7, FAR);
            var c0 = b0.blend(b2.rearrange(SWAP_MIDDLE), MIDDLE);
            var c1 = b1.blend(b3.rearrange(SWAP_MIDDLE), MIDDLE);
            var c2 = b0.rearrange(SWAP_MIDDLE).blend(b2, MIDDLE);
            var c3 = b1.rearrange(SWAP_MIDDLE).blend(b3, MIDDLE);
            var c4 = b4.blend(b6.rearrange(SWAP_MIDDLE), MIDDLE);
            var c5 = b5.blend(b7.rearrange(SWAP_MIDDLE), MIDDLE);
            var c6 = b4.rearrange(SWAP_MIDDLE).blend(b6, MIDDLE);
            var c7 = b5.rearrange(SWAP_MIDDLE).blend(b7, MIDDLE);
            var d0 = c0.blend(c1.rearrange(SWAP_NEAR), NEAR);
            var d1 = c0.rearrange(SWAP_NEAR).blend(c1, NEAR);
            var d2 = c2.blend(c3.rearrange(SWAP_NEAR), NEAR);
            var d3 = c2.rearrange(SWAP_NEAR).blend(c3, NEAR);
            var d4 = c4.blend(c5.rearrange(SWAP_NEAR), NEAR);
            var d5 = c4.rearrange(SWAP_NEAR).blend(c5, NEAR);
            var d6 = c6.blend(c7.rearrange(SWAP_NEAR), NEAR);
            var d7 = c6.rearrange(SWAP_NEAR).blend(c7, NEAR);
            d0.intoArray(target, t);
            d1.intoArray(target, t + step);
            d2.intoArray(target, t + 2 * step);
            d3.intoArray(target, t + 3 * step);
            d4.intoArray(target, t + 4 * step);
            d5.intoArray(target, t + 5 * step);
            d6.intoArray(target, t + 6 * step);
            d7.intoArray(target, t + 7 * step);
        }
    }

    private static void four(double[] source, int from, int stride, int blocks, double[] target, int at, int step) {
        for (int i = 0; i < blocks; i++) {
            int s = from + i * SIDE;
            int t = at + i * SIDE * step;
            var a0 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s));
            var a1 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + stride));
            var a2 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 2 * stride));
            var a3 = TYPE.cast(DoubleVector.fromArray(SPECIES, source, s + 3 * stride));
            var b0 = a0.blend(a2.rearrange(SWAP_MIDDLE), MIDDLE);
            var b1 = a1.blend(a3.rearrange(SWAP_MIDDLE), MIDDLE);
            var b2 = a0.rearrange(SWAP_MIDDLE).blend(a2, MIDDLE);
            var b3 = a1.rearrange(SWAP_MIDDLE).blend(a3, MIDDLE);
            var c0 = b0.blend(b1.rearrange(SWAP_NEAR), NEAR);
            var c1 = b0.rearrange(SWAP_NEAR).blend(b1, NEAR);
            var c2 = b2.blend(b3.rearrange(SWAP_NEAR), NEAR);
            var c3 = b2.rearrange(SWAP_NEAR).blend(b3, NEAR);
            c0.intoArray(target, t);
            c1.intoArray(target, t + step);
            c2.intoArray(target, t + 2 * step);
            c3.intoArray(target, t + 3 * step);
        }
    }
}
