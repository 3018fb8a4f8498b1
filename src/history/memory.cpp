#include <saglikrapor/history/memory.hpp>

#include <iterator>
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
        for (auto& [person, added] : changes.changed) {
            if (added.state.entries == 0) continue;
            Held& held = persons_[person];
            held.state = std::move(added.state);
            held.rows.insert(held.rows.end(), std::make_move_iterator(added.rows.begin()), std::make_move_iterator(added.rows.end()));
        }
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

    /// What is new, until the step has come to its end.
    struct Changes : Transaction {
        explicit Changes(const Persons& before) : persons(before) {}

        PersonState state(const PersonKey& person) override {
            const auto known = persons.find(person);
            const auto newer = changed.find(person);
            if (newer != changed.end() && newer->second.state.entries > 0) return newer->second.state;
            return known == persons.end() ? PersonState{} : known->second.state;
        }
        std::vector<Row> rows(const PersonKey& person) override {
            const auto known = persons.find(person);
            std::vector<Row> all = known == persons.end() ? std::vector<Row>{} : known->second.rows;
            const std::vector<Row>& added = changed[person].rows;
            all.insert(all.end(), added.begin(), added.end());
            return all;
        }
        std::string hash_of(const PersonKey& person, std::int64_t number) override {
            const auto known = persons.find(person);
            const std::size_t before = known == persons.end() ? 0 : known->second.rows.size(), index = static_cast<std::size_t>(number) - 1;
            if (index < before) return known->second.rows[index].hash;
            const std::vector<Row>& added = changed[person].rows;
            return index - before < added.size() ? added[index - before].hash : std::string();
        }
        void append(const Row& row) override { changed[row.person].rows.push_back(row); }
        void put(const PersonKey& person, const PersonState& state) override { changed[person].state = state; }

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
