// The packed layout of a weight matrix.
//
// R rows (a "group": 16 with 512-bit registers, 8 with 256-bit, 4 with 128-bit ones) lie side by
// side, one lane of a register each, so that one instruction multiplies four weights of each by the
// same four activations. A group with n = k / 32 blocks is four streams one after another, each
// read from front to back:
//
//   codes   n x 4 registers (4 to 6 bits)        n x 8 registers (8 bits)
//           register j of a block, lane r:       register j of a block, lane r:
//             byte i: low half   code[4j + i]      byte i: code[4j + i]
//                     high half  code[4j + 16 + i]
//   upper   n x 1 register (5 bits): bit j of byte i in lane r is the fifth bit of code[4j + i]
//           n x 2 registers (6 bits): bits 2j, 2j+1 of byte i, lane r, register h are the upper
//           bits of code[16h + 4j + i]
//   fine    n x fine_count x R numbers (u8 or u16): first step (or step of the first half), then
//           minimum (or step of the second half)
//   coarse  n/8 x coarse_count x R f16
//
// Groups start at multiples of 64 bytes; rows missing in the last one are zeros. Per weight this is
// what the file has, except for Q4_K and Q5_K (4.625 for 4.5, 5.625 for 5.5 bits: each six-bit
// scale gets a byte).
#pragma once

#include <cstddef>
#include <cstdint>

#include "formats.h"
#include "kernels.h"
#include "prefetch.h"
#include "unroll.h"

namespace accel {
namespace {

template <class Format, int R>
struct Layout {
    static constexpr int64_t code_bytes = int64_t{R} * (Format::bits == 8 ? 32 : 16);
    static constexpr int upper_bits = Format::bits == 8 ? 0 : Format::bits - 4;
    static constexpr int64_t upper_bytes = int64_t{R} * 4 * upper_bits;
    static constexpr int64_t fine_bytes =
        int64_t{R} * Format::fine_count * int64_t{sizeof(typename Format::Fine)};
    static constexpr int64_t coarse_bytes = int64_t{R} * Format::coarse_count * 2;

    static constexpr int64_t upper(int64_t blocks) { return blocks * code_bytes; }
    static constexpr int64_t fine(int64_t blocks) { return upper(blocks) + blocks * upper_bytes; }
    static constexpr int64_t coarse(int64_t blocks) { return fine(blocks) + blocks * fine_bytes; }
    static size_t group_bytes(int64_t k) {
        const int64_t blocks = k / block_size;
        const int64_t bytes = coarse(blocks) + blocks / 8 * coarse_bytes;
        return static_cast<size_t>((bytes + 63) / 64 * 64);
    }
};

// Decodes one group as it is read.
template <class Isa, class Format>
class PackedGroup {
    using Map = Layout<Format, Isa::rows>;
    using Bytes = typename Isa::Bytes;
    using Floats = typename Isa::Floats;

  public:
    using Rules = ArithmeticOf<Isa, Format>;
    using ScaledSum = typename Isa::template ScaledSum<Rules::code_limit, Rules::has_start>;
    static constexpr Scale scale = Format::scale;

    ACCEL_INLINE PackedGroup(const uint8_t *group, int64_t blocks)
        : codes_(group),
          upper_(group + Map::upper(blocks)),
          fine_(group + Map::fine(blocks)),
          coarse_(group + Map::coarse(blocks)) {}

    // Codes 4j to 4j + 3 of a block in every row, ready for a dot product.
    template <int J>
    ACCEL_INLINE Bytes codes(int64_t block) const {
        const uint8_t *p = codes_ + block * Map::code_bytes;
        if constexpr (Format::bits == 8) {
            return Isa::load(p + J * sizeof(Bytes));
        } else {
            const Bytes pair = Isa::load(p + (J % 4) * sizeof(Bytes));
            constexpr int shift = J < 4 ? 0 : -4;
            const Bytes low = Isa::both(Isa::template shift_left<shift>(pair), Isa::fill_bytes(15));
            return with_upper_bits<J>(look_up(low), block);
        }
    }

    // Formats without coarse numbers: the step of every row, and what is added to every weight.
    ACCEL_INLINE Floats step(int64_t block) const {
        if constexpr (scale == Scale::exponent) {
            return Isa::half_power(Isa::integers(fine(block)));
        } else {
            return Isa::from_halves(fine(block));
        }
    }
    ACCEL_INLINE Floats minimum(int64_t block) const {
        return Isa::from_halves(fine(block) + 2 * Isa::rows);
    }

    // The others: steps (of the first half of the block, H = 0, or the second) and minima as
    // multiples of coarse ones, which eight blocks share; minima are subtracted.
    template <int H>
    ACCEL_INLINE typename ScaledSum::Factor fine_step(int64_t block) const {
        if constexpr (scale == Scale::six_bits_minimum) {
            return ScaledSum::unsigned_factor(fine(block));
        } else {
            return ScaledSum::signed_factor(fine(block) + H * Isa::rows);
        }
    }
    ACCEL_INLINE Floats fine_minimum(int64_t block) const {
        return Isa::from_unsigned(fine(block) + Isa::rows);
    }
    ACCEL_INLINE Floats coarse_step(int64_t block) const { return Isa::from_halves(coarse(block)); }
    ACCEL_INLINE Floats coarse_minimum(int64_t block) const {
        return Isa::from_halves(coarse(block) + 2 * Isa::rows);
    }

    // The hardware follows few streams; ask for what this one needs soon.
    ACCEL_INLINE void prefetch(int64_t block) const {
        constexpr int64_t ahead = 2048;
        accel::prefetch(codes_ + block * Map::code_bytes + ahead, Map::code_bytes);
        accel::prefetch(upper_ + block * Map::upper_bytes + ahead / 2, Map::upper_bytes);
    }

  private:
    static ACCEL_INLINE Bytes look_up(Bytes codes) {
        if constexpr (Format::has_table) {
            return Isa::look_up(Format::table, codes);
        } else {
            return codes;
        }
    }

    template <int J>
    ACCEL_INLINE Bytes with_upper_bits(Bytes low, int64_t block) const {
        constexpr int bits = Map::upper_bits;
        if constexpr (bits == 0) {
            return low;
        } else {
            constexpr int per_register = 8 / bits;
            constexpr int position = bits * (J % per_register);
            const uint8_t *p = upper_ + block * Map::upper_bytes;
            const Bytes upper = Isa::load(p + (J / per_register) * sizeof(Bytes));
            return Isa::insert(low, Isa::template shift_left<4 - position>(upper),
                               Isa::fill_bytes(((1 << bits) - 1) << 4));
        }
    }

    ACCEL_INLINE const uint8_t *fine(int64_t block) const {
        return fine_ + block * Map::fine_bytes;
    }
    ACCEL_INLINE const uint8_t *coarse(int64_t block) const {
        return coarse_ + block / Rules::blocks * Map::coarse_bytes;
    }

    const uint8_t *codes_;
    const uint8_t *upper_;
    const uint8_t *fine_;
    const uint8_t *coarse_;
};

}  // namespace
}  // namespace accel
