package ca.tandem.web.reader;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Facts;
import ca.tandem.publication.CatalogueEntry;
import java.time.Instant;
import java.util.Set;

/** A posting as lists and feeds know it, for tests. */
final class ListedPosting {

    static final Instant POSTED = Instant.parse("2026-01-02T03:04:05Z");
    static final Instant MODIFIED = Instant.parse("2026-02-03T04:05:06Z");

    private ListedPosting() {}

    /** Returns an open posting with the given facts, whose titles have signs that markup must escape. */
    static CatalogueEntry with(Facts facts) {
        return with(facts, new Bilingual<>("Build wharves.", "Construire des quais."), false, POSTED);
    }

    static CatalogueEntry with(Facts facts, Bilingual<String> descriptions, boolean archived, Instant posted) {
        return new CatalogueEntry(
                7,
                "marine-engineer",
                new Bilingual<>("marine-engineer", "ingenieure-maritime"),
                new Bilingual<>("Marine engineer <& Co>", "Ingénieure maritime \u0001"),
                descriptions,
                facts,
                archived,
                false,
                null,
                posted,
                MODIFIED,
                MODIFIED,
                Set.of());
    }
}
