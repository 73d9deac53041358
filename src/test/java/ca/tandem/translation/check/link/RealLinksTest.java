package ca.tandem.translation.check.link;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.check.CheckedEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests how many of the links of real postings that lead to the other language unsaid are found, against labels written by hand. */
class RealLinksTest {

    private static final Path LABELS = Path.of("src/test/resources/links/labels.txt");
    private static final LinksCheck CHECK = new LinksCheck();

    /** The label of an address: the language of its page, null if it has both or neither; whether the texts say so. */
    private record Label(Language language, boolean announced) {}

    private int right;
    private int wrong;
    private int missed;
    private int links;

    @Test
    void linksToTheOtherLanguageAreFoundAndNoOthers() throws IOException {
        var labels = labels();
        texts().forEach(text -> compare(text, labels));

        var precision = (double) right / (right + wrong);
        var recall = (double) right / (right + missed);
        System.out.printf(
                "Links %d, to the other language %d: precision %.3f, recall %.3f%n",
                links, right + missed, precision, recall);
        assertThat(right).isPositive();
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    private void compare(CheckedEdition text, Map<String, Label> labels) {
        var found = CHECK.findings(text)
                .filter(finding -> finding.code().equals("link.language") && finding.language() == text.source())
                .map(finding -> finding.excerpt() + " " + finding.spot().start())
                .toList();
        text.unitTexts(text.source())
                .flatMap(unit -> UnitLink.in(unit).stream())
                .forEach(link -> {
                    links++;
                    var label = Objects.requireNonNull(labels.get(plain(link.address())), link.address());
                    var isForeign = label.language() == link.unit().language().other() && !label.announced();
                    var start = link.unit()
                            .text()
                            .indexOf(link.address(), link.code().start());
                    var isFound =
                            found.contains(link.unit()
                                            .spot(start, start + link.address().length(), null)
                                            .excerpt() + " " + start);
                    if (isForeign && isFound) {
                        right++;
                    } else if (isFound) {
                        wrong++;
                    } else if (isForeign) {
                        missed++;
                    }
                });
    }

    private static String plain(String address) {
        return address.replaceFirst("#.*", "").replaceFirst("/$", "");
    }

    private static Stream<CheckedEdition> texts() {
        var site = RealPostings.pairs().values().stream()
                .flatMap(pair -> Stream.of(Language.values()).map(language -> alone(language, pair.get(language))));
        var history = RealPostings.histories().stream().flatMap(name -> Stream.of(Language.values())
                .flatMap(language ->
                        RealPostings.history(name, language).stream().map(text -> alone(language, text))));
        return Stream.concat(site, history);
    }

    /** The text in its language, with itself as its counterpart: each text is looked at alone. */
    private static CheckedEdition alone(Language language, PostingText text) {
        return CheckedEdition.of(new Bilingual<>(text, text), language);
    }

    private static Map<String, Label> labels() throws IOException {
        var labels = new HashMap<String, Label>();
        for (var line : Files.readAllLines(LABELS)) {
            if (!line.startsWith("#")) {
                var parts = line.split(" ", -1);
                var language = parts[0].equals("BOTH") ? null : Language.valueOf(parts[0]);
                labels.put(parts[1], new Label(language, parts.length > 2));
            }
        }
        return labels;
    }
}
