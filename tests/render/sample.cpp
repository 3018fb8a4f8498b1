#include "render/sample.hpp"

namespace saglikrapor::sample {
namespace {

constexpr const char* regulation = R"(id: yonerge
title: {tr: Sağlık Raporları Yönerge, en: Directive on Health Reports}
number: "1"
in_force: {from: 2019-09-30}
reports: all
)";

constexpr const char* clauses = R"(clauses:
  - {id: M6/1, title: {tr: Sistem, en: System}, covered_by: rules, reports: all}
  - {id: M6/7, title: {tr: On gün, en: Ten days}, covered_by: rules, reports: all}
  - {id: M6/8, title: {tr: Kırk gün, en: Forty days}, covered_by: rules, reports: all}
  - {id: M1/1, title: {tr: Amaç | kapsam, en: Purpose}, covered_by: not_decidable, reason: Purpose only., reports: all}
  - {id: M9/1, title: {tr: Sonra, en: Later}, covered_by: planned, reports: all}
)";

constexpr const char* parameters = R"(parameters:
  single_physician_days:
    clause: M6/7
    unit: day
    title: {tr: Tek hekimin verebileceği gün, en: Days a single physician may give}
    values: {2019-09-30: 10}
  year_days:
    clause: M6/8
    unit: day
    title: {tr: Yıllık sınır, en: Limit of a year}
    values: {2019-09-30: 40}
)";

constexpr const char* vocabulary = R"(members:
  ReportCommon.fees: {tr: "istenen ücretler", en: "fees asked"}
  RestLeaveReport.days: {tr: "istirahat gün sayısı", en: "number of rest days"}
  RestLeaveReport.starts_on: {tr: "istirahatin ilk günü", en: "first day of rest"}
  Issuer.mode: {tr: "raporu düzenleyen", en: "issuer"}
  Provision.at: {tr: "provizyon zamanı", en: "time of the provision"}
enumerators:
  IssuerMode.single: {tr: "tek hekim", en: "single physician"}
  Channel.manual: {tr: "kâğıt rapor", en: "paper report"}
  Branch.ent: {tr: "KBB", en: "ear, nose and throat"}
  ReportType.rest_leave: {tr: "istirahat raporu", en: "rest-leave report"}
)";

constexpr const char* rules = R"(rules:
  - id: sample.identity
    clause: M6/1
    reports: [rest_leave]
    severity: error
    title: {tr: Kimlik numarası geçerlidir, en: The identity number is valid}
    require: isNationalId(report.person.identity.number) && report.person.name != 'Yok' && report.person.birth_date < report.issued_on && report.days < 100
    message: {tr: "Kimlik bilgileri tutarsız.", en: "The identity data do not agree."}
    remedy: {tr: "Kimliği yeniden alın.", en: "Take the identity again."}
  - id: sample.ten-days
    clause: M6/7
    reports: [rest_leave]
    severity: error
    title: {tr: Tek hekim en çok on gün verir., en: A single physician gives at most ten days.}
    when: report.issuer.mode == 'single'
    require: report.days <= param.single_physician_days
    unless:
      - clause: M6/8
        when: report.no_board_within_reach
        because: {tr: "Kurul yok.", en: "There is no board."}
    message:
      tr: "{report.issuer.mode} en çok {param.single_physician_days} gün verir; {report.starts_on} günü başlayan raporda {report.days} gün var ({report.days - param.single_physician_days} fazla, kurul yok: {report.no_board_within_reach})."
      en: "A {report.issuer.mode} gives at most {param.single_physician_days} days; the report from {report.starts_on} has {report.days} ({report.days - param.single_physician_days} too many, no board: {report.no_board_within_reach})."
    remedy: {tr: "Süreyi {param.single_physician_days} güne indirin.", en: "Reduce it to {param.single_physician_days} days."}
  - id: sample.forty-days
    clause: M6/8
    reports: [rest_leave]
    severity: error
    title: {tr: Yılda en çok kırk gün, en: At most forty days a year}
    require: history.map(h, h.days).sum() + report.days <= param.year_days
    contributing: history.filter(h, h.days > 0)
    message: {tr: "Yıl içinde {param.year_days} gün aşılıyor.", en: "The {param.year_days} days of the year are exceeded."}
    remedy: {tr: "Kurula yönlendirin.", en: "Refer to a board."}
  - id: sample.fee
    clause: M6/1
    reports: [rest_leave]
    severity: warning
    title: {tr: Ücret sınırı, en: Limit of the fee}
    require: report.fees.all(f, f.amount <= 2.5)
    message:
      tr: "Ücret 2,5 lirayı geçiyor: {report.fees.map(f, f.amount)}; dallar {report.subject_branches}; provizyon {report.provision.at}."
      en: "The fee is above 2.5 lira: {report.fees.map(f, f.amount)}; branches {report.subject_branches}; provision {report.provision.at}."
    remedy: {tr: "Ücreti \"iade\" edin.", en: "Give the fee \"back\"."}
  - id: sample.paper
    clause: M6/1
    reports: [rest_leave]
    severity: review
    title: {tr: Kâğıt rapor, en: Paper report}
    require: report.channel != 'manual'
    message: {tr: "Rapor {report.channel} olarak düzenlenmiş <elle> & imzalı.", en: "The report is a {report.channel} <by hand> & signed."}
    remedy: {tr: "Sistemi sorun.", en: "Ask about the system."}
  - id: sample.share
    clause: M6/7
    reports: [rest_leave]
    severity: info
    title: {tr: Günlerin payı, en: Share of the days}
    require: 10 / report.days > 0
    message: {tr: "Pay sıfır.", en: "The share is zero."}
    remedy: {tr: "-", en: "–"}
)";


EarlierReport earlier(std::string id, Date issued_on, int days) {
    EarlierReport report;
    report.id = std::move(id);
    report.issued_on = issued_on;
    report.days = days;
    return report;
}

}  // namespace

std::vector<RulebookFile> files() {
    return {{"rulebook.yaml", "id: yonerge\nversion: \"1\"\n"}, {"vocabulary.yaml", vocabulary},
            {"yonerge/clauses.yaml", clauses},                  {"yonerge/m06.yaml", rules},
            {"yonerge/parameters.yaml", parameters},            {"yonerge/regulation.yaml", regulation}};
}

const Engine& engine() {
    static const Engine made = load_rules(files()).value_or_throw();
    return made;
}

Case valid() {
    RestLeaveReport report;
    report.id = "R-1";
    report.issued_on = date(2026, 3, 4);
    report.person.identity.kind = IdentityKind::national_id;
    report.person.identity.number = Identifying<std::string>("10000000146");
    report.person.name = Identifying<std::string>("Deniz Örnek");
    report.person.birth_date = Identifying<Date>(date(1985, 5, 20));
    report.issuer.mode = IssuerMode::single;
    report.channel = Channel::sgk_system;
    report.days = 5;
    report.starts_on = date(2026, 3, 4);
    report.fees.emplace();
    report.provision.emplace();
    report.provision->at = parse_date_time("2026-03-04T09:20");
    report.no_board_within_reach = false;
    Case c;
    c.report = std::move(report);
    c.history.emplace();
    return c;
}

Case invalid() {
    Case c = valid();
    auto& report = boost::variant2::get<RestLeaveReport>(c.report);
    report.id = "R-2";
    report.person.identity.number = Identifying<std::string>("10000000147");
    report.days = 11;
    report.fees = {Fee{2.75, true}, Fee{3.0, false}};
    report.subject_branches = {Branch::ent, Branch::other};
    report.channel = Channel::manual;
    c.history = {earlier("E-1", date(2026, 1, 5), 10), earlier("E-2", date(2026, 2, 2), 20)};
    c.history->back().starts_on = date(2026, 2, 3);
    return c;
}

Case incomplete() {
    Case c = valid();
    auto& report = boost::variant2::get<RestLeaveReport>(c.report);
    report.id = "R-3";
    report.issuer.mode.reset();
    report.days = 0;
    report.fees.reset();
    c.history.reset();
    return c;
}

Decision decide(const Case& c) {
    Decision decision = engine().check(c);
    decision.receipt.engine = "0.0.0";
    return decision;
}

Diagnostics unreadable() {
    Diagnostics faults(2);
    faults[0].code = "input.missing";
    faults[0].message = "'issued_on' is missing";
    faults[0].pointer = "/report/issued_on";
    faults[0].at = {2, 1};
    faults[1].code = "input.unknown-key";
    faults[1].message = "unknown key 'isuer'";
    faults[1].pointer = "/report/isuer";
    faults[1].at = {2, 34};
    faults[1].hint = "did you mean 'issuer'?";
    return faults;
}

}  // namespace saglikrapor::sample
