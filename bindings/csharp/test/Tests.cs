// The binding against the real library: Tests.exe SOURCE_FOLDER
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Saglikrapor;

static class Tests
{
    static int all, failed;
    static string reports;

    static void Expect(bool holds, string what)
    {
        ++all;
        if (holds) return;
        ++failed;
        Console.Error.WriteLine("does not hold: " + what);
    }

    static string Text(string name) { return File.ReadAllText(Path.Combine(reports, name), Encoding.UTF8); }

    static void Valid(Engine engine)
    {
        Decision decision = engine.Check(Text("01-valid.json"));
        Expect(decision.Verdict == Verdict.Valid, "the conforming report is valid");
        Expect(decision.Findings.Count == 0 && decision.Faults.Count == 0, "it has no findings");
        Expect(decision.Id == "ORNEK-1", "it has its id");
    }

    static void Invalid(Engine engine)
    {
        Decision decision = engine.Check(Text("02-eleven-days.json"));
        Expect(decision.Verdict == Verdict.Invalid && decision.Findings.Count == 1, "eleven days are one finding");
        Finding finding = decision.Findings[0];
        Expect(finding.Rule == "rest-leave.single-physician.ten-days" && finding.Clause == "M6/7", "of the rule, with its clause");
        Expect(finding.Severity == Severity.Error && finding.Outcome == Outcome.Violated, "an error, violated");
        Expect(finding.Message == "Tek hekim bir defada en çok 10 gün istirahat verebilir; bu raporda 11 gün var (1 gün fazla).", "the words are whole");
        Expect(finding.Remedy.Contains("sağlık kuruluna yönlendirin"), "also of the remedy");
        Expect(decision.Json.Contains("\"report.days\":11"), "the JSON has the values");
        Expect(engine.Check(Text("02-eleven-days.json"), Language.English).Findings[0].Message.Contains("physician"), "in English too");
        Expect(engine.Check(Text("02-eleven-days.json"), fullReceipt: true).Json.Contains("input_sha256"), "with a full receipt");
    }

    static void TurkishLettersComeBack(Engine engine)
    {
        const string letters = "İIıiŞşĞğÜüÖöÇç-€-𝔸";
        Decision decision = engine.Check(Text("01-valid.json").Replace("ORNEK-1", letters));
        Expect(decision.Id == letters, "letters go in and come out as they were");
        Expect(decision.Json.Contains(letters), "in the JSON too");
    }

    static void Missing(Engine engine)
    {
        Decision decision = engine.Check(Text("05-missing-field.json"));
        Expect(decision.Verdict == Verdict.Incomplete, "missing data is never a pass");
        Expect(decision.Findings.Any(f => f.Missing.Contains("report.days")), "and is named");
    }

    static void Unreadable(Engine engine)
    {
        Decision decision = engine.Check(Text("06-unreadable.json"));
        Expect(decision.Verdict == Verdict.Unreadable && decision.Faults.Count == 4, "every fault at once");
        Fault fault = decision.Faults[0];
        Expect(fault.Code == "input.date" && fault.Pointer == "/issued_on" && fault.Line == 4 && fault.Column > 0, "with code and place");
        Expect(fault.Message.Length > 0, "and a sentence");
        Expect(engine.Check("").Faults[0].Code == "input.empty", "nothing is unreadable");
    }

    const string Identified =
        "{\"procedure\":\"yonerge/identity-verification\",\"as_of\":\"2026-03-05\",\"given\":{\"person\":{\"is_turkish_citizen\":true}," +
        "\"document\":{\"has_identity_number\":true,\"has_photo\":true,\"photo_current\":true,\"altered\":false},\"photo\":{\"in_hbys\":true}}," +
        "\"events\":[{\"event\":\"identify\",\"by\":\"staff\",\"on\":\"2026-03-01\"},{\"event\":\"photograph\",\"by\":\"staff\",\"on\":\"2026-03-01\"}]}";

    static void Limits(Engine engine)
    {
        Answer answer = engine.Limit(Text("02-eleven-days.json"));
        Expect(answer.Readable && answer.Json.Contains("\"status\":\"limited\"") && answer.Json.Contains("\"longest_days\":10,"), "ten days may be given");
        Expect(answer.Text.Contains("tek hekim en çok 10 gün verebilir"), "in words");
        Expect(engine.Limit(Text("../limit/history-not-known.json")).Json.Contains("\"status\":\"incomplete\""), "without a history no number");
        Expect(engine.Limit(Text("06-unreadable.json")).Faults.Count == 4, "a faulty document has faults and no limit");
    }

    static void Procedures(Engine engine)
    {
        string json = Text("../procedure/board-objection.json");
        Answer answer = engine.ProcedureNext(json);
        Expect(answer.Readable && answer.Json.Contains("\"state\":\"DELIVERED\"") && answer.Json.Contains("\"last_day\":\"2026-04-01\""), "a case stands");
        Expect(answer.Text.Contains("İtiraz edildi"), "in words");
        Expect(engine.ProcedureNext(json, Language.English).Text.Contains("Objection to a board report"), "in English too");
        Expect(engine.ProcedureNext(Identified).Json.Contains("\"state\":\"PHOTOGRAPHED\""), "what is implied is taken");
        Expect(engine.ProcedureNext(Identified, strict: true).Json.Contains("\"state\":\"IDENTIFIED\""), "and strictly is not");
        Answer faulty = engine.ProcedureNext(json.Replace("board-appeal", "board-apeal"));
        Expect(!faulty.Readable && faulty.Faults[0].Code == "procedure.unknown" && faulty.Faults[0].Hint.Contains("board-appeal"), "a faulty case has faults");
        Expect(engine.Procedures().Json.Contains("\"id\":\"yonerge/board-appeal\"") && engine.Procedures().Text.Contains("Sağlık kurulu raporuna itiraz"), "all are listed");
    }

    static void Lines(Engine engine)
    {
        using (Stream file = File.OpenRead(Path.Combine(reports, "08-year.ndjson")))
        {
            List<Decision> decisions = engine.CheckLines(file).ToList();
            Expect(decisions.Count > 3 && decisions.Select(d => d.Index).SequenceEqual(Enumerable.Range(0, decisions.Count).Select(i => (long)i)), "in order");
            Expect(decisions[0].Verdict == Verdict.Valid && decisions.Last().Findings.Any(f => f.Clause == "M6/8"), "the year ends past forty days");
        }
        using (var endless = new Endless(Text("08-year.ndjson")))
            Expect(engine.CheckLines(endless).Take(3000).Count() == 3000, "as much of an endless input as is asked for");
        try
        {
            engine.CheckLines(new Broken()).ToList();
            Expect(false, "a stream's exception comes out");
        }
        catch (IOException e) { Expect(e.Message == "torn", "a stream's exception comes out as it was"); }
    }

    static void Threads(Engine engine)
    {
        string valid = Text("01-valid.json"), invalid = Text("02-eleven-days.json");
        int wrong = 0;
        var threads = Enumerable.Range(0, 4).Select(n => new Thread(() =>
        {
            for (int i = 0; i < 200; ++i)
                if (engine.Check(i % 2 == 0 ? valid : invalid).Verdict != (i % 2 == 0 ? Verdict.Valid : Verdict.Invalid)) Interlocked.Increment(ref wrong);
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Expect(wrong == 0, "threads share an engine");
    }

    static void Failures(Engine engine)
    {
        try { engine.Explain(Text("01-valid.json"), "no.such-rule"); Expect(false, "an unknown rule is refused"); }
        catch (SaglikraporException e) { Expect(e.Status == 6, "an unknown rule is refused"); }
        try { Engine.Load("/no/such/folder"); Expect(false, "a folder that is not there is refused"); }
        catch (SaglikraporException e) { Expect(e.Status == 4 && e.Message.Contains("/no/such/folder"), "a folder that is not there is refused"); }
        string folder = Path.Combine(Path.GetTempPath(), "saglikrapor-csharp-" + Guid.NewGuid());
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "rulebook.yaml"), "id: [\n");
        try { Engine.Load(folder); Expect(false, "a faulty folder is refused"); }
        catch (SaglikraporException e) { Expect(e.Status == 5 && e.Faults.Count > 0 && e.Faults[0].File == "rulebook.yaml", "a faulty folder is refused"); }
        Directory.Delete(folder, true);
    }

    static void ExpectNull(string name, Action call)
    {
        try { call(); Expect(false, "null for " + name + " is refused"); }
        catch (ArgumentNullException e) { Expect(e.ParamName == name, "null for " + name + " is refused by its name, not " + e.ParamName); }
    }

    static void NullIsRefusedAtOnce(Engine engine)
    {
        ExpectNull("json", () => engine.Check((string)null));
        ExpectNull("json", () => engine.Check((byte[])null));
        ExpectNull("json", () => engine.Limit(null));
        ExpectNull("json", () => engine.ProcedureNext(null));
        ExpectNull("json", () => engine.Explain(null, "rest-leave.single-physician.ten-days"));
        ExpectNull("rule", () => engine.Explain("{}", null));
        ExpectNull("ndjson", () => engine.CheckLines(null));
        ExpectNull("folder", () => Engine.Load(null));
    }

    static void HalfALetterIsRefused(Engine engine)
    {
        try { engine.Check(Text("01-valid.json").Replace("ORNEK-1", "ORNEK\ud800")); Expect(false, "half a letter is refused, not changed"); }
        catch (EncoderFallbackException) { Expect(true, "half a letter is refused, not changed"); }
    }

    static void WhatIsDisposedIsRefused()
    {
        Engine engine = Engine.BuiltIn();
        byte[] lines = Encoding.UTF8.GetBytes(Text("08-year.ndjson"));
        int read = 0;
        foreach (Decision decision in engine.CheckLines(new MemoryStream(lines)))
            if (++read == 1) engine.Dispose();
        Expect(read > 3, "what is being read goes on");
        engine.Dispose();
        try { engine.Check("{}"); Expect(false, "a disposed engine is refused"); }
        catch (ObjectDisposedException) { Expect(true, "a disposed engine is refused"); }
        try { engine.CheckLines(new MemoryStream(lines)).ToList(); Expect(false, "also for a stream"); }
        catch (ObjectDisposedException) { Expect(true, "also for a stream"); }
    }

    static int Main(string[] arguments)
    {
        reports = Path.Combine(arguments[0], "examples", "reports");
        using (Engine engine = Engine.BuiltIn())
        {
            Valid(engine);
            Invalid(engine);
            TurkishLettersComeBack(engine);
            Missing(engine);
            Unreadable(engine);
            Limits(engine);
            Procedures(engine);
            Lines(engine);
            Threads(engine);
            Failures(engine);
            NullIsRefusedAtOnce(engine);
            HalfALetterIsRefused(engine);
            WhatIsDisposedIsRefused();
            Expect(engine.Explain(Text("02-eleven-days.json"), "rest-leave.single-physician.ten-days").Contains("✗"), "a rule is explained");
            Expect(Engine.LibraryVersion.Contains(".") && engine.RulebookSha256.Length == 64 && engine.RulebookVersion.Length > 0, "versions are told");
            using (Engine own = Engine.Load(Path.Combine(arguments[0], "rules")))
                Expect(own.RulebookSha256 == engine.RulebookSha256, "the folder has the built-in rules");
        }
        Console.WriteLine(all + " expectations, " + failed + " failed");
        return failed == 0 && all > 0 ? 0 : 1;
    }

    sealed class Broken : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) { throw new IOException("torn"); }
    }

    sealed class Endless : MemoryStream
    {
        readonly byte[] text;
        long at;
        public Endless(string text) { this.text = Encoding.UTF8.GetBytes(text.EndsWith("\n") ? text : text + "\n"); }
        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; ++i) buffer[offset + i] = text[at++ % text.Length];
            return count;
        }
    }
}
