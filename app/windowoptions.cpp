// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowoptions.h"

namespace onset {

namespace {

Error usage(const QString &text)
{
    return {Error::Code::InvalidArgument, text.toStdString(), {}};
}

Status setOption(WindowOptions &options, const QString &name, const QString &value)
{
    bool ok = true;
    if (name == "--screenshot") {
        options.screenshot = value;
    } else if (name == "--frame") {
        const auto frame = value.toLongLong(&ok);
        ok = ok && frame >= 0;
        options.frame = frame;
    } else if (name == "--size") {
        const auto parts = value.split('x');
        bool wide = false;
        bool high = false;
        if (parts.size() == 2)
            options.size = {parts[0].toInt(&wide), parts[1].toInt(&high)};
        constexpr int kLargest = 16384;
        ok = wide && high && options.size.width() > 0 && options.size.height() > 0 &&
             options.size.width() <= kLargest && options.size.height() <= kLargest;
    } else if (name == "--language") {
        options.language = value;
    } else if (name == "--theme") {
        ok = value == "light" || value == "dark";
        options.theme = value;
    } else {
        return usage("unknown option " + name);
    }
    return ok ? success() : Status(usage(name + " cannot be '" + value + "'"));
}

} // namespace

Result<WindowOptions> parseWindowOptions(const QStringList &arguments)
{
    WindowOptions options;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == "--help" || word == "-h") {
            options.help = true;
        } else if (word == "--version") {
            options.version = true;
        } else if (word == "--read-only") {
            options.readOnly = true;
        } else if (word.startsWith("--")) {
            if (i + 1 == arguments.size())
                return usage(word + " needs a value");
            const Status status = setOption(options, word, arguments[++i]);
            if (!status)
                return status.error();
        } else if (options.project.isEmpty()) {
            options.project = word;
        } else {
            return usage("'" + word + "' is too much");
        }
    }
    if (options.readOnly && options.project.isEmpty())
        return usage("--read-only needs a project");
    if (!options.screenshot.isEmpty() && options.project.isEmpty() && options.frame)
        return usage("--frame needs a project");
    return options;
}

QString windowUsage()
{
    return QStringLiteral(
        "usage: onset [[--read-only] PROJECT] [--screenshot OUT.png] [--frame N] [--size WxH] "
        "[--language en|de|fr|zh_CN] [--theme light|dark]\n"
        "--read-only opens the project without changing anything in its file or beside it");
}

} // namespace onset
