// Weights that are 16-bit floats, times activations as they are: nothing is rounded to bytes.
//
// Packed: k x R numbers of 16 bits, R rows side by side (R lanes). A panel of C columns: k x C
// floats. Both are counted in blocks of 32 like everything else. Weights are widened in registers
// for each panel again: from the second-level cache that costs less than it does to keep them.
#pragma once

#include <cstring>

#include "kernels.h"
#include "prefetch.h"
#include "unroll.h"

namespace accel {
namespace {

struct F16 {
    static constexpr int type = 1;
    static constexpr const char *name = "f16";
    template <class Isa>
    static ACCEL_INLINE typename Isa::Floats widen(const uint8_t *p) {
        return Isa::from_halves(p);
    }
};

struct Bf16 {
    static constexpr int type = 30;
    static constexpr const char *name = "bf16";
    template <class Isa>
    static ACCEL_INLINE typename Isa::Floats widen(const uint8_t *p) {
        return Isa::from_upper_halves(p);
    }
};

inline constexpr int64_t number_bytes = 2;
inline constexpr int64_t float_block_bytes = block_size * int64_t{sizeof(float)};  // of a column
inline constexpr int float_groups = 2;  // side by side: enough sums to wait for none

template <int R>
size_t float_group_bytes(int64_t k) {
    return static_cast<size_t>(k * R * number_bytes);
}

template <int R>
void pack_floats(const uint8_t *weights, size_t row_bytes, int rows, int64_t k, uint8_t *group) {
    for (int row = 0; row < R; ++row) {
        for (int64_t i = 0; i < k; ++i) {
            uint8_t *to = group + (i * R + row) * number_bytes;
            if (row < rows) {
                const uint8_t *from = weights + static_cast<size_t>(row) * row_bytes;
                std::memcpy(to, from + i * number_bytes, number_bytes);
            } else {
                std::memset(to, 0, number_bytes);
            }
        }
    }
}

template <int R>
void unpack_floats(const uint8_t *group, int rows, int64_t k, uint8_t *weights, size_t row_bytes) {
    for (int row = 0; row < rows; ++row) {
        uint8_t *to = weights + static_cast<size_t>(row) * row_bytes;
        for (int64_t i = 0; i < k; ++i) {
            std::memcpy(to + i * number_bytes, group + (i * R + row) * number_bytes, number_bytes);
        }
    }
}

inline void lay_out_floats(const float *x, int64_t first, int64_t last, uint8_t *panel,
                           int64_t width, int64_t column) {
    auto *out = reinterpret_cast<float *>(panel) + column;
    for (int64_t i = first * block_size; i < last * block_size; ++i) {
        out[i * width] = x[i];
    }
}

template <class Isa, class Format>
struct PackedNumbers {
    const uint8_t *at;
    ACCEL_INLINE typename Isa::Floats load(int64_t i) const {
        return Format::template widen<Isa>(at + i * Isa::rows * number_bytes);
    }
    ACCEL_INLINE void prefetch(int64_t i) const {
        constexpr int64_t ahead = 2048;
        accel::prefetch(at + i * Isa::rows * number_bytes + ahead, Isa::rows * number_bytes);
    }
};

// y[c][row] = sum over i of groups[g][i][row] * panel[i][c], for C columns of G groups.
template <class Isa, class Format, int G, int C>
void multiply_floats(const PackedNumbers<Isa, Format> (&groups)[G], const float *panel,
                     int64_t count, const Column *columns, int64_t row, int64_t rows) {
    typename Isa::Floats sums[G][C];
#pragma GCC unroll 16
    for (int g = 0; g < G; ++g) {
#pragma GCC unroll 16
        for (int c = 0; c < C; ++c) {
            sums[g][c] = Isa::zeros();
        }
    }
    for (int64_t i = 0; i < count; ++i) {
        typename Isa::Floats weights[G];
#pragma GCC unroll 16
        for (int g = 0; g < G; ++g) {
            weights[g] = groups[g].load(i);
            groups[g].prefetch(i);
        }
#pragma GCC unroll 16
        for (int c = 0; c < C; ++c) {
            const auto x = Isa::broadcast(panel + i * C + c);
#pragma GCC unroll 16
            for (int g = 0; g < G; ++g) {
                sums[g][c] = Isa::multiply_add(weights[g], x, sums[g][c]);
            }
        }
    }
#pragma GCC unroll 16
    for (int g = 0; g < G; ++g) {
        const int64_t left = rows - int64_t{g} * Isa::rows;
        const int lanes = static_cast<int>(left < Isa::rows ? left : Isa::rows);
#pragma GCC unroll 16
        for (int c = 0; c < C; ++c) {
            Isa::store(columns[c].y + row + g * Isa::rows, sums[g][c], lanes);
        }
    }
}

// Calls f(first column, its panel, Constant<width>) for every panel.
template <class Isa, class F>
ACCEL_INLINE void each_float_panel(const Panels &panels, int64_t k, const F &f) {
    for (int64_t first = 0; first < panels.count; first += Isa::columns) {
        const int64_t left = panels.count - first;
        const int width = static_cast<int>(left < Isa::columns ? left : Isa::columns);
        const float *panel = reinterpret_cast<const float *>(panels.data) + first * k;
        with_constant<Isa::columns>(width, [&](auto c) { f(first, panel, c); });
    }
}

template <class Isa, class Format, int G>
void multiply_float_groups(const Matrix &matrix, int64_t group, const Panels &panels) {
    PackedNumbers<Isa, Format> packed[G];
    for (int g = 0; g < G; ++g) {
        const auto at = static_cast<size_t>(group + g) * float_group_bytes<Isa::rows>(matrix.k);
        packed[g].at = matrix.groups + at;
    }
    const int64_t row = group * Isa::rows;
    each_float_panel<Isa>(panels, matrix.k, [&](int64_t first, const float *panel, auto c) {
        multiply_floats<Isa, Format, G, c.value>(packed, panel, matrix.k, panels.columns + first,
                                                 row, matrix.rows - row);
    });
}

template <class Isa, class Format>
void multiply_all_floats(const Matrix &matrix, int64_t first, int64_t last, const Panels &panels,
                         uint8_t *) {
    int64_t group = first;
    for (; group + float_groups <= last; group += float_groups) {
        multiply_float_groups<Isa, Format, float_groups>(matrix, group, panels);
    }
    for (; group < last; ++group) {
        multiply_float_groups<Isa, Format, 1>(matrix, group, panels);
    }
}

}  // namespace
}  // namespace accel
