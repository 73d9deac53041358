package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            "/en/jobs/archived",
            "/fr/emplois/archives",
            OPEN + "/record",
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
        assertThat(reader.page()
                        .evaluate("document.querySelectorAll('script:not([type=\"application/ld+json\"])').length"))
                .isEqualTo(0);
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
