package saglikrapor;

/** Language of the words for people. */
public enum Language {
    TURKISH(0), ENGLISH(1);

    final int value;

    Language(int value) {
        this.value = value;
    }

    static Language of(int value) {
        for (Language known : values()) if (known.value == value) return known;
        throw new IllegalArgumentException("Language " + value);
    }
}
