// Tells how many days may be given, and what may happen next with an objection.
using System;
using System.IO;
using Saglikrapor;

static class AskNext
{
    static void Main(string[] arguments)
    {
        using (Engine engine = Engine.BuiltIn())
        {
            Answer limit = engine.Limit(File.ReadAllText(arguments[0]));
            Console.Write(limit.Text);

            Answer standing = engine.ProcedureNext(File.ReadAllText(arguments[1]));
            Console.Write(standing.Text);  // standing.Json has the same for your program
            foreach (Fault fault in standing.Faults)  // of an unreadable case
                Console.WriteLine(fault.Code + " " + fault.Message + " " + fault.Hint);
        }
    }
}
