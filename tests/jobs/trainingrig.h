// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeengine.h"
#include "faketrainer.h"
#include "fakevideo.h"

#include "app/document/workspace.h"
#include "app/jobs/session.h"
#include "app/jobs/trainingjson.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace onset {

/// A session with a fake trainer, a fake video and engines of the test's, but a real project file; what it
/// told the person.
struct TrainingRig
{
    fakevideo::BehaviourPtr video = std::make_shared<fakevideo::Behaviour>();
    fakeengine::BehaviourPtr engine = std::make_shared<fakeengine::Behaviour>();
    faketrainer::BehaviourPtr trainer = std::make_shared<faketrainer::Behaviour>();
    Workspace workspace;
    std::unique_ptr<Session> session;
    QStringList problems;
    std::vector<Offer> offers;

    explicit TrainingRig(std::vector<EngineInfo> engines = {})
    {
        video->frames = 400;
        video->perFrame = std::chrono::microseconds(20);
        Services services;
        services.video = fakevideo::backend(video);
        services.engines = std::move(engines);
        if (services.engines.empty())
            services.engines = {fakeengine::info(engine)};
        services.train = [trainer = trainer](const TrainRequest &request, const TrainingSet &set,
                                             const TrainSink &sink, std::stop_token stop) {
            struct Running
            {
                std::atomic<bool> &flag;
                explicit Running(std::atomic<bool> &f)
                    : flag(f)
                {
                    flag = true;
                }
                ~Running() { flag = false; }
            } running(trainer->running);
            return faketrainer::train(*trainer, request, set, sink, stop);
        };
        services.freezeTraining = [](const ProjectContents &contents, const TrainingSettings &settings) {
            return faketrainer::freeze(contents, trainingSettingsToJson(settings));
        };
        services.trainingSet = &faketrainer::setOf;
        services.readModel = &faketrainer::readModel;
        session = std::make_unique<Session>(workspace, std::move(services));
        session->setAnnotatorName("Ada");
        auto &notices = workspace.notices;
        QObject::connect(&notices, &Notices::notice, &notices,
                         [this](Notices::Level level, const QString &text) {
                             if (level == Notices::Problem)
                                 problems << text;
                         });
        QObject::connect(&notices, &Notices::offered, &notices, [this](const Offer &offer) {
            withdraw(offer.key);
            offers.push_back(offer);
        });
        QObject::connect(&notices, &Notices::withdrawn, &notices,
                         [this](const QString &key) { withdraw(key); });
    }
    void withdraw(const QString &key)
    {
        std::erase_if(offers, [&key](const Offer &offer) { return offer.key == key; });
    }
    /// As the bar does: the offer is gone, then it is done.
    void answer(const QString &choice)
    {
        for (const auto &offer : offers) {
            for (const auto &one : offer.choices) {
                if (one.text != choice)
                    continue;
                const auto act = one.act;
                withdraw(offer.key);
                return act();
            }
        }
        qFatal("nobody offers %s", qPrintable(choice));
    }
    ~TrainingRig() { session.reset(); } // before the workspace
};

} // namespace onset
