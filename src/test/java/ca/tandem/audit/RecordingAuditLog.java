package ca.tandem.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what it is told, for tests of whoever tells it. */
public final class RecordingAuditLog extends AuditLog {

    public final List<AuditEvent> events = new ArrayList<>();
    public final Map<String, String> details = new TreeMap<>();

    @Override
    public void add(AuditEvent auditEvent) {
        events.add(auditEvent);
    }

    @Override
    public void addDetail(String name, Object value) {
        details.put(name, value.toString());
    }

    /** The codes of what was done, in its order. */
    public List<String> codes() {
        return events.stream().map(AuditEvent::what).toList();
    }
}
