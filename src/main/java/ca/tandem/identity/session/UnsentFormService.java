package ca.tandem.identity.session;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.PortalKey;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service that keeps forms which were sent after their session had ended, and shows them to their owner only. The owner is named by a
 * mark in the form, which the portal put there while they were signed in.
 */
@ApplicationScoped
@Transactional
public class UnsentFormService {

    /** Name of the field that holds the mark of the owner. */
    public static final String OWNER = "form-owner";

    static final Duration KEPT = Duration.ofDays(1);

    /** Number of forms that are kept for one account. */
    private static final int MOST = 20;

    /** Maximum length of all fields, as JSON in characters; a longer form is not kept. */
    private static final int LONGEST = 2_000_000;

    private static final String PURPOSE = "owners of forms";

    /** Names of fields that are not kept, since they belong to the page or are secrets. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            ".*(password|secret).*|one-time-code|passkey-(challenge|answer)|jakarta\\.faces\\..*|primefaces\\.nonce|once|"
                    + OWNER);

    @Inject
    UnsentForms forms;

    @Inject
    PortalKey portalKey;

    @Inject
    Clock clock;

    /** Returns the mark of an account, to be put into its forms. */
    public String ownerMark(Actor actor) {
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(actor.name().getBytes(StandardCharsets.UTF_8))
                + "."
                + seal(portalKey.derive(PURPOSE), actor.name());
    }

    /** Returns the account whose mark it is; empty if the portal did not make it. */
    Optional<String> owner(String mark) {
        var dot = mark == null ? -1 : mark.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var name = new String(Base64.getUrlDecoder().decode(mark.substring(0, dot)), StandardCharsets.UTF_8);
            var given = mark.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
            var isOurs = portalKey.deriveAll(PURPOSE).stream()
                    .anyMatch(key -> MessageDigest.isEqual(seal(key, name).getBytes(StandardCharsets.UTF_8), given));
            return isOurs ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String seal(byte[] key, String name) {
        return HexFormat.of().formatHex(PortalKey.hmac(key, name));
    }

    /**
     * Keeps a form, but for its secrets.
     *
     * @param fields the fields, with the mark of the owner
     * @return the secret by which its owner finds it; empty if it has no mark, or is too long
     */
    public Optional<String> keep(Map<String, String[]> fields) {
        var marks = fields.get(OWNER);
        var owner = marks == null ? Optional.<String>empty() : owner(marks[0]);
        var json = json(fields);
        if (owner.isEmpty() || json.length() > LONGEST) {
            return Optional.empty();
        }
        var secret = Secrets.random();
        forms.add(new UnsentForm(Secrets.hash(secret), owner.get(), clock.instant(), json));
        forms.deleteAllBut(MOST, owner.get());
        return Optional.of(secret);
    }

    /**
     * Finds a form.
     *
     * @param secret the secret that {@link #keep} returned
     * @return its fields; empty if there is none of that actor
     */
    public Optional<Map<String, List<String>>> find(String secret, Actor actor) {
        return forms.byHash(Secrets.hash(secret))
                .filter(form -> form.getAccount().equals(actor.name()))
                .map(form -> fields(form.getFields()));
    }

    /** Deletes the forms that nobody came back for. */
    void sweep() {
        forms.deleteKeptBefore(clock.instant().minus(KEPT));
    }

    private static String json(Map<String, String[]> fields) {
        var json = JsonFactories.BUILDERS.createObjectBuilder();
        fields.forEach((name, values) -> {
            if (!LEFT_OUT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                json.add(name, JsonFactories.BUILDERS.createArrayBuilder(List.of(values)));
            }
        });
        return json.build().toString();
    }

    private static Map<String, List<String>> fields(String json) {
        var fields = new LinkedHashMap<String, List<String>>();
        try (var reader = JsonFactories.READERS.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((name, values) -> fields.put(
                            name,
                            ((JsonArray) values)
                                    .getValuesAs(JsonString.class).stream()
                                            .map(JsonString::getString)
                                            .toList()));
        }
        return fields;
    }
}
