// The report of the other engines' workload, with the member names of its NDJSON. Nothing else of the project knows it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/identifying.hpp>

namespace peers {

enum class Type : std::uint8_t { rest_leave };
BOOST_DESCRIBE_ENUM(Type, rest_leave)

enum class IssuerKind : std::uint8_t { single_physician, health_board, primary_care_physician };
BOOST_DESCRIBE_ENUM(IssuerKind, single_physician, health_board, primary_care_physician)

enum class ProviderKind : std::uint8_t {
    state_hospital, university_hospital, training_research_hospital, family_health_center, private_hospital, private_clinic,
    workplace_health_unit
};
BOOST_DESCRIBE_ENUM(ProviderKind, state_hospital, university_hospital, training_research_hospital, family_health_center,
                    private_hospital, private_clinic, workplace_health_unit)

enum class EndorsedBy : std::uint8_t { none, sgk_physician, sgk_board, hospital_board };
BOOST_DESCRIBE_ENUM(EndorsedBy, none, sgk_physician, sgk_board, hospital_board)

struct Patient {
    saglikrapor::Identifying<std::string> national_id;
    saglikrapor::Identifying<saglikrapor::Date> birth_date;
};
BOOST_DESCRIBE_STRUCT(Patient, (), (national_id, birth_date))

struct Issuer {
    IssuerKind kind{};
    std::string diploma_no;
    std::string branch;
};
BOOST_DESCRIBE_STRUCT(Issuer, (), (kind, diploma_no, branch))

struct Provider {
    ProviderKind kind{};
    bool sgk_contracted = false;
};
BOOST_DESCRIBE_STRUCT(Provider, (), (kind, sgk_contracted))

struct ControlExam {
    bool planned = false;
    bool is_control = false;
};
BOOST_DESCRIBE_STRUCT(ControlExam, (), (planned, is_control))

struct Diagnosis {
    std::string icd10;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Diagnosis, (), (icd10, text))

struct Prior {
    int single_physician_days_this_year = 0;
    int consecutive_single_days = 0;
};
BOOST_DESCRIBE_STRUCT(Prior, (), (single_physician_days_this_year, consecutive_single_days))

struct Endorsement {
    EndorsedBy by{};
};
BOOST_DESCRIBE_STRUCT(Endorsement, (), (by))

struct Report {
    Type type{};
    std::string id;
    Patient patient;
    saglikrapor::Date issued_on;
    saglikrapor::Date start;
    int days = 0;
    Issuer issuer;
    Provider provider;
    ControlExam control_exam;
    std::vector<Diagnosis> diagnosis;
    bool manual = false;
    bool system_fault = false;
    bool fee_charged = false;
    Prior prior;
    Endorsement endorsement;
};
BOOST_DESCRIBE_STRUCT(Report, (), (type, id, patient, issued_on, start, days, issuer, provider, control_exam, diagnosis, manual,
                                   system_fault, fee_charged, prior, endorsement))

}  // namespace peers
