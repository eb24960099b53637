// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/db/dberror.h"
#include "storage/db/rowfields.h"
#include "storage/db/statement.h"
#include "storage/domain/curve.h"
#include "storage/domain/run.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <type_traits>

namespace onset {

/// The largest value that each enum of a row may have; a file with a larger one is damaged.
constexpr int lastOf(SegmentState)
{
    return static_cast<int>(SegmentState::Locked);
}
constexpr int lastOf(Split)
{
    return static_cast<int>(Split::HeldOut);
}
constexpr int lastOf(CoverageKind)
{
    return static_cast<int>(CoverageKind::Reviewed);
}
constexpr int lastOf(VerdictKind)
{
    return static_cast<int>(VerdictKind::Ambiguous);
}
constexpr int lastOf(RunState)
{
    return static_cast<int>(RunState::Failed);
}
constexpr int lastOf(CurveKind)
{
    return static_cast<int>(CurveKind::Class);
}

template <class E> E enumOf(std::int64_t value, const std::string &path)
{
    if (value < 0 || value > lastOf(E{}))
        throw DbError(Error::Code::BadInput,
                      "'" + path +
                          "' holds a value that this version does not know. Restore it from a backup.");
    return static_cast<E>(value);
}

/// Binds the fields of a row in their order.
struct FieldBinder
{
    static constexpr bool reads = false;
    Statement &statement;

    template <class Tag> void operator()(const char *, Id<Tag> id)
    {
        if (id.valid())
            statement.bind(id.value);
        else
            statement.bindNull();
    }
    void operator()(const char *, FrameIndex frame) { statement.bind(frame.value); }
    void operator()(const char *, double value) { statement.bind(value); }
    void operator()(const char *, const std::string &text) { statement.bind(text); }
    void operator()(const char *, const std::array<std::uint64_t, 10> &digests)
    {
        statement.bind(std::as_bytes(std::span(digests)));
    }
    template <class N>
    requires std::integral<N> || std::is_enum_v<N>
    void operator()(const char *, N value) { statement.bind(static_cast<std::int64_t>(value)); }
    template <class T> void operator()(const char *name, const std::optional<T> &value)
    {
        if (value)
            (*this)(name, *value);
        else
            statement.bindNull();
    }
    template <class T> void operator()(const char *name, Nullable<T> field)
    {
        if (field.present)
            (*this)(name, field.value);
        else
            statement.bindNull();
    }
};

/// Reads the fields of a row in their order, from column 0.
struct FieldReader
{
    static constexpr bool reads = true;
    const Statement &statement;
    const std::string &path;
    int column = 0;

    template <class Tag> void operator()(const char *, Id<Tag> &id) { id = {statement.integer(column++)}; }
    void operator()(const char *, FrameIndex &frame) { frame = {statement.integer(column++)}; }
    void operator()(const char *, double &value) { value = statement.real(column++); }
    void operator()(const char *, std::string &text) { text = statement.text(column++); }
    void operator()(const char *, std::array<std::uint64_t, 10> &digests)
    {
        const auto blob = statement.blob(column++);
        const auto target = std::as_writable_bytes(std::span(digests));
        if (blob.size() == target.size())
            std::copy(blob.begin(), blob.end(), target.begin());
    }
    template <std::integral N> void operator()(const char *, N &value)
    {
        value = static_cast<N>(statement.integer(column++));
    }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(const char *, E &value) { value = enumOf<E>(statement.integer(column++), path); }
    template <class T> void operator()(const char *name, Nullable<T> field)
    {
        field.present = !statement.isNull(column);
        (*this)(name, field.value);
    }
    template <class T> void operator()(const char *name, std::optional<T> &value)
    {
        value.reset();
        if (statement.isNull(column)) {
            ++column;
            return;
        }
        (*this)(name, value.emplace());
    }
};

struct FieldNames
{
    static constexpr bool reads = false;
    const char *instead; ///< null: the names themselves
    const char *after;
    std::string list;

    void operator()(const char *name, const auto &)
    {
        list += (list.empty() ? "" : ",") + std::string(instead ? instead : name) + after;
    }
};

/// "id,video_id,…", "?,?,…" or "id=?,video_id=?,…".
template <class T> std::string fieldList(const char *instead, const char *after)
{
    FieldNames names{instead, after, {}};
    T row;
    fields(names, row);
    return names.list;
}

} // namespace onset
