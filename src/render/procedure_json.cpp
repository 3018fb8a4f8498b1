#include <saglikrapor/render/procedure_json.hpp>

#include <saglikrapor/cel/builtin.hpp>

#include "render/json_text.hpp"

namespace saglikrapor::render {
namespace {

/// Objects and lists with their commas in the right places.
class Json {
public:
    explicit Json(std::string& out) : out_(out) {}

    Json& open(char bracket) {
        comma();
        out_ += bracket;
        fresh_ = true;
        return *this;
    }
    Json& close(char bracket) {
        out_ += bracket;
        fresh_ = false;
        return *this;
    }
    Json& key(std::string_view name) {
        comma();
        append_json_string(out_, name);
        out_ += ':';
        fresh_ = true;
        return *this;
    }
    Json& text(std::string_view value) {
        comma();
        append_json_string(out_, value);
        return *this;
    }
    Json& boolean(bool value) {
        comma();
        out_ += value ? "true" : "false";
        return *this;
    }
    Json& number(std::int64_t value) {
        comma();
        append_json_number(out_, value);
        return *this;
    }
    Json& day(const std::optional<Date>& value) {
        if (value) return text(to_string(*value));
        comma();
        out_ += "null";
        return *this;
    }
    Json& text(const Text& value) { return open('{').key("tr").text(value.tr).key("en").text(value.en).close('}'); }
    Json& texts(const std::vector<std::string>& values) {
        open('[');
        for (const std::string& value : values) text(value);
        return close(']');
    }

private:
    void comma() {
        if (!fresh_) out_ += ',';
        fresh_ = false;
    }

    std::string& out_;
    bool fresh_ = true;
};

template <class Entry>
void put_head(Json& json, const Entry& e) {
    json.key("id").text(e.id).key("title").text(e.title).key("clause").text(e.clause.to_string());
    json.key("provenance").text(to_string(e.provenance)).key("from").day(e.in_force.from).key("to").day(e.in_force.to);
}

void put_named(Json& json, std::string_view key, const std::vector<Named>& list) {
    json.key(key).open('{');
    for (const Named& item : list) json.key(item.name).text(item.label);
    json.close('}');
}

void put_inputs(Json& json, const InputSchema& inputs) {
    json.key("inputs").open('{');
    for (const Input& input : inputs.inputs) {
        json.key(input.name).open('{').key("type").text(input.type.is(TypeKind::enumeration) ? "string" : to_string(input.type));
        if (input.type.is(TypeKind::enumeration)) json.key("values").texts(input.type.enum_info().enumerators);
        if (!input.title.empty()) json.key("title").text(input.title);
        json.close('}');
    }
    json.close('}');
}

void put_derived(Json& json, const std::vector<Derived>& derived) {
    json.key("derive").open('{');
    for (const Derived& d : derived) json.key(d.name).text(d.value.text);
    json.close('}');
}

void put_documents(Json& json, const std::vector<DocumentNeed>& needs) {
    json.key("documents").open('[');
    for (const DocumentNeed& need : needs) json.open('{').key("name").text(need.name).key("form").text(to_string(need.form)).close('}');
    json.close(']');
}

void put_missing(Json& json, const std::vector<Missing>& missing) {
    json.key("missing").open('[');
    for (const Missing& m : missing) {
        json.open('{').key("path").text(m.path);
        if (m.fault != cel::Fault::none) json.key("fault").text(cel::describe(m.fault));
        json.close('}');
    }
    json.close(']');
}

void put_transition(Json& json, const Transition& t) {
    json.open('{').key("id").text(t.id).key("from").texts(t.from).key("to").text(t.to).key("event").text(t.event).key("actors").texts(t.actors);
    if (!t.guard.empty()) json.key("guard").text(t.guard.text);
    put_documents(json, t.documents);
    if (!t.channel.empty()) json.key("channel").text(t.channel);
    if (t.deadline) {
        const Deadline& d = *t.deadline;
        json.key("deadline").open('{').key("unit").text(to_string(d.unit));
        if (d.unit < DeadlineUnit::words)
            json.key("count").text(d.count.text).key("from").text(d.from).key("extends").boolean(d.extends).key("late_allowed").boolean(d.late_allowed);
        else
            json.key("words").text(d.words);
        json.close('}');
    }
    json.key("effects").open('[');
    for (const Text& effect : t.effects) json.text(effect);
    json.close(']').key("clause").text(t.clause.to_string()).key("provenance").text(to_string(t.provenance)).close('}');
}

void put_step(Json& json, const Procedure& p, const procedure::Step& step, const procedure::Event& event) {
    json.open('{').key("event").text(event.event).key("on").day(event.on);
    if (event.by) json.key("by").text(*event.by);
    json.key("from").text(p.states[step.from].name);
    if (step.taken >= 0) {
        const Transition& t = p.transitions[static_cast<std::size_t>(step.taken)];
        json.key("to").text(t.to).key("transition").text(t.id).key("clause").text(t.clause.to_string());
        json.key("provenance").text(to_string(t.provenance)).key("late").boolean(step.late);
        if (step.last_day) json.key("last_day").day(step.last_day);
        json.close('}');
        return;
    }
    json.key("refused").text(procedure::to_string(step.why)).key("transitions").open('[');
    for (const std::uint32_t index : step.transitions) {
        const Transition& t = p.transitions[index];
        json.open('{').key("id").text(t.id).key("from").texts(t.from).key("actors").texts(t.actors);
        if (!t.guard.empty()) json.key("guard").text(t.guard.text);
        json.key("clause").text(t.clause.to_string()).close('}');
    }
    json.close(']');
    put_documents(json, step.documents);
    put_missing(json, step.missing);
    json.key("last_day").day(step.last_day).close('}');
}

void put_next(Json& json, const Procedure& p, const procedure::Next& next) {
    const Transition& t = p.transitions[next.transition];
    json.open('{').key("transition").text(t.id).key("event").text(t.event).key("to").text(t.to).key("actors").texts(t.actors);
    put_documents(json, t.documents);
    if (!t.channel.empty()) json.key("channel").text(t.channel);
    json.key("clause").text(t.clause.to_string()).key("provenance").text(to_string(t.provenance));
    json.key("possible").text(procedure::to_string(next.possibility));
    if (!t.guard.empty()) json.key("guard").text(t.guard.text);
    put_missing(json, next.missing);
    if (next.deadline) {
        json.key("deadline").open('{').key("state").text(procedure::to_string(*next.deadline));
        if (t.deadline->unit >= DeadlineUnit::words) json.key("words").text(t.deadline->words);
        else json.key("starts_on").day(next.starts_on).key("last_day").day(next.last_day);
        json.close('}');
    }
    json.close('}');
}

}  // namespace

void append_entries_json(std::string& out, const Entries& entries) {
    Json json(out);
    json.open('[');
    const auto put = [&](const auto& entry, std::string_view kind) {
        out += '\n';
        json.open('{').key("kind").text(kind);
        put_head(json, entry);
        json.key("set").text(entry.set).close('}');
    };
    for (const Procedure& procedure : entries.procedures) put(procedure, "procedure");
    for (const InputRule& rule : entries.rules) put(rule, "rule");
    json.close(']');
    out += '\n';
}

void append_procedure_json(std::string& out, const Procedure& p) {
    Json json(out);
    json.open('{');
    put_head(json, p);
    put_inputs(json, *p.inputs);
    put_derived(json, p.derive);
    json.key("states").open('[');
    for (const State& state : p.states) {
        json.open('{').key("name").text(state.name).key("label").text(state.label).key("kind").text(to_string(state.kind));
        if (state.final_) json.key("final").open('{').key("clause").text(state.final_->clause.to_string()).key("because").text(state.final_->because).close('}');
        json.close('}');
    }
    json.close(']');
    put_named(json, "actors", p.actors);
    put_named(json, "events", p.events);
    put_named(json, "documents", p.documents);
    json.key("transitions").open('[');
    for (const Transition& t : p.transitions) put_transition(json, t);
    json.close(']').close('}');
    out += '\n';
}

void append_input_rule_json(std::string& out, const InputRule& rule) {
    Json json(out);
    json.open('{');
    put_head(json, rule);
    put_inputs(json, *rule.inputs);
    json.key("severity").text(to_string(rule.severity)).key("when").text(rule.when.text);
    put_derived(json, rule.derive);
    json.key("require").open('[');
    for (const Requirement& r : rule.require) json.open('{').key("id").text(r.id).key("that").text(r.condition.text).close('}');
    json.close(']').key("message").text(rule.message).close('}');
    out += '\n';
}

void append_standing_json(std::string& out, const procedure::Standing& standing, const procedure::Case& c) {
    const Procedure& p = *standing.procedure->procedure;
    const State& state = standing.state_text();
    Json json(out);
    json.open('{').key("case").text(c.id).key("procedure").text(p.id).key("provenance").text(to_string(p.provenance));
    json.key("as_of").day(standing.as_of).key("in_force").boolean(standing.in_force);
    json.key("state").text(state.name).key("kind").text(to_string(state.kind)).key("since").day(standing.since);
    json.key("final").open('{').key("is").text(procedure::to_string(standing.final_)).key("reason").text(procedure::to_string(standing.reason));
    if (standing.reason == procedure::FinalReason::marked) json.key("clause").text(state.final_->clause.to_string());
    json.close('}').key("steps").open('[');
    for (const procedure::Step& step : standing.steps) put_step(json, p, step, c.events[step.event]);
    json.close(']').key("later").number(standing.later).key("next").open('[');
    for (const procedure::Next& next : standing.next) put_next(json, p, next);
    json.close(']').close('}');
    out += '\n';
}

}  // namespace saglikrapor::render
