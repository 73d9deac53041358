package ca.tandem.demo;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.PostingText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the sample postings from the resources beside this class. */
final class SamplePostings {

    private static final String FENCE = "---\n";

    private SamplePostings() {}

    /** Returns all samples, in the order in which they are created. */
    static List<SamplePosting> all() {
        return ((List<?>) yaml(read("postings.yaml")))
                .stream().map(entry -> sample((Map<?, ?>) entry)).toList();
    }

    private static SamplePosting sample(Map<?, ?> entry) {
        var written = (List<?>) entry.get("texts");
        return new SamplePosting(
                entry,
                Bilingual.of(language -> written.contains(language.tag())
                        ? text(read(entry.get("key") + "." + language.tag() + ".md"))
                        : null));
    }

    /** Parses a text file: title and description between two fences, then the body. */
    private static PostingText text(String file) {
        var end = file.indexOf("\n" + FENCE, FENCE.length());
        var head = (Map<?, ?>) yaml(file.substring(FENCE.length(), end));
        return new PostingText(
                (String) head.get("title"),
                (String) head.get("description"),
                file.substring(end + 1 + FENCE.length()).strip() + "\n");
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static String read(String name) {
        try (var stream = SamplePostings.class.getResourceAsStream("postings/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
