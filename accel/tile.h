// Rows times columns whose sums stay in registers: what every product of bytes consists of.
#pragma once

#include "activations.h"
#include "formats.h"
#include "unroll.h"

namespace accel {
namespace {

// G groups of rows times C columns.
template <class Isa, class Group, int G, int C>
class Tile {
    using Ints = typename Isa::Ints;
    using Floats = typename Isa::Floats;
    using Rules = typename Group::Rules;
    using Sum = typename Isa::template Sum<Rules::code_limit, Rules::has_start>;
    using ScaledSum = typename Group::ScaledSum;
    using Total = typename ScaledSum::Total;
    using Block = PanelBlock<Isa, C>;

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
        for (int64_t block = 0; block < blocks; block += Rules::blocks) {
            if constexpr (Rules::blocks == 1) {
                add_block(groups, Block(panel, block), block);
            } else {
                add_blocks(groups, panel, block);
                if constexpr (Rules::steps == Steps::with_minimum) {
                    add_minima(groups, panel, block);
                }
            }
        }
    }

  private:
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

    // With what belongs to a group's rows, computed once for all columns.
    template <class Part, class F>
    static ACCEL_INLINE void each(const Part &part, const F &f) {
#pragma GCC unroll 16
        for (int g = 0; g < G; ++g) {
            const auto value = part(g);
#pragma GCC unroll 16
            for (int c = 0; c < C; ++c) {
                f(g, c, value);
            }
        }
    }

    static ACCEL_INLINE int lanes(int64_t rows, int g) {
        const int64_t left = rows - int64_t{g} * Isa::rows;
        return static_cast<int>(left < Isa::rows ? left : Isa::rows);
    }

    // A block whose weights have a step, and perhaps a minimum, of their own.
    ACCEL_INLINE void add_block(const Group (&groups)[G], const Block &x, int64_t block) {
        prefetch(groups, block);
        Sum sums[G][C];
        each([&](int g, int c) ACCEL_INLINED { sums[g][c].start(x.integers(panel_start, c)); });
        dot_all(sums, groups, x, block);
        const auto step = [&](int g) ACCEL_INLINED { return groups[g].step(block); };
        each(step, [&](int g, int c, const Floats &one) ACCEL_INLINED {
            const Floats both = Isa::multiply(one, x.number(panel_step, c));
            const Ints total = sums[g][c].template total<8>();
            sums_[g][c] = Isa::multiply_add(Isa::to_floats(total), both, sums_[g][c]);
        });
        if constexpr (Rules::steps == Steps::with_minimum) {
            const auto minimum = [&](int g) ACCEL_INLINED { return groups[g].minimum(block); };
            each(minimum, [&](int g, int c, const Floats &one) ACCEL_INLINED {
                sums_[g][c] = Isa::multiply_add(one, x.number(panel_extra, c), sums_[g][c]);
            });
        }
    }

    // Blocks whose steps are multiples of one number, times activations that share one.
    ACCEL_INLINE void add_blocks(const Group (&groups)[G], const uint8_t *panel, int64_t first) {
        Total totals[G][C];
        each([&](int g, int c) ACCEL_INLINED { totals[g][c] = ScaledSum::zero(); });
        for (int64_t block = first; block < first + Rules::blocks; ++block) {
            const Block x(panel, block);
            prefetch(groups, block);
            add_scaled<0>(totals, groups, x, block);
            if constexpr (Rules::steps == Steps::two) {
                add_scaled<1>(totals, groups, x, block);
            }
        }
        const Block x(panel, first);
        const auto step = [&](int g) ACCEL_INLINED { return groups[g].coarse_step(first); };
        each(step, [&](int g, int c, const Floats &one) ACCEL_INLINED {
            const Floats both = Isa::multiply(one, x.number(panel_step, c));
            const Floats total = ScaledSum::to_floats(totals[g][c]);
            sums_[g][c] = Isa::multiply_add(total, both, sums_[g][c]);
        });
    }

    // A block, or a half of one (H) if both have steps.
    template <int H>
    ACCEL_INLINE void add_scaled(Total (&totals)[G][C], const Group (&groups)[G], const Block &x,
                                 int64_t block) {
        ScaledSum sums[G][C];
        const auto step = [&](int g)
                              ACCEL_INLINED { return groups[g].template fine_step<H>(block); };
        each(step, [&](int g, int c, const auto &one) ACCEL_INLINED {
            sums[g][c].start(totals[g][c], one, x.integers(panel_start + H, c));
        });
        if constexpr (Rules::steps == Steps::two) {
            unroll<4>([&](auto j)
                          ACCEL_INLINED { dot<4 * H + j.value, j.value>(sums, groups, x, block); });
            each([&](int g, int c)
                     ACCEL_INLINED { totals[g][c] = sums[g][c].template total<4>(); });
        } else {
            dot_all(sums, groups, x, block);
            each([&](int g, int c)
                     ACCEL_INLINED { totals[g][c] = sums[g][c].template total<8>(); });
        }
    }

    ACCEL_INLINE void add_minima(const Group (&groups)[G], const uint8_t *panel, int64_t first) {
        Floats totals[G][C];
        each([&](int g, int c) ACCEL_INLINED { totals[g][c] = Isa::zeros(); });
        for (int64_t block = first; block < first + Rules::blocks; ++block) {
            const Block x(panel, block);
            const auto minimum = [&](int g) ACCEL_INLINED { return groups[g].fine_minimum(block); };
            each(minimum, [&](int g, int c, const Floats &one) ACCEL_INLINED {
                totals[g][c] = Isa::multiply_add(one, x.number(panel_extra, c), totals[g][c]);
            });
        }
        const Block x(panel, first);
        const auto minimum = [&](int g) ACCEL_INLINED { return groups[g].coarse_minimum(first); };
        each(minimum, [&](int g, int c, const Floats &one) ACCEL_INLINED {
            const Floats both = Isa::multiply(one, x.number(panel_step, c));
            sums_[g][c] = Isa::subtract(sums_[g][c], Isa::multiply(both, totals[g][c]));
        });
    }

    static ACCEL_INLINE void prefetch(const Group (&groups)[G], int64_t block) {
        for (int g = 0; g < G; ++g) {
            groups[g].prefetch(block);
        }
    }

    // All codes of a block; 4j and 4j + 16 lie together (layouts.h).
    template <class AnySum>
    static ACCEL_INLINE void dot_all(AnySum (&sums)[G][C], const Group (&groups)[G], const Block &x,
                                     int64_t block) {
        unroll<4>([&](auto j) ACCEL_INLINED {
            dot<j.value, 2 * j.value>(sums, groups, x, block);
            dot<j.value + 4, 2 * j.value + 1>(sums, groups, x, block);
        });
    }

    // Codes 4J to 4J + 3, as the sums' products of that number.
    template <int J, int Number, class AnySum>
    static ACCEL_INLINE void dot(AnySum (&sums)[G][C], const Group (&groups)[G], const Block &x,
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

    Floats sums_[G][C];
};

}  // namespace
}  // namespace accel
