package ca.tandem.translation.check.link;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.check.CheckFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksCheckTest {

    private final LinksCheck check = new LinksCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://www.canada.ca/en/service/jobs.html | https://www.canada.ca/fr/service/emplois.html
                    https://canada.ca/en.html | https://www.canada.ca/fr.html
                    https://a.gc.ca/view-visualiser-eng.aspx?id=1#toc2 | https://a.gc.ca/view-visualiser-fra.aspx?id=1
                    https://a.ca/x?lang=en | https://a.ca/x?lang=fr
                    https://a.ca/x?lang=eng&b=1 | https://a.ca/x?lang=fra&b=1
                    https://digital.canada.ca/our-values/ | https://numerique.canada.ca/nos-valeurs/
                    https://www.tbs-sct.gc.ca/x | https://www.tbs-sct.canada.ca/x
                    https://notification.canada.ca | https://notification.canada.ca/
                    https://github.com/cds-snc/forms | https://github.com/cds-snc/forms
                    https://a.ca/en/x | https://a.ca/fr-ca/y
                    /en/jobs | /fr/emplois
                    """)
    void theOtherLanguagesPageOfTheSameSiteIsRight(String english, String french) {
        assertThat(CheckFixture.codes(check, "[a](" + english + ")", "[b](" + french + ")"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [a](https://a.ca/x) | [b](https://a.ca/y) | link.differs
                    [a](https://a.ca/x) | b | link.missing
                    a | [b](https://a.ca/x) | link.added
                    [a](https://a.ca/x) [b](https://b.ca) | [b](https://b.ca) | link.missing
                    [a](https://a.ca/en/x) | [b](https://a.ca/en/x) | link.language
                    """)
    void otherTargetsAreShown(String english, String french, String code) {
        assertThat(CheckFixture.codes(check, english, french)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://a.gc.ca/view-eng.aspx?id=1 | https://a.gc.ca/view-fra.aspx?id=1
                    https://a.ca/x?lang=en | https://a.ca/x?lang=fr
                    https://www.canada.ca/en.html | https://www.canada.ca/fr.html
                    https://a.ca/en/ | https://a.ca/fr/
                    https://www.canada.ca/en/service/jobs.html | ?
                    https://digital.canada.ca/x | ?
                    """)
    void theTwinIsProposedWhereTheAddressTellsIt(String english, String french) {
        assertThat(CheckFixture.mend(check, "[a](" + english + ")", "[b](" + english + ")"))
                .isEqualTo(english + "=>" + french);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[b](https://a.ca/en/x) (en anglais seulement)",
                "[b (en anglais)](https://a.ca/en/x)",
                "[b](https://a.ca/en/x), in English only",
                "[b](https://a.ca/en/x) (article en anglais)",
                "En anglais seulement : [b](https://a.ca/en/x)",
                "[b](https://a.ca/en/x) [EN]"
            })
    void aLinkToTheOtherLanguageMaySaySo(String french) {
        assertThat(CheckFixture.codes(check, "[a](https://a.ca/en/x)", french)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.ca/view-fra.aspx?id=1",
                "https://numerique.canada.ca/x",
                "https://a.ca/2031/pourquoi-le-code-source-libre-est-il-important"
            })
    void aLinkOfTheSourceToTheOtherLanguageIsShownToo(String address) {
        assertThat(CheckFixture.codes(check, "[a](" + address + ")", "[b](" + address + ")"))
                .containsExactly("link.language");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.ca/news/new-service-to-save-time-and-cash, EN",
        "https://a.ca/actualites/un-service-pour-gagner-du-temps, FR",
        "https://services.a.ca/x, ",
        "https://digital.a.ca/x, EN",
        "https://a.ca/la-loche, ",
        "https://a.ca/centre-la-loche-of-the-north-west, ",
        "https://a.ca/canada-digital-ambition-2022-23, ",
        "https://a.ca/x?title=how-to-save-the-time-of-people, "
    })
    void theWordsOfAnAddressTellItsLanguage(String address, Language language) {
        assertThat(LinkTarget.of(address).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other/", "guide.pdf", "www.a.ca", "#", "https://", "?page=2"})
    void aLinkThatLeadsNowhereIsShown(String address) {
        assertThat(CheckFixture.codes(check, "[a](" + address + ")", "[b](" + address + ")"))
                .containsExactly("link.nowhere", "link.nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#pay", "/en/jobs", "mailto:a@b.ca", "tel:+16135550123"})
    void otherAddressesLeadSomewhere(String address) {
        assertThat(CheckFixture.codes(check, "[a](" + address + ")", "[b](" + address + ")"))
                .doesNotContain("link.nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "click here", "**Here**", "Learn more", "this link."})
    void wordsThatSayNothingAreShown(String words) {
        assertThat(CheckFixture.codes(new LinkTextCheck(), "See [" + words + "](https://a.ca)", "x"))
                .containsExactly("link.text.vague");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ici", "cliquez ici", "Ce lien", "en savoir plus", "Plus d'informations"})
    void frenchWordsThatSayNothingAreShown(String words) {
        assertThat(CheckFixture.codes(new LinkTextCheck(), "x", "Voyez [" + words + "](https://a.ca)"))
                .containsExactly("link.text.vague");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[how to apply here](https://a.ca)", "<https://a.ca>", "here", "![here](a.png)"})
    void otherWordsAreNot(String text) {
        assertThat(CheckFixture.codes(new LinkTextCheck(), text, "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[](https://a.ca)", "See []( https://a.ca )"})
    void aLinkWithoutWordsIsShown(String text) {
        assertThat(CheckFixture.codes(new LinkTextCheck(), text, "x")).containsExactly("link.text.empty");
    }
}
