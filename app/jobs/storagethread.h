// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/answers.h"
#include "app/jobs/mailbox.h"
#include "storage/db/projectfile.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <type_traits>

namespace onset {

/// How a project file is opened.
enum class Opening : std::uint8_t { Make, ReadWrite, ReadOnly };

/// The one thread that touches the project file, first in first out. Work is a function of the file; its
/// result comes back as a value to a function on the GUI thread, in the same order. Made and used on the GUI
/// thread.
class StorageThread
{
public:
    StorageThread();
    /// Does all work that waits, closes the file, joins; answers not delivered by then are dropped.
    ~StorageThread();

    /// work: Result<T>(ProjectFile &). done: void(Result<T>). Without an open file done gets Error::NotFound.
    template <class Work, class Done> void call(Work work, Done done)
    {
        using R = std::invoke_result_t<Work, ProjectFile &>;
        post([this, work = std::move(work), done = std::move(done)]() mutable {
            R result = m_file ? guarded<R>([&] { return work(*m_file); })
                              : R(Error{Error::Code::NotFound, "no project is open", {}});
            m_answers.post(
                [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
        });
    }

    /// Closes the file that is open and opens (or makes) another.
    void open(const std::string &path, Opening how,
              std::function<void(Result<ProjectContents>, ProjectNotices notices)> done);
    void close(std::function<void()> done);

    /// Blocks until everything posted so far is done and answers it; for shutting down and tests.
    void drain();

private:
    using Task = std::function<void()>;
    template <class R, class F> static R guarded(F work)
    {
        try {
            return work();
        } catch (const std::exception &e) {
            return R(Error{Error::Code::Internal, "the project file could not be used", e.what()});
        }
    }
    void post(Task task);
    void work(std::stop_token stop);

    Mailbox<Task> m_work;
    Answers m_answers;
    std::unique_ptr<ProjectFile> m_file; ///< storage thread only
    std::jthread m_thread;
};

} // namespace onset
