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

/** How answers are written: fields by name, and those without a value as null, so that every answer has the same form. */
@Provider
@ApplicationScoped
public class JsonForm implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** An answer as it is sent. */
    public String write(Object answer) {
        return jsonb.toJson(answer);
    }

    /** A strong entity tag for what is sent: its SHA-256. */
    static EntityTag tag(String body) {
        return new EntityTag(Sha256.hex(body));
    }
}
