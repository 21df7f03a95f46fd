#include "products.h"

#include <algorithm>

#include "cpu_features.h"

namespace accel {
namespace {

constexpr size_t alignment = 64;

size_t aligned(size_t bytes) {
    return (bytes + alignment - 1) / alignment * alignment;
}

size_t panel_bytes(const TypeKernels &type, int64_t k, int64_t columns) {
    return static_cast<size_t>(k / block_size * columns) * type.panel_block_bytes;
}

// One thread's part.
struct OwnBytes {
    OwnBytes(const Kernels &kernels, const WorkSize &size)
        : scratch(aligned(kernels.scratch_bytes)),
          products(aligned(static_cast<size_t>(size.products) * sizeof(Product))),
          columns(aligned(static_cast<size_t>(size.columns) * sizeof(Column))) {}
    size_t all() const { return scratch + products + columns; }

    size_t scratch;
    size_t products;
    size_t columns;
};

// Weights come from memory once for every block of columns. Fewer columns than these would wait for
// them; where their panels do not fit the second-level cache, the third brings them fast enough.
constexpr int64_t fewest_columns = 264;

// The items of work of one product: a block of columns, whose panels stay in the caches, times a
// chunk of row groups. Items of one column block follow each other.
struct Division {
    int64_t groups;
    int64_t chunk_groups;
    int64_t block_columns;

    int64_t chunks() const { return (groups + chunk_groups - 1) / chunk_groups; }
    int64_t items(const Product &product) const {
        return chunks() * ((product.columns + block_columns - 1) / block_columns);
    }
};

Division divide(const Kernels &kernels, const TypeKernels &type, const Product *products,
                int64_t count, int threads) {
    constexpr int64_t items_per_thread = 8;
    const Matrix &matrix = products[0].matrix;
    const int64_t width = kernels.panel_columns;
    const auto column_bytes = static_cast<int64_t>(panel_bytes(type, matrix.k, 1));
    const int64_t cached = second_level_cache_bytes() * 3 / 5 / column_bytes;

    Division division{};
    division.groups = (matrix.rows + kernels.group_rows - 1) / kernels.group_rows;
    division.block_columns = std::max(fewest_columns, cached) / width * width;
    division.chunk_groups = division.groups;
    int64_t column_blocks = 0;
    for (int64_t p = 0; p < count; ++p) {
        column_blocks += division.items(products[p]);
    }
    const int64_t chunk = division.groups * column_blocks / (threads * items_per_thread);
    division.chunk_groups = std::max<int64_t>(2, chunk / 2 * 2);
    return division;
}

// Equal shares of all blocks of all columns: their cost is the same everywhere.
void prepare_columns(const Team &team, const Kernels &kernels, const TypeKernels &type,
                     const Workspace &work, int64_t column_count) {
    const int64_t k = work.products[0].matrix.k;
    const int64_t blocks = k / block_size;
    const int64_t first = column_count * blocks * team.index() / team.count();
    const int64_t last = column_count * blocks * (team.index() + 1) / team.count();
    const Product *product = work.products;
    for (int64_t at = first; at < last;) {
        const int64_t column = at / blocks;
        while (column >= product->first_column + product->columns) {
            ++product;
        }
        const int64_t own = column - product->first_column;
        const int64_t panel = own / kernels.panel_columns * kernels.panel_columns;
        const int64_t width = std::min<int64_t>(kernels.panel_columns, product->columns - panel);
        const int64_t begin = at - column * blocks;
        const int64_t end = std::min(blocks, begin + last - at);
        type.prepare(work.columns[column].x, begin, end,
                     work.panels + panel_bytes(type, k, product->first_column + panel), width,
                     own - panel);
        at += end - begin;
    }
}

void multiply_item(const TypeKernels &type, const Workspace &work, const Product &product,
                   const Division &division, int64_t item) {
    const int64_t column = item / division.chunks() * division.block_columns;
    const int64_t group = item % division.chunks() * division.chunk_groups;
    const int64_t first = product.first_column + column;
    const Panels panels{work.panels + panel_bytes(type, product.matrix.k, first),
                        work.columns + first,
                        std::min(division.block_columns, product.columns - column)};
    type.multiply(product.matrix, group, std::min(division.groups, group + division.chunk_groups),
                  panels, work.scratch);
}

}  // namespace

size_t Workspace::bytes(const Kernels &kernels, const TypeKernels &type, const WorkSize &size) {
    return alignment + aligned(panel_bytes(type, size.k, size.columns)) +
           OwnBytes(kernels, size).all() * static_cast<size_t>(size.threads);
}

Workspace::Workspace(const Kernels &kernels, const TypeKernels &type, const WorkSize &size,
                     void *memory, int thread) {
    const OwnBytes own(kernels, size);
    panels = reinterpret_cast<uint8_t *>(aligned(reinterpret_cast<size_t>(memory)));
    scratch = panels + aligned(panel_bytes(type, size.k, size.columns)) +
              own.all() * static_cast<size_t>(thread);
    products = reinterpret_cast<Product *>(scratch + own.scratch);
    columns = reinterpret_cast<Column *>(scratch + own.scratch + own.products);
}

void multiply_products(Team &team, const Kernels &kernels, const TypeKernels &type,
                       const Workspace &work, int64_t product_count, int64_t column_count) {
    if (team.index() == 0) {
        team.reset_tickets();
    }
    prepare_columns(team, kernels, type, work, column_count);
    const Division division = divide(kernels, type, work.products, product_count, team.count());
    team.barrier();

    // Tickets only grow, so the product of a ticket is this one or a later one.
    int64_t product = 0;
    int64_t before = 0;
    for (;;) {
        const int64_t ticket = team.draw_ticket();
        while (product < product_count &&
               ticket >= before + division.items(work.products[product])) {
            before += division.items(work.products[product]);
            ++product;
        }
        if (product == product_count) {
            return;
        }
        multiply_item(type, work, work.products[product], division, ticket - before);
    }
}

}  // namespace accel
