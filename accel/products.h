// Products of packed matrices with columns of activations, computed by a team of threads.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels.h"
#include "team.h"

namespace accel {

// One matrix and the columns it is multiplied by: a range of one table.
struct Product {
    Matrix matrix;
    int64_t first_column;
    int64_t columns;
};

// What must fit in the memory the threads share.
struct WorkSize {
    int64_t k;
    int64_t columns;   // of all products
    int64_t products;  // at most
    int threads;
};

// The shared memory of one operation:
//   panels of all columns | of each thread: scratch, its own table of products, of columns
// Every thread fills its own tables with the same contents: cheaper than waiting for one to do it.
class Workspace {
  public:
    static size_t bytes(const Kernels &kernels, const TypeKernels &type, const WorkSize &size);

    Workspace(const Kernels &kernels, const TypeKernels &type, const WorkSize &size, void *memory,
              int thread);

    uint8_t *panels;
    uint8_t *scratch;
    Product *products;
    Column *columns;
};

// All matrices have the same type and k; the first column of each product follows the last of the
// one before. Every thread of the team calls this with equal tables.
void multiply_products(Team &team, const Kernels &kernels, const TypeKernels &type,
                       const Workspace &workspace, int64_t product_count, int64_t column_count);

}  // namespace accel
