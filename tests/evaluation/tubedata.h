// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/domain/tube.h"

#include <QJsonObject>
#include <QString>

#include <random>
#include <string>
#include <vector>

namespace onset::test {

/// Two files of tubes, numbered alike.
struct TubeFiles
{
    std::vector<std::string> labels;
    std::vector<ClassId> classes;
    std::vector<VideoId> videos;
    std::vector<Tube> truth;
    std::vector<Tube> predictions;
};

/// tests/data/evaluation/tubes_*.json; with `real` UCF101-24's of the third-party data. Empty where they are
/// not installed.
TubeFiles tubeFiles(bool real);

/// What the reference programs said of tubeFiles(): a file's base name after "tubes_expected_" or "out_".
QJsonObject expectedOfTubes(bool real, const QString &synthetic, const QString &ofReal);

/// A handful of tubes on a coarse grid, so that overlaps and scores tie, boxes coincide and touch, and tubes
/// of one frame occur.
std::vector<Tube> randomTubes(std::mt19937 &random, std::size_t most, int videos, int classes);

} // namespace onset::test
