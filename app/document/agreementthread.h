// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/latestworker.h"
#include "storage/domain/project.h"
#include "storage/evaluation/agreement.h"

#include <memory>
#include <optional>
#include <vector>

namespace onset {

struct AgreementWork
{
    std::shared_ptr<const ProjectContents> contents;
    AnnotatorId first;
    AnnotatorId second;
    std::optional<Split> split; ///< none: all videos
    std::vector<double> tiou;
};

/// How far two people agree; see compareAnnotators().
struct AgreementOutcome
{
    std::size_t videos = 0; ///< that both worked on
    std::size_t alone = 0;  ///< that one of them worked on
    SegmentAgreement segments;
    FrameAgreement frames;
};

/// Compares two annotators on a thread of its own; the newest request wins. GUI thread, but for work().
class AgreementThread final : public LatestWorker<AgreementWork, AgreementOutcome>
{
public:
    explicit AgreementThread(QObject *parent = nullptr);
    ~AgreementThread() override; ///< waits for the work at hand

    void request(AgreementWork work);

private:
    void work(AgreementWork work) override;
};

} // namespace onset
