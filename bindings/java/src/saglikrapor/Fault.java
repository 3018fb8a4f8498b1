package saglikrapor;

/** What is wrong with a document or a rulebook. Never holds a value of a report. */
public final class Fault {
    /** "input.date"; docs/errors.md has all of them. */
    public final String code;

    public final String message;
    /** What to do, or "did you mean"; may be empty. */
    public final String hint;
    /** JSON pointer: "/report/issued_on"; may be empty. */
    public final String pointer;
    /** File of a rulebook; empty for a document. */
    public final String file;
    /** From 1; 0: no place. */
    public final int line, column;

    public final Severity severity;

    Fault(Native.FaultStruct f) {
        code = f.code.toString();
        message = f.message.toString();
        hint = f.hint.toString();
        pointer = f.pointer.toString();
        file = f.file.toString();
        line = f.line;
        column = f.column;
        severity = Severity.of(f.severity);
    }
}
