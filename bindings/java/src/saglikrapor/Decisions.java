package saglikrapor;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Decisions on the lines of an input, made while it is read. Of one thread; go through it once, and close it when done. */
public final class Decisions implements Iterator<Decision>, Iterable<Decision>, AutoCloseable {
    private final InputStream ndjson;
    private final byte[] bytes = new byte[1 << 16];
    private final Native.Pull pull = this::fill; // the library calls it until the stream is closed
    private final Result result = new Result();
    private final Pointer stream;
    private Throwable fault;
    private Decision next;
    private boolean ended, closed;

    Decisions(Pointer engine, InputStream ndjson, Language language, boolean fullReceipt) {
        this.ndjson = ndjson;
        PointerByReference opened = new PointerByReference();
        int flags = fullReceipt ? Native.FULL_RECEIPT : 0;
        try {
            SaglikraporException.require(
                    Native.saglikrapor_stream_open(engine, language.value, flags, pull, Pointer.NULL, opened), null);
        } catch (SaglikraporException e) {
            result.close();
            throw e;
        }
        stream = opened.getValue();
    }

    private int fill(Pointer context, Pointer buffer, Native.Size size, Pointer written) {
        try {
            int count = ndjson.read(bytes, 0, (int) Math.min(size.longValue(), bytes.length));
            if (count < 0) count = 0;
            buffer.write(0, bytes, 0, count);
            if (com.sun.jna.Native.SIZE_T_SIZE == 8) written.setLong(0, count);
            else written.setInt(0, count);
            return 0;
        } catch (Throwable e) { // must not go through the library
            fault = e;
            return 1;
        }
    }

    @Override
    public boolean hasNext() {
        if (next != null) return true;
        if (ended || closed) return false;
        int status = Native.saglikrapor_stream_next(stream, result.pointer);
        if (status == Native.OK) {
            next = new Decision(result);
            return true;
        }
        ended = true;
        if (fault instanceof IOException) throw new UncheckedIOException((IOException) fault);
        if (fault instanceof RuntimeException) throw (RuntimeException) fault;
        if (fault instanceof Error) throw (Error) fault;
        if (status != Native.END) SaglikraporException.require(status, result);
        return false;
    }

    @Override
    public Decision next() {
        if (!hasNext()) throw new NoSuchElementException();
        Decision given = next;
        next = null;
        return given;
    }

    @Override
    public Iterator<Decision> iterator() {
        return this;
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        Native.saglikrapor_stream_close(stream);
        result.close();
    }
}
