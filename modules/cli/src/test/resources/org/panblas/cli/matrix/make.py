"""Writes the matrices beside this file with NumPy and SciPy; README.md says what they hold."""

import numpy as np
import scipy.io
import scipy.sparse

ROWS, COLUMNS = 3, 4
i, j = np.indices((ROWS, COLUMNS))
real = 10.0 * i + j + 0.25
compl = real - 1j * (j + 0.5)
whole = 10 * i + j


def npy(name, array, version=(1, 0)):
    with open(name + ".npy", "wb") as file:
        np.lib.format.write_array(file, array, version=version)


for order in "C", "F":
    for end in "<", ">":
        for kind, array in ("f2", real), ("f4", real), ("f8", real), ("c8", compl), ("c16", compl):
            tag = kind + "-" + order.lower() + ("-little" if end == "<" else "-big")
            npy(tag, np.array(array, dtype=end + kind, order=order))
for kind in "i1", "u1", "b1":
    npy(kind, whole.astype(kind))
for kind in "i2", "i4", "i8", "u2", "u4", "u8":
    for end in "<", ">":
        npy(kind + ("-little" if end == "<" else "-big"), whole.astype(end + kind))
for kind in "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8":
    npy("limits-" + kind, np.array([np.iinfo(kind).min, np.iinfo(kind).max], dtype=kind))
npy("scalar", np.array(6.25))
npy("vector", np.array([1.5, -2.5, 3.5]))
npy("vector-c16", np.array([1.5 - 1j, -2.5j]))
npy("empty", np.zeros((0, 3)))
npy("special", np.array([[np.nan, np.inf], [-np.inf, -0.0], [5e-324, 1.7976931348623157e308]]))
npy("version-2", real, (2, 0))
npy("version-3", real, (3, 0))
npy("three-dimensional", np.zeros((2, 2, 2)))
npy("structured", np.zeros(2, dtype=[("x", "<f8"), ("y", "<i4")]))
npy("text", np.array(["ab", "c"]))

np.savetxt("savetxt.txt", real)
np.savetxt("savetxt-g.csv", real, fmt="%g", delimiter=",", header="a,b,c,d")
np.savetxt("savetxt-heading.csv", real, delimiter=";", header="a;b;c;d", comments="")
np.savetxt("savetxt.tsv", real, delimiter="\t")
np.savetxt("savetxt-complex.txt", compl)
np.savetxt("savetxt-special.txt", np.load("special.npy"))

scipy.io.mmwrite("array.mtx", real, comment="a comment")
scipy.io.mmwrite("array-complex.mtx", compl)
scipy.io.mmwrite("array-integer.mtx", whole)
square = np.array([[2.0, -1.5, 0.0], [-1.5, 4.25, 3.0], [0.0, 3.0, -7.0]])
scipy.io.mmwrite("array-symmetric.mtx", square)
scipy.io.mmwrite("array-skew.mtx", np.tril(square, -1) - np.tril(square, -1).T)
hermitian = square + 1j * (np.tril(square, -1) - np.tril(square, -1).T)
scipy.io.mmwrite("array-hermitian.mtx", hermitian)
scipy.io.mmwrite("coordinate.mtx", scipy.sparse.coo_matrix(np.where((i + j) % 2 == 0, real, 0)))
scipy.io.mmwrite("coordinate-complex.mtx", scipy.sparse.coo_matrix(np.where((i + j) % 2 == 0, compl, 0)))
scipy.io.mmwrite("coordinate-integer.mtx", scipy.sparse.coo_matrix(np.where((i + j) % 2 == 0, whole, 0)))
scipy.io.mmwrite("coordinate-pattern.mtx", scipy.sparse.coo_matrix((i + j) % 2 == 0), field="pattern")
scipy.io.mmwrite("coordinate-symmetric.mtx", scipy.sparse.coo_matrix(square))
scipy.io.mmwrite("coordinate-skew.mtx", scipy.sparse.coo_matrix(np.tril(square, -1) - np.tril(square, -1).T))
scipy.io.mmwrite("coordinate-hermitian.mtx", scipy.sparse.coo_matrix(hermitian))
