package ca.tandem.common;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;

/** A search in the causes of an exception, since the container may wrap what a transaction threw. */
public final class Causes {

    private Causes() {}

    /** Returns the first exception of the type among the given one and its causes, which may form a circle. */
    public static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        for (var cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
