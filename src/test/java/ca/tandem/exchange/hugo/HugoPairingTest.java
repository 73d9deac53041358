package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.HugoFileFixture.file;
import static ca.tandem.exchange.hugo.HugoFileFixture.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.translation.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HugoPairingTest {

    private static final String LEVER = "1b4e28ba-2fa1-4d2e-883f-0016d3cca427";
    private static final String OTHER_LEVER = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";

    @Test
    void filesOfOneKeyAreAPair() {
        var hugoPairing = HugoPairing.of(List.of(file("en", "keeper"), file("fr", "keeper"), file("en", "pilot")));

        assertThat(hugoPairing.pairs()).extracting(HugoPair::key).containsExactly("keeper", "pilot");
        assertThat(hugoPairing.pairs().get(0).files().hasBoth()).isTrue();
        assertThat(hugoPairing.pairs().get(0).findings()).isEmpty();
        assertThat(codes(hugoPairing, "pilot")).containsExactly("twin.missing");
    }

    @Test
    void twoFilesOfOneLanguageWithOneKeyAreLeftOutAndNameEachOther() {
        var hugoPairing = HugoPairing.of(List.of(
                page("en/one.md", "translationKey: keeper"),
                page("en/two.md", "translationKey: keeper"),
                page("fr/un.md", "translationKey: keeper")));

        assertThat(hugoPairing.rejected())
                .extracting(HugoFile::path, file -> file.findings().get(0).arguments())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("en/one.md", List.of("keeper", "en/two.md")),
                        org.assertj.core.groups.Tuple.tuple("en/two.md", List.of("keeper", "en/one.md")));
        assertThat(hugoPairing.pairs()).singleElement().satisfies(pair -> assertThat(pair.present())
                .extracting(HugoFile::path)
                .containsExactly("fr/un.md"));
    }

    @Test
    void filesThatNameNoKeyArePairedByTheirPathOnly() {
        var hugoPairing = HugoPairing.of(List.of(
                page("en/jobs/a.md", "title: Pilot"),
                page("fr/jobs/a.md", "title: Pilote"),
                page("en/b.md", "title: Cook"),
                page("fr/c.md", "title: Cook")));

        assertThat(hugoPairing.pairs()).extracting(HugoPair::key).containsExactly("cook-en", "cook-fr", "pilot");
        assertThat(hugoPairing.pairs().get(2).files().hasBoth()).isTrue();
        assertThat(hugoPairing.pairs()).allSatisfy(pair -> assertThat(pair.present())
                .allSatisfy(file ->
                        assertThat(file.findings()).extracting(Finding::code).containsExactly("key.missing")));
    }

    @Test
    void aFileThatNamesItsKeyIsNoPairWithOneAtItsPathThatNamesNoneButLooksLikeIt() {
        var hugoPairing =
                HugoPairing.of(List.of(page("en/a.md", "translationKey: keeper"), page("fr/a.md", "title: Gardien")));

        assertThat(hugoPairing.pairs()).extracting(HugoPair::key).containsExactly("gardien-fr", "keeper");
        assertThat(codes(hugoPairing, "keeper")).contains("twin.suspected");
        assertThat(codes(hugoPairing, "gardien-fr")).contains("twin.suspected");
    }

    @Test
    void keysThatAreMadeNeverMeet() {
        var files = List.of(
                page("en/a.md", "translationKey: pilot-en"),
                page("en/b.md", "title: Pilot"),
                page("en/c.md", "title: Pilot"),
                page("one/en/d.md", "title: Cook"),
                page("two/en/d.md", "title: Cook"));
        var keys = HugoPairing.of(files).pairs().stream().map(HugoPair::key).toList();

        assertThat(keys).hasSize(5).doesNotHaveDuplicates().contains("pilot-en", "cook-en");
        assertThat(keys.stream().filter(key -> key.matches("pilot-en-[0-9a-f]{8}")))
                .hasSize(2);
        assertThat(HugoPairing.of(files).rejected()).isEmpty();
    }

    @Test
    void aFileKeepsTheKeyUnderWhichItCameFirst() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("content/en/a.md", bytes("title: Pilot"));
        contents.put("content/en/b.md", bytes("title: Pilot"));
        contents.put("content/fr/b.md", bytes("title: Pilote"));
        var imported = Map.of("en/b", "pilot-en", "en/other", "pilot-en-2");

        var pairs = HugoPairing.read(contents, () -> imported, Map.of()).pairs();

        assertThat(pairs).hasSize(2);
        assertThat(pairs.get(0).key()).isEqualTo("pilot-en");
        assertThat(pairs.get(0).present())
                .extracting(HugoFile::path)
                .containsExactly("content/en/b.md", "content/fr/b.md");
        assertThat(pairs.get(1).key()).startsWith("pilot-en-").isNotEqualTo("pilot-en-2");
    }

    @Test
    void theKeyOfABundleIsThatOfItsPagesInBothLanguages() {
        var pairs = HugoPairing.of(List.of(
                        page("jobs/a/index.en.md", "translationKey: keeper"),
                        page("jobs/a/index.fr.md", "title: Gardien"),
                        page("en/jobs/b/index.md", "translationKey: pilot"),
                        page("fr/emplois/c/index.md", "translationKey: pilot")))
                .pairs();

        assertThat(pairs).extracting(HugoPair::key).containsExactly("keeper", "pilot");
        assertThat(pairs).allMatch(pair -> pair.files().hasBoth());
    }

    @Test
    void oneLeverIdUnderTwoKeysInTwoLanguagesLooksLikeATwin() {
        var hugoPairing = HugoPairing.of(List.of(
                page("en/a.md", "translationKey: keeper\nleverId: " + LEVER),
                page("fr/a.md", "translationKey: gardien\nleverId: " + LEVER)));

        assertThat(codes(hugoPairing, "keeper")).containsExactly("twin.suspected", "twin.missing");
        assertThat(hugoPairing.pairs().get(0).suspicions().get(0).arguments()).containsExactly("keeper");
    }

    @Test
    void oneLeverIdUnderSeveralCompleteKeysIsSaid() {
        var hugoPairing = HugoPairing.of(Stream.of("one", "two")
                .flatMap(key -> Stream.of("en", "fr")
                        .map(folder ->
                                page(folder + "/" + key + ".md", "translationKey: " + key + "\nleverId: " + LEVER)))
                .toList());

        assertThat(codes(hugoPairing, "one")).containsExactly("lever.shared");
    }

    @Test
    void twoPostingsThatShareTheirAnchorsLookLikeTwins() {
        var hugoPairing = HugoPairing.of(List.of(
                page(
                        "en/a.md",
                        "translationKey: oct-2031-harbour-pilot",
                        "18 months, PM-04, [terms](https://example.org/en/terms.html), write to crew@example.org."),
                page(
                        "fr/a.md",
                        "translationKey: oct-2031-pilote",
                        "18 mois, PM-04, [conditions](https://example.org/fr/terms.html), écrivez à crew@example.org."),
                page("fr/b.md", "translationKey: cuisinier", "12 mois, PM-04.")));

        assertThat(codes(hugoPairing, "oct-2031-harbour-pilot")).contains("twin.suspected");
        assertThat(codes(hugoPairing, "oct-2031-pilote")).contains("twin.suspected");
        assertThat(codes(hugoPairing, "cuisinier")).containsExactly("twin.missing");
    }

    @Test
    void whereTheLanguagesDifferTheSaferFlagCountsAndTheSourceNamesTheLeverId() {
        var hugoPairing = HugoPairing.of(List.of(
                page("en/a.md", "translationKey: a\narchived: true\nleverId: " + LEVER),
                page("fr/a.md", "translationKey: a\nlinkHidden: true\nformHidden: true\nleverId: " + OTHER_LEVER)));
        var pair = hugoPairing.pairs().get(0);

        assertThat(codes(hugoPairing, "a"))
                .containsExactly("lever.differs", "archived.differs", "unlisted.differs", "application.differs");
        assertThat(pair.archived()).isTrue();
        assertThat(pair.facts(new Facts(), Language.FR).getLeverId()).isEqualTo(OTHER_LEVER);
        assertThat(pair.facts(new Facts(), Language.EN).getLeverId()).isEqualTo(LEVER);
        assertThat(pair.facts(new Facts(), Language.EN).isUnlisted()).isTrue();
    }

    private static List<String> codes(HugoPairing hugoPairing, String key) {
        return hugoPairing.pairs().stream()
                .filter(pair -> pair.key().equals(key))
                .flatMap(pair -> pair.findings().stream())
                .map(Finding::code)
                .toList();
    }

    private static byte[] bytes(String fields) {
        return ("---\n" + fields + "\n---\nText.\n").getBytes(UTF_8);
    }
}
