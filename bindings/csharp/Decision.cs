// What comes out of a check: a decision with its findings, or the faults of a document that could not be read.
using System;
using System.Collections.Generic;

namespace Saglikrapor
{
    /// <summary>Language of the words for people.</summary>
    public enum Language { Turkish = 0, English = 1 }

    /// <summary>What a report is.</summary>
    public enum Verdict
    {
        /// <summary>Every rule that applies holds.</summary>
        Valid = 1,
        /// <summary>A rule of severity error is violated.</summary>
        Invalid = 2,
        /// <summary>A person must decide something.</summary>
        Review = 3,
        /// <summary>A rule of severity error cannot be decided: data is missing.</summary>
        Incomplete = 4,
        /// <summary>The document is faulty and was not checked; see Decision.Faults.</summary>
        Unreadable = 5
    }

    public enum Severity { Error = 1, Review = 2, Warning = 3, Info = 4 }

    public enum Outcome { Violated = 1, Undetermined = 2 }

    /// <summary>What one rule says about a report. Never holds the person's identity.</summary>
    public sealed class Finding
    {
        /// <summary>"rest-leave.single-physician.ten-days"; "engine.…" for what no rule says.</summary>
        public string Rule { get; internal set; }
        /// <summary>Article of the directive: "M6/7". Empty for engine.…</summary>
        public string Clause { get; internal set; }
        /// <summary>What is wrong.</summary>
        public string Message { get; internal set; }
        /// <summary>What to do now; may be empty.</summary>
        public string Remedy { get; internal set; }
        /// <summary>Members that are missing, when the outcome is undetermined.</summary>
        public IReadOnlyList<string> Missing { get; internal set; }
        public Severity Severity { get; internal set; }
        public Outcome Outcome { get; internal set; }
    }

    /// <summary>What is wrong with a document or a rulebook. Never holds a value of a report.</summary>
    public sealed class Fault
    {
        /// <summary>"input.date"; docs/errors.md has all of them.</summary>
        public string Code { get; internal set; }
        public string Message { get; internal set; }
        /// <summary>What to do, or "did you mean"; may be empty.</summary>
        public string Hint { get; internal set; }
        /// <summary>JSON pointer: "/report/issued_on"; may be empty.</summary>
        public string Pointer { get; internal set; }
        /// <summary>File of a rulebook; empty for a document.</summary>
        public string File { get; internal set; }
        /// <summary>From 1; 0: no place.</summary>
        public int Line { get; internal set; }
        public int Column { get; internal set; }
        public Severity Severity { get; internal set; }
    }

    /// <summary>The answer to one document. Holds nothing of the library: keep it as long as you like.</summary>
    public sealed class Decision
    {
        public Verdict Verdict { get; internal set; }
        /// <summary>The report's id; empty when it could not be read.</summary>
        public string Id { get; internal set; }
        /// <summary>Place in a stream, from 0.</summary>
        public long Index { get; internal set; }
        /// <summary>Line on which the document begins in a stream, from 1.</summary>
        public int Line { get; internal set; }
        /// <summary>All of it as JSON, with the values and the receipt.</summary>
        public string Json { get; internal set; }
        public IReadOnlyList<Finding> Findings { get; internal set; }
        /// <summary>Faults of an unreadable document, all at once.</summary>
        public IReadOnlyList<Fault> Faults { get; internal set; }

        internal static Decision From(ResultHandle result)
        {
            UIntPtr size;
            IntPtr id = Native.saglikrapor_result_id(result, out size);
            var decision = new Decision { Id = Native.Utf8(id, size) };
            IntPtr json = Native.saglikrapor_result_json(result, out size);
            decision.Json = Native.Utf8(json, size);
            decision.Verdict = (Verdict)Native.saglikrapor_result_verdict(result);
            decision.Index = (long)Native.saglikrapor_result_index(result);
            decision.Line = (int)Native.saglikrapor_result_line(result);
            decision.Findings = FindingsOf(result);
            decision.Faults = FaultsOf(result);
            return decision;
        }

        internal static IReadOnlyList<Finding> FindingsOf(ResultHandle result)
        {
            var findings = new Finding[(int)Native.saglikrapor_result_finding_count(result)];
            for (int i = 0; i < findings.Length; ++i)
            {
                NativeFinding f;
                Engine.Require(Native.saglikrapor_result_finding(result, (UIntPtr)(uint)i, out f), null);
                findings[i] = new Finding
                {
                    Rule = f.Rule.ToString(), Clause = f.Clause.ToString(), Message = f.Message.ToString(), Remedy = f.Remedy.ToString(),
                    Missing = f.Missing.ToString().Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries),
                    Severity = (Severity)f.Severity, Outcome = (Outcome)f.Outcome
                };
            }
            return findings;
        }

        internal static IReadOnlyList<Fault> FaultsOf(ResultHandle result)
        {
            var faults = new Fault[(int)Native.saglikrapor_result_fault_count(result)];
            for (int i = 0; i < faults.Length; ++i)
            {
                NativeFault f;
                Engine.Require(Native.saglikrapor_result_fault(result, (UIntPtr)(uint)i, out f), null);
                faults[i] = new Fault
                {
                    Code = f.Code.ToString(), Message = f.Message.ToString(), Hint = f.Hint.ToString(), Pointer = f.Pointer.ToString(),
                    File = f.File.ToString(), Line = (int)f.Line, Column = (int)f.Column, Severity = (Severity)f.Severity
                };
            }
            return faults;
        }
    }

    /// <summary>The answer to a question that is not "is this report right?". Holds nothing of the library.</summary>
    public sealed class Answer
    {
        /// <summary>For people; of an unreadable document its faults.</summary>
        public string Text { get; internal set; }
        /// <summary>The same for programs.</summary>
        public string Json { get; internal set; }
        /// <summary>Faults of an unreadable document, all at once; then there is no answer.</summary>
        public IReadOnlyList<Fault> Faults { get; internal set; }
        /// <summary>False: look at the faults.</summary>
        public bool Readable { get { return Faults.Count == 0; } }

        internal static Answer From(ResultHandle result)
        {
            UIntPtr size;
            IntPtr text = Native.saglikrapor_result_text(result, out size);
            var answer = new Answer { Text = Native.Utf8(text, size) };
            IntPtr json = Native.saglikrapor_result_json(result, out size);
            answer.Json = Native.Utf8(json, size);
            answer.Faults = Decision.FaultsOf(result);
            return answer;
        }
    }

    /// <summary>A call that failed. A faulty document is no failure: its decision is Unreadable.</summary>
    public sealed class SaglikraporException : Exception
    {
        /// <summary>saglikrapor_status of the C interface.</summary>
        public int Status { get; private set; }
        /// <summary>Faults of a rulebook that was refused; else empty.</summary>
        public IReadOnlyList<Fault> Faults { get; private set; }

        internal SaglikraporException(int status, string message, IReadOnlyList<Fault> faults) : base(message)
        {
            Status = status;
            Faults = faults;
        }
    }
}
