// Checks a file of reports, one a line, in memory that does not grow with the file.
using System;
using System.IO;
using Saglikrapor;

static class CheckLines
{
    static void Main(string[] arguments)
    {
        using (Engine engine = Engine.BuiltIn())
        using (Stream file = File.OpenRead(arguments[0]))
            foreach (Decision decision in engine.CheckLines(file))
                Console.WriteLine("line " + decision.Line + ": " + decision.Id + " " + decision.Verdict);
    }
}
