package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.HugoFileFixture.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.SalaryRange;
import ca.tandem.translation.check.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HugoFileTest {

    private static final String LEVER = "1b4e28ba-2fa1-4d2e-883f-0016d3cca427";

    @Test
    void theNearestFolderSaysTheLanguage() {
        assertThat(page("fr/content/en/jobs/a.md", "translationKey: a").language())
                .isEqualTo(Language.EN);
        assertThat(codes(page("content/jobs/en.md", "translationKey: a"))).containsExactly("path.language");
    }

    @Test
    void aPageOfAnotherKindIsLeftOut() {
        assertThat(codes(page("en/_index.md", "title: Jobs"))).containsExactly("file.not.posting");
        assertThat(codes(HugoFile.read("en/a.md", "---\nlayout: blog\n---\n".getBytes(UTF_8))))
                .containsExactly("file.not.posting");
    }

    @Test
    void aFileThatIsNoTextIsLeftOut() {
        assertThat(codes(HugoFile.read("en/a.md", new byte[] {'-', '-', '-', (byte) 0xE9})))
                .containsExactly("file.encoding");
        assertThat(codes(HugoFile.read("en/a.md", new byte[] {'-', 0, '-'}))).containsExactly("file.encoding");
    }

    @Test
    void theRawTextIsKeptCharacterForCharacter() {
        var raw = "\uFEFF---\r\nlayout: job-posting\r\ntranslationKey: a\r\nthumb: x.png\r\n---\r\nText\r\n";

        assertThat(HugoFile.read("en/a.md", raw.getBytes(UTF_8)).raw()).isEqualTo(raw);
    }

    @Test
    void aDescriptionThatSaysNullIsMissing() {
        assertThat(page("fr/a.md", "translationKey: a\ndescription: >-\n  null")
                        .text()
                        .description())
                .isEmpty();
    }

    @Test
    void aLeverIdWithAWebPrefixIsMendedAndSaid() {
        var file = page("fr/a.md", "translationKey: a\nleverId: http://" + LEVER);

        assertThat(file.fields().leverId()).isEqualTo(LEVER);
        assertThat(codes(file)).containsExactly("lever.repaired");
    }

    @Test
    void aLeverIdThatIsNoneIsLeftOutAndSaid() {
        for (var id : new String[] {"", "null", "20202020", "test-lever-id"}) {
            var file = page("fr/a.md", "translationKey: a\nleverId: " + id);
            assertThat(file.fields().leverId()).isNull();
            assertThat(codes(file)).containsExactly("lever.invalid");
        }
        assertThat(codes(page("fr/a.md", "translationKey: a"))).isEmpty();
    }

    @Test
    void aKeyThatIsNoneIsMendedAndSaid() {
        var file = page("fr/a.md", "translationKey: Développeur principal");

        assertThat(file.key()).isEqualTo("developpeur-principal");
        assertThat(codes(file)).containsExactly("key.repaired");
    }

    @Test
    void formerAddressesAreReadFromListsAndFromText() {
        var file = page("en/a.md", "translationKey: a\naliases: [/one/, deux/développeur/]\nurl: /three/");

        assertThat(file.fields().addresses()).containsExactly("/one/", "deux/développeur/", "/three/");
        assertThat(codes(page("en/a.md", "translationKey: a\naliases: [/%zz/]")))
                .containsExactly("address.invalid");
    }

    @Test
    void anAddressIsTakenWithoutItsQueryAndASlugIsOne() {
        var file = page("fr/jobs/a.md", "translationKey: a\nurl: /gardien/?lang=fr#haut\nslug: gardienne");

        assertThat(file.fields().addresses()).containsExactly("/gardien/", "/fr/jobs/gardienne/", "/jobs/gardienne/");
        assertThat(codes(file)).isEmpty();
        assertThat(page("jobs/a/index.fr.md", "translationKey: a\nslug: feu")
                        .fields()
                        .addresses())
                .containsExactly("/fr/jobs/feu/", "/jobs/feu/");
        assertThat(codes(page("en/a.md", "translationKey: a\nslug: a b"))).containsExactly("address.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRAFT: true",
                "draft: 'yes'",
                "draft: 1",
                "published: false",
                "_build: {render: never}",
                "build: {Render: false}",
                "build: {render: link}"
            })
    void whatHugoDoesNotShowIsWithheld(String field) {
        assertThat(page("en/a.md", "translationKey: a\n" + field).fields().withheldBy())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: false",
                "published: true",
                "published: 2020-01-02",
                "headless: true",
                "build: {list: never}",
                "build: {render: always}"
            })
    void whatHugoShowsIsNotWithheld(String field) {
        var file = page("en/a.md", "translationKey: a\n" + field);

        assertThat(file.fields().withheldBy()).isNull();
        assertThat(file.findings()).isEmpty();
        assertThat(file.fields().facts()).containsEntry(Fact.UNLISTED, field.contains("list"));
    }

    @Test
    void onlyABundleCanBeHeadless() {
        assertThat(page("en/a/index.md", "translationKey: a\nheadless: true")
                        .fields()
                        .withheldBy())
                .isEqualTo("headless");
    }

    @Test
    void aFlagThatIsNeitherYesNorNoIsSaid() {
        var file = page("en/a.md", "translationKey: a\narchived: maybe\nlinkHidden: null\nhidden: yes");

        assertThat(file.fields().archived()).isFalse();
        assertThat(file.fields().withheldBy()).isEqualTo("hidden");
        assertThat(codes(file)).containsExactly("field.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team: Policy",
                "team: {en: Policy}",
                "team: [Policy, Politiques]",
                "locations: {en: Ottawa, fr: Ottawa}",
                "locations: [Ottawa]",
                "salary: 70000",
                "salary: {low: 80000, high: 70000}",
                "salary: {low: many, high: 70000}",
                "salary: {lowest: 70000}",
                "salary: {}",
                "positions: 0",
                "tenure: FOR_EVER",
                "classification: {en: IT-02}",
                "languageProfile: fluent",
                "applyUrl: apply.example.org"
            })
    void aFactThatCannotBeKeptIsLeftOutAndSaid(String field) {
        var file = page("en/a.md", "translationKey: a\n" + field);

        assertThat(file.fields().facts().keySet()).allMatch(fact -> fact.kind() == FactKind.FLAG);
        assertThat(codes(file)).containsExactly("fact.invalid");
        assertThat(file.isRejected()).isFalse();
    }

    @Test
    void aSalaryMayHaveOneEndOnly() {
        assertThat(page("en/a.md", "translationKey: a\nsalary: {high: 70000}")
                        .fields()
                        .facts())
                .containsEntry(Fact.SALARY, new SalaryRange(null, 70_000));
    }

    @Test
    void aFactThatIsLongerThanItMayBeIsLeftOut() {
        assertThat(codes(page("en/a.md", "translationKey: a\nreference: " + "9".repeat(100))))
                .isEmpty();
        assertThat(codes(page("en/a.md", "translationKey: a\nreference: " + "9".repeat(101))))
                .containsExactly("fact.invalid");
    }

    private static List<String> codes(HugoFile file) {
        return file.findings().stream().map(Finding::code).toList();
    }
}
