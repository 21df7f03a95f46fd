// Packed weights times quantised activations.
//
// Few columns: weights are decoded in registers and used at once, for up to Isa::columns columns.
// They come from memory once; passes over more columns find them in the cache.
//
// Many columns: a strip of the matrix (Isa::groups groups x 1,024 weights) is decoded into a
// scratch that fits the first-level cache, then all columns pass over it. One kernel serves all
// types.
#pragma once

#include "activations.h"
#include "layouts.h"

namespace accel {
namespace {

inline constexpr int64_t strip_blocks = 1024 / block_size;
inline constexpr int64_t few_columns = 18;

// A decoded strip of one group: codes, steps and (if the format has them) second steps or minima.
template <class Isa>
struct Strip {
    uint8_t codes[strip_blocks][8][4 * Isa::rows];
    float first[strip_blocks][Isa::rows];
    float second[strip_blocks][Isa::rows];
};

// A strip with the face of PackedGroup.
template <class Isa, Steps S, int Limit>
class StripGroup {
  public:
    static constexpr Steps steps = S;
    static constexpr int code_limit = Limit;

    ACCEL_INLINE explicit StripGroup(const Strip<Isa> &strip) : strip_(strip) {}

    template <int J>
    ACCEL_INLINE typename Isa::Bytes codes(int64_t block) const {
        return Isa::load(strip_.codes[block][J]);
    }
    template <int H>
    ACCEL_INLINE typename Isa::Floats step(int64_t block) const {
        return Isa::load(H == 0 ? strip_.first[block] : strip_.second[block]);
    }
    ACCEL_INLINE typename Isa::Floats minimum(int64_t block) const {
        return Isa::load(strip_.second[block]);
    }
    ACCEL_INLINE void prefetch(int64_t) const {}

  private:
    const Strip<Isa> &strip_;
};

template <class Isa, class Format>
void decode_strip(const uint8_t *group, int64_t blocks, int64_t first, int64_t count,
                  Strip<Isa> &strip) {
    const PackedGroup<Isa, Format> packed(group, blocks);
    for (int64_t i = 0; i < count; ++i) {
        const int64_t block = first + i;
        unroll<8>([&](auto j) ACCEL_INLINED {
            Isa::store(strip.codes[i][j.value], packed.template codes<j.value>(block));
        });
        Isa::store(strip.first[i], packed.template step<0>(block));
        if constexpr (packed.steps == Steps::two) {
            Isa::store(strip.second[i], packed.template step<1>(block));
        } else if constexpr (packed.steps == Steps::with_minimum) {
            Isa::store(strip.second[i], packed.minimum(block));
        }
    }
}

// G groups of rows times C columns: sums stay in registers over all blocks.
template <class Isa, class Group, int G, int C>
class Tile {
    using Ints = typename Isa::Ints;
    using Floats = typename Isa::Floats;
    using Sum = typename Isa::template Sum<Group::code_limit>;
    static constexpr int dots = Group::steps == Steps::two ? 4 : 8;  // of each sum

  public:
    ACCEL_INLINE void clear() {
        each([&](int g, int c) ACCEL_INLINED { sums_[g][c] = Isa::zeros(); });
    }

    // `rows` of all the groups' rows exist in y.
    ACCEL_INLINE void load(const Column *columns, int64_t row, int64_t rows) {
        each([&](int g, int c) ACCEL_INLINED {
            sums_[g][c] = Isa::load(columns[c].y + row + g * Isa::rows, lanes(rows, g));
        });
    }
    ACCEL_INLINE void store(const Column *columns, int64_t row, int64_t rows) const {
        each([&](int g, int c) ACCEL_INLINED {
            Isa::store(columns[c].y + row + g * Isa::rows, sums_[g][c], lanes(rows, g));
        });
    }

    ACCEL_INLINE void add(const Group (&groups)[G], const uint8_t *panel, int64_t blocks) {
        for (int64_t block = 0; block < blocks; ++block) {
            const PanelBlock<Isa, C> x(panel, block);
            for (int g = 0; g < G; ++g) {
                groups[g].prefetch(block);
            }
            if constexpr (Group::steps == Steps::two) {
                Sum half[G][C];
                start(half, x, panel_start);
                unroll<4>([&](auto j)
                              ACCEL_INLINED { dot<j.value, j.value>(half, groups, x, block); });
                scale<0>(half, groups, x, block);
                start(half, x, panel_extra);
                unroll<4>([&](auto j)
                              ACCEL_INLINED { dot<j.value + 4, j.value>(half, groups, x, block); });
                scale<1>(half, groups, x, block);
            } else {
                Sum whole[G][C];
                start(whole, x, panel_start);
                unroll<4>([&](auto j) ACCEL_INLINED {
                    dot<j.value, 2 * j.value>(whole, groups, x, block);
                    dot<j.value + 4, 2 * j.value + 1>(whole, groups, x, block);
                });
                scale<0>(whole, groups, x, block);
                if constexpr (Group::steps == Steps::with_minimum) {
                    add_minima(groups, x, block);
                }
            }
        }
    }

  private:
    using Block = PanelBlock<Isa, C>;

    template <class F>
    static ACCEL_INLINE void each(const F &f) {
#pragma GCC unroll 16
        for (int g = 0; g < G; ++g) {
#pragma GCC unroll 16
            for (int c = 0; c < C; ++c) {
                f(g, c);
            }
        }
    }

    static ACCEL_INLINE int lanes(int64_t rows, int g) {
        const int64_t left = rows - int64_t{g} * Isa::rows;
        return static_cast<int>(left < Isa::rows ? left : Isa::rows);
    }

    static ACCEL_INLINE void start(Sum (&sums)[G][C], const Block &x, int row) {
        each([&](int g, int c) ACCEL_INLINED { sums[g][c].start(x.integers(row, c)); });
    }

    // Codes 4J to 4J + 3, as the sums' products of that number.
    template <int J, int Number>
    static ACCEL_INLINE void dot(Sum (&sums)[G][C], const Group (&groups)[G], const Block &x,
                                 int64_t block) {
        typename Isa::Bytes codes[G];
#pragma GCC unroll 16
        for (int g = 0; g < G; ++g) {
            codes[g] = groups[g].template codes<J>(block);
        }
#pragma GCC unroll 16
        for (int c = 0; c < C; ++c) {
            const Ints four = Isa::broadcast(x.integers(J, c));
#pragma GCC unroll 16
            for (int g = 0; g < G; ++g) {
                sums[g][c].template add<Number>(codes[g], four);
            }
        }
    }

    template <int H>
    ACCEL_INLINE void scale(const Sum (&sums)[G][C], const Group (&groups)[G], const Block &x,
                            int64_t block) {
#pragma GCC unroll 16
        for (int g = 0; g < G; ++g) {
            const Floats step = groups[g].template step<H>(block);
#pragma GCC unroll 16
            for (int c = 0; c < C; ++c) {
                const Floats both = Isa::multiply(step, x.number(panel_step, c));
                sums_[g][c] = Isa::multiply_add(Isa::to_floats(sums[g][c].template total<dots>()),
                                                both, sums_[g][c]);
            }
        }
    }

    ACCEL_INLINE void add_minima(const Group (&groups)[G], const Block &x, int64_t block) {
#pragma GCC unroll 16
        for (int g = 0; g < G; ++g) {
            const Floats minimum = groups[g].minimum(block);
#pragma GCC unroll 16
            for (int c = 0; c < C; ++c) {
                sums_[g][c] = Isa::multiply_add(minimum, x.number(panel_extra, c), sums_[g][c]);
            }
        }
    }

    Floats sums_[G][C];
};

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

template <class Isa, Steps S, int Limit, int G>
void multiply_strips(const Strip<Isa> *strips, int64_t first_block, int64_t count,
                     const Matrix &matrix, int64_t row, const Panels &panels) {
    using Group = StripGroup<Isa, S, Limit>;
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
    using Packed = PackedGroup<Isa, Format>;
    const int64_t blocks = matrix.k / block_size;
    const size_t bytes = Layout<Format, Isa::rows>::group_bytes(matrix.k);
    for (int64_t block = 0; block < blocks; block += strip_blocks) {
        const int64_t left = blocks - block;
        const int64_t count = left < strip_blocks ? left : strip_blocks;
        for (int g = 0; g < G; ++g) {
            const uint8_t *at = matrix.groups + static_cast<size_t>(group + g) * bytes;
            decode_strip<Isa, Format>(at, blocks, block, count, strips[g]);
        }
        multiply_strips<Isa, Packed::steps, Packed::code_limit, G>(strips, block, count, matrix,
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
