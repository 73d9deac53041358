package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.HugoFileFixture.ENGLISH;
import static ca.tandem.exchange.hugo.HugoFileFixture.FRENCH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.SalaryRange;
import ca.tandem.translation.check.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class HugoContentTest {

    private static final Path SAMPLES = Path.of("src/main/resources/ca/tandem/demo/content");

    @Test
    void factsOfBothLanguagesStandInOneFile() {
        var content = HugoContent.read(Map.of(
                "content/fr/a.md",
                page("title: Un\nsalary: {low: 70000, high: 80000}\nlocations: [{en: Hull, fr: Hull}]", FRENCH),
                "content/en/a.md",
                page("title: One\nteam: {en: Policy, fr: Politiques}\nreference: DHL-1", ENGLISH)));

        var facts = content.facts("a", Language.FR);
        assertThat(facts.getTeam()).isEqualTo(new Bilingual<>("Policy", "Politiques"));
        assertThat(facts.getSalary()).isEqualTo(new SalaryRange(70_000, 80_000));
        assertThat(facts.getLocations().line(Language.FR)).isEqualTo("Hull");
        assertThat(facts.getReference()).isEqualTo("DHL-1");
        assertThat(content.texts("a").map(text -> text.title())).isEqualTo(new Bilingual<>("One", "Un"));
    }

    @Test
    void aFileOfWhichSomethingWouldBeLeftOutIsNoContent() {
        assertThatThrownBy(() -> HugoContent.read(Map.of("content/en/a.md", page("title: One\nteam: Policy", ENGLISH))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content/en/a.md")
                .hasMessageContaining("fact.invalid");
        assertThatThrownBy(() -> HugoContent.read(Map.of("content/a.md", page("title: One", ENGLISH))))
                .hasMessageContaining("path.language");
    }

    /** Tests that an archive of the samples' folder can be imported as Hugo content. */
    @Test
    void theSamplesAreAnArchiveThatAnImportTakes() throws IOException {
        var pairing = HugoPairing.read(ArchiveFixture.read(zip(SAMPLES)).pages(), Map::of, Map.of());

        assertThat(pairing.rejected()).isEmpty();
        assertThat(pairing.pairs()).hasSizeGreaterThan(12).allSatisfy(pair -> {
            assertThat(pair.present()).allMatch(file -> file.findings().isEmpty());
            assertThat(pair.findings()).extracting(Finding::code).isSubsetOf("twin.missing");
        });
    }

    private static byte[] zip(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry("content/" + folder.relativize(file)));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] page(String fields, String body) {
        return ("---\ntranslationKey: a\n" + fields + "\n---\n" + body + "\n").getBytes(UTF_8);
    }
}
