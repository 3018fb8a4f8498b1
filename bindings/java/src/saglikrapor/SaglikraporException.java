package saglikrapor;

import java.util.Collections;
import java.util.List;

/** A call that failed. A faulty document is no failure: its decision is {@link Verdict#UNREADABLE}. */
public final class SaglikraporException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** saglikrapor_status of the C interface. */
    public final int status;
    /** Faults of a rulebook that was refused; else empty. */
    public final transient List<Fault> faults;

    private SaglikraporException(int status, String message, List<Fault> faults) {
        super(message);
        this.status = status;
        this.faults = faults;
    }

    static void require(int status, Result result) {
        if (status == Native.OK) return;
        if (result != null) throw new SaglikraporException(status, result.text(), result.faults());
        String text = Native.utf8(Native.saglikrapor_status_text(status, Language.ENGLISH.value));
        throw new SaglikraporException(status, text, Collections.emptyList());
    }
}
