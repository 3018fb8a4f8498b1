// Checks one report and shows the doctor what is wrong and what to do.
using System;
using System.IO;
using Saglikrapor;

static class CheckReport
{
    static int Main(string[] arguments)
    {
        using (Engine engine = Engine.BuiltIn())
        {
            Decision decision = engine.Check(File.ReadAllBytes(arguments[0]));
            Console.WriteLine(decision.Verdict + " " + decision.Id);
            foreach (Finding finding in decision.Findings)
            {
                Console.WriteLine(finding.Clause + ": " + finding.Message);
                Console.WriteLine("-> " + finding.Remedy);
            }
            foreach (Fault fault in decision.Faults)  // of an unreadable document
                Console.WriteLine(fault.Line + ":" + fault.Column + " " + fault.Pointer + ": " + fault.Message + " " + fault.Hint);
            return decision.Verdict == Verdict.Valid ? 0 : 1;
        }
    }
}
