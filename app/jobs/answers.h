// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/mailbox.h"
#include "app/jobs/wake.h"

#include <functional>

namespace onset {

/// Functions that other threads hand over to be called on the GUI thread, in order. Must outlive the threads
/// that post.
class Answers
{
public:
    using Task = std::function<void()>;
    Answers();

    void post(Task task); ///< any thread
    void deliver();       ///< GUI thread: calls what has arrived

private:
    Mailbox<Task> m_tasks;
    Wake m_wake;
};

} // namespace onset
