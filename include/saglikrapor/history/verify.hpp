// Is the ledger what was recorded? Every seal made anew, and compared.
//
// What a chain for each person finds: an entry that was changed, inserted, moved, given to another person or taken out of the
// middle, a history that does not follow from its entries, a person whose entries or whose state are gone. Seals are made with the
// site's key, so that who can only write to the store cannot make them fit.
// What it cannot find by itself: the newest entries of a person taken away together with a fitting older state, or everything of a
// person taken away; such a store is one that was true earlier. Against that, the heads (one line a person) are written out from
// time to time and kept where the store's administrator cannot write; verify then demands that every head of then is still there.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <saglikrapor/history/ledger.hpp>

namespace saglikrapor::history {

/// One thing that is wrong. Codes: history.tampered.content (an entry's seal does not fit), .gap (an entry is missing), .state (the
/// person's state does not follow from the entries), .tail (entries are fewer than the state says), .rollback (a head of earlier is
/// gone), .unreadable (an entry's content cannot be read).
struct Tampering {
    std::string code;  ///< dotted, as docs/errors.md has it
    PersonKey person;  ///< whose entries; a keyed digest, never an identity
    std::int64_t number = 0;  ///< of the entry; 0: the person as a whole
    std::string message;  ///< one sentence
};

/// The last entry of a person, to be kept elsewhere and compared later.
struct Head {
    std::int64_t number = 0;  ///< of the entry, from 1; 0: there is none
    std::string hash;  ///< the entry's seal
};

/// What a look at every entry found.
struct Verification {
    std::uint64_t persons = 0;  ///< how many have entries
    std::uint64_t entries = 0;  ///< how many were looked at
    std::uint64_t faults = 0;  ///< of which the first ones are told
    std::vector<Tampering> told;  ///< what was found, at most VerifyOptions::tell
};

/// How to look at every entry.
struct VerifyOptions {
    const std::map<PersonKey, Head>* earlier_heads = nullptr;  ///< from an earlier verification; null: not compared
    std::function<void(const PersonKey&, const Head&)> on_head;  ///< called for every person that is sound
    std::size_t tell = 100;  ///< findings told; all are counted
};

[[nodiscard]] Verification verify(Ledger& ledger, const VerifyOptions& options = {});

}  // namespace saglikrapor::history
