package ca.tandem.api;

import ca.tandem.common.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** JSON-B configuration of the API: fields in alphabetical order, null values included, so that every response has the same fields. */
@Provider
@ApplicationScoped
public class JsonbResolver implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** Serialises a response body. */
    public String write(Object answer) {
        return jsonb.toJson(answer);
    }

    /** Returns a strong entity tag for a response body: its SHA-256. */
    static EntityTag tag(String body) {
        return new EntityTag(Sha256.hex(body));
    }
}
