// SPDX-FileCopyrightText: 2026 The Onset developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyplan.h"

#include <algorithm>
#include <set>

namespace onset {

namespace {

using Json = nlohmann::json;
using Relation = StudyClaim::Relation;

constexpr const char *kC3d = "c3d-rgb";
constexpr const char *kResnetRgb = "resnet34-rgb";
constexpr const char *kResnetFlow = "resnet34-flow";

std::vector<SharedBackbone> allBackbones(const std::string &preset)
{
    const auto backbone = [&preset](const char *name, const char *network, const char *stream) {
        return SharedBackbone{name, {{"preset", preset}, {"network", network}, {"stream", stream}}};
    };
    return {backbone(kC3d, "c3d", "rgb"), backbone(kResnetRgb, "resnet34", "rgb"),
            backbone(kResnetFlow, "resnet34", "flow")};
}

/// SSN and Prop-SSAD take the features of two streams as given; here they are those of ETP's actionness
/// networks, so that three backbones serve six systems.
std::map<std::string, std::map<std::string, std::string>> allShares()
{
    const std::map<std::string, std::string> c3d{{"backbone", kC3d}};
    const std::map<std::string, std::string> twoStream{{"backboneRgb", kResnetRgb},
                                                       {"backboneFlow", kResnetFlow}};
    return {{"scnn", c3d},
            {"rc3d", c3d},
            {"glimpse", c3d},
            {"ssn", twoStream},
            {"prop-ssad", twoStream},
            {"etp", twoStream},
            {"temporalmaxer", twoStream},
            {"ms-tcn", twoStream}};
}

StudyVariant detected(const char *system, const char *name, Json options)
{
    return {system, name, Json::object(), std::move(options), {}};
}

StudyVariant trained(const char *system, const char *name, Json options, std::vector<std::string> stages)
{
    return {system, name, std::move(options), Json::object(), std::move(stages)};
}

std::vector<StudyVariant> etpVariants()
{
    std::vector<StudyVariant> variants{
        detected("etp", "no-refinement", {{"refine", false}}),
        trained("etp", "plain-pyramid", {{"nonLocal", false}}, {"localization"}),
        trained("etp", "rgb", {{"streams", "rgb"}}, {"refinement", "localization"}),
        trained("etp", "flow", {{"streams", "flow"}}, {"refinement", "localization"}),
    };
    for (const int length : {16, 32, 64, 128})
        variants.push_back(trained("etp", ("unit-" + std::to_string(length)).c_str(),
                                   {{"unitLength", length}}, {"refinement", "localization"}));
    return variants;
}

std::vector<StudyVariant> claimVariants()
{
    std::vector<StudyVariant> variants{
        detected("scnn", "no-proposal", {{"proposalNet", false}}),
        detected("scnn", "no-localization", {{"localizationNet", false}}),
        trained("scnn", "no-init", {{"classificationInit", false}}, {"localization"}),
        trained("rc3d", "one-way", {{"twoWay", false}}, {"joint"}),
        detected("ssn", "a", {{"classifiers", "a"}}),
        detected("ssn", "b", {{"classifiers", "b"}}),
        detected("prop-ssad", "unrefined", {{"refine", false}}),
        trained("glimpse", "parallel", {{"parallel", true}}, {"glimpse"}),
        trained("glimpse", "last-step", {{"lastStepOnly", true}}, {"glimpse"}),
    };
    for (const char *threshold : {"0.3", "0.5", "0.7", "0.85", "0.95"})
        variants.push_back(detected("prop-ssad", (std::string("nms-") + threshold).c_str(),
                                    {{"nms", std::stod(threshold)}}));
    // The features first: the systems themselves need no network.
    for (const char *system : {"temporalmaxer", "ms-tcn"}) {
        const char *stage = std::string(system) == "ms-tcn" ? "steps" : "head";
        variants.push_back(trained(system, "network", {{"features", "network"}}, {stage}));
        variants.push_back(trained(system, "both", {{"features", "descriptors+network"}}, {stage}));
    }
    variants.push_back(
        trained("temporalmaxer", "transformer", {{"network", {{"pyramid", "transformer"}}}}, {"head"}));
    variants.push_back(trained("temporalmaxer", "trident", {{"network", {{"head", "trident"}}}}, {"head"}));
    const auto etp = etpVariants();
    variants.insert(variants.end(), etp.begin(), etp.end());
    return variants;
}

StudyClaim above(const char *system, const char *text, const char *measure, std::vector<std::string> better,
                 std::vector<std::string> worse)
{
    return {system, text, measure, std::move(better), std::move(worse), Relation::Greater, 1};
}

std::vector<StudyClaim> etpClaims()
{
    return {
        above("etp", "refinement network > none", "map50", {"etp"}, {"etp/no-refinement"}),
        above("etp", "non-local pyramid > plain pyramid", "map50", {"etp"}, {"etp/plain-pyramid"}),
        above("etp", "RGB + flow > RGB", "map50", {"etp"}, {"etp/rgb"}),
        above("etp", "RGB + flow > flow", "map50", {"etp"}, {"etp/flow"}),
        above("etp", "unit length 32 or 64 best of 16 … 128", "map50", {"etp/unit-32", "etp/unit-64"},
              {"etp/unit-16", "etp/unit-128"}),
    };
}

/// Of the papers' heads, and of what they look at.
std::vector<StudyClaim> rowClaims()
{
    return {
        {"temporalmaxer",
         "max pooling ≥ local attention",
         "average_map",
         {"temporalmaxer"},
         {"temporalmaxer/transformer"},
         Relation::AtLeast,
         1},
        above("temporalmaxer", "boundary bins > plain regression", "average_map", {"temporalmaxer/trident"},
              {"temporalmaxer"}),
        above("temporalmaxer", "network features > descriptors", "map50", {"temporalmaxer/network"},
              {"temporalmaxer"}),
        above("temporalmaxer", "descriptors and network > network", "map50", {"temporalmaxer/both"},
              {"temporalmaxer/network"}),
        above("ms-tcn", "network features > descriptors", "map50", {"ms-tcn/network"}, {"ms-tcn"}),
        above("ms-tcn", "descriptors and network > network", "map50", {"ms-tcn/both"}, {"ms-tcn/network"}),
    };
}

std::vector<StudyClaim> nmsClaims()
{
    return {
        above("prop-ssad", "NMS 0.85 gives a larger AUC than 0.5", "auc", {"prop-ssad/nms-0.85"},
              {"prop-ssad/nms-0.5"}),
        above("prop-ssad", "NMS 0.85 gives a larger AUC than 0.95", "auc", {"prop-ssad/nms-0.85"},
              {"prop-ssad/nms-0.95"}),
        above("prop-ssad", "mAP peaks at a lower NMS threshold than 0.85", "map50",
              {"prop-ssad/nms-0.3", "prop-ssad/nms-0.5", "prop-ssad/nms-0.7"}, {"prop-ssad/nms-0.85"}),
    };
}

std::vector<StudyClaim> allClaims()
{
    std::vector<StudyClaim> claims{
        above("scnn", "three networks > without proposal", "map50", {"scnn"}, {"scnn/no-proposal"}),
        above("scnn", "three networks > without localization", "map50", {"scnn"}, {"scnn/no-localization"}),
        above("scnn", "localization from classification > from the backbone", "map50", {"scnn"},
              {"scnn/no-init"}),
        {"rc3d", "at least 5 × as fast as scnn", "fps", {"rc3d"}, {"scnn"}, Relation::AtLeast, 5},
        {"rc3d", "two-way buffers ≥ one-way", "map50", {"rc3d"}, {"rc3d/one-way"}, Relation::AtLeast, 1},
        above("ssn", "fusion a + b > a", "average_map", {"ssn"}, {"ssn/a"}),
        above("ssn", "a > b", "average_map", {"ssn/a"}, {"ssn/b"}),
        above("prop-ssad", "refined > unrefined in AR@10", "ar10", {"prop-ssad"}, {"prop-ssad/unrefined"}),
        above("prop-ssad", "refined > unrefined in AR@100", "ar100", {"prop-ssad"}, {"prop-ssad/unrefined"}),
        above("prop-ssad", "refined > unrefined in AUC", "auc", {"prop-ssad"}, {"prop-ssad/unrefined"}),
        above("glimpse", "serial > parallel", "map50", {"glimpse"}, {"glimpse/parallel"}),
        above("glimpse", "losses of all steps > of the last step only", "map50", {"glimpse"},
              {"glimpse/last-step"}),
    };
    for (auto &&more : {etpClaims(), rowClaims(), nmsClaims()})
        claims.insert(claims.end(), more.begin(), more.end());
    return claims;
}

bool measurable(const StudyClaim &claim, const std::set<std::string> &ids)
{
    const auto known = [&ids](const std::string &id) { return ids.contains(id); };
    return std::all_of(claim.better.begin(), claim.better.end(), known) &&
           std::all_of(claim.worse.begin(), claim.worse.end(), known);
}

} // namespace

std::vector<std::string> studySystems()
{
    return {"scnn",          "rc3d",   "ssn",  "etp",     "prop-ssad", "glimpse",
            "temporalmaxer", "ms-tcn", "even", "uniform", "motion"};
}

std::vector<std::string> studyVariants()
{
    std::vector<std::string> ids;
    for (const auto &variant : claimVariants())
        ids.push_back(variant.id());
    return ids;
}

StudyPlan studyPlan(const std::string &preset, const std::vector<std::string> &systems,
                    const std::optional<std::vector<std::string>> &named)
{
    const auto wanted = [&systems](const std::string &id) {
        return systems.empty() || std::find(systems.begin(), systems.end(), id) != systems.end();
    };
    StudyPlan plan;
    plan.preset = preset;
    std::vector<StudyVariant> variants;
    if (preset != "tiny" || named)
        variants = claimVariants();
    if (named) {
        std::erase_if(variants, [&named](const StudyVariant &variant) {
            return std::find(named->begin(), named->end(), variant.id()) == named->end();
        });
    }
    const auto shares = allShares();
    std::set<std::string> backbones;
    std::set<std::string> ids;
    for (const auto &system : studySystems()) {
        if (!wanted(system))
            continue;
        plan.variants.push_back({system, {}, Json::object(), Json::object(), {}});
        if (const auto it = shares.find(system); it != shares.end()) {
            plan.shares.insert(*it);
            for (const auto &[option, backbone] : it->second)
                backbones.insert(backbone);
        }
    }
    // The systems first: whoever has not the time for all has those.
    for (const auto &variant : variants) {
        if (plan.shares.contains(variant.system))
            plan.variants.push_back(variant);
    }
    for (const auto &backbone : allBackbones(preset)) {
        if (backbones.contains(backbone.name))
            plan.backbones.push_back(backbone);
    }
    for (const auto &variant : plan.variants)
        ids.insert(variant.id());
    for (const auto &claim : allClaims()) {
        if (measurable(claim, ids))
            plan.claims.push_back(claim);
    }
    return plan;
}

} // namespace onset
