package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HugoTreeTest {

    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    @Test
    void theNameOfAFileGoesBeforeItsFolder() {
        put("content/en/a.fr.md", "title: A");
        put("content/jobs/b.en.markdown", "title: B");

        assertThat(file("content/en/a.fr.md").language()).isEqualTo(Language.FR);
        assertThat(file("content/jobs/b.en.markdown").language()).isEqualTo(Language.EN);
    }

    @Test
    void aFileThatTellsNoLanguageIsInTheOneThatItsTwinIsNotIn() {
        put("content/jobs/a.md", "title: A");
        put("content/jobs/a.fr.md", "title: A");
        put("content/jobs/b/index.md", "title: B");
        put("content/jobs/b/index.en.md", "title: B");
        put("content/jobs/c.md", "title: C");

        assertThat(file("content/jobs/a.md").language()).isEqualTo(Language.EN);
        assertThat(file("content/jobs/b/index.md").language()).isEqualTo(Language.FR);
        assertThat(codes("content/jobs/c.md")).containsExactly("path.language");
        assertThat(HugoPairing.of(HugoTree.read(contents)).pairs()).hasSize(2).allMatch(pair -> pair.files()
                .hasBoth());
    }

    @Test
    void whereAllNamesTellOneLanguageTheOthersAreInTheOther() {
        put("content/jobs/a.fr.md", "title: A");
        put("content/jobs/b.md", "title: B");

        assertThat(file("content/jobs/b.md").language()).isEqualTo(Language.EN);
    }

    @Test
    void whatLiesInABundleIsNoPageOfItsOwn() {
        put("content/en/jobs/a/index.md", "title: A");
        put("content/en/jobs/a/benefits.md", "title: Benefits");
        put("content/en/jobs/a/more/index.md", "title: More");
        put("content/en/jobs/b.md", "title: B");

        assertThat(codes("content/en/jobs/a/benefits.md")).containsExactly("file.bundle.part");
        assertThat(codes("content/en/jobs/a/more/index.md")).containsExactly("file.bundle.part");
        assertThat(codes("content/en/jobs/a/index.md")).isEmpty();
        assertThat(codes("content/en/jobs/b.md")).isEmpty();
    }

    @Test
    void aPageOfAnotherKindIsLeftOutWithItsReason() {
        contents.put("content/en/a.html", new byte[0]);

        assertThat(file("content/en/a.html").findings())
                .containsExactly(Finding.of("file.format", Language.EN, "file", "html"));
    }

    @Test
    void pagesHaveTheFieldsThatTheirSectionsCascade() {
        put("content/en/jobs/_index.md", "cascade:\n  translationKey: far\n  archived: true\n  reference: R-1");
        put("content/en/jobs/old/_index.md", "cascade:\n- {reference: R-2}\n- {_target: {lang: fr}, draft: true}");
        put("content/en/jobs/old/a.md", "title: A\ntranslationKey: own");
        put("content/fr/jobs/old/a.md", "title: A");

        var fields = file("content/en/jobs/old/a.md").fields();
        assertThat(fields.key()).isEqualTo("own");
        assertThat(fields.archived()).isTrue();
        assertThat(fields.facts()).containsValue("R-2");
        assertThat(fields.withheldBy()).isNull();
        assertThat(file("content/fr/jobs/old/a.md").fields().archived()).isFalse();
    }

    @Test
    void nothingOfASectionThatIsADraftIsPublic() {
        put("content/en/jobs/_index.md", "draft: true");
        put("content/en/jobs/a.md", "title: A\ndraft: false");

        assertThat(file("content/en/jobs/a.md").fields().withheldBy()).isEqualTo("draft");
    }

    @Test
    void aCascadeForCertainPathsIsForThoseOnly() {
        put("content/en/_index.md", "cascade: {_target: {path: /jobs/old/**}, draft: true}");
        put("content/en/jobs/old/a.md", "title: A");
        put("content/en/jobs/new/a.md", "title: A");

        assertThat(file("content/en/jobs/old/a.md").fields().withheldBy()).isEqualTo("draft");
        assertThat(file("content/en/jobs/new/a.md").fields().withheldBy()).isNull();
    }

    private void put(String path, String fields) {
        contents.put(path, ("---\n" + fields + "\n---\nText.\n").getBytes(UTF_8));
    }

    private HugoFile file(String path) {
        return HugoTree.read(contents).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(String path) {
        return file(path).findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("key.missing"))
                .toList();
    }
}
