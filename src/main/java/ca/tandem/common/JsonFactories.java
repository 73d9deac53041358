package ca.tandem.common;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReaderFactory;
import java.util.Map;

/**
 * Factories of JSON, made once and safe for several threads. The methods of {@link Json} that make a builder or reader look for their provider
 * among all libraries of the server, anew at each call.
 */
public final class JsonFactories {

    /** Factory of builders of objects and arrays. */
    public static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    /** Factory of readers. */
    public static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonFactories() {}
}
