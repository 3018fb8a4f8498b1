package saglikrapor;

/** What a rule found. */
public enum Outcome {
    VIOLATED(1), UNDETERMINED(2);

    final int value;

    Outcome(int value) {
        this.value = value;
    }

    static Outcome of(int value) {
        for (Outcome known : values()) if (known.value == value) return known;
        throw new IllegalArgumentException("Outcome " + value);
    }
}
