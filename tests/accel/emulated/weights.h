// Random matrices of every format: as in a file, and as numbers.
#pragma once

#include "library.h"

namespace probe {

struct Weights {
    std::string name;
    int type;
    Bytes bytes;                  // as in a file
    std::vector<double> meaning;  // row after row
};

// `count` weights, a multiple of 256, of each format that the library multiplies, in its order.
std::vector<Weights> random_weights(Random &random, int64_t count);

}  // namespace probe
