// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engines.h"

#include "app/memory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>

#include <mutex>

namespace onset {

namespace {

QStringList candidates()
{
    const QDir bin(QCoreApplication::applicationDirPath());
    return {bin.filePath("../lib/onset/libonset_engines.so"),
            bin.filePath(
                QStringLiteral("../%1/libonset_engines.so").arg(QStringLiteral(ONSET_ENGINES_INSTALLED))),
            QStringLiteral(ONSET_ENGINES_BUILD "/libonset_engines.so")};
}

Result<const EnginesModule *> load()
{
    for (const auto &path : candidates()) {
        if (!QFile::exists(path))
            continue;
        QLibrary library(path);
        library.setLoadHints(QLibrary::PreventUnloadHint);
        if (!library.load())
            return Error{Error::Code::Unsupported, path.toStdString() + " cannot be opened; reinstall Onset",
                         library.errorString().toStdString()};
        keepFreedMemory();
        const auto entry = reinterpret_cast<EnginesEntry>(library.resolve(kEnginesEntry));
        const EnginesModule *module = entry ? entry() : nullptr;
        if (!module || module->version != kEnginesVersion)
            return Error{
                Error::Code::Unsupported, path.toStdString() + " is of another version; reinstall Onset", {}};
        return module;
    }
    return Error{Error::Code::NotFound, "this copy of Onset was built without networks (LibTorch)", {}};
}

} // namespace

Result<const EnginesModule *> enginesModule()
{
    // A library is loaded once a process whoever asks; this only guards the asking.
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    static const Result<const EnginesModule *> module = load();
    return module;
}

std::string blasWarning()
{
    QFile maps("/proc/self/maps");
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = maps.readAll();
    if (!text.contains("libblas") || text.contains("openblas"))
        return {};
    return "networks run slowly because OpenBLAS is missing: install libopenblas0-openmp";
}

} // namespace onset
