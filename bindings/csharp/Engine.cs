// Checks Turkish electronic health reports in the process of the caller: rules are loaded once, any number of threads check.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Saglikrapor
{
    /// <summary>A rulebook ready to check reports. Threads may share one; Dispose it when the program ends.</summary>
    public sealed class Engine : IDisposable
    {
        private readonly EngineHandle engine;
        private readonly ConcurrentBag<ResultHandle> idle = new ConcurrentBag<ResultHandle>();  // of calls that have returned

        private Engine(EngineHandle engine) { this.engine = engine; }

        /// <summary>The rules that are part of the library.</summary>
        public static Engine BuiltIn()
        {
            RequireAbi();
            EngineHandle engine;
            Require(Native.saglikrapor_engine_built_in(out engine), null);
            return new Engine(engine);
        }

        /// <summary>Rules from a folder. Throws SaglikraporException with all faults when they are refused.</summary>
        public static Engine Load(string folder)
        {
            RequireAbi();
            byte[] name = Utf8(folder, "folder");
            using (ResultHandle result = NewResult())
            {
                EngineHandle engine;
                Require(Native.saglikrapor_engine_load(name, Native.SizeOf(name), result, out engine), result);
                return new Engine(engine);
            }
        }

        /// <summary>Version of the library: "0.1.0".</summary>
        public static string LibraryVersion { get { return Native.Utf8(Native.saglikrapor_version()); } }

        /// <summary>Version of the rulebook.</summary>
        public string RulebookVersion { get { return Rulebook().Version.ToString(); } }
        /// <summary>Digest of the rulebook's files, 64 digits.</summary>
        public string RulebookSha256 { get { return Rulebook().Sha256.ToString(); } }

        /// <summary>Checks one report or case. A faulty document gives the verdict Unreadable, not an exception.</summary>
        /// <param name="json">a report {"type":…} or a case {"report":{…},"history":[…],"as_of":"…"}</param>
        /// <param name="fullReceipt">also name engine, rulebook and files of rules in the JSON, and digest the input</param>
        public Decision Check(string json, Language language = Language.Turkish, bool fullReceipt = false)
        {
            return Check(Utf8(json, "json"), language, fullReceipt);
        }

        /// <summary>The same for UTF-8.</summary>
        public Decision Check(byte[] json, Language language = Language.Turkish, bool fullReceipt = false)
        {
            if (json == null) throw new ArgumentNullException("json");
            return WithResult(result =>
            {
                Require(Native.saglikrapor_check(engine, json, Native.SizeOf(json), (int)language, Flags(fullReceipt), result), result);
                return Decision.From(result);
            });
        }

        /// <summary>Checks NDJSON, one document a line, while it is read: memory does not grow with the input. Nothing is read before the
        /// first decision is asked for; go through it once, as the stream is at its end then.</summary>
        public IEnumerable<Decision> CheckLines(Stream ndjson, Language language = Language.Turkish, bool fullReceipt = false)
        {
            if (ndjson == null) throw new ArgumentNullException("ndjson");
            return Lines(ndjson, language, fullReceipt);
        }

        private IEnumerable<Decision> Lines(Stream ndjson, Language language, bool fullReceipt)
        {
            Exception fault = null;
            var bytes = new byte[1 << 16];
            NativePull pull = (IntPtr context, IntPtr buffer, UIntPtr size, out UIntPtr written) =>
            {
                written = UIntPtr.Zero;
                try
                {
                    int count = ndjson.Read(bytes, 0, (int)Math.Min((ulong)size, (ulong)bytes.Length));
                    Marshal.Copy(bytes, 0, buffer, count);
                    written = (UIntPtr)(uint)count;
                    return 0;
                }
                catch (Exception e)  // must not go through the library
                {
                    fault = e;
                    return 1;
                }
            };
            StreamHandle stream;
            Require(Native.saglikrapor_stream_open(engine, (int)language, Flags(fullReceipt), pull, IntPtr.Zero, out stream), null);
            using (stream)
            using (ResultHandle result = NewResult())
            {
                int status;
                while ((status = Native.saglikrapor_stream_next(stream, result)) == Native.Ok) yield return Decision.From(result);
                if (fault != null) ExceptionDispatchInfo.Capture(fault).Throw();
                if (status != Native.End) Require(status, result);
            }
            GC.KeepAlive(pull);  // the library calls it until here
        }

        /// <summary>Why one rule holds or not for a document, condition by condition, in legal words; of a faulty document its faults.</summary>
        public string Explain(string json, string rule, Language language = Language.Turkish)
        {
            byte[] document = Utf8(json, "json"), id = Utf8(rule, "rule");
            return WithResult(result =>
            {
                Require(Native.saglikrapor_explain(engine, document, Native.SizeOf(document), id, Native.SizeOf(id), (int)language, result), result);
                return TextOf(result);
            });
        }

        /// <summary>The longest rest that a single physician may give now to the person of a case, and why not a day more (M6/7, M6/8).
        /// Without the person's earlier reports ("history") the status in the JSON is "incomplete", never a number.</summary>
        public Answer Limit(string json, Language language = Language.Turkish)
        {
            byte[] document = Utf8(json, "json");
            return WithResult(result =>
            {
                Require(Native.saglikrapor_limit(engine, document, Native.SizeOf(document), (int)language, result), result);
                return Answer.From(result);
            });
        }

        /// <summary>Where a case of a procedure stands on its day as_of, who may do what next, and until which day. A step that was refused
        /// is no failure: the answer says why.</summary>
        /// <param name="json">{"procedure":…,"id":…,"as_of":…,"given":{…},"events":[…]}, see docs/procedures-format.md</param>
        /// <param name="strict">only what the sources state counts; nothing implied, derived or external</param>
        public Answer ProcedureNext(string json, Language language = Language.Turkish, bool strict = false)
        {
            byte[] document = Utf8(json, "json");
            return WithResult(result =>
            {
                uint flags = strict ? Native.Strict : 0;
                Require(Native.saglikrapor_procedure_next(engine, document, Native.SizeOf(document), (int)language, flags, result), result);
                return Answer.From(result);
            });
        }

        /// <summary>All procedures and rules on inputs of their own, with id, title, clause and the days in force.</summary>
        public Answer Procedures(Language language = Language.Turkish)
        {
            return WithResult(result =>
            {
                Require(Native.saglikrapor_procedure_list(engine, (int)language, result), result);
                return Answer.From(result);
            });
        }

        public void Dispose()
        {
            ResultHandle result;
            while (idle.TryTake(out result)) result.Dispose();
            engine.Dispose();
        }

        // Encoding.UTF8 would put another letter for half a one (a lone surrogate); this throws EncoderFallbackException.
        private static readonly Encoding strict = new UTF8Encoding(false, true);

        private static byte[] Utf8(string text, string name)
        {
            if (text == null) throw new ArgumentNullException(name);
            return strict.GetBytes(text);
        }

        private static uint Flags(bool fullReceipt) { return fullReceipt ? Native.FullReceipt : 0; }

        private NativeRulebook Rulebook()
        {
            NativeRulebook rulebook;
            Require(Native.saglikrapor_engine_rulebook(engine, out rulebook), null);
            return rulebook;
        }

        private T WithResult<T>(Func<ResultHandle, T> call)
        {
            ResultHandle result;
            if (!idle.TryTake(out result)) result = NewResult();
            try { return call(result); }
            finally { idle.Add(result); }
        }

        private static ResultHandle NewResult()
        {
            ResultHandle result;
            Require(Native.saglikrapor_result_create(out result), null);
            return result;
        }

        private static string TextOf(ResultHandle result)
        {
            UIntPtr size;
            IntPtr text = Native.saglikrapor_result_text(result, out size);
            return Native.Utf8(text, size);
        }

        private static void RequireAbi()
        {
            uint found = Native.saglikrapor_abi_version();
            if (found != Native.Abi) throw new InvalidOperationException("saglikrapor_c has ABI " + found + ", this is for " + Native.Abi);
        }

        internal static void Require(int status, ResultHandle result)
        {
            if (status == Native.Ok) return;
            string message = result == null ? Native.Utf8(Native.saglikrapor_status_text(status, (int)Language.English)) : TextOf(result);
            throw new SaglikraporException(status, message, result == null ? new Fault[0] : Decision.FaultsOf(result));
        }
    }
}
