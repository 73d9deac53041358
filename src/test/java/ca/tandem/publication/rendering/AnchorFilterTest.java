package ca.tandem.publication.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnchorFilterTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    @Test
    void everyIdOfAPostingsPageIsKnown() throws IOException {
        var ids = new HashSet<String>();
        for (var page : List.of(
                "reader/posting.xhtml", "WEB-INF/includes/posting-facts.xhtml", "WEB-INF/templates/reader.xhtml")) {
            ID.matcher(Files.readString(Path.of("war", page)))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(ids::add);
        }
        assertThat(ids).isNotEmpty().isSubsetOf(AnchorFilter.PAGE_IDS).isEqualTo(Set.copyOf(AnchorFilter.PAGE_IDS));
    }
}
