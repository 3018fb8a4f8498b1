// The C interface (saglikrapor/c/saglikrapor.h) as P/Invoke sees it. Use Engine instead.
using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Saglikrapor
{
    internal sealed class EngineHandle : SafeHandle
    {
        private EngineHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle() { Native.saglikrapor_engine_destroy(handle); return true; }
    }

    internal sealed class ResultHandle : SafeHandle
    {
        private ResultHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle() { Native.saglikrapor_result_destroy(handle); return true; }
    }

    internal sealed class StreamHandle : SafeHandle
    {
        private StreamHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle() { Native.saglikrapor_stream_close(handle); return true; }
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeText
    {
        public IntPtr Data;
        public UIntPtr Size;

        public override string ToString() { return Native.Utf8(Data, Size); }
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeFinding
    {
        public NativeText Rule, Clause, Message, Remedy, Missing;
        public int Severity, Outcome;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeFault
    {
        public NativeText Code, Message, Hint, Pointer, File;
        public uint Line, Column;
        public int Severity;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeRulebook
    {
        public NativeText Id, Version, Sha256;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int NativePull(IntPtr context, IntPtr buffer, UIntPtr size, out UIntPtr written);

    internal static class Native
    {
        // saglikrapor_c.dll on Windows, libsaglikrapor_c.so on Linux.
        private const string Library = "saglikrapor_c";
        private const CallingConvention Cdecl = CallingConvention.Cdecl;

        public const uint Abi = 0;
        public const int Ok = 0, End = 1, Stopped = 2, ErrorMemory = 7;
        public const uint FullReceipt = 1, Strict = 2;

        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern uint saglikrapor_abi_version();
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern IntPtr saglikrapor_version();
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern IntPtr saglikrapor_status_text(int status, int language);

        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_result_create(out ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern void saglikrapor_result_destroy(IntPtr result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_result_verdict(ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern ulong saglikrapor_result_index(ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern uint saglikrapor_result_line(ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern IntPtr saglikrapor_result_id(ResultHandle result, out UIntPtr size);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern IntPtr saglikrapor_result_json(ResultHandle result, out UIntPtr size);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern IntPtr saglikrapor_result_text(ResultHandle result, out UIntPtr size);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern UIntPtr saglikrapor_result_finding_count(ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_result_finding(ResultHandle result, UIntPtr index, out NativeFinding finding);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern UIntPtr saglikrapor_result_fault_count(ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_result_fault(ResultHandle result, UIntPtr index, out NativeFault fault);

        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_engine_built_in(out EngineHandle engine);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_engine_load(byte[] folder, UIntPtr size, ResultHandle result, out EngineHandle engine);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern void saglikrapor_engine_destroy(IntPtr engine);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_engine_rulebook(EngineHandle engine, out NativeRulebook rulebook);

        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_check(EngineHandle engine, byte[] json, UIntPtr size, int language, uint flags, ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_explain(EngineHandle engine, byte[] json, UIntPtr size, byte[] rule, UIntPtr ruleSize, int language,
                                                     ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_limit(EngineHandle engine, byte[] json, UIntPtr size, int language, ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_procedure_next(EngineHandle engine, byte[] json, UIntPtr size, int language, uint flags,
                                                            ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_procedure_list(EngineHandle engine, int language, ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_stream_open(EngineHandle engine, int language, uint flags, NativePull pull, IntPtr context,
                                                         out StreamHandle stream);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern int saglikrapor_stream_next(StreamHandle stream, ResultHandle result);
        [DllImport(Library, CallingConvention = Cdecl)]
        public static extern void saglikrapor_stream_close(IntPtr stream);

        public static UIntPtr SizeOf(byte[] bytes) { return (UIntPtr)(uint)bytes.Length; }

        public static string Utf8(IntPtr data, UIntPtr size)
        {
            if (data == IntPtr.Zero || size == UIntPtr.Zero) return "";
            var bytes = new byte[checked((int)size)];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return Encoding.UTF8.GetString(bytes);
        }

        /// A text that ends at its zero.
        public static string Utf8(IntPtr data)
        {
            int length = 0;
            while (Marshal.ReadByte(data, length) != 0) ++length;
            return Utf8(data, (UIntPtr)(uint)length);
        }
    }
}
