package ca.tandem.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An audit log that keeps its events in memory. */
public final class RecordingAuditLog extends AuditLog {

    public final List<AuditEvent> events = Collections.synchronizedList(new ArrayList<>());
    public final Map<String, String> details = Collections.synchronizedMap(new TreeMap<>());

    @Override
    public void add(AuditEvent auditEvent) {
        events.add(auditEvent);
    }

    @Override
    public void addDetail(String name, Object value) {
        details.put(name, value.toString());
    }

    /** Returns the codes of the events in their order. */
    public List<String> codes() {
        return events.stream().map(AuditEvent::code).toList();
    }
}
