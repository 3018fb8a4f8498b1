package saglikrapor;

/** How grave a finding or a fault is. */
public enum Severity {
    ERROR(1), REVIEW(2), WARNING(3), INFO(4);

    final int value;

    Severity(int value) {
        this.value = value;
    }

    static Severity of(int value) {
        for (Severity known : values()) if (known.value == value) return known;
        throw new IllegalArgumentException("Severity " + value);
    }
}
