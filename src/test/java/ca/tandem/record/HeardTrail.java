package ca.tandem.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what it is told, for tests of whoever tells it. */
public final class HeardTrail extends Trail {

    public final List<Deed> deeds = new ArrayList<>();
    public final Map<String, String> marks = new TreeMap<>();

    @Override
    public void note(Deed deed) {
        deeds.add(deed);
    }

    @Override
    public void mark(String name, Object value) {
        marks.put(name, value.toString());
    }

    /** The codes of what was done, in its order. */
    public List<String> codes() {
        return deeds.stream().map(Deed::what).toList();
    }
}
