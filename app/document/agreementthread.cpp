// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/agreementthread.h"

#include "storage/evaluation/annotators.h"

namespace onset {

AgreementThread::AgreementThread(QObject *parent)
    : LatestWorker(parent)
{}

AgreementThread::~AgreementThread()
{
    stop();
}

void AgreementThread::request(AgreementWork work)
{
    enqueue([&work](std::optional<AgreementWork> &waiting) { waiting = std::move(work); });
}

void AgreementThread::work(AgreementWork work)
{
    const auto both = compareAnnotators(*work.contents, work.first, work.second, work.split);
    deliver({both.lengths.size(), both.alone, segmentAgreement(both.first, both.second, work.tiou),
             frameAgreement(both.first, both.second, both.lengths)});
}

} // namespace onset
