package ca.tandem.api;

import ca.tandem.posting.Facts;
import java.util.Map;

/** The facts as the API sends them, for tests elsewhere. */
public final class FactsAsSent {

    private FactsAsSent() {}

    public static Map<String, Object> of(Facts facts) {
        return FactsJson.of(facts).values();
    }
}
