// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/tubefiles.h"

#include "storage/formats/jsonreader.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace onset {

namespace {

constexpr double kLastFrame = 1e12; ///< so that frames can be subtracted

/// Reads one tube after the other; the files differ in where they stand and what else they have.
class TubeReader : public JsonHandler
{
protected:
    /// inner: steps from the tube to the value. Members that both files have.
    std::string tubeValue(const JsonPath &path, std::size_t inner, const JsonValue &v)
    {
        if (path.at(path.depth() - inner).name != "boxes")
            return {};
        switch (inner) {
        case 1:
            return v.kind == JsonKind::Array ? "" : "must be a list of boxes.";
        case 2:
            m_numbers = 0;
            m_tube.boxes.emplace_back();
            return v.kind == JsonKind::Array ? "" : "must be a list of four numbers.";
        default:
            return takeEdge(v);
        }
    }

    std::string boxEnded() const { return m_numbers == 4 ? "" : "must be a list of four numbers."; }

    void begin()
    {
        m_tube = {};
        m_seen.clear();
    }

    /// A member that has to be a whole number.
    std::string takeWhole(const std::string &name, const JsonValue &v, std::int64_t &into)
    {
        const bool good = v.kind == JsonKind::Number && v.integer && std::abs(v.number) <= kLastFrame;
        if (!good)
            return "must be a whole number.";
        into = static_cast<std::int64_t>(v.number);
        m_seen.insert(name);
        return {};
    }

    /// Empty, or which of the members is missing.
    std::string missing(std::initializer_list<const char *> members) const
    {
        for (const auto *member : members) {
            if (!m_seen.contains(member))
                return std::string("has no \"") + member + "\".";
        }
        return m_tube.boxes.empty() ? "has no \"boxes\"." : "";
    }

    Tube m_tube;
    std::unordered_set<std::string> m_seen;

private:
    std::string takeEdge(const JsonValue &v)
    {
        if (v.kind != JsonKind::Number)
            return "must be a number.";
        if (m_numbers == 4)
            return "is one number too many: a box has four.";
        auto &box = m_tube.boxes.back();
        double *const edges[] = {&box.left, &box.top, &box.right, &box.bottom};
        *edges[m_numbers++] = v.number;
        return {};
    }

    std::size_t m_numbers = 0;
};

class TruthReader : public TubeReader
{
public:
    TubeTruth take() { return std::move(m_truth); }

    std::string value(const JsonPath &path, const JsonValue &v) override
    {
        if (path.depth() == 0)
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        if (path.at(0).name == "labels")
            return label(path, v);
        if (path.at(0).name != "videos")
            return {};
        if (path.depth() <= 2) {
            if (path.depth() == 2)
                m_truth.videos.push_back(path.at(1).name);
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        }
        if (path.at(2).name != "tubes")
            return {};
        if (path.depth() == 3)
            return v.kind == JsonKind::Array ? "" : "must be a list of tubes.";
        if (path.depth() == 4) {
            begin();
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        }
        return path.depth() == 5 ? member(path, v) : tubeValue(path, path.depth() - 4, v);
    }

    std::string ended(const JsonPath &path, JsonKind) override
    {
        if (path.is({"videos", "*", "tubes", "#", "boxes", "#"}))
            return boxEnded();
        if (path.is({"videos", "*", "tubes", "#"}))
            return tubeEnded();
        return path.depth() == 0 ? fileEnded() : "";
    }

private:
    std::string label(const JsonPath &path, const JsonValue &v)
    {
        if (path.depth() == 1)
            return v.kind == JsonKind::Array ? "" : "must be a list of names.";
        if (v.kind != JsonKind::String)
            return "must be a text.";
        m_truth.labels.emplace_back(v.string);
        return m_labels.insert(std::string(v.string)).second ? "" : "is there twice.";
    }

    std::string member(const JsonPath &path, const JsonValue &v)
    {
        const auto &name = path.at(4).name;
        if (name == "class") {
            m_where.push_back(path.text());
            return takeWhole(name, v, m_tube.actionClass.value);
        }
        if (name == "sf")
            return takeWhole(name, v, m_tube.start.value);
        if (name == "ef")
            return takeWhole(name, v, m_last);
        return tubeValue(path, 1, v);
    }

    std::string tubeEnded()
    {
        if (auto problem = missing({"class", "sf", "ef"}); !problem.empty())
            return problem;
        if (m_tube.last().value != m_last)
            return "has " + std::to_string(m_tube.boxes.size()) + " boxes for the frames " +
                   std::to_string(m_tube.start.value) + " to " + std::to_string(m_last) +
                   "; there must be one a frame.";
        for (auto &box : m_tube.boxes) {
            box.right += box.left;
            box.bottom += box.top;
        }
        m_tube.boxes.shrink_to_fit();
        m_tube.video = VideoId{static_cast<std::int64_t>(m_truth.videos.size())};
        ++m_tube.actionClass.value;
        m_truth.tubes.push_back(std::move(m_tube));
        return {};
    }

    /// The labels may come last.
    std::string fileEnded()
    {
        if (m_truth.labels.empty() || m_truth.videos.empty())
            return std::string("has no \"") + (m_truth.labels.empty() ? "labels" : "videos") +
                   "\"; is it a file of true tubes?";
        const auto count = static_cast<std::int64_t>(m_truth.labels.size());
        for (std::size_t i = 0; i < m_truth.tubes.size(); ++i) {
            const auto number = m_truth.tubes[i].actionClass.value;
            if (number < 1 || number > count)
                return "the class at " + m_where[i] + " is not one of the " + std::to_string(count) +
                       " labels (0 to " + std::to_string(count - 1) + ").";
        }
        return {};
    }

    TubeTruth m_truth;
    std::unordered_set<std::string> m_labels;
    std::vector<std::string> m_where; ///< of each tube's class
    std::int64_t m_last = 0;
};

class PredictionReader : public TubeReader
{
public:
    explicit PredictionReader(const TubeTruth &truth)
        : m_labels(static_cast<std::int64_t>(truth.labels.size()))
    {
        for (const auto &video : truth.videos)
            m_videos.emplace(video, static_cast<std::int64_t>(m_videos.size()) + 1);
    }

    std::vector<Tube> take() { return std::move(m_tubes); }

    std::string value(const JsonPath &path, const JsonValue &v) override
    {
        if (path.depth() == 0)
            return v.kind == JsonKind::Array ? "" : "must be a list of predicted tubes.";
        if (path.depth() == 1) {
            begin();
            return v.kind == JsonKind::Object ? "" : "must be an object.";
        }
        return path.depth() == 2 ? member(path, v) : tubeValue(path, path.depth() - 1, v);
    }

    std::string ended(const JsonPath &path, JsonKind) override
    {
        if (path.is({"#", "boxes", "#"}))
            return boxEnded();
        if (path.is({"#"})) {
            if (auto problem = missing({"video", "label", "score", "start"}); !problem.empty())
                return problem;
            m_tube.boxes.shrink_to_fit();
            m_tubes.push_back(std::move(m_tube));
        }
        return {};
    }

private:
    std::string member(const JsonPath &path, const JsonValue &v)
    {
        const auto &name = path.at(1).name;
        if (name == "start")
            return takeWhole(name, v, m_tube.start.value);
        if (name == "label")
            return label(v);
        if (name == "video") {
            if (v.kind != JsonKind::String)
                return "must be a text.";
            const auto known = m_videos.find(std::string(v.string));
            m_tube.video = known == m_videos.end() ? VideoId{} : VideoId{known->second};
            m_seen.insert(name);
        } else if (name == "score") {
            if (v.kind != JsonKind::Number)
                return "must be a number.";
            m_tube.score = v.number;
            m_seen.insert(name);
        } else {
            return tubeValue(path, 1, v);
        }
        return {};
    }

    std::string label(const JsonValue &v)
    {
        auto &number = m_tube.actionClass.value;
        if (auto problem = takeWhole("label", v, number); !problem.empty())
            return problem;
        if (number < 0 || number >= m_labels)
            return "is " + std::to_string(number) + ", but the truth has the labels 0 to " +
                   std::to_string(m_labels - 1) + ".";
        ++number;
        return {};
    }

    std::int64_t m_labels;
    std::unordered_map<std::string, std::int64_t> m_videos;
    std::vector<Tube> m_tubes;
};

} // namespace

Result<TubeTruth> readTubeTruth(std::istream &in, const std::string &file)
{
    TruthReader reader;
    if (const auto status = readJson(in, file, reader); !status)
        return status.error();
    return reader.take();
}

Result<std::vector<Tube>> readTubePredictions(std::istream &in, const std::string &file,
                                              const TubeTruth &truth)
{
    PredictionReader reader(truth);
    if (const auto status = readJson(in, file, reader); !status)
        return status.error();
    return reader.take();
}

} // namespace onset
