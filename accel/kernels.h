// The table through which everything else calls the kernels of one instruction set.
//
// Only plain data and function pointers: a translation unit compiled for AVX-512 must not share an
// inline function with one that runs everywhere, or the linker may keep the wrong copy.
#pragma once

#include <cstddef>
#include <cstdint>

namespace accel {

// A packed matrix: groups of rows one after another (layouts.h), the last one padded with zeros.
struct Matrix {
    const uint8_t *groups;
    int64_t k;     // weights in a row
    int64_t rows;  // without padding
};

// One column of a product: k activations in, one value per row of the matrix out.
struct Column {
    const float *x;
    float *y;
};

// Activations of `count` columns as the kernels want them, with where the results go.
struct Panels {
    const uint8_t *data;
    const Column *columns;
    int64_t count;
};

// Everything that depends on the tensor type.
struct TypeKernels {
    int type;                  // a ggml_type
    const char *name;          // as in GGUF files
    int64_t block_weights;     // k must be a multiple
    size_t block_bytes;        // of ggml's layout
    size_t panel_block_bytes;  // of one column and 32 activations

    size_t (*group_bytes)(int64_t k);
    // Rows `row_bytes` apart in ggml's layout; `rows` of them exist, the rest of the group is
    // zeros.
    void (*pack)(const uint8_t *weights, size_t row_bytes, int rows, int64_t k, uint8_t *group);
    void (*unpack)(const uint8_t *group, int rows, int64_t k, uint8_t *weights, size_t row_bytes);

    // Blocks [first, last) of column `column` into a panel that is `width` columns wide.
    void (*prepare)(const float *x, int64_t first, int64_t last, uint8_t *panel, int64_t width,
                    int64_t column);
    // Row groups [first, last) of the matrix times all columns; scratch as large as Kernels says.
    void (*multiply)(const Matrix &matrix, int64_t first, int64_t last, const Panels &panels,
                     uint8_t *scratch);
};

// Positions of a cache that are computed together.
inline constexpr int64_t block_positions = 64;

// How a key/value cache stores numbers.
enum class CacheType { half, q8_0 };

// One head of a cache: `size` numbers for each position.
struct CacheHead {
    const uint8_t *data;
    size_t stride;  // bytes from one position to the next
    int64_t size;
    CacheType type;
};

// What a query may see: f16, one per position, added to its scores; minus infinity hides. Null:
// all.
struct Query {
    const float *numbers;  // as many as a key has
    const uint16_t *mask;
    float slope;  // the mask is multiplied by
};

// Softmax over a part of the positions, not yet divided by its sum. In tiles of as many queries as
// Kernels::group_rows, one lane each: values[(tile * value size + i) * lanes + lane].
struct PartialAttention {
    float *maximum;  // of the scores
    float *sum;      // of exp(score - maximum)
    float *values;   // sum of exp(score - maximum) * value
};

// A head of the cache, the queries that see it, and what comes out.
struct AttentionHead {
    CacheHead keys;
    CacheHead values;
    const Query *queries;
    PartialAttention result;
};

// Some positions of neighbouring heads. All have the same sizes and the same number of queries.
struct AttentionPart {
    const AttentionHead *heads;
    int64_t head_count;
    int64_t query_count;  // of each head
    int64_t first;        // position
    int64_t last;
    float scale;    // of scores
    float softcap;  // 0: none
};

// Everything that depends on the instruction set.
struct Kernels {
    const char *name;
    int group_rows;        // rows side by side in a packed group
    int panel_columns;     // columns side by side in a panel
    size_t scratch_bytes;  // of each thread in a product, aligned to 64
    const TypeKernels *types;
    int type_count;

    size_t (*attention_scratch_bytes)(int64_t key_size, int64_t value_size, int64_t heads,
                                      int64_t queries);
    void (*attend)(const AttentionPart &part, uint8_t *scratch);
};

// A library has those of its own kind of processor.
const Kernels &avx512_vnni_kernels();
const Kernels &avx_vnni_kernels();
const Kernels &avx2_kernels();
const Kernels &neon_i8mm_kernels();
const Kernels &neon_dotprod_kernels();

inline constexpr int64_t block_size = 32;  // weights and activations that share a scale at most

}  // namespace accel
