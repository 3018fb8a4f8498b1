package saglikrapor;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What one rule says about a report. Never holds the person's identity. */
public final class Finding {
    /** "rest-leave.single-physician.ten-days"; "engine.…" for what no rule says. */
    public final String rule;
    /** Article of the directive: "M6/7". Empty for engine.… */
    public final String clause;
    /** What is wrong. */
    public final String message;
    /** What to do now; may be empty. */
    public final String remedy;
    /** Members that are missing, when the outcome is undetermined. */
    public final List<String> missing;

    public final Severity severity;
    public final Outcome outcome;

    Finding(Native.FindingStruct f) {
        rule = f.rule.toString();
        clause = f.clause.toString();
        message = f.message.toString();
        remedy = f.remedy.toString();
        String paths = f.missing.toString();
        missing = paths.isEmpty() ? Collections.emptyList() : Collections.unmodifiableList(Arrays.asList(paths.split(" ")));
        severity = Severity.of(f.severity);
        outcome = Outcome.of(f.outcome);
    }
}
