// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/runtime/streams/streamspec.h"
#include "storage/domain/result.h"
#include "tests/runtime/fakesource.h"

#include <memory>
#include <string>
#include <vector>

namespace onset {
class TrainingData;
}

namespace onset::test {

/// Rows of live or stored streams, for tests that cannot see Torch (its headers do not go with Qt's).
class StreamsProbe
{
public:
    static Result<StreamsProbe> live(const FakeVideo &video, std::vector<StreamSpec> specs,
                                     std::int64_t aheadBytes, std::stop_token stop = {});
    ~StreamsProbe();
    StreamsProbe(StreamsProbe &&) noexcept;

    std::int64_t frameCount() const;
    Status ensure(std::int64_t end);
    void release(std::int64_t before);
    /// Bytes of the rows one after the other; a message in `error` where gather() throws.
    std::vector<std::uint8_t> gather(const StreamSpec &spec, const std::vector<std::int64_t> &frames);
    std::vector<std::int64_t> shape() const; ///< of the last gathered
    std::string error;
    double producerWaited() const;

    struct State;
    explicit StreamsProbe(std::unique_ptr<State> state);

private:
    std::unique_ptr<State> m;
};

/// The planes that flowPlanes() makes of one displacement.
std::vector<std::uint8_t> planesOf(float x, float y, double bound);

} // namespace onset::test
