package org.panblas.ref.level3;

/**
 * How a result is cut into one rectangle for each thread: strips of rows, and each strip into pieces of columns. All begin
 * at whole tiles and hold nearly the same area of the region.
 */
final class Grid {
    /** To pack an element costs as much as so many multiplications: a float 0.17 ns and 0.01 on Zen 5. */
    private static final double PACKING = 16;

    private Blocking blocking;
    private Region region;
    private int m;
    private int n;
    private int strips;
    private int pieces;

    /** The factor that a result overwrites: the part of it that a rectangle is computed from is left to one thread. */
    enum Overwritten {
        NONE,
        LEFT,
        RIGHT;

        /** The same factor of the transposed product. */
        Overwritten transposed() {
            return switch (this) {
                case NONE -> NONE;
                case LEFT -> RIGHT;
                case RIGHT -> LEFT;
            };
        }
    }

    /** Cuts an m × n result for at most so many threads, so that the largest rectangle costs least. */
    void cut(Blocking sizes, Region part, int rows, int columns, int threads, Overwritten overwritten) {
        blocking = sizes;
        region = part;
        m = rows;
        n = columns;
        double least = Double.POSITIVE_INFINITY;
        int mostStrips = overwritten == Overwritten.RIGHT ? 1 : threads;
        for (int s = 1; s <= mostStrips; s++) {
            int p = overwritten == Overwritten.LEFT ? 1 : threads / s;
            double high = largest(m, sizes.mr(), s);
            double wide = largest(n, sizes.nr(), p);
            double cost = high * wide + PACKING * (high + wide);
            if (cost < least) {
                least = cost;
                strips = s;
                pieces = p;
            }
        }
    }

    private static int largest(int length, int unit, int parts) {
        return Math.ceilDiv(Math.ceilDiv(length, unit), parts) * unit;
    }

    /** The number of rectangles; some may be empty. */
    int rectangles() {
        return strips * pieces;
    }

    /** The first row of a rectangle. */
    int top(int rectangle) {
        return strip(rectangle / pieces);
    }

    /** The row behind a rectangle's last. */
    int bottom(int rectangle) {
        return strip(rectangle / pieces + 1);
    }

    /** The first column of a rectangle. */
    int left(int rectangle) {
        return piece(rectangle, rectangle % pieces);
    }

    /** The column behind a rectangle's last. */
    int right(int rectangle) {
        return piece(rectangle, rectangle % pieces + 1);
    }

    private int strip(int index) {
        return begin(region.transposed(), 0, n, m, blocking.mr(), index, strips);
    }

    private int piece(int rectangle, int index) {
        return begin(region, top(rectangle), bottom(rectangle), n, blocking.nr(), index, pieces);
    }

    /** The column at which a part begins of so many parts of the rows from {@code top} to before {@code bottom}. */
    private static int begin(Region region, int top, int bottom, int columns, int unit, int part, int parts) {
        if (part == 0) {
            return 0;
        }
        if (part == parts) {
            return columns;
        }
        if (region == Region.FULL) {
            return GemmDriver.share(Math.ceilDiv(columns, unit), part, parts) * unit;
        }
        long before = area(region, top, bottom, columns, unit) * part / parts;
        int column = 0;
        for (long sum = 0; sum < before; column += unit) {
            sum += height(region, top, bottom, column, unit);
        }
        return Math.min(column, columns);
    }

    private static long area(Region region, int top, int bottom, int columns, int unit) {
        long sum = 0;
        for (int column = 0; column < columns; column += unit) {
            sum += height(region, top, bottom, column, unit);
        }
        return sum;
    }

    /** The rows of a panel of columns. */
    private static int height(Region region, int top, int bottom, int column, int unit) {
        return Math.max(0, region.end(bottom, column + unit - 1) - region.start(top, column));
    }
}
