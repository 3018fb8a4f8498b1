package saglikrapor;

/** What a report is. */
public enum Verdict {
    /** Every rule that applies holds. */
    VALID(1),
    /** A rule of severity error is violated. */
    INVALID(2),
    /** A person must decide something. */
    REVIEW(3),
    /** A rule of severity error cannot be decided: data is missing. */
    INCOMPLETE(4),
    /** The document is faulty and was not checked; see {@link Decision#faults}. */
    UNREADABLE(5);

    final int value;

    Verdict(int value) {
        this.value = value;
    }

    static Verdict of(int value) {
        for (Verdict known : values()) if (known.value == value) return known;
        throw new IllegalArgumentException("Verdict " + value);
    }
}
