// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/db/editjson.h"

#include "storage/db/dberror.h"
#include "storage/db/rowsql.h"

#include <nlohmann/json.hpp>

namespace onset {

namespace {

using Json = nlohmann::json;

struct JsonWriter
{
    static constexpr bool reads = false;
    Json &object;

    template <class Tag> void operator()(const char *name, Id<Tag> id)
    {
        object[name] = id.valid() ? Json(id.value) : Json(nullptr);
    }
    void operator()(const char *name, FrameIndex frame) { object[name] = frame.value; }
    void operator()(const char *name, double value) { object[name] = value; }
    void operator()(const char *name, bool value) { object[name] = value; }
    void operator()(const char *name, const std::string &text) { object[name] = text; }
    void operator()(const char *name, const std::array<std::uint64_t, 10> &digests)
    {
        object[name] = digests;
    }
    template <class N>
    requires std::integral<N> || std::is_enum_v<N>
    void operator()(const char *name, N value) { object[name] = static_cast<std::int64_t>(value); }
    template <class T> void operator()(const char *name, Nullable<T> field)
    {
        if (field.present)
            (*this)(name, field.value);
        else
            object[name] = nullptr;
    }
    template <class T> void operator()(const char *name, const std::optional<T> &value)
    {
        if (value)
            (*this)(name, *value);
        else
            object[name] = nullptr;
    }
};

/// A field that the row lacks (written by an older version) keeps its default.
struct JsonReader
{
    static constexpr bool reads = true;
    const Json &object;

    const Json *at(const char *name) const
    {
        const auto it = object.find(name);
        return it == object.end() || it->is_null() ? nullptr : &*it;
    }
    template <class Tag> void operator()(const char *name, Id<Tag> &id) { (*this)(name, id.value); }
    void operator()(const char *name, FrameIndex &frame) { (*this)(name, frame.value); }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(const char *name, E &value)
    {
        if (const Json *found = at(name))
            value = enumOf<E>(found->get<std::int64_t>(), "the edit log");
    }
    template <class T> void operator()(const char *name, Nullable<T> field)
    {
        field.present = at(name) != nullptr;
        (*this)(name, field.value);
    }
    template <class T> void operator()(const char *name, std::optional<T> &value)
    {
        value.reset();
        if (at(name))
            (*this)(name, value.emplace());
    }
    template <class T>
    requires(!std::is_enum_v<T>) void operator()(const char *name, T &value)
    {
        if (const Json *found = at(name))
            found->get_to(value);
    }
};

template <class T> Json rowToJson(T row)
{
    Json object = Json::object();
    JsonWriter writer{object};
    fields(writer, row);
    return object;
}

template <class T> T rowFromJson(const Json &object)
{
    T row;
    JsonReader reader{object};
    fields(reader, row);
    return row;
}

template <class T> void write(Json &root, const std::vector<Change<T>> &changes)
{
    if (changes.empty())
        return;
    Json &list = root[RowTable<T>::name] = Json::array();
    for (const auto &change : changes) {
        Json entry = Json::object();
        if (change.before)
            entry["before"] = rowToJson(*change.before);
        if (change.after)
            entry["after"] = rowToJson(*change.after);
        list.push_back(std::move(entry));
    }
}

template <class T> void read(const Json &root, std::vector<Change<T>> &changes)
{
    const auto list = root.find(RowTable<T>::name);
    if (list == root.end())
        return;
    for (const auto &entry : *list) {
        Change<T> change;
        if (entry.contains("before"))
            change.before = rowFromJson<T>(entry["before"]);
        if (entry.contains("after"))
            change.after = rowFromJson<T>(entry["after"]);
        changes.push_back(std::move(change));
    }
}

} // namespace

std::string editToJson(const ChangeSet &changes)
{
    Json root = Json::object();
    write(root, changes.segments);
    write(root, changes.classes);
    write(root, changes.videos);
    write(root, changes.coverage);
    write(root, changes.verdicts);
    try {
        return root.dump();
    } catch (const Json::exception &e) {
        throw DbError(Error::Code::InvalidArgument,
                      "A text of this edit is not UTF-8, so it cannot be stored.", e.what());
    }
}

ChangeSet editFromJson(const std::string &json)
{
    try {
        const Json root = Json::parse(json);
        ChangeSet changes;
        read(root, changes.segments);
        read(root, changes.classes);
        read(root, changes.videos);
        read(root, changes.coverage);
        read(root, changes.verdicts);
        return changes;
    } catch (const Json::exception &e) {
        throw DbError(Error::Code::BadInput, "A row of the edit log cannot be read.", e.what());
    }
}

bool isJsonObject(const std::string &text)
{
    return Json::parse(text, nullptr, false).is_object();
}

template <class T> std::string rowsToJson(const std::vector<T> &rows)
{
    Json list = Json::array();
    for (const auto &row : rows)
        list.push_back(rowToJson(row));
    try {
        return list.dump();
    } catch (const Json::exception &e) {
        throw DbError(Error::Code::InvalidArgument,
                      "A text of these rows is not UTF-8; change it and try again.", e.what());
    }
}

template <class T> std::vector<T> rowsFromJson(const std::string &json, const std::string &what)
{
    try {
        std::vector<T> rows;
        const Json list = Json::parse(json);
        if (!list.is_array())
            throw DbError(Error::Code::BadInput, what + " cannot be read: it is no list.");
        for (const auto &row : list)
            rows.push_back(rowFromJson<T>(row));
        return rows;
    } catch (const Json::exception &e) {
        throw DbError(Error::Code::BadInput, what + " cannot be read.", e.what());
    }
}

template std::string rowsToJson(const std::vector<Segment> &);
template std::string rowsToJson(const std::vector<ActionClass> &);
template std::string rowsToJson(const std::vector<Coverage> &);
template std::string rowsToJson(const std::vector<SnapshotVideo> &);
template std::vector<Segment> rowsFromJson(const std::string &, const std::string &);
template std::vector<ActionClass> rowsFromJson(const std::string &, const std::string &);
template std::vector<Coverage> rowsFromJson(const std::string &, const std::string &);
template std::vector<SnapshotVideo> rowsFromJson(const std::string &, const std::string &);

} // namespace onset
