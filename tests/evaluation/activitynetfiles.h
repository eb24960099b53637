// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/evaluation/timedsegment.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace onset::test {

/// Truth and predictions of two ActivityNet files, numbered alike.
struct Scored
{
    std::vector<TimedSegment> truth;       ///< of one subset
    std::vector<TimedSegment> predictions; ///< of all videos
    std::map<ClassId, std::string> names;  ///< of the classes
    std::string unknownLabel;              ///< a prediction has it but no truth; empty: none
};

/// Contents of a file; of NAME.gz where there is no NAME. Empty where neither can be read.
QByteArray contentsOf(const QString &path);
/// The same from the folder of third-party data beside the checkout; empty where that is not installed.
QByteArray sharedFile(const QString &name);
inline QString sharedFolder()
{
    return QStringLiteral(ONSET_SHARED_DATA "/oracles/");
}

QJsonObject objectOf(const QByteArray &json);
/// Numbers of a JSON list; "NaN" is NaN.
std::vector<double> numbersOf(const QJsonValue &list);

/// One of tests/data/evaluation/anet_adversarial_cases.json; the files keep the order of their members.
struct HardCase
{
    QByteArray name;
    QByteArray truth;
    QByteArray predictions;
    QJsonObject detection; ///< what the evaluator said, or its "exception"
    QJsonObject proposals;
};
std::vector<HardCase> hardCases();

/// Empty predictions text: none. Aborts the test program on files that cannot be read.
Scored scoredFiles(const QByteArray &truth, const QByteArray &predictions, const std::string &subset,
                   bool proposals);

/// Lines "video start end class score" of THUMOS14 as ActivityNet results, videos in the order of their first
/// line; classes by number from lines "number name".
QByteArray resultsFromLines(const QByteArray &lines, const QByteArray &classes);

/// Seconds of each video of a truth file, in the order of the file.
std::vector<double> durationsOf(const QByteArray &truth);

/// Empty, or where two lists differ by more than 1e-9 (NaN equals NaN).
QByteArray difference(const std::vector<double> &actual, const std::vector<double> &expected);

} // namespace onset::test
