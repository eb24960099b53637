// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/api/picture.h"
#include "inference/camera/motionfield.h"

#include <memory>

namespace onset {

/// The motion engine's optical flow: DIS (Kroeger et al. 2016) between two grey pictures of equal size. One
/// thread at a time; the same result on every machine.
class DenseFlow
{
public:
    DenseFlow();
    ~DenseFlow();

    /// Both Gray8, same size, at least 16×16 (smaller ones give zero flow). Throws cv::Exception.
    MotionField between(const Picture &from, const Picture &to);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace onset
