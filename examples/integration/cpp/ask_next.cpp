// Tells how many days may be given, and what may happen next with an objection.
#include <fstream>
#include <iostream>
#include <sstream>

#include <saglikrapor/limit.hpp>
#include <saglikrapor/procedures.hpp>
#include <saglikrapor/render/limit.hpp>
#include <saglikrapor/render/procedure_text.hpp>
#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

std::string read_file(const char* name) {
    std::ifstream file(name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const sr::render::TextOptions words{sr::Language::tr, false, &sr::built_in().program()};
    std::string out;
    const sr::Limit limit = sr::find_limit(sr::built_in(), sr::read_case(read_file(arguments[1])).value_or_throw());
    sr::render::append_limit_text(out, limit, words);  // limit.longest_days, limit.findings, limit.years … have it for your program

    const sr::procedure::Book& book = sr::built_in_procedures();
    for (const sr::HistoryText& text : sr::read_history_file(arguments[2], read_file(arguments[2])).value_or_throw()) {
        const sr::procedure::CompiledProcedure* const compiled = book.procedure(text.procedure);
        if (compiled == nullptr || !text.as_of) return 1;
        const sr::procedure::Case c = make_case(*compiled, text).value_or_throw();
        const sr::procedure::Standing standing = sr::procedure::stand(book, *compiled, c, *text.as_of);
        sr::render::append_standing(out, standing, c, words);  // standing.state_text(), standing.next … have it for your program
    }
    std::cout << out;
}
