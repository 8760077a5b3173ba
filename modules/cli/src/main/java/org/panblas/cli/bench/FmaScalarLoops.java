package org.panblas.cli.bench;

/** The loops in plain Java, one number at a time. */
final class FmaScalarLoops implements FmaLoops {
    @Override
    public String kind() {
        return "scalar code, as the Vector API is not there";
    }

    @Override
    public int doubles() {
        return 1;
    }

    @Override
    public int floats() {
        return 1;
    }

    @Override
    public double sumDoubles(int steps) {
        double shrink = SHRINK;
        double a0 = 1;
        double a1 = 2;
        double a2 = 3;
        double a3 = 4;
        double a4 = 5;
        double a5 = 6;
        double a6 = 7;
        double a7 = 8;
        double a8 = 9;
        double a9 = 10;
        double a10 = 11;
        double a11 = 12;
        for (int i = 0; i < steps; i++) {
            a0 = Math.fma(a0, shrink, shrink);
            a1 = Math.fma(a1, shrink, shrink);
            a2 = Math.fma(a2, shrink, shrink);
            a3 = Math.fma(a3, shrink, shrink);
            a4 = Math.fma(a4, shrink, shrink);
            a5 = Math.fma(a5, shrink, shrink);
            a6 = Math.fma(a6, shrink, shrink);
            a7 = Math.fma(a7, shrink, shrink);
            a8 = Math.fma(a8, shrink, shrink);
            a9 = Math.fma(a9, shrink, shrink);
            a10 = Math.fma(a10, shrink, shrink);
            a11 = Math.fma(a11, shrink, shrink);
        }
        return a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11;
    }

    @Override
    public float sumFloats(int steps) {
        float shrink = SHRINK_FLOAT;
        float a0 = 1;
        float a1 = 2;
        float a2 = 3;
        float a3 = 4;
        float a4 = 5;
        float a5 = 6;
        float a6 = 7;
        float a7 = 8;
        float a8 = 9;
        float a9 = 10;
        float a10 = 11;
        float a11 = 12;
        for (int i = 0; i < steps; i++) {
            a0 = Math.fma(a0, shrink, shrink);
            a1 = Math.fma(a1, shrink, shrink);
            a2 = Math.fma(a2, shrink, shrink);
            a3 = Math.fma(a3, shrink, shrink);
            a4 = Math.fma(a4, shrink, shrink);
            a5 = Math.fma(a5, shrink, shrink);
            a6 = Math.fma(a6, shrink, shrink);
            a7 = Math.fma(a7, shrink, shrink);
            a8 = Math.fma(a8, shrink, shrink);
            a9 = Math.fma(a9, shrink, shrink);
            a10 = Math.fma(a10, shrink, shrink);
            a11 = Math.fma(a11, shrink, shrink);
        }
        return a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11;
    }
}
