// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/smallsystems.h"

namespace onset::test {

namespace {

std::string fit(const std::string &rate)
{
    return R"("fit": {"steps": 2, "validateEvery": 0, "warmup": 0, "clipNorm": 0, "learningRate": )" + rate +
           "}";
}

std::string backbone(const std::string &rate)
{
    return R"({"width": 0.0625, "streamWidth": 36, "streamHeight": 36, "crop": 32, "batch": 2,
               "validationSnippets": 4, )" +
           fit(rate) + "}";
}

std::string head(const std::string &rate)
{
    return "{" + fit(rate) + "}";
}

std::string batched(const std::string &rate)
{
    return R"({"batch": 4, )" + fit(rate) + "}";
}

} // namespace

std::string fewSteps(const std::string &system, const std::string &rate)
{
    std::string text = R"({"preset": "tiny", )";
    if (system == "scnn")
        return text + R"("classifier": )" + backbone(rate) + R"(, "proposal": )" + batched(rate) +
               R"(, "classification": )" + batched(rate) + R"(, "localization": )" + batched(rate) + "}";
    if (system == "rc3d")
        text += R"("headSteps": 2, )";
    if (system == "rc3d" || system == "glimpse")
        return text + R"("classifier": )" + backbone(rate) + ", " + fit(rate) + "}";
    if (system == "etp")
        return text + R"("classifierRgb": )" + backbone(rate) + R"(, "classifierFlow": )" + backbone(rate) +
               R"(, "refinement": )" + head(rate) + R"(, "localization": )" + head(rate) + "}";
    if (system == "temporalmaxer" || system == "ms-tcn")
        return text + R"("stride": 4, "batch": 2, "network": {"width": 16}, )" + fit(rate) + "}";
    text +=
        R"("rgb": )" + backbone(rate) + R"(, "flow": )" + backbone(rate) + R"(, "actionness": )" + head(rate);
    if (system == "ssn")
        return text + R"(, "a": )" + head(rate) + R"(, "b": )" + head(rate) + "}";
    return text + R"(, "ssad": {"batch": 2, )" + fit(rate) + R"(}, "classifier": )" + head(rate) + "}";
}

} // namespace onset::test
