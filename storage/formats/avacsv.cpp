// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formats/avacsv.h"

#include "storage/formats/csvtable.h"
#include "storage/formats/numbers.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

namespace onset {

namespace {

using Row = std::vector<std::string>;

std::string trimmed(const std::string &text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The evaluator's order of boxes: Python compares tuples member by member.
auto rankOf(const AvaBox &b)
{
    return std::tie(b.score, b.actionClass, b.box.top, b.box.left, b.box.bottom, b.box.right);
}

bool before(const AvaBox &a, const AvaBox &b)
{
    return rankOf(a) < rankOf(b);
}

/// Moves the box at `place` towards the root of a heap, the lowest at the root, as Python's heapq does; where
/// equal scores end up follows from it.
void rise(std::vector<AvaBox> &heap, std::size_t place)
{
    const auto moved = heap[place];
    while (place > 0) {
        const auto parent = (place - 1) / 2;
        if (!before(moved, heap[parent]))
            break;
        heap[place] = heap[parent];
        place = parent;
    }
    heap[place] = moved;
}

void replaceRoot(std::vector<AvaBox> &heap, const AvaBox &box)
{
    std::size_t place = 0;
    for (auto child = 2 * place + 1; child < heap.size(); child = 2 * place + 1) {
        if (child + 1 < heap.size() && !before(heap[child], heap[child + 1]))
            ++child;
        heap[place] = heap[child];
        place = child;
    }
    heap[place] = box;
    rise(heap, place);
}

class TableReader
{
public:
    TableReader(std::istream &in, const std::string &file, const AvaReading &reading)
        : m_table(in, file)
        , m_reading(reading)
    {}

    Result<AvaTable> read()
    {
        for (;;) {
            const auto row = m_table.next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            if (const auto status = take(**row); !status)
                return status.error();
        }
        for (auto &picture : m_result.pictures)
            std::stable_sort(picture.boxes.begin(), picture.boxes.end(),
                             [](const AvaBox &a, const AvaBox &b) { return a.score > b.score; });
        return std::move(m_result);
    }

    Result<std::set<AvaPicture>> exclusions()
    {
        std::set<AvaPicture> excluded;
        for (;;) {
            const auto row = m_table.next();
            if (!row)
                return row.error();
            if (!*row)
                return excluded;
            if ((*row)->size() != 2)
                return m_table.error("an excluded picture has two columns, video and second, not " +
                                     std::to_string((*row)->size()) + ".");
            const auto name = pictureOf(**row);
            if (!name)
                return name.error();
            excluded.insert(*name);
        }
    }

private:
    Result<AvaPicture> pictureOf(const Row &row) const
    {
        const auto second = parseInteger(trimmed(row[1]));
        if (!second)
            return m_table.error("the second, '" + row[1] + "', is no whole number.");
        char digits[32];
        std::snprintf(digits, sizeof digits, ",%04lld", static_cast<long long>(*second));
        return row[0] + digits;
    }

    Status take(const Row &row)
    {
        if (row.size() != 2 && row.size() != 7 && row.size() != 8)
            return m_table.error("has " + std::to_string(row.size()) +
                                 " columns; a box has 7 or 8, a picture without boxes 2.");
        const auto picture = pictureOf(row);
        if (!picture)
            return picture.error();
        if (row.size() == 2)
            return success();
        const auto box = boxOf(row);
        if (!box)
            return box.error();
        if (m_reading.classes.empty() || m_reading.classes.contains(box->actionClass))
            keep(*picture, *box);
        return success();
    }

    Result<AvaBox> boxOf(const Row &row) const
    {
        AvaBox box;
        double *const numbers[] = {&box.box.left, &box.box.top, &box.box.right, &box.box.bottom};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto number = parseNumber(trimmed(row[2 + i]));
            if (!number)
                return m_table.error("column " + std::to_string(3 + i) + ", '" + row[2 + i] +
                                     "', is no number.");
            *numbers[i] = *number;
        }
        const auto actionClass = parseInteger(trimmed(row[6]));
        if (!actionClass)
            return m_table.error("the class, '" + row[6] + "', is no whole number.");
        box.actionClass = *actionClass;
        if (row.size() == 8) {
            const auto score = parseNumber(trimmed(row[7]));
            if (!score)
                return m_table.error("column 8, '" + row[7] + "', is no number.");
            box.score = *score;
        }
        if (m_reading.truth && (box.box.left > box.box.right || box.box.top > box.box.bottom))
            return m_table.error("the box ends before it begins; its columns are left, top, right, bottom.");
        return box;
    }

    void keep(const AvaPicture &name, const AvaBox &box)
    {
        const auto [place, isNew] = m_places.try_emplace(name, m_result.pictures.size());
        if (isNew)
            m_result.pictures.push_back({name, {}});
        auto &heap = m_result.pictures[place->second].boxes;
        if (m_reading.mostBoxes == 0 || heap.size() < m_reading.mostBoxes) {
            heap.push_back(box);
            rise(heap, heap.size() - 1);
        } else if (box.score > heap.front().score) {
            replaceRoot(heap, box);
        }
    }

    CsvTable m_table;
    const AvaReading &m_reading;
    AvaTable m_result;
    std::unordered_map<AvaPicture, std::size_t> m_places;
};

} // namespace

Result<AvaTable> readAvaTable(std::istream &in, const std::string &file, const AvaReading &reading)
{
    return TableReader(in, file, reading).read();
}

Result<std::set<AvaPicture>> readAvaExclusions(std::istream &in, const std::string &file)
{
    return TableReader(in, file, {}).exclusions();
}

} // namespace onset
