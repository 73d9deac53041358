package ca.tandem.testing;

import ca.tandem.posting.PostingText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A real posting in one language, read from a file with valid front matter.
 *
 * @param key its translation key
 * @param text what it says
 */
record RealPosting(String key, PostingText text) {

    static RealPosting read(Path file) {
        try {
            var parts = Files.readString(file).replace("\r\n", "\n").split("(?m)^---[ \\t]*$\\n?", 3);
            var fields = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(parts[1]);
            return new RealPosting(
                    field(fields, "translationKey"),
                    new PostingText(field(fields, "title"), field(fields, "description"), parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Not a posting: " + file, e);
        }
    }

    private static String field(Map<?, ?> fields, String name) {
        return Objects.toString(fields.get(name), "");
    }
}
