package saglikrapor;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A result of the library, of one thread at a time. */
final class Result implements AutoCloseable {
    final Pointer pointer;
    private final Memory size = new Memory(com.sun.jna.Native.SIZE_T_SIZE);

    Result() {
        PointerByReference made = new PointerByReference();
        SaglikraporException.require(Native.saglikrapor_result_create(made), null);
        pointer = made.getValue();
    }

    String id() {
        return text(Native.saglikrapor_result_id(pointer, size));
    }

    String json() {
        return text(Native.saglikrapor_result_json(pointer, size));
    }

    String text() {
        return text(Native.saglikrapor_result_text(pointer, size));
    }

    private String text(Pointer data) {
        return Native.utf8(data, com.sun.jna.Native.SIZE_T_SIZE == 8 ? size.getLong(0) : size.getInt(0));
    }

    List<Finding> findings() {
        int count = Native.saglikrapor_result_finding_count(pointer).intValue();
        if (count == 0) return Collections.emptyList();
        List<Finding> all = new ArrayList<>(count);
        Native.FindingStruct finding = new Native.FindingStruct();
        for (int i = 0; i < count; ++i) {
            SaglikraporException.require(Native.saglikrapor_result_finding(pointer, new Native.Size(i), finding), null);
            all.add(new Finding(finding));
        }
        return Collections.unmodifiableList(all);
    }

    List<Fault> faults() {
        int count = Native.saglikrapor_result_fault_count(pointer).intValue();
        if (count == 0) return Collections.emptyList();
        List<Fault> all = new ArrayList<>(count);
        Native.FaultStruct fault = new Native.FaultStruct();
        for (int i = 0; i < count; ++i) {
            SaglikraporException.require(Native.saglikrapor_result_fault(pointer, new Native.Size(i), fault), null);
            all.add(new Fault(fault));
        }
        return Collections.unmodifiableList(all);
    }

    @Override
    public void close() {
        Native.saglikrapor_result_destroy(pointer);
    }
}
