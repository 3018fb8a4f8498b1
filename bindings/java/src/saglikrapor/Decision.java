package saglikrapor;

import java.util.List;

/** The answer to one document. Holds nothing of the library: keep it as long as you like. */
public final class Decision {
    public final Verdict verdict;
    /** The report's id; empty when it could not be read. */
    public final String id;
    /** Place in a stream, from 0. */
    public final long index;
    /** Line on which the document begins in a stream, from 1. */
    public final int line;
    /** All of it as JSON, with the values and the receipt. */
    public final String json;

    public final List<Finding> findings;
    /** Faults of an unreadable document, all at once. */
    public final List<Fault> faults;

    Decision(Result result) {
        verdict = Verdict.of(Native.saglikrapor_result_verdict(result.pointer));
        id = result.id();
        index = Native.saglikrapor_result_index(result.pointer);
        line = Native.saglikrapor_result_line(result.pointer);
        json = result.json();
        findings = result.findings();
        faults = result.faults();
    }
}
