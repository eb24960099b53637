// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace onset {

/// The members of an object so far. Keeps its memory when it is used for the next object.
class JsonNames
{
public:
    void clear();
    /// False where it is there already.
    bool insert(const std::string &name);

private:
    std::vector<std::string> m_few; ///< the first m_count are in use
    std::size_t m_count = 0;
    std::unordered_set<std::string> m_many; ///< all of them, once they are many
};

/// Where a value stands in a JSON document: names of members and positions in arrays from the root.
class JsonPath
{
public:
    struct Step
    {
        bool inArray = false;
        std::size_t position = 0;
        std::string name;
        JsonNames seen; ///< members so far, to refuse repeated ones
    };

    std::size_t depth() const { return m_depth; }
    const Step &at(std::size_t i) const { return m_steps[i]; }
    /// Does it match a pattern of names, where "*" is any member and "#" any position?
    bool is(std::initializer_list<std::string_view> pattern) const;
    /// As a JSON pointer: "/database/v_1/annotations/3".
    std::string text() const;

    // The reader keeps it up to date.
    void enter(bool array);
    void leave() { --m_depth; }
    Step *innermost() { return m_depth == 0 ? nullptr : &m_steps[m_depth - 1]; }

private:
    std::vector<Step> m_steps; ///< the first m_depth are in use; the others keep their memory
    std::size_t m_depth = 0;
};

} // namespace onset
