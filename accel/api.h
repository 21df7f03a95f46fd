/* The C interface of the accelerator: what Python calls through cffi, and what the tests drive.
 *
 * No function throws, and none prints. Every function but install may be called from any thread.
 * The library must never be unloaded once installed: libllama keeps pointers into it.
 */
#ifndef GPT4ALL_ACCEL_API_H
#define GPT4ALL_ACCEL_API_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define GPT4ALL_ACCEL_API __declspec(dllexport)
#else
#define GPT4ALL_ACCEL_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What gpt4all_accel_install and the product functions return. */
enum gpt4all_accel_status {
    GPT4ALL_ACCEL_OK = 0,
    GPT4ALL_ACCEL_NO_KERNELS = 1,        /* this processor has none of the instruction sets */
    GPT4ALL_ACCEL_MISSING_SYMBOL = 2,    /* the libllama does not export what is needed */
    GPT4ALL_ACCEL_UNKNOWN_ABI = 3,       /* its backend interface has a version unknown here */
    GPT4ALL_ACCEL_UNSUPPORTED_TYPE = 4,  /* no kernel for this tensor type */
    GPT4ALL_ACCEL_UNSUPPORTED_SHAPE = 5, /* row length is not a multiple of the type's block */
    GPT4ALL_ACCEL_ALREADY_INSTALLED = 6, /* in another libllama of this process */
    GPT4ALL_ACCEL_OUT_OF_MEMORY = 7
};

/* One JSON object, valid until this thread's next call:
 *   {"features": ["avx2", ...], "available": ["avx512-vnni", ...], "instructions": "avx512-vnni",
 *    "types": ["q4_0", ...], "operations": ["mul_mat", ...]}
 * features: what the processor and its system offer, as far as kernels depend on it; available: the
 * kernel sets that may run here, best first; instructions: the one in use, null when there is none.
 */
GPT4ALL_ACCEL_API const char *gpt4all_accel_describe(void);

/* Choose a kernel set by its name in "available" instead of the best one. For tests and for
 * comparing; call it before any other function but describe. OK or NO_KERNELS. */
GPT4ALL_ACCEL_API int gpt4all_accel_select(const char *instructions);

/* What gpt4all_accel_install is to do otherwise, added up. */
enum gpt4all_accel_options {
    GPT4ALL_ACCEL_DROP_AMX = 1,         /* take ggml's own "AMX" buffer type out of the list: for
                                           processors that advertise AMX and fault on it */
    GPT4ALL_ACCEL_ONLY_BUFFER_TYPE = 2, /* go no other way than inside the CPU backend */
    GPT4ALL_ACCEL_ONLY_DEVICE = 4       /* go no other way than a device beside the CPU */
};

/* Put the accelerator into a loaded libllama: a buffer type in front of the CPU backend's own ones
 * where the library exports what that needs, otherwise a device beside the CPU. `libllama` is the
 * handle that dlopen gave for it; call this once, before that library loads its first model.
 * Returns a status; `message` (n bytes, may be null) receives one sentence, also on success. */
GPT4ALL_ACCEL_API int gpt4all_accel_install(void *libllama, int options, char *message, size_t n);

/* Whether models loaded from now on are accelerated: 1 (as after install) or 0. Models already
 * loaded keep what they have. */
GPT4ALL_ACCEL_API void gpt4all_accel_enable(int on);

/* Bytes of weights that accelerated models hold at this moment. */
GPT4ALL_ACCEL_API uint64_t gpt4all_accel_packed_bytes(void);

/* ---- kernels without a model, for tests and the self-test; `type` is a ggml_type ---- */

/* Bytes of a packed matrix of `rows` rows of k weights, 0 if the type or shape is not supported. */
GPT4ALL_ACCEL_API size_t gpt4all_accel_packed_size(int type, int64_t k, int64_t rows);

/* From ggml's layout (rows one after another, no gaps) into the packed one, and back. `packed` must
 * be aligned to 64 bytes. The way back restores every byte. */
GPT4ALL_ACCEL_API int gpt4all_accel_pack(int type, int64_t k, int64_t rows, const void *weights,
                                         void *packed);
GPT4ALL_ACCEL_API int gpt4all_accel_unpack(int type, int64_t k, int64_t rows, const void *packed,
                                           void *weights);

/* y[column][row] = sum over k of weights[row][k] * x[column][k], with the same kernels and the same
 * division of work among `threads` threads (1 to 64) as inside libllama. */
GPT4ALL_ACCEL_API int gpt4all_accel_product(int type, int64_t k, int64_t rows, int64_t columns,
                                            const void *packed, const float *x, float *y,
                                            int threads);

struct gpt4all_accel_attention {
    int cache_type;   /* of keys and values: f16 or q8_0 */
    int64_t key_size; /* numbers of a query and a key */
    int64_t value_size;
    int64_t heads; /* of queries; a multiple of cache_heads */
    int64_t cache_heads;
    int64_t tokens;
    int64_t positions;
    float scale;    /* of the products of queries and keys */
    float max_bias; /* of ALiBi, 0 for none */
    float softcap;  /* 0 for none */
};

/* Softmax attention as inside libllama: queries and results [token][head][size], keys and values
 * [position][cache head][size] of the cache type, mask f16 [token][position] added to the scores
 * (null: everything is visible), sinks [head] (null: none). */
GPT4ALL_ACCEL_API int gpt4all_accel_attend(const struct gpt4all_accel_attention *shape,
                                           const float *queries, const void *keys,
                                           const void *values, const uint16_t *mask,
                                           const float *sinks, float *results, int threads);

#ifdef __cplusplus
}
#endif

#endif
