package ca.tandem.publication.transparency;

import ca.tandem.common.Bilingual;
import ca.tandem.common.JsonFactories;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;

/**
 * Content of a leaf of the log: which posting changed for readers, when, how, what they see since, and how many people had a part in it.
 * Nobody is named, and no word of the texts stands in it.
 *
 * @param key the posting's key
 * @param edition the number of the edition
 * @param event what happened
 * @param at the instant since which readers see it, in both languages, to the millisecond
 * @param hashes the hashes of what they see, or saw until it was withdrawn
 * @param people the people who had a part in it
 * @param elsewhere true if the edition was public elsewhere before it came here
 */
public record PublicationLeaf(
        String key,
        int edition,
        LoggedEvent event,
        Instant at,
        ContentHashes hashes,
        PeopleCounts people,
        boolean elsewhere) {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Returns the leaf as it is hashed: JSON in its canonical form (RFC 8785), one line. */
    String text() {
        var values = new TreeMap<String, Object>();
        values.put("at", AT.format(at));
        values.put("edition", edition);
        values.put("elsewhere", elsewhere);
        values.put("en", hashes.texts().en());
        values.put("event", event.name());
        values.put("facts", hashes.facts());
        values.put("fr", hashes.texts().fr());
        values.put("key", key);
        values.put(
                "people",
                JsonFactories.BUILDERS
                        .createObjectBuilder()
                        .add("approved", people.approved())
                        .add("translated", people.translated())
                        .add("wrote", people.wrote())
                        .build());
        if (people.approvedAt() != null) {
            values.put("approvedAt", AT.format(people.approvedAt()));
        }
        return JsonFactories.BUILDERS.createObjectBuilder(values).build().toString();
    }

    /** Returns the hash of the leaf. */
    MerkleHash hash() {
        return MerkleHash.ofLeaf(text().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a stored leaf. */
    static PublicationLeaf parse(String text) {
        JsonObject json;
        try (var reader = JsonFactories.READERS.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        var people = json.getJsonObject("people");
        var approvedAt = json.getString("approvedAt", null);
        return new PublicationLeaf(
                json.getString("key"),
                json.getInt("edition"),
                LoggedEvent.valueOf(json.getString("event")),
                Instant.parse(json.getString("at")),
                new ContentHashes(new Bilingual<>(json.getString("en"), json.getString("fr")), json.getString("facts")),
                new PeopleCounts(
                        people.getInt("wrote"),
                        people.getInt("translated"),
                        people.getInt("approved"),
                        approvedAt == null ? null : Instant.parse(approvedAt)),
                json.getBoolean("elsewhere"));
    }
}
