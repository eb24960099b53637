// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/answers.h"

namespace onset {

Answers::Answers()
{
    QObject::connect(&m_wake, &Wake::woken, &m_wake, [this] { deliver(); });
}

void Answers::post(Task task)
{
    m_tasks.push(std::move(task));
    m_wake.wake();
}

void Answers::deliver()
{
    while (auto task = m_tasks.tryPop())
        (*task)();
}

} // namespace onset
