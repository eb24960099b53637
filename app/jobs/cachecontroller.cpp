// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/cachecontroller.h"

#include "app/jobs/errortext.h"
#include "app/jobs/lowpriority.h"

#include <QLocale>

namespace onset {

namespace {

constexpr std::int64_t kGigabyte = 1'000'000'000;

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

CacheController::CacheController(Workspace &workspace, const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_services(services)
{
    connect(&m_workspace.requests, &Requests::measureFeatures, this, &CacheController::measure);
    connect(&m_workspace.requests, &Requests::emptyFeatures, this, &CacheController::empty);
    connect(&m_workspace.cache, &CacheStore::limitChanged, this, &CacheController::keepLimit);
    connect(&m_workspace.jobs, &JobList::jobChanged, this, &CacheController::keepLimit);
    keepLimit();
}

void CacheController::measure()
{
    if (!m_services.keptFeatures)
        return;
    m_background.run([kept = m_services.keptFeatures] { return kept(); },
                     [this](const KeptFeatures &kept) { m_workspace.cache.setKept(kept); });
}

void CacheController::empty()
{
    if (m_workspace.jobs.running() > 0)
        return emit m_workspace.notices.notice(
            Notices::Info, tr("Features are in use. Empty their folder when the jobs have ended."), {});
    trim(0, true);
}

void CacheController::keepLimit()
{
    const auto limit = m_workspace.cache.limitGigabytes();
    if (limit.value_or(0) > 0 && m_workspace.jobs.running() == 0)
        trim(*limit * kGigabyte, false);
}

void CacheController::trim(std::int64_t mostBytes, bool isAsked)
{
    if (m_trimming || !m_services.keptFeatures || !m_services.trimFeatures)
        return;
    m_trimming = true;
    using Trimmed = std::pair<KeptFeatures, Result<KeptFeatures>>;
    m_background.run(
        [kept = m_services.keptFeatures, trim = m_services.trimFeatures, mostBytes] {
            giveWay();
            const auto before = kept();
            return Trimmed{before, trim(mostBytes)};
        },
        [this, isAsked](const Trimmed &trimmed) {
            m_trimming = false;
            tell(trimmed.first, trimmed.second, isAsked);
        });
}

void CacheController::tell(const KeptFeatures &before, const Result<KeptFeatures> &left, bool isAsked)
{
    if (!left)
        return emit m_workspace.notices.notice(Notices::Problem, errorText(left.error()),
                                               QString::fromStdString(left.error().detail));
    m_workspace.cache.setKept(*left);
    const auto removed = before.bytes - left->bytes;
    if (removed > 0)
        emit m_workspace.notices.notice(
            Notices::Info,
            isAsked ? tr("%1 of kept features were removed.").arg(sizeText(removed))
                    : tr("Kept features took more than %1 GB (Preferences): %2 of those that were not used "
                         "for longest were removed.")
                          .arg(m_workspace.cache.limitGigabytes().value_or(0))
                          .arg(sizeText(removed)),
            {});
}

} // namespace onset
