#include <saglikrapor/history/memory.hpp>

#include <map>
#include <mutex>

namespace saglikrapor::history {
namespace {

class MemoryStore : public Store {
public:
    explicit MemoryStore(std::string fingerprint) : fingerprint_(std::move(fingerprint)) {}

    PersonState state(const PersonKey& person) override {
        const std::lock_guard lock(mutex_);
        const auto found = persons_.find(person);
        return found == persons_.end() ? PersonState{} : found->second.state;
    }

    std::vector<Row> rows(const PersonKey& person) override {
        const std::lock_guard lock(mutex_);
        const auto found = persons_.find(person);
        return found == persons_.end() ? std::vector<Row>{} : found->second.rows;
    }

    void transact(const std::function<void(Transaction&)>& work) override {
        const std::lock_guard lock(mutex_);
        Changes changes(persons_);
        work(changes);
        for (auto& [person, held] : changes.changed) persons_[person] = std::move(held);
    }

    void scan(const Visit& visit) override {
        const std::lock_guard lock(mutex_);
        for (const auto& [person, held] : persons_) visit(person, held.state, held.rows);
    }

    std::string key_fingerprint() override { return fingerprint_; }

private:
    struct Held {
        PersonState state;
        std::vector<Row> rows;
    };
    using Persons = std::map<PersonKey, Held>;

    /// Works on copies of the persons it changes.
    struct Changes : Transaction {
        explicit Changes(const Persons& before) : persons(before) {}

        PersonState state(const PersonKey& person) override { return held(person).state; }
        std::vector<Row> rows(const PersonKey& person) override { return held(person).rows; }
        std::string hash_of(const PersonKey& person, std::int64_t number) override {
            for (const Row& row : held(person).rows)
                if (row.number == number) return row.hash;
            return {};
        }
        void append(const Row& row) override { held(row.person).rows.push_back(row); }
        void put(const PersonKey& person, const PersonState& state) override { held(person).state = state; }

        Held& held(const PersonKey& person) {
            const auto known = persons.find(person);
            return changed.try_emplace(person, known == persons.end() ? Held{} : known->second).first->second;
        }

        const Persons& persons;
        Persons changed;
    };

    std::mutex mutex_;
    std::string fingerprint_;
    Persons persons_;
};

}  // namespace

std::unique_ptr<Store> memory_store(const SiteKey& key) { return std::make_unique<MemoryStore>(key.fingerprint()); }

}  // namespace saglikrapor::history
