// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosisbins.h"

#include "storage/formats/inputfile.h"
#include "storage/formats/numbers.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace onset::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// "0-5", "> 5" where there is no end, "<= 5" where there is no beginning.
std::string nameOf(double from, double to)
{
    if (std::isinf(to))
        return std::isinf(from) ? "all" : "> " + renderNumber(from);
    return std::isinf(from) ? "<= " + renderNumber(to) : renderNumber(from) + "-" + renderNumber(to);
}

class BinsFile
{
public:
    explicit BinsFile(std::string file)
        : m_file(std::move(file))
    {}

    Result<std::vector<Characteristic>> read() const
    {
        auto in = openInputFile(m_file);
        if (!in)
            return in.error();
        const auto json = Json::parse(*in, nullptr, false);
        if (!json.is_object() || json.empty())
            return wrong("must be a JSON object of bins, as {\"length\": [0, 5, 10, null]}");
        std::vector<Characteristic> all;
        for (const auto &[name, value] : json.items()) {
            auto one = characteristicIn(name, value);
            if (!one)
                return one.error();
            all.push_back(std::move(*one));
        }
        return all;
    }

private:
    Error wrong(const std::string &what) const { return {Error::Code::BadInput, m_file + ": " + what, {}}; }

    Result<Characteristic> characteristicIn(const std::string &name, const Json &value) const
    {
        Characteristic result;
        result.name = name;
        const auto &edges = value.is_object() ? value.value("edges", Json()) : value;
        if (const auto taken = takeEdges(result, edges); !taken)
            return taken.error();
        if (const auto taken = takeNames(result, value); !taken)
            return taken.error();
        if (const auto checked = checkCharacteristic(result); !checked)
            return wrong(checked.error().message);
        return result;
    }

    Status takeEdges(Characteristic &to, const Json &edges) const
    {
        if (!edges.is_array())
            return wrong("/" + to.name + ": needs a list of edges, as [0, 5, 10, null]");
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const bool isOpen = edges[i].is_null() && (i == 0 || i + 1 == edges.size());
            if (!isOpen && !edges[i].is_number())
                return wrong("/" + to.name + "/edges/" + std::to_string(i) +
                             ": must be a number (or null at either end: no limit)");
            to.edges.push_back(!isOpen ? edges[i].get<double>() : i == 0 ? -kInfinity : kInfinity);
        }
        return success();
    }

    Status takeNames(Characteristic &to, const Json &value) const
    {
        const auto names = value.is_object() ? value.value("bins", Json()) : Json();
        if (names.is_null()) {
            for (std::size_t i = 1; i < to.edges.size(); ++i)
                to.bins.push_back(nameOf(to.edges[i - 1], to.edges[i]));
            return success();
        }
        for (const auto &each : names) {
            if (!each.is_string())
                return wrong("/" + to.name + "/bins: must be a list of names");
            to.bins.push_back(each.get<std::string>());
        }
        return success();
    }

    std::string m_file;
};

} // namespace

Result<DiagnosisBins> readDiagnosisBins(const std::string &name)
{
    if (name == "activitynet")
        return DiagnosisBins{activityNetCharacteristics(), contextCharacteristics(), activityNetThresholds(),
                             CountedInstances::OfClass};
    if (name == "thumos14")
        return DiagnosisBins{thumos14Characteristics(), {}, {0.5}, CountedInstances::OfVideo};
    auto characteristics = BinsFile(name).read();
    if (!characteristics)
        return characteristics.error();
    return DiagnosisBins{std::move(*characteristics), {}, activityNetThresholds(), CountedInstances::OfClass};
}

} // namespace onset::cli
