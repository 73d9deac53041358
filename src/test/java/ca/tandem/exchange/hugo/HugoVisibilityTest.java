package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.HugoFileFixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.translation.check.Finding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugoVisibilityTest {

    private static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");

    /** Cases that Debian's Hugo 0.111 was seen to decide so; a date without a zone is meant in Toronto. */
    @ParameterizedTest
    @CsvSource({
        "date: 2026-11-01,",
        "date: 2026-11-03, 2026-11-03T05:00:00Z",
        "publishDate: 2026-11-03T09:30:00, 2026-11-03T14:30:00Z",
        "PUBLISHDATE: 2026-11-03T09:30:00-08:00, 2026-11-03T17:30:00Z",
        "pubdate: 2026-11-03 09:30:00Z, 2026-11-03T09:30:00Z",
        "published: '2026-11-03 09:30 -0500', 2026-11-03T14:30:00Z",
        "'{date: 2026-12-01, publishDate: 2026-11-01}',",
        "'{date: 2026-11-01, publishDate: 2026-12-01}', 2026-12-01T05:00:00Z",
        "'{publishDate: soon, date: 2026-12-01}', 2026-12-01T05:00:00Z",
        "publishDate: 0001-01-01T00:00:00Z,",
        "lastmod: 2026-12-01,",
        "expiryDate: 2026-12-01,"
    })
    void aPageIsPublicFromTheDateOnWhichHugoShowsIt(String fields, Instant publishAt) {
        var visibility = of(lines(fields), "");

        assertThat(visibility.publishAt()).isEqualTo(publishAt);
        assertThat(visibility.withheld()).isFalse();
        assertThat(visibility.archived()).isFalse();
        assertThat(visibility.findings()).isEmpty();
    }

    @Test
    void bothLanguagesWaitForTheLater() {
        assertThat(of("date: 2026-11-05T00:00:00Z", "date: 2026-11-06T00:00:00Z")
                        .publishAt())
                .isEqualTo(Instant.parse("2026-11-06T00:00:00Z"));
    }

    @Test
    void whatExpiredIsArchivedIfItWasEverPublic() {
        var visibility = of("date: 2026-01-01\nexpiryDate: 2026-11-02T17:00:00Z", "");

        assertThat(visibility.archived()).isTrue();
        assertThat(visibility.withheld()).isFalse();
        assertThat(visibility.findings()).extracting(Finding::code).containsExactly("expired");
    }

    @ParameterizedTest
    @CsvSource({
        "'publishDate: 2026-03-01\nexpiryDate: 2026-02-01', expiryDate",
        "'publishDate: 2027-03-01\nunpublishDate: 2026-02-01', expiryDate",
        "'publishDate: 2027-03-01\narchived: true', archived",
        "'draft: true\nexpiryDate: 2026-02-01', draft"
    })
    void whatWasNeverPublicIsWithheld(String fields, String by) {
        var visibility = of(fields.replace("\\n", "\n"), "");

        assertThat(visibility.withheldBy()).isEqualTo(by);
        assertThat(visibility.publishAt()).isNull();
        assertThat(visibility.findings()).containsExactly(Finding.of("withheld", null, "facts", by));
    }

    @Test
    void theExpiryIsTheClosing() {
        var pair = pair("expiryDate: 2027-03-01", "expiryDate: 2027-03-02");

        assertThat(pair.facts(new Facts(), Language.EN).getCloses())
                .hasToString("2027-03-01T00:00-05:00[America/Toronto]");
        assertThat(pair.findings())
                .containsExactly(Finding.of(
                        "fact.differs",
                        null,
                        "facts",
                        "expiryDate",
                        "2027-03-01T00:00-05:00",
                        "2027-03-02T00:00-05:00"));
    }

    @Test
    void aDateThatCannotBeReadIsSaid() {
        assertThat(file("en", "keeper", "expiryDate: 2027-02-30").findings())
                .containsExactly(Finding.of("fact.invalid", Language.EN, "frontmatter", "expiryDate", "2027-02-30"));
    }

    private static String lines(String fields) {
        return fields.replaceAll("[{}]", "").replace(", ", "\n");
    }

    private static HugoVisibility of(String en, String fr) {
        return HugoVisibility.of(pair(en, fr), NOW);
    }

    private static HugoPair pair(String en, String fr) {
        return new HugoPair("keeper", new Bilingual<>(file("en", "keeper", en), file("fr", "keeper", fr)), List.of());
    }
}
