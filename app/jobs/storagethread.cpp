// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/storagethread.h"

#include <future>

namespace onset {

namespace {

Result<std::unique_ptr<ProjectFile>> openFile(const std::string &path, Opening how)
{
    switch (how) {
    case Opening::Make:
        return ProjectFile::create(path);
    case Opening::ReadOnly:
        return ProjectFile::openReadOnly(path);
    case Opening::ReadWrite:
        break;
    }
    return ProjectFile::open(path);
}

} // namespace

StorageThread::StorageThread()
    : m_thread([this](std::stop_token stop) { work(std::move(stop)); })
{}

void StorageThread::work(std::stop_token stop)
{
    while (auto task = m_work.pop(stop))
        (*task)();
    // Work posted before the stop is done in any case: an acknowledged edit is never dropped.
    while (auto task = m_work.tryPop())
        (*task)();
    m_file.reset();
}

StorageThread::~StorageThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void StorageThread::post(Task task)
{
    m_work.push(std::move(task));
}

void StorageThread::open(const std::string &path, Opening how,
                         std::function<void(Result<ProjectContents>, ProjectNotices)> done)
{
    post([this, path, how, done = std::move(done)] {
        m_file.reset();
        auto file = openFile(path, how);
        Result<ProjectContents> contents = Error{};
        ProjectNotices notices;
        if (!file) {
            contents = file.error();
        } else {
            contents = (*file)->load();
            notices = (*file)->notices();
            if (contents)
                m_file = std::move(*file);
        }
        m_answers.post([done, contents = std::move(contents), notices = std::move(notices)] {
            done(contents, notices);
        });
    });
}

void StorageThread::close(std::function<void()> done)
{
    post([this, done = std::move(done)] {
        m_file.reset();
        m_answers.post(done);
    });
}

void StorageThread::drain()
{
    std::promise<void> reached;
    auto future = reached.get_future();
    post([&reached] { reached.set_value(); });
    future.wait();
    m_answers.deliver();
}

} // namespace onset
