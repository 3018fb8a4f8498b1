// How the person's identity was established: M5.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <boost/describe.hpp>

namespace saglikrapor {

enum class StepKind : std::uint8_t { application, examination, sample, imaging, other };
BOOST_DESCRIBE_ENUM(StepKind, application, examination, sample, imaging, other)

/// One step of the service at which identity is verified (M5/1, M5/5).
struct ServiceStep {
    std::optional<StepKind> kind;
    std::optional<bool> performed;
    std::optional<bool> identity_verified;
    std::optional<bool> verified_by_deliverer;    ///< by the very person who delivered the service
    std::optional<bool> verified_against_photo;   ///< against the digital photograph in the HBYS
};
BOOST_DESCRIBE_STRUCT(ServiceStep, (), (kind, performed, identity_verified, verified_by_deliverer, verified_against_photo))

enum class IdentityDocumentKind : std::uint8_t { identity_card, driving_licence, passport, tax_card, form, declaration, other };
BOOST_DESCRIBE_ENUM(IdentityDocumentKind, identity_card, driving_licence, passport, tax_card, form, declaration, other)

/// The document shown for identification (M5/3).
struct IdentityDocument {
    std::optional<IdentityDocumentKind> kind;
    std::optional<bool> has_national_id;
    std::optional<bool> has_photo;
    std::optional<bool> photo_current;
    std::optional<bool> altered;  ///< erased, scraped or corrected
};
BOOST_DESCRIBE_STRUCT(IdentityDocument, (), (kind, has_national_id, has_photo, photo_current, altered))

enum class PhotoTaker : std::uint8_t { board_secretariat, other };
BOOST_DESCRIBE_ENUM(PhotoTaker, board_secretariat, other)

/// The photograph taken for the report (M5/5).
struct Photo {
    std::optional<bool> captured;
    std::optional<PhotoTaker> captured_by;
    std::optional<bool> in_hbys;
};
BOOST_DESCRIBE_STRUCT(Photo, (), (captured, captured_by, in_hbys))

enum class DocumentSource : std::uint8_t { edevlet, other };
BOOST_DESCRIBE_ENUM(DocumentSource, edevlet, other)

/// A student's document used in the application (M5/6).
struct StudentDocument {
    std::optional<DocumentSource> source;
    std::optional<bool> accepted;
    std::optional<bool> verified_on_edevlet;
    std::optional<bool> verified_with_national_id;
    std::optional<bool> verified_with_barcode;
};
BOOST_DESCRIBE_STRUCT(StudentDocument, (), (source, accepted, verified_on_edevlet, verified_with_national_id, verified_with_barcode))

/// How the person's identity was established, from application to delivery (M5).
struct Identification {
    std::optional<std::vector<ServiceStep>> steps;
    std::optional<IdentityDocument> document;
    std::optional<bool> enquiry_done;  ///< enquiries made about a child without a photograph (M5/4)
    std::optional<Photo> photo;
    std::optional<StudentDocument> student_document;
};
BOOST_DESCRIBE_STRUCT(Identification, (), (steps, document, enquiry_done, photo, student_document))

}  // namespace saglikrapor
