package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderResourceTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/?q=light, /",
        "/en/jobs/keeper?utm_source=mail, /en/jobs/keeper",
        "/sitemap.xml?page=2, /sitemap.xml",
        "/sitemap.xml?part=2, /sitemap.xml?part=2",
        "/sitemap.xml?part=two, /sitemap.xml",
        "/en/jobs/keeper.ics?a=b, /en/jobs/keeper.ics",
        "/fr/emplois/gardien.md?a=b, /fr/emplois/gardien.md",
        "/llms.txt?a=b, /llms.txt",
        "/fr/emplois/garde/modifications?since=2&q=x, /fr/emplois/garde/modifications?since=2",
        "/en/jobs/keeper/changes?since=0, /en/jobs/keeper/changes",
        "/en/jobs/keeper/changes?since=2x, /en/jobs/keeper/changes",
        "/en/jobs/keeper/changes?since=9999999999, /en/jobs/keeper/changes",
        "/en/jobs/keeper/record?since=2, /en/jobs/keeper/record",
        "/fr/emplois?page=1&q=, /fr/emplois",
        "/fr/emplois?page=nowhere, /fr/emplois",
        "/fr/emplois?salary=80000&q=feux&other=x, /fr/emplois?q=feux&salary=80000",
        "/en/jobs?team=Lights&team=Harbour&sort=newest, /en/jobs?team=Lights&team=Harbour&sort=newest",
        "/en/jobs/archived?q=light&page=3&team=Lights, /en/jobs/archived?q=light&page=3",
    })
    void theKeyIsWhatThePageReadsOfTheAddress(String address, String key) {
        assertThat(ReaderResource.of(HttpExchange.of("GET", address).request()))
                .hasValueSatisfying(resource -> assertThat(resource.address()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/staff",
                "/en/staff/postings",
                "/en/review",
                "/en/staff/sign-in",
                "/en/nothing",
                "/api/v1/postings"
            })
    void whatIsNotForReadersIsNoSuchResource(String address) {
        assertThat(ReaderResource.of(HttpExchange.of("GET", address).request())).isEmpty();
    }

    @Test
    void noPageReadsAParameterThatTheKeyDoesNotHave() throws IOException {
        try (var classes = Files.list(Path.of("src/main/java/ca/tandem/web/reader"));
                var views = Files.list(Path.of("war/reader"));
                var includes = Files.walk(Path.of("war/WEB-INF"))) {
            var files = Stream.of(classes, views, includes.filter(Files::isRegularFile))
                    .flatMap(each -> each)
                    .filter(file -> !file.endsWith("ReaderQuery.java") && !file.endsWith("Sitemap.java"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(30);
            for (var file : files) {
                assertThat(Files.readString(file))
                        .as("%s: let ReaderQuery read it, so that the key of the response has it", file)
                        .doesNotContain("getParameter", "#{param", "request.parameter");
            }
        }
    }
}
