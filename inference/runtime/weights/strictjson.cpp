// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/runtime/weights/strictjson.h"

#include <set>
#include <stdexcept>
#include <vector>

namespace onset {

namespace {

/// Watches the parser; throws std::runtime_error.
class Watcher
{
public:
    explicit Watcher(int depth)
        : m_depth(depth)
    {}
    bool operator()(nlohmann::json::parse_event_t event, const nlohmann::json &parsed)
    {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            m_names.emplace_back();
            if (static_cast<int>(m_names.size()) > m_depth)
                throw std::runtime_error("nested too deeply");
        } else if (event == Event::object_end || event == Event::array_end) {
            m_names.pop_back();
        } else if (event == Event::key) {
            const auto &name = parsed.get_ref<const std::string &>();
            if (!m_names.back().insert(name).second)
                throw std::runtime_error("'" + name.substr(0, 200) + "' stands there twice");
        }
        return true;
    }

private:
    int m_depth;
    std::vector<std::set<std::string>> m_names; ///< of the objects that are open
};

} // namespace

Result<nlohmann::json> parseStrictly(const std::string &text, int depth)
{
    try {
        Watcher watcher(depth);
        return nlohmann::json::parse(text,
                                     [&](int, nlohmann::json::parse_event_t event,
                                         const nlohmann::json &parsed) { return watcher(event, parsed); });
    } catch (const std::exception &exception) {
        return Error{Error::Code::BadInput, exception.what(), {}};
    }
}

} // namespace onset
