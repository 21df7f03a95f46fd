// Packed weights times quantised activations.
//
// Few columns: weights are decoded in registers and used at once, for up to Isa::columns columns.
// They come from memory once; passes over more columns find them in the cache.
//
// Many columns: a strip of the matrix (Isa::groups groups x 1,024 weights) is decoded into a
// scratch that fits the first-level cache, then all columns pass over it. One kernel serves all
// types.
#pragma once

#include "layouts.h"
#include "strip.h"
#include "tile.h"

namespace accel {
namespace {

inline constexpr int64_t few_columns = 18;

// The panel that column `first` (a multiple of Isa::columns) begins: all before it are full.
ACCEL_INLINE const uint8_t *panel_at(const Panels &panels, int64_t first, int64_t blocks) {
    return panels.data + first * blocks * panel_block_bytes;
}

// Calls f(first column, Constant<width>) for every panel.
template <class Isa, class F>
ACCEL_INLINE void each_panel(const Panels &panels, const F &f) {
    for (int64_t first = 0; first < panels.count; first += Isa::columns) {
        const int64_t left = panels.count - first;
        const int width = static_cast<int>(left < Isa::columns ? left : Isa::columns);
        with_constant<Isa::columns>(width, [&](auto c) { f(first, c); });
    }
}

template <class Isa, class Format, int G, int C>
void multiply_packed(const Matrix &matrix, int64_t group, const Panels &panels, int64_t column) {
    using Packed = PackedGroup<Isa, Format>;
    const int64_t blocks = matrix.k / block_size;
    const size_t bytes = Layout<Format, Isa::rows>::group_bytes(matrix.k);
    const uint8_t *at = matrix.groups + static_cast<size_t>(group) * bytes;
    const int64_t row = group * Isa::rows;

    Tile<Isa, Packed, G, C> tile;
    tile.clear();
    const uint8_t *panel = panel_at(panels, column, blocks);
    with_all<G>([&](auto... g) ACCEL_INLINED {
        tile.add({Packed(at + g.value * bytes, blocks)...}, panel, blocks);
    });
    tile.store(panels.columns + column, row, matrix.rows - row);
}

template <class Isa, class Format, int G>
ACCEL_INLINE void multiply_panels(const Matrix &matrix, int64_t group, const Panels &panels) {
    each_panel<Isa>(panels, [&](int64_t column, auto c) {
        multiply_packed<Isa, Format, G, c.value>(matrix, group, panels, column);
    });
}

template <class Isa, class Format>
void multiply_few(const Matrix &matrix, int64_t first, int64_t last, const Panels &panels) {
    int64_t group = first;
    if (panels.count == 1) {  // several groups at a time: more loads from memory under way
        for (; group + Isa::single_groups <= last; group += Isa::single_groups) {
            multiply_packed<Isa, Format, Isa::single_groups, 1>(matrix, group, panels, 0);
        }
    }
    for (; group + Isa::few_groups <= last; group += Isa::few_groups) {
        multiply_panels<Isa, Format, Isa::few_groups>(matrix, group, panels);
    }
    for (; group < last; ++group) {
        multiply_panels<Isa, Format, 1>(matrix, group, panels);
    }
}

template <class Isa, class Rules, int G>
void multiply_strips(const Strip<Isa> *strips, int64_t first_block, int64_t count,
                     const Matrix &matrix, int64_t row, const Panels &panels) {
    using Group = StripGroup<Isa, Rules>;
    const int64_t blocks = matrix.k / block_size;
    each_panel<Isa>(panels, [&](int64_t column, auto c) {
        Tile<Isa, Group, G, c.value> tile;
        if (first_block == 0) {
            tile.clear();
        } else {
            tile.load(panels.columns + column, row, matrix.rows - row);
        }
        const uint8_t *panel =
            panel_at(panels, column, blocks) + first_block * panel_block_bytes * c.value;
        with_all<G>([&](auto... g)
                        ACCEL_INLINED { tile.add({Group(strips[g.value])...}, panel, count); });
        tile.store(panels.columns + column, row, matrix.rows - row);
    });
}

// G groups from `group` on, strip after strip.
template <class Isa, class Format, int G>
void multiply_many(const Matrix &matrix, int64_t group, const Panels &panels, Strip<Isa> *strips) {
    const int64_t blocks = matrix.k / block_size;
    const size_t bytes = Layout<Format, Isa::rows>::group_bytes(matrix.k);
    for (int64_t block = 0; block < blocks; block += strip_blocks) {
        const int64_t left = blocks - block;
        const int64_t count = left < strip_blocks ? left : strip_blocks;
        for (int g = 0; g < G; ++g) {
            const uint8_t *at = matrix.groups + static_cast<size_t>(group + g) * bytes;
            decode_strip<Isa, Format>(at, blocks, block, count, strips[g]);
        }
        multiply_strips<Isa, ArithmeticOf<Isa, Format>, G>(strips, block, count, matrix,
                                                           group * Isa::rows, panels);
    }
}

template <class Isa, class Format>
void multiply(const Matrix &matrix, int64_t first, int64_t last, const Panels &panels,
              uint8_t *scratch) {
    if (panels.count <= few_columns) {
        multiply_few<Isa, Format>(matrix, first, last, panels);
        return;
    }
    auto *strips = reinterpret_cast<Strip<Isa> *>(scratch);
    int64_t group = first;
    for (; group + Isa::groups <= last; group += Isa::groups) {
        multiply_many<Isa, Format, Isa::groups>(matrix, group, panels, strips);
    }
    for (; group < last; ++group) {
        multiply_many<Isa, Format, 1>(matrix, group, panels, strips);
    }
}

}  // namespace
}  // namespace accel
