package ca.tandem.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new EntityTag(HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
