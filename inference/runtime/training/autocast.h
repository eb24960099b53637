// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// While it lives, what a network computes forward on the CPU in this thread is bfloat16 where that is safe
/// (LibTorch's autocast); weights, losses and gradients of weights stay fp32. Nothing happens where `wanted`
/// is false or the CPU has no bf16 arithmetic. The backward pass comes after its end.
class Autocast
{
public:
    explicit Autocast(bool wanted);
    ~Autocast();
    Autocast(const Autocast &) = delete;
    Autocast &operator=(const Autocast &) = delete;

private:
    bool m_on;
};

} // namespace onset
