// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/jsonpath.h"

namespace onset {

namespace {
constexpr std::size_t kFew = 16; ///< up to so many looking through is faster than hashing
}

void JsonNames::clear()
{
    m_count = 0;
    m_many.clear();
}

bool JsonNames::insert(const std::string &name)
{
    if (m_count < kFew) {
        for (std::size_t i = 0; i < m_count; ++i) {
            if (m_few[i] == name)
                return false;
        }
        if (m_count == m_few.size())
            m_few.emplace_back();
        m_few[m_count++] = name;
        return true;
    }
    if (m_many.empty())
        m_many.insert(m_few.begin(), m_few.end());
    return m_many.insert(name).second;
}

bool JsonPath::is(std::initializer_list<std::string_view> pattern) const
{
    if (pattern.size() != m_depth)
        return false;
    std::size_t i = 0;
    for (const auto name : pattern) {
        const auto &step = m_steps[i++];
        if (step.inArray ? name != "#" : name != "*" && name != step.name)
            return false;
    }
    return true;
}

std::string JsonPath::text() const
{
    std::string result;
    for (std::size_t i = 0; i < m_depth; ++i) {
        const auto &step = m_steps[i];
        result += '/';
        if (step.inArray) {
            result += std::to_string(step.position);
            continue;
        }
        for (const char c : step.name.substr(0, 200))
            result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return result.empty() ? "/" : result;
}

void JsonPath::enter(bool array)
{
    if (m_depth == m_steps.size())
        m_steps.emplace_back();
    auto &step = m_steps[m_depth++];
    step.inArray = array;
    step.position = 0;
    step.name.clear();
    step.seen.clear();
}

} // namespace onset
