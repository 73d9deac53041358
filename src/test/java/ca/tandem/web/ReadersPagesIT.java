package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Tests every page of readers in a browser, in both languages. */
class ReadersPagesIT {

    /** Addresses of sample postings; {@code demo/script.yaml} has their states. */
    private static final String OPEN = "/en/jobs/web-developer";

    private static final List<String> READERS = List.of(
            "/",
            "/en/jobs",
            "/fr/emplois",
            "/en/jobs?q=lighthouse",
            "/fr/emplois?q=introuvable",
            "/fr/emplois?q=developeur+halifax+toronto",
            "/en/jobs?q=developer&team=Nobody&closing=1",
            "/en/jobs/archived?q=executive+astronaut",
            "/en/jobs/archived",
            "/fr/emplois/archives",
            OPEN + "/record",
            OPEN + "/changes",
            OPEN + "/changes?since=1",
            "/en/jobs/lighthouse-program-officer/changes",
            "/en/accessibility",
            "/fr/accessibilite",
            "/en/jobs/no-such-posting",
            "/fr/emplois/pas-une-offre",
            "/neither/language");

    private static final RunningTandem TANDEM = RunningTandem.samples();

    /** One reader who goes through all pages: to start a browser's process for each takes longer than most of them. */
    private static Visitor reader;

    private static List<String> postings;

    @BeforeAll
    static void findPostings() {
        reader = visitor();
        postings = new ArrayList<>();
        for (var list : List.of("/en/jobs", "/fr/emplois", "/en/jobs/archived", "/fr/emplois/archives")) {
            reader.open(list);
            reader.page().querySelectorAll("main li h2 a, main li h3 a").stream()
                    .map(link -> link.getAttribute("href"))
                    .forEach(postings::add);
        }
        assertThat(postings).hasSizeGreaterThan(12);
    }

    @AfterAll
    static void leave() {
        reader.close();
    }

    static Stream<String> readers() {
        return Stream.concat(READERS.stream(), postings.stream());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readersPagesHaveNoAccessibilityFaultAndNoCookie(String path) {
        reader.page().setViewportSize(1280, 900);
        reader.open(path);

        assertThat(reader.axeViolations()).as("wide").isEmpty();
        assertThat(reader.page().querySelectorAll("script:not([type='application/ld+json'])").stream()
                        .map(script -> script.getAttribute("src"))
                        .toList())
                .as("no script but the portal's own")
                .allMatch(src -> src != null && src.matches("/resources/[0-9a-f]+/js/reader\\.js"))
                .hasSizeLessThanOrEqualTo(1);
        reader.page().setViewportSize(320, 800);
        assertThat(reader.axeViolations()).as("narrow").isEmpty();
        assertThat(reader.scrollsSideways()).as("scrolls sideways at 320 px").isFalse();
        assertThat(reader.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/en/jobs", OPEN, "/fr/emplois/pas-une-offre", "/en/staff/sign-in", "/resources/tandem.css"
            })
    void everyAnswerTellsTheBrowserWhatNotToDo(String path) {
        var headers = reader.page().navigate(TANDEM.address() + path).headers();

        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsKey("referrer-policy");
        assertThat(headers.get("content-security-policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("readers")
    void readersPagesAreValidHtml(String path) throws IOException, SAXException {
        String html;
        try (var visitor = Visitor.withoutScript(TANDEM)) {
            var answer = visitor.page().navigate(TANDEM.address() + path);
            html = answer.text();
        }
        assertThat(htmlErrors(html)).isEmpty();
    }

    @Tag("slow")
    @Test
    void theValidatorFindsAnErrorWhereThereIsOne() throws IOException, SAXException {
        assertThat(htmlErrors(
                        "<!DOCTYPE html><html lang=\"en\"><title>No</title><ul><p>not a list item</p></ul></html>"))
                .isNotEmpty();
    }

    private static List<String> htmlErrors(String html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        var report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return report.lines().filter(line -> line.contains("error")).toList();
    }

    @Test
    void everyPageLeadsToItsTwinAndBack() {
        try (var visitor = visitor()) {
            for (var path : readers()
                    .filter(path -> !path.equals("/") && !path.equals("/neither/language"))
                    .toList()) {
                visitor.open(path);
                var language = visitor.page().getAttribute("html", "lang");
                visitor.page().click("header .language-link");
                assertThat(visitor.page().getAttribute("html", "lang")).as(path).isNotEqualTo(language);
                visitor.page().click("header .language-link");
                assertThat(visitor.path()).isEqualTo(path);
            }
        }
    }

    /** WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12, all at once, and with a title of the longest words that postings have. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("readers")
    void nothingScrollsSidewaysHoweverLargeTheTextAndItsSpacing(String path) {
        reader.page().setViewportSize(320, 800);
        reader.open(path);
        reader.page()
                .evaluate("document.querySelectorAll('h1, h2, h3, main a, .organization, dd, summary').forEach("
                        + "place => place.append(' Coordonnateur/Coordonnatrice Développeur·euse·s'))");
        assertThat(reader.scrollsSideways()).as("long words").isFalse();
        reader.page()
                .evaluate(
                        """
                        () => {
                          const spacing = new CSSStyleSheet();
                          spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
                            + 'word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
                          document.adoptedStyleSheets = [spacing];
                        }""");
        assertThat(reader.scrollsSideways()).as("spacing").isFalse();
        reader.page().evaluate("document.documentElement.style.fontSize = '212.5%'");
        assertThat(reader.scrollsSideways()).as("text of 200 %").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theFactsStandBesideTheTextOnADeskAndTheLinkToApplyOnTheFirstScreenOfATelephone(String language) {
        reader.page().setViewportSize(1280, 900);
        reader.open(OPEN);
        if (language.equals("fr")) {
            reader.open(twinOf(reader));
        }
        var facts = reader.page().locator(".posting-facts").boundingBox();
        var text = reader.page().locator(".posting-text").boundingBox();
        assertThat(facts.x).isGreaterThan(text.x + text.width);
        assertThat(facts.y).isLessThan(text.y);

        reader.page().setViewportSize(390, 844);
        facts = reader.page().locator(".posting-facts").boundingBox();
        text = reader.page().locator(".posting-text").boundingBox();
        var apply = reader.page().locator(".posting-facts .apply a").boundingBox();
        assertThat(apply.y + apply.height).isLessThan(844);
        assertThat(facts.y + facts.height).isLessThanOrEqualTo(text.y);
    }

    @Test
    void theButtonToShareIsThereWhereTheBrowserHasASheetForIt() {
        try (var visitor = visitor()) {
            visitor.page().addInitScript("delete Navigator.prototype.share");
            visitor.open(OPEN);
            assertThat(visitor.page().locator("button.share")).isHidden();
        }
        try (var visitor = visitor()) {
            visitor.page()
                    .addInitScript("navigator.share = what => { window.shared = what; return Promise.resolve(); }");
            visitor.open(OPEN);
            visitor.page().locator("button.share").click();
            assertThat(visitor.page().evaluate("window.shared.url").toString()).endsWith(OPEN);
        }
        try (var visitor = Visitor.withoutScript(TANDEM)) {
            visitor.open(OPEN);
            assertThat(visitor.page().locator("button.share")).isHidden();
            assertThat(visitor.page().locator(".posting-facts .apply a")).isVisible();
        }
    }

    @Test
    void aPostingThatIsSharedSaysWhatItIsInItsLanguage() {
        reader.open(OPEN);
        assertThat(head("meta[property='og:title']", "content")).isEqualTo("Web Developer");
        assertThat(head("meta[property='og:description']", "content"))
                .isEqualTo(head("meta[name='description']", "content"));
        assertThat(head("meta[property='og:url']", "content"))
                .isEqualTo(head("link[rel='canonical']", "href"))
                .endsWith(OPEN);
        assertThat(head("meta[property='og:locale']", "content")).isEqualTo("en_CA");
        assertThat(head("meta[property='og:locale:alternate']", "content")).isEqualTo("fr_CA");
    }

    /** Each names the other and the start page, and the start page names both lists. */
    @Test
    void pagesNameThoseOfTheOtherLanguageAndThePageForWhomNeitherFits() {
        for (var path : readers()
                .filter(path -> !path.matches(".*(no-such|pas-une|neither).*"))
                .toList()) {
            reader.open(path);
            assertThat(reader.page().querySelectorAll("link[rel='alternate'][hreflang]").stream()
                            .map(link -> link.getAttribute("hreflang"))
                            .toList())
                    .as(path)
                    .containsExactlyInAnyOrder("en", "fr", "x-default");
        }
    }

    private static String head(String selector, String attribute) {
        return reader.page().locator("head " + selector).getAttribute(attribute);
    }

    @Test
    void onPaperThereAreTheAddressesAndNoNavigation() {
        try (var visitor = visitor()) {
            visitor.open(OPEN);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().locator(".printed")).isVisible();
            assertThat(visitor.page().locator(".printed")).containsText(OPEN);
            assertThat(visitor.page().locator("h1")).isVisible();
            assertThat(visitor.page().locator("dl.facts")).isVisible();
            var apply = visitor.page().locator(".apply a:visible");
            assertThat(apply).hasCount(1);
            assertThat(apply.evaluate("link => getComputedStyle(link, '::after').content"))
                    .asString()
                    .contains("https://jobs.lever.co/");
            for (var left : List.of(".search", ".breadcrumb", "footer", ".language-link", ".posting-tools")) {
                assertThat(visitor.page().locator(left).first()).isHidden();
            }
        }
    }

    @Test
    void aReaderGoesThroughThePagesByKeyboardAlone() {
        try (var visitor = visitor()) {
            visitor.open("/en/jobs");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().evaluate("location.hash")).isEqualTo("#main");
            for (var step = 0; step < 60; step++) {
                visitor.page().keyboard().press("Tab");
                assertThat(visitor.showsFocus()).as("step %s", step).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/jobs, Web Developer, 1 open posting matches",
        "/fr/emplois, Développeuse ou développeur web, 1 offre ouverte correspond"
    })
    void aSuggestionIsChosenByKeyboardWhileOneTypes(String list, String title, String count) {
        try (var visitor = visitor()) {
            visitor.open(list);
            var page = visitor.page();
            var field = page.locator("form.search [role=combobox]");
            field.focus();
            page.keyboard().type(title.substring(0, 3).toLowerCase(Locale.ROOT));
            var listbox = page.getByRole(AriaRole.LISTBOX);
            var options = page.locator("#search-suggestions > [role=option]");
            assertThat(page.getByRole(
                            AriaRole.OPTION,
                            new GetByRoleOptions().setName(title).setExact(true)))
                    .isVisible();
            assertThat(listbox).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("form.search [role=status]")).not().isEmpty();
            assertThat(visitor.axeViolations()).isEmpty();

            page.keyboard().press("Escape");
            assertThat(listbox).isHidden();
            assertThat(field).hasAttribute("aria-expanded", "false");
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).isVisible();
            page.keyboard().press("ArrowUp");
            assertThat(options.last()).hasAttribute("aria-selected", "true");
            assertThat(field).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(field).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
            var place = options.allTextContents().indexOf(title);
            assertThat(place).isNotNegative();
            for (var i = 0; i <= place; i++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(page.locator("[aria-selected=true]")).hasText(title);
            assertThat(visitor.showsFocus()).isTrue();
            page.keyboard().press("Enter");

            assertThat(page.locator(".results-count")).hasText(count);
            assertThat(page.locator(".postings h2").first()).hasText(title);
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Tag("slow")
    @Test
    void picturesOfTheReadersPagesAreTaken() {
        try (var visitor = visitor()) {
            visitor.open(OPEN);
            visitor.pictures("posting-en");
            visitor.open(twinOf(visitor));
            visitor.pictures("posting-fr");
            visitor.open("/en/jobs");
            visitor.pictures("list-en");
            visitor.open("/fr/emplois");
            visitor.pictures("list-fr");
        }
    }

    private static String twinOf(Visitor visitor) {
        visitor.page().setViewportSize(1280, 900);
        visitor.page().click("header .language-link");
        return visitor.path();
    }

    private static Visitor visitor() {
        return Visitor.at(TANDEM);
    }
}
