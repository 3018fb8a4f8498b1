package saglikrapor;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * A rulebook ready to check Turkish electronic health reports in the process of the caller. Threads may share one; close it
 * when no thread uses it any more.
 */
public final class Engine implements AutoCloseable {
    private final Pointer engine;
    private final ConcurrentLinkedQueue<Result> idle = new ConcurrentLinkedQueue<>(); // of calls that have returned
    private boolean closed;

    private Engine(Pointer engine) {
        this.engine = engine;
    }

    /** The rules that are part of the library. */
    public static Engine builtIn() {
        PointerByReference made = new PointerByReference();
        SaglikraporException.require(Native.saglikrapor_engine_built_in(made), null);
        return new Engine(made.getValue());
    }

    /** Rules from a folder. Throws SaglikraporException with all faults when they are refused. */
    public static Engine load(String folder) {
        byte[] name = Native.utf8(folder);
        PointerByReference made = new PointerByReference();
        try (Result result = new Result()) {
            SaglikraporException.require(
                    Native.saglikrapor_engine_load(name, new Native.Size(name.length), result.pointer, made), result);
        }
        return new Engine(made.getValue());
    }

    /** Version of the library: "0.1.0". */
    public static String libraryVersion() {
        return Native.utf8(Native.saglikrapor_version());
    }

    /** Version of the rulebook. */
    public String rulebookVersion() {
        return rulebook().version.toString();
    }

    /** Digest of the rulebook's files, 64 digits. */
    public String rulebookSha256() {
        return rulebook().sha256.toString();
    }

    /** Checks one report or case, with words in Turkish. */
    public Decision check(String json) {
        return check(json, Language.TURKISH, false);
    }

    /**
     * Checks one report {"type":…} or case {"report":{…},"history":[…],"as_of":"…"}. A faulty document gives the verdict
     * UNREADABLE, not an exception. A full receipt names engine, rulebook and files of rules in the JSON, and digests the input.
     */
    public Decision check(String json, Language language, boolean fullReceipt) {
        return check(Native.utf8(json), language, fullReceipt);
    }

    /** The same for UTF-8. */
    public Decision check(byte[] json, Language language, boolean fullReceipt) {
        int flags = fullReceipt ? Native.FULL_RECEIPT : 0;
        return withResult(result -> {
            SaglikraporException.require(
                    Native.saglikrapor_check(open(), json, new Native.Size(json.length), language.value, flags, result.pointer),
                    result);
            return new Decision(result);
        });
    }

    /** Checks NDJSON, one document a line, while it is read: memory does not grow with the input. Close what it gives. */
    public Decisions checkLines(InputStream ndjson) {
        return checkLines(ndjson, Language.TURKISH, false);
    }

    public Decisions checkLines(InputStream ndjson, Language language, boolean fullReceipt) {
        return new Decisions(open(), Objects.requireNonNull(ndjson, "ndjson"), language, fullReceipt);
    }

    /** Why one rule holds or not for a document, with words in Turkish. */
    public String explain(String json, String rule) {
        return explain(json, rule, Language.TURKISH);
    }

    /** Why one rule holds or not for a document, condition by condition, in legal words; of a faulty document its faults. */
    public String explain(String json, String rule, Language language) {
        byte[] document = Native.utf8(json), id = Native.utf8(rule);
        return withResult(result -> {
            SaglikraporException.require(
                    Native.saglikrapor_explain(open(), document, new Native.Size(document.length), id, new Native.Size(id.length),
                            language.value, result.pointer),
                    result);
            return result.text();
        });
    }

    /** The longest rest that may be given now, with words in Turkish. */
    public Answer limit(String json) {
        return limit(json, Language.TURKISH);
    }

    /**
     * The longest rest that a single physician may give now to the person of a case, and why not a day more (M6/7, M6/8). Without
     * the person's earlier reports ("history") the status in the JSON is "incomplete", never a number.
     */
    public Answer limit(String json, Language language) {
        byte[] document = Native.utf8(json);
        return withResult(result -> {
            SaglikraporException.require(
                    Native.saglikrapor_limit(open(), document, new Native.Size(document.length), language.value, result.pointer), result);
            return new Answer(result);
        });
    }

    /** Where a case of a procedure stands, with words in Turkish. */
    public Answer procedureNext(String json) {
        return procedureNext(json, Language.TURKISH, false);
    }

    /**
     * Where a case {"procedure":…,"id":…,"as_of":…,"given":{…},"events":[…]} of a procedure stands on its day as_of, who may do
     * what next, and until which day; docs/procedures-format.md has the form. A step that was refused is no failure: the answer
     * says why. Strict: only what the sources state counts; nothing implied, derived or external.
     */
    public Answer procedureNext(String json, Language language, boolean strict) {
        byte[] document = Native.utf8(json);
        int flags = strict ? Native.STRICT : 0;
        return withResult(result -> {
            SaglikraporException.require(
                    Native.saglikrapor_procedure_next(
                            open(), document, new Native.Size(document.length), language.value, flags, result.pointer),
                    result);
            return new Answer(result);
        });
    }

    /** All procedures and rules on inputs of their own, with words in Turkish. */
    public Answer procedures() {
        return procedures(Language.TURKISH);
    }

    /** All procedures and rules on inputs of their own, with id, title, clause and the days in force. */
    public Answer procedures(Language language) {
        return withResult(result -> {
            SaglikraporException.require(Native.saglikrapor_procedure_list(open(), language.value, result.pointer), result);
            return new Answer(result);
        });
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        for (Result result = idle.poll(); result != null; result = idle.poll()) result.close();
        Native.saglikrapor_engine_destroy(engine);
    }

    private Pointer open() {
        if (closed) throw new IllegalStateException("the engine is closed");
        return engine;
    }

    private Native.RulebookStruct rulebook() {
        Native.RulebookStruct rulebook = new Native.RulebookStruct();
        SaglikraporException.require(Native.saglikrapor_engine_rulebook(open(), rulebook), null);
        return rulebook;
    }

    private <T> T withResult(Function<Result, T> call) {
        Result result = idle.poll();
        if (result == null) result = new Result();
        try {
            return call.apply(result);
        } finally {
            idle.add(result);
        }
    }
}
