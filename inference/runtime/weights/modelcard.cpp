// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/weights/modelcard.h"

#include "inference/runtime/weights/cardkey.h"
#include "inference/runtime/weights/strictjson.h"
#include "inference/runtime/weights/tensorheader.h"

#include <limits>

namespace onset {

namespace {

constexpr int kDepth = 32; // options are the deepest
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Error bad(const std::string &key, const std::string &what)
{
    return {Error::Code::BadInput,
            "The model card's '" + key + "' " + what + ". Use a model that Onset wrote.",
            {}};
}

/// Takes values out of the card by their type and remembers the first that is wrong.
class Reader
{
public:
    explicit Reader(const nlohmann::json &card)
        : m_card(card)
    {}
    void text(const char *key, std::string &value, bool needed = false)
    {
        take(key, needed, "is no text", [&](const nlohmann::json &json) {
            value = json.is_string() ? json.get<std::string>() : value;
            return json.is_string();
        });
    }
    template <class Number> void number(const char *key, Number &value)
    {
        take(key, false, "is no whole number, 0 or more", [&](const nlohmann::json &json) {
            const bool fits =
                json.is_number_unsigned() &&
                json.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<Number>::max());
            value = fits ? json.get<Number>() : value;
            return fits;
        });
    }
    void classes(std::vector<std::string> &value)
    {
        take("classes", true, "is no list of names", [&](const nlohmann::json &json) {
            if (!json.is_array())
                return false;
            for (const auto &name : json) {
                if (!name.is_string())
                    return false;
                value.push_back(name.get<std::string>());
            }
            return true;
        });
    }
    void options(std::string &value)
    {
        take("options", true, "is no object", [&](const nlohmann::json &json) {
            value = json.dump();
            return json.is_object();
        });
    }
    void metrics(std::map<std::string, double> &value)
    {
        take("metrics", false, "is no object of numbers", [&](const nlohmann::json &json) {
            if (!json.is_object())
                return false;
            for (const auto &[name, number] : json.items()) {
                if (!number.is_number() && !number.is_null())
                    return false;
                value[name] = number.is_null() ? kNaN : number.get<double>();
            }
            return true;
        });
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    template <class Take> void take(const char *key, bool needed, const char *wrong, Take take)
    {
        if (m_error)
            return;
        const auto found = m_card.find(key);
        if (found == m_card.end()) {
            if (needed)
                m_error = bad(key, "is missing");
        } else if (!take(*found)) {
            m_error = bad(key, wrong);
        }
    }

    const nlohmann::json &m_card;
    std::optional<Error> m_error;
};

} // namespace

std::string toJson(const ModelCard &card)
{
    auto options = nlohmann::json::parse(card.options, nullptr, false);
    if (!options.is_object())
        options = nlohmann::json::object();
    const nlohmann::json json{
        {"system", card.system},
        {"name", card.name},
        {"classes", card.classes},
        {"options", options},
        {"trained_on", card.trainedOn},
        {"parent", card.parent},
        {"seed", card.seed},
        {"metrics", card.metrics},
        {"weights", card.weightsDigest},
        {"parameters", card.parameters},
        {"licence", card.licence},
    };
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<ModelCard> modelCardFromJson(const std::string &json)
{
    const auto parsed = parseStrictly(json, kDepth);
    if (!parsed)
        return Error{Error::Code::BadInput, "The model card is malformed. Use a model that Onset wrote.",
                     parsed.error().message};
    if (!parsed->is_object())
        return Error{Error::Code::BadInput, "The model card is no object. Use a model that Onset wrote.", {}};
    ModelCard card;
    Reader reader(*parsed);
    reader.text("system", card.system, true);
    reader.text("name", card.name);
    reader.classes(card.classes);
    reader.options(card.options);
    reader.text("trained_on", card.trainedOn);
    reader.text("parent", card.parent);
    reader.number("seed", card.seed);
    reader.metrics(card.metrics);
    reader.text("weights", card.weightsDigest);
    reader.number("parameters", card.parameters);
    reader.text("licence", card.licence);
    if (reader.error())
        return *reader.error();
    return card;
}

Result<ModelCard> cardInMetadata(const std::map<std::string, std::string> &metadata, const std::string &path)
{
    const auto found = metadata.find(kCardKey);
    if (found == metadata.end())
        return Error{Error::Code::BadInput,
                     "'" + path + "' holds tensors but no model card. Use a model that Onset wrote.",
                     {}};
    auto card = modelCardFromJson(found->second);
    if (!card)
        return Error{card.error().code, "'" + path + "': " + card.error().message, card.error().detail};
    return card;
}

Result<ModelCard> readModelCard(const std::string &path)
{
    const auto file = openTensorFile(path);
    if (!file)
        return file.error();
    const auto header = readTensorHeader(*file, path);
    if (!header)
        return header.error();
    return cardInMetadata(header->metadata, path);
}

} // namespace onset
