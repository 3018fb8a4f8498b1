package saglikrapor;

import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The C interface (saglikrapor/c/saglikrapor.h) as JNA sees it. Use {@link Engine} instead. */
final class Native {
    static final int ABI = 0;
    static final int OK = 0, END = 1, STOPPED = 2;
    static final int FULL_RECEIPT = 1, STRICT = 2;

    static {
        // saglikrapor_c.dll on Windows, libsaglikrapor_c.so on Linux; -Djna.library.path=… says where.
        com.sun.jna.Native.register("saglikrapor_c");
        if (saglikrapor_abi_version() != ABI)
            throw new UnsatisfiedLinkError("saglikrapor_c has ABI " + saglikrapor_abi_version() + ", this is for " + ABI);
    }

    private Native() {}

    /** size_t. */
    public static final class Size extends IntegerType {
        private static final long serialVersionUID = 1;

        public Size() {
            this(0);
        }

        public Size(long value) {
            super(com.sun.jna.Native.SIZE_T_SIZE, value, true);
        }
    }

    public static class Text extends Structure {
        public Pointer data;
        public Size size;

        @Override
        protected List<String> getFieldOrder() {
            return Arrays.asList("data", "size");
        }

        @Override
        public String toString() {
            return utf8(data, size.longValue());
        }
    }

    public static class FindingStruct extends Structure {
        public Text rule, clause, message, remedy, missing;
        public int severity, outcome;

        @Override
        protected List<String> getFieldOrder() {
            return Arrays.asList("rule", "clause", "message", "remedy", "missing", "severity", "outcome");
        }
    }

    public static class FaultStruct extends Structure {
        public Text code, message, hint, pointer, file;
        public int line, column, severity;

        @Override
        protected List<String> getFieldOrder() {
            return Arrays.asList("code", "message", "hint", "pointer", "file", "line", "column", "severity");
        }
    }

    public static class RulebookStruct extends Structure {
        public Text id, version, sha256;

        @Override
        protected List<String> getFieldOrder() {
            return Arrays.asList("id", "version", "sha256");
        }
    }

    /** Fills a buffer; must not throw. */
    interface Pull extends Callback {
        int invoke(Pointer context, Pointer buffer, Size size, Pointer written);
    }

    static native int saglikrapor_abi_version();

    static native Pointer saglikrapor_version();

    static native Pointer saglikrapor_status_text(int status, int language);

    static native int saglikrapor_result_create(PointerByReference result);

    static native void saglikrapor_result_destroy(Pointer result);

    static native int saglikrapor_result_verdict(Pointer result);

    static native long saglikrapor_result_index(Pointer result);

    static native int saglikrapor_result_line(Pointer result);

    static native Pointer saglikrapor_result_id(Pointer result, Pointer size);

    static native Pointer saglikrapor_result_json(Pointer result, Pointer size);

    static native Pointer saglikrapor_result_text(Pointer result, Pointer size);

    static native Size saglikrapor_result_finding_count(Pointer result);

    static native int saglikrapor_result_finding(Pointer result, Size index, FindingStruct finding);

    static native Size saglikrapor_result_fault_count(Pointer result);

    static native int saglikrapor_result_fault(Pointer result, Size index, FaultStruct fault);

    static native int saglikrapor_engine_built_in(PointerByReference engine);

    static native int saglikrapor_engine_load(byte[] folder, Size size, Pointer result, PointerByReference engine);

    static native void saglikrapor_engine_destroy(Pointer engine);

    static native int saglikrapor_engine_rulebook(Pointer engine, RulebookStruct rulebook);

    static native int saglikrapor_check(Pointer engine, byte[] json, Size size, int language, int flags, Pointer result);

    static native int saglikrapor_explain(
            Pointer engine, byte[] json, Size size, byte[] rule, Size ruleSize, int language, Pointer result);

    static native int saglikrapor_limit(Pointer engine, byte[] json, Size size, int language, Pointer result);

    static native int saglikrapor_procedure_next(Pointer engine, byte[] json, Size size, int language, int flags, Pointer result);

    static native int saglikrapor_procedure_list(Pointer engine, int language, Pointer result);

    static native int saglikrapor_stream_open(
            Pointer engine, int language, int flags, Pull pull, Pointer context, PointerByReference stream);

    static native int saglikrapor_stream_next(Pointer stream, Pointer result);

    static native void saglikrapor_stream_close(Pointer stream);

    /** Of half a letter (a lone surrogate) String.getBytes would make a question mark: another text than was given. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the text is not Unicode: it has a lone surrogate", e);
        }
    }

    static String utf8(Pointer data, long size) {
        return new String(data.getByteArray(0, Math.toIntExact(size)), StandardCharsets.UTF_8);
    }

    /** A text that ends at its zero. */
    static String utf8(Pointer data) {
        return data.getString(0, "UTF-8");
    }
}
