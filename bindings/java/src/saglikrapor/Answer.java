package saglikrapor;

import java.util.List;

/** The answer to a question that is not "is this report right?". Holds nothing of the library. */
public final class Answer {
    /** For people; of an unreadable document its faults. */
    public final String text;
    /** The same for programs. */
    public final String json;
    /** Faults of an unreadable document, all at once; then there is no answer. */
    public final List<Fault> faults;

    Answer(Result result) {
        text = result.text();
        json = result.json();
        faults = result.faults();
    }

    /** False: look at the faults. */
    public boolean readable() {
        return faults.isEmpty();
    }
}
