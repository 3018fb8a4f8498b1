import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import saglikrapor.Answer;
import saglikrapor.Decision;
import saglikrapor.Decisions;
import saglikrapor.Engine;
import saglikrapor.Fault;
import saglikrapor.Finding;
import saglikrapor.Language;
import saglikrapor.Outcome;
import saglikrapor.SaglikraporException;
import saglikrapor.Severity;
import saglikrapor.Verdict;

/** The binding against the real library: Tests SOURCE_FOLDER */
public class Tests {
    static int all, failed;
    static Path reports;

    static void expect(boolean holds, String what) {
        ++all;
        if (holds) return;
        ++failed;
        System.err.println("does not hold: " + what);
    }

    static String text(String name) throws IOException {
        return new String(Files.readAllBytes(reports.resolve(name)), StandardCharsets.UTF_8);
    }

    static void valid(Engine engine) throws IOException {
        Decision decision = engine.check(text("01-valid.json"));
        expect(decision.verdict == Verdict.VALID, "the conforming report is valid");
        expect(decision.findings.isEmpty() && decision.faults.isEmpty(), "it has no findings");
        expect(decision.id.equals("ORNEK-1"), "it has its id");
    }

    static void invalid(Engine engine) throws IOException {
        Decision decision = engine.check(text("02-eleven-days.json"));
        expect(decision.verdict == Verdict.INVALID && decision.findings.size() == 1, "eleven days are one finding");
        Finding finding = decision.findings.get(0);
        expect(finding.rule.equals("rest-leave.single-physician.ten-days") && finding.clause.equals("M6/7"), "of the rule, with its clause");
        expect(finding.severity == Severity.ERROR && finding.outcome == Outcome.VIOLATED, "an error, violated");
        expect(finding.message.equals("Tek hekim bir defada en çok 10 gün istirahat verebilir; bu raporda 11 gün var (1 gün fazla)."),
                "the words are whole");
        expect(finding.remedy.contains("sağlık kuruluna yönlendirin"), "also of the remedy");
        expect(decision.json.contains("\"report.days\":11"), "the JSON has the values");
        Decision full = engine.check(text("02-eleven-days.json"), Language.ENGLISH, true);
        expect(full.findings.get(0).message.contains("physician") && full.json.contains("input_sha256"), "in English, with a full receipt");
    }

    static void turkishLettersComeBack(Engine engine) throws IOException {
        String letters = "İIıiŞşĞğÜüÖöÇç-€-𝔸";
        Decision decision = engine.check(text("01-valid.json").replace("ORNEK-1", letters));
        expect(decision.id.equals(letters), "letters go in and come out as they were");
        expect(decision.json.contains(letters), "in the JSON too");
    }

    static void missing(Engine engine) throws IOException {
        Decision decision = engine.check(text("05-missing-field.json"));
        expect(decision.verdict == Verdict.INCOMPLETE, "missing data is never a pass");
        expect(decision.findings.stream().anyMatch(f -> f.missing.contains("report.days")), "and is named");
    }

    static void unreadable(Engine engine) throws IOException {
        Decision decision = engine.check(text("06-unreadable.json"));
        expect(decision.verdict == Verdict.UNREADABLE && decision.faults.size() == 4, "every fault at once");
        Fault fault = decision.faults.get(0);
        expect(fault.code.equals("input.date") && fault.pointer.equals("/issued_on") && fault.line == 4 && fault.column > 0, "with code and place");
        expect(!fault.message.isEmpty(), "and a sentence");
        expect(engine.check("").faults.get(0).code.equals("input.empty"), "nothing is unreadable");
    }

    static final String IDENTIFIED =
            "{\"procedure\":\"yonerge/identity-verification\",\"as_of\":\"2026-03-05\",\"given\":{\"person\":{\"is_turkish_citizen\":true},"
            + "\"document\":{\"has_identity_number\":true,\"has_photo\":true,\"photo_current\":true,\"altered\":false},\"photo\":{\"in_hbys\":true}},"
            + "\"events\":[{\"event\":\"identify\",\"by\":\"staff\",\"on\":\"2026-03-01\"},{\"event\":\"photograph\",\"by\":\"staff\",\"on\":\"2026-03-01\"}]}";

    static void limits(Engine engine) throws IOException {
        Answer answer = engine.limit(text("02-eleven-days.json"), Language.TURKISH);
        expect(answer.readable() && answer.json.contains("\"status\":\"limited\"") && answer.json.contains("\"longest_days\":10,"),
                "ten days may be given");
        expect(answer.text.contains("tek hekim en çok 10 gün verebilir"), "in words");
        expect(engine.limit(text("02-eleven-days.json")).text.equals(answer.text), "Turkish when no language is given");
        expect(engine.limit(text("../limit/history-not-known.json"), Language.ENGLISH).json.contains("\"status\":\"incomplete\""),
                "without a history no number");
        expect(engine.limit(text("06-unreadable.json"), Language.TURKISH).faults.size() == 4, "a faulty document has faults and no limit");
    }

    static void procedures(Engine engine) throws IOException {
        String json = text("../procedure/board-objection.json");
        Answer answer = engine.procedureNext(json);
        expect(answer.readable() && answer.json.contains("\"state\":\"DELIVERED\"") && answer.json.contains("\"last_day\":\"2026-04-01\""),
                "a case stands");
        expect(answer.text.contains("İtiraz edildi"), "in words");
        expect(engine.procedureNext(json, Language.ENGLISH, false).text.contains("Objection to a board report"), "in English too");
        expect(engine.procedureNext(IDENTIFIED).json.contains("\"state\":\"PHOTOGRAPHED\""), "what is implied is taken");
        expect(engine.procedureNext(IDENTIFIED, Language.TURKISH, true).json.contains("\"state\":\"IDENTIFIED\""), "and strictly is not");
        Answer faulty = engine.procedureNext(json.replace("board-appeal", "board-apeal"));
        expect(!faulty.readable() && faulty.faults.get(0).code.equals("procedure.unknown") && faulty.faults.get(0).hint.contains("board-appeal"),
                "a faulty case has faults");
        Answer listed = engine.procedures(Language.TURKISH);
        expect(engine.procedures().text.equals(listed.text), "in Turkish when no language is given");
        expect(listed.json.contains("\"id\":\"yonerge/board-appeal\"") && listed.text.contains("Sağlık kurulu raporuna itiraz"), "all are listed");
    }

    static void lines(Engine engine) throws IOException {
        List<Decision> year = new ArrayList<>();
        try (InputStream file = Files.newInputStream(reports.resolve("08-year.ndjson"));
                Decisions decisions = engine.checkLines(file)) {
            for (Decision decision : decisions) {
                expect(decision.index == year.size(), "in order");
                year.add(decision);
            }
            expect(!decisions.hasNext(), "an end stays the end");
            try {
                decisions.next();
                expect(false, "there is nothing behind the end");
            } catch (NoSuchElementException e) {
                expect(true, "there is nothing behind the end");
            }
        }
        expect(year.size() > 3 && year.get(0).verdict == Verdict.VALID, "the year begins well");
        expect(year.get(year.size() - 1).findings.stream().anyMatch(f -> f.clause.equals("M6/8")), "and ends past forty days");

        byte[] bytes = (text("08-year.ndjson") + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            long at;

            @Override
            public int read() {
                return bytes[(int) (at++ % bytes.length)] & 0xff;
            }
        };
        try (Decisions decisions = engine.checkLines(endless)) {
            for (int i = 0; i < 2000; ++i) decisions.next();
            expect(decisions.hasNext(), "as much of an endless input as is asked for");
        }
        InputStream torn = new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                throw new UncheckedIOException(new IOException("torn"));
            }
        };
        try (Decisions decisions = engine.checkLines(torn)) {
            decisions.hasNext();
            expect(false, "a stream's exception comes out");
        } catch (UncheckedIOException e) {
            expect(e.getCause().getMessage().equals("torn"), "a stream's exception comes out as it was");
        }
    }

    static void threads(Engine engine) throws Exception {
        String valid = text("01-valid.json"), invalid = text("02-eleven-days.json");
        AtomicInteger wrong = new AtomicInteger(), done = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < 4; ++n) {
            threads.add(new Thread(() -> {
                for (int i = 0; i < 200; ++i) {
                    Verdict expected = i % 2 == 0 ? Verdict.VALID : Verdict.INVALID;
                    if (engine.check(i % 2 == 0 ? valid : invalid).verdict != expected) wrong.incrementAndGet();
                    done.incrementAndGet();
                }
            }));
            threads.get(n).start();
        }
        for (Thread thread : threads) thread.join();
        expect(wrong.get() == 0 && done.get() == 800, "threads share an engine");
    }

    interface Call {
        void run() throws Exception;
    }

    static SaglikraporException refused(Call call) throws Exception {
        try {
            call.run();
        } catch (SaglikraporException e) {
            return e;
        }
        expect(false, "a call is refused");
        return null;
    }

    static void failures(Engine engine) throws Exception {
        SaglikraporException rule = refused(() -> engine.explain(text("01-valid.json"), "no.such-rule", Language.TURKISH));
        expect(rule.status == 6, "an unknown rule is refused");
        SaglikraporException nowhere = refused(() -> Engine.load("/no/such/folder"));
        expect(nowhere.status == 4 && nowhere.getMessage().contains("/no/such/folder"), "a folder that is not there is refused");
        Path folder = Files.createTempDirectory("saglikrapor-java");
        Path file = folder.resolve("rulebook.yaml");
        Files.write(file, "id: [\n".getBytes(StandardCharsets.UTF_8));
        SaglikraporException faulty = refused(() -> Engine.load(folder.toString()));
        expect(faulty.status == 5 && faulty.faults.get(0).file.equals("rulebook.yaml"), "a faulty folder is refused");
        Files.delete(file);
        Files.delete(folder);
        try {
            engine.checkLines(null);
            expect(false, "no input is refused at once");
        } catch (NullPointerException e) {
            expect(e.getMessage().equals("ndjson"), "no input is refused at once, by its name");
        }
        try {
            engine.check(text("01-valid.json").replace("ORNEK-1", "ORNEK\ud800"));
            expect(false, "half a letter is refused, not changed");
        } catch (IllegalArgumentException e) {
            expect(e.getMessage().contains("surrogate"), "half a letter is refused, not changed");
        }
        Engine closed = Engine.builtIn();
        closed.close();
        closed.close();
        try {
            closed.check("{}");
            expect(false, "a closed engine is refused");
        } catch (IllegalStateException e) {
            expect(true, "a closed engine is refused");
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path source = Paths.get(arguments[0]);
        reports = source.resolve("examples").resolve("reports");
        try (Engine engine = Engine.builtIn()) {
            valid(engine);
            invalid(engine);
            turkishLettersComeBack(engine);
            missing(engine);
            unreadable(engine);
            limits(engine);
            procedures(engine);
            lines(engine);
            threads(engine);
            failures(engine);
            String why = engine.explain(text("02-eleven-days.json"), "rest-leave.single-physician.ten-days", Language.TURKISH);
            expect(why.contains("✗"), "a rule is explained");
            expect(engine.explain(text("02-eleven-days.json"), "rest-leave.single-physician.ten-days").equals(why), "in Turkish when no language is given");
            expect(Engine.libraryVersion().contains(".") && engine.rulebookSha256().length() == 64 && !engine.rulebookVersion().isEmpty(),
                    "versions are told");
            try (Engine own = Engine.load(source.resolve("rules").toString())) {
                expect(own.rulebookSha256().equals(engine.rulebookSha256()), "the folder has the built-in rules");
            }
        }
        System.out.println(all + " expectations, " + failed + " failed");
        System.exit(failed == 0 && all > 0 ? 0 : 1);
    }
}
