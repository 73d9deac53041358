package ca.tandem.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.PathSpellings;
import ca.tandem.testing.ViewFiles;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    static Stream<String> paths() {
        return Stream.concat(ViewFiles.all().stream(), Stream.of("/en/staff", "/fr/personnel/offres"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathThatIsNotItsOwnNormalFormIsNone(String path) {
        assertThat(RequestPath.decode(path)).contains(path);
        for (var spelling : PathSpellings.of(path)) {
            assertThat(RequestPath.decode(spelling)).as(spelling).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "en/jobs",
                "http://example.org/en/jobs",
                "/%",
                "/%2",
                "/%zz",
                "/%u002e",
                "/%25u002e",
                "/%2541",
                "/%-1",
                "/%+1",
                "/en/jobs/\u00e9t\u00e9",
                "/en/jobs/a b",
                "/en/jobs/a\"b",
                "/en/jobs/<a>",
                "/en/jobs/a|b",
                "/en/jobs?q",
                "/en/jobs#x",
                "/en/jobs/%E2%80%AEedit",
                "/en/jobs/%E2%80%8Bedit",
                "/en/jobs/%C2%85",
                "/en/jobs/%ED%A0%80",
                "/en/jobs/%F4%90%80%80",
                "/en/jobs/%F8%88%80%80%80",
                "/en/jobs/%E9"
            })
    void whatIsNoPathAtAllIsNone(String raw) {
        assertThat(RequestPath.decode(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/ /",
                "/en/jobs /en/jobs",
                "/en/jobs/ /en/jobs/",
                "/en/jobs/analyste-%C3%A9t%C3%A9 /en/jobs/analyste-été",
                "/en/jobs/analyste-%c3%a9t%c3%a9 /en/jobs/analyste-été",
                "/en/jobs/...three /en/jobs/...three",
                "/en/jobs/a..b /en/jobs/a..b",
                "/en/jobs/%22q%22 /en/jobs/\"q\"",
                "/en/jobs/c+%2B /en/jobs/c++",
                "/en/jobs/100%25 /en/jobs/100%",
                "/en/jobs/(a)!~$&'*,=:@ /en/jobs/(a)!~$&'*,=:@",
                "/jakarta.faces.resource/faces.js.xhtml /jakarta.faces.resource/faces.js.xhtml"
            })
    void aPathIsDecodedOnce(String raw, String path) {
        assertThat(RequestPath.decode(raw)).contains(path);
    }

    /** Tests random paths made of the parts of such spellings: a path that is let through has nothing left to decode or to resolve. */
    @Test
    void whatIsLetThroughHasNothingLeftToReadOtherwise() {
        var random = new Random(9);
        var pieces = new String[] {
            "/", "/", "a", "staff", ".", "..", "%2e", "%2F", "%5c", "\\", ";", "%3b", "%25", "%", "2e", "%00", "%C3%A9",
            "%c0%ae", "~", "%7E", " ", "%20", "\u0001", "x.xhtml", "?", "é"
        };
        var through = 0;
        for (int i = 0; i < 200_000; i++) {
            var raw = new StringBuilder("/");
            random.ints(random.nextInt(7), 0, pieces.length).forEach(piece -> raw.append(pieces[piece]));
            var path = RequestPath.decode(raw.toString());
            if (path.isPresent()) {
                through++;
                assertThat(path.get())
                        .as(raw.toString())
                        .startsWith("/")
                        .doesNotContain("//", "/./", "/../", "\\", ";")
                        .doesNotMatch(".*%(\\p{XDigit}{2}|u).*")
                        .doesNotMatch(".*/\\.\\.?")
                        .doesNotMatch(".*\\p{Cntrl}.*");
                assertThat(raw.toString()).as("one spelling").doesNotMatch("(?i).*%(2e|2f|7e|4\\d|6\\d).*");
            }
        }
        assertThat(through).as("some are right").isGreaterThan(1000);
    }
}
