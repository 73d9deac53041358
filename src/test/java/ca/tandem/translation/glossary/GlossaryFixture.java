package ca.tandem.translation.glossary;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Glossaries for tests, without a database. */
public final class GlossaryFixture {

    private GlossaryFixture() {}

    /** Returns a glossary with these terms, the same in both languages. */
    public static Glossary of(String... names) {
        return new Glossary() {
            @Override
            public long changeNumber() {
                return 1;
            }

            @Override
            public List<GlossaryEntry> all() {
                return Arrays.stream(names)
                        .map(name -> new GlossaryEntry(Concept.of(name, name), "administrator", Instant.EPOCH))
                        .toList();
            }
        };
    }
}
