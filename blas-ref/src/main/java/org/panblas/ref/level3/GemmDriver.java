package org.panblas.ref.level3;

/**
 * The five loops around the kernel, free of element types: blocks of columns, of depth and of rows, then the tiles of
 * the block. Each block of a factor is packed once per turn of the loop that needs it.
 */
final class GemmDriver {
    private GemmDriver() {}

    /** What the loops call. Rows, columns and depths are indices into the whole product. */
    interface Steps {
        /** Packs rows of the left factor into panels of {@code mr} rows. */
        void packLeft(int row, int rows, int inner, int depth);

        /** Packs columns of the right factor into panels of {@code nr} columns. */
        void packRight(int column, int columns, int inner, int depth);

        /**
         * Adds the product of two packed panels to a tile of the result.
         *
         * @param left index of the packed panel of the left factor
         * @param right index of the packed panel of the right factor
         * @param whole whether the tile is of full size and in the region
         * @param first whether this is the tile's first block of depth, so that beta applies
         */
        void tile(
                int left,
                int right,
                int depth,
                int row,
                int rows,
                int column,
                int columns,
                boolean whole,
                boolean first);
    }

    static void run(Steps steps, Blocking blocking, Region region, int m, int n, int k) {
        int width = Blocking.even(n, blocking.nc(), blocking.nr());
        int depth = Blocking.even(k, blocking.kc(), 1);
        for (int column = 0; column < n; column += width) {
            int columns = Math.min(width, n - column);
            int start = region.start(0, column);
            int end = region.end(m, column + columns - 1);
            int height = Blocking.even(end - start, blocking.mc(), blocking.mr());
            for (int inner = 0; inner < k; inner += depth) {
                int sums = Math.min(depth, k - inner);
                steps.packRight(column, columns, inner, sums);
                for (int row = start; row < end; row += height) {
                    int rows = Math.min(height, end - row);
                    steps.packLeft(row, rows, inner, sums);
                    tiles(steps, blocking, region, row, rows, column, columns, sums, inner == 0);
                }
            }
        }
    }

    private static void tiles(
            Steps steps,
            Blocking blocking,
            Region region,
            int row,
            int rows,
            int column,
            int columns,
            int depth,
            boolean first) {
        int mr = blocking.mr();
        int nr = blocking.nr();
        for (int j = 0, right = 0; j < columns; j += nr, right++) {
            int width = Math.min(nr, columns - j);
            for (int i = 0, left = 0; i < rows; i += mr, left++) {
                int height = Math.min(mr, rows - i);
                if (!region.misses(row + i, height, column + j, width)) {
                    boolean whole = height == mr && width == nr && region.contains(row + i, height, column + j, width);
                    steps.tile(left, right, depth, row + i, height, column + j, width, whole, first);
                }
            }
        }
    }
}
