// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/analysistext.h"
#include "app/document/entrylistmodel.h"
#include "app/jobs/reportrequest.h"
#include "storage/evaluation/analysis.h"

#include <QCoreApplication>
#include <QString>

#include <unordered_map>

namespace onset::report {

/// Translations of the report's texts.
struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

/// Ready to stand in HTML: escaped UTF-8.
std::string html(const QString &text);
std::string plain(const QString &text); ///< UTF-8 for the plots, which escape it themselves

/// "+2.1" or "−0.4" percentage points; empty where one of them is missing.
QString pointsText(std::optional<double> now, std::optional<double> before);

/// Names of the project's things.
class Names
{
public:
    explicit Names(const ProjectContents &contents);

    QString project() const;
    QString ofClass(ClassId id) const; ///< "background" for none
    QString ofVideo(VideoId id) const;
    QString ofRun(const Run &run) const; ///< "scnn 3 (model)"
    /// "0:12.400", the frame's number where the video has no times.
    QString time(VideoId video, FrameIndex frame) const;

private:
    const ProjectContents &m_contents;
    std::unordered_map<ClassId, QString> m_classes;
    std::unordered_map<VideoId, const Video *> m_videos;
};

} // namespace onset::report
