// Medical specialities (uzmanlık dalları) as reports, boards and licences name them.
#pragma once

#include <cstdint>

#include <boost/describe.hpp>

namespace saglikrapor {

/// Synonyms in use (Psikiyatri, Dâhiliye, Göz, KBB, FTR …) are in docs/glossary.md.
enum class Branch : std::uint8_t {
    internal_medicine, ent, general_surgery, ophthalmology, neurology, psychiatry, orthopedics, physical_medicine,
    cardiology, chest_diseases, urology, family_medicine, pediatrics, obstetrics_gynecology, dermatology, neurosurgery,
    infectious_diseases, anesthesiology, emergency_medicine, cardiovascular_surgery, thoracic_surgery, pediatric_surgery,
    plastic_surgery, child_psychiatry, sports_medicine, underwater_medicine, aerospace_medicine, forensic_medicine,
    public_health, occupational_diseases, radiology, nuclear_medicine, radiation_oncology, medical_oncology, hematology,
    nephrology, gastroenterology, endocrinology, rheumatology, geriatrics, allergy_immunology, medical_genetics,
    medical_microbiology, medical_biochemistry, medical_pathology, oral_surgery, other
};
BOOST_DESCRIBE_ENUM(Branch, internal_medicine, ent, general_surgery, ophthalmology, neurology, psychiatry, orthopedics,
                    physical_medicine, cardiology, chest_diseases, urology, family_medicine, pediatrics,
                    obstetrics_gynecology, dermatology, neurosurgery, infectious_diseases, anesthesiology,
                    emergency_medicine, cardiovascular_surgery, thoracic_surgery, pediatric_surgery, plastic_surgery,
                    child_psychiatry, sports_medicine, underwater_medicine, aerospace_medicine, forensic_medicine,
                    public_health, occupational_diseases, radiology, nuclear_medicine, radiation_oncology,
                    medical_oncology, hematology, nephrology, gastroenterology, endocrinology, rheumatology, geriatrics,
                    allergy_immunology, medical_genetics, medical_microbiology, medical_biochemistry, medical_pathology,
                    oral_surgery, other)

}  // namespace saglikrapor
