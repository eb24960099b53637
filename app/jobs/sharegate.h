// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onset {

/// Thins out how far a work is: no more steps than can be seen. Used by one thread.
class ShareGate
{
public:
    bool passes(double share) ///< 0 … 1
    {
        constexpr int kSteps = 200;
        const int step = static_cast<int>(share * kSteps);
        const bool isNew = step != m_told;
        m_told = step;
        return isNew;
    }

private:
    int m_told = -1;
};

} // namespace onset
